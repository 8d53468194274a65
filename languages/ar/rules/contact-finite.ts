/** Finite verbs of talk, contact and plans, and those of the future. */
import type { Match, TextView } from '../../pack.ts'
import { hasClitic, isWord, particle } from './particles.ts'

/** What may govern a verb or a noun of contact, or be its predicate. */
export const VERB_KINDS: readonly string[] = ['encounter-verbs', 'reporting-verbs', 'modals']

/** A verb of the future, joined to «س» or behind «سوف». */
export function isFuture(view: TextView, match: Match): boolean {
  return (
    hasClitic(match.bits, 'will') || particle(view, match.start - 1, 'auxiliary')?.entry.payload.id === 'will'
  )
}

const FINITE: ReadonlySet<unknown> = new Set(['past', 'present', 'passive-present'])

/** A finite verb of talk, contact or plans at `token`. */
export function finiteAt(view: TextView, token: number): Match | null {
  return (
    view
      .matches(token)
      .find(
        (match) =>
          !hasClitic(match.bits, 'the') &&
          match.entries.some((entry) => VERB_KINDS.includes(entry.kind) && FINITE.has(entry.payload.shape)),
      ) ?? null
  )
}

/** Whether a verb in the past stands at `token`: the contact that it tells took place. */
export function isOfPast(view: TextView, token: number): boolean {
  if (VERB_KINDS.every((kind) => !view.has(token, kind))) return false
  // «سيتم "عقد لقاء"»: spelled like the verb.
  const before = isWord(view, token - 1) ? token - 1 : token - 2
  if (before >= 0 && view.matches(before).some(({ bits }) => hasClitic(bits, 'will'))) return false
  return view
    .matches(token)
    .some(({ entries }) =>
      entries.some(({ kind, payload }) => VERB_KINDS.includes(kind) && payload.shape === 'past'),
    )
}
