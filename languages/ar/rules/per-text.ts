import type { TextView } from '../../pack.ts'

/** Makes what a rule remembers of a text when it is first asked for; the text asked for last is answered at once. */
export function perText<T>(make: (view: TextView) => T): (view: TextView) => T {
  const kept = new WeakMap<TextView, T>()
  let last: { readonly view: TextView; readonly memory: T } | null = null
  return (view) => {
    if (last?.view === view) return last.memory
    let memory = kept.get(view)
    if (memory === undefined) {
      memory = make(view)
      kept.set(view, memory)
    }
    last = { view, memory }
    return memory
  }
}
