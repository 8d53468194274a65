/** What accounts claim where they differ, in words. */
import type { Conflict, EncounterRecord } from '../../src/encounter-record.ts'
import type { Key } from '../words/messages.ts'
import { say } from '../words/say.svelte.ts'
import { dated } from './manner.svelte.ts'
import { named } from './names.svelte.ts'

/** The value of a claim: a format, a status, a date, or whoever or whatever an id stands for. */
export function claimText(
  field: Conflict['field'],
  value: string,
  record: Pick<EncounterRecord, 'participants'>,
): string {
  if (field === 'format') return say(`format.${value}` as Key)
  if (field === 'status') return say(`status.${value}` as Key)
  if (field === 'date') return dated(value)
  const known = record.participants.find(({ actor }) => actor === value)
  return named(known?.names ?? {}, value).text
}
