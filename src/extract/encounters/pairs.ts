/** Two who are told again together: «والتقى الوزيران», «واتفقا على أن يجتمعا». */
import type { ContactWords } from '../../../languages/pack.ts'
import type { Contact, OpenParty, Party } from './contact.ts'

/** References to two office holders of the text. */
const PAIRS: ReadonlySet<unknown> = new Set(['leaders', 'presidents', 'ministers', 'monarchs', 'officials'])

/** «والتقى الوزيران على هامش …»: the two people of the contact told before. */
export function pairOf({ subject }: ContactWords, last: Contact | undefined): readonly OpenParty[] {
  const [phrase, another] = subject
  if (phrase === undefined || another !== undefined || phrase.number !== 2 || !PAIRS.has(phrase.refers))
    return []
  const parties = last?.parties.filter(({ role }) => role !== 'attendee') ?? []
  if (parties.length !== 2 || parties.some(({ known }) => known.kind !== 'person')) return []
  return parties.map(again)
}

/** A party with the words that first name him: what tells of him again is joined to what told of him, and grows by nothing. */
function again(party: Party): OpenParty {
  return { ...party, role: 'party', phrases: party.phrases.slice(0, 1) }
}

/**
 * «واتفقا على أن يجتمعا»: the two of the contact told before, if the one who is named here is one of them; a guest and the state
 * that he visits are no two.
 */
export function partiesBefore(last: Contact | undefined, named: readonly Party[]): readonly OpenParty[] {
  const parties = last?.parties.filter((party) => party.role !== 'attendee') ?? []
  const [one, other] = parties
  if (one === undefined || other === undefined || parties.length > 2) return []
  if ((one.known.kind === 'country') !== (other.known.kind === 'country')) return []
  if (named.some(({ known }) => parties.every((party) => party.known !== known))) return []
  return parties.map(again)
}
