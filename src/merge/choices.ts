/** Which parts each part may join, in numbers: of a million tellings there are hundreds of thousands of parts with a choice. */
import { doubles, integers, NumberList } from './numbers.ts'

/** The choices of the part with the root `from` stand from `starts[from]` to before `starts[from + 1]`, the least root first. */
export interface Choices {
  readonly starts: Int32Array
  readonly others: Int32Array
  /** Of the strongest link between the two; more than 0. */
  readonly weights: Float64Array
}

/** More than any weight, which counts in halves. */
const WEIGHTS = 128

/** Gathers choices, any number of times for two parts. */
export class ChoiceList {
  readonly #count: number
  readonly #numbers = new NumberList()

  /** `count` is more than any root. */
  constructor(count: number) {
    this.#count = count
  }

  add(from: number, to: number, weight: number): void {
    this.#numbers.push(((from * this.#count + to) * WEIGHTS + weight) * 2)
  }

  choices(): Choices {
    const sorted = this.#numbers.values().sort()
    const pairOf = (at: number): number => Math.floor((sorted[at] as number) / (2 * WEIGHTS))
    // Of the links between two parts the strongest is the last.
    const last = sorted.filter((_, at) => at + 1 === sorted.length || pairOf(at) !== pairOf(at + 1))
    const starts = integers(this.#count + 1)
    const others = integers(last.length)
    const weights = doubles(last.length)
    last.forEach((number, at) => {
      const pair = Math.floor(number / (2 * WEIGHTS))
      const from = Math.floor(pair / this.#count)
      starts[from + 1] = (starts[from + 1] as number) + 1
      others[at] = pair - from * this.#count
      weights[at] = (number - pair * 2 * WEIGHTS) / 2
    })
    for (let from = 0; from < this.#count; from += 1)
      starts[from + 1] = (starts[from + 1] as number) + (starts[from] as number)
    return { starts, others, weights }
  }
}

/** How much speaks for it that two parts are one; 0 where nothing does. */
export function weightOf({ starts, others, weights }: Choices, from: number, to: number): number {
  let [low, high] = [starts[from] as number, starts[from + 1] as number]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle] as number) < to) low = middle + 1
    else high = middle
  }
  return low < (starts[from + 1] as number) && others[low] === to ? (weights[low] as number) : 0
}
