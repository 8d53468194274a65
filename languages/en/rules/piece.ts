/** What the date rules hand each other: a meaning and the tokens that carry it. */
import type { CalendarMeaning, DateMeaning } from '../../pack.ts'

/** Tokens and what they mean as part of a date. */
export interface Piece<Meaning extends DateMeaning = DateMeaning> {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
  readonly weak: boolean
  readonly rule: string
}

/** A calendar date with some parts said. */
export function calendar(parts: Partial<CalendarMeaning>): CalendarMeaning {
  return {
    kind: 'calendar',
    year: null,
    month: null,
    day: null,
    weekday: null,
    side: null,
    hijri: null,
    ...parts,
  }
}

/** The piece that ends last; the first of them where several do. */
export function longest(...pieces: readonly (Piece | null)[]): Piece | null {
  let best: Piece | null = null
  for (const piece of pieces) if (piece !== null && (best === null || piece.end > best.end)) best = piece
  return best
}
