/** What makes a visit of a verb that may tell of anything: "lead a delegation to", "host X for a State Visit". */
import type { TextView } from '../../pack.ts'
import { isParticle, spells } from './particles.ts'

/** Words before the noun of a visit: "for an Official Working Visit". */
const MOST_BEFORE_VISIT = 5
const NOUNS: readonly string[] = ['encounter-nouns']

/** "will host President X for a State Visit". */
export function isForVisit(view: TextView, token: number): boolean {
  if (!isParticle(view, token, 'for') && !isParticle(view, token, 'on')) return false
  const end = token + MOST_BEFORE_VISIT
  for (let at = view.next(token, NOUNS, end); at < end; at = view.next(at + 1, NOUNS, end))
    if (view.find(at, 'encounter-nouns')?.entry.payload.format === 'visit') return true
  return false
}

/** Words of its name before it: "lead a high-level U.S. interagency delegation to". */
const MOST_LED = 8

/** "will lead a delegation of officials to": whoever leads one travels with it. */
export function isDelegation(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < Math.min(to, from + MOST_LED); token += 1)
    if (spells(view, token, 'delegation')) return true
  return false
}
