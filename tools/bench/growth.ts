/** How the time to read a text grows with its length: texts of one line, the longer one so many times the shorter. */

/** Reads a text, and gives how many statements it found, so that both lengths are seen to have been read. */
export type ReadLine = (text: string) => number

/** `exponent` is 1 where twice the length takes twice the time, 2 where it takes four times. */
export interface GrowthResult {
  readonly exponent: number
  /** Of both texts. */
  readonly characters: readonly [number, number]
  readonly statements: readonly [number, number]
}

/** Measures `read` on one line and on `factor` such lines in one; the shortest of `rounds` times each counts. */
export function measureGrowth(
  read: ReadLine,
  line: string,
  { factor = 4, rounds = 3, now = () => performance.now() } = {},
): GrowthResult {
  const texts = [line, Array.from({ length: factor }, () => line).join(' ')] as const
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const statements = [0, 0]
  for (let round = 0; round <= rounds; round += 1)
    texts.forEach((text, index) => {
      const before = now()
      statements[index] = read(text)
      // The first round also compiles.
      if (round > 0) best[index] = Math.min(best[index] as number, now() - before)
    })
  return {
    exponent: Math.log((best[1] as number) / (best[0] as number)) / Math.log(factor),
    characters: [texts[0].length, texts[1].length],
    statements: [statements[0] as number, statements[1] as number],
  }
}
