/** What a record is called: its day, its sides and its format, in words that stay readable in a link. */
import type { RecordId } from '../model.ts'
import { dayName, isOneDay } from './days.ts'
import type { Telling } from './telling.ts'

const MOST_SIDES = 4

/** `2022-08-05-cn-ru-meeting`; `undated-…` where no telling knows a day. Several records may share it: see `numbered`. */
export function nameOf(tellings: readonly Telling[]): string {
  const sides = [...new Set(tellings.flatMap(({ parties }) => parties.map(({ side }) => side)))].sort()
  const named = sides.length > MOST_SIDES ? [...sides.slice(0, MOST_SIDES), 'and-more'] : sides
  return [dayOf(tellings), ...named, mostTold(tellings.map(({ format }) => format))]
    .join('-')
    .replaceAll('/', '-')
}

/** The name, with `-2`, `-3` … behind it from the second record of that name on. */
export function numbered(name: string, place: number): RecordId {
  return (place === 0 ? name : `${name}-${place + 1}`) as RecordId
}

/** The day that lists are ordered by: when it was, else when it was first told; null where neither is known. */
export function firstDayOf(tellings: readonly Telling[]): string | null {
  const days = tellings.flatMap(({ days: range }) => (range === null ? [] : [range]))
  const exact = days.filter(isOneDay).map(({ first }) => first)
  if (exact.length > 0) return dayName(mostTold(exact))
  if (days.length > 0) return dayName(Math.min(...days.map(({ first }) => first)))
  const published = tellings.flatMap(({ published: day }) => (day === null ? [] : [day]))
  return published.length === 0 ? null : dayName(Math.min(...published))
}

/** The day, else the month, that the tellings give. */
function dayOf(tellings: readonly Telling[]): string {
  const dated = tellings.filter(({ days }) => days !== null)
  const day = dated.length === 0 ? null : firstDayOf(dated)
  if (day === null) return 'undated'
  return dated.some(({ days }) => days !== null && isOneDay(days)) ? day : day.slice(0, 7)
}

/** The most frequent value; of several, the least. */
function mostTold<Value extends string | number>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return (most as [Value, number])[0]
}
