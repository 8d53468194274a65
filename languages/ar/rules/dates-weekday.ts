/** Days of the week, alone or with a date: «يوم الجمعة(5 أغسطس)», «الثلاثاء الماضي», «أحد الأسبوع الماضي», «السبت 16». */
import { type CalendarMeaning, CLITIC_BITS, type DateMeaning } from '../../pack.ts'
import { BEGINS } from './date-rows.ts'
import { type DateView, mayBegin } from './date-view.ts'
import { bareWord, isMark, listed, skipComma, skipOf, word } from './date-words.ts'
import { readDayInBoth, readDayOfRelativeMonth } from './dates-calendar.ts'
import { unitAt } from './dates-duration.ts'
import { readNumeric } from './dates-numeric.ts'
import { readDay } from './dates-parts.ts'
import { readDayWord, readRelativeUnit, sideOf } from './dates-relative.ts'
import { readOrdinal } from './numbers.ts'
import { calendar, grown, longest, type Piece } from './piece.ts'

interface WeekdayName {
  readonly weekday: number
  readonly end: number
  readonly prefix: number
  readonly bits: number
  /** With «يوم» or the article. */
  readonly sure: boolean
  /** Where the weekday's own word begins. */
  readonly at: number
}

/** «الجمعة», «يوم الجمعة», «هذا الاثنين», «هذا يوم الجمعة». */
export function readWeekdayName(view: DateView, at: number): WeekdayName | null {
  const head = unitAt(view, at)
  const day = head !== null && head.id === 'day' && head.value !== 'many' && !head.definite ? head : null
  const from = day?.end ?? at
  const name = mayBegin(view, from, BEGINS.weekday) ? listed(view, from, 'weekdays') : null
  if (name === null) return null
  if (day !== null && (name.bits & ~CLITIC_BITS.the) !== 0) return null
  const { prefix, bits } = day ?? name
  const sure = day !== null || !name.weak || name.definite
  return { weekday: Number(name.value), end: name.end, prefix, bits, sure, at: from }
}

/** A weekday with everything that belongs to it. */
export function readWeekday(view: DateView, at: number): Piece | null {
  const shown = word(view, at, 'this')
  const name = readWeekdayName(view, shown?.end ?? at)
  if (name === null || (shown !== null && !name.sure)) return null
  const head = { at, prefix: shown?.prefix ?? name.prefix, bits: shown?.bits ?? name.bits }
  const found = longest(
    withDate(view, head, name),
    withSide(view, head, name, shown !== null),
    withinWhole(view, head, name),
    withDayNumber(view, head, name),
  )
  return found
}

interface Head {
  readonly at: number
  readonly prefix: number
  readonly bits: number
}

function piece(head: Head, end: number, meaning: DateMeaning, weak: boolean, rule: string): Piece {
  const { at, prefix, bits } = head
  return { start: at, end, prefix, bits, meaning, weak, rule: `ar/dates/${rule}` }
}

function withSide(view: DateView, head: Head, name: WeekdayName, shown: boolean): Piece | null {
  const side = sideOf(view, name.end, { definite: true })
  if (side === null) {
    const meaning = calendar({ weekday: name.weekday, side: shown ? 0 : null })
    return piece(head, name.end, meaning, !name.sure, 'weekday')
  }
  const meaning = calendar({ weekday: name.weekday, side: Number(side.value) })
  const dated = dateBehind(view, side.end)
  if (dated === null) return piece(head, side.end, meaning, false, 'weekday-and-side')
  return piece(head, dated.end, { ...dated.date, weekday: name.weekday }, false, 'weekday-and-date')
}

/** «الجمعة(5 أغسطس)», «الأربعاء، 22 يناير», «الاثنين في 18 شباط», «السبت 21/09», «الأربعاء الموافق 13 شباط». */
function withDate(view: DateView, head: Head, name: WeekdayName): Piece | null {
  const found = dateBehind(view, name.end)
  if (found === null) return null
  const meaning = found.date
  if (meaning.weekday !== null && meaning.weekday !== name.weekday) return null
  const dated: CalendarMeaning = { ...meaning, weekday: name.weekday }
  if (found.whole !== null)
    return piece(
      head,
      found.end,
      { kind: 'inside', part: dated, whole: found.whole },
      false,
      'weekday-and-date',
    )
  const count = readOrdinal(view, name.end)
  if (count === null || count.digits || !count.definite || count.value > 5 || dated.month === null)
    return piece(head, found.end, dated, false, 'weekday-and-date')
  const otherwise = nthOfMonth(count.value, name.weekday, { ...dated, day: null, weekday: null })
  return piece(head, found.end, { kind: 'either', date: dated, otherwise }, false, 'weekday-and-date')
}

interface Dated {
  readonly date: CalendarMeaning
  readonly whole: DateMeaning | null
  readonly end: number
}

/** A date behind a weekday or «اليوم», in brackets or not. */
export function dateBehind(view: DateView, at: number): Dated | null {
  const open = isMark(view, at, '([') ? 1 : 0
  let from = open === 1 ? at + 1 : skipComma(view, at)
  from = bareWord(view, from, 'corresponding')?.end ?? from
  from = bareWord(view, from, 'in')?.end ?? from
  const found = longest(
    readDayInBoth(view, from),
    readNumeric(view, from),
    readDayOfRelativeMonth(view, from),
  )
  if (found === null || (found.bits & (CLITIC_BITS.and | CLITIC_BITS.so)) !== 0) return null
  const { meaning } = found
  const date = meaning.kind === 'inside' ? meaning.part : meaning
  if (date.kind !== 'calendar' || (date.day === null && date.hijri?.day == null)) return null
  const end = open === 1 && isMark(view, found.end, ')]') ? found.end + 1 : found.end
  return { date, whole: meaning.kind === 'inside' ? meaning.whole : null, end }
}

/** «أحد الأسبوع الماضي», «الاثنين من هذا الأسبوع», «الجمعة الأسبوع المقبل». */
function withinWhole(view: DateView, head: Head, name: WeekdayName): Piece | null {
  const whole = readRelativeUnit(view, skipOf(view, name.end))
  if (whole === null || whole.meaning.kind !== 'current' || whole.meaning.unit !== 'week') return null
  const part = calendar({ weekday: name.weekday })
  return piece(head, whole.end, { kind: 'inside', part, whole: whole.meaning }, false, 'weekday-of-week')
}

/** «السبت السادس عشر», «الأربعاء 27», «الخميس في الحادية والعشرين»: the day of a month that is not said. */
function withDayNumber(view: DateView, head: Head, name: WeekdayName): Piece | null {
  if (!name.sure) return null
  const from = bareWord(view, name.end, 'in')?.end ?? name.end
  const day = readDay(view, from)
  if (day === null || (day.bits & ~CLITIC_BITS.the) !== 0) return null
  if (day.spelled && (day.bits & CLITIC_BITS.the) === 0) return null
  const next = view.count > day.end ? unitAt(view, day.end) : null
  if (
    next !== null ||
    (isMark(view, day.end, ':%/.') && view.count > day.end + 1 && view.kind(day.end + 1) === 1)
  )
    return null
  const rule = 'weekday-and-day'
  if (day.spelled && day.day <= 5)
    return piece(
      head,
      day.end,
      nthOfMonth(day.day, name.weekday, { kind: 'current', unit: 'month', offset: 0 }),
      true,
      rule,
    )
  return piece(head, day.end, calendar({ weekday: name.weekday, day: day.day }), !day.spelled, rule)
}

function nthOfMonth(count: number, weekday: number, whole: DateMeaning): DateMeaning {
  return { kind: 'nth', count, unit: 'day', weekday, whole, after: false }
}

/** «الأسبوع الماضي الأحد», «هذا الأسبوع الجمعة». */
export function readWeekThenWeekday(view: DateView, at: number): Piece | null {
  const whole = readRelativeUnit(view, at)
  if (whole === null || whole.meaning.kind !== 'current' || whole.meaning.unit !== 'week') return null
  const name = readWeekdayName(view, whole.end)
  if (name === null || !name.sure || (name.bits & ~CLITIC_BITS.the) !== 0) return null
  const meaning: DateMeaning = {
    kind: 'inside',
    part: calendar({ weekday: name.weekday }),
    whole: whole.meaning,
  }
  return piece({ at, prefix: whole.prefix, bits: whole.bits }, name.end, meaning, false, 'weekday-of-week')
}

/** «أمس», «الآن», «أمس الجمعة», «اليوم 6 مايو», «أمس (الخميس)», «غدا الأحد 5 يونيو». */
export function readDayWordAndDate(view: DateView, at: number): Piece | null {
  const day = readDayWord(view, at)
  if (day === null || day.meaning.kind !== 'current' || day.meaning.unit !== 'day') return day
  const open = isMark(view, day.end, '(') ? 1 : 0
  const weekday = readWeekday(view, day.end + open)
  const found = weekday !== null && (weekday.bits & ~CLITIC_BITS.the) === 0 ? dayDescription(weekday) : null
  const dated = found ?? dateBehind(view, day.end)
  if (dated === null || dated.whole !== null) return day
  const end = found !== null && open === 1 && isMark(view, dated.end, ')') ? dated.end + 1 : dated.end
  const meaning: DateMeaning = { kind: 'same', relative: day.meaning, calendar: dated.date }
  return grown(day, end, meaning, 'ar/dates/day-word-and-date')
}

function dayDescription(found: Piece): Dated | null {
  const { meaning } = found
  return meaning.kind === 'calendar' && !found.weak ? { date: meaning, whole: null, end: found.end } : null
}
