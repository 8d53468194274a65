/** Encounters of a timeline by format and year. */
import type { EncounterFormat } from '../../src/model.ts'
import type { TimelineEncounter } from '../../src/report/over-time/timeline.ts'
import { FORMATS } from '../show/formats.ts'

/** How often a format is there in each of the years. */
export interface FormatYears {
  readonly format: EncounterFormat
  readonly counts: readonly number[]
  readonly total: number
}

/** Years from the first to the last, and what is there in each of them. */
export interface ByYear {
  readonly years: readonly number[]
  readonly formats: readonly FormatYears[]
  /** The most of one format in one year. */
  readonly most: number
}

const NOT_HELD: ReadonlySet<string> = new Set(['planned', 'postponed', 'cancelled'])

/** Counts those that were held, or of which it is not said that they were not, and that have a year. */
export function byYear(
  encounters: readonly Pick<TimelineEncounter, 'format' | 'status' | 'first'>[],
): ByYear {
  const counted = encounters.flatMap(({ format, status, first }) =>
    first === null || NOT_HELD.has(status) ? [] : [{ format, year: Number(first.slice(0, 4)) }],
  )
  const known = counted.map(({ year }) => year).sort((a, b) => a - b)
  const [start = 0, end = -1] = [known[0], known.at(-1)]
  const years = Array.from({ length: end - start + 1 }, (_, index) => start + index)
  const formats = FORMATS.map((format) => {
    const counts = years.map(
      (year) => counted.filter((one) => one.format === format && one.year === year).length,
    )
    return { format, counts, total: counts.reduce((sum, count) => sum + count, 0) }
  }).filter(({ total }) => total > 0)
  return { years, formats, most: Math.max(0, ...formats.flatMap(({ counts }) => counts)) }
}
