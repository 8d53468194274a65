/** The gathering that an encounter took place beside. */
import type { EncounterRecord } from '../../src/encounter-record.ts'
import { here } from '../place/here.svelte.ts'
import { LISTED, wordsBeside } from './facts.ts'
import { named } from './names.svelte.ts'
import type { Named } from './names.ts'

/** Its name where the registry knows it, else the words of an account, if one is in the language that is shown in that. */
export function sidelinesNamed(record: EncounterRecord): Named {
  const value = record.onSidelinesOf?.value ?? ''
  return LISTED.test(value) ? named({}, value) : wordsBeside(record, here.locale)
}
