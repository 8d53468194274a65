/** Days, months and years: «5 أغسطس 2022», «الخامس من آب/أغسطس», «أغسطس (آب)», «تموز 13», «عام 2016». */

import { type CalendarMeaning, CLITIC_BITS, type DateMeaning } from '../../pack.ts'
import { BEGINS, type Listed } from './date-rows.ts'
import { type DateView, isOnlyNumber, mayBegin } from './date-view.ts'
import {
  bareWord,
  digitsAt,
  endsClause,
  isMark,
  listed,
  skipComma,
  skipOf,
  touches,
  word,
} from './date-words.ts'
import { unitAt } from './dates-duration.ts'
import { readNumeric } from './dates-numeric.ts'
import { type MonthName, readDay, readMonth, readYear, type YearNumber, yearHead } from './dates-parts.ts'
import { readRelativeUnit } from './dates-relative.ts'
import { calendar, grown, longest, type Piece } from './piece.ts'

/** What may follow day and month: a year, «من العام الماضي», «الماضي», «الجاري». */
interface Tail {
  readonly end: number
  readonly year: number | null
  readonly side: number | null
  readonly whole: DateMeaning | null
  readonly hijri: boolean
}

function readTail(view: DateView, at: number): Tail {
  const direct = readYear(view, skipDot(view, at))
  if (direct !== null && (direct.headed || !startsUnit(view, direct.end))) return yearTail(direct)
  const behind = skipOf(view, skipComma(view, at))
  const year = behind > at ? readYear(view, behind) : null
  if (year !== null && !startsUnit(view, year.end)) return yearTail(year)
  const relative = readRelativeUnit(view, behind)
  if (relative !== null && relative.meaning.kind === 'current' && relative.meaning.unit === 'year')
    return { end: relative.end, year: null, side: null, whole: relative.meaning, hijri: false }
  const side = word(view, at, 'side')
  if (side?.definite && side.bits === CLITIC_BITS.the)
    return { end: side.end, year: null, side: Number(side.value), whole: null, hijri: false }
  const era = bareWord(view, at, 'era')
  const hijri = era?.value === 'hijri'
  return { end: era !== null && hijri ? era.end : at, year: null, side: null, whole: null, hijri }
}

function yearTail({ end, year, hijri }: YearNumber): Tail {
  return { end, year, side: null, whole: null, hijri }
}

/** Behind a full stop between month and year: «16. نوفمبر. 2016». */
function skipDot(view: DateView, at: number): number {
  return isMark(view, at, './-–') &&
    digitsAt(view, at + 1, 4, 4) > 0 &&
    (touches(view, at) || isMark(view, at, '.'))
    ? at + 1
    : at
}

/** «2016 دولار» is no year; «2016 يوم» neither. */
function startsUnit(view: DateView, at: number): boolean {
  const unit = unitAt(view, at)
  return unit !== null && unit.bits === 0 && unit.id !== 'quarter' && unit.id !== 'half'
}

/** Day and month in either order, or a month alone, with what follows. */
export function readDayMonth(view: DateView, at: number): Piece | null {
  if (!mayBegin(view, at, BEGINS.number | BEGINS.month | BEGINS.unit | BEGINS.this)) return null
  return longest(dayFirst(view, at), monthFirst(view, at))
}

function dayFirst(view: DateView, at: number): Piece | null {
  const day = readDay(view, at)
  if (day === null) return null
  const from = betweenDayAndMonth(view, day.end)
  // «الاجتماع الثاني في مايو»: an ordinal before «في» counts something else.
  if (day.spelled && bareWord(view, from - 1, 'in') !== null) return null
  const month = readMonth(view, from)
  if (month === null || month.bits & (CLITIC_BITS.and | CLITIC_BITS.so)) return null
  return finish(view, { at, prefix: day.prefix, bits: day.bits, day: day.day, month, end: month.end })
}

function betweenDayAndMonth(view: DateView, at: number): number {
  if (
    isMark(view, at, '.-–/،,') &&
    (listed(view, at + 1, 'months') ?? listed(view, at + 1, 'hijri-months')) !== null
  )
    return at + 1
  return skipOf(view, at)
}

function monthFirst(view: DateView, at: number): Piece | null {
  const shown = mayBegin(view, at, BEGINS.this) ? word(view, at, 'this') : null
  const month = readMonth(view, shown?.end ?? at)
  if (month === null || (shown !== null && month.bits !== 0)) return null
  const { prefix, bits } = shown ?? month
  if (shown !== null) return thisMonth(at, shown, month)
  const next = isMark(view, month.end, '-–/') ? month.end + 1 : month.end
  const day = readDay(view, next)
  const isDay =
    day !== null && !startsUnit(view, day.end) && (day.bits & ~CLITIC_BITS.the) === 0 && !month.hijri
  if (!isDay || day === null) return finish(view, { at, prefix, bits, day: null, month, end: month.end })
  return finish(view, { at, prefix, bits, day: day.day, month, end: day.end })
}

/** «هذا مايو». */
function thisMonth(at: number, shown: Listed, month: MonthName): Piece {
  const hijri = month.hijri ? { year: null, month: month.month, day: null } : null
  const meaning = calendar({ month: month.hijri ? null : month.month, side: 0, hijri })
  const { prefix, bits } = shown
  return { start: at, end: month.end, prefix, bits, meaning, weak: false, rule: 'ar/dates/month' }
}

interface DayMonth {
  readonly at: number
  readonly prefix: number
  readonly bits: number
  readonly day: number | null
  readonly month: MonthName
  readonly end: number
}

function finish(view: DateView, found: DayMonth): Piece {
  const { at, prefix, bits, day, month } = found
  const tail = readTail(view, found.end)
  const hijri = month.hijri && !(tail.year !== null && tail.year > 1600)
  const part = hijri
    ? calendar({ hijri: { year: tail.year, month: month.month, day }, side: tail.side })
    : month.hijri
      ? calendar({ hijri: { year: null, month: month.month, day }, year: tail.year, side: tail.side })
      : calendar({ year: tail.year, month: month.month, day, side: tail.side })
  const meaning: DateMeaning = tail.whole === null ? part : { kind: 'inside', part, whole: tail.whole }
  const weak = month.weak && day === null && tail.end === found.end && !isLed(view, at)
  const rule = day === null ? 'ar/dates/month' : 'ar/dates/day-month'
  return { start: at, end: tail.end, prefix, bits, meaning, weak, rule }
}

/** A day in one calendar, and the same day in the other behind «الموافق», a bar or in brackets. */
export function readDayInBoth(view: DateView, at: number): Piece | null {
  const first = readDayMonth(view, at)
  const left = first === null ? null : dayOf(first)
  if (first === null || left === null) return first
  const second = otherCalendar(view, first.end)
  const right = second === null ? null : dayOf(second)
  if (second === null || right === null || (left.hijri === null) === (right.hijri === null)) return first
  const [hijri, gregorian] = left.hijri === null ? [right, left] : [left, right]
  const open = isMark(view, first.end, '([')
  const end = open && isMark(view, second.end, ')]') ? second.end + 1 : second.end
  const meaning = { ...gregorian, hijri: hijri.hijri }
  return grown(first, end, meaning, 'ar/dates/two-calendars', false)
}

function otherCalendar(view: DateView, at: number): Piece | null {
  const from = isMark(view, at, '(/،,-–[') ? at + 1 : at
  const link = word(view, from, 'corresponding')
  if (link === null && from === at) return null
  const next = link?.end ?? from
  return longest(readDayMonth(view, next), readNumeric(view, next))
}

function dayOf({ meaning }: Piece): CalendarMeaning | null {
  return meaning.kind === 'calendar' && (meaning.day !== null || (meaning.hijri?.day ?? null) !== null)
    ? meaning
    : null
}

/** A preposition before it makes sure that «مارس» is the month. */
function isLed(view: DateView, at: number): boolean {
  return at > 0 && bareWord(view, at - 1, LEADS) !== null
}

const LEADS: readonly string[] = ['in', 'from', 'to', 'ago', 'after', 'within']

/** «20 من الشهر القادم», «الخامس من الشهر الجاري», «العشرين من هذا الشهر», «15 الجاري». */
export function readDayOfRelativeMonth(view: DateView, at: number): Piece | null {
  const day = readDay(view, at)
  if (day === null) return null
  const { prefix, bits } = day
  const part = calendar({ day: day.day })
  if (day.spelled && bareWord(view, day.end, 'in') !== null) return null
  const month = readRelativeUnit(view, skipOf(view, day.end))
  if (month !== null && month.meaning.kind === 'current' && month.meaning.unit === 'month')
    return {
      start: at,
      end: month.end,
      prefix,
      bits,
      meaning: { kind: 'inside', part, whole: month.meaning },
      weak: false,
      rule: 'ar/dates/day-of-month',
    }
  const side = word(view, skipOf(view, day.end), 'side')
  if (!side?.definite || day.spelled || Math.abs(Number(side.value)) > 1) return null
  const whole: DateMeaning = { kind: 'current', unit: 'month', offset: Number(side.value) }
  return {
    start: at,
    end: side.end,
    prefix,
    bits,
    meaning: { kind: 'inside', part, whole },
    weak: !skippedOf(view, day.end),
    rule: 'ar/dates/day-of-month',
  }
}

function skippedOf(view: DateView, at: number): boolean {
  return skipOf(view, at) > at
}

/** «في 2019», «منذ 2014»: a year in digits that nothing is counted by. */
function isRecentYear(view: DateView, at: number, { year, end }: YearNumber): boolean {
  if (year < 1900 || year > 2099 || year % 1000 === 0 || at === 0 || isOnlyNumber(view, end)) return false
  return bareWord(view, at - 1, IN_OR_SINCE) !== null && digitsAt(view, at, 4, 4) > 0
}

const IN_OR_SINCE: readonly string[] = ['in', 'ago']

function isIn(view: DateView, at: number): boolean {
  return at > 0 && mayBegin(view, at - 1, BEGINS.in) && bareWord(view, at - 1, 'in') !== null
}

function bareDayHead(view: DateView, at: number): Listed | null {
  const unit = unitAt(view, at)
  if (unit !== null && unit.id === 'day' && unit.value === '1' && !unit.definite) return unit
  return mayBegin(view, at, BEGINS.to) ? word(view, at, 'to') : null
}

/** «يوم 27», «إلى 27», «في 27» at the end of a clause, «للثاني والعشرين»: a day of no month; always weak. */
export function readBareDay(view: DateView, at: number): Piece | null {
  if (!mayBegin(view, at, BEGINS.unit | BEGINS.to | BEGINS.number)) return null
  const head = bareDayHead(view, at)
  const day = readDay(view, head?.end ?? at)
  if (day === null || (day.bits & (CLITIC_BITS.and | CLITIC_BITS.so)) !== 0 || !endsClause(view, day.end))
    return null
  if (head === null && !(day.spelled ? day.day > 12 && day.bits & CLITIC_BITS.the : isIn(view, at)))
    return null
  if (readDayMonth(view, head?.end ?? at)?.meaning.kind === 'calendar') return null
  const { prefix, bits } = head ?? day
  return {
    start: at,
    end: day.end,
    prefix,
    bits,
    meaning: calendar({ day: day.day }),
    weak: true,
    rule: 'ar/dates/bare-day',
  }
}

/** «عام 2016», «سنة 1436 هـ»; a year alone, in digits, is weak. */
export function readYearAlone(view: DateView, at: number): Piece | null {
  const head = yearHead(view, at)
  const year = readYear(view, at)
  if (year === null || word(view, year.end, 'bc') !== null) return null
  const meaning = year.hijri
    ? calendar({ hijri: { year: year.year, month: null, day: null } })
    : calendar({ year: year.year })
  const prefix = head?.prefix ?? 0
  const weak = year.headed ? year.year < 100 : !isRecentYear(view, at, year)
  return {
    start: at,
    end: year.end,
    prefix: head?.definite ? 0 : prefix,
    bits: head?.bits ?? 0,
    meaning,
    weak,
    rule: 'ar/dates/year',
  }
}
