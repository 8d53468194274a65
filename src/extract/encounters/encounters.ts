/** Tellings of contacts put together to encounters: resolved, domestic ones left out, the same contact told once. */
import type { ContactWords, Phrase } from '../../../languages/pack.ts'
import type { EncounterFormat, ParticipantRole } from '../../model.ts'
import type { PassageDates } from '../dates/passage-dates.ts'
import type { MentionContext } from '../mentions/context.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import { type Contact, eachOnce, NOUN, type OpenContact, type OpenParty, type Party } from './contact.ts'
import { FoundContacts, toldMore } from './found-contacts.ts'
import { Gatherings, withMembers, withoutRepresented } from './gatherings.ts'
import { isAtEmbassy, isAtHome, isFarewell, isVisit } from './guests.ts'
import { withSiblings } from './headline-siblings.ts'
import { atHosts, guestOfReception, homeNamed, takeHome } from './home.ts'
import { withHosts } from './hosts.ts'
import { addresseesOf } from './letters.ts'
import { pairOf, partiesBefore } from './pairs.ts'
import { isEarlier, partOfDayIn, weekdayIn } from './part-of-day.ts'
import { TALK, TALK_WITHIN, withTalks, withTalksWithin } from './talks.ts'
import { isStopTold, visitorIn, visitorMeeting, visitorMet } from './visitors.ts'

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

/** The title or the text of a document, with its tellings; of a title: whom it gives the text to. */
interface Part {
  readonly context: MentionContext
  readonly dates: PassageDates
  readonly contacts: readonly ContactWords[]
  readonly author?: Phrase | null
}

/** The contacts of a document, in its order. `contexts` hold its title and its text, each with its tellings. */
export function findEncounters(parts: readonly Part[]): readonly Contact[] {
  const found = new FoundContacts()
  const gatherings = new Gatherings()
  const talks: OpenContact[] = []
  const within: OpenContact[] = []
  for (const part of parts) {
    const { context, contacts } = part
    const told: Told = { subject: null, contact: -1, talk: -1, visitor: null }
    for (const words of contacts) {
      if (isAgain(words)) {
        const [telling, present] = [tellingIn(part, words), presentOf(context, words)]
        const talk = told.contact < 0 ? talks[told.talk] : undefined
        if (talk === undefined) found.tellMore(found.lastLike(words.format, told.contact), telling, present)
        else talks[told.talk] = toldMore(talk, telling, present)
      } else if (words.gathering !== undefined) gatherings.add(words.gathering, gatheringOf(part, words))
      else if (words.format === TALK_WITHIN) {
        const talk = resolveContact(part, { ...words, format: 'meeting' }, { ...told }, undefined)
        if (talk !== null) within.push(talk)
      } else if (words.format !== TALK) {
        const author = words.byAuthor === true ? authorOf(parts, context) : NO_PARTIES
        // «بحث A مع B كذا. جاء ذلك في اتصال هاتفي بينهما»
        const talk = words.both && told.contact < 0 ? talks[told.talk] : undefined
        for (const addressees of addresseesOf(words, found.all())) {
          const last = talk ?? found.last()
          const contact = author === null ? null : resolveContact(part, words, told, last, author, addressees)
          if (contact !== null && STOPS.test(words.rule) && isStopTold(found.all(), contact)) continue
          if (contact !== null) {
            told.contact = found.place(contact)
            told.visitor = visitorIn(contact) ?? told.visitor
          } else if (!NOUN.test(words.rule)) told.contact = -1
        }
      } else if (context.field === 'text') {
        const apart: Told = { subject: null, contact: -1, talk: -1, visitor: null }
        const talk = resolveContact(part, { ...words, format: 'meeting' }, apart, undefined)
        if (talk !== null) told.talk = talks.push(talk) - 1
      }
    }
  }
  for (const told of gatherings.all()) {
    const gathering = withMembers(told, found.takeOne(told))
    if (isOfMembers(gathering) || areForeign(gathering.tellings[0]?.context, gathering.parties))
      found.placeApart(gathering)
  }
  return withHosts(withTalksWithin(withTalks(withSiblings(found.all()), talks), within))
}

/** «وزراء خارجية الاتحاد»: all members of a body are states enough; «قادة الحركة» are of one side. */
function isOfMembers({ tellings, parties }: OpenContact): boolean {
  const registry = tellings[0]?.context.registry
  if (parties.some(({ known }) => registry?.body(known.id)?.kind === 'movement')) return false
  const ofMembers = ({ kind, number }: Phrase): boolean => kind === 'body' && number === 3
  return parties.length > 0 && tellings.some(({ words }) => words.subject.some(ofMembers))
}

function tellingIn({ context, dates }: Part, words: ContactWords): OpenContact['tellings'][number] {
  const [partOfDay, weekday] = [partOfDayIn(context, dates, words), weekdayIn(dates, words)]
  return { context, words, partOfDay, weekday, earlier: isEarlier(dates, words) }
}

/** What one sentence tells of a gathering, even if only of one side. */
function gatheringOf(part: Part, words: ContactWords): OpenContact {
  const { context } = part
  return {
    format: words.format as EncounterFormat,
    status: words.status,
    parties: eachOnce([
      ...partiesOf(context, words.subject, 'party', words.format),
      ...presentOf(context, words),
    ]),
    tellings: [tellingIn(part, words)],
  }
}

/** A circumstance of the contact told before: it names nobody. */
function isAgain(words: ContactWords): boolean {
  return words.subject.length + words.object.length === 0 && !words.dropped
}

/** Whose contacts the text is telling of, domestic ones too: «كما استقبل …» goes on with them. */
interface Told {
  subject: OpenParty | null
  /** Which of those found was told last; -1 for a domestic one. */
  contact: number
  /** The one guest of the visit told last. */
  visitor: OpenParty | null
  /** Which talk was told last of which it is not said how it was held; -1 for none. */
  talk: number
}

const NO_PARTIES: readonly OpenParty[] = []

/** A meeting called by its states: who is named beside them acts for one. */
const DIALOGUE = /^[a-z]+\/encounter\/dialogue$/

/** Whoever the title in the text's language gives the text to: who says "I"; null where it gives it to nobody. */
function authorOf(parts: readonly Part[], { view }: MentionContext): readonly OpenParty[] | null {
  const title = parts.find(({ author, context }) => author != null && context.view.language === view.language)
  if (title?.author == null) return null
  const { context, author: phrase } = title
  const [known, another] = resolvePhrase(context, phrase)
  if (known === undefined || another !== undefined || known.kind !== 'person') return null
  return [{ known, role: 'party', phrases: [{ context, phrase }] }]
}

function withRole(author: readonly OpenParty[], { format, subjectRole }: ContactWords): readonly OpenParty[] {
  const role = format === 'visit' ? (ROLES[subjectRole] ?? 'party') : 'party'
  return author.map((party) => ({ ...party, role, phrases: [...party.phrases] }))
}

/** «قال الناطق باسم الرئاسة إن اللقاء مع X …»: whoever speaks for others tells of their contacts, which nouns tell as his. */
function speaksFor({ known }: Party, { rule }: ContactWords): boolean {
  return known.officeKinds.includes('spokesperson') && (NOUN.test(rule) || INVITATION.test(rule))
}

const INVITATION = /^[a-z]+\/encounter\/invitation$/

/** Those of whom it says only that they were present, or that they brought the letter told before. */
function presentOf(context: MentionContext, words: ContactWords): readonly OpenParty[] {
  const bearers = isAgain(words) ? (words.bearers ?? []) : []
  return [
    ...partiesOf(context, words.attendees, 'attendee', words.format),
    ...partiesOf(context, bearers, 'envoy', words.format),
  ]
}

function resolveContact(
  part: Part,
  said: ContactWords,
  told: Told,
  last: Contact | undefined,
  author: readonly OpenParty[] = NO_PARTIES,
  addressees: readonly OpenParty[] = NO_PARTIES,
): OpenContact | null {
  const { context } = part
  if (!FORMATS.has(said.format)) return null
  const tellers = partiesOf(context, said.subject, said.subjectRole, said.format)
  const words = atHosts(context, said, tellers, last)
  const named = withGuest(context, words, tellers, last)
  const met = partiesOf(context, words.object, words.objectRole, words.format)
  const objects = [...(met.length > 0 ? met : visitorMet(words, told.visitor, named, last)), ...addressees]
  const pair = pairOf(words, last)
  const own = named.length > 0 ? named : visitorMeeting(words, told.visitor, met)
  const subjects = author.length > 0 ? withRole(author, words) : pair.length > 0 ? pair : own
  if (words.subject.length > 0 && subjects.length === 0 && ROLES[words.subjectRole] !== undefined) return null
  if (subjects.some((party) => speaksFor(party, words))) return null
  const two = words.both ? partiesBefore(last, subjects) : []
  const carried =
    words.dropped && subjects.length === 0 && !words.both
      ? carriedSubject(STOPS.test(words.rule) ? told.visitor : told.subject, words, objects)
      : two
  const received = objects.length === 0 ? guestReceived(words, subjects, last) : NO_PARTIES
  if (isOfObjectsAlone(words, subjects.length + carried.length)) return null
  if (!words.dropped) told.subject = words.subject.length === 1 ? (subjects[0] ?? null) : null
  const hosts = hostOf(context, words, [...subjects, ...carried, ...objects])
  takeHome(context, subjects, [...objects, ...hosts])
  const all = eachOnce([
    ...subjects,
    ...carried,
    ...objects,
    ...received,
    ...partiesOf(context, words.bearers ?? [], 'envoy', words.format),
    ...hosts,
    ...presentOf(context, words),
  ])
  const parties = DIALOGUE.test(words.rule) ? withoutRepresented(all) : all
  if (!areForeign(context, parties)) return null
  if (words.format === 'visit' && (isAtEmbassy(parties) || isFarewell(parties)))
    return meetingOf(part, words, parties)
  if (words.format === 'visit' && (!isVisit(parties) || isAtHome(context, parties))) return null
  return {
    format: words.format as EncounterFormat,
    status: words.status,
    parties,
    tellings: [tellingIn(part, words)],
  }
}

/** Who visits: of a visit to whoever's own state, the guest whom he received. */
function withGuest(
  context: MentionContext,
  words: ContactWords,
  named: readonly OpenParty[],
  last: Contact | undefined,
): readonly OpenParty[] {
  const { place } = words
  if (words.format !== 'visit' || place === null || last === undefined || named.length !== 1) return named
  const guest = guestOfReception(words, named, countryOf(context, place.ids, place.start), last)
  return guest === null ? named : [guest]
}

/** «هناك مفاوضات مع A وB»: whoever talked with them is not told, and they did not talk with each other. */
function isOfObjectsAlone({ rule, dropped, both, object }: ContactWords, subjects: number): boolean {
  return (NOUN.test(rule) || TEAM.test(rule)) && dropped && !both && subjects === 0 && object.length > 1
}

/** Further stops of the journey of whose guest the text tells. */
const STOPS = /^[a-z]+\/encounter\/stops$/

/** Told of a delegation that another sentence names. */
const TEAM = /^[a-z]+\/encounter\/team$/

function meetingOf(part: Part, words: ContactWords, parties: readonly OpenParty[]): OpenContact {
  const role = 'party' as const
  // «ودع أمس سفير درفان»: the day is that of the meeting, which ends no visit.
  const { dated, ...met } = words
  return {
    format: 'meeting',
    status: words.status,
    parties: parties.map((party) => (party.role === 'attendee' ? party : { ...party, role })),
    tellings: [tellingIn(part, dated === 'end' ? { ...met, format: 'meeting' } : words)],
  }
}

/** Only a visit has a host and a guest: whoever receives somebody for talks is a party to them. */
const VISITING: ReadonlySet<string> = new Set(['host', 'guest'])

function partiesOf(
  context: MentionContext,
  phrases: readonly Phrase[],
  role: string,
  format: string,
): readonly OpenParty[] {
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

/** Who received a guest. */
const RECEPTION = /^[a-z]+\/encounter\/reception$/

/** «وصل A إلى P. وكان في استقباله B»: the one guest of the visit told last, of another side than whoever receives him. */
function guestReceived(
  { rule, dropped }: ContactWords,
  hosts: readonly OpenParty[],
  last: Contact | undefined,
): readonly OpenParty[] {
  if (!dropped || !RECEPTION.test(rule) || last?.format !== 'visit') return NO_PARTIES
  const [guest, another] = last.parties.filter(({ role }) => role === 'guest')
  if (guest === undefined || another !== undefined || guest.known.kind !== 'person') return NO_PARTIES
  if (hosts.some(({ known }) => known.side === guest.known.side)) return NO_PARTIES
  return [{ ...guest, phrases: [] }]
}

/** Formats whose parties do different things. */
const OWN_ROLES: ReadonlySet<string> = new Set(['visit', 'letter'])

/** «كما التقى X»: the subject of the contact told before goes on, if it was one and is not the object now. */
function carriedSubject(
  subject: OpenParty | null,
  words: ContactWords,
  objects: readonly OpenParty[],
): readonly OpenParty[] {
  if (subject === null || objects.some((object) => object.known === subject.known)) return []
  const { side } = subject.known
  if (side !== null && objects.length > 0 && objects.every((object) => object.known.side === side)) return []
  return [
    {
      known: subject.known,
      role: OWN_ROLES.has(words.format) ? (ROLES[words.subjectRole] ?? 'party') : 'party',
      phrases: [...subject.phrases],
    },
  ]
}

/** Of a visit, where no host is named: the state that is visited. */
function hostOf(
  context: MentionContext,
  words: ContactWords,
  parties: readonly OpenParty[],
): readonly OpenParty[] {
  if (words.format !== 'visit' || parties.some((party) => party.role === 'host') || words.place === null)
    return []
  const country = countryOf(context, words.place.ids, words.place.start)
  if (country === null || parties.some((party) => party.known.id === country)) return []
  return [{ known: context.actors.side(country), role: 'host', phrases: [] }]
}

/** The state of the first place id that tells one. */
export function countryOf(context: MentionContext, ids: readonly string[], at: number): string | null {
  for (const id of ids) {
    const home = homeNamed(context, id, at)
    if (home !== null) return home
    const [kind, name] = [id.slice(0, id.indexOf('/')), id.slice(id.indexOf('/') + 1)]
    if (kind === 'state' || kind === 'capital') return name
    const country = context.registry.place(name)?.country ?? null
    if (country !== null) return country
  }
  return null
}

/** At least two who act for different sides, both known: anything else is no contact between states. */
function areForeign(context: MentionContext | undefined, parties: readonly Party[]): boolean {
  if (context === undefined) return false
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
