/** The Umm al-Qura calendar of Saudi Arabia, by table. Sightings elsewhere differ by a day. */
import { type CivilDate, civilOf, DAY, secondsOf } from './civil.ts'
import { FIRST_HIJRI_DAY, FIRST_HIJRI_YEAR, LAST_HIJRI_YEAR, LONG_MONTHS } from './umm-al-qura.ts'

const YEAR_STARTS = yearStarts()

function yearStarts(): readonly number[] {
  const starts = [FIRST_HIJRI_DAY]
  for (const mask of LONG_MONTHS) {
    let length = 12 * 29
    for (let bit = 0; bit < 12; bit += 1) length += (mask >> bit) & 1
    starts.push((starts[starts.length - 1] ?? 0) + length)
  }
  return starts
}

/** Twenty-nine or thirty; 0 outside the table. */
export function hijriMonthLength(year: number, month: number): number {
  const mask = LONG_MONTHS[year - FIRST_HIJRI_YEAR]
  return mask === undefined || month < 1 || month > 12 ? 0 : 29 + ((mask >> (month - 1)) & 1)
}

/** Midnight of a Hijri day in seconds; `null` for a day that is not in the table. Day 30 of a short month is the first of the next. */
export function hijriSeconds(year: number, month: number, day: number): number | null {
  const start = YEAR_STARTS[year - FIRST_HIJRI_YEAR]
  if (start === undefined || year > LAST_HIJRI_YEAR || month < 1 || month > 12 || day < 1 || day > 30)
    return null
  let days = start + day - 1
  for (let before = 1; before < month; before += 1) days += hijriMonthLength(year, before)
  return days * DAY
}

/** The Hijri date of a moment; `null` outside the table. */
export function hijriOf(seconds: number): CivilDate | null {
  const days = Math.floor(seconds / DAY)
  if (days < FIRST_HIJRI_DAY) return null
  let index = Math.min(Math.floor((days - FIRST_HIJRI_DAY) / 355), LONG_MONTHS.length - 1)
  while ((YEAR_STARTS[index + 1] ?? Number.POSITIVE_INFINITY) <= days) index += 1
  if (index >= LONG_MONTHS.length) return null
  const year = FIRST_HIJRI_YEAR + index
  let left = days - (YEAR_STARTS[index] ?? 0)
  let month = 1
  while (left >= hijriMonthLength(year, month)) {
    left -= hijriMonthLength(year, month)
    month += 1
  }
  return { year, month, day: left + 1 }
}

/** The Hijri year whose `month` (and `day`) lies nearest to a moment; `null` outside the table. */
export function nearestHijriYear(month: number, day: number, seconds: number): number | null {
  const now = hijriOf(seconds)
  if (now === null) return null
  let best: number | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const year of [now.year, now.year - 1, now.year + 1]) {
    const at = hijriSeconds(year, month, day)
    if (at !== null && Math.abs(at - seconds) < distance) {
      best = year
      distance = Math.abs(at - seconds)
    }
  }
  return best
}

/** The Gregorian year in which a day and month fall within a day of a Hijri date; `null` if they never do. */
export function gregorianYearOf(hijri: CivilDate, month: number, day: number): number | null {
  const at = hijriSeconds(hijri.year, hijri.month, hijri.day)
  if (at === null) return null
  const { year } = civilOf(at)
  for (const candidate of [year, year - 1, year + 1])
    if (Math.abs(secondsOf(candidate, month, day) - at) <= DAY) return candidate
  return null
}
