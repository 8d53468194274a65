/** Stretches of time that the front page leafs through. Weeks begin on Monday (ISO 8601), whatever the language. */

/** How long a period is. */
export type Length = 'week' | 'month' | 'year' | 'all'

/** The lengths, shortest first. */
export const LENGTHS: readonly Length[] = ['week', 'month', 'year', 'all']

/** Days, `YYYY-MM-DD`, both within the period; `null` for all of the record. */
export interface Period {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000

/** The period of a length around a day. */
export function periodAround(length: Length, day: string): Period | null {
  const [year = 0, month = 1] = day.split('-').map(Number)
  if (length === 'all') return null
  if (length === 'year') return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
  if (length === 'month') return { from: `${day.slice(0, 7)}-01`, to: dayOf(Date.UTC(year, month, 0)) }
  const time = timeOf(day)
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY
  return { from: dayOf(monday), to: dayOf(monday + 6 * DAY) }
}

/** A day in the period before (`-1`) or after (`1`) the one around `day`. */
export function leaf(length: Length, day: string, step: -1 | 1): string {
  const period = periodAround(length, day)
  if (period === null) return day
  return dayOf(step < 0 ? timeOf(period.from) - DAY : timeOf(period.to) + DAY)
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text
}

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
