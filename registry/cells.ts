import type { Localized } from '../src/model.ts'
import { faultAt, type Line } from './read.ts'
import type { Guard, PartialDate } from './tables.ts'

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const ID = /^[a-z0-9][a-z0-9.+-]*(?:\/[a-z0-9][a-z0-9.+-]*)*$/
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
const GUARDS: readonly Guard[] = ['', 'word', 'shared']
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is a real day, month or year: `2023-02-29` is none. */
function isPartialDate(text: string): boolean {
  const parts = DATE.exec(text)
  if (parts === null) return false
  const [, year = '', month = '01', day = '01'] = parts
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return false
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1
  const days = month === '02' && !leap ? 28 : (DAYS_IN_MONTH[Number(month) - 1] ?? 0)
  return Number(day) <= days
}

/** A date, or `null` for an empty cell. */
export function dateCell(cell: string, line: Line): PartialDate | null {
  return cell === '' ? null : givenDate(cell, line)
}

/** A date that may not be empty. */
export function givenDate(cell: string, line: Line): PartialDate {
  if (isPartialDate(cell)) return cell
  throw faultAt(line, `has «${cell}» for a date. Write YYYY-MM-DD, YYYY-MM or YYYY.`)
}

/** Whether the first date begins after the second ends; dates are compared as far as both are precise. */
function isAfter(from: PartialDate, to: PartialDate): boolean {
  const shared = Math.min(from.length, to.length)
  return from.slice(0, shared) > to.slice(0, shared)
}

/** Refuses a stretch that ends before it begins. */
export function checkOrder(from: PartialDate | null, to: PartialDate | null, line: Line): void {
  if (from !== null && to !== null && isAfter(from, to))
    throw faultAt(line, `runs from ${from} to ${to}, which is backwards. Swap or mend the dates.`)
}

/** A cell that must be one of a closed list. */
export function oneOf<Value extends string>(cell: string, allowed: readonly Value[], line: Line): Value {
  const found = allowed.find((value) => value === cell)
  if (found !== undefined) return found
  throw faultAt(
    line,
    `has «${cell}», expected one of ${allowed.map((value) => value || '(empty)').join(', ')}.`,
  )
}

/** `word`, `shared` or empty. */
export function guardCell(cell: string, line: Line): Guard {
  return cell === '' ? '' : oneOf(cell, GUARDS, line)
}

/** An id as the registry writes them: ASCII, lower case, `-` and `/` between parts. */
export function idCell<Key extends string>(cell: string, line: Line): Key {
  if (ID.test(cell)) return cell as Key
  throw faultAt(line, `has «${cell}» for an id. Use lower-case ASCII letters, digits, «-» and «/».`)
}

/** A language tag: `ar`, `zh`. */
export function languageCell(cell: string, line: Line): string {
  if (LANGUAGE.test(cell)) return cell
  throw faultAt(line, `has «${cell}» for a language. Use a tag such as ar, en or zh.`)
}

/** A cell that may not be empty. */
export function filled(cell: string, column: string, line: Line): string {
  if (cell !== '') return cell
  throw faultAt(line, `has nothing under ${column}. Fill the cell or drop the row.`)
}

/** Names by language, without the languages that have none; English must be there. */
export function namesOf(arabic: string, english: string, line: Line): Localized {
  const en = filled(english, 'the English name', line)
  return arabic === '' ? { en } : { ar: arabic, en }
}

/** The parts of a cell that holds several values, one space between. */
export function listCell(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(' ')
}
