/** Which tellings are worth comparing: those that share two sides within days of each other, never all pairs. */
import { doubles, integers, NumberList } from './numbers.ts'
import { placesInOrder } from './order.ts'
import type { Telling } from './telling.ts'

/** Days of a block. Two tellings that may be of one encounter share a block. */
const STRIDE = 8
/** Encounters of more sides than this are found by some of their pairs. */
const MOST_SIDES = 6
/** What is not dated may be this many days before its report, or, when it is announced, after it. */
const BEFORE = 7
const AHEAD = 31
/** Of a stretch such as "in 2014" only the first days are looked at. */
const LONGEST = 62
/** Days that reports of one thing may be apart. */
const APART = 3

/** The blocks that a telling stands in: two sides and some days each, as `cn ru 2411`. */
export function blocksOf(telling: Telling): readonly string[] {
  const blocks: string[] = []
  forBlocks(telling, (one, two, block) => blocks.push(`${one} ${two} ${block}`))
  return blocks
}

function forBlocks(telling: Telling, call: (one: string, two: string, block: number) => void): void {
  const range = daysOf(telling)
  if (range === null) return
  const sides = telling.parties.slice(0, MOST_SIDES)
  const [first, last] = [Math.floor(range[0] / STRIDE), Math.floor(range[1] / STRIDE)]
  sides.forEach(({ side }, place) => {
    for (const other of sides.slice(place + 1))
      for (let block = first; block <= last; block += 1) call(side, other.side, block)
  })
}

/** The days on which it may have been, or may be said to have been. */
function daysOf({ days, published, status }: Telling): readonly [number, number] | null {
  if (days !== null) return [days.first - APART, Math.min(days.last, days.first + LONGEST)]
  if (published === null) return null
  return status === 'planned' ? [published - APART, published + AHEAD] : [published - BEFORE, published]
}

/** Tellings and the blocks that they stand in. */
export interface Blocks {
  /** By their first blocks and then by their keys, so that those that are compared with each other lie near each other. */
  readonly tellings: readonly Telling[]
  /** Those of the telling at `place`, as numbers, stand in `keys` from `starts[place]` to before `starts[place + 1]`. */
  readonly starts: Int32Array
  readonly keys: Float64Array
}

/** Tellings with their blocks; the same in whatever order they are given. */
export function inBlocks(given: readonly Telling[]): Blocks {
  const { starts: from, keys: known } = keysOf(given)
  const order = inOrder(given, from, known)
  const starts = integers(given.length + 1)
  const keys = doubles(known.length)
  const tellings: Telling[] = []
  let end = 0
  for (const place of order) {
    for (let at = from[place] as number; at < (from[place + 1] as number); at += 1) {
      keys[end] = known[at] as number
      end += 1
    }
    tellings.push(given[place] as Telling)
    starts[tellings.length] = end
  }
  return { tellings, starts, keys }
}

/** Calls `pair` once for each two tellings, by their places, the smaller first, that share a block. */
export function forCandidates(blocks: Blocks, pair: (a: number, b: number) => void): void {
  const { starts, keys } = blocks
  const owners = ownersOf(starts, keys.length)
  const order = placesInOrder(keys)
  for (let start = 0, end = 0; start < order.length; start = end) {
    const key = keys[order[start] as number] as number
    while (end < order.length && keys[order[end] as number] === key) end += 1
    for (let one = start; one < end; one += 1)
      for (let two = one + 1; two < end; two += 1) {
        const [a, b] = [owners[order[one] as number] as number, owners[order[two] as number] as number]
        if (isFirstShared(key, a, b, blocks)) pair(a, b)
      }
  }
}

/** More than the blocks of two sides, of which those of the years 0 to 9999 are numbered from -89,934 to 366,612. */
const MOST = 2 ** 19
const BEFORE_1970 = 2 ** 17

/**
 * Blocks as numbers, in the order of their sides and days. Of more than 131,072 sides some blocks share a number, which makes
 * for more that is compared.
 */
function keysOf(tellings: readonly Telling[]): { readonly starts: Int32Array; readonly keys: Float64Array } {
  const ranks = ranksOf(tellings)
  const starts = integers(tellings.length + 1)
  const keys = new NumberList()
  tellings.forEach((telling, place) => {
    forBlocks(telling, (one, two, block) => {
      const pair = (ranks.get(one) as number) * ranks.size + (ranks.get(two) as number)
      keys.push(pair * MOST + BEFORE_1970 + block)
    })
    starts[place + 1] = keys.length
  })
  return { starts, keys: keys.values() }
}

/** The place of each side in the order of their names. */
function ranksOf(tellings: readonly Telling[]): ReadonlyMap<string, number> {
  const sides = new Set<string>()
  for (const { parties } of tellings) for (const { side } of parties) sides.add(side)
  return new Map([...sides].sort().map((side, rank) => [side, rank]))
}

/** The places of tellings by their first blocks, of one block by their keys; those in no block come first. */
function inOrder(tellings: readonly Telling[], starts: Int32Array, keys: Float64Array): Int32Array {
  const firsts = doubles(tellings.length)
  for (let place = 0; place < firsts.length; place += 1) {
    const at = starts[place] as number
    if (at < (starts[place + 1] as number)) firsts[place] = keys[at] as number
  }
  const order = placesInOrder(firsts)
  const keyAt = (place: number) => (tellings[place] as Telling).key
  for (let start = 0, end = 0; start < order.length; start = end) {
    const first = firsts[order[start] as number]
    while (end < order.length && firsts[order[end] as number] === first) end += 1
    if (end > start + 1) order.subarray(start, end).sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : 1))
  }
  return order
}

/** Of each block of each telling, that telling. */
function ownersOf(starts: Int32Array, count: number): Int32Array {
  const owners = integers(count)
  for (let place = 0; place + 1 < starts.length; place += 1)
    owners.fill(place, starts[place], starts[place + 1])
  return owners
}

/** Whether no block before this one holds both: of blocks that two share, the first alone compares them. */
function isFirstShared(key: number, a: number, b: number, { starts, keys }: Blocks): boolean {
  for (let one = starts[a] as number; one < (starts[a + 1] as number); one += 1) {
    const other = keys[one] as number
    if (other >= key) continue
    for (let two = starts[b] as number; two < (starts[b + 1] as number); two += 1)
      if (keys[two] === other) return false
  }
  return true
}
