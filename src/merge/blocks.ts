/** Which tellings are worth comparing: those that share two sides within days of each other, never all pairs. */
import type { Telling } from './telling.ts'

/** Days of a block. Two days no further apart than this share a block. */
const STRIDE = 8
/** Encounters of more sides than this are found by a few of their pairs. */
const MOST_SIDES = 6
/** What is not dated may be this many days before its report, or, when it is announced, after it. */
const BEFORE = 7
const AHEAD = 31
/** The longest stretch that is looked at; a date such as "in 2014" is compared from its first days alone. */
const LONGEST = 62
const DAYS = 2 ** 17

/** Calls `pair` once for each two tellings, by their places in `tellings`, that may be of one encounter. */
export function forCandidates(tellings: readonly Telling[], pair: (a: number, b: number) => void): void {
  const { keys, places } = sortedKeys(tellings)
  const seen = new Set<number>()
  for (let from = 0; from < keys.length; ) {
    let to = from + 1
    while (to < keys.length && keys[to] === keys[from]) to += 1
    for (let one = from; one < to; one += 1)
      for (let two = one + 1; two < to; two += 1) {
        const [a, b] = inOrder(places[one] as number, places[two] as number)
        if (a === b || seen.has(a * tellings.length + b)) continue
        seen.add(a * tellings.length + b)
        pair(a, b)
      }
    from = to
  }
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a]
}

interface Keys {
  readonly keys: Float64Array
  readonly places: Int32Array
}

/** A key for each pair of sides and block of days of each telling, sorted, with the telling's place. */
function sortedKeys(tellings: readonly Telling[]): Keys {
  const sides = new Map<string, number>()
  const all: number[] = []
  const owners: number[] = []
  tellings.forEach((telling, place) => {
    for (const key of keysOf(telling, sides)) {
      all.push(key)
      owners.push(place)
    }
  })
  const order = new Int32Array(all.length).map((_, index) => index)
  order.sort(
    (a, b) => (all[a] as number) - (all[b] as number) || (owners[a] as number) - (owners[b] as number),
  )
  return {
    keys: Float64Array.from(order, (index) => all[index] as number),
    places: Int32Array.from(order, (index) => owners[index] as number),
  }
}

function keysOf(telling: Telling, sides: Map<string, number>): readonly number[] {
  const range = daysOf(telling)
  if (range === null) return []
  const numbers = telling.parties.slice(0, MOST_SIDES).map(({ side }) => numberOf(side, sides))
  const keys: number[] = []
  const [first, last] = [Math.floor(range[0] / STRIDE), Math.floor(range[1] / STRIDE)]
  for (let one = 0; one < numbers.length; one += 1)
    for (let two = one + 1; two < numbers.length; two += 1) {
      const [a, b] = inOrder(numbers[one] as number, numbers[two] as number)
      for (let block = first; block <= last; block += 1) keys.push((a * 8192 + b) * DAYS + block + DAYS / 2)
    }
  return keys
}

/** The days on which it may have been, with a day on either side. */
function daysOf({ days, published, status }: Telling): readonly [number, number] | null {
  if (days !== null) return [days.first - 1, Math.min(days.last, days.first + LONGEST) + 1]
  if (published === null) return null
  return status === 'planned' ? [published - 1, published + AHEAD] : [published - BEFORE, published + 1]
}

function numberOf(side: string, sides: Map<string, number>): number {
  const known = sides.get(side)
  if (known !== undefined) return known
  sides.set(side, sides.size)
  return sides.size - 1
}
