import type { Entry, Match } from './pack.ts'

let rules = 0

/** Reads what a rule makes of a listed form's entries when it is first asked for, and keeps it for all texts. */
export function perForm<T>(read: (entries: readonly Entry[]) => T): (match: Match) => T {
  const rule = rules
  rules += 1
  return ({ entries, memories }) => {
    const memory = memories[rule]
    if (memory !== undefined) return memory as T
    const made = read(entries)
    memories[rule] = made
    return made
  }
}
