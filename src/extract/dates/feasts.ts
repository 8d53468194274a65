import type { Reference } from './calendar.ts'
import { civilOf, DAY, daysInMonth, secondsOf, WEEK, weekdayOf } from './civil.ts'
import { hijriSeconds, nearestHijriYear } from './hijri.ts'
import { addUnits, dayStretch, type Stretch } from './stretch.ts'

/** A season of the year that holds `at`: spring from March on. */
export function seasonStretch(season: string, at: number): Stretch | null {
  const months: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }
  const month = months[season]
  if (month === undefined) return null
  const start = secondsOf(civilOf(at).year, month, 1)
  return { from: start, to: addUnits(start, 'month', 3), grain: 'day' }
}

/** A feast by its calendar: the one of the year that is named, the last (`side` -1) or next (1), else the nearest or the next. */
export function holidayStretch(
  day: string,
  around: Stretch | null,
  { now, mode }: Reference,
  side: number | null = null,
): Stretch | null {
  const years = around === null ? yearsNear(now) : yearsNear(around.from)
  const days = years
    .flatMap((one) => feastsIn(day, one))
    .filter((at) => around === null || (at >= around.from && at < around.to))
  if (side !== null && side !== 0) return sided(days, side, now)
  const ahead = days.filter((at) => at + DAY > now)
  const pool = mode === 'assistant' && ahead.length > 0 ? ahead : days
  if (pool.length === 0) return null
  return dayStretch(pool.reduce((best, at) => (Math.abs(at - now) < Math.abs(best - now) ? at : best)))
}

function sided(days: readonly number[], side: number, now: number): Stretch | null {
  const day = side < 0 ? days.filter((at) => at + DAY <= now).at(-1) : days.find((at) => at > now)
  return day === undefined ? null : dayStretch(day)
}

function yearsNear(now: number): readonly number[] {
  const { year } = civilOf(now)
  return [year - 1, year, year + 1]
}

function feastsIn(day: string, year: number): readonly number[] {
  const [calendar, month = 0, number = 0, count = 0] = day
    .split('-')
    .map((part, index) => (index === 0 ? part : Number(part))) as [string, number, number, number]
  if (calendar === 'g') return [secondsOf(year, month, number)]
  if (calendar === 'h') return hijriFeasts(year, month, number)
  if (calendar !== 'w') return []
  const first = secondsOf(year, month, 1)
  const at = first + ((number - weekdayOf(first) + 7) % 7) * DAY + (count - 1) * WEEK
  return at < first + daysInMonth(year, month) * DAY ? [at] : []
}

/** A Hijri day falls in a Gregorian year once, sometimes twice. */
function hijriFeasts(year: number, month: number, day: number): readonly number[] {
  const near = nearestHijriYear(month, day, secondsOf(year, 7, 1))
  if (near === null) return []
  return [near - 1, near, near + 1]
    .map((one) => hijriSeconds(one, month, day))
    .filter((at): at is number => at !== null && civilOf(at).year === year)
}
