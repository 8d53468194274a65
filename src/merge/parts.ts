import { isOneDay } from './days.ts'
import { compareTellings, type Verdict } from './likeness.ts'
import type { Telling } from './telling.ts'

/** Tellings of one encounter, and why they are of one. */
export interface Cluster {
  /** In order of their keys. */
  readonly tellings: readonly Telling[]
  /** What brought them together, for every telling but one. */
  readonly joins: readonly Join[]
}

/** Two tellings that brought two parts of a cluster together. */
export interface Join {
  readonly a: string
  readonly b: string
  readonly because: readonly string[]
}

/** Two tellings, by their places, and how much speaks for their being of one encounter. */
export interface Link extends Verdict {
  readonly a: number
  readonly b: number
}

/** By place, the places of all tellings that are known to be of another encounter; nothing where there are none. */
export type Apart = readonly (readonly number[] | undefined)[]

/** Notes that two are apart. */
export function setApart(apart: (number[] | undefined)[], a: number, b: number): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = apart[one]
    if (known === undefined) apart[one] = [other]
    else known.push(other)
  }
}

/** Two tellings by their places, the smaller first. */
export type PlacePair = readonly [number, number]

/** What a person decided of tellings, by their places. */
export interface HandPlaces {
  readonly together: readonly PlacePair[]
  readonly apart: readonly PlacePair[]
}

/** Tellings in parts that grow together; no part ever holds two of which something says that they are apart. */
export class Parts {
  readonly #tellings: readonly Telling[]
  readonly #apart: Apart
  readonly #hand: HandPlaces
  readonly #apartByHand: Apart
  readonly #roots: Int32Array
  /** By root. */
  readonly #members: number[][]
  readonly #joins: Join[][]
  readonly #sure: boolean[]

  constructor(tellings: readonly Telling[], apart: Apart, hand: HandPlaces = { together: [], apart: [] }) {
    this.#tellings = tellings
    this.#apart = apart
    this.#hand = hand
    const apartByHand: (number[] | undefined)[] = []
    for (const [a, b] of hand.apart) setApart(apartByHand, a, b)
    this.#apartByHand = apartByHand
    this.#roots = new Int32Array(tellings.length).map((_, place) => place)
    this.#members = tellings.map((_, place) => [place])
    this.#joins = tellings.map(() => [])
    this.#sure = tellings.map(saysWhoAndWhen)
  }

  /** The part that the telling at `place` is in. */
  root(place: number): number {
    let root = place
    while (this.#roots[root] !== root) root = this.#roots[root] as number
    return root
  }

  /** Whether any telling of the part says who met and on which day. */
  isSure(place: number): boolean {
    return this.#sure[this.root(place)] as boolean
  }

  /** Whether two places are in two parts of which nothing says that they are apart. */
  mayJoin(a: number, b: number): boolean {
    return this.#noneApart(a, b, this.#apart) && this.#noneApart(a, b, this.#apartByHand)
  }

  /** Whether a person said that tellings of these two parts are of one encounter. */
  areOneByHand(a: number, b: number): boolean {
    const [one, two] = [this.root(a), this.root(b)]
    return this.#hand.together.some(([x, y]) => {
      const [left, right] = [this.root(x), this.root(y)]
      return (left === one && right === two) || (left === two && right === one)
    })
  }

  /** Puts together what a person said is one, whatever speaks against it but that person. */
  joinByHand(): void {
    for (const [a, b] of this.#hand.together)
      if (this.#noneApart(a, b, this.#apartByHand)) this.#unite(this.root(a), this.root(b))
  }

  #noneApart(a: number, b: number, apart: Apart): boolean {
    const [one, two] = [this.root(a), this.root(b)]
    if (one === two) return false
    const [left, right] = [this.#members[one] as number[], this.#members[two] as number[]]
    const [fewer, other] = left.length <= right.length ? [left, two] : [right, one]
    for (const place of fewer)
      for (const away of apart[place] ?? []) if (this.root(away) === other) return false
    return true
  }

  /** Puts two parts together, unless they are one or are apart. */
  join({ a, b }: Pick<Link, 'a' | 'b'>): void {
    if (!this.mayJoin(a, b)) return
    const root = this.#unite(this.root(a), this.root(b))
    const [one, other] = [this.#tellings[a] as Telling, this.#tellings[b] as Telling]
    const { because } = compareTellings(one, other)
    ;(this.#joins[root] as Join[]).push({ a: one.key, b: other.key, because })
  }

  /** The root of both: the first of the two. */
  #unite(one: number, two: number): number {
    const [root, rest] = one < two ? [one, two] : [two, one]
    this.#roots[rest] = root
    ;(this.#members[root] as number[]).push(...(this.#members[rest] as number[]))
    ;(this.#joins[root] as Join[]).push(...(this.#joins[rest] as Join[]))
    this.#sure[root] = (this.#sure[root] as boolean) || (this.#sure[rest] as boolean)
    return root
  }

  /** All parts, in the order of their first tellings. */
  clusters(): readonly Cluster[] {
    return this.#tellings.flatMap((_, place) =>
      this.#roots[place] === place
        ? [
            {
              tellings: (this.#members[place] as number[])
                .toSorted((a, b) => a - b)
                .map((member) => this.#tellings[member] as Telling),
              joins: this.#joins[place] as Join[],
            },
          ]
        : [],
    )
  }
}

function saysWhoAndWhen({ days, parties }: Telling): boolean {
  return days !== null && isOneDay(days) && parties.filter(({ people }) => people.length > 0).length > 1
}
