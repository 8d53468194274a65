import { type Apart, apartOf } from './apart.ts'
import { isOneDay } from './days.ts'
import type { Verdict } from './likeness.ts'
import { copied, integers, NumberList } from './numbers.ts'
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
  readonly a: Telling
  readonly b: Telling
}

/** Two tellings, by their places, and how much speaks for their being of one encounter. */
export interface Link extends Verdict {
  readonly a: number
  readonly b: number
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
  /** The next member of the same part, or -1; the first is the root, the last and their number stand at the root. */
  readonly #next: Int32Array
  readonly #last: Int32Array
  readonly #sizes: Int32Array
  /** Two places each, one behind the other. */
  readonly #joins = new NumberList()
  /** By root: 1 where any member says who and when. */
  readonly #sure: Uint8Array

  constructor(tellings: readonly Telling[], apart: Apart, hand: HandPlaces = { together: [], apart: [] }) {
    this.#tellings = tellings
    this.#apart = apart
    this.#hand = hand
    this.#apartByHand = apartOf(hand.apart.flat(), tellings.length)
    this.#roots = numbered(tellings.length)
    this.#next = integers(tellings.length).fill(-1)
    this.#last = copied(this.#roots)
    this.#sizes = integers(tellings.length).fill(1)
    this.#sure = Uint8Array.from(tellings, (telling) => Number(saysWhoAndWhen(telling)))
  }

  /** The part that the telling at `place` is in. */
  root(place: number): number {
    let root = place
    while (this.#roots[root] !== root) {
      // Each look halves the way of the next.
      this.#roots[root] = this.#roots[this.#roots[root] as number] as number
      root = this.#roots[root] as number
    }
    return root
  }

  /** Whether any telling of the part says who met and on which day. */
  isSure(place: number): boolean {
    return this.#sure[this.root(place)] === 1
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
    const [fewer, other] =
      (this.#sizes[one] as number) <= (this.#sizes[two] as number) ? [one, two] : [two, one]
    for (let place = fewer; place !== -1; place = this.#next[place] as number)
      for (let at = apart.starts[place] as number; at < (apart.starts[place + 1] as number); at += 1)
        if (this.root(apart.others[at] as number) === other) return false
    return true
  }

  /** Puts two parts together, unless they are one or are apart. */
  join({ a, b }: Pick<Link, 'a' | 'b'>): void {
    if (!this.mayJoin(a, b)) return
    this.#unite(this.root(a), this.root(b))
    this.#joins.push(a)
    this.#joins.push(b)
  }

  /** The first of the two roots is the root of both. */
  #unite(one: number, two: number): void {
    const [root, rest] = one < two ? [one, two] : [two, one]
    this.#roots[rest] = root
    this.#next[this.#last[root] as number] = rest
    this.#last[root] = this.#last[rest] as number
    this.#sizes[root] = (this.#sizes[root] as number) + (this.#sizes[rest] as number)
    this.#sure[root] = (this.#sure[root] as number) | (this.#sure[rest] as number)
  }

  /** All parts. */
  clusters(): readonly Cluster[] {
    const joins = this.#joinsByRoot()
    const clusters: Cluster[] = []
    for (let root = 0; root < this.#tellings.length; root += 1) {
      if (this.#roots[root] !== root) continue
      clusters.push({ tellings: this.#tellingsOf(root), joins: joins.get(root) ?? NO_JOINS })
    }
    return clusters
  }

  /** In order of their keys. */
  #tellingsOf(root: number): readonly Telling[] {
    const tellings: Telling[] = []
    for (let place = root; place !== -1; place = this.#next[place] as number)
      tellings.push(this.#tellings[place] as Telling)
    return areInOrder(tellings) ? tellings : tellings.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  #joinsByRoot(): ReadonlyMap<number, readonly Join[]> {
    const byRoot = new Map<number, Join[]>()
    const places = this.#joins.values()
    for (let at = 0; at < places.length; at += 2) {
      const [a, b] = [places[at] as number, places[at + 1] as number]
      const join = { a: this.#tellings[a] as Telling, b: this.#tellings[b] as Telling }
      const root = this.root(a)
      const joins = byRoot.get(root)
      if (joins === undefined) byRoot.set(root, [join])
      else joins.push(join)
    }
    return byRoot
  }
}

function areInOrder(tellings: readonly Telling[]): boolean {
  for (let at = 1; at < tellings.length; at += 1)
    if ((tellings[at - 1] as Telling).key > (tellings[at] as Telling).key) return false
  return true
}

const NO_JOINS: readonly Join[] = []

function numbered(count: number): Int32Array {
  const places = integers(count)
  for (let place = 0; place < count; place += 1) places[place] = place
  return places
}

function saysWhoAndWhen({ days, parties }: Telling): boolean {
  return days !== null && isOneDay(days) && parties.filter(({ people }) => people.length > 0).length > 1
}
