/** What the phrases of one text were resolved to. */
import type { Phrase } from '../../../languages/pack.ts'
import type { Known } from './known.ts'

/** A phrase and whom it was resolved to. */
interface Resolution {
  readonly phrase: Phrase
  readonly people: readonly Known[]
  /** Of another phrase that begins at the same token. */
  readonly next: Resolution | undefined
}

/** By the words of a phrase and its sides: each was met before, however often it is put together again. */
export class Resolved {
  /** By the first token; few phrases begin at the same one. */
  readonly #at = new Map<number, Resolution>()

  get(phrase: Phrase): readonly Known[] | undefined {
    for (let one = this.#at.get(phrase.start); one !== undefined; one = one.next)
      if (isSame(one.phrase, phrase)) return one.people
    return undefined
  }

  /** The longest phrase that begins at `token`, and whom it was resolved to. */
  at(token: number): { readonly phrase: Phrase; readonly people: readonly Known[] } | undefined {
    let longest = this.#at.get(token)
    for (let one = longest?.next; one !== undefined; one = one.next)
      if (longest !== undefined && one.phrase.end > longest.phrase.end) longest = one
    return longest
  }

  set(phrase: Phrase, people: readonly Known[]): void {
    this.#at.set(phrase.start, { phrase, people, next: this.#at.get(phrase.start) })
  }
}

function isSame(a: Phrase, b: Phrase): boolean {
  return a === b || (a.end === b.end && areSame(a.sides, b.sides))
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((side, index) => side === b[index]))
}
