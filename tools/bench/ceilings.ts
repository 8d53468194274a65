/** How far a figure whose goal is not reached yet may go: ceilings that only fall, unless a reason is given. */
import type { Figure } from './figure.ts'

/** What stands in `tools/bench/ceilings.json`. */
export interface Ceilings {
  /** By the name of the figure; one that is safely at its goal has none, and must keep to the goal. */
  readonly ceilings: Readonly<Record<string, number>>
  /** Why ceilings were raised, the latest last. */
  readonly raised: readonly string[]
}

/** Before any ceiling was set: every goal must be kept. */
export const NO_CEILINGS: Ceilings = { ceilings: {}, raised: [] }

/** How much one machine, and one hour, differs from another: a ceiling lies so many times above what was measured. */
export const NOISE = 1.3

/** What the figure must not exceed: its goal, or the ceiling on the way there; `null` where it has no goal. */
export function limitOf({ name, goal }: Figure, { ceilings }: Ceilings): number | null {
  return goal === null ? null : Math.max(goal, ceilings[name] ?? goal)
}

/**
 * Whether a figure exceeds its limit; one that has a goal and could not be measured does. Where there were rounds, both
 * the ratio of minima and the median of the rounds must: one lucky round of the yardstick lifts only the first.
 */
export function isPast(figure: Figure, ceilings: Ceilings): boolean {
  const limit = limitOf(figure, ceilings)
  const { value, paired } = figure
  return limit !== null && (Number.isNaN(value) || Math.min(value, paired ?? value) > limit)
}

/** Ceilings fallen to what was measured; none rises, and a figure that is safely at its goal needs none any more. */
export function lowerCeilings(figures: readonly Figure[], before: Ceilings): Ceilings {
  return { ...before, ceilings: settle(figures, before, (next, last) => Math.min(next, last ?? next)) }
}

/** Ceilings set to what was measured, higher where it is higher, with the reason. */
export function raiseCeilings(figures: readonly Figure[], before: Ceilings, reason: string): Ceilings {
  return {
    ceilings: settle(figures, before, (next) => next),
    raised: [...before.raised, reason],
  }
}

function settle(
  figures: readonly Figure[],
  { ceilings }: Ceilings,
  choose: (next: number, last: number | undefined) => number,
): Ceilings['ceilings'] {
  const measured = figures.flatMap(({ name, goal, value }) =>
    goal === null || Number.isNaN(value) ? [] : [{ name, goal, value }],
  )
  const names = new Set(measured.map(({ name }) => name))
  const kept = Object.entries(ceilings).filter(([name]) => !names.has(name))
  const settled = measured
    // A goal that is kept and had no ceiling gets none: that would loosen it.
    .filter(({ name, goal, value }) => value > goal || ceilings[name] !== undefined)
    .map(({ name, goal, value }) => ({ name, goal, ceiling: choose(ceilingFor(value), ceilings[name]) }))
    .filter(({ goal, ceiling }) => ceiling > goal)
    .map(({ name, ceiling }) => [name, ceiling] as const)
  return Object.fromEntries([...kept, ...settled].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function ceilingFor(value: number): number {
  return Math.ceil(value * NOISE * 10) / 10
}
