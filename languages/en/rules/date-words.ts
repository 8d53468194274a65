/** What the date tables list at a token, as the date rules ask for it. */
import type { TextView, TimeUnit } from '../../pack.ts'
import { isCapital, isComma, isJoined, isMark, isNumber, lists } from './particles.ts'

/** A row of a date table at a token. */
export interface DateWord {
  readonly end: number
  readonly value: string
}

/** A row of `date-words` of one of `classes`, the longest. */
export function dateWord(view: TextView, at: number, ...classes: readonly string[]): DateWord | null {
  if (at < 0 || at >= view.count || !lists(view, at, 'date-words')) return null
  for (const match of view.matches(at)) {
    const entry = match.entries.find(
      (one) => one.kind === 'date-words' && classes.includes(String(one.payload.class)),
    )
    if (entry !== undefined) return { end: match.end, value: String(entry.payload.value) }
  }
  return null
}

/** The month (1 to 12) named at `at`, written with a capital; its abbreviation takes its stop with it. */
export function monthAt(view: TextView, at: number): DateWord | null {
  const found = named(view, at, 'months', 'month')
  return found !== null &&
    isMark(view, found.end, '.') &&
    isJoined(view, found.end) &&
    view.word(at).length <= 4
    ? { ...found, end: found.end + 1 }
    : found
}

/** The weekday (1 to 7) named at `at`. */
export function weekdayAt(view: TextView, at: number): DateWord | null {
  return named(view, at, 'weekdays', 'weekday')
}

function named(view: TextView, at: number, kind: string, column: string): DateWord | null {
  if (at < 0 || at >= view.count || !lists(view, at, kind) || !isCapital(view, at)) return null
  const found = view.find(at, kind)
  return found === null ? null : { end: found.match.end, value: String(found.entry.payload[column]) }
}

/** Whether the month at `at` is also another word: "March", "May", "Mar". */
export function isWeakMonth(view: TextView, at: number): boolean {
  return view.find(at, 'months')?.entry.payload.weak === 'yes'
}

const UNITS: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
])

/** The unit of time at `at`. */
export function unitAt(view: TextView, at: number): { readonly end: number; readonly unit: TimeUnit } | null {
  const found = at < view.count && lists(view, at, 'date-units') ? view.find(at, 'date-units') : null
  const unit = String(found?.entry.payload.id)
  return found === null || !UNITS.has(unit) ? null : { end: found.match.end, unit: unit as TimeUnit }
}

const FIRST_YEAR = 1000
const LAST_YEAR = 2999

/** A year of four digits at `at`; -1 if none. */
export function yearAt(view: TextView, at: number): number {
  if (!isNumber(view, at) || view.word(at).length !== 4) return -1
  const year = Number(view.word(at))
  const isPart =
    (isJoined(view, at) && !isOpener(view, at - 1)) ||
    (isJoined(view, at + 1) && isMark(view, at + 1, ',') && isNumber(view, at + 2) && isJoined(view, at + 2))
  return year >= FIRST_YEAR && year <= LAST_YEAR && !isPart ? year : -1
}

function isOpener(view: TextView, token: number): boolean {
  return ['(', '-', '–', '/', '“', '"', '['].some((mark) => isMark(view, token, mark))
}

/** A year behind an optional comma; its end, or -1. */
export function yearBehind(
  view: TextView,
  at: number,
): { readonly year: number; readonly end: number } | null {
  const from = isComma(view, at) ? at + 1 : at
  const year = yearAt(view, from)
  return year < 0 ? null : { year, end: from + 1 }
}

const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** A day of the month in digits, with its ending; null if none. */
export function dayAt(view: TextView, at: number): { readonly day: number; readonly end: number } | null {
  if (!isNumber(view, at) || view.word(at).length > 2) return null
  const day = Number(view.word(at))
  if (day < 1 || day > 31) return null
  const ending = at + 1 < view.count && ENDINGS.has(view.word(at + 1)) && isJoined(view, at + 1)
  if (
    !ending &&
    isJoined(view, at + 1) &&
    (isMark(view, at + 1, '%') || (isMark(view, at + 1, '.') && isNumber(view, at + 2)))
  )
    return null
  return { day, end: ending ? at + 2 : at + 1 }
}
