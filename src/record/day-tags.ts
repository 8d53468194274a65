/** Days as tags, so that a stretch of time is a few of them and not every day in it. */

const DAY = 86_400_000
/** A date that can mean more days than these is known by its months alone. */
const MOST_DAYS = 31
/** What is before or after is not told apart. */
const FIRST_YEAR = 1800
const LAST_YEAR = 2200

/** The tags of what happened, or may have, from one day to another; none where the first is empty. */
export function dayTags(from: string, to: string): readonly string[] {
  if (from === '') return []
  // Nearly every date is one day.
  if (from === to && from >= `${FIRST_YEAR}` && from < `${LAST_YEAR}`)
    return [`day:${from}`, `month:${from.slice(0, 7)}`, `year:${from.slice(0, 4)}`]
  const [first, last] = [clamped(from), clamped(to)]
  const days = daysFrom(first, last)
  const months = monthsFrom(first, last)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return [
    ...(days.length <= MOST_DAYS ? days.map((day) => `day:${day}`) : months.map((month) => `some:${month}`)),
    ...(months.length <= 240 ? months.map((month) => `month:${month}`) : []),
    ...years.map((year) => `year:${year}`),
  ]
}

/** The tags of which what touches the stretch has one; whole months and years stand for their days. */
export function stretchTags(from: string | null, to: string | null): readonly string[] {
  const first = clamped(from ?? `${FIRST_YEAR}-01-01`)
  const last = clamped(to ?? `${LAST_YEAR}-12-31`)
  if (first > last) return []
  const tags: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const [begin, end] = [`${year}-01-01`, `${year}-12-31`]
    if (first <= begin && end <= last) tags.push(`year:${year}`)
    else tags.push(...monthStretch(later(first, begin), earlier(last, end)))
  }
  return tags
}

function monthStretch(first: string, last: string): readonly string[] {
  return monthsFrom(first, last).flatMap((month) => {
    const [begin, end] = [`${month}-01`, lastDay(month)]
    if (first <= begin && end <= last) return [`month:${month}`]
    const days = daysFrom(later(first, begin), earlier(last, end))
    return [`some:${month}`, ...days.map((day) => `day:${day}`)]
  })
}

function later(one: string, other: string): string {
  return [one, other].toSorted()[1] ?? one
}

function earlier(one: string, other: string): string {
  return [one, other].toSorted()[0] ?? one
}

function clamped(day: string): string {
  if (day < `${FIRST_YEAR}`) return `${FIRST_YEAR}-01-01`
  return day > `${LAST_YEAR}-12-31` ? `${LAST_YEAR}-12-31` : day
}

function daysFrom(first: string, last: string): readonly string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)]
  const count = Math.min(Math.round((to - from) / DAY) + 1, MOST_DAYS + 1)
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayOf(from + index * DAY))
}

function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = []
  let [year = 0, month = 0] = first.slice(0, 7).split('-').map(Number)
  for (; nameOf(year, month) <= last.slice(0, 7); month += 1) {
    if (month > 12) [year, month] = [year + 1, 1]
    months.push(nameOf(year, month))
  }
  return months.filter((name) => name <= last.slice(0, 7))
}

function nameOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** The last day of a month: `2024-02` has 2024-02-29. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return dayOf(Date.UTC(year, number, 0))
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
