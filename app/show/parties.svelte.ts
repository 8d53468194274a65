/** Who took part, in words. */
import type { Party } from '../api/answers.ts'
import { sidesOf } from './groups.ts'
import { named, sideNamed } from './names.svelte.ts'
import type { Named } from './names.ts'

/** Those who take part, by name; of one without a name, the side. Those who are present only are left out. */
export function partyNames(parties: readonly Party[]): readonly Named[] {
  const taking = parties.filter(({ role }) => role !== 'attendee')
  const names = (taking.length === 0 ? parties : taking).map(({ actor: { id, names, side } }) =>
    Object.keys(names).length === 0 && id.startsWith('local:') && side !== null
      ? sideNamed(side)
      : named(names, id),
  )
  return names.filter(({ text }, index) => names.findIndex((other) => other.text === text) === index)
}

/** The sides of an encounter by name. */
export function sideNames(parties: readonly Party[]): readonly Named[] {
  return sidesOf({ parties }).map(sideNamed)
}
