/** Times of day: «الساعة 3:15 عصرا», «الثامنة والنصف مساء», «12 إلا ربع», «صباح», «بعد الظهر». */
import { CLITIC_BITS, type ClockMeaning, type DayPart, NUMBER_TOKEN, type Portion } from '../../pack.ts'
import { BEGINS, hasAnd, type Listed } from './date-rows.ts'
import { ahead, type DateView, mayBegin } from './date-view.ts'
import { afterAnd, bareWord, digitsAt, IN_OR_FROM, isMark, listed, touches, word } from './date-words.ts'
import { unitAt } from './dates-duration.ts'
import { readCardinal, readOrdinal } from './numbers.ts'
import type { Piece } from './piece.ts'

interface Clock {
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  readonly end: number
}

/** A clock time with its part of the day before or behind it. */
export function readClock(view: DateView, at: number): Piece | null {
  if (isBareDigits(view, at)) return null
  const before = partAt(view, at)
  const from = before?.end ?? at
  const about = bareWord(view, from, 'about')
  const head = word(view, about?.end ?? from, 'clock')
  // «مساء الأحد», «مساء الاثنين»: a weekday, and not one or two o'clock.
  if (before !== null && head === null && listed(view, from, 'weekdays') !== null) return null
  const clock = readTime(view, head?.end ?? from, head !== null || before !== null)
  if (clock === null || (before !== null && head === null && clock.minute === null && clock.end === from))
    return null
  const behind = before === null ? partBehind(view, clock.end) : null
  const minuteWords = behind === null ? null : pastBehind(view, behind.end, clock)
  const part = before ?? behind
  const zone = zoneAt(view, minuteWords?.end ?? behind?.end ?? clock.end)
  const meaning: ClockMeaning = {
    kind: 'clock',
    hour: clock.hour,
    minute: minuteWords?.minute ?? clock.minute,
    second: clock.second,
    part: part?.part ?? null,
    zone: zone?.minutes ?? null,
  }
  const lead = before ?? head
  const { prefix, bits } = lead ?? leadOf(view, at)
  const sure = head !== null || part !== null || clock.minute !== null
  const told = minuteWords?.end ?? behind?.end ?? clock.end
  const end = zone?.end ?? partBehind(view, told)?.end ?? told
  return { start: at, end, prefix, bits, meaning, weak: !sure, rule: 'ar/dates/clock' }
}

/** «2030», «45»: digits with neither minutes nor a part of the day behind them. */
function isBareDigits(view: DateView, at: number): boolean {
  return (
    view.kind(at) === NUMBER_TOKEN && (ahead(view, at) & BEGINS.part) === 0 && !isMark(view, at + 1, ':.')
  )
}

function leadOf(view: DateView, at: number): { readonly prefix: number; readonly bits: number } {
  return readOrdinal(view, at) ?? readCardinal(view, at) ?? { prefix: 0, bits: 0 }
}

/** Hours and minutes in digits or words. */
function readTime(view: DateView, at: number, headed: boolean): Clock | null {
  return digital(view, at) ?? spelled(view, at, headed)
}

function digital(view: DateView, at: number): Clock | null {
  const hour = digitsAt(view, at, 1, 2)
  if (hour < 0 || hour > 24 || !isMark(view, at + 1, ':.') || !touches(view, at) || !touches(view, at + 1))
    return null
  const minute = digitsAt(view, at + 2, 2, 2)
  if (minute < 0 || minute > 59) return null
  if (isMark(view, at + 1, '.') && partBehind(view, at + 3) === null) return null
  if (isMark(view, at + 3, ':') && touches(view, at + 2)) {
    const second = digitsAt(view, at + 4, 2, 2)
    return second >= 0 && second < 60 ? { hour, minute, second, end: at + 5 } : null
  }
  return { hour, minute, second: null, end: at + 3 }
}

function spelled(view: DateView, at: number, headed: boolean): Clock | null {
  const hour = hourAt(view, at, headed)
  if (hour === null) return null
  const past = minutesPast(view, hour.end)
  const less = minutesLess(view, past?.end ?? hour.end)
  const minute = (past?.minute ?? 0) - (less?.minute ?? 0)
  const end = less?.end ?? past?.end ?? hour.end
  if (past === null && less === null) return { hour: hour.hour, minute: null, second: null, end }
  return minute < 0
    ? { hour: (hour.hour + 23) % 24 || 12, minute: minute + 60, second: null, end }
    : { hour: hour.hour, minute, second: null, end }
}

function hourAt(view: DateView, at: number, headed: boolean): { hour: number; end: number } | null {
  const joined = digitsAt(view, at, 3, 4)
  if (joined >= 0 && partBehind(view, at + 1) !== null && joined % 100 < 60 && joined < 2400) return null
  const digits = digitsAt(view, at, 1, 2)
  if (digits >= 0) {
    const part = partBehind(view, at + 1)
    return digits <= 24 && (headed || part !== null) ? { hour: digits, end: at + 1 } : null
  }
  const ordinal = readHourWord(view, at)
  if (ordinal !== null) return ordinal
  const cardinal = headed || spokenHour(view, at) ? readCardinal(view, at) : null
  return cardinal !== null && cardinal.value >= 1 && cardinal.value <= 24
    ? { hour: cardinal.value, end: cardinal.end }
    : null
}

/** «الثامنة»: the feminine ordinal with its article, one to twelve, which stops before «وثلاثين». */
function readHourWord(view: DateView, at: number): { hour: number; end: number } | null {
  const teen = listed(view, at, 'numbers', 'ordinal-teen')
  const found = teen ?? listed(view, at, 'numbers', 'ordinal')
  if (found === null || !found.definite || Number(found.value) > 12) return null
  return { hour: Number(found.value), end: found.end }
}

function spokenHour(view: DateView, at: number): boolean {
  const found = readCardinal(view, at)
  return found !== null && !found.digits && found.bits === 0 && partBehind(view, found.end) !== null
}

interface Minutes {
  readonly minute: number
  readonly end: number
}

/** «والنصف», «وربع», «و18 دقيقة», «وخمسة وثلاثين». */
function minutesPast(view: DateView, at: number): Minutes | null {
  const next = afterAnd(view, at)
  const isJoined = (bits: number): boolean => next > at || hasAnd(bits)
  const quarter = word(view, next, 'quarter')
  if (quarter !== null && isJoined(quarter.bits)) return { minute: Number(quarter.value), end: quarter.end }
  const count = readCardinal(view, next)
  if (count === null || !isJoined(count.bits) || count.value > 59 || count.value < 1 || count.definite)
    return null
  const unit = unitAt(view, count.end)
  if (unit !== null && unit.id !== 'minute') return null
  return { minute: count.value, end: unit?.end ?? count.end }
}

/** «9 مساءً وثلاثة أرباع»: minutes told behind the part of the day. */
function pastBehind(view: DateView, at: number, clock: Clock): Minutes | null {
  if (clock.minute !== null) return null
  const next = afterAnd(view, at)
  const quarter = word(view, next, 'quarter')
  return quarter !== null && (next > at || hasAnd(quarter.bits))
    ? { minute: Number(quarter.value), end: quarter.end }
    : null
}

/** «إلا ربعا», «إلا 20 دقيقة». */
function minutesLess(view: DateView, at: number): Minutes | null {
  const minus = bareWord(view, at, 'minus')
  if (minus === null) return null
  const quarter = word(view, minus.end, 'quarter')
  const count = readCardinal(view, minus.end)
  const unit = count === null ? null : unitAt(view, count.end)
  if (quarter !== null && (count === null || quarter.end >= count.end))
    return { minute: Number(quarter.value), end: quarter.end }
  if (count === null || unit?.id !== 'minute' || count.value > 59) return null
  return { minute: count.value, end: unit.end }
}

/** A part of the day and the tokens that name it. */
export interface NamedPart {
  readonly part: DayPart
  readonly end: number
  readonly prefix: number
  readonly bits: number
  readonly weak: boolean
}

/** The part of a day named at `token`, or null; the night in the name of a feast is none: «ليلة القدر». */
export function partAt(view: DateView, at: number): NamedPart | null {
  const found = mayBegin(view, at, BEGINS.part) ? listed(view, at, 'day-parts') : null
  if (found === null || (mayBegin(view, at, BEGINS.feast) && word(view, at, 'holiday') !== null)) return null
  return {
    part: found.id as DayPart,
    end: found.end,
    prefix: found.prefix,
    bits: found.bits,
    weak: found.weak && !found.definite,
  }
}

/** «مساء», «في المساء», «هذا الصباح», «من الليل» behind a time. */
export function partBehind(view: DateView, at: number): NamedPart | null {
  const lead = bareWord(view, at, IN_OR_FROM) ?? word(view, at, 'this')
  const found = partAt(view, lead?.end ?? at)
  return found !== null && (found.bits & ~CLITIC_BITS.the) === 0 ? found : null
}

function zoneAt(view: DateView, at: number): { minutes: number | null; end: number } | null {
  const open = isMark(view, at, '(') ? 1 : 0
  const found = bareWord(view, at + open, 'zone')
  if (found === null) return null
  const end = open === 1 && isMark(view, found.end, ')') ? found.end + 1 : found.end
  return { minutes: found.value === 'local' ? null : Number(found.value), end }
}

/** «1140 صباحا»: hour and minute run together. */
export function readJoinedClock(view: DateView, at: number): Piece | null {
  const digits = digitsAt(view, at, 3, 4)
  const part = digits < 0 ? null : partBehind(view, at + 1)
  if (part === null || digits % 100 > 59 || digits > 1259 || digits < 100) return null
  const meaning: ClockMeaning = {
    kind: 'clock',
    hour: Math.floor(digits / 100),
    minute: digits % 100,
    second: null,
    part: part.part,
    zone: null,
  }
  return { start: at, end: part.end, prefix: 0, bits: 0, meaning, weak: true, rule: 'ar/dates/clock' }
}

/** «منتصف الليل» is a part of its own, not the middle of one. */
function dayPortion(view: DateView, at: number): Listed | null {
  const portion = word(view, at, 'portion')
  const named = listed(view, at, 'day-parts')
  return portion !== null && named !== null && named.end > portion.end ? null : portion
}

/** «في الصباح الباكر», «في وقت متأخر من المساء», «هذه الليلة», «بعد الظهر». */
export function readDayPart(view: DateView, at: number): Piece | null {
  const portion = dayPortion(view, at)
  const lead = portion ?? word(view, at, 'this') ?? bareWord(view, at, 'in')
  const from = lead?.end ?? at
  const found = partAt(view, portion === null ? from : (bareWord(view, from, 'from')?.end ?? from))
  if (found === null || (lead !== null && (found.bits & ~CLITIC_BITS.the) !== 0)) return null
  if (lead !== null && readClock(view, from) !== null) return null
  if (portion !== null && found.weak) return null
  // «عشية زيارته» is the day before it, and no evening.
  if (word(view, at, 'eve') !== null && !mayBegin(view, found.end, DATED)) return null
  const { prefix, bits } = lead ?? found
  if (found.part === 'tonight') return tonight(at, found)
  const meaning = {
    kind: 'day-part',
    part: found.part,
    portion: (portion?.value as Portion | undefined) ?? null,
  } as const
  return { start: at, end: found.end, prefix, bits, meaning, weak: true, rule: 'ar/dates/day-part' }
}

const DATED = BEGINS.number | BEGINS.month | BEGINS.weekday | BEGINS.unit | BEGINS.day

/** «الليلة»: the night of the day of writing. */
function tonight(at: number, { end, prefix, bits }: NamedPart): Piece {
  const meaning = { kind: 'current', unit: 'night', offset: 0 } as const
  return { start: at, end, prefix, bits, meaning, weak: false, rule: 'ar/dates/tonight' }
}
