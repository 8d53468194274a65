/** A stretch of time, and the units of which it is made. */
import type { TimeAmount, TimeUnit } from '../../../languages/pack.ts'
import { addMonths, civilOf, DAY, HOUR, MINUTE, secondsOf, startOfDay, WEEK, weekdayOf } from './civil.ts'

/** A night is told from six in the evening to midnight. */
const NIGHTFALL = 18 * HOUR

/**
 * Half-open, in seconds of the reference's own clock; `grain` is the unit the words speak of. Not called `start` and
 * `end` as tokens are: V8 keeps one kind of number in all fields of a name, and seconds beyond 2038 are none of the small
 * ones, so that every token's number became an object of its own.
 */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly grain: TimeUnit
}

/** Where the unit that holds a moment begins. Weeks begin on Monday. */
export function startOfUnit(seconds: number, unit: TimeUnit): number {
  const { year, month } = civilOf(seconds)
  switch (unit) {
    case 'second':
      return seconds
    case 'minute':
      return Math.floor(seconds / MINUTE) * MINUTE
    case 'hour':
      return Math.floor(seconds / HOUR) * HOUR
    case 'day':
    case 'night':
      return startOfDay(seconds)
    case 'week':
      return startOfDay(seconds) - (weekdayOf(seconds) - 1) * DAY
    case 'weekend':
      return startOfDay(seconds) - (weekdayOf(seconds) - 6) * DAY
    case 'month':
      return secondsOf(year, month, 1)
    case 'quarter':
      return secondsOf(year, month - ((month - 1) % 3), 1)
    case 'half':
      return secondsOf(year, month > 6 ? 7 : 1, 1)
    case 'year':
      return secondsOf(year, 1, 1)
    case 'decade':
      return secondsOf(year - (year % 10), 1, 1)
    case 'century':
      return secondsOf(year - ((year - 1) % 100), 1, 1)
  }
}

const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
}
const SECONDS: Readonly<Partial<Record<TimeUnit, number>>> = {
  second: 1,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  night: DAY,
  week: WEEK,
  weekend: WEEK,
}

/** A moment so many units on; fractions of months count thirty days each. */
export function addUnits(seconds: number, unit: TimeUnit, count: number): number {
  const months = MONTHS[unit]
  if (months === undefined) return Math.round(seconds + count * (SECONDS[unit] ?? 0))
  const whole = Math.trunc(count * months)
  return addMonths(seconds, whole) + Math.round((count * months - whole) * 30) * DAY
}

/** The unit that begins at `start`. */
export function unitFrom(start: number, unit: TimeUnit): Stretch {
  if (unit === 'night') return { from: start + NIGHTFALL, to: start + DAY, grain: 'hour' }
  const end = unit === 'weekend' ? start + 2 * DAY : addUnits(start, unit, 1)
  return { from: start, to: end, grain: unit }
}

/** The unit `offset` after the one that holds a moment. */
export function unitAround(seconds: number, unit: TimeUnit, offset: number): Stretch {
  return unitFrom(addUnits(startOfUnit(seconds, unit), unit, offset), unit)
}

/** A point in time moved by several amounts, in seconds since 1970. */
export function addAmounts(seconds: number, amounts: readonly TimeAmount[], sign: -1 | 1): number {
  return amounts.reduce((moment, { unit, count }) => addUnits(moment, unit, sign * count), seconds)
}

/** Seconds of a length of time: a month has 30 days, a year 365. */
export function lengthOf(amounts: readonly TimeAmount[]): number {
  return amounts.reduce((sum, { unit, count }) => sum + count * secondsIn(unit), 0)
}

function secondsIn(unit: TimeUnit): number {
  const months = MONTHS[unit]
  if (months === undefined) return unit === 'weekend' ? 2 * DAY : (SECONDS[unit] ?? 0)
  return months % 12 === 0 ? (months / 12) * 365 * DAY : months * 30 * DAY
}

const ORDER: readonly TimeUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

/** The smaller of two units. */
export function finer(a: TimeUnit, b: TimeUnit): TimeUnit {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b
}

/** The day that begins at `start`. */
export function dayStretch(start: number): Stretch {
  return { from: start, to: start + DAY, grain: 'day' }
}

/** A whole month. */
export function monthStretch(year: number, month: number): Stretch {
  return unitFrom(secondsOf(year, month, 1), 'month')
}

/** A whole year. */
export function yearStretch(year: number): Stretch {
  return unitFrom(secondsOf(year, 1, 1), 'year')
}
