/** Dates in words: Gregorian months as a region calls them, Hijri beside them, digits as chosen. */
import type { Locale } from '../place/place.ts'
import type { Settings } from '../place/settings.ts'
import { type Point, readEdtf } from './edtf.ts'
import { kept } from './kept.ts'

const formatOf = kept(
  (tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
)

/** What decides how a date is shown. */
export type DateManner = Pick<Settings, 'digits' | 'months' | 'hijri'> & { readonly locale: Locale }

const REGIONS: Readonly<Record<Settings['months'], string>> = {
  egypt: 'ar-EG',
  levant: 'ar-LB',
  maghreb: 'ar-TN',
  morocco: 'ar-MA',
}

/** A calendar in the reader's language, region and digits. */
function tagOf({ locale, months, digits }: DateManner, calendar: string): string {
  const base = locale === 'ar' ? REGIONS[months] : 'en-GB'
  return `${base}-u-ca-${calendar}-nu-${locale === 'ar' ? digits : 'latn'}`
}

/** The formats of a date as precise as it is known. */
function partsOf({ year, month, day }: Point): Intl.DateTimeFormatOptions {
  return {
    timeZone: 'UTC',
    ...(year === null ? {} : { year: 'numeric' }),
    ...(month === null ? {} : { month: 'long' }),
    ...(day === null || month === null ? {} : { day: 'numeric' }),
  }
}

/** A leap year stands in where the year is not known, so that the 29th of February is one. */
function dateOf({ year, month, day }: Point): Date {
  return new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1))
}

/** An EDTF date in words: `5 August 2022`, «5 أغسطس 2022», `7–10 December 2022`; as it stands where it cannot be read. */
export function showDate(edtf: string, manner: DateManner): string {
  const when = readEdtf(edtf)
  if (when === null || (when.from.year === null && when.from.month === null)) return edtf
  const format = formatOf(tagOf(manner, 'gregory'), partsOf(when.from))
  if (when.to === null) return format.format(dateOf(when.from))
  return format.formatRange(dateOf(when.from), dateOf(when.to))
}

/** The day with the name of the weekday before it; without one where the day is not known. */
export function showDay(edtf: string, manner: DateManner): string {
  const when = readEdtf(edtf)
  if (when === null || when.to !== null || when.from.day === null || when.from.year === null)
    return showDate(edtf, manner)
  const options = { ...partsOf(when.from), weekday: 'long' } as const
  return formatOf(tagOf(manner, 'gregory'), options).format(dateOf(when.from))
}

/** The time of day on the reader's own clock: `16:05`. */
export function showTime(moment: Date, manner: DateManner): string {
  return formatOf(tagOf(manner, 'gregory'), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )
}

/** The Hijri day (Umm al-Qura) of a Gregorian one; `null` where the day is not known. */
export function showHijri(edtf: string, manner: DateManner): string | null {
  const when = readEdtf(edtf)
  if (when === null || when.to !== null) return null
  const { year, month, day } = when.from
  if (year === null || month === null || day === null) return null
  return formatOf(tagOf(manner, 'islamic-umalqura'), partsOf(when.from)).format(dateOf(when.from))
}

/** The names of the days of the week that begins on `first` (0 is Sunday), short. */
export function weekdayNames(first: number, manner: DateManner): readonly string[] {
  const format = formatOf(tagOf(manner, 'gregory'), { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, index) =>
    format.format(new Date(Date.UTC(2023, 0, 1 + first + index))),
  )
}
