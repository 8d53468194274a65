/** Where a set phrase stands in a span, in whose exact words. */
import type { Clitics, Match } from '../../../languages/pack.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { CLITIC_BITS, cliticTable } from '../../extract/match/clitics.ts'
import { viewText } from '../../extract/match/view.ts'
import type { Span } from '../../model.ts'
import type { Knowing } from '../compare/content.ts'

/** A set phrase found. */
export interface FoundPhrase {
  readonly id: string
  /** Without letters joined before it. */
  readonly span: Span
  /** Its words, folded; the first without letters joined before it. */
  readonly key: string
}

/** The set phrases of a span, in order. */
export type FindPhrases = (span: Span, language: string) => readonly FoundPhrase[]

const KINDS: readonly string[] = ['formulation']

/** A finder by what `knowing` holds; a language without a pack has none. */
export function phraseFinder({ lexicon, packs }: Knowing): FindPhrases {
  const tables = new Map(
    packs.map(({ code }) => {
      const clitics = lexicon.fact(`clitics/${code}`) as Clitics
      return [code, { clitics: cliticTable(clitics), article: articleOf(clitics) }]
    }),
  )
  const tokens = new Tokens()
  return ({ start, quote }, language) => {
    const code = language.split('-')[0] ?? ''
    const table = tables.get(code)
    if (table === undefined) return []
    const { clitics, article } = table
    tokenize(quote, lexicon.characters, tokens)
    const view = viewText(lexicon, clitics, tokens, code, [{ start: 0, end: tokens.count }])
    const found: FoundPhrase[] = []
    for (let token = view.next(0, KINDS); token < view.count; token = view.next(token + 1, KINDS))
      for (const match of view.matches(token)) {
        const head = headOf(view.word(token), match, article)
        const [from, to] = [view.start(token, head.from), view.end(match.end - 1)]
        const span = { start: start + from, end: start + to, quote: quote.slice(from, to) }
        const rest = Array.from({ length: match.end - token - 1 }, (_, at) => view.word(token + 1 + at))
        const key = [head.key, ...rest].join(' ')
        for (const { kind, payload } of match.entries)
          if (kind === 'formulation') found.push({ id: String(payload.id), span, key })
      }
    return found
  }
}

/**
 * From where on the first word belongs to the phrase, and how it is spelled by itself. The article belongs to it; of «للأمن» it
 * cannot be parted from what stands before it.
 */
function headOf(
  word: string,
  { prefixLength, bits }: Pick<Match, 'prefixLength' | 'bits'>,
  article: string,
): { readonly from: number; readonly key: string } {
  const hasArticle = (bits & CLITIC_BITS.the) !== 0
  const from = hasArticle ? Math.max(0, prefixLength - article.length) : prefixLength
  const own = word.slice(from)
  return { from, key: hasArticle && !own.startsWith(article) ? article + word.slice(prefixLength) : own }
}

function articleOf({ prefixes }: Clitics): string {
  return prefixes.find(({ parts }) => parts.length === 1 && parts[0] === 'the')?.form ?? ''
}
