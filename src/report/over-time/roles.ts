/** What each word of a span does in a phrase: whether it says something, names somebody, or only joins. */
import type { Clitics, LexiconEntry } from '../../../languages/pack.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { cliticTable } from '../../extract/match/clitics.ts'
import { viewText } from '../../extract/match/view.ts'
import type { Span } from '../../model.ts'
import type { Knowing } from '../compare/content.ts'
import { stemOf } from '../compare/stems.ts'

/** A word and what it does: `joins` says nothing by itself, `names` is of a name or a title. */
export interface RoleWord extends Span {
  /** Without letters joined before it, where what is left is known. */
  readonly stem: string
  readonly role: 'says' | 'joins' | 'names'
  /** Whether a sign stands between it and the word before it: no phrase goes on over it. */
  readonly isParted: boolean
}

/** The words of a span with what they do; none in a language without a pack. */
export type RolesOf = (span: Span, language: string) => readonly RoleWord[]

const NAMING: readonly string[] = [
  'person',
  'place',
  'state',
  'body',
  'capital',
  'metonym',
  'nisba',
  'people',
  'title',
  'titles',
  'title-heads',
  'honorifics',
  'divine-names',
  'months',
  'hijri-months',
  'weekdays',
  'date-words',
]
/** What joins two words to one: "Indo-Pacific", "Israel's". */
const JOINING = /^[-\u2010\u2011'\u2019]$/

/** A reader of roles by what `knowing` holds. */
export function roleReader({ lexicon, packs }: Knowing): RolesOf {
  const phrases = (lexicon.fact('document/phrases') ?? []) as readonly LexiconEntry[]
  const languages = new Map(
    packs.map(({ code }) => [
      code,
      {
        clitics: cliticTable(lexicon.fact(`clitics/${code}`) as Clitics),
        joining: new Set(
          phrases.flatMap(({ kind, language, form }) =>
            kind === 'function-word' && language === code ? [form] : [],
          ),
        ),
      },
    ]),
  )
  const tokens = new Tokens()
  return ({ start, quote }, language) => {
    const code = language.split('-')[0] ?? ''
    const known = languages.get(code)
    if (known === undefined) return []
    tokenize(quote, lexicon.characters, tokens)
    const view = viewText(lexicon, known.clitics, tokens, code, [{ start: 0, end: tokens.count }])
    const words: RoleWord[] = []
    let [namedUntil, isParted] = [0, false]
    for (let token = 0; token < tokens.count; token += 1) {
      const folded = tokens.word(token)
      if (!/[\p{L}\p{N}]/u.test(folded)) {
        isParted ||= !JOINING.test(folded)
        continue
      }
      if (view.has(token, NAMING)) {
        const ends = view
          .matches(token)
          .filter(({ entries }) => entries.some(({ kind }) => NAMING.includes(kind)))
        namedUntil = Math.max(namedUntil, ...ends.map(({ end }) => end))
      }
      const stem = stemOf(lexicon, known.clitics, tokens, token)
      const joins =
        folded.length < 2 || /^\d+$/.test(folded) || known.joining.has(folded) || known.joining.has(stem)
      const [from, to] = [view.start(token), view.end(token)]
      words.push({
        start: start + from,
        end: start + to,
        quote: quote.slice(from, to),
        stem,
        role: joins ? 'joins' : token < namedUntil ? 'names' : 'says',
        isParted,
      })
      isParted = false
    }
    return words
  }
}
