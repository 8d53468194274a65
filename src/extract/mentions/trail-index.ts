/** Indexes over the steps of a text: each is filled only when it is asked, from the step at which it stopped. */
import type { Phrase } from '../../../languages/pack.ts'
import type { Known } from './known.ts'

/** One phrase that names or describes somebody. */
export interface Step {
  /** The phrase's first. */
  readonly token: number
  readonly known: Known
  readonly phrase: Phrase
  /** Added once the others counted in the order of the text. */
  readonly isLate: boolean
}

type KeysOf = (step: Step) => readonly string[]

/** By key: who was named with it, and where first. */
export class FirstMentions {
  readonly #steps: readonly Step[]
  readonly #keysOf: KeysOf
  readonly #firsts = new Map<string, Map<Known, number>>()
  #seen = 0

  constructor(steps: readonly Step[], keysOf: KeysOf) {
    this.#steps = steps
    this.#keysOf = keysOf
  }

  has(key: string): boolean {
    this.#follow()
    return this.#firsts.has(key)
  }

  /** Whoever was named with `key` before `token`. */
  before(key: string, token: number): readonly Known[] {
    this.#follow()
    const found: Known[] = []
    for (const [known, first] of this.#firsts.get(key) ?? []) if (first < token) found.push(known)
    return found
  }

  #follow(): void {
    for (; this.#seen < this.#steps.length; this.#seen += 1) {
      const step = this.#steps[this.#seen] as Step
      for (const key of this.#keysOf(step)) this.#add(key, step)
    }
  }

  #add(key: string, { known, token }: Step): void {
    const firsts = this.#firsts.get(key) ?? new Map<Known, number>()
    this.#firsts.set(key, firsts)
    firsts.set(known, Math.min(token, firsts.get(known) ?? token))
  }
}

interface Bearers {
  /** Added first. */
  readonly first: Known
  /** Furthest up in the text, of those that are not late. */
  leading: Known
  token: number
}

/** By name and part of one: who is called so first. */
export class Strangers {
  readonly #steps: readonly Step[]
  readonly #keysOf: KeysOf
  readonly #bearers = new Map<string, Bearers>()
  #seen = 0

  constructor(steps: readonly Step[], keysOf: KeysOf) {
    this.#steps = steps
    this.#keysOf = keysOf
  }

  /** Who was called `key` first: by the order in which they were added, or where `inText`, by that of the text. */
  called(key: string, inText: boolean): Known | null {
    for (; this.#seen < this.#steps.length; this.#seen += 1) {
      const step = this.#steps[this.#seen] as Step
      for (const one of this.#keysOf(step)) this.#add(one, step)
    }
    const bearers = this.#bearers.get(key)
    return bearers === undefined ? null : inText ? bearers.leading : bearers.first
  }

  #add(key: string, { known, token, isLate }: Step): void {
    const bearers = this.#bearers.get(key)
    if (bearers === undefined) this.#bearers.set(key, { first: known, leading: known, token })
    else if (!isLate && token < bearers.token) {
      bearers.leading = known
      bearers.token = token
    }
  }
}

/** How many mentions of people lie between a word that points back and whom it points to, at most. */
const REACH = 2000
const BITS = 32

/** Mentions of people by token. */
export class People {
  readonly #steps: readonly Step[]
  readonly #count: number
  readonly #at = new Map<number, Step[]>()
  /** A bit for each token that has some. */
  #marks = new Uint32Array(0)
  #seen = 0

  constructor(steps: readonly Step[], count: number) {
    this.#steps = steps
    this.#count = count
  }

  /** Everybody named before `token`, the last one first, each once. */
  *before(token: number): Generator<Known, undefined> {
    this.#follow()
    const seen = new Set<Known>()
    let mentions = 0
    for (let at = this.#markBefore(token); at >= 0 && mentions < REACH; at = this.#markBefore(at)) {
      for (const { known } of this.#at.get(at) ?? []) {
        mentions += 1
        if (seen.has(known)) continue
        seen.add(known)
        yield known
      }
    }
    return undefined
  }

  /** Mentions at the tokens of `[start, end)`, late ones last. */
  between(start: number, end: number): readonly Step[] {
    this.#follow()
    const found: Step[] = []
    for (let at = this.#markBefore(end); at >= start; at = this.#markBefore(at))
      found.unshift(...(this.#at.get(at) ?? []))
    return found.some(isLate) ? [...found.filter((step) => !isLate(step)), ...found.filter(isLate)] : found
  }

  #follow(): void {
    if (this.#marks.length === 0) this.#marks = new Uint32Array(Math.ceil(this.#count / BITS))
    for (; this.#seen < this.#steps.length; this.#seen += 1) {
      const step = this.#steps[this.#seen] as Step
      if (step.known.kind === 'person') this.#add(step)
    }
  }

  #add(step: Step): void {
    const { token } = step
    const beside = this.#at.get(token)
    if (beside === undefined) this.#at.set(token, [step])
    else beside.push(step)
    this.#marks[token >> 5] = (this.#marks[token >> 5] as number) | (1 << (token & 31))
  }

  /** The last token before `token` at which somebody is named; -1 if none. */
  #markBefore(token: number): number {
    let word = token >> 5
    let bits = (this.#marks[word] ?? 0) & ((1 << (token & 31)) - 1)
    while (bits === 0) {
      word -= 1
      if (word < 0) return -1
      bits = this.#marks[word] as number
    }
    return word * BITS + 31 - Math.clz32(bits)
  }
}

function isLate(step: Step): boolean {
  return step.isLate
}
