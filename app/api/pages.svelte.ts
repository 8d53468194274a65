/** Loads a list page by page. */
import type { Page } from './answers.ts'
import { fetchJson, Problem } from './fetch.ts'

/** The address of a page of a list, given its cursor (`null` for the first); `null` where nothing is to be loaded. */
export type PageAddress = (cursor: string | null) => string | null

/** A list as far as it is loaded; it is loaded anew whenever its address changes. */
export class Pages<T> {
  items = $state.raw<readonly T[]>([])
  /** `null` until the first page is here; then what the first page said of the whole. */
  first = $state.raw<Page<T> | null>(null)
  problem = $state.raw<Problem | null>(null)
  isLoading = $state(true)
  #next = $state.raw<string | null>(null)
  #turn = $state(0)
  #abort = new AbortController()
  readonly #address: PageAddress

  constructor(address: PageAddress) {
    this.#address = address
    $effect(() => this.#begin())
  }

  get hasMore(): boolean {
    return this.#next !== null
  }

  /** Loads the next page, unless one is on its way. */
  readonly more = (): void => {
    const wanted = this.#next === null ? null : this.#address(this.#next)
    if (wanted !== null && !this.isLoading) this.#bring(wanted, false)
  }

  /** Loads the list anew. */
  readonly again = (): void => {
    this.#turn += 1
  }

  #begin(): (() => void) | undefined {
    const wanted = this.#address(null)
    if (this.#turn < 0) return
    this.#abort = new AbortController()
    const { signal } = this.#abort
    if (wanted === null) this.#empty()
    else this.#bring(wanted, true, signal)
    return () => this.#abort.abort()
  }

  #empty(): void {
    this.items = []
    this.first = null
    this.#next = null
    this.problem = null
    this.isLoading = false
  }

  #bring(wanted: string, isFirst: boolean, signal = this.#abort.signal): void {
    this.isLoading = true
    fetchJson<Page<T>>(wanted, { signal })
      .then((page) => {
        this.items = isFirst ? page.items : [...this.items, ...page.items]
        if (isFirst) this.first = page
        this.#next = page.next
        this.problem = null
        this.isLoading = false
      })
      .catch((error: unknown) => {
        if (signal.aborted) return
        this.problem = error instanceof Problem ? error : new Problem(String(error), 0)
        this.isLoading = false
      })
  }
}

/** Loads the list at `address`. To be called while a component is set up. */
export function loadPages<T>(address: PageAddress): Pages<T> {
  return new Pages<T>(address)
}
