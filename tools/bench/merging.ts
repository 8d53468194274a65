/** How the time to merge tellings grows with their number. */
import { clusterTellings } from '../../src/merge/clusters.ts'
import { type GeneratedTelling, generateTellings } from './tellings.ts'

/** Merges tellings, and gives how many encounters it made of them. */
export type MergeTellings = (tellings: readonly GeneratedTelling[]) => number

/** What merging two archives took, of which the second is so many times the first. */
export interface MergingResult {
  /** Times that the second took as long as the first. */
  readonly growth: number
  readonly tellings: readonly [number, number]
  /** Of computing, not of waiting for other work on the machine. */
  readonly seconds: readonly [number, number]
  /** Merged, and as they were made. */
  readonly encounters: readonly [readonly [number, number], readonly [number, number]]
}

/** The real merging, with all that it compares. */
export function mergeAll(tellings: readonly GeneratedTelling[]): number {
  return clusterTellings(tellings.map(({ telling }) => telling)).length
}

/** Seconds that this process has computed. */
function computed(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Measures `merge` on archives of two sizes; the smaller one twice, because the first time also compiles. */
export function measureMerging(
  merge: MergeTellings = mergeAll,
  {
    sizes = [100_000, 1_000_000] as readonly [number, number],
    now = computed,
  }: { readonly sizes?: readonly [number, number]; readonly now?: () => number } = {},
): MergingResult {
  const measure = (tellings: readonly GeneratedTelling[]) => {
    const before = now()
    const merged = merge(tellings)
    return { seconds: now() - before, merged, made: new Set(tellings.map(({ encounter }) => encounter)).size }
  }
  const smaller = generateTellings(sizes[0])
  const [first, again] = [measure(smaller), measure(smaller)]
  const fewer = first.seconds < again.seconds ? first : again
  const more = measure(generateTellings(sizes[1]))
  return {
    growth: more.seconds / fewer.seconds,
    tellings: sizes,
    seconds: [fewer.seconds, more.seconds],
    encounters: [
      [fewer.merged, fewer.made],
      [more.merged, more.made],
    ],
  }
}

/** A merging that puts nothing together, or everything, is no fast one. */
export function isPlausible({ encounters }: MergingResult): boolean {
  return encounters.every(([merged, made]) => merged > 0.8 * made && merged < 1.3 * made)
}
