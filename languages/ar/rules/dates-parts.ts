/** A day, a month, a year: «الخامس والعشرين», «آب/أغسطس», «الشهر الثامن», «ألفين وعشرين». */
import { CLITIC_BITS } from '../../pack.ts'
import { BEGINS, type Listed } from './date-rows.ts'
import { type DateView, mayBegin } from './date-view.ts'
import { bareWord, digitsAt, isMark, listed, touches } from './date-words.ts'
import { readCardinal, readOrdinal } from './numbers.ts'

/** A day of a month in digits or words. */
export interface DayNumber {
  readonly day: number
  readonly end: number
  readonly prefix: number
  readonly bits: number
  /** In words, or with the article. */
  readonly spelled: boolean
}

/** The day of a month named at `token`, or null. */
export function readDay(view: DateView, at: number): DayNumber | null {
  if (!mayBegin(view, at, BEGINS.number)) return null
  const digits = digitsAt(view, at, 1, 2)
  if (digits >= 1 && digits <= 31) return { day: digits, end: at + 1, prefix: 0, bits: 0, spelled: false }
  if (digits >= 0) return null
  const spelled = readOrdinal(view, at) ?? readCardinal(view, at)
  if (spelled === null || spelled.value < 1 || spelled.value > 31 || !Number.isInteger(spelled.value))
    return null
  return { day: spelled.value, end: spelled.end, prefix: spelled.prefix, bits: spelled.bits, spelled: true }
}

/** A month by name or number. */
export interface MonthName {
  readonly month: number
  readonly hijri: boolean
  readonly end: number
  readonly prefix: number
  readonly bits: number
  readonly weak: boolean
}

/** «أغسطس», «شهر أغسطس», «آب/أغسطس», «أغسطس (آب)», «شهر عشرة», «الشهر الثامن»; with Hijri months. */
export function readMonth(view: DateView, at: number): MonthName | null {
  if (!mayBegin(view, at, BEGINS.month | BEGINS.unit)) return null
  const head = mayBegin(view, at, BEGINS.unit) ? listed(view, at, 'date-units') : null
  if (head !== null && head.id === 'month' && head.value === '1') return monthBehindHead(view, at, head)
  const name = monthName(view, at)
  if (name === null) return null
  return named(view, name, name)
}

/** The month as a head of its own or another leads to it, with its other name behind. */
function named(
  view: DateView,
  { month, hijri, end }: MonthName,
  { prefix, bits, weak }: Pick<MonthName, 'prefix' | 'bits' | 'weak'>,
): MonthName {
  return { month, hijri, end: hijri ? end : secondName(view, end, month), prefix, bits, weak }
}

function monthName(view: DateView, at: number): MonthName | null {
  if (!mayBegin(view, at, BEGINS.month)) return null
  const found = listed(view, at, 'months') ?? listed(view, at, 'hijri-months')
  if (found === null || found.definite) return null
  const { end, prefix, bits, weak } = found
  return { month: Number(found.value), hijri: listed(view, at, 'months') === null, end, prefix, bits, weak }
}

function monthBehindHead(view: DateView, _at: number, head: Listed): MonthName | null {
  const { prefix, bits } = head
  const name = monthName(view, head.end)
  if (name !== null && name.bits === 0) return named(view, name, { prefix, bits, weak: false })
  const numbered = head.definite ? readOrdinal(view, head.end) : readCardinal(view, head.end)
  if (numbered === null || numbered.value < 1 || numbered.value > 12 || numbered.bits & CLITIC_BITS.and)
    return null
  if (!head.definite && (numbered.value < 2 || numbered.definite)) return null
  if (head.definite !== numbered.definite) return null
  return { month: numbered.value, hijri: false, end: numbered.end, prefix, bits, weak: false }
}

/** The same month's other name behind a bar, a dash or in brackets: one month. */
function secondName(view: DateView, at: number, month: number): number {
  if (!isMark(view, at, '/-–(|') && bareWord(view, at, 'or') === null) return at
  const other = listed(view, at + 1, 'months')
  if (other === null || Number(other.value) !== month) return at
  return isMark(view, other.end, ')') ? other.end + 1 : other.end
}

/** A year: «2022», «عام 2022م», «ألفين وعشرين», «1444 هـ». */
export interface YearNumber {
  readonly year: number
  readonly hijri: boolean
  readonly end: number
  readonly headed: boolean
}

/** The year named at `token`, or null. */
export function readYear(view: DateView, at: number): YearNumber | null {
  if (!mayBegin(view, at, BEGINS.number | BEGINS.unit)) return null
  const head = yearHead(view, at)
  const from = head === null ? at : head.end
  const value = yearValue(view, from, head !== null)
  if (value === null) return null
  const era = bareWord(view, value.end, 'era')
  const hijri = era?.value === 'hijri'
  return { year: value.year, hijri, end: era?.end ?? value.end, headed: head !== null }
}

/** Where a year behind «عام» and its like begins. */
export function yearHead(view: DateView, at: number): Listed | null {
  const head = mayBegin(view, at, BEGINS.unit) ? listed(view, at, 'date-units') : null
  return head !== null && head.id === 'year' && head.value === '1' ? head : null
}

function yearValue(view: DateView, at: number, headed: boolean): { year: number; end: number } | null {
  const digits = digitsAt(view, at, headed ? 2 : 4, 4)
  if (digits >= 0) {
    const plausible = headed || (digits >= 1000 && digits <= 2199)
    const fraction =
      isMark(view, at + 1, '.,:%') &&
      touches(view, at) &&
      digitsAt(view, at + 2, 1, 9) >= 0 &&
      touches(view, at + 1)
    return plausible && !fraction ? { year: digits, end: at + 1 } : null
  }
  const spelled = readCardinal(view, at)
  if (spelled === null || spelled.bits !== 0 || spelled.value > 2199) return null
  return spelled.value >= (headed ? 100 : 1000) ? { year: spelled.value, end: spelled.end } : null
}
