/** What is listed at one place of the trie, with its kinds as a set of bits. */
import type { Entry } from '../../../languages/pack.ts'

/** A set of kinds of entries, a bit each. */
export interface KindBits {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** What ends at a node and counts in one language, with the kinds of its entries. */
export interface Listing extends KindBits {
  readonly entries: readonly Entry[]
  /** `Match.memories`. */
  readonly memories: unknown[]
  /** The same without names, which no pronoun follows; `null` where nothing is left. */
  readonly nameless: Listing | null
}

/** The empty set. */
export const NO_KIND: KindBits = { low: 0, middle: 0, high: 0 }
/** Numbers that hold one set. */
export const SET_SIZE = 3
const BITS = 32
/** A set has no room for more. */
export const MOST_KINDS = SET_SIZE * BITS

/** The set of each of a lexicon's kinds alone. */
export function kindBits(kinds: readonly string[]): Map<string | readonly string[], KindBits> {
  return new Map(kinds.map((kind, index) => [kind, bitOf(index)]))
}

/** Everything that is in one of `sets`. */
export function joinKinds(sets: readonly KindBits[]): KindBits {
  return {
    low: sets.reduce((bits, { low }) => bits | low, 0),
    middle: sets.reduce((bits, { middle }) => bits | middle, 0),
    high: sets.reduce((bits, { high }) => bits | high, 0),
  }
}

function bitOf(number: number): KindBits {
  const bit = 1 << (number % BITS)
  const place = Math.floor(number / BITS)
  return { low: place === 0 ? bit : 0, middle: place === 1 ? bit : 0, high: place === 2 ? bit : 0 }
}

/** The listing of `entries`; `null` where there are none. */
export function listingOf(entries: readonly Entry[], bitsOf: (kind: string) => KindBits): Listing | null {
  if (entries.length === 0) return null
  let { low, middle, high } = NO_KIND
  for (const { kind } of entries) {
    const bits = bitsOf(kind)
    low |= bits.low
    middle |= bits.middle
    high |= bits.high
  }
  const nameless = entries.filter(({ language }) => language !== '*')
  if (nameless.length !== entries.length)
    return { entries, memories: [], low, middle, high, nameless: listingOf(nameless, bitsOf) }
  const listing = { entries, memories: [], low, middle, high, nameless: null as Listing | null }
  listing.nameless = listing
  return listing
}

/** Adds `kinds` to the set that begins at `place` of `sets`. */
export function addKinds(sets: Int32Array, place: number, { low, middle, high }: KindBits): void {
  sets[place] = (sets[place] as number) | low
  sets[place + 1] = (sets[place + 1] as number) | middle
  sets[place + 2] = (sets[place + 2] as number) | high
}
