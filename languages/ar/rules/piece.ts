/** What the date rules hand each other: a meaning and the tokens that carry it. */
import type { CalendarMeaning, DateMeaning } from '../../pack.ts'

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

export const NO_CALENDAR: CalendarMeaning = {
  kind: 'calendar',
  year: null,
  month: null,
  day: null,
  weekday: null,
  side: null,
  hijri: null,
}

export function calendar(parts: Partial<CalendarMeaning>): CalendarMeaning {
  return { ...NO_CALENDAR, ...parts }
}

/** The piece that ends last; the first of them where several do. */
export function longest<M extends DateMeaning>(pieces: readonly (Piece<M> | null)[]): Piece<M> | null {
  let best: Piece<M> | null = null
  for (const piece of pieces) if (piece !== null && (best === null || piece.end > best.end)) best = piece
  return best
}
