/** A contact before it is published, and when two tellings are of one. */
import type { ContactWords, Phrase } from '../../../languages/pack.ts'
import type { Claim, EncounterFormat, EncounterStatus, ParticipantRole, PartOfDay } from '../../model.ts'
import { isOfHeadline } from '../headline-lines.ts'
import type { MentionContext } from '../mentions/context.ts'
import type { Known } from '../mentions/known.ts'
import { isStranger } from '../mentions/trail.ts'
import { arePartsApart } from './parts-apart.ts'

/** A party of a contact with the role and the phrases that say so. */
export interface Party {
  readonly known: Known
  readonly role: ParticipantRole
  readonly phrases: readonly { readonly context: MentionContext; readonly phrase: Phrase }[]
}

/** Where a contact is told. */
interface Telling {
  readonly context: MentionContext
  readonly words: ContactWords
  readonly partOfDay: Claim<PartOfDay> | null
  /** The one weekday that its clause names. */
  readonly weekday: string | null
  /** Only mentioned, of a week, month or year before the report's. */
  readonly earlier: boolean
}

/** One contact, before it is published. */
export interface Contact {
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  readonly parties: readonly Party[]
  readonly tellings: readonly Telling[]
}

/** A contact that further tellings may still be added to. */
export interface OpenContact extends Contact {
  readonly parties: readonly OpenParty[]
  readonly tellings: Telling[]
}

/** A party whom further phrases may still be found to name. */
export interface OpenParty extends Party {
  readonly phrases: { readonly context: MentionContext; readonly phrase: Phrase }[]
}

/** Formats that one contact is told under: a visit's talks are its own, but a lead says "met" of a summit. */
const LOOSE: Readonly<Record<string, ReadonlySet<string>>> = {
  meeting: new Set(['meeting', 'summit', 'conference']),
  summit: new Set(['summit', 'meeting']),
  'phone-call': new Set(['phone-call']),
  'video-call': new Set(['video-call', 'meeting']),
}

/** Whether `b` tells again of `a`. */
export function isSame(a: Contact, b: Contact): boolean {
  if (isHeadlineOf(a, b)) return true
  if (a.format !== b.format && LOOSE[a.format]?.has(b.format) !== true && !isSpokenOf(a, b)) return false
  if (isOfEarlier(a, b)) return false
  const isOfOne = isOpen(a) || isOpen(b) || isInPassing(b)
  if ((a.status === 'planned') !== (b.status === 'planned') && !isOfOne) return false
  if (a.format === 'visit') return isSameVisit(a, b)
  if (a.format === 'letter' && isReply(a, b)) return false
  if (areOfTwoTimes(a, b)) return false
  const isThen = a.status === b.status || isHeadline(a)
  return (
    shareParties(a, b) ||
    (isThen && (areStatesOf(a, b) || areStatesOf(b, a))) ||
    (a.status === b.status && isHalfNamed(b, a))
  )
}

/** A letter back: whoever wrote the one was written the other. */
function isReply(a: Contact, b: Contact): boolean {
  const senders = a.parties.filter(({ role }) => role === 'sender')
  return senders.some(({ known }) =>
    b.parties.some((party) => party.known === known && party.role === 'recipient'),
  )
}

/** The lead, in sentences. */
const LEAD = 1
const TALKS: ReadonlySet<string> = new Set(['meeting', 'phone-call', 'video-call'])

/** Whether `b` is the lead's telling of what the headline `a` tells in other words: of a part of them, or of a side without its person. */
function isHeadlineOf(a: Contact, b: Contact): boolean {
  if (!TALKS.has(a.format) || !TALKS.has(b.format) || b.status === 'mentioned' || !isHeadline(a)) return false
  if (a.format !== b.format && a.format !== 'video-call' && b.format !== 'video-call') return false
  if (!b.tellings.every(({ context, words }) => context.field === 'text' && words.sentence <= LEAD))
    return false
  const shared = a.parties.filter(({ known }) => isAmong(b, known))
  return shared.length > 0 && a.parties.every((party) => isAmong(b, party.known) || isToldFuller(party, a, b))
}

function isAmong({ parties }: Contact, known: Known): boolean {
  return parties.some((party) => party.known === known)
}

/** A state, a body or somebody without his whole name, for whom `b` names somebody of that side whom `a` does not. */
function isToldFuller({ known }: Party, a: Contact, b: Contact): boolean {
  const others = b.parties.filter((party) => !isAmong(a, party.known))
  const sameSide = others.filter((party) => party.known.side === known.side)
  if (known.kind !== 'person') return known.kind === 'organization' ? others.length > 0 : sameSide.length > 0
  return sameSide.some(
    (party) => isStranger(known) || isStranger(party.known) || party.known.kind !== 'person',
  )
}

/** Talks in the morning and a dinner are two meetings of one day; what was on Wednesday is not what was on Monday. */
function areOfTwoTimes(a: Contact, b: Contact): boolean {
  const [one, other] = [partOfDayOf(a), partOfDayOf(b)]
  if (one !== null && other !== null && arePartsApart(one.value, other.value)) return true
  const [day, another] = [weekdayOf(a), weekdayOf(b)]
  return day !== null && another !== null && day !== another
}

/** «التقى A أمس B. وكانا التقيا الشهر الماضي»: what was long before the one that is told. */
function isOfEarlier({ tellings, status }: Contact, b: Contact): boolean {
  if (status === 'mentioned' || isToldByNouns(b)) return false
  return b.tellings.every(({ earlier }) => earlier) && !tellings.some(({ earlier }) => earlier)
}

function weekdayOf({ tellings }: Contact): string | null {
  return tellings.find(({ weekday }) => weekday !== null)?.weekday ?? null
}

/** The first that any telling of it gives. */
export function partOfDayOf({ tellings }: Contact): Claim<PartOfDay> | null {
  return tellings.find(({ partOfDay }) => partOfDay !== null)?.partOfDay ?? null
}

/** "spoke with X" below a headline of a meeting with X: they spoke there. */
function isSpokenOf(a: Contact, b: Contact): boolean {
  return a.format === 'meeting' && isHeadline(a) && b.tellings.every(({ words }) => SPOKE.test(words.rule))
}

const SPOKE = /^[a-z]+\/encounter\/spoke$/

/** A telling by a noun that comes to no contact ends nothing, and one that names a visit says little of when it is. */
export const NOUN = /^[a-z]+\/encounter\/noun$/

/** Its words do not say when: told in a headline, or as held by nouns alone of a visit («خلال زيارته», "during the visit"). */
function isOpen(contact: Contact): boolean {
  if (isHeadline(contact)) return true
  return contact.format === 'visit' && contact.status === 'held' && isToldByNouns(contact)
}

/** "will travel to Ordin …; X's visit shows": what a noun tells in passing behind a plan is the visit that was planned. */
function isInPassing(contact: Contact): boolean {
  return contact.format === 'visit' && contact.status === 'mentioned' && isToldByNouns(contact)
}

function isToldByNouns({ tellings }: Contact): boolean {
  return tellings.every(({ words }) => NOUN.test(words.rule))
}

/** Whether the one tells of states alone, and the other of people of just these: «بحثت A وB …» and «التقى وزير A نظيره من B». */
export function areStatesOf(states: Contact, people: Contact): boolean {
  if (!isOfStates(states) || isOfStates(people)) return false
  const sides = (contact: Contact): readonly (string | null)[] => [
    ...new Set(contact.parties.filter(isActing).map(({ known }) => known.side)),
  ]
  const [first, second] = [sides(states), sides(people)]
  return first.length === second.length && first.every((side) => second.includes(side))
}

/** «التقى الوزير نظيره B. وقال إن لقاءاته مع المسؤولين …»: whether nouns tell of the one with a state for somebody of it whom the other names. */
export function isHalfNamed(vague: Contact, named: Contact): boolean {
  if (vague.format === 'visit' || !isToldByNouns(vague)) return false
  const [parties, people] = [vague.parties.filter(isActing), named.parties.filter(isActing)]
  const states = parties.filter(({ known }) => known.kind === 'country')
  if (states.length === 0 || states.length === parties.length) return false
  return (
    people.every(({ known }) => known.kind === 'person') &&
    parties.every(({ known }) => known.kind === 'country' || isAmong(named, known)) &&
    states.every(({ known }) => people.some((party) => party.known.side === known.side)) &&
    people.every(({ known }) => parties.some((party) => party.known.side === known.side))
  )
}

function isActing({ role }: Party): boolean {
  return role !== 'attendee'
}

function isOfStates({ parties }: Contact): boolean {
  return parties.every(({ known }) => known.kind === 'country')
}

/** Whether all of the one, as far as they are known by name, are of the other. */
export function shareParties(a: Contact, b: Contact): boolean {
  const first = new Set(a.parties.map((party) => party.known))
  const second = new Set(b.parties.map((party) => party.known))
  const shared = [...second].filter(
    (known) => first.has(known) || isNamelessTwin(known, first, second),
  ).length
  return shared === Math.min(first.size, second.size)
}

/** Told in the headline alone so far: its present tense says nothing of when. */
function isHeadline(contact: Contact): boolean {
  return contact.tellings.every(({ context, words }) => isOfHeadline(context, words.sentence))
}

/** Somebody known by an office alone, where the other telling names a person of the same side. */
function isNamelessTwin(known: Known, first: ReadonlySet<Known>, second: ReadonlySet<Known>): boolean {
  const twin = [...first].find(
    (other) => other.kind === 'person' && other.side === known.side && !second.has(other),
  )
  return known.kind === 'person' && twin !== undefined && (isNameless(known) || isNameless(twin))
}

/** Known by an office or description alone. */
export function isNameless(known: Known): boolean {
  return Object.keys(known.names).length === 0
}

/** Without those known by an office alone of whose side somebody is named. */
function withoutNameless(parties: readonly OpenParty[]): readonly OpenParty[] {
  const named = parties
    .filter((party) => party.known.kind === 'person' && !isNameless(party.known))
    .map((party) => party.known.side)
  return parties.filter(
    (party) =>
      party.known.kind !== 'person' ||
      !isNameless(party.known) ||
      !(named.includes(party.known.side) || isToldBelow(party, parties)),
  )
}

/** «نظيره الدرفاني» of a headline, where the text calls somebody of that side by his office alone. */
function isToldBelow(party: OpenParty, parties: readonly OpenParty[]): boolean {
  const isOfTitle = ({ phrases }: OpenParty): boolean =>
    phrases.every(({ context }) => context.field === 'title')
  const isAlike = ({ known }: OpenParty): boolean =>
    known.kind === 'person' && known.side === party.known.side && isNameless(known)
  return isOfTitle(party) && parties.some((other) => isAlike(other) && !isOfTitle(other))
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
function withoutStateHost(parties: readonly OpenParty[]): readonly OpenParty[] {
  const people = parties
    .filter((party) => party.role === 'host' && party.known.kind === 'person')
    .map((party) => party.known.side)
  return parties.filter(
    (party) => party.role !== 'host' || party.known.kind !== 'country' || !people.includes(party.known.side),
  )
}

/** Where one of the two told of states alone and the other of their people, the people are who met. */
function withoutStates(a: Contact, b: Contact, parties: readonly OpenParty[]): readonly OpenParty[] {
  if (a.format === 'visit' || !(areStatesOf(a, b) || areStatesOf(b, a) || isHalfNamed(b, a))) return parties
  const people = new Set(parties.flatMap(({ known }) => (known.kind === 'country' ? [] : [known.side])))
  return parties.filter(({ known }) => known.kind !== 'country' || !people.has(known.side))
}

/** Each party as it was first given. */
export function eachOnce(parties: readonly OpenParty[]): readonly OpenParty[] {
  const seen = new Map<Known, OpenParty>()
  for (const party of parties) if (!seen.has(party.known)) seen.set(party.known, party)
  return [...seen.values()]
}

/** Of a headline that the lead tells in other words: whom the lead names too, or names for nobody. */
function isKept(party: OpenParty, a: Contact, b: Contact): boolean {
  if (isAmong(b, party.known)) return true
  const instead = b.parties.filter((other) => !isAmong(a, other.known))
  return instead.every(({ known }) => known.kind === 'country') && party.known.kind === 'person'
}

/** Whether a person of its side is among `parties`. */
function isNamed({ known }: Party, parties: readonly Party[]): boolean {
  return parties.some((party) => party.known.kind === 'person' && party.known.side === known.side)
}

/** Adds what `b` tells to `a`. */
export function join(a: OpenContact, b: OpenContact): OpenContact {
  const isFuller = isHeadlineOf(a, b)
  const kept = isFuller ? a.parties.filter((party) => isKept(party, a, b)) : a.parties
  const parties = new Map(kept.map((party) => [party.known, party]))
  for (const party of b.parties) {
    if (isFuller && party.known.kind === 'country' && !isAmong(a, party.known) && isNamed(party, kept))
      continue
    const known = parties.get(party.known)
    if (known === undefined) parties.set(party.known, party)
    else {
      const first = known.phrases[0]?.phrase
      for (const one of party.phrases) if (one.phrase !== first) known.phrases.push(one)
      if (known.role === 'party') parties.set(party.known, { ...known, role: party.role })
    }
  }
  const isLess = a.status === 'mentioned' || isHeadline(a) || (isOpen(a) && b.status !== 'mentioned')
  const status = isLess ? b.status : a.status
  a.tellings.push(...b.tellings)
  return {
    format: isFuller && b.format === 'video-call' ? b.format : a.format,
    status,
    parties: withoutNameless(withoutStateHost(withoutStates(a, b, [...parties.values()]))),
    tellings: a.tellings,
  }
}
