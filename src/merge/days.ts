import type { Days } from './telling.ts'

/** Whether both ends of the range are one day. */
export function isOneDay({ first, last }: Days): boolean {
  return first === last
}

const DAYS_OF_400_YEARS = 146_097
const DAYS_TO_1970 = 719_468

/** `2022-08-05` of a day in days since 1970, of the years 0 to 9999; counted from 1 March, so that a leap day ends a year. */
export function dayName(day: number): string {
  const since = day + DAYS_TO_1970
  const era = Math.floor(since / DAYS_OF_400_YEARS)
  const inEra = since - era * DAYS_OF_400_YEARS
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(inYear - Math.floor((153 * fromMarch + 2) / 5) + 1, 2)}`
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
