/** When a day, month, year or weekday was, given a reference. */
import type { CalendarMeaning, HijriDate } from '../../../languages/pack.ts'
import { civilOf, DAY, isRealDay, secondsOf, startOfDay, WEEK, weekdayOf } from './civil.ts'
import { gregorianYearOf, hijriMonthLength, hijriSeconds, nearestHijriYear } from './hijri.ts'
import { dayStretch, monthStretch, type Stretch, yearStretch } from './stretch.ts'

/** How the words are to be read. */
export interface Reference {
  /** Seconds of the reference's own clock. */
  readonly now: number
  /** Minutes east of Greenwich; `null` where it is not known. */
  readonly offset: number | null
  /** `news`: what has just been; `assistant`: what is to come. */
  readonly mode: 'news' | 'assistant'
  readonly tense: 'past' | 'future' | null
}

/** How far a year is looked for in which the weekday fits. */
const YEARS_AROUND = 12

/** The stretch of days that a calendar date comes to, or null where the reference does not settle it. */
export function calendarStretch(date: CalendarMeaning, reference: Reference): Stretch | null {
  if (date.hijri !== null && !(date.month !== null && date.day !== null))
    return hijriStretch(date.hijri, date, reference)
  const { year, month, day } = date
  if (month !== null) {
    const settled = year ?? impliedYear({ ...date, month }, reference)
    if (settled === null) return null
    if (day === null) return monthStretch(settled, month)
    return isRealDay(settled, month, day) ? dayStretch(secondsOf(settled, month, day)) : null
  }
  if (year !== null) return yearStretch(year)
  if (day !== null) return dayOfSomeMonth(day, date.weekday, reference)
  return date.weekday === null ? null : weekdayStretch(date.weekday, date.side, reference)
}

/** A Hijri date without its Gregorian one; the year may be Gregorian («رمضان 2001») or left out. */
function hijriStretch(hijri: HijriDate, date: CalendarMeaning, reference: Reference): Stretch | null {
  const { now } = reference
  if (hijri.month === null)
    return hijri.year === null ? null : hijriRange(hijri.year, 1, hijri.year + 1, 1, 'year')
  const around = date.year === null ? now : secondsOf(date.year, 7, 1)
  const nearest =
    hijri.year ?? sided(nearestHijriYear(hijri.month, hijri.day ?? 15, around), hijri.month, date.side, now)
  if (nearest === null) return null
  if (hijri.day === null) {
    const next = hijri.month === 12 ? ([nearest + 1, 1] as const) : ([nearest, hijri.month + 1] as const)
    return hijriRange(nearest, hijri.month, next[0], next[1], 'month')
  }
  const at = hijriSeconds(nearest, hijri.month, hijri.day)
  return at === null ? null : dayStretch(sameWeekday(at, date.weekday))
}

/** A neighbouring day if the weekday given says so: the calendars of states differ by one. */
function sameWeekday(at: number, weekday: number | null): number {
  if (weekday === null) return at
  return [0, -DAY, DAY].map((shift) => at + shift).find((day) => weekdayOf(day) === weekday) ?? at
}

function sided(year: number | null, month: number, side: number | null, now: number): number | null {
  if (year === null || side === null || side === 0) return year
  const start = hijriSeconds(year, month, 1) ?? now
  const end = start + hijriMonthLength(year, month) * DAY
  if (side < 0) return end <= now ? year : year - 1
  return start > now ? year : year + 1
}

function hijriRange(
  fromYear: number,
  fromMonth: number,
  toYear: number,
  toMonth: number,
  grain: 'month' | 'year',
): Stretch | null {
  const start = hijriSeconds(fromYear, fromMonth, 1)
  const end = hijriSeconds(toYear, toMonth, 1)
  return start === null || end === null ? null : { from: start, to: end, grain }
}

/** The year of a month that is named without one; `null` where none fits the weekday. */
export function impliedYear(
  date: CalendarMeaning & { readonly month: number },
  reference: Reference,
): number | null {
  const fromHijri = yearFromHijri(date)
  if (fromHijri !== null) return fromHijri
  const { year } = civilOf(reference.now)
  if (date.side !== null) return sidedYear(date, reference, year)
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => year - YEARS_AROUND + index)
  const real = years.filter((one) => date.day === null || isRealDay(one, date.month, date.day))
  const fitting = real.filter((one) => fitsWeekday(one, date))
  return fitting.length === 0 ? null : pickYear(fitting, date, reference)
}

function fitsWeekday(year: number, date: CalendarMeaning & { readonly month: number }): boolean {
  return (
    date.weekday === null ||
    date.day === null ||
    weekdayOf(secondsOf(year, date.month, date.day)) === date.weekday
  )
}

function yearFromHijri({ hijri, month, day }: CalendarMeaning & { readonly month: number }): number | null {
  if (hijri?.year == null || hijri.month === null || hijri.day === null || day === null) return null
  return gregorianYearOf({ year: hijri.year, month: hijri.month, day: hijri.day }, month, day)
}

/** The assistant takes the month that is not over; news, and a weekday that must fit, the nearest. */
function pickYear(
  years: readonly number[],
  date: CalendarMeaning & { readonly month: number },
  reference: Reference,
): number {
  const { now } = reference
  const on = (year: number): number => secondsOf(year, date.month, date.day ?? 15)
  const open = years.filter((year) =>
    date.weekday === null ? monthStretch(year, date.month).to > now : on(year) >= now - 31 * DAY,
  )
  const ahead = years.filter((year) => on(year) + DAY > startOfDay(now))
  const behind = years.filter((year) => on(year) <= now)
  const wanted =
    reference.tense === 'future'
      ? ahead
      : reference.tense === 'past'
        ? behind
        : reference.mode === 'assistant'
          ? open
          : years
  const pool = wanted.length > 0 ? wanted : years
  return pool.reduce((best, year) => (Math.abs(on(year) - now) < Math.abs(on(best) - now) ? year : best))
}

/** «سبتمبر الماضي»: the last one that is over; «المقبل»: the next that has not begun. */
function sidedYear(
  date: CalendarMeaning & { readonly month: number },
  { now }: Reference,
  year: number,
): number {
  const { month, day, side } = date
  const stretch = (one: number): Stretch =>
    day === null ? monthStretch(one, month) : dayStretch(secondsOf(one, month, day))
  if (side === null || side === 0) return year
  if (side < 0) return stretch(year).to <= now ? year : year - 1
  return stretch(year).from > now ? year : year + 1
}

/** The 27th, Saturday the 16th: of the month nearest to the reference in which such a day is. */
function dayOfSomeMonth(day: number, weekday: number | null, reference: Reference): Stretch | null {
  const { now, mode, tense } = reference
  const { year, month } = civilOf(now)
  const days: number[] = []
  for (let offset = -12; offset <= 12; offset += 1) {
    const first = civilOf(secondsOf(year, month + offset, 1))
    if (!isRealDay(first.year, first.month, day)) continue
    const at = secondsOf(first.year, first.month, day)
    if (weekday === null || weekdayOf(at) === weekday) days.push(at)
  }
  const today = startOfDay(now)
  const ahead = tense === 'future' || (tense === null && mode === 'assistant')
  const wanted =
    weekday === null && !ahead && mode === 'assistant'
      ? days
      : days.filter((at) => (ahead ? at >= today : at <= today))
  const pool = wanted.length > 0 ? wanted : days
  if (pool.length === 0) return null
  return dayStretch(pool.reduce((best, at) => (Math.abs(at - now) < Math.abs(best - now) ? at : best)))
}

/** A weekday: «الماضي» before today, «المقبل» after it; alone the latest until today, or the next where it is to come. */
export function weekdayStretch(
  weekday: number,
  side: number | null,
  { now, mode, tense }: Reference,
): Stretch {
  const today = startOfDay(now)
  const behind = (weekdayOf(today) - weekday + 7) % 7
  const last = today - behind * DAY
  const strictlyNext = last + WEEK
  const strictlyLast = behind === 0 ? last - WEEK : last
  if (side !== null && side < 0) return dayStretch(strictlyLast + (side + 1) * WEEK)
  if (side !== null && side > 0) return dayStretch(strictlyNext + (side - 1) * WEEK)
  if (side === 0) return dayStretch(behind === 0 && mode === 'news' ? today : strictlyNext)
  // What is to come on the weekday of the report is to come today: for the next week one says so.
  if (tense === 'future' && mode === 'news' && behind === 0) return dayStretch(today)
  const ahead = tense === 'future' || (tense === null && mode === 'assistant')
  return dayStretch(ahead ? strictlyNext : last)
}
