/** Lengths of time, and times so long before or after: «ثلاثة أيام», «ساعة ونصف», «قبل شهرين», «بعد 3 سنوات». */
import { CLITIC_BITS, type DateMeaning, type TimeAmount, type TimeUnit } from '../../pack.ts'
import { BEGINS, hasAnd, type Listed } from './date-rows.ts'
import { type Amounts, type DateView, mayBegin } from './date-view.ts'
import { afterAnd, bareWord, endsClause, listed, word } from './date-words.ts'
import { readCardinal, readFraction } from './numbers.ts'
import type { Piece } from './piece.ts'

/** What an amount of time begins with. */
const MEASURED = BEGINS.number | BEGINS.unit | BEGINS.length

/** The unit of time named at `token`, or null. */
export function unitAt(view: DateView, at: number): Listed | null {
  return mayBegin(view, at, BEGINS.unit) ? listed(view, at, 'date-units') : null
}

/** One number and unit: «3 أيام», «يومين», «نصف ساعة», «بضع ساعات», «عام واحد», «شهر». */
function readAmount(view: DateView, at: number): Amounts | null {
  return counted(view, at) ?? fractionOf(view, at) ?? unitAlone(view, at)
}

function counted(view: DateView, at: number): Amounts | null {
  const few = mayBegin(view, at, BEGINS.length) ? word(view, at, 'few') : null
  const count = few === null ? readCardinal(view, at) : null
  const head = few ?? count
  if (head === null) return null
  const unit = unitAt(view, head.end)
  if (unit === null || unit.id === 'quarter' || unit.id === 'half' || hasAnd(unit.bits)) return null
  if (unit.value === '2' || (unit.bits & ~CLITIC_BITS.the) !== 0) return null
  const value = count?.value ?? Number(few?.value)
  const end = bareWord(view, unit.end, 'full')?.end ?? unit.end
  const definite = head.definite || unit.definite
  return amounts(view, [{ unit: unit.id as TimeUnit, count: value }], end, { ...head, definite }, false)
}

function fractionOf(view: DateView, at: number): Amounts | null {
  const fraction = readFraction(view, at)
  const unit = fraction === null ? null : unitAt(view, fraction.end)
  if (fraction === null || unit === null || unit.value !== '1' || (unit.bits & ~CLITIC_BITS.the) !== 0)
    return null
  if (unit.id === 'quarter' || unit.id === 'half') return null
  return amounts(view, [{ unit: unit.id as TimeUnit, count: fraction.value }], unit.end, fraction, false)
}

function unitAlone(view: DateView, at: number): Amounts | null {
  const unit = unitAt(view, at)
  if (unit === null || unit.value === 'many' || unit.id === 'quarter' || unit.id === 'half') return null
  const one = unit.value === '1' ? readCardinal(view, unit.end) : null
  const single = one !== null && one.value === 1 && one.bits === 0 && !one.digits
  const full = bareWord(view, single ? one.end : unit.end, 'full')
  const end = full?.end ?? (single ? one.end : unit.end)
  const bare = unit.value === '1' && full === null && !single
  if (bare && unit.weak) return null
  return amounts(view, [{ unit: unit.id as TimeUnit, count: Number(unit.value) }], end, unit, bare)
}

function amounts(
  view: DateView,
  list: readonly TimeAmount[],
  end: number,
  head: { readonly prefix: number; readonly bits: number; readonly definite: boolean },
  bare: boolean,
): Amounts {
  const { prefix, bits, definite } = head
  const half = withHalf(view, list, end)
  return { amounts: half?.amounts ?? list, end: half?.end ?? end, prefix, bits, bare, definite }
}

/** «ساعة ونصف»: half of the same unit more. */
function withHalf(
  view: DateView,
  list: readonly TimeAmount[],
  end: number,
): Pick<Amounts, 'amounts' | 'end'> | null {
  const next = afterAnd(view, end)
  const half = readFraction(view, next)
  if (half === null || !(next > end || hasAnd(half.bits)) || unitAt(view, half.end) !== null) return null
  const unit = list[0]?.unit
  if (unit === undefined) return null
  return { amounts: [...list, { unit, count: half.value }], end: half.end }
}

/** Amounts in a row: «عام واحد و شهر و 21 يوما». */
export function readAmounts(view: DateView, at: number): Amounts | null {
  if (!mayBegin(view, at, MEASURED)) return null
  const known = view.readings(at)
  if (known.amounts === undefined) known.amounts = amountsAt(view, at)
  return known.amounts
}

function amountsAt(view: DateView, at: number): Amounts | null {
  const first = readAmount(view, at)
  if (first === null || first.definite) return first
  const list = [...first.amounts]
  let end = first.end
  for (;;) {
    const next = afterAnd(view, end)
    const more = readAmount(view, next)
    if (more === null || more.definite || list.some((one) => one.unit === more.amounts[0]?.unit)) break
    const isJoined = next > end || hasAnd(more.bits)
    if (!isJoined && (more.bare || more.bits !== 0)) break
    list.push(...more.amounts)
    end = more.end
  }
  return { ...first, amounts: list, end, bare: first.bare && list.length === 1 }
}

/** A length of time: «3 ساعات», «طوال اليوم», «شهر كامل». A unit alone is weak. */
export function readDuration(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.length) ? word(view, at, 'throughout') : null
  const found = readAmounts(view, head?.end ?? at)
  if (found === null || (found.definite && found.bare && head === null)) return null
  const prefix = head === null ? found.prefix : head.prefix
  const bits = head === null ? found.bits : head.bits
  const meaning = { kind: 'duration', amounts: found.amounts } as const
  const weak = found.bare && head === null
  return { start: at, end: found.end, prefix, bits, meaning, weak, rule: 'ar/dates/duration' }
}

const AGO_OR_AFTER: readonly string[] = ['ago', 'after']
const ABOUT_OR_MORE: readonly string[] = ['about', 'more']

/** «قبل 3 أيام», «منذ عامين», «بعد يومين». */
export function readShift(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.shift) ? word(view, at, AGO_OR_AFTER) : null
  if (head === null) return null
  const about = bareWord(view, head.end, ABOUT_OR_MORE)
  const found = readAmounts(view, about?.end ?? head.end)
  if (found === null || found.definite || (found.bits & ~CLITIC_BITS.the) !== 0) return null
  const side = head.class === 'ago' ? -1 : 1
  const future = side === 1 ? futureTail(view, found.end) : found.end
  const { prefix, bits } = head
  // «بعد يومين من المحادثات», «قبل يومين فقط من الزيارة» count from these, not from today.
  const from = bareWord(view, bareWord(view, future, 'only')?.end ?? future, 'from')
  if (from !== null && isInDays(found))
    return shifted(at, from.end, head, { amounts: found.amounts, side }, { kind: 'event' })
  if (side === 1 && isInDays(found) && isUponEvent(view, future))
    return shifted(at, future + 1, head, { amounts: found.amounts, side }, { kind: 'event' })
  const meaning = { kind: 'shift', amounts: found.amounts, side, from: null } as const
  const weak = found.bare || from !== null || (head.id === 'since' && !isInDays(found))
  return { start: at, end: future, prefix, bits, meaning, weak, rule: 'ar/dates/so-long-ago' }
}

/** «بعد يومين على الزيارة» counts from it; «بعد يومين على رأس وفد» does not. */
function isUponEvent(view: DateView, at: number): boolean {
  return view.word(at) === UPON && !AT_HEAD.has(view.word(at + 1))
}

const UPON = 'على'
const AT_HEAD: ReadonlySet<string> = new Set(['راس', 'متن', 'الاكثر', 'الاقل', 'هامش'])

function isInDays({ amounts }: Amounts): boolean {
  return amounts.every(({ unit }) => unit === 'day' || unit === 'night' || unit === 'week')
}

/** «عشية الجمعة» is of that day, and no eve. */
const DATED = BEGINS.number | BEGINS.month | BEGINS.weekday | BEGINS.unit | BEGINS.day | BEGINS.part

/** «غداة القمة», «عشية الزيارة»: a day behind or before what is named next. */
export function readEve(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.day) ? word(view, at, 'eve') : null
  if (head === null || head.definite || mayBegin(view, head.end, DATED)) return null
  const side = Number(head.value) < 0 ? -1 : 1
  return shifted(at, head.end, head, { amounts: [{ unit: 'day', count: 1 }], side }, { kind: 'event' })
}

/** «في اليوم نفسه», «في اليوم التالي», «قبلها بيوم»: counted from the day that was told before. */
export function readTold(view: DateView, at: number): Piece | null {
  if (!mayBegin(view, at, BEGINS.day)) return null
  const head = word(view, at, 'told')
  const told = { kind: 'told' } as const
  if (head === null) {
    const since = word(view, at, 'since-told')
    if (since === null) return null
    const meaning = { kind: 'interval', from: told, to: { kind: 'current', unit: 'day', offset: 0 } } as const
    const { prefix, bits, end } = since
    return { start: at, end, prefix, bits, meaning, weak: false, rule: 'ar/dates/since-told' }
  }
  const days = Number(head.value)
  const { prefix, bits, end } = head
  if (days === 0) return { start: at, end, prefix, bits, meaning: told, weak: false, rule: 'ar/dates/told' }
  const amounts: readonly TimeAmount[] = [{ unit: 'day', count: Math.abs(days) }]
  return shifted(at, end, head, { amounts, side: days < 0 ? -1 : 1 }, told)
}

function shifted(
  start: number,
  end: number,
  { prefix, bits }: Pick<Piece, 'prefix' | 'bits'>,
  by: { readonly amounts: readonly TimeAmount[]; readonly side: -1 | 1 },
  from: DateMeaning,
): Piece {
  const rule = from.kind === 'event' ? 'ar/dates/beside-event' : 'ar/dates/told'
  return { start, end, prefix, bits, meaning: { kind: 'shift', ...by, from }, weak: false, rule }
}

/** «من الآن» behind «بعد أربعة أسابيع». */
function futureTail(view: DateView, at: number): number {
  const now = bareWord(view, at, 'from') === null ? null : bareWord(view, at + 1, 'now')
  return now?.end ?? bareWord(view, at, 'in-future')?.end ?? at
}

/** «1 شهر و 21 يوم من الآن». */
export function readShiftFromNow(view: DateView, at: number): Piece | null {
  const found = readAmounts(view, at)
  if (found === null || found.definite) return null
  const end = futureTail(view, found.end)
  if (end === found.end) return null
  const meaning = { kind: 'shift', amounts: found.amounts, side: 1, from: null } as const
  const { prefix, bits } = found
  return { start: at, end, prefix, bits, meaning, weak: false, rule: 'ar/dates/so-long-from-now' }
}

const WITHIN_OR_IN: readonly string[] = ['within', 'in']

/** «خلال أسبوعين», «في غضون 48 ساعة», «في 3 سنوات». */
export function readWithin(view: DateView, at: number): Piece | null {
  const head = word(view, at, WITHIN_OR_IN)
  if (head === null) return null
  const found = readAmounts(view, head.end)
  if (found === null || found.bare || found.definite || found.bits !== 0) return null
  const meaning = { kind: 'within', amounts: found.amounts } as const
  const weak = head.class === 'in'
  return {
    start: at,
    end: found.end,
    prefix: head.prefix,
    bits: head.bits,
    meaning,
    weak,
    rule: 'ar/dates/within',
  }
}

/** «من أسبوع»: a week ago, in speech. */
export function readSince(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.from) ? bareWord(view, at, 'from') : null
  const found = head === null ? null : readAmounts(view, head.end)
  if (head === null || found === null || found.definite || found.bits !== 0 || !endsClause(view, found.end))
    return null
  const meaning = { kind: 'shift', amounts: found.amounts, side: -1, from: null } as const
  return { start: at, end: found.end, prefix: 0, bits: 0, meaning, weak: true, rule: 'ar/dates/so-long-ago' }
}
