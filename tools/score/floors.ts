import { createHash } from 'node:crypto'
import type { Scores } from './tally.ts'

/** What the score may not fall below, and the gold that it was measured on. */
export interface Floors {
  /** SHA-256, hex, of all gold that the floors rest on. */
  readonly gold: string
  /** By suite (`gold/ar`), then by measure. */
  readonly floors: Readonly<Record<string, Readonly<Record<string, Scores>>>>
  /** Why floors were lowered, the latest last. */
  readonly lowered: readonly string[]
}

/** The scores of one run, in the same shape. */
export type Measured = Floors['floors']

/** One figure that is below its floor. */
export interface Shortfall {
  readonly suite: string
  readonly measure: string
  readonly figure: keyof Scores
  readonly floor: number
  readonly got: number
}

/** Before any floor was set. */
export const NO_FLOORS: Floors = { gold: '', floors: {}, lowered: [] }

const FIGURES = ['precision', 'recall', 'f1'] as const

/** A third of all documents, by the hash of their id: not looked at while rules are written. */
export function isHeldBack(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt8(0) % 3 === 0
}

/** One hash over the contents of all gold files, whatever their order. */
export function hashGold(files: readonly { readonly path: string; readonly content: string }[]): string {
  const hash = createHash('sha256')
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1))
  for (const { path, content } of sorted) hash.update(`${path}\0${content}\0`)
  return hash.digest('hex')
}

/** Figures are kept to three digits, cut and not rounded, so that a floor is never above what was measured. */
export function cut(figure: number): number {
  return Math.floor(figure * 1000 + 1e-9) / 1000
}

/** Every figure below its floor; a measure that is no longer measured is below all of its floors. */
export function shortfalls(measured: Measured, floors: Floors): readonly Shortfall[] {
  return Object.entries(floors.floors).flatMap(([suite, measures]) =>
    Object.entries(measures).flatMap(([measure, floor]) =>
      FIGURES.map((figure) => ({
        suite,
        measure,
        figure,
        floor: floor[figure],
        got: cut(measured[suite]?.[measure]?.[figure] ?? 0),
      })).filter(({ floor, got }) => got < floor),
    ),
  )
}

/** Floors risen to what was measured; none falls. */
export function raise(measured: Measured, floors: Floors, gold: string): Floors {
  return { ...floors, gold, floors: merge(measured, floors.floors) }
}

/** Floors set to what was measured, lower where it is lower, with the reason. */
export function lower(measured: Measured, floors: Floors, change: { gold: string; reason: string }): Floors {
  return { gold: change.gold, floors: merge(measured, {}), lowered: [...floors.lowered, change.reason] }
}

function merge(measured: Measured, floors: Measured): Measured {
  const suites = sortedKeys(measured, floors)
  return Object.fromEntries(
    suites.map((suite) => [suite, mergeSuite(measured[suite] ?? {}, floors[suite] ?? {})]),
  )
}

function mergeSuite(
  measured: Readonly<Record<string, Scores>>,
  floors: Readonly<Record<string, Scores>>,
): Readonly<Record<string, Scores>> {
  const higher = (measure: string, figure: keyof Scores) =>
    Math.max(cut(measured[measure]?.[figure] ?? 0), floors[measure]?.[figure] ?? 0)
  return Object.fromEntries(
    sortedKeys(measured, floors).map((measure) => [
      measure,
      {
        precision: higher(measure, 'precision'),
        recall: higher(measure, 'recall'),
        f1: higher(measure, 'f1'),
      },
    ]),
  )
}

function sortedKeys(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort()
}

/** What a run comes to: floors to write, if they changed, and what makes it fail. */
export interface FloorVerdict {
  readonly floors: Floors | null
  readonly faults: readonly string[]
}

/**
 * Holds a run against the floors. Gold that has changed since needs new floors; floors that would fall need a reason.
 */
export function judgeFloors(
  floors: Floors,
  run: {
    readonly measured: Measured
    readonly hash: string
    readonly raise: boolean
    readonly lower: string | null
  },
): FloorVerdict {
  const { measured, hash } = run
  if (run.lower !== null)
    return { floors: lower(measured, floors, { gold: hash, reason: run.lower }), faults: [] }
  const faults = shortfalls(measured, floors).map(
    ({ suite, measure, figure, floor, got }) =>
      `${suite}: ${figure} of «${measure}» is ${got}, below its floor of ${floor}. Mend the rule, or say why with --lower REASON.`,
  )
  if (faults.length > 0) return { floors: null, faults }
  if (run.raise) return { floors: raise(measured, floors, hash), faults }
  return hash === floors.gold
    ? { floors: null, faults }
    : {
        floors: null,
        faults: ['The gold has changed since gold/floors.json was written. Set its floors with --raise.'],
      }
}
