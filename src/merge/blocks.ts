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
  const seen = new Set<number>()
  for (const places of placesByBlock(tellings).values())
    for (let one = 0; one < places.length; one += 1)
      for (let two = one + 1; two < places.length; two += 1) {
        const [a, b] = [places[one] as number, places[two] as number]
        const both = a * tellings.length + b
        if (seen.has(both)) continue
        seen.add(both)
        pair(a, b)
      }
}

function placesByBlock(tellings: readonly Telling[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  tellings.forEach((telling, place) => {
    for (const block of blocksOf(telling)) {
      const known = places.get(block)
      if (known === undefined) places.set(block, [place])
      else known.push(place)
    }
  })
  return places
}
