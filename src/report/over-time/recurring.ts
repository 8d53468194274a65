/**
 * Runs of words that come on many days: counted level by level, a longer run only where both its parts are frequent, so that
 * what is counted stays in proportion to what is frequent. Words are numbers here.
 */
import type { Association } from './discovery.ts'

/** A stretch of words said without a break, on a day; stretches come in order of day. */
export interface Stretch {
  readonly words: Int32Array
  /** Days since 1970. */
  readonly day: number
}

/** A run of words, and how far they belong together. */
export interface Run {
  readonly words: readonly number[]
  readonly count: number
  readonly days: number
  readonly association: Association
  /** The most that a run one word longer is counted. */
  readonly longest: number
}

const LONGEST = 10

interface Counted {
  readonly id: number
  readonly words: readonly number[]
  count: number
  days: number
  lastDay: number
  longest: number
  association: Association
}

/** Every run of two words or more that comes on `leastDays` days. */
export function recurringRuns(stretches: readonly Stretch[], leastDays: number): readonly Run[] {
  const total = stretches.reduce((sum, { words }) => sum + words.length, 0)
  let level = firstLevel(stretches, leastDays)
  const single = level.byId
  const runs: Counted[] = []
  for (let length = 2; length <= LONGEST && level.byId.length > 0; length += 1) {
    level = nextLevel(stretches, level, single, leastDays, total)
    runs.push(...level.byId)
  }
  return runs
}

/** The runs of one length: by number, and for each stretch the number of the run that begins at each word, or -1. */
interface Level {
  readonly byId: readonly Counted[]
  readonly at: readonly Int32Array[]
}

function firstLevel(stretches: readonly Stretch[], leastDays: number): Level {
  const byWord = new Map<number, Counted>()
  for (const { words, day } of stretches) for (const word of words) count(byWord, word, () => [word], day)
  return numbered(
    [...byWord.values()].filter(({ days }) => days >= leastDays),
    stretches.map(({ words }) => words),
    (kept) => (words, at) => kept.get(words[at] as number) ?? -1,
    ({ words }) => words[0] as number,
  )
}

function nextLevel(
  stretches: readonly Stretch[],
  before: Level,
  single: readonly Counted[],
  leastDays: number,
  total: number,
): Level {
  const width = before.byId.length
  const byPair = new Map<number, Counted>()
  stretches.forEach(({ words, day }, place) => {
    const ids = before.at[place] as Int32Array
    for (let at = 0; at + 1 < ids.length; at += 1) {
      const [head, tail] = [ids[at] as number, ids[at + 1] as number]
      if (head < 0 || tail < 0) continue
      const length = (before.byId[head] as Counted).words.length
      if (at + length >= words.length) continue
      count(
        byPair,
        head * width + tail,
        () => [...(before.byId[head] as Counted).words, words[at + length] as number],
        day,
      )
    }
  })
  const wordCounts = new Map(single.map((one) => [one.words[0], one.count]))
  const kept = [...byPair].filter(([, { days }]) => days >= leastDays)
  for (const [key, run] of kept) {
    const [head, tail] = [
      before.byId[Math.floor(key / width)] as Counted,
      before.byId[key % width] as Counted,
    ]
    head.longest = Math.max(head.longest, run.count)
    tail.longest = Math.max(tail.longest, run.count)
    const first = wordCounts.get(run.words[0]) ?? run.count
    const last = wordCounts.get(run.words.at(-1)) ?? run.count
    run.association = weaker(
      associationOf(run.count, first, tail.count, total),
      associationOf(run.count, head.count, last, total),
    )
  }
  const pairs = new Map(kept.map(([key], id) => [key, id]))
  return {
    byId: kept.map(([, run], id) => ({ ...run, id })),
    at: before.at.map((ids) => {
      const next = new Int32Array(ids.length).fill(-1)
      for (let at = 0; at + 1 < ids.length; at += 1) {
        const [head, tail] = [ids[at] as number, ids[at + 1] as number]
        if (head >= 0 && tail >= 0) next[at] = pairs.get(head * width + tail) ?? -1
      }
      return next
    }),
  }
}

function count(
  counts: Map<number, Counted>,
  key: number,
  wordsOf: () => readonly number[],
  day: number,
): void {
  const known = counts.get(key)
  if (known === undefined) {
    const association = { logLikelihood: 0, information: 0 }
    counts.set(key, { id: 0, words: wordsOf(), count: 1, days: 1, lastDay: day, longest: 0, association })
    return
  }
  known.count += 1
  if (known.lastDay !== day) known.days += 1
  known.lastDay = day
}

function numbered(
  kept: readonly Counted[],
  stretches: readonly Int32Array[],
  finderOf: (ids: ReadonlyMap<number, number>) => (words: Int32Array, at: number) => number,
  keyOf: (run: Counted) => number,
): Level {
  const find = finderOf(new Map(kept.map((run, id) => [keyOf(run), id])))
  return {
    byId: kept.map((run, id) => ({ ...run, id })),
    at: stretches.map((words) => Int32Array.from(words, (_, at) => find(words, at))),
  }
}

/** Of two parts that stand together `both` times, `one` and `other` times in all, among `total` words. */
export function associationOf(both: number, one: number, other: number, total: number): Association {
  const table = [both, one - both, other - both, total - one - other + both]
  const expected = [
    (one * other) / total,
    (one * (total - other)) / total,
    ((total - one) * other) / total,
    ((total - one) * (total - other)) / total,
  ]
  const sum = table.reduce((all, seen, cell) => {
    const wanted = expected[cell] ?? 0
    return seen <= 0 || wanted <= 0 ? all : all + seen * Math.log(seen / wanted)
  }, 0)
  return { logLikelihood: 2 * sum, information: Math.log2((both * total) / (one * other)) }
}

function weaker(a: Association, b: Association): Association {
  return {
    logLikelihood: Math.min(a.logLikelihood, b.logLikelihood),
    information: Math.min(a.information, b.information),
  }
}
