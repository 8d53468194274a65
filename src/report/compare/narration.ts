/** Words that tell, as narration, what another account gives as somebody's words: near enough to stand in its row. */
import type { Span } from '../../model.ts'
import type { Item } from './content.ts'
import { comparable } from './likeness.ts'
import { keysOf, type Point, tellsWhoSpoke } from './points.ts'
import { isForward } from './terms.ts'
import { trimmed, type Unread } from './unread.ts'
import type { Weigh } from './weights.ts'
import { countWords } from './words.ts'

/** Of what a statement says, so much has to be in those words. */
const LEAST_SHARE = 0.65
/** Of those words, so much has to be of the statement. */
const LEAST_DENSITY = 0.5
/** What both share has to weigh so much, in so many words, one of them on what is said: names and days are in every account. */
const LEAST_WEIGHT = 0.9
const LEAST_WORDS = 2
/** Numbers, days and denials so many items before and behind the words are of them too, in the same clause. */
const BEFORE = 4
const BEHIND = 2

/** Words of one account, whoever says them. */
export type Narrated = Pick<Point, 'column' | 'language' | 'stances' | 'items' | 'keys' | 'content'>

/** The words that tell what `told` says most fully and with least besides; null where none is near enough. */
export function narrationOf(
  told: readonly Point[],
  unread: readonly Unread[],
  languageOf: (column: number) => string,
  weigh: Weigh,
): Narrated | null {
  let best: { readonly one: Unread; readonly window: Window } | null = null
  for (const one of unread)
    for (const point of told) {
      const window = windowIn(one, point, languageOf(one.column) === point.language, weigh)
      if (window !== null && window.value > (best?.window.value ?? 0)) best = { one, window }
    }
  if (best === null) return null
  const { one, window } = best
  const found = spansOf(one, window)
  if (found === null) return null
  const { words, clause } = found
  const items = one.items
    .slice(Math.max(0, window.from - BEFORE), window.to + BEHIND)
    .filter(({ span }) => span.start >= clause.start && span.end <= clause.end)
    .filter((item) => item.span.start < words.end || !isForward(item))
  return {
    column: one.column,
    language: languageOf(one.column),
    stances: [],
    items,
    keys: keysOf(items),
    content: { in: one.evidence.in, spans: [words], rule: 'compare/narration' },
  }
}

/** Items `[from, to)` of a sentence. */
interface Window {
  readonly from: number
  readonly to: number
  /** How much of the statement they have and how little else, 0 to 1. */
  readonly value: number
}

/** The stretch of `one` that has most of `point` and least besides; numbers and days are held against each other later. */
function windowIn({ items, keys }: Unread, point: Point, sameLanguage: boolean, weigh: Weigh): Window | null {
  const weightOf = (item: Item): number =>
    item.kind !== 'number' && item.kind !== 'date' && comparable(item, sameLanguage) ? weigh(item) : 0
  const whole = sum(point.items, weightOf)
  const shared = (all: ReadonlySet<string>): number =>
    sum(point.items, (item) => (item.keys.some((key) => all.has(key)) ? weightOf(item) : 0))
  if (whole === 0 || shared(keys) < Math.max(LEAST_WEIGHT, whole * LEAST_SHARE)) return null
  const own = items.map((item) => item.keys.some((key) => point.keys.has(key)) && weightOf(item) > 0)
  let best: Window | null = null
  for (let from = 0; from < items.length; from += 1) {
    if (own[from] !== true) continue
    const within = new Set<string>()
    let [told, all] = [0, 0]
    for (let at = from; at < items.length; at += 1) {
      const item = items[at] as Item
      all += weightOf(item)
      if (own[at] !== true) continue
      told += weightOf(item)
      for (const key of item.keys) within.add(key)
      const value = worth(shared(within), whole, told / all)
      if (isOnIt(point, within) && value > (best?.value ?? 0)) best = { from, to: at + 1, value }
    }
  }
  return best
}

function worth(shared: number, whole: number, density: number): number {
  const share = shared / whole
  if (shared < LEAST_WEIGHT || share < LEAST_SHARE || density < LEAST_DENSITY) return 0
  return (2 * share * density) / (share + density)
}

/** Whether what of `point` has `keys` are words enough, and not only who speaks and when. */
function isOnIt({ items }: Point, keys: ReadonlySet<string>): boolean {
  const shared = items.filter((item) => item.keys.some((key) => keys.has(key)))
  const words = new Set(shared.map((item) => item.keys[0]))
  return words.size >= LEAST_WORDS && shared.some((item) => item.kind !== 'date' && !tellsWhoSpoke(item))
}

function sum(items: readonly Item[], weightOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + weightOf(item), 0)
}

/** A clause of no more words is shown whole; of a longer one what tells it. */
const CLAUSE = 15
const JOINED = /[\p{L}\p{M}\p{N}]/u
const END = /[,;:.!?\u060c\u061b\u061f"\u201c\u201d\u00ab\u00bb]/u

/** The clause, and it again, or of a long one whole words from the first item to the last; null where a statement stands between them. */
function spansOf(
  { items, evidence }: Unread,
  { from, to }: Window,
): { readonly clause: Span; readonly words: Span } | null {
  const [first, last] = [items[from]?.span, items[to - 1]?.span]
  const piece = evidence.spans.find(
    ({ start, end }) => first !== undefined && last !== undefined && start <= first.start && last.end <= end,
  )
  if (first === undefined || last === undefined || piece === undefined) return null
  const [start, end] = [first.start - piece.start, last.end - piece.start]
  const clause = trimmed(grown(piece, start, end, (letter) => !END.test(letter)))
  const isShort = countWords(clause.quote) <= CLAUSE
  return { clause, words: isShort ? clause : grown(piece, start, end, (letter) => JOINED.test(letter)) }
}

/** From `start` to `end` of `piece`, and as far to both sides as `isOf` holds. */
function grown({ start, quote }: Span, first: number, last: number, isOf: (letter: string) => boolean): Span {
  let [from, to] = [first, last]
  while (from > 0 && isOf(quote.charAt(from - 1))) from -= 1
  while (to < quote.length && isOf(quote.charAt(to))) to += 1
  return { start: start + from, end: start + to, quote: quote.slice(from, to) }
}
