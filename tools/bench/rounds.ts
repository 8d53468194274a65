/** Times that can be compared on a shared machine: interleaved rounds in shuffled order, ratios of minima, an A/A check. */

/** One thing to be timed. `run` does all of it once. */
export interface Contestant {
  readonly name: string
  readonly run: () => void
}

/** How the rounds go. `now` is in milliseconds; `random` is in [0, 1). */
export interface RoundOptions {
  readonly rounds: number
  readonly warmups: number
  readonly now: () => number
  readonly random: () => number
}

/** Milliseconds of each round, in the order of the rounds, by contestant. */
export type Times = ReadonlyMap<string, readonly number[]>

/** How much longer one contestant took than another. */
export interface Ratio {
  /** Of the shortest times: what noise, which only adds, disturbs least. */
  readonly ofMinima: number
  /** Median of the ratios within each round. */
  readonly pairedMedian: number
}

/** Runs every contestant once a round, in a new order each round; the warm-ups are not kept. */
export function runRounds(contestants: readonly Contestant[], options: RoundOptions): Times {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round < options.warmups + options.rounds; round += 1) {
    for (const { name, run } of shuffle(contestants, options.random)) {
      const before = options.now()
      run()
      if (round >= options.warmups) times.get(name)?.push(options.now() - before)
    }
  }
  return times
}

/** The items in an order drawn from `random` (Fisher and Yates). */
export function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1))
    const item = order[last] as Item
    order[last] = order[at] as Item
    order[at] = item
  }
  return order
}

/** How much longer `name` took than `yardstick`. Throws a `RangeError` if either was never timed. */
export function compare(times: Times, name: string, yardstick: string): Ratio {
  const [own, other] = [timesOf(times, name), timesOf(times, yardstick)]
  const paired = own.map((time, round) => time / (other[round] ?? Number.NaN))
  return { ofMinima: Math.min(...own) / Math.min(...other), pairedMedian: median(paired) }
}

function timesOf(times: Times, name: string): readonly number[] {
  const own = times.get(name)
  if (own === undefined || own.length === 0) throw new RangeError(`${name} was not timed`)
  return own
}

/** The middle one, or the mean of the middle two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** Whether one thing timed against itself came out as itself; otherwise the machine was too restless to say anything. */
export function isQuiet(againstItself: Ratio): boolean {
  return againstItself.ofMinima >= 0.95 && againstItself.ofMinima <= 1.05
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
