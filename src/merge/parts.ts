import { isOneDay } from './days.ts'
import type { Likeness } from './likeness.ts'
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

/** Two tellings, by their places, and what speaks for their being of one encounter. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly likeness: Likeness
}

/** Tellings in parts that grow together; no part ever holds two of which something says that they are apart. */
export class Parts {
  readonly #tellings: readonly Telling[]
  /** `a * count + b` with `a < b`, of two that are apart. */
  readonly #apart: ReadonlySet<number>
  readonly #roots: Int32Array
  /** By root. */
  readonly #members: number[][]
  readonly #joins: Join[][]
  readonly #sure: boolean[]

  constructor(tellings: readonly Telling[], apart: ReadonlySet<number>) {
    this.#tellings = tellings
    this.#apart = apart
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
    const [one, two] = [this.root(a), this.root(b)]
    if (one === two) return false
    const others = this.#members[two] as number[]
    return (this.#members[one] as number[]).every((x) => others.every((y) => !this.#areApart(x, y)))
  }

  #areApart(x: number, y: number): boolean {
    const [a, b] = x < y ? [x, y] : [y, x]
    return this.#apart.has(a * this.#tellings.length + b)
  }

  /** Puts two parts together, unless they are one or are apart. */
  join({ a, b, likeness }: Link): void {
    if (!this.mayJoin(a, b)) return
    const [one, two] = [this.root(a), this.root(b)]
    const [root, rest] = one < two ? [one, two] : [two, one]
    this.#roots[rest] = root
    this.#members[root] = [...(this.#members[root] as number[]), ...(this.#members[rest] as number[])]
    const join = { a: this.#keyOf(a), b: this.#keyOf(b), because: likeness.because }
    this.#joins[root] = [...(this.#joins[root] as Join[]), ...(this.#joins[rest] as Join[]), join]
    this.#sure[root] = (this.#sure[root] as boolean) || (this.#sure[rest] as boolean)
  }

  #keyOf(place: number): string {
    return (this.#tellings[place] as Telling).key
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
