/** Stretches of time as EDTF level 1 (ISO 8601-2), in days. */
import type { CalendarMeaning, DateMeaning } from '../../../languages/pack.ts'
import { civilOf, DAY, isoDay, isRealDay, pad } from './civil.ts'
import { type Stretch, unitAround } from './stretch.ts'

/** `2022`, `2022-08`, `2022-08-05`, `2021-01-25/2021-01-31`; both ends `~` where the words are vague. */
export function edtfOf(stretch: Stretch, meaning: DateMeaning): string {
  const { from: start, to: end } = stretch
  if (end - start <= DAY) return isoDay(start)
  const named = namedUnit(stretch)
  if (named !== null) return named
  const mark = isVague(meaning) ? '~' : ''
  return `${isoDay(start)}${mark}/${isoDay(end - 1)}${mark}`
}

function namedUnit({ from: start, to: end }: Stretch): string | null {
  const { year, month } = civilOf(start)
  const is = (unit: 'month' | 'year' | 'decade' | 'century'): boolean => {
    const whole = unitAround(start, unit, 0)
    return whole.from === start && whole.to === end
  }
  if (is('month')) return `${pad(year, 4)}-${pad(month, 2)}`
  if (is('year')) return pad(year, 4)
  if (is('decade')) return `${pad(Math.floor(year / 10), 3)}X`
  return is('century') ? `${pad(Math.floor(year / 100), 2)}XX` : null
}

function isVague(meaning: DateMeaning): boolean {
  if (meaning.kind === 'portion')
    return meaning.portion === 'early' || meaning.portion === 'mid' || meaning.portion === 'late'
  return meaning.kind === 'season' || (meaning.kind === 'run' && meaning.count === null)
}

/** Where the year is open, 29 February is real. */
const LEAP_YEAR = 2024

/** What a text says without its year: `XXXX-08-05`; `null` where neither month nor day is said. */
export function partialEdtf({ year, month, day, weekday, hijri }: CalendarMeaning): string | null {
  if (hijri !== null && month === null) return null
  if (month !== null && day !== null && !isRealDay(year ?? LEAP_YEAR, month, day)) return null
  if (month === null && day === null) return weekday === null ? null : 'XXXX-XX-XX'
  const parts = [year === null ? 'XXXX' : pad(year, 4), month === null ? 'XX' : pad(month, 2)]
  if (day !== null) parts.push(pad(day, 2))
  return parts.join('-')
}
