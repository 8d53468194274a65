/** Which tokens of a text are spelled alike: asked at every name, so that an answer must take no longer in a longer text. */
import type { Tokens } from '../../document/tokens.ts'

const NONE = -1

/** A chain through the tokens of one hash, made in one pass; two words of one hash are left to whoever asks. */
export class SameWords {
  readonly #hash: Tokens['hash']
  /** The next token of the same bucket. */
  readonly #next: Int32Array

  constructor({ hash, count }: Tokens) {
    this.#hash = hash
    this.#next = new Int32Array(count)
    const mask = bucketsFor(count) - 1
    const heads = new Int32Array(mask + 1).fill(NONE)
    for (let token = count - 1; token >= 0; token -= 1) {
      const bucket = (hash[token] as number) & mask
      this.#next[token] = heads[bucket] as number
      heads[bucket] = token
    }
  }

  /** The next token behind `token` whose word has the same hash, else -1. */
  after(token: number): number {
    const hash = this.#hash[token]
    let at = this.#next[token] as number
    while (at !== NONE && this.#hash[at] !== hash) at = this.#next[at] as number
    return at
  }
}

/** A power of two, at least `count`. */
function bucketsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(count, 1)))
}
