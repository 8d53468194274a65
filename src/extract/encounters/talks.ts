/** Talk of which it is not said how it was held: part of a contact that is told elsewhere, else a meeting. */
import { areStatesOf, type Contact, shareParties } from './contact.ts'

/** What a pack calls the format of such talk. */
export const TALK = 'talk'

const AT_A_DISTANCE: ReadonlySet<string> = new Set(['phone-call', 'video-call', 'letter'])

/**
 * `found` with each of `talks` added to the contact of the same parties, or before all as a meeting of its own; abstains
 * where a call or letter is told beside it, which may be how they talked.
 */
export function withTalks(found: readonly Contact[], talks: readonly Contact[]): readonly Contact[] {
  const all = [...found]
  for (const talk of talks) {
    const index = all.findIndex(
      (other) => other.status !== 'mentioned' && (shareParties(other, talk) || areStatesOf(talk, other)),
    )
    const other = all[index]
    if (other !== undefined) all[index] = withTalk(other, talk)
    else if (!all.some(({ format }) => AT_A_DISTANCE.has(format))) all.unshift(talk)
  }
  return all
}

/** `contact` with what the talk tells of it, and with those of whom it says that they were present. */
function withTalk(contact: Contact, talk: Contact): Contact {
  const present = talk.parties.filter(
    ({ role, known }) => role === 'attendee' && contact.parties.every((party) => party.known !== known),
  )
  const tellings = [...contact.tellings, ...talk.tellings]
  return { ...contact, tellings, parties: [...contact.parties, ...present] }
}
