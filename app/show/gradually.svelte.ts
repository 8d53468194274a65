/** A long list is shown from its beginning at once, and whole while nothing else is to be done. */

/** So many are shown at once: more than a screen holds. */
const FIRST = 30
/** So many are added at a time. */
const STEP = 80
/** Milliseconds after which adding begins, and that it waits at most for a quiet moment. */
const REST = 1000

/** How many of `count()` are shown by now. To be called while a component is set up; another count goes on from there. */
export function gradually(count: () => number): { readonly shown: number } {
  let reached = $state(FIRST)
  $effect(() => {
    if (reached >= count()) return
    return whenQuiet(reached === FIRST ? REST : 0, () => {
      reached += STEP
    })
  })
  return {
    get shown() {
      return Math.min(reached, count())
    },
  }
}

/** Does it in a quiet moment, after some milliseconds; what is given back prevents it. */
function whenQuiet(milliseconds: number, act: () => void): () => void {
  let prevent = (): void => clearTimeout(timer)
  const timer = setTimeout(() => {
    // Safari has no word for it.
    if (typeof requestIdleCallback !== 'function') return act()
    const quiet = requestIdleCallback(act, { timeout: REST })
    prevent = () => cancelIdleCallback(quiet)
  }, milliseconds)
  return () => prevent()
}
