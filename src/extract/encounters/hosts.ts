/** Who receives a visitor: whoever invited him, or received him when he came; without either, the state stays the host. */
import { resolvePhrase } from '../mentions/resolve.ts'
import type { Contact, Party } from './contact.ts'

/** `contacts`, with the hosts of visits by name where the text tells them; an arrival's reception is told by its visit alone. */
export function withHosts(contacts: readonly Contact[]): readonly Contact[] {
  if (!contacts.some(isHostless)) return contacts
  const greetings = new Set<Contact>()
  const hosted = contacts.map((contact) => {
    if (!isHostless(contact)) return contact
    const inviter = inviterOf(contact)
    if (inviter !== null) return hostedBy(contact, inviter)
    const reception = contacts.find((other) => receiverIn(other, contact) !== null)
    const receiver = reception === undefined ? null : receiverIn(reception, contact)
    if (reception === undefined || receiver === null) return contact
    const made = hostedBy(contact, receiver)
    if (!isGreeting(reception)) return made
    greetings.add(reception)
    return { ...made, tellings: [...made.tellings, ...reception.tellings] }
  })
  return hosted.filter((_, index) => !greetings.has(contacts[index] as Contact))
}

function isHostless({ format, parties }: Contact): boolean {
  return format === 'visit' && !parties.some(({ role, known }) => role === 'host' && known.kind === 'person')
}

function guestOf({ parties }: Contact): Party | undefined {
  return parties.find(({ role }) => role === 'guest')
}

/** Whether somebody of this side may be the host: of the host state, or of another than the guest's where none is told. */
function isAtHome(side: string | null, visit: Contact): boolean {
  const host = visit.parties.find(({ role }) => role === 'host')
  if (side === null) return false
  return host === undefined ? side !== guestOf(visit)?.known.side : side === host.known.side
}

function inviterOf(visit: Contact): Party | null {
  for (const { context, words } of visit.tellings) {
    if (words.requestedBy === null) continue
    const [known, another] = resolvePhrase(context, words.requestedBy)
    if (known === undefined || another !== undefined || known.kind !== 'person') continue
    if (isAtHome(known.side, visit))
      return { known, role: 'host', phrases: [{ context, phrase: words.requestedBy }] }
  }
  return null
}

/** Whoever of the host state received the guest, as `reception` tells. */
function receiverIn(reception: Contact, visit: Contact): Party | null {
  if (reception.format !== 'meeting' || reception.status !== visit.status) return null
  if (!reception.tellings.some(({ words }) => words.subjectRole === 'host')) return null
  const parties = reception.parties.filter(({ role }) => role === 'party')
  const [receiver, another] = parties.filter(({ known }) => known !== guestOf(visit)?.known)
  if (receiver === undefined || another !== undefined || parties.length !== 2) return null
  return receiver.known.kind === 'person' && isAtHome(receiver.known.side, visit)
    ? { ...receiver, role: 'host' }
    : null
}

/** «حيث استقبله الرئيس»: whoever came is a pronoun, and no place of its own is told. */
function isGreeting({ tellings }: Contact): boolean {
  return tellings.every(
    ({ words }) => words.place === null && words.object.every((phrase) => phrase.end <= words.trigger.start),
  )
}

function hostedBy(visit: Contact, host: Party): Contact {
  const others = visit.parties.filter(({ role, known }) => role !== 'host' && known !== host.known)
  return { ...visit, parties: [...others, host] }
}
