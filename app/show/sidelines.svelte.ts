/** The gathering that an encounter took place beside. */
import type { EncounterRecord } from '../../src/encounter-record.ts'
import { named } from './names.svelte.ts'
import type { Named } from './names.ts'

/** Its name where the registry knows it, else the words of the first account, in that account's language. */
export function sidelinesNamed({ onSidelinesOf, accounts }: EncounterRecord): Named {
  const value = onSidelinesOf?.value ?? ''
  if (/^(gathering|series)\//.test(value)) return named({}, value)
  const first = accounts[onSidelinesOf?.accounts[0] ?? 0]
  return { text: value, language: first?.language ?? '' }
}
