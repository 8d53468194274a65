/** What the date rules hand each other: a meaning and the tokens that carry it. */
import type { CalendarMeaning, DateMeaning, TextView } from '../../pack.ts'
import { bareWord, isMark } from './words.ts'

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

/** A rule: the longest reading that begins at token `at`, or `null`. */
export type Rule = (view: TextView, at: number) => Piece | null

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

/** Behind one «من», «في» or comma at `at`, or `at` itself. */
export function skipOf(view: TextView, at: number): number {
  if (bareWord(view, at, 'from', 'in') !== null) return at + 1
  return at
}

/** Behind one comma, bracket or dash at `at`, or `at` itself. */
export function skipComma(view: TextView, at: number): number {
  return isMark(view, at, '،,') ? at + 1 : at
}
