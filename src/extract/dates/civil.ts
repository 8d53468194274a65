/** Calendar arithmetic on seconds since 1970-01-01 of a clock without zones. No function reads the time of day it is run. */

export const MINUTE = 60
/** Seconds in an hour. */
export const HOUR = 3600
/** Seconds in a day. */
export const DAY = 86_400
/** Seconds in a week. */
export const WEEK = 7 * DAY

/** A day of the Gregorian calendar; months and days count from 1. */
export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

/** Midnight of a day; day and month may run over: month 13 is January of the next year, day 0 the last of the month before. */
export function secondsOf(year: number, month: number, day: number): number {
  const months = month - 1
  const y = year + Math.floor(months / 12)
  const m = (((months % 12) + 12) % 12) + 1
  return (daysBefore(y, m) + day - 1) * DAY
}

/** Days from 1970-01-01 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5)
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

/** The day on which a count of seconds since 1970 lies. */
export function civilOf(seconds: number): CivilDate {
  const z = Math.floor(seconds / DAY) + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** ISO weekday: Monday 1, Sunday 7. */
export function weekdayOf(seconds: number): number {
  return ((((Math.floor(seconds / DAY) + 3) % 7) + 7) % 7) + 1
}

/** The first second of the day in which `seconds` lies. */
export function startOfDay(seconds: number): number {
  return Math.floor(seconds / DAY) * DAY
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return (secondsOf(year, month + 1, 1) - secondsOf(year, month, 1)) / DAY
}

/** True where the calendar has such a day: no 31 September. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The same day so many months on; the month's last day where it is shorter. Keeps the time of day. */
export function addMonths(seconds: number, months: number): number {
  const { year, month, day } = civilOf(seconds)
  const first = civilOf(secondsOf(year, month + months, 1))
  const last = daysInMonth(first.year, first.month)
  return secondsOf(first.year, first.month, Math.min(day, last)) + (seconds - startOfDay(seconds))
}

/** `2022-08-05`. */
export function isoDay(seconds: number): string {
  const { year, month, day } = civilOf(seconds)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** A number with leading zeros, `length` digits at least. */
export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** A moment as its own clock shows it, and that clock's distance from Greenwich. */
export interface LocalTime {
  readonly seconds: number
  /** Minutes east; `null` where the text has none. */
  readonly offset: number | null
}

const STAMP =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/** Reads `2022-08-06` or RFC 3339; `null` for anything else, and for days that do not exist. */
export function parseLocal(text: string): LocalTime | null {
  const found = STAMP.exec(text.trim())
  if (found === null) return null
  const [, year, month, day, hour, minute, second, zone] = found
  if (!isRealDay(Number(year), Number(month), Number(day))) return null
  const time = Number(hour ?? 0) * HOUR + Number(minute ?? 0) * MINUTE + Number(second ?? 0)
  return { seconds: secondsOf(Number(year), Number(month), Number(day)) + time, offset: zoneMinutes(zone) }
}

function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}
