/** Times told from the day of writing: «أمس», «الأسبوع الماضي», «هذا العام», «الأشهر الثلاثة القادمة». */
import { CLITIC_BITS, type DateMeaning, type TimeUnit } from '../../pack.ts'
import { BEGINS, type Listed } from './date-rows.ts'
import { type DateView, mayBegin } from './date-view.ts'
import { bareWord, word } from './date-words.ts'
import { unitAt } from './dates-duration.ts'
import { readCardinal, readOrdinal } from './numbers.ts'
import { longest, type Piece } from './piece.ts'

const THE = CLITIC_BITS.the

function current(unit: TimeUnit, offset: number): DateMeaning {
  return { kind: 'current', unit, offset }
}

/** «هذا الأسبوع», «الأسبوع الماضي», «العام المقبل», «الشهر الجاري», «هذا العام». */
export function readRelativeUnit(view: DateView, at: number): Piece | null {
  if (!mayBegin(view, at, BEGINS.unit | BEGINS.this)) return null
  return longest(thisUnit(view, at), unitWithSide(view, at))
}

function thisUnit(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.this) ? word(view, at, 'this') : null
  if (head === null) return null
  const unit = singleUnit(view, head.end)
  if (unit === null || (unit.bits & ~THE) !== 0 || unit.id === 'day') return null
  const side = sideOf(view, unit.end, unit)
  const meaning = current(unit.id as TimeUnit, side === null ? 0 : Number(side.value))
  const end = side?.end ?? unit.end
  return {
    start: at,
    end,
    prefix: head.prefix,
    bits: head.bits,
    meaning,
    weak: false,
    rule: 'ar/dates/this-unit',
  }
}

function unitWithSide(view: DateView, at: number): Piece | null {
  const unit = singleUnit(view, at)
  if (unit === null) return null
  const side = sideOf(view, unit.end, unit)
  if (side === null) return null
  const meaning = current(unit.id as TimeUnit, Number(side.value))
  const { prefix, bits } = unit
  const weak = unit.id === 'day' || isNarrated(side)
  return { start: at, end: side.end, prefix, bits, meaning, weak, rule: 'ar/dates/unit-and-side' }
}

function singleUnit(view: DateView, at: number): Listed | null {
  const unit = unitAt(view, at)
  return unit !== null && unit.value === '1' && isDefinite(at, unit) ? unit : null
}

/** «العام التالي» and «الشهر السابق» count from what was told before, not from the day of writing. */
function isNarrated(side: Listed): boolean {
  return side.id === 'side/following' || side.id === 'side/preceding'
}

/** «نهاية الأسبوع» has its article inside. */
function isDefinite(at: number, unit: Listed): boolean {
  return unit.definite || (unit.id === 'weekend' && unit.end - at > 1)
}

/** An adjective that tells which: it agrees in having the article («الأسبوع الماضي», «بعد القادم»). */
export function sideOf(view: DateView, at: number, noun: { readonly definite: boolean }): Listed | null {
  const side = word(view, at, 'side')
  if (side === null) return null
  if (Math.abs(Number(side.value)) > 1) return side.bits === 0 ? side : null
  return side.bits === THE || (!noun.definite && side.definite) ? side : null
}

/** «أمس», «اليوم», «غدا», «بعد غد», «يوم أمس», «يوم غد», «الآن». */
export function readDayWord(view: DateView, at: number): Piece | null {
  const now = word(view, at, 'now')
  if (now !== null)
    return {
      start: at,
      end: now.end,
      prefix: now.prefix,
      bits: now.bits,
      meaning: current('second', 0),
      weak: true,
      rule: 'ar/dates/now',
    }
  const head = unitAt(view, at)
  const from = head !== null && head.id === 'day' && head.value === '1' ? head : null
  const behind = from === null ? null : bareWord(view, from.end, 'day')
  if (from !== null && behind !== null && behind.value !== '0') return dayWord(at, from, behind)
  const day = word(view, at, 'day')
  return day === null || day.definite || isOtherDay(view, at, day) ? null : dayWord(at, day, day)
}

/** «اليوم الذي», «اليوم الأول», «ذات اليوم», «اليوم العالمي للمرأة», «لليوم الثالث»: days, but not today. */
function isOtherDay(view: DateView, at: number, day: Listed): boolean {
  if (day.value !== '0') return false
  if ((day.bits & (CLITIC_BITS.to | CLITIC_BITS.as)) !== 0) return true
  if (bareWord(view, day.end, 'other-day') !== null || (at > 0 && bareWord(view, at - 1, 'that') !== null))
    return true
  const ordinal = readOrdinal(view, day.end)
  if (ordinal === null || ordinal.digits) return false
  return ordinal.definite && (ordinal.bits & CLITIC_BITS.and) === 0
}

function dayWord(at: number, head: Listed, day: Listed): Piece {
  const { prefix, bits } = head
  return {
    start: at,
    end: day.end,
    prefix,
    bits,
    meaning: current('day', Number(day.value)),
    weak: false,
    rule: 'ar/dates/day-word',
  }
}

/** «الأسابيع الثلاثة القادمة», «الأيام القليلة الماضية», «العقدين الماضيين», «الثلاثة أشهر المقبلة», «آخر ثلاثة أيام». */
export function readRun(view: DateView, at: number): Piece | null {
  return longest(runUnitFirst(view, at), runCountFirst(view, at))
}

function runUnitFirst(view: DateView, at: number): Piece | null {
  const head = bareWord(view, at, 'in')
  const unit = unitAt(view, head?.end ?? at)
  if (unit === null || !unit.definite || unit.value === '1') return null
  const few = word(view, unit.end, 'few')
  const count = few === null && unit.value === 'many' ? readCardinal(view, unit.end) : null
  const side = sideOf(view, few?.end ?? count?.end ?? unit.end, unit)
  if (side === null || Math.abs(Number(side.value)) !== 1) return null
  const number = unit.value === '2' ? 2 : (count?.value ?? null)
  const { prefix, bits } = head ?? unit
  const startsAt = head !== null && number !== null && unit.value === 'many' ? at : (head?.end ?? at)
  return run(
    startsAt,
    side,
    unit,
    number,
    startsAt === at && head === null ? { prefix, bits } : { prefix: 0, bits: 0 },
  )
}

function runCountFirst(view: DateView, at: number): Piece | null {
  const count = readCardinal(view, at)
  const unit = count === null ? null : unitAt(view, count.end)
  if (count === null || unit === null || unit.value !== 'many') return null
  if (!count.definite && !unit.definite) return null
  const side = sideOf(view, unit.end, { definite: false })
  if (side === null || Math.abs(Number(side.value)) !== 1) return null
  return run(at, side, unit, count.value, count)
}

function run(
  at: number,
  side: Listed,
  unit: Listed,
  count: number | null,
  head: { readonly prefix: number; readonly bits: number },
): Piece {
  const { prefix, bits } = head
  const meaning: DateMeaning = {
    kind: 'run',
    unit: unit.id as TimeUnit,
    count,
    side: Number(side.value) < 0 ? -1 : 1,
  }
  return { start: at, end: side.end, prefix, bits, meaning, weak: false, rule: 'ar/dates/run-of-units' }
}

/** «العام» and «الشهر» in what holds them already: used behind «بقية», «نهاية», «مطلع». */
export function readPlainUnit(view: DateView, at: number): Piece | null {
  const unit = singleUnit(view, at)
  if (unit === null || unit.bits !== THE || unit.id === 'weekend') return null
  const meaning = current(unit.id as TimeUnit, 0)
  return { start: at, end: unit.end, prefix: 0, bits: 0, meaning, weak: false, rule: 'ar/dates/unit' }
}
