/** The words met last, each in a slot of its own. Part of the hot path: no string is made. */
import type { Tokens } from '../../document/tokens.ts'

/** How many words are kept. */
export const SLOTS = 8192
const LONGEST = 24

/** As many words as there are slots; a new word takes the place of the one in its slot. */
export class RecentWords {
  readonly #hash = new Int32Array(SLOTS)
  /** Zero where no word was kept yet. */
  readonly #length = new Uint8Array(SLOTS)
  readonly #units = new Uint16Array(SLOTS * LONGEST)

  /** The slot of token `index`; -1 if it is too long to be kept. */
  slotOf(tokens: Tokens, index: number): number {
    const from = tokens.foldStart[index] as number
    if ((tokens.foldStart[index + 1] as number) - from > LONGEST) return -1
    const hash = tokens.hash[index] as number
    return (hash ^ (hash >>> 13)) & (SLOTS - 1)
  }

  /** Whether token `index` is the word in its `slot`; if it is not, it is from now on. */
  keep(tokens: Tokens, index: number, slot: number): boolean {
    const from = tokens.foldStart[index] as number
    const length = (tokens.foldStart[index + 1] as number) - from
    const hash = tokens.hash[index] as number
    if (this.#hash[slot] === hash && this.#spells(slot, tokens.folded, from, length)) return true
    this.#hash[slot] = hash
    this.#length[slot] = length
    for (let unit = 0; unit < length; unit += 1)
      this.#units[slot * LONGEST + unit] = tokens.folded[from + unit] as number
    return false
  }

  #spells(slot: number, folded: Uint16Array, from: number, length: number): boolean {
    if (this.#length[slot] !== length) return false
    for (let unit = 0; unit < length; unit += 1)
      if (this.#units[slot * LONGEST + unit] !== folded[from + unit]) return false
    return true
  }
}
