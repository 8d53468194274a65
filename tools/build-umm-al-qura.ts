/** Writes `src/extract/dates/umm-al-qura.ts` from Node's own calendar data: `npx tsx tools/build-umm-al-qura.ts`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const TARGET = fileURLToPath(new URL('../src/extract/dates/umm-al-qura.ts', import.meta.url))
const FIRST_YEAR = 1318
const LAST_YEAR = 1500
const DAY = 86_400_000

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
})

function hijri(day: number): { year: number; month: number; day: number } {
  const parts = Object.fromEntries(
    calendar.formatToParts(day * DAY).map((part) => [part.type, Number.parseInt(part.value, 10)]),
  )
  return { year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0 }
}

/** Days since 1970-01-01 of the first day of Muharram. */
function firstDay(year: number): number {
  let day = Math.floor((year - 1389.8) * 354.367)
  while (hijri(day).year < year) day += 1
  while (hijri(day - 1).year >= year) day -= 1
  return day
}

/** Bit `month - 1` is set where the month has thirty days. */
function monthLengths(year: number, first: number): { mask: number; next: number } {
  let mask = 0
  let start = first
  for (let month = 1; month <= 12; month += 1) {
    const long = hijri(start + 29).month === month && hijri(start + 29).year === year
    if (long) mask |= 1 << (month - 1)
    start += long ? 30 : 29
  }
  return { mask, next: start }
}

const masks: string[] = []
const first = firstDay(FIRST_YEAR)
let start = first
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  const { mask, next } = monthLengths(year, start)
  masks.push(mask.toString(16).padStart(3, '0'))
  start = next
}

const lines: string[] = []
for (let index = 0; index < masks.length; index += 20)
  lines.push(`  '${masks.slice(index, index + 20).join(' ')}',`)
writeFileSync(
  TARGET,
  `/** The Umm al-Qura calendar, made by \`tools/build-umm-al-qura.ts\` from ICU ${process.versions.icu}; not to be edited. */

/** The first and the last Hijri year of the table. */
export const FIRST_HIJRI_YEAR = ${FIRST_YEAR}
/** The last year of the table. */
export const LAST_HIJRI_YEAR = ${LAST_YEAR}

/** Days since 1970-01-01 of the first day of the first year. */
export const FIRST_HIJRI_DAY = ${first}

/** A year each, in hexadecimal: bit \`month - 1\` is set where the month has thirty days, else it has twenty-nine. */
export const LONG_MONTHS = [
${lines.join('\n')}
]
  .join(' ')
  .split(' ')
  .map((mask) => Number.parseInt(mask, 16))
`,
)
