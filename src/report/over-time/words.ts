/** Words of a span as they are compared over time: by what they are without the letters joined before them. */
import type { Clitics } from '../../../languages/pack.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { cliticTable } from '../../extract/match/clitics.ts'
import type { Span } from '../../model.ts'
import type { Knowing } from '../compare/content.ts'
import { hostsOf } from '../compare/stems.ts'

/** A word where it stands. */
export interface Word extends Span {
  /** All that it may be: as it is spelled, and without letters joined before it. */
  readonly hosts: readonly string[]
  /** As it is spelled, folded. */
  readonly folded: string
}

/** The words of a span, in order; what is neither letter nor digit is none. */
export type WordsOf = (span: Span, language: string) => readonly Word[]

/** A reader of words by what `knowing` holds; in a language without a pack every word is itself alone. */
export function wordReader({ lexicon, packs }: Knowing): WordsOf {
  const tables = new Map(
    packs.map(({ code }) => [code, cliticTable(lexicon.fact(`clitics/${code}`) as Clitics)]),
  )
  const tokens = new Tokens()
  return ({ start, quote }, language) => {
    tokenize(quote, lexicon.characters, tokens)
    const clitics = tables.get(language.split('-')[0] ?? '')
    return Array.from({ length: tokens.count }, (_, token): Word => {
      const [from, to] = [tokens.start[token] as number, tokens.end[token] as number]
      const folded = tokens.word(token)
      const hosts = clitics === undefined ? [folded] : hostsOf(lexicon, clitics, tokens, token)
      return { start: start + from, end: start + to, quote: quote.slice(from, to), hosts, folded }
    }).filter(({ folded }) => /[\p{L}\p{N}]/u.test(folded))
  }
}
