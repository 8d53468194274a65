import { findDates } from '../../languages/ar/rules/dates.ts'
import { findNumbers } from '../../languages/ar/rules/numbers.ts'
import type { Clitics, TextView } from '../../languages/pack.ts'
import { Tokens, tokenize } from '../../src/document/tokens.ts'
import { readDates } from '../../src/extract/dates/suite-shape.ts'
import { cliticTable } from '../../src/extract/match/clitics.ts'
import type { Lexicon } from '../../src/extract/match/lexicon.ts'
import { segment } from '../../src/extract/match/segment.ts'
import { viewText } from '../../src/extract/match/view.ts'
import type { SuiteTools } from './suites.ts'

/** The Arabic rules as the outside suites ask for them: a text is one sentence, and told by an assistant. */
export function arabicSuiteTools(lexicon: Lexicon): SuiteTools {
  const clitics = cliticTable(lexicon.fact('clitics/ar') as Clitics)
  const view = (text: string) => viewSentence(lexicon, text, clitics)
  return {
    answer: (text, reference) => {
      const seen = view(text)
      const question = { view: seen, dates: findDates(seen), numbers: findNumbers(seen) }
      return readDates({ ...question, options: { reference, mode: 'assistant' } })
    },
    numbers: (text) => findNumbers(view(text)),
    segment: (word) => segment(lexicon, clitics, word),
  }
}

/** A text as one sentence. */
export function viewSentence(
  lexicon: Lexicon,
  text: string,
  clitics: ReturnType<typeof cliticTable>,
  language = 'ar',
): TextView {
  const tokens = new Tokens()
  tokenize(text, lexicon.characters, tokens)
  return viewText(lexicon, clitics, tokens, language, [{ start: 0, end: tokens.count }])
}
