/** Tellings of contacts put together to encounters: resolved, domestic ones left out, the same contact told once. */
import type { ContactWords, Phrase } from '../../../languages/pack.ts'
import type { EncounterFormat, EncounterStatus, ParticipantRole } from '../../model.ts'
import type { Known } from '../mentions/actors.ts'
import type { MentionContext } from '../mentions/context.ts'
import { resolvePhrase } from '../mentions/resolve.ts'

/** A party of a contact with the role and the phrases that say so. */
export interface Party {
  readonly known: Known
  readonly role: ParticipantRole
  readonly phrases: readonly { readonly context: MentionContext; readonly phrase: Phrase }[]
}

/** One contact, before it is published. */
export interface Contact {
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  readonly parties: readonly Party[]
  readonly tellings: readonly { readonly context: MentionContext; readonly words: ContactWords }[]
}

const FORMATS: ReadonlySet<string> = new Set([
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'conference',
  'signing',
  'press-conference',
  'letter',
])

const ROLES: Readonly<Record<string, ParticipantRole>> = {
  party: 'party',
  caller: 'party',
  called: 'party',
  host: 'host',
  guest: 'guest',
  mediator: 'mediator',
  sender: 'sender',
  recipient: 'recipient',
  envoy: 'envoy',
  attendee: 'attendee',
}

/** The contacts of a document, in its order. `contexts` hold its title and its text, each with its tellings. */
export function findEncounters(
  parts: readonly { readonly context: MentionContext; readonly contacts: readonly ContactWords[] }[],
): readonly Contact[] {
  const found: Contact[] = []
  for (const { context, contacts } of parts) {
    for (const words of contacts) {
      const again = isAgain(words) ? found[found.length - 1] : undefined
      if (again !== undefined)
        found[found.length - 1] = { ...again, tellings: [...again.tellings, { context, words }] }
      const contact = isAgain(words) ? null : resolveContact(context, words, found)
      if (contact !== null) place(found, contact)
    }
  }
  return found
}

/** A circumstance of the contact told before: it names nobody. */
function isAgain(words: ContactWords): boolean {
  return words.subject.length + words.object.length === 0 && !words.dropped
}

function resolveContact(
  context: MentionContext,
  words: ContactWords,
  before: readonly Contact[],
): Contact | null {
  if (!FORMATS.has(words.format)) return null
  const objects = partiesOf(context, words.object, words.objectRole, words.format)
  const subjects = partiesOf(context, words.subject, words.subjectRole, words.format)
  if (words.subject.length > 0 && subjects.length === 0 && ROLES[words.subjectRole] !== undefined) return null
  const two = words.both ? partiesBefore(before, subjects) : []
  const carried =
    words.dropped && subjects.length === 0 && !words.both ? carriedSubject(before, words, objects) : two
  const attendees = partiesOf(context, words.attendees, 'attendee', words.format)
  const parties = unique([
    ...subjects,
    ...carried,
    ...objects,
    ...hostOf(context, words, [...subjects, ...carried, ...objects]),
    ...attendees,
  ])
  if (!areForeign(context, parties) || (words.format === 'visit' && !parties.some(isVisitor))) return null
  return {
    format: words.format as EncounterFormat,
    status: words.status,
    parties,
    tellings: [{ context, words }],
  }
}

/** Somebody who can travel; an ambassador is at home where he is accredited. */
function isVisitor({ known, role }: Party): boolean {
  return role === 'guest' && known.kind !== 'country' && !known.officeKinds.has('ambassador')
}

/** Only a visit has a host and a guest: whoever receives somebody for talks is a party to them. */
const VISITING: ReadonlySet<string> = new Set(['host', 'guest'])

function partiesOf(
  context: MentionContext,
  phrases: readonly Phrase[],
  role: string,
  format: string,
): readonly Party[] {
  const published = format === 'visit' || !VISITING.has(role) ? ROLES[role] : 'party'
  if (published === undefined) return []
  return phrases.flatMap((phrase) =>
    resolvePhrase(context, phrase).map((known) => ({
      known,
      role: published,
      phrases: [{ context, phrase }],
    })),
  )
}

/** «واتفقا على أن يجتمعا»: the two of the contact told before, if the one who is named here is one of them. */
function partiesBefore(before: readonly Contact[], named: readonly Party[]): readonly Party[] {
  const parties = before.at(-1)?.parties.filter((party) => party.role !== 'attendee') ?? []
  if (parties.length !== 2 || named.some(({ known }) => parties.every((party) => party.known !== known)))
    return []
  return parties.map((party) => ({ ...party, role: 'party' }))
}

/** «كما التقى X»: the subject of the contact told before goes on, if it was one and is not the object now. */
function carriedSubject(
  before: readonly Contact[],
  words: ContactWords,
  objects: readonly Party[],
): readonly Party[] {
  const last = before[before.length - 1]
  const telling = last?.tellings[last.tellings.length - 1]
  if (last === undefined || telling === undefined || telling.words.subject.length !== 1) return []
  const [subject] = last.parties
  if (subject === undefined || objects.some((object) => object.known === subject.known)) return []
  if (subject.known.side !== null && objects.every((object) => object.known.side === subject.known.side))
    return []
  return [
    {
      known: subject.known,
      role: words.format === 'visit' ? (ROLES[words.subjectRole] ?? 'party') : 'party',
      phrases: subject.phrases,
    },
  ]
}

/** Of a visit, where no host is named: the state that is visited. */
function hostOf(context: MentionContext, words: ContactWords, parties: readonly Party[]): readonly Party[] {
  if (words.format !== 'visit' || parties.some((party) => party.role === 'host') || words.place === null)
    return []
  const country = countryOf(context, words.place.ids)
  if (country === null || parties.some((party) => party.known.id === country)) return []
  return [{ known: context.actors.country(country), role: 'host', phrases: [] }]
}

/** The state of the first place id that tells one. */
export function countryOf(context: MentionContext, ids: readonly string[]): string | null {
  for (const id of ids) {
    const [kind, name] = [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]
    if (kind === 'state' || kind === 'capital') return name
    const country = context.registry.place(name)?.country ?? null
    if (country !== null) return country
  }
  return null
}

function unique(parties: readonly Party[]): readonly Party[] {
  const seen = new Map<Known, Party>()
  for (const party of parties) if (!seen.has(party.known)) seen.set(party.known, party)
  return [...seen.values()]
}

/** At least two who act for different sides, both known: anything else is no contact between states. */
function areForeign(context: MentionContext, parties: readonly Party[]): boolean {
  const acting = parties.filter((party) => party.role !== 'attendee')
  const sides = acting.map((party) => stateOf(context, party.known.side))
  const known = new Set(sides.filter((side) => side !== null))
  return known.size > 1
}

/** Bodies of one state act for it: its ministries and agencies are no side of their own. */
const OF_A_STATE: ReadonlySet<string> = new Set(['ministry', 'agency'])

function stateOf(context: MentionContext, side: string | null): string | null {
  const body = side === null ? null : context.registry.body(side)
  return body !== null && OF_A_STATE.has(body.kind) && body.seat !== null ? body.seat : side
}

/** Adds a contact, or joins it to the one that it tells again. */
function place(found: Contact[], contact: Contact): void {
  const index = found.findIndex((other) => isSame(other, contact))
  const other = found[index]
  if (other === undefined) found.push(contact)
  else found[index] = join(other, contact)
}

/** Formats that one contact is told under: a visit's talks are its own, but a lead says "met" of a summit. */
const LOOSE: Readonly<Record<string, ReadonlySet<string>>> = {
  meeting: new Set(['meeting', 'summit', 'conference']),
  summit: new Set(['summit', 'meeting']),
  'phone-call': new Set(['phone-call']),
  'video-call': new Set(['video-call', 'meeting']),
}

function isSame(a: Contact, b: Contact): boolean {
  if (a.format !== b.format && LOOSE[a.format]?.has(b.format) !== true) return false
  if ((a.status === 'planned') !== (b.status === 'planned') && !isHeadline(a) && !isHeadline(b)) return false
  if (a.format === 'visit') return isSameVisit(a, b)
  const first = new Set(a.parties.map((party) => party.known))
  const second = new Set(b.parties.map((party) => party.known))
  const shared = [...second].filter(
    (known) => first.has(known) || isNamelessTwin(known, first, second),
  ).length
  return shared === Math.min(first.size, second.size)
}

/** Told in the headline alone so far: its present tense says nothing of when. */
function isHeadline(contact: Contact): boolean {
  return contact.status === 'held' && contact.tellings.every(({ context }) => context.field === 'title')
}

/** Somebody known by an office alone, where the other telling names a person of the same side. */
function isNamelessTwin(known: Known, first: ReadonlySet<Known>, second: ReadonlySet<Known>): boolean {
  const twin = [...first].find(
    (other) => other.kind === 'person' && other.side === known.side && !second.has(other),
  )
  return known.kind === 'person' && twin !== undefined && (isNameless(known) || isNameless(twin))
}

function isNameless(known: Known): boolean {
  return Object.keys(known.names).length === 0
}

/** Without those known by an office alone of whose side somebody is named. */
function withoutNameless(parties: readonly Party[]): readonly Party[] {
  const named = parties
    .filter((party) => party.known.kind === 'person' && !isNameless(party.known))
    .map((party) => party.known.side)
  return parties.filter(
    (party) => party.known.kind !== 'person' || !isNameless(party.known) || !named.includes(party.known.side),
  )
}

/** The same guest, to the same state as far as both say. */
function isSameVisit(a: Contact, b: Contact): boolean {
  const guest = (contact: Contact): Known | undefined =>
    contact.parties.find((party) => party.role === 'guest')?.known
  const hosts = (contact: Contact): readonly (string | null)[] =>
    contact.parties.filter((party) => party.role === 'host').map((party) => party.known.side)
  const [first, second] = [hosts(a), hosts(b)]
  return (
    guest(a) !== undefined &&
    guest(a) === guest(b) &&
    (first.length === 0 || second.length === 0 || first.some((side) => second.includes(side)))
  )
}

/** Where somebody of the host state receives, the state itself is not named again. */
function withoutStateHost(parties: readonly Party[]): readonly Party[] {
  const people = parties
    .filter((party) => party.role === 'host' && party.known.kind === 'person')
    .map((party) => party.known.side)
  return parties.filter(
    (party) => party.role !== 'host' || party.known.kind !== 'country' || !people.includes(party.known.side),
  )
}

function join(a: Contact, b: Contact): Contact {
  const parties = new Map(a.parties.map((party) => [party.known, party]))
  for (const party of b.parties) {
    const known = parties.get(party.known)
    if (known === undefined) parties.set(party.known, party)
    else
      parties.set(party.known, {
        ...known,
        role: known.role === 'party' ? party.role : known.role,
        phrases: [...known.phrases, ...party.phrases],
      })
  }
  return {
    format: a.format,
    status: a.status === 'mentioned' || isHeadline(a) ? b.status : a.status,
    parties: withoutNameless(withoutStateHost([...parties.values()])),
    tellings: [...a.tellings, ...b.tellings],
  }
}
