/** Verbs of contact: «التقى», «استقبل», «زار», and light verbs with a noun of contact («أجرى اتصالا هاتفيا»). */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt, placeBehindHeads } from './circumstances.ts'
import {
  type ContactFrame,
  canMeet,
  furtherObjects,
  isTogether,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { isWished, statusOf } from './contact-status.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const FINITE: ReadonlySet<string> = new Set(['past', 'present'])

/** Lemmas whose subject is the contact or gathering itself («جمع اللقاء A وB»), told by their nouns. */
const NOT_ALONE: ReadonlySet<string> = new Set([
  'jamaa',
  'inaqada',
  'iltaama',
  'hadara',
  'sharaka',
  'taraasa',
  'rafaqa',
  'ada-min',
  'ihtadana',
  'istadafa',
])

/** The telling whose finite verb stands at `token`, or null. */
export function verbContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (!view.has(token, 'encounter-verbs')) return null
  for (const match of view.matches(token)) {
    if ((match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the') || match.end > sentence.end) continue
    if (isDenied(view, match)) continue
    for (const entry of match.entries) {
      if (
        entry.kind !== 'encounter-verbs' ||
        !FINITE.has(String(entry.payload.shape)) ||
        entry.payload.person === 1
      )
        continue
      if (NOT_ALONE.has(String(entry.payload.id)) || isWished(view, sentence, match, entry)) continue
      const frame = fill(view, sentence, match, entry)
      if (frame !== null) return frame
    }
  }
  return null
}

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const codes = new Set(String(entry.payload.complement).split(' '))
  const before = subjectBefore(view, sentence, match, entry)
  const behind = subjectBehind(view, sentence, match.end)
  const relative = isRelative(view, match)
  const subject = relative
    ? (antecedent(view, sentence, match) ?? behind)
    : (chooseSubject(behind, before, entry) ?? goingOn(view, sentence, match))
  if (subject === null && relative) return null
  const from = subject !== null && subject === behind ? subject.end : match.end
  const toPlace = entry.payload.object === 'place'
  if (subject === null && toPlace) return arriving(view, sentence, match, entry, codes)
  const object = pronounObject(sentence, match, subject, codes) ?? objectBehind(view, sentence, from, codes)
  const place = toPlace ? placeBehind(view, sentence, from, codes) : null
  const taken =
    object === null && place === null && codes.has('obj') && subject === behind
      ? goingOn(view, sentence, match)
      : null
  if (taken !== null && behind !== null) return filled(view, sentence, match, entry, taken, behind, null)
  if (!isContact(view, entry, subject, object, place !== null)) return null
  return filled(view, sentence, match, entry, subject, object, place)
}

/** «وفي المساء يصل إلى المدينة الوزير»: the place comes before whoever goes there. */
function arriving(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  codes: ReadonlySet<string>,
): ContactFrame | null {
  const place = placeBehind(view, sentence, match.end, codes)
  const subject = place === null ? null : objectBehind(view, sentence, place.end, new Set(['obj']))
  if (place === null || subject === null || subject.kind === 'state' || !canMeet(subject)) return null
  return filled(view, sentence, match, entry, subject, null, place)
}

function filled(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subject: Phrase | null,
  object: Phrase | null,
  place: ContactFrame['place'],
): ContactFrame {
  const codes = new Set(String(entry.payload.complement).split(' '))
  const toPlace = entry.payload.object === 'place'
  return {
    rule: 'ar/encounter/verb',
    format: String(entry.payload.format),
    status: statusOf(view, sentence, match, entry),
    trigger: { start: match.start, end: match.end },
    subject: membersOf(subject).filter(canMeet),
    object:
      toPlace && object?.kind === 'state'
        ? []
        : [object, ...furtherObjects(view, sentence, object, codes)].flatMap(membersOf).filter(canMeet),
    subjectRole: String(entry.payload.subject),
    objectRole: String(entry.payload.object),
    attendees: [],
    dropped: subject === null,
    both: isOfTwo(entry) && object === null && (subject === null || subject.number === 1),
    together: isTogether(view, object) && furtherObjects(view, sentence, object, codes).length === 0,
    place,
  }
}

/** «يجتمعان»: a verb of two. */
function isOfTwo(verb: Entry): boolean {
  return Number(verb.payload.number) === 2
}

/** «ثم استقبله الرئيس»: the pronoun joined to the verb is whom the sentence was about. */
function pronounObject(
  sentence: Sentence,
  match: Match,
  subject: Phrase | null,
  codes: ReadonlySet<string>,
): Phrase | null {
  if (match.suffix === null || match.suffix.person !== 3 || !codes.has('obj')) return null
  const object = sentence.subjectBefore(match.start)
  return object !== null && object.start !== subject?.start ? object : null
}

/** The verb's own phrase, unless it is the object of a subject that stands before. */
function chooseSubject(behind: Phrase | null, before: Phrase | null, entry: Entry): Phrase | null {
  if (before !== null) return before
  if (behind === null) return null
  const feminine = entry.payload.gender === 'f'
  const single = Number(entry.payload.number) === 1
  if (Number(entry.payload.number) > 1) return null
  if (
    single &&
    behind.number === 1 &&
    behind.gender !== null &&
    behind.kind === 'person' &&
    (behind.gender === 'f') !== feminine
  )
    return null
  return behind
}

/** «…، وعقدا قبله جلسة»: a joined verb without a subject goes on from the sentence's. */
function goingOn(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  if (match.start === sentence.start) return null
  const joined =
    (match.bits & JOINING) !== 0 ||
    isComma(view, match.start - 1) ||
    particle(view, match.start - 1, 'conjunction') !== null ||
    particle(view, match.start - 1, 'complementiser') !== null ||
    particle(view, match.start - 1, 'auxiliary') !== null
  return joined ? sentence.subjectBefore(match.start) : null
}

/** «الذي يزور البلاد», «التي التقت الوزير»: the verb is of whoever stands before the clause. */
function isRelative(view: TextView, match: Match): boolean {
  return match.suffix === null && particle(view, match.start - 1, 'relative') !== null
}

function antecedent(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const before = match.start - 1
  return sentence.phraseEndingAt(isComma(view, before - 1) ? before - 1 : before)
}

/** «لم يلتق», «لن يزور»: what did not come to be is no contact. */
function isDenied(view: TextView, match: Match): boolean {
  return particle(view, match.start - 1, 'negation') !== null
}

/** A verb of contact needs somebody, and either another party, several subjects, or a place to go to. */
function isContact(
  _view: TextView,
  entry: Entry,
  subject: Phrase | null,
  object: Phrase | null,
  place: boolean,
): boolean {
  if (object !== null && canMeet(object)) return subject === null || canMeet(subject)
  if (place) return subject !== null && canMeet(subject)
  if (entry.payload.subject !== 'party' && entry.payload.subject !== 'caller') return false
  return isOfTwo(entry) || (subject !== null && (subject.members.length > 1 || subject.number > 1))
}

function subjectBefore(view: TextView, sentence: Sentence, match: Match, entry: Entry): Phrase | null {
  if ((match.bits & JOINING) !== 0) return null
  const phrase = sentence.phraseEndingAt(match.start)
  if (phrase === null || (phrase.bits & GOVERNING) !== 0 || !canMeet(phrase)) return null
  if (particle(view, phrase.start - 1, 'preposition') !== null) return null
  const several = phrase.number > 1 || phrase.members.length > 1
  return several && Number(entry.payload.number) === 1 ? null : phrase
}

/** Where somebody goes: a state, a city, behind the verb or its preposition. */
function placeBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): ContactFrame['place'] {
  const at = skipAdverbials(view, sentence, from)
  if (codes.has('obj') && placeBehindHeads(view, at) !== null) return placeBehindHeads(view, at)
  for (let token = at; token < Math.min(sentence.end, at + 12); token += 1) {
    const found = particle(view, token, 'preposition')
    const id = found?.entry.payload.id
    if (found !== null && (id === 'to' || (id === 'in' && codes.has('fi')))) {
      const place = placeAt(view, found.match.end)
      if (place !== null) return place
    }
    if (codes.has('li')) {
      const place = placeAt(view, token)
      if (place !== null && place.prefixLength > 0) return place
    }
  }
  return null
}

/** The light verb that may carry a noun of contact, in whatever table it stands. */
const LIGHT_TABLES: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'modals']
const RESTS: readonly string[] = ['encounter-verbs-rests']
const FARTHEST_REST = 24

/** «أجرى وزير الخارجية اتصالا هاتفيا بنظيره»: a light verb, its subject and the noun of contact. */
export function lightContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (!view.has(token, LIGHT_TABLES)) return null
  if (view.next(token + 1, RESTS, sentence.end) === sentence.end) return null
  for (const match of view.matches(token)) {
    if ((match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the') || isDenied(view, match)) continue
    for (const verb of match.entries) {
      if (
        !LIGHT_TABLES.includes(verb.kind) ||
        !FINITE.has(String(verb.payload.shape)) ||
        verb.payload.person === 1
      )
        continue
      const frame = fillLight(view, sentence, match, verb)
      if (frame !== null) return frame
    }
  }
  return null
}

function fillLight(view: TextView, sentence: Sentence, match: Match, verb: Entry): ContactFrame | null {
  const before = subjectBefore(view, sentence, match, verb)
  const behind = before === null ? subjectBehind(view, sentence, match.end) : null
  const relative = isRelative(view, match)
  const subject = relative
    ? (antecedent(view, sentence, match) ?? behind)
    : (before ?? behind ?? goingOn(view, sentence, match))
  if (subject === null && relative) return null
  const rest = restBehind(view, sentence, String(verb.payload.id), behind?.end ?? match.end)
  if (rest === null) return null
  const codes = new Set(String(rest.entry.payload.complement).split(' '))
  const toPlace = rest.entry.payload.object === 'place'
  const settled = rest.entry.payload.format === 'signing' && subject !== null && subject.members.length > 1
  const object = settled ? null : objectBehind(view, sentence, rest.end, codes)
  const place = toPlace ? placeBehind(view, sentence, rest.end, codes) : null
  if (rest.entry.payload.subject === 'host' && object !== null && (subject === null || rest.suffixed))
    return receivedBy(view, sentence, match, rest, object)
  if (!isContact(view, rest.entry, subject, object, place !== null)) return null
  return {
    rule: 'ar/encounter/light-verb',
    format: String(rest.entry.payload.format),
    status: statusOf(view, sentence, match, verb),
    trigger: { start: match.start, end: subject === behind && behind !== null ? match.end : rest.end },
    rest,
    both: isOfTwo(verb) && object === null && (subject === null || subject.number === 1),
    subject: membersOf(subject).filter(canMeet),
    object:
      toPlace && object?.kind === 'state'
        ? []
        : [object, ...furtherObjects(view, sentence, object, codes)].flatMap(membersOf).filter(canMeet),
    subjectRole: String(rest.entry.payload.subject),
    objectRole: String(rest.entry.payload.object),
    attendees: [],
    dropped: subject === null,
    together: isTogether(view, object) && furtherObjects(view, sentence, object, codes).length === 0,
    place,
  }
}

/** «وكان في استقباله ولي العهد، ووزير الخارجية»: the first named receives, the others are present. */
function receivedBy(
  view: TextView,
  sentence: Sentence,
  match: Match,
  rest: Rest,
  guest: Phrase,
): ContactFrame | null {
  const own = rest.suffixed ? sentence.subjectBefore(match.start) : guest
  const from = rest.suffixed ? rest.end : guest.end
  const hosts = membersOf(objectBehind(view, sentence, from, new Set(['obj']))).filter(canMeet)
  const [host, ...others] = hosts
  if (host === undefined) return null
  return {
    rule: 'ar/encounter/reception',
    format: 'visit',
    status: 'held',
    trigger: { start: match.start, end: rest.end },
    subject: [host],
    object: own === null ? [] : [own],
    attendees: others,
    subjectRole: 'host',
    objectRole: 'guest',
    dropped: own === null,
    together: true,
    place: null,
  }
}

interface Rest {
  /** A pronoun is joined behind it: «في استقباله». */
  readonly suffixed: boolean
  readonly entry: Entry
  readonly start: number
  readonly end: number
}

function restBehind(view: TextView, sentence: Sentence, lemma: string, from: number): Rest | null {
  const end = Math.min(sentence.end, from + FARTHEST_REST)
  for (let token = view.next(from, RESTS, end); token < end; token = view.next(token + 1, RESTS, end)) {
    const rest = restAt(view, lemma, token)
    if (rest !== null) return isInClause(view, from + 1, token) ? rest : null
  }
  return null
}

function restAt(view: TextView, lemma: string, token: number): Rest | null {
  for (const match of view.matches(token)) {
    const entry = match.entries.find(
      (one) => one.kind === 'encounter-verbs-rests' && one.payload.verb === lemma,
    )
    if (entry !== undefined)
      return { entry, start: match.start, end: match.end, suffixed: match.suffix !== null }
  }
  return null
}

/** Whether no «أن» of another clause stands between. */
function isInClause(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (particle(view, token, 'complementiser') !== null) return false
  return true
}
