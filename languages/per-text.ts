import type { TextView } from './pack.ts'

let rules = 0

/** Makes what a rule remembers of a text when it is first asked for. */
export function perText<T>(make: (view: TextView) => T): (view: TextView) => T {
  const rule = rules
  rules += 1
  return (view) => {
    const memory = view.memories[rule]
    if (memory !== undefined) return memory as T
    const made = make(view)
    view.memories[rule] = made
    return made
  }
}
