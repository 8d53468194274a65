/** Talk of which it is not said how it was held: part of a contact that is told elsewhere, else a meeting. */
import { areStatesOf, type Contact, NOUN, shareParties } from './contact.ts'

/** What a pack calls the format of such talk. */
export const TALK = 'talk'

/** The same behind the lead of a text that has told of a visit. */
export const TALK_WITHIN = 'talk-within'

const AT_A_DISTANCE: ReadonlySet<string> = new Set(['phone-call', 'video-call', 'letter'])

/**
 * `found` with each of `talks` added to the contact of the same parties, or before all as a meeting of its own; abstains
 * where a call or letter is told beside it, which may be how they talked.
 */
export function withTalks(found: readonly Contact[], talks: readonly Contact[]): readonly Contact[] {
  const all = [...found]
  for (const talk of talks) {
    const told = all.findIndex(
      (other) => other.status !== 'mentioned' && (shareParties(other, talk) || areStatesOf(talk, other)),
    )
    const index = told < 0 ? all.findIndex((other) => isToldAgain(other, talk)) : told
    const other = all[index]
    if (other !== undefined) all[index] = withTalk(other, talk)
    else if (!all.some(({ format }) => AT_A_DISTANCE.has(format))) all.unshift(talk)
  }
  return all
}

/** «بحث A مع B كذا. وقال C إن لقاءهما …»: nouns that tell of those who talked, deep in a text, tell of that talk. */
function isToldAgain(other: Contact, talk: Contact): boolean {
  if (other.status !== 'mentioned' || talk.status !== 'held' || other.format !== talk.format) return false
  const acting = ({ parties }: Contact): number => parties.filter(({ role }) => role !== 'attendee').length
  return (
    acting(other) === acting(talk) &&
    shareParties(other, talk) &&
    other.tellings.every(({ words }) => NOUN.test(words.rule))
  )
}

/** `contact` with what the talk tells of it, and with those of whom it says that they were present. */
function withTalk(contact: Contact, talk: Contact): Contact {
  const present = talk.parties.filter(
    ({ role, known }) => role === 'attendee' && contact.parties.every((party) => party.known !== known),
  )
  const tellings = [...contact.tellings, ...talk.tellings]
  const status = contact.status === 'mentioned' ? talk.status : contact.status
  return { ...contact, status, tellings, parties: [...contact.parties, ...present] }
}

/** `found` with each of `talks` that the guest of a visit had with somebody of its host's side, as a meeting where it is told. */
export function withTalksWithin(found: readonly Contact[], talks: readonly Contact[]): readonly Contact[] {
  if (talks.length === 0 || found.some(({ format }) => AT_A_DISTANCE.has(format) && format !== 'letter'))
    return found
  const all = [...found]
  for (const talk of talks) {
    if (!all.some((visit) => isWithin(talk, visit)) || all.some((other) => isOfThose(other, talk))) continue
    const next = all.findIndex((other) => placeOf(other) > placeOf(talk))
    all.splice(next < 0 ? all.length : next, 0, talk)
  }
  return all
}

/** Whether the guest of the visit talked with somebody of its host's side. */
function isWithin(talk: Contact, visit: Contact): boolean {
  if (visit.format !== 'visit' || (visit.status !== 'held' && visit.status !== talk.status)) return false
  const guest = visit.parties.find(({ role }) => role === 'guest')?.known
  const hosts = visit.parties.filter(({ role }) => role === 'host').map(({ known }) => known.side ?? known.id)
  const acting = talk.parties.filter(({ role }) => role !== 'attendee')
  const others = acting.filter(({ known }) => known !== guest)
  return others.length < acting.length && others.every(({ known }) => hosts.includes(known.side ?? known.id))
}

/** Told of the same people elsewhere: what it was, is told there. */
function isOfThose(other: Contact, talk: Contact): boolean {
  if (other.format === 'visit' || (other.status === 'planned') !== (talk.status === 'planned')) return false
  return shareParties(other, talk)
}

/** The first sentence of the text that tells of it; before all of them where the title does. */
function placeOf({ tellings }: Contact): number {
  return Math.min(...tellings.map(({ context, words }) => (context.field === 'title' ? -1 : words.sentence)))
}
