/** Stretches and places within a longer time: «أوائل آذار», «ثالث ثلاثاء في أيلول», «الربع الثالث من عام 2016», «صيف 2016». */
import { CLITIC_BITS, type DateMeaning, type Portion, type TimeUnit } from '../../pack.ts'
import { BEGINS, hasAnd } from './date-rows.ts'
import { type DateView, mayBegin } from './date-view.ts'
import { bareWord, listed, skipOf, word } from './date-words.ts'
import { readDayMonth, readYearAlone } from './dates-calendar.ts'
import { unitAt } from './dates-duration.ts'
import { piece, readHoliday } from './dates-feasts.ts'
import { readMonth, readYear } from './dates-parts.ts'
import { readPlainUnit, readRelativeUnit } from './dates-relative.ts'
import { readWeekdayName } from './dates-weekday.ts'
import { readLast, readOrdinal } from './numbers.ts'
import { calendar, grown, longest, type Piece } from './piece.ts'

/** A month, a year or a relative unit that something else lies within. */
function readWhole(view: DateView, at: number): Piece | null {
  return longest(readRelativeUnit(view, at), monthOf(view, at), yearOf(view, at), readCentury(view, at))
}

function monthOf(view: DateView, at: number): Piece | null {
  const found = readDayMonth(view, at)
  if (found === null) return null
  const part = found.meaning.kind === 'inside' ? found.meaning.part : found.meaning
  return part.kind === 'calendar' && part.day === null && part.hijri?.day == null ? found : null
}

function yearOf(view: DateView, at: number): Piece | null {
  const found = readYearAlone(view, at)
  return found === null || (found.bits & (CLITIC_BITS.and | CLITIC_BITS.so)) !== 0 ? null : found
}

/** «أوائل شهر مارس», «نهاية الأسبوع المقبل», «بقية العام», «مطلع عام 2020», «في وقت لاحق من هذا الشهر». */
export function readPortion(view: DateView, at: number): Piece | null {
  const head = word(view, at, 'portion')
  if (head === null || head.definite) return null
  const from = skipOf(view, head.end)
  const whole = longest(readWhole(view, from), head.value === 'later' ? null : readPlainUnit(view, head.end))
  if (whole === null || hasAnd(whole.bits)) return null
  if (!canBeParted(whole.meaning)) return null
  return piece(
    at,
    head,
    whole.end,
    { kind: 'portion', portion: head.value as Portion, whole: whole.meaning },
    'portion',
  )
}

function canBeParted(meaning: DateMeaning): boolean {
  return meaning.kind !== 'current' || !['second', 'minute', 'hour', 'day', 'night'].includes(meaning.unit)
}

interface Counted {
  readonly unit: TimeUnit
  readonly weekday: number | null
  readonly end: number
  readonly prefix: number
  readonly bits: number
}

function countedUnit(view: DateView, at: number): Counted | null {
  const name = mayBegin(view, at, BEGINS.weekday) ? listed(view, at, 'weekdays') : null
  if (name !== null)
    return { unit: 'day', weekday: Number(name.value), end: name.end, prefix: name.prefix, bits: name.bits }
  const unit = unitAt(view, at)
  if (unit === null || unit.value !== '1') return null
  const withDay = unit.id === 'day' ? readWeekdayName(view, at) : null
  if (withDay !== null)
    return { unit: 'day', weekday: withDay.weekday, end: withDay.end, prefix: unit.prefix, bits: unit.bits }
  return { unit: unit.id as TimeUnit, weekday: null, end: unit.end, prefix: unit.prefix, bits: unit.bits }
}

/** «ثالث ثلاثاء في أيلول», «آخر يوم بشهر عشرة». */
export function readNth(view: DateView, at: number): Piece | null {
  const count = readLast(view, at) ?? readOrdinal(view, at)
  if (count === null || count.definite) return null
  const unit = countedUnit(view, count.end)
  if (unit === null || unit.bits !== 0) return null
  return nth(view, at, count, count.value, unit, unit.end) ?? lastDay(at, count, unit, unit.end)
}

/** «آخر يوم» without more: of this month. */
function lastDay(
  at: number,
  head: { prefix: number; bits: number; value: number },
  unit: Counted,
  end: number,
): Piece | null {
  if (head.value !== -1 || unit.unit !== 'day' || unit.weekday !== null) return null
  const whole: DateMeaning = { kind: 'current', unit: 'month', offset: 0 }
  return piece(
    at,
    head,
    end,
    { kind: 'nth', count: -1, unit: 'day', weekday: null, whole, after: false },
    'nth',
    true,
  )
}

/** «الأسبوع الثالث من عام 2027», «الثلاثاء الثالث من شهر أيلول». */
export function readUnitAndNth(view: DateView, at: number): Piece | null {
  const unit = countedUnit(view, at)
  if (unit === null) return null
  const count = readLast(view, unit.end) ?? readOrdinal(view, unit.end)
  if (count === null || !count.definite) return null
  return nth(view, at, unit, count.value, unit, count.end)
}

function nth(
  view: DateView,
  at: number,
  head: { prefix: number; bits: number },
  count: number,
  unit: Counted,
  end: number,
): Piece | null {
  const after = bareWord(view, end, 'after')
  const from = after?.end ?? skipOf(view, end)
  const whole = after === null ? wholeOf(view, from, end) : readHoliday(view, from)
  if (whole === null || (whole.bits & ~(CLITIC_BITS.by | CLITIC_BITS.to | CLITIC_BITS.the)) !== 0) return null
  const { weekday } = unit
  const meaning: DateMeaning = {
    kind: 'nth',
    count,
    unit: unit.unit,
    weekday,
    whole: whole.meaning,
    after: after !== null,
  }
  return piece(at, head, whole.end, meaning, 'nth')
}

function wholeOf(view: DateView, from: number, end: number): Piece | null {
  const whole = longest(readWhole(view, from), from > end ? readPlainUnit(view, from) : null)
  if (whole === null) return null
  const month =
    whole.meaning.kind === 'calendar' && whole.meaning.month !== null && whole.meaning.year === null
  const year = month ? readRelativeYear(view, whole.end) : null
  return year === null || whole.meaning.kind !== 'calendar'
    ? whole
    : grown(whole, year.end, { kind: 'inside', part: whole.meaning, whole: year.meaning }, whole.rule)
}

function readRelativeYear(view: DateView, at: number): Piece | null {
  const found = readRelativeUnit(view, skipOf(view, at))
  return found !== null && found.meaning.kind === 'current' && found.meaning.unit === 'year' ? found : null
}

/** «2016 الربع الثالث»: the year first. */
export function readYearThenQuarter(view: DateView, at: number): Piece | null {
  const year = readYear(view, at)
  const unit = year === null ? null : unitAt(view, year.end)
  if (year === null || unit === null || unit.id !== 'quarter' || !unit.definite) return null
  const count = readOrdinal(view, unit.end)
  if (count === null || count.value > 4) return null
  const whole = calendar({ year: year.year })
  const meaning: DateMeaning = {
    kind: 'nth',
    count: count.value,
    unit: 'quarter',
    weekday: null,
    whole,
    after: false,
  }
  return piece(at, { prefix: 0, bits: 0 }, count.end, meaning, 'nth')
}

/** «أسبوع 30 نوفمبر»: the week that a day lies in. */
export function readWeekOf(view: DateView, at: number): Piece | null {
  const unit = unitAt(view, at)
  if (unit === null || unit.id !== 'week' || unit.value !== '1' || unit.definite) return null
  const day = readDayMonth(view, unit.end)
  if (day === null || day.meaning.kind !== 'calendar' || day.meaning.day === null) return null
  const meaning: DateMeaning = {
    kind: 'nth',
    count: 0,
    unit: 'week',
    weekday: null,
    whole: day.meaning,
    after: false,
  }
  return piece(at, unit, day.end, meaning, 'week-of')
}

/** «القرن التاسع عشر»; before Christ none. */
export function readCentury(view: DateView, at: number): Piece | null {
  const unit = unitAt(view, at)
  if (unit === null || unit.id !== 'century' || !unit.definite) return null
  const count = readOrdinal(view, unit.end)
  if (!count?.definite || (count.bits & CLITIC_BITS.and) !== 0 || word(view, count.end, 'bc') !== null)
    return null
  return piece(at, unit, count.end, { kind: 'century', century: count.value }, 'century')
}

/** «شهر نوفمبر بين 19 و 20» begins with its month: where that month ends. */
export function monthBefore(view: DateView, at: number): Piece | null {
  const month = readMonth(view, at)
  if (month === null || month.hijri) return null
  return piece(at, month, month.end, calendar({ month: month.month }), 'month', month.weak)
}
