/** Loads what a view shows, again whenever its address changes; what was shown stays until the new is here. */
import { fetchAged, Problem } from './fetch.ts'

/** How far loading is. */
export interface Loading<T> {
  /** `null` until the first answer, and after one that failed. */
  readonly answer: T | null
  readonly problem: Problem | null
  readonly isLoading: boolean
  /** The moment that the answer tells of, where the record may hold more by now; else `null`. */
  readonly asOf: Date | null
  readonly again: () => void
}

/** What is so many seconds old is as good as new: while documents come in, lists are often that old. */
const UNNOTICED = 5

/** Loads the JSON at `address()`; an address of `null` loads nothing. To be called while a component is set up. */
export function load<T>(address: () => string | null): Loading<T> {
  let answer = $state.raw<T | null>(null)
  let problem = $state.raw<Problem | null>(null)
  let isLoading = $state(true)
  let asOf = $state.raw<Date | null>(null)
  let turn = $state(0)
  $effect(() => {
    const wanted = address()
    if (wanted === null || turn < 0) return
    const abort = new AbortController()
    isLoading = true
    fetchAged<T>(wanted, { signal: abort.signal })
      .then(({ answer: found, age }) => {
        answer = found
        asOf = age > UNNOTICED ? new Date(Date.now() - age * 1000) : null
        problem = null
        isLoading = false
      })
      .catch((error: unknown) => {
        if (abort.signal.aborted) return
        problem = error instanceof Problem ? error : new Problem(String(error), 0)
        answer = null
        isLoading = false
      })
    return () => abort.abort()
  })
  return {
    get answer() {
      return answer
    },
    get problem() {
      return problem
    },
    get isLoading() {
      return isLoading
    },
    get asOf() {
      return asOf
    },
    again: () => {
      turn += 1
    },
  }
}
