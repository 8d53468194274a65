/**
 * Items by number, most of which are never asked for. An array of that length would be filled with holes first, which
 * takes longer than reading a text; one that grows by leaps is kept as a slow hash table. Part of the hot path.
 */
export class Sparse<Item> {
  /** By number: the place in `#items`, plus one; zero where there is none. */
  readonly #place: Int32Array
  readonly #items: Item[] = []

  /** For the numbers below `length`. */
  constructor(length: number) {
    this.#place = new Int32Array(length)
  }

  /** What was kept under `number`, if anything was. */
  get(number: number): Item | undefined {
    const place = this.#place[number] as number
    return place === 0 ? undefined : this.#items[place - 1]
  }

  /** Keeps `item`; what was kept there before is forgotten. */
  set(number: number, item: Item): void {
    const place = this.#place[number] as number
    if (place === 0) this.#place[number] = this.#items.push(item)
    else this.#items[place - 1] = item
  }
}
