/** A month as a calendar shows it, and what falls on its days. */
import type { Card } from '../api/answers.ts'
import { readEdtf } from '../show/edtf.ts'
import { lastDayOf } from '../show/months.ts'

/** A day of a calendar's page. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Whether it is of the month, not of one beside it that the first or the last week reaches into. */
  readonly isIn: boolean
}

const DAY = 86_400_000

/** The weeks of a month, Monday first, whole. */
export function weeksOf(month: string): readonly (readonly CalendarDay[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const last = Date.parse(`${lastDayOf(month)}T00:00:00Z`)
  const start = first - mondayFirst(first) * DAY
  const weeks = Math.ceil((last - start + DAY) / (7 * DAY))
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = new Date(start + (week * 7 + weekday) * DAY).toISOString().slice(0, 10)
      return { day, isIn: day.startsWith(month) }
    }),
  )
}

/** 0 for Monday. */
function mondayFirst(time: number): number {
  return (new Date(time).getUTCDay() + 6) % 7
}

/** The day of a month that an encounter stands on: its first, or the month's first where it began before; `null` without a day. */
export function dayIn(month: string, { date }: Pick<Card, 'date'>): string | null {
  const when = date === null ? null : readEdtf(date)
  if (when === null || when.from.year === null || when.from.month === null || when.from.day === null)
    return null
  const day = new Date(Date.UTC(when.from.year, when.from.month - 1, when.from.day))
    .toISOString()
    .slice(0, 10)
  if (day >= `${month}-01`) return day <= lastDayOf(month) ? day : null
  return when.to === null ? null : `${month}-01`
}

/** Whether an anniversary is one that is kept: every fifth, and the first. */
export function isRound(years: number): boolean {
  return years === 1 || years % 5 === 0
}
