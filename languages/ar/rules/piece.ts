/** What the date rules hand each other: a meaning and the tokens that carry it. */
import type { CalendarMeaning, DateMeaning } from '../../pack.ts'

/** Tokens and what they mean as part of a date. */
export interface Piece<Meaning extends DateMeaning = DateMeaning> {
  readonly start: number
  readonly end: number
  /** Folded units joined before the first word that are no part of the date. */
  readonly prefix: number
  readonly bits: number
  readonly meaning: Meaning
  readonly weak: boolean
  readonly rule: string
}

/** A calendar date with some parts said. */
export function calendar(parts: Partial<CalendarMeaning>): CalendarMeaning {
  return {
    kind: 'calendar',
    year: parts.year ?? null,
    month: parts.month ?? null,
    day: parts.day ?? null,
    weekday: parts.weekday ?? null,
    side: parts.side ?? null,
    hijri: parts.hijri ?? null,
  }
}

/** The piece with more words behind it, which mean something else together. */
export function grown(
  piece: Piece,
  end: number,
  meaning: DateMeaning,
  rule: string,
  weak = piece.weak,
): Piece {
  const { start, prefix, bits } = piece
  return { start, end, prefix, bits, meaning, weak, rule }
}

type Found<M extends DateMeaning> = Piece<M> | null

/** The piece that ends last; the first of them where several do. */
export function longest<M extends DateMeaning>(
  a: Found<M>,
  b: Found<M>,
  c: Found<M> = null,
  d: Found<M> = null,
  e: Found<M> = null,
): Found<M> {
  return longer(longer(longer(longer(a, b), c), d), e)
}

function longer<M extends DateMeaning>(a: Found<M>, b: Found<M>): Found<M> {
  return b !== null && (a === null || b.end > a.end) ? b : a
}
