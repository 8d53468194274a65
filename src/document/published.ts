import type { IsoDateTime } from '../model.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const MOMENT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i
const DAY = 86_400_000
/** Clocks and time zones differ; a text from the day after tomorrow does not exist. */
const DAYS_AHEAD = 2

/** A date of publication, or what is wrong with it (for a message: "… is no date: …"). */
export type Published = { readonly date: IsoDateTime } | { readonly problem: string }

/**
 * Checks a date of publication as a caller gives it: `YYYY-MM-DD`, the outlet's own day, or RFC 3339 with its own
 * offset; at most two days after `now` (milliseconds since 1970).
 */
export function checkPublished(value: string, now: number): Published {
  if (!(DATE.test(value) || MOMENT.test(value)) || !isCalendarDate(value))
    return {
      problem: `"${value}" is no date of publication. Give YYYY-MM-DD (the outlet's own day) or a time with its offset, such as 2022-08-06T09:30:00+08:00`,
    }
  if (Date.parse(value) > now + DAYS_AHEAD * DAY)
    return {
      problem: `"${value}" lies more than two days ahead of today. Give the day on which it was published`,
    }
  return { date: value }
}

const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `value` begins with a day that the calendar has. */
function isCalendarDate(value: string): boolean {
  const year = Number(value.slice(0, 4))
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8, 10))
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0)
  return year > 0 && day > 0 && day <= days
}
