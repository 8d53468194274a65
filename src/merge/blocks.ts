/** Which tellings are worth comparing: those that share two sides within days of each other, never all pairs. */
import { copied, integers, Numbering, NumberList } from './numbers.ts'
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

/** Calls `pair` once for each two tellings, by their places in `tellings`, that share a block. */
export function forCandidates(tellings: readonly Telling[], pair: (a: number, b: number) => void): void {
  const blocks = numberBlocks(tellings)
  const { starts, members } = membersOf(blocks)
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] as number
    for (let one = starts[block] as number; one < end; one += 1)
      for (let two = one + 1; two < end; two += 1) {
        const [a, b] = [members[one] as number, members[two] as number]
        if (isFirstShared(block, a, b, blocks)) pair(a, b)
      }
  }
}

/** The blocks of all tellings by number, those of the telling at `place` from `starts[place]` to before `starts[place + 1]`. */
interface Blocks {
  readonly starts: Int32Array
  readonly numbers: Float64Array
  /** How many blocks there are. */
  readonly count: number
}

/** More than the sides there are, and than the blocks of any two of them before or after 1970, so that two fit into one number. */
const MOST = 2 ** 24

function numberBlocks(tellings: readonly Telling[]): Blocks {
  const sides = new Map<string, number>()
  const pairs = new Numbering()
  const known = new Numbering()
  const starts = integers(tellings.length + 1)
  const numbers = new NumberList()
  tellings.forEach((telling, place) => {
    forBlocks(telling, (one, two, block) => {
      const pair = pairs.of(numberIn(sides, one) * MOST + numberIn(sides, two))
      numbers.push(known.of(pair * 2 * MOST + MOST + block))
    })
    starts[place + 1] = numbers.length
  })
  return { starts, numbers: numbers.values(), count: known.count }
}

/** The number of `key`, or the next one for it. */
function numberIn(known: Map<string, number>, key: string): number {
  const number = known.get(key)
  if (number !== undefined) return number
  known.set(key, known.size)
  return known.size - 1
}

/** The tellings of each block, in the same form, in order of their places. */
function membersOf({ starts: from, numbers, count }: Blocks) {
  const starts = integers(count + 1)
  for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1
  for (let block = 0; block < count; block += 1)
    starts[block + 1] = (starts[block + 1] as number) + (starts[block] as number)
  const next = copied(starts)
  const members = integers(numbers.length)
  for (let place = 0; place + 1 < from.length; place += 1)
    for (let at = from[place] as number; at < (from[place + 1] as number); at += 1) {
      const number = numbers[at] as number
      members[next[number] as number] = place
      next[number] = (next[number] as number) + 1
    }
  return { starts, members }
}

/** Whether no block before this one holds both: of blocks that two share, the first alone compares them. */
function isFirstShared(block: number, a: number, b: number, { starts, numbers }: Blocks): boolean {
  for (let one = starts[a] as number; one < (starts[a + 1] as number); one += 1) {
    const number = numbers[one] as number
    if (number >= block) continue
    for (let two = starts[b] as number; two < (starts[b + 1] as number); two += 1)
      if (numbers[two] === number) return false
  }
  return true
}
