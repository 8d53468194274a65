/** Quotations of a sentence, and how its words are given: in quotation marks, in part, or in the first person. */
import type { TextView, TokenRange } from '../../pack.ts'
import { isDefinite, isOneOf, isOpeningQuote, signs } from './particles.ts'
import { speechWordAt } from './speech-words.ts'
import { VERB_TABLE } from './verb-forms.ts'

/** The closing mark of each opening one; the straight mark closes itself. */
const CLOSED_BY: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [
    ['«', ['»']],
    ['“', ['”', '“']],
    ['"', ['"']],
    ['„', ['“', '”']],
    ['‹', ['›']],
    ['‟', ['”', '“']],
  ].map(([open, close]) => [String(open).charCodeAt(0), signs(close as readonly string[])]),
)

/** Every closed quotation within `range`, its marks included, outermost only. */
export function quotationsIn(view: TextView, range: TokenRange): readonly TokenRange[] {
  const found: TokenRange[] = []
  for (let token = range.start; token < range.end; token += 1) {
    const closing = CLOSED_BY.get(view.unit(token))
    if (closing === undefined) continue
    const close = closingOf(view, token, range.end, closing)
    if (close < 0) continue
    found.push({ start: token, end: close + 1 })
    token = close
  }
  return found
}

function closingOf(view: TextView, open: number, limit: number, closing: ReadonlySet<number>): number {
  let depth = 0
  for (let token = open + 1; token < limit; token += 1) {
    if (isOneOf(view, token, closing)) {
      if (depth === 0) return token
      depth -= 1
    } else if (view.unit(token) === view.unit(open)) depth += 1
  }
  return -1
}

/** The quotation that holds `token` between its marks, or null. */
export function quotationAround(quotations: readonly TokenRange[], token: number): TokenRange | null {
  for (const one of quotations) if (one.start < token && token < one.end - 1) return one
  return null
}

/** A quotation of fewer words is a name or a word held at a distance. */
const FEWEST_QUOTED = 3

/**
 * How the words of `content` are given. Whole in quotation marks they are direct, in part mixed; without marks, the first
 * person tells that they are the speaker's own. `joined`: something of the reporter's belongs to them («إنها «…»»).
 */
export function mannerOf(
  view: TextView,
  content: TokenRange,
  joined: boolean,
): 'direct' | 'indirect' | 'mixed' {
  const quotations = quotationsIn(view, content)
  const [first] = quotations
  if (isOpeningQuote(view, content.start) && (first === undefined || isMostOf(first, content)))
    return joined ? 'mixed' : 'direct'
  if (quotations.some((one) => isQuoted(view, content, one))) return 'mixed'
  return speaksOfHimself(view, content, quotations) ? 'mixed' : 'indirect'
}

/** The quotation opens the content, and little stands behind it. */
function isMostOf(quotation: TokenRange, content: TokenRange): boolean {
  return (
    quotation.start === content.start && quotation.end - quotation.start > 2 * (content.end - quotation.end)
  )
}

/** Words that were said: several, or a predicate at the end («المشروع «هدية للأجيال»»). */
function isQuoted(view: TextView, content: TokenRange, quotation: TokenRange): boolean {
  if (quotation.end - quotation.start - 2 >= FEWEST_QUOTED) return true
  return (
    quotation.end === content.end &&
    isDefinite(view, quotation.start - 1) &&
    !isDefinite(view, quotation.start + 1)
  )
}

/** «نحن», «لدينا», «علاقاتنا», «نؤكد»: the first person outside quotation marks. */
function speaksOfHimself(view: TextView, content: TokenRange, quotations: readonly TokenRange[]): boolean {
  for (let token = content.start; token < content.end; token += 1)
    if (isOurs(view, token) && quotationAround(quotations, token) === null) return true
  return false
}

const FEWEST_LETTERS = 5

/** A pronoun, a feminine noun with «نا», or a verb of talk in the plural of the first person. */
function isOurs(view: TextView, token: number): boolean {
  if (speechWordAt(view, token, 'own') !== null) return true
  const word = view.word(token)
  if (word.length >= FEWEST_LETTERS && word.endsWith('تنا')) return true
  if (!(word.startsWith('ن') || word.startsWith('سن') || word.endsWith('نا'))) return false
  return view.has(token, VERB_TABLE) && view.find(token, VERB_TABLE)?.entry.payload.person === 1
}
