/** Works out when the words mean: symbolic expression and reference in, a stretch of time out. */

import type { DateMeaning, Portion, TimeUnit } from '../../../languages/pack.ts'
import { calendarStretch, type Reference } from './calendar.ts'
import { civilOf, DAY, isRealDay, secondsOf, startOfDay, WEEK, weekdayOf } from './civil.ts'
import { clockStretch, partStretch } from './clock.ts'
import { holidayStretch, seasonStretch } from './feasts.ts'
import {
  addAmounts,
  addUnits,
  dayStretch,
  finer,
  type Stretch,
  startOfUnit,
  unitAround,
  unitFrom,
} from './stretch.ts'

/** What "the past few" stands for where no number is said. */
const FEW = 3

type Of<Kind extends DateMeaning['kind']> = Extract<DateMeaning, { readonly kind: Kind }>

/** The stretch that `meaning` speaks of; `null` for what is no time (a length, an anniversary) or no real day. */
export function stretchOf(meaning: DateMeaning, reference: Reference): Stretch | null {
  switch (meaning.kind) {
    case 'calendar':
      return calendarStretch(meaning, reference)
    case 'current':
      return unitAround(reference.now, meaning.unit, meaning.offset)
    case 'same':
      return sameDay(meaning, reference)
    case 'inside':
      return insideWhole(meaning, reference)
    case 'either':
      return eitherOf(meaning, reference)
    case 'nth':
      return nthStretch(meaning, reference)
    case 'portion':
      return portionStretch(meaning, reference)
    case 'run':
      return runStretch(meaning, reference)
    case 'shift':
      return shiftStretch(meaning, reference)
    case 'interval':
      return intervalStretch(meaning, reference)
    case 'clock':
      return clockStretch(meaning, null, reference)
    case 'moment':
      return momentStretch(meaning, reference)
    default:
      return rareStretch(meaning, reference)
  }
}

function rareStretch(
  meaning: Exclude<DateMeaning, { readonly kind: 'calendar' | 'clock' }>,
  reference: Reference,
): Stretch | null {
  const { now } = reference
  switch (meaning.kind) {
    case 'day-part':
      return partStretch(meaning.part, meaning.portion, startOfDay(now))
    case 'within':
      return { from: now, to: withinEnd(meaning, now), grain: 'second' }
    case 'holiday':
      return inYear(meaning.year, reference, (around) =>
        holidayStretch(meaning.day, around, reference, meaning.side),
      )
    case 'season':
      return seasonOf(meaning, reference)
    case 'century':
      return unitFrom(secondsOf(meaning.century * 100 - 99, 1, 1), 'century')
    case 'decade': {
      const century = meaning.century ?? (meaning.decade < 30 ? 20 : 19)
      return unitFrom(secondsOf(century * 100 + meaning.decade, 1, 1), 'decade')
    }
    default:
      return null
  }
}

/** «الخريف المقبل» is the next one to come, «الصيف الماضي» the last that is over: not always of another year. */
function seasonOf({ season, year, side }: Of<'season'>, reference: Reference): Stretch | null {
  if (side === null)
    return inYear(year, reference, (around) => seasonStretch(season, around?.from ?? reference.now))
  const now = startOfDay(reference.now)
  const near = [-1, 0, 1].flatMap((offset) => seasonStretch(season, addUnits(now, 'year', offset)) ?? [])
  if (side > 0) return near.find(({ from: start }) => start > now) ?? null
  return side < 0 ? (near.filter(({ to: end }) => end <= now).at(-1) ?? null) : (near[1] ?? null)
}

/** A report is dated so many days after it was written, at most. */
const LATE = 2 * DAY

/**
 * «أمس الجمعة»: the relative day, unless the calendar says another. A weekday alone that lies further off than a report
 * is late was counted from another day than publication: neither holds.
 */
function sameDay({ relative, calendar }: Of<'same'>, reference: Reference): Stretch | null {
  const day = stretchOf(relative, reference)
  if (day === null || agrees(day.from, calendar)) return day
  const named = calendarStretch(calendar, reference)
  if (named === null || reference.mode !== 'news' || !isWeekdayAlone(calendar)) return named
  return Math.abs(named.from - day.from) <= LATE ? named : null
}

function isWeekdayAlone({ year, month, day, weekday, hijri }: Of<'same'>['calendar']): boolean {
  return weekday !== null && year === null && month === null && day === null && hijri === null
}

function agrees(at: number, { year, month, day, weekday }: Of<'same'>['calendar']): boolean {
  const date = civilOf(at)
  return (
    (year === null || year === date.year) &&
    (month === null || month === date.month) &&
    (day === null || day === date.day) &&
    (weekday === null || weekday === weekdayOf(at))
  )
}

/** Sunday of last week, the 20th of next month, June of next year. */
function insideWhole({ part, whole }: Of<'inside'>, reference: Reference): Stretch | null {
  const around = stretchOf(whole, reference)
  if (around === null) return null
  const { year, month } = civilOf(around.from)
  if (part.month !== null) return calendarStretch({ ...part, year }, reference)
  if (part.hijri !== null)
    return calendarStretch(part, { ...reference, now: around.from + (around.to - around.from) / 2 })
  if (part.day !== null)
    return isRealDay(year, month, part.day) ? dayStretch(secondsOf(year, month, part.day)) : null
  if (part.weekday === null) return around
  return dayStretch(around.from + ((part.weekday - weekdayOf(around.from) + 7) % 7) * DAY)
}

/** The date if its weekday fits in a year near by, else the other reading. */
function eitherOf({ date, otherwise }: Of<'either'>, reference: Reference): Stretch | null {
  const plain = calendarStretch({ ...date, weekday: null }, reference)
  return plain !== null && weekdayOf(plain.from) === date.weekday ? plain : stretchOf(otherwise, reference)
}

function nthStretch(meaning: Of<'nth'>, reference: Reference): Stretch | null {
  const whole = stretchOf(meaning.whole, reference)
  if (whole === null) return null
  const { count, unit, weekday, after } = meaning
  if (count === 0) return unitAround(whole.from, unit, 0)
  const found =
    weekday === null ? nthUnit(whole, unit, count, after) : nthWeekday(whole, weekday, count, after)
  return found === null || (!after && (found.from < whole.from || found.to > whole.to)) ? null : found
}

function nthWeekday(whole: Stretch, weekday: number, count: number, after: boolean): Stretch | null {
  if (count > 0) {
    const from = after ? whole.to : whole.from
    return dayStretch(from + ((weekday - weekdayOf(from) + 7) % 7) * DAY + (count - 1) * WEEK)
  }
  const last = whole.to - DAY
  return dayStretch(last - ((weekdayOf(last) - weekday + 7) % 7) * DAY + (count + 1) * WEEK)
}

/** Whole units only: the first week of a month is the first that begins in it. */
function nthUnit(whole: Stretch, unit: TimeUnit, count: number, after: boolean): Stretch | null {
  const from = after ? whole.to : whole.from
  const aligned = startOfUnit(from, unit)
  const first = aligned < from ? addUnits(aligned, unit, 1) : aligned
  if (count > 0) return unitFrom(addUnits(first, unit, count - 1), unit)
  const last = startOfUnit(whole.to, unit)
  return unitFrom(addUnits(last, unit, count), unit)
}

function portionStretch({ portion, whole }: Of<'portion'>, reference: Reference): Stretch | null {
  const around = stretchOf(whole, reference)
  return around === null ? null : portionOf(around, portion, reference.now)
}

/** Ten days of a month; of any other stretch a third, in whole days or months. */
function portionOf(around: Stretch, portion: Portion, now: number): Stretch {
  const { from: start, to: end } = around
  if (portion === 'rest' || portion === 'later')
    return { from: Math.max(start, Math.min(startOfDay(now), end)), to: end, grain: 'day' }
  const [first, second] = thirds(around)
  if (portion === 'early') return { from: start, to: first, grain: 'day' }
  return portion === 'mid'
    ? { from: first, to: second, grain: 'day' }
    : { from: second, to: end, grain: 'day' }
}

function thirds({ from: start, to: end, grain }: Stretch): readonly [number, number] {
  if (grain === 'month') return [start + 10 * DAY, start + 20 * DAY]
  if (grain === 'year') return [addUnits(start, 'month', 4), addUnits(start, 'month', 8)]
  if (grain === 'week') return [start + 2 * DAY, start + 4 * DAY]
  const third = (end - start) / 3
  return [startOfDay(start + third), startOfDay(start + 2 * third)]
}

/** The past three weeks end where this week begins; the coming ones begin where it ends. */
function runStretch({ unit, count, side }: Of<'run'>, { now }: Reference): Stretch {
  const here = startOfUnit(now, unit)
  const number = count ?? FEW
  if (side < 0) return { from: addUnits(here, unit, -number), to: here, grain: unit }
  const next = addUnits(here, unit, 1)
  return { from: next, to: addUnits(next, unit, number), grain: unit }
}

/** A day for days, weeks and months; a month for years; the time itself for hours. */
function shiftStretch({ amounts, side, from }: Of<'shift'>, reference: Reference): Stretch | null {
  const base = from === null ? reference.now : stretchOf(from, reference)?.from
  const unit = amounts.map((amount) => amount.unit).reduce(finer)
  if (base === undefined) return null
  const moment = addAmounts(base, amounts, side)
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return unitAround(moment, unit, 0)
  const grain = unit === 'year' ? 'month' : unit === 'decade' || unit === 'century' ? 'year' : 'day'
  return unitAround(moment, grain, 0)
}

function withinEnd({ amounts }: Of<'within'>, now: number): number {
  const end = addAmounts(now, amounts, 1)
  const unit = amounts.map((amount) => amount.unit).reduce(finer)
  return unit === 'second' || unit === 'minute' || unit === 'hour' ? end : startOfDay(end)
}

/** Ends that leave something open are read by the other end. */
function intervalStretch(meaning: Of<'interval'>, reference: Reference): Stretch | null {
  if (reference.tense === 'future' && reference.mode === 'news') {
    // «15-16 فبراير» in a report of the 16th has begun, and is of this year all the same.
    const near = intervalStretch(meaning, { ...reference, tense: null })
    if (near !== null && near.from <= reference.now && near.to > startOfDay(reference.now)) return near
  }
  const to = endOf(meaning, reference)
  if (to === null) return null
  if (meaning.from === null) return { from: reference.now, to: to.from, grain: 'second' }
  const from = startOf(meaning.from, meaning.to, to, reference)
  if (from === null || from.from >= to.to) return null
  const grain = finer(from.grain, to.grain)
  return { from: from.from, to: to.to, grain }
}

function endOf({ from, to }: Of<'interval'>, reference: Reference): Stretch | null {
  const alone = stretchOf(to, reference)
  const start = from === null ? null : stretchOf(from, reference)
  if (alone === null || start === null || start.from < alone.to || hasYear(to)) return alone
  const isBehind =
    reference.mode === 'news' && reference.tense !== 'future' && !(from !== null && hasYear(from))
  return isBehind ? alone : stretchOf(to, { ...reference, now: start.from, mode: 'assistant' })
}

function startOf(from: DateMeaning, to: DateMeaning, end: Stretch, reference: Reference): Stretch | null {
  if (from.kind === 'clock') return startClock(from, to, end, reference)
  const alone = stretchOf(from, reference)
  const settled = hasYear(from) && !isBareWeekday(from)
  if (settled || (!isBareWeekday(from) && alone !== null && alone.from < end.to && !hasYear(to))) return alone
  return stretchOf(from, { ...reference, now: end.from, mode: 'news', tense: 'past' })
}

/** «الاثنين والثلاثاء المقبل»: the Monday before that Tuesday. */
function isBareWeekday(meaning: DateMeaning): boolean {
  return (
    meaning.kind === 'calendar' && meaning.weekday !== null && meaning.day === null && meaning.side === null
  )
}

/** «من 5 إلى 6 مساء»: an open hour takes its half of the day from the end. */
function startClock(from: Of<'clock'>, to: DateMeaning, end: Stretch, reference: Reference): Stretch {
  const time = to.kind === 'moment' ? to.time : to
  const part = from.part ?? (time.kind === 'clock' ? time.part : null)
  const day = startOfDay(end.from)
  const start = clockStretch({ ...from, part }, day, reference)
  const earlier = clockStretch({ ...from, part: from.part ?? 'morning' }, day, reference)
  const open = start.from < end.from ? start : earlier
  return open.from < end.from ? open : { ...open, from: open.from - DAY, to: open.to - DAY }
}

function hasYear(meaning: DateMeaning): boolean {
  if (meaning.kind === 'moment') return hasYear(meaning.date)
  if (meaning.kind === 'calendar') return meaning.year !== null || meaning.hijri?.year != null
  return meaning.kind !== 'clock' && meaning.kind !== 'day-part'
}

function momentStretch({ date, time }: Of<'moment'>, reference: Reference): Stretch | null {
  const day = stretchOf(date, reference)
  if (day === null) return null
  const start = startOfDay(day.from)
  if (time.kind === 'day-part') return partStretch(time.part, time.portion, start)
  if (time.kind !== 'clock') return day
  const nightly = date.kind === 'current' && date.unit === 'night' && time.part === null
  return clockStretch(nightly ? { ...time, part: 'night' } : time, start, reference)
}

/** What `find` makes of the year that is named, or of none. */
function inYear(
  year: DateMeaning | null,
  reference: Reference,
  find: (around: Stretch | null) => Stretch | null,
): Stretch | null {
  if (year === null) return find(null)
  const around = stretchOf(year, reference)
  return around === null ? null : find(around)
}
