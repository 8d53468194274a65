/** What falls on the days of a month: encounters, and anniversaries. */
import type { FirstEncounterAhead, TreatyAhead } from '../../src/report/over-time/ahead.ts'
import type { Card } from '../api/answers.ts'
import { dayIn } from './month.ts'

/** An anniversary. */
export type Kept = TreatyAhead | FirstEncounterAhead

/** What falls on one day. */
export interface OnDay {
  readonly cards: readonly Card[]
  readonly kept: readonly Kept[]
}

/** The days of a month on which something falls, in order. */
export function daysOf(
  month: string,
  cards: readonly Card[],
  kept: readonly Kept[],
): ReadonlyMap<string, OnDay> {
  const days = new Map<string, OnDay>()
  const add = (day: string, more: Partial<OnDay>): void => {
    const { cards, kept } = days.get(day) ?? { cards: [], kept: [] }
    days.set(day, { cards: [...cards, ...(more.cards ?? [])], kept: [...kept, ...(more.kept ?? [])] })
  }
  for (const card of cards) {
    const day = dayIn(month, card)
    if (day !== null) add(day, { cards: [card] })
  }
  for (const one of kept) add(one.day, { kept: [one] })
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
}
