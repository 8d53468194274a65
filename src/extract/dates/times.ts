/** The times and numbers of a text by themselves: no document is made, and nobody is looked for. */
import type { Clitics, LanguagePack, TextView } from '../../../languages/pack.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { type CliticTable, cliticTable } from '../match/clitics.ts'
import type { Lexicon } from '../match/lexicon.ts'
import { viewText } from '../match/view.ts'
import type { ResolveOptions } from './resolve.ts'
import { readDates, type SuiteAnswers } from './suite-shape.ts'

/** Reads the times and numbers of one text after the other. */
export type ReadTimes = (text: string, options: ResolveOptions) => SuiteAnswers

/** A reader by the rules of `pack`. */
export function timesReader(lexicon: Lexicon, pack: LanguagePack): ReadTimes {
  const clitics = cliticTable(lexicon.fact(`clitics/${pack.code}`) as Clitics)
  return (text, options) => {
    const view = viewSentence(lexicon, text, clitics, pack.code)
    return readDates({ view, dates: pack.findDates(view), numbers: pack.findNumbers(view), options })
  }
}

/** A text as the rules see it where nothing divides it: one sentence. */
export function viewSentence(
  lexicon: Lexicon,
  text: string,
  clitics: CliticTable,
  language: string,
): TextView {
  const tokens = new Tokens()
  tokenize(text, lexicon.characters, tokens)
  return viewText(lexicon, clitics, tokens, language, [{ start: 0, end: tokens.count }])
}
