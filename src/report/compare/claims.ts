/** What one account has of a difference, as text and as evidence. */
import type { Evidence, Span } from '../../model.ts'
import type { DifferenceClaim } from './comparison.ts'
import type { Item } from './content.ts'
import type { Narrated } from './narration.ts'

/** Words of one account. */
export type Telling = readonly Narrated[]

/** An item, and the words that it stands in. */
export interface Located {
  readonly item: Item
  readonly point: Narrated
}

/** Items of `told`: numbers and dates by their value, words as they stand; `none` where there are none. */
export function claimOf(told: Telling, located: readonly Located[]): DifferenceClaim {
  return claimBy(told, located, ({ item }) => ({ value: textOf(item), span: item.span }))
}

/** Stretches of `told`, each from its first item to its last. */
export function phraseClaim(
  told: Telling,
  stretches: readonly (readonly [Located, ...Located[]])[],
): DifferenceClaim {
  return claimBy(told, stretches, (stretch) => {
    const span = phraseOf(stretch)
    return { value: span.quote, span }
  })
}

function claimBy<T extends Located | readonly [Located, ...Located[]]>(
  told: Telling,
  all: readonly T[],
  shown: (one: T) => { readonly value: string; readonly span: Span },
): DifferenceClaim {
  const parts = all.map(shown).toSorted((a, b) => a.span.start - b.span.start)
  const [first, ...more] = parts.map(({ span }) => span)
  const [head] = all
  const content = head === undefined ? undefined : 'item' in head ? head.point.content : head[0].point.content
  return {
    column: told[0]?.column ?? 0,
    value: parts.length === 0 ? 'none' : parts.map(({ value }) => value).join(' · '),
    evidence: first === undefined || content === undefined ? null : evidenceOf(content, [first, ...more]),
  }
}

/** The words from the first item to the last; those of the first alone where they stand in two pieces. */
export function phraseOf(stretch: readonly [Located, ...Located[]]): Span {
  const [{ item, point }] = stretch
  const last = stretch.at(-1)?.item ?? item
  return cut(point.content, item.span.start, last.span.end) ?? item.span
}

/** The words of `content` from `start` to `end`; null where they do not stand in one piece of it. */
export function cut({ spans }: Evidence, start: number, end: number): Span | null {
  const piece = spans.find((span) => span.start <= start && end <= span.end)
  return piece === undefined
    ? null
    : { start, end, quote: piece.quote.slice(start - piece.start, end - piece.start) }
}

/** `spans` of `content`, by the rule that found it. */
export function evidenceOf(content: Evidence, spans: readonly [Span, ...Span[]]): Evidence {
  return { in: content.in, spans, rule: content.rule }
}

/** A number or a date by its value, words as they stand. */
function textOf({ kind, keys, span }: Item): string {
  return kind === 'number' || kind === 'date' ? (keys[0] ?? '').replace(/^[a-z]+\//, '') : span.quote
}
