/** What one comparison adds to a measure: `right` of what was `found` and of what was `expected`. */
export interface Point {
  readonly measure: string
  readonly right: number
  readonly found: number
  readonly expected: number
  /** What should have come out and what did, for a person; equal words where nothing failed. */
  readonly wanted: string
  readonly got: string
}

/** A measure over many comparisons. */
export interface Tally {
  readonly right: number
  readonly found: number
  readonly expected: number
}

/** From 0 to 1 each; 1 where there was nothing to find and nothing was found. */
export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Nothing compared yet. */
export const EMPTY: Tally = { right: 0, found: 0, expected: 0 }

/** A comparison of two values that are both always there: right or wrong, never missing. */
export function agreement(measure: string, wanted: string, got: string): Point {
  return { measure, right: wanted === got ? 1 : 0, found: 1, expected: 1, wanted, got }
}

/** A comparison of two values either of which may be absent; absent on both sides counts nothing. */
export function presence(measure: string, wanted: string | null, got: string | null): Point {
  return {
    measure,
    right: wanted !== null && wanted === got ? 1 : 0,
    found: got === null ? 0 : 1,
    expected: wanted === null ? 0 : 1,
    wanted: wanted ?? 'none',
    got: got ?? 'none',
  }
}

/** A comparison of two lists, of which `right` elements are the same. */
export function overlap(
  measure: string,
  right: number,
  lists: { readonly wanted: readonly string[]; readonly got: readonly string[] },
): Point {
  return {
    measure,
    right,
    found: lists.got.length,
    expected: lists.wanted.length,
    wanted: lists.wanted.join(' + ') || 'none',
    got: lists.got.join(' + ') || 'none',
  }
}

/** Whether something was missed or too much. */
export function isFailure(point: Point): boolean {
  return point.right < point.expected || point.right < point.found
}

/** The measures in the order in which they first occur, each with its sum. */
export function tally(points: readonly Point[]): ReadonlyMap<string, Tally> {
  const sums = new Map<string, Tally>()
  for (const { measure, right, found, expected } of points) {
    const sum = sums.get(measure) ?? EMPTY
    sums.set(measure, {
      right: sum.right + right,
      found: sum.found + found,
      expected: sum.expected + expected,
    })
  }
  return sums
}

/** Precision, recall and their harmonic mean. */
export function scoresOf({ right, found, expected }: Tally): Scores {
  return {
    precision: found === 0 ? (expected === 0 ? 1 : 0) : right / found,
    recall: expected === 0 ? (found === 0 ? 1 : 0) : right / expected,
    f1: found + expected === 0 ? 1 : (2 * right) / (found + expected),
  }
}
