import type { Difference } from './comparison.ts'

/**
 * Of rows in order, which are told at another place: those outside the longest run that two columns tell in one order. For
 * each row the places by column; the columns are compared with the first one that tells any of them.
 */
export function reordered(rows: readonly ReadonlyMap<number, number>[]): readonly (Difference | null)[] {
  const columns = [...new Set(rows.flatMap((places) => [...places.keys()]))].sort((a, b) => a - b)
  const moved: (Difference | null)[] = rows.map(() => null)
  const [first, ...others] = columns
  if (first === undefined) return moved
  for (const other of others) {
    const shared = rows
      .map((places, index) => ({ index, one: places.get(first), two: places.get(other) }))
      .filter((row): row is Shared => row.one !== undefined && row.two !== undefined)
      .toSorted((a, b) => a.one - b.one)
    const kept = new Set(longestRun(shared))
    for (const row of shared)
      if (!kept.has(row)) moved[row.index] ??= orderOf([first, row.one], [other, row.two])
  }
  return moved
}

interface Shared {
  readonly index: number
  readonly one: number
  readonly two: number
}

/** The longest part of `rows` that is in one order in the second column too. */
function longestRun(rows: readonly Shared[]): readonly Shared[] {
  const lengths: number[] = []
  const before: number[] = []
  rows.forEach((row, at) => {
    lengths[at] = 1
    before[at] = -1
    for (let earlier = 0; earlier < at; earlier += 1) {
      const grows =
        (rows[earlier] as Shared).two <= row.two && (lengths[earlier] as number) + 1 > (lengths[at] as number)
      if (!grows) continue
      lengths[at] = (lengths[earlier] as number) + 1
      before[at] = earlier
    }
  })
  const run: Shared[] = []
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at] as number)
    run.unshift(rows[at] as Shared)
  return run
}

function orderOf(...told: readonly (readonly [column: number, place: number])[]): Difference {
  const claims = told.map(([column, place]) => ({ column, value: String(place + 1), evidence: null }))
  return { kind: 'order', claims }
}
