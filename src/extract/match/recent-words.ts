/** The words met last, each in a slot of its own. Part of the hot path: no string is made. */
import type { Tokens } from '../../document/tokens.ts'

/** How many words are kept. */
export const SLOTS = 16_384
/** A slot is one line of the processor's cache: hash, length, what is known, and the units. */
const SLOT_UNITS = 32
const LENGTH = 2
const STATE = 3
const UNITS = 4
const LONGEST = SLOT_UNITS - UNITS

/** As many words as there are slots; a new word takes the place of the one in its slot. */
export class RecentWords {
  readonly #units = new Uint16Array(SLOTS * SLOT_UNITS)
  readonly #hashes = new Int32Array(this.#units.buffer)

  /** The slot of token `index`, which holds that word from now on; -1 if it is too long to be kept. */
  slotOf(tokens: Tokens, index: number): number {
    const from = tokens.foldStart[index] as number
    const length = (tokens.foldStart[index + 1] as number) - from
    if (length > LONGEST) return -1
    const hash = tokens.hash[index] as number
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1)
    if (!this.#holds(slot, tokens.folded, from, length, hash))
      this.#put(slot, tokens.folded, from, length, hash)
    return slot
  }

  /** What was said to be known of the word in `slot`; zero while nothing was. */
  stateOf(slot: number): number {
    return this.#units[slot * SLOT_UNITS + STATE] as number
  }

  setState(slot: number, state: number): void {
    this.#units[slot * SLOT_UNITS + STATE] = state
  }

  #holds(slot: number, folded: Uint16Array, from: number, length: number, hash: number): boolean {
    const place = slot * SLOT_UNITS
    if (this.#hashes[place >> 1] !== hash || this.#units[place + LENGTH] !== length) return false
    for (let unit = 0; unit < length; unit += 1)
      if (this.#units[place + UNITS + unit] !== folded[from + unit]) return false
    return true
  }

  #put(slot: number, folded: Uint16Array, from: number, length: number, hash: number): void {
    const place = slot * SLOT_UNITS
    this.#hashes[place >> 1] = hash
    this.#units[place + LENGTH] = length
    this.#units[place + STATE] = 0
    for (let unit = 0; unit < length; unit += 1)
      this.#units[place + UNITS + unit] = folded[from + unit] as number
  }
}
