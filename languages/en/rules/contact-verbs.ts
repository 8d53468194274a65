/** Verbs of contact: "met with", "spoke by phone with", "received", "travelled to", "signed … with". */
import type { Entry, Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { backOverAdverbials, skipAdverbials } from './adverbials.ts'
import { isInQuotes } from './bylines.ts'
import { placeAt, sidelinesIn } from './circumstances.ts'
import { auxiliariesBefore, isGoverned, joinedAt, subjectOf } from './clause.ts'
import { actorBefore, isAsideSubject, isJoinedSubject } from './contact-actors.ts'
import { biddenBefore } from './contact-bidden.ts'
import {
  delegationAt,
  delegationBefore,
  isBareTeam,
  leaderOfTeam,
  statesOfWe,
} from './contact-delegations.ts'
import { formatOf, isSpeech } from './contact-formats.ts'
import {
  type ContactFrame,
  canMeet,
  furtherObjects,
  membersOf,
  objectBehind,
  placeBehind,
} from './contact-frame.ts'
import { guestBehind, hostsAt } from './contact-guests.ts'
import { includedAt } from './contact-included.ts'
import { isContact, isGreeting, isToOthers } from './contact-objects.ts'
import { furtherPlaces } from './contact-places.ts'
import { isOfLegs, type Journey, journeyFor } from './contact-purpose.ts'
import { signedBy, signedFor } from './contact-signed.ts'
import { isLookedForward, statusOf } from './contact-status.ts'
import { isDelegation, isForVisit } from './contact-visits.ts'
import { welcomedAt } from './contact-welcomes.ts'
import { isComma, isParticle, lists, particleBefore, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { asState } from './sides.ts'
import type { Subject } from './verb-forms.ts'

const VERBS: readonly string[] = ['encounter-verbs']

/** The telling whose verb stands at `token`, or null where its parties are not told. */
export function verbContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (
    !lists(view, token, VERBS) ||
    particleBefore(view, token, 'article') >= 0 ||
    particleBefore(view, token, 'possessive') >= 0
  )
    return null
  for (const match of view.matches(token)) {
    if (match.end > sentence.end) continue
    for (const entry of match.entries) {
      if (entry.kind !== 'encounter-verbs') continue
      const frame = fill(view, sentence, match, entry)
      if (frame !== null) return frame
    }
  }
  return null
}

const BE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'be', 'is', 'are'])

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  if (entry.payload.id === 'welcome' && entry.payload.shape === 'base') {
    const welcomed = welcomedAt(view, sentence, match)
    if (welcomed !== null) return welcomed
  }
  const journey = journeyFor(view, sentence, match, entry)
  const own = journey?.match ?? match
  const bidden = biddenBefore(view, sentence, own)
  const status = statusFor(view, sentence, match, entry, journey, bidden !== null)
  if (status === null || entry.payload.object === 'gathering') return null
  const subject =
    bidden ??
    statesOfWe(view, sentence, own.start) ??
    subjectOf(view, sentence, own) ??
    delegationBefore(view, sentence, own.start) ??
    leaderOfTeam(view, sentence, own.start) ??
    (entry.payload.shape === 'past' ? joinedSubject(view, sentence, own.start) : null)
  if (entry.payload.id === 'sign' && entry.payload.shape === 'past') {
    const signed = signedFor(view, sentence, match, subject) ?? signedBy(view, sentence, match)
    if (signed !== null) return signed
  }
  const forward = isLookedForward(view, match.start)
  if (forward && isFirst(view, sentence, match)) return null
  const infinitive = forward || (entry.payload.shape === 'base' && isParticle(view, match.start - 1, 'to'))
  if (subject === null && !infinitive && isGoverned(view, match.start)) return null
  const isTeam = subject === null && isBareTeam(view, sentence, match.start)
  const joined = subject === null && !infinitive && !isTeam ? joinedAt(view, sentence, match) : 0
  if (joined < 0) return null
  if (subject?.first === true) return byAuthor(view, sentence, match, entry, subject, status, journey)
  if (status === 'planned' && isMetAgain(view, sentence, match, entry, subject))
    return { ...frameOf(match, entry, status), rule: 'en/encounter/meet-again', both: true, dropped: true }
  if (passive(view, sentence, match, entry)) return received(view, sentence, match, entry, subject, status)
  if (entry.payload.id === 'invite') return invitation(view, sentence, match, entry, subject)
  const told =
    subject?.phrase ??
    whoeverActs(view, sentence, subject) ??
    (infinitive
      ? actorBefore(view, sentence, match.start)
      : subject === null && !isTeam
        ? sentence.subjectBefore(match.start)
        : null)
  if (told === 'open') return null
  const found = active(view, sentence, match, entry, asState(view, told), status, journey)
  if (isTeam && found !== null) return { ...found, rule: 'en/encounter/team' }
  const isAside = sentence.index > 0 && subject?.phrase != null && isAsideSubject(view, subject.phrase)
  if (isAside && found?.status === 'held') return { ...found, status: 'mentioned' }
  const isPast = status === 'held' && entry.payload.shape === 'past'
  return found === null || !isPast ? found : { ...found, past: true }
}

function statusFor(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  journey: Journey | null,
  isBidden: boolean,
): ContactFrame['status'] | null {
  if (entry.payload.shape === 'participle' && isGoing(view, sentence, match)) return 'held'
  return journey?.status ?? (isBidden ? 'planned' : statusOf(view, sentence, match, entry))
}

/** "After X spoke with Y, …", "As X met Y": whoever stands between the word that joins the clause and its verb. */
function joinedSubject(view: TextView, sentence: Sentence, verb: number): Subject | null {
  const phrase = sentence.phraseEndingAt(backOverAdverbials(view, sentence, verb))
  if (phrase === null || !isJoinedSubject(view, phrase)) return null
  const { start, gender, number } = phrase
  return { phrase, pronoun: false, first: false, gender, number, start, relative: false }
}

/** "X smiled when he met Y": the one person of the clause before. */
function whoeverActs(view: TextView, sentence: Sentence, subject: Subject | null): Phrase | null {
  if (subject?.pronoun !== true || subject.number !== 1 || !view.isAmong(subject.start - 1, WHEN)) return null
  const before = sentence.peopleBefore(subject.start)
  const [one, another] = before
  if (one === undefined || another !== undefined || one.number !== 1) return null
  return one.gender === null || subject.gender === null || one.gender === subject.gender ? one : null
}

const WHEN: ReadonlySet<string> = new Set(['after', 'as', 'before', 'when', 'where', 'while'])

/** "They agreed to meet again in Ordin": those of the contact told before, where a place says that it is no mere hope. */
function isMetAgain(
  view: TextView,
  sentence: Sentence,
  { start, end }: Match,
  { payload }: Entry,
  subject: Subject | null,
): boolean {
  const from = payload.id === 'meet' ? behindAgain(view, end) : end
  if (from === end) return false
  if (
    placeBehind(view, sentence, from, IN) === null &&
    sidelinesIn(view, { start: from, end: sentence.end }) === null
  )
    return false
  if (subject?.pronoun === true) return subject.number > 1
  const phrase = subject === null ? sentence.subjectBefore(start) : subject.phrase
  return phrase === null ? subject === null : phrase.members.length === 0 && SETTLED.has(phrase.refers)
}

/** Behind "again", "in person", "again in person". */
function behindAgain(view: TextView, end: number): number {
  const at = spells(view, end, 'again') ? end + 1 : end
  return isParticle(view, at, 'in') && spells(view, at + 1, 'person') ? at + 2 : at
}

const IN: ReadonlySet<string> = new Set(['in'])
/** References that are settled with the contact that they are told of. */
const SETTLED: ReadonlySet<unknown> = new Set([
  'sides',
  'participants',
  'countries',
  'ministers',
  'leaders',
  'presidents',
])

/** "I met with X": whoever has the floor or signs the text; "we" may be anybody. */
function byAuthor(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  { start }: Subject,
  status: ContactFrame['status'],
  journey: Journey | null,
): ContactFrame | null {
  if (view.word(start) !== 'i' || passive(view, sentence, match, entry) || isInQuotes(view, start))
    return null
  const author = sentence.author(match.start)
  if (author === null) return null
  const told = active(view, sentence, match, entry, author === 'title' ? null : author, status, journey)
  return told === null || author !== 'title' ? told : { ...told, byAuthor: true }
}

/** "we look forward to meeting X": who that is, the sentence does not say. */
function isFirst(view: TextView, sentence: Sentence, match: Match): boolean {
  const look = match.start - 3
  return subjectOf(view, sentence, { ...match, start: look })?.first === true
}

/** "while meeting", ", meeting with": a participle behind a joiner goes on from the clause before. */
function isGoing(view: TextView, sentence: Sentence, match: Match): boolean {
  return isComma(view, match.start - 1) && match.start - 1 > sentence.start
}

function passive(view: TextView, sentence: Sentence, match: Match, entry: Entry): boolean {
  return (
    entry.payload.shape === 'past' &&
    auxiliariesBefore(view, sentence, match.start).some((helper) => BE.has(helper))
  )
}

/** "invited President X to Caldmoor", "invited her counterpart to visit Caldmoor": a visit that is to come. */
function invitation(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  inviting: Subject | null,
): ContactFrame | null {
  if (entry.payload.shape === 'base') return null
  const guest = sentence.phraseAt(skipAdverbials(view, sentence, match.end))
  if (guest === null || guest.kind !== 'person' || !canMeet(guest) || !isParticle(view, guest.end, 'to'))
    return null
  const verb = guest.end + 1
  const place = placeAt(view, VISITING.has(view.word(verb)) ? verb + 1 : verb)
  if (place === null) return null
  const host = inviting === null ? sentence.subjectBefore(match.start) : inviting.phrase
  return {
    ...frameOf(match, entry, 'planned'),
    rule: 'en/encounter/invitation',
    trigger: { start: match.start, end: place.start },
    subject: membersOf(host).filter(canMeet),
    object: membersOf(guest),
    dropped: host === null,
    place,
  }
}

const VISITING: ReadonlySet<string> = new Set(['visit', 'tour'])

const BY: ReadonlySet<string> = new Set(['by'])

/** "X was received by Y", "arrived in Talimar and was welcomed at the airport by Y". */
function received(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  guest: Subject | null,
  status: ContactFrame['status'],
): ContactFrame | null {
  if (entry.payload.id === 'join' || entry.payload.id === 'lead') return null
  const who = guest === null ? sentence.subjectBefore(match.start) : guest.phrase
  const isAtOnce = isParticle(view, skipAdverbials(view, sentence, match.end), 'by')
  if (guest === null ? who === null : !isAtOnce && who?.kind !== 'person') return null
  const host = objectBehind(view, sentence, match.end, BY)
  if (host === null || (!isAtOnce && host.kind !== 'person')) return null
  return {
    ...frameOf(match, entry, status),
    rule: 'en/encounter/passive-verb',
    subject: membersOf(who).filter(canMeet),
    object: membersOf(host).filter(canMeet),
    dropped: who === null,
  }
}

function frameOf(match: Match, entry: Entry, status: ContactFrame['status']): ContactFrame {
  return {
    rule: 'en/encounter/verb',
    format: String(entry.payload.format),
    status,
    trigger: { start: match.start, end: match.end },
    subject: [],
    object: [],
    attendees: [],
    subjectRole: String(entry.payload.subject),
    objectRole: String(entry.payload.object),
    dropped: false,
    together: true,
    place: null,
  }
}

function active(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subject: Phrase | null,
  status: ContactFrame['status'],
  journey: Journey | null,
): ContactFrame | null {
  const codes = new Set(String(entry.payload.complement).split(' '))
  if (entry.payload.object === 'place') return travel(view, sentence, match, entry, subject, status, codes)
  if (isToOthers(view, sentence, entry, match.end) || isGreeting(entry, subject)) return null
  const guest = guestBehind(view, sentence, match, entry)
  const direct = guest ?? objectBehind(view, sentence, match.end, codes)
  const named = asState(view, direct)
  const included = includedAt(view, sentence, match.end, direct)
  const met = included ?? hostsAt(view, sentence, named, status, match.end, journey?.places ?? null)
  const object = met === subject ? null : met
  // Those who govern in several states are met in each of them.
  const apart = included === null && object !== named && object?.kind === 'group'
  const several = subject !== null && (subject.members.length > 1 || subject.kind === 'group')
  const reception = receptionAt(view, sentence, match, entry, object, status)
  if (reception !== null)
    return { ...reception, subject: membersOf(subject).filter(canMeet), dropped: subject === null }
  if (!isContact(view, sentence, match, entry, object, several)) return null
  const objects = object === null ? [] : [object, ...furtherObjects(view, sentence, object, codes)]
  // The two who co-chair a session without a third meet in it.
  const isPair = object === null && entry.payload.id === 'co-chair'
  const format = isPair ? 'meeting' : formatOf(view, sentence, match, entry)
  return {
    ...frameOf(match, entry, status),
    rule: journey === null ? ruleOf(view, sentence, match, format) : 'en/encounter/purpose',
    format,
    leg: isOfLegs(view, sentence, journey) ? { start: match.start, end: match.end } : null,
    subject: membersOf(subject).filter(canMeet),
    object: objects.flatMap(membersOf).filter(canMeet),
    together: objects.length < 2 && !apart,
    dropped: subject === null,
    trigger: { start: match.start, end: match.end },
  }
}

function ruleOf(view: TextView, sentence: Sentence, match: Match, format: string): string {
  const isSpoken = format === 'phone-call' && isSpeech(view, sentence, match)
  return isSpoken ? 'en/encounter/spoke' : 'en/encounter/verb'
}

const RECEIVING: ReadonlySet<string> = new Set(['welcome', 'receive', 'host'])

/** "will welcome President X to Caldmoor": the guest comes to the host; where it was held, it is told as their meeting. */
function receptionAt(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  guest: Phrase | null,
  status: ContactFrame['status'],
): ContactFrame | null {
  if (guest === null || !RECEIVING.has(String(entry.payload.id))) return null
  const at = skipAdverbials(view, sentence, match.end)
  const isNext = sentence.phraseAt(at) === guest || delegationAt(view, sentence, at)?.end === guest.end
  if (!isNext || !canMeet(guest)) return null
  const guests = membersOf(guest).filter(canMeet)
  if (!guests.some(({ kind }) => kind === 'person')) return null
  if (status !== 'held' && isForVisit(view, guest.end))
    return {
      ...frameOf(match, entry, status),
      rule: 'en/encounter/reception',
      format: 'visit',
      object: guests,
    }
  if (!isParticle(view, guest.end, 'to')) return null
  const place = placeAt(view, guest.end + 1)
  if (place === null) return null
  const format = status === 'held' ? 'meeting' : 'visit'
  return { ...frameOf(match, entry, status), rule: 'en/encounter/reception', format, object: guests, place }
}

/** "travelled to Kyiv", "will visit India": the guest, and the place that is visited. */
function travel(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subject: Phrase | null,
  status: ContactFrame['status'],
  codes: ReadonlySet<string>,
): ContactFrame | null {
  const place: PlaceWords | null = placeBehind(view, sentence, match.end, codes)
  if (place === null || (subject !== null && !canTravel(subject))) return null
  if (entry.payload.id === 'lead' && !isDelegation(view, match.end, place.start)) return null
  if (entry.payload.id === 'head' && !isParticle(view, match.end, 'to')) return null
  return {
    ...frameOf(match, entry, status),
    rule: 'en/encounter/journey',
    subject: membersOf(subject).filter(canMeet),
    objectRole: 'host',
    dropped: subject === null,
    place,
    further: furtherPlaces(view, sentence, place),
  }
}

function canTravel(phrase: Phrase): boolean {
  return (
    phrase.kind === 'person' ||
    phrase.members.some((member) => member.kind === 'person') ||
    phrase.name?.listed === 'group-delegation'
  )
}
