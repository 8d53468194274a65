/** What was found out of the words met last, by their spelling. Part of the hot path: no string is made. */
import type { Tokens } from '../../document/tokens.ts'

/** What is kept of one word; undefined where it was not asked for yet. */
export interface Kept<T> {
  first: T | undefined
  later: T | undefined
}

const SLOTS = 8192
const LONGEST = 24

/** As many words as there are slots; a new word takes the place of the one in its slot. */
export class RecentWords<T> {
  readonly #hash = new Int32Array(SLOTS)
  readonly #length = new Uint8Array(SLOTS)
  readonly #units = new Uint16Array(SLOTS * LONGEST)
  readonly #kept: Kept<T>[] = []

  /** What is kept of token `index`; empty if it was not met of late. */
  at(tokens: Tokens, index: number): Kept<T> {
    const from = tokens.foldStart[index] as number
    const length = (tokens.foldStart[index + 1] as number) - from
    if (length > LONGEST) return { first: undefined, later: undefined }
    const hash = tokens.hash[index] as number
    const slot = (hash ^ (hash >>> 13)) & (SLOTS - 1)
    const kept = this.#kept[slot]
    if (kept !== undefined && this.#hash[slot] === hash && this.#spells(slot, tokens.folded, from, length))
      return kept
    const fresh = { first: undefined, later: undefined }
    this.#kept[slot] = fresh
    this.#hash[slot] = hash
    this.#length[slot] = length
    for (let unit = 0; unit < length; unit += 1)
      this.#units[slot * LONGEST + unit] = tokens.folded[from + unit] as number
    return fresh
  }

  #spells(slot: number, folded: Uint16Array, from: number, length: number): boolean {
    if (this.#length[slot] !== length) return false
    for (let unit = 0; unit < length; unit += 1)
      if (this.#units[slot * LONGEST + unit] !== folded[from + unit]) return false
    return true
  }
}
