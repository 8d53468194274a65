/** Months as `2022-08`, which sort as they follow each other. */

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The months from the first to the last, both included; none where the first is the later. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const [start, end] = [numberOf(first), numberOf(last)]
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => monthAt(start + index))
}

/** The month so many months after another. */
export function monthAfter(month: string, step: number): string {
  return monthAt(numberOf(month) + step)
}

/** Whether a text is a month that exists. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

function numberOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return year * 12 + number - 1
}

function monthAt(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** A month, and how many days of those that were counted lie in it. */
export interface MonthCount {
  readonly month: string
  readonly count: number
}

/** How many of `days` lie in each month from the first to the last of them, also in those without one. */
export function countByMonth(days: Iterable<string>): readonly MonthCount[] {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1)
  const known = [...counts.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsBetween(first, last).map((month) => ({ month, count: counts.get(month) ?? 0 }))
}

/** A stretch of months, both included; `null` where it is open. */
export interface MonthRange {
  readonly from: string | null
  readonly to: string | null
}

/** What an address says of a stretch; what is no month is left out. */
export function readRange({ from, to }: Readonly<Record<string, string | undefined>>): MonthRange {
  const month = (text: string | undefined): string | null =>
    text !== undefined && isMonth(text) ? text : null
  return { from: month(from), to: month(to) }
}

/** The places in `days`, which are in order, of the first within a stretch and of the first after it. */
export function within(days: readonly string[], { from, to }: MonthRange): readonly [number, number] {
  const start = from === null ? 0 : firstAt(days, from)
  const end = to === null ? days.length : firstAt(days, monthAfter(to, 1))
  return [start, Math.max(start, end)]
}

/** The place in `days`, which are in order, of the first that is not before a month. */
export function firstAt(days: readonly string[], month: string): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') < month) low = middle + 1
    else high = middle
  }
  return low
}
