/** Which tellings are worth comparing: those that share two sides within days of each other, never all pairs. */
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
  const range = daysOf(telling)
  if (range === null) return []
  const sides = telling.parties.slice(0, MOST_SIDES).map(({ side }) => side)
  const blocks: string[] = []
  const [first, last] = [Math.floor(range[0] / STRIDE), Math.floor(range[1] / STRIDE)]
  for (let one = 0; one < sides.length; one += 1)
    for (let two = one + 1; two < sides.length; two += 1)
      for (let block = first; block <= last; block += 1) blocks.push(`${sides[one]} ${sides[two]} ${block}`)
  return blocks
}

/** The days on which it may have been, or may be said to have been. */
function daysOf({ days, published, status }: Telling): readonly [number, number] | null {
  if (days !== null) return [days.first - APART, Math.min(days.last, days.first + LONGEST)]
  if (published === null) return null
  return status === 'planned' ? [published - APART, published + AHEAD] : [published - BEFORE, published]
}

/** Calls `pair` once for each two tellings, by their places in `tellings`, that share a block. */
export function forCandidates(tellings: readonly Telling[], pair: (a: number, b: number) => void): void {
  const { blocks, members } = numberBlocks(tellings)
  members.forEach((places, block) => {
    for (let one = 0; one < places.length; one += 1)
      for (let two = one + 1; two < places.length; two += 1) {
        const [a, b] = [places[one] as number, places[two] as number]
        if (isFirstShared(block, blocks[a] as readonly number[], blocks[b] as readonly number[])) pair(a, b)
      }
  })
}

/** Whether no block before this one holds both: of blocks that two share, the first alone compares them. */
function isFirstShared(block: number, a: readonly number[], b: readonly number[]): boolean {
  for (const one of a) if (one < block && b.includes(one)) return false
  return true
}

/** The blocks of each telling, and the tellings of each block, by numbers given in the order in which blocks first occur. */
function numberBlocks(tellings: readonly Telling[]): {
  readonly blocks: readonly (readonly number[])[]
  readonly members: readonly (readonly number[])[]
} {
  const numbers = new Map<string, number>()
  const members: number[][] = []
  const blocks = tellings.map((telling, place) =>
    blocksOf(telling).map((name) => {
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      const places = members[number] ?? []
      members[number] = places
      places.push(place)
      return number
    }),
  )
  return { blocks, members }
}
