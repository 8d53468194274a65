/** Nouns of contact: "a phone call with X", "the meeting between A and B", "Blinken's visit to India", "talks in Geneva". */
import type { Entry, Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { isInQuotes } from './bylines.ts'
import { actorBefore, isOfAddressee } from './contact-actors.ts'
import { attenderOf, occasionOf } from './contact-attended.ts'
import { courtesyCall } from './contact-courtesy.ts'
import { isDenied } from './contact-denied.ts'
import { dialogueAt } from './contact-dialogues.ts'
import { discussersOf } from './contact-discussed.ts'
import { type ContactFrame, placeBehind, RELATIONS } from './contact-frame.ts'
import { letter } from './contact-letters.ts'
import { frame, heldBehind, near, overlaps, ownerOf } from './contact-noun-slots.ts'
import { isAnniversary, isOther } from './contact-noun-words.ts'
import { furtherPlaces, isAskedBy, placeWhere } from './contact-places.ts'
import { addressedIn } from './contact-told.ts'
import { column, isComma, isParticle, isWord, lists, particle, spells } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'
import { asState } from './sides.ts'

const NOUNS: readonly string[] = ['encounter-nouns']
const REPORTING: readonly string[] = ['reporting-verbs']
const FORMATS: ReadonlySet<string> = new Set([
  'meeting',
  'phone-call',
  'video-call',
  'visit',
  'summit',
  'signing',
  'press-conference',
  'letter',
])

/** The telling whose noun stands at `token`, or null where its parties are not told. */
export function nounContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (!lists(view, token, NOUNS)) return null
  const found = view.find(token, 'encounter-nouns')
  if (found === null || found.match.end > sentence.end) return null
  const format = String(found.entry.payload.format)
  if (isDenied(view, sentence, token) || isAnniversary(view, token) || isOther(view, found.match)) return null
  if (format === 'conference')
    return lists(view, found.match.end, NOUNS) ? null : dialogueAt(view, sentence, found.match, format)
  if (!FORMATS.has(format)) return null
  return fill(view, sentence, found.match, found.entry)
}

/** "made a phone call to X": the noun stands no further behind its verb. */
const MOST_MADE = 4
const MAKING: ReadonlySet<string> = new Set(['made', 'makes', 'placed', 'places'])

function isMade(view: TextView, { start: noun, end }: Match): boolean {
  // "made multiple phone calls to" is told in general.
  if (view.ends(end - 1, 's')) return false
  for (let at = noun - 1; at >= Math.max(0, noun - MOST_MADE); at -= 1)
    if (view.isAmong(at, MAKING)) return true
  return false
}

const FROM: ReadonlySet<string> = new Set(['from'])
const WITH: ReadonlySet<string> = new Set(['with'])
const BETWEEN: ReadonlySet<string> = new Set(['between', 'among', 'of'])

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const format = String(entry.payload.format)
  if (entry.payload.id === 'by-phone') return discussed(view, sentence, match, format)
  if (entry.payload.id === 'courtesy') return courtesyCall(view, sentence, match)
  if (format === 'visit') return visit(view, sentence, match)
  if (format === 'letter') return letter(view, sentence, match)
  const held = heldBehind(view, sentence, match.end)
  const between = near(view, sentence, held?.end ?? match.end, BETWEEN)
  if (
    between !== null &&
    isOfNoun(view, match.end, between.start) &&
    (between.members.length > 1 || between.kind === 'group')
  )
    return {
      ...frame(view, sentence, match, format, between, attenderOf(view, sentence, match.start, between)),
      ...(held?.planned === true ? { status: 'planned' as const } : {}),
      place: held?.place ?? null,
    }
  const owner = ownerOf(view, sentence, match.start)
  const object =
    asState(view, partyOf(view, sentence, match, format)) ??
    (format === 'phone-call' ? near(view, sentence, match.end, isMade(view, match) ? TO : FROM) : null)
  if (object !== null) {
    const own = owner.phrase ?? personOf(view, sentence, match, object)
    const actor = own ?? subjectFor(view, sentence, match)
    if (actor === 'open' || (own === null && isOfAddressee(view, sentence, match.start))) return null
    const subject = actor ?? besideOccasion(view, sentence, match.start)
    if (subject !== null && overlaps(subject, object))
      return frame(view, sentence, match, format, null, object)
    if (isOurs(view, match.start))
      return ofAuthor(view, sentence, match, frame(view, sentence, match, format, null, object))
    if (subject === null && isSaidOfSelf(view, sentence, match.start))
      return ofAuthor(view, sentence, match, frame(view, sentence, match, format, null, object))
    return frame(view, sentence, match, format, subject, object)
  }
  const told = addressedIn(view, sentence, match, format)
  if (told !== null) return frame(view, sentence, match, format, told.speaker, told.addressee)
  return (
    discussed(view, sentence, match, format) ??
    together(view, sentence, match, format, owner.phrase) ??
    occasionOf(view, sentence, match, format) ??
    joint(view, sentence, match, format) ??
    dialogueAt(view, sentence, match, format)
  )
}

/** "A and B discussed the dam in a phone call": the people who talked. */
function discussed(view: TextView, sentence: Sentence, match: Match, format: string): ContactFrame | null {
  const people = discussersOf(view, sentence, match, format)
  if (people.length === 0) return null
  return {
    ...frame(view, sentence, match, format, null, null),
    status: 'held',
    dropped: false,
    subject: people,
  }
}

/** "with X" behind the noun; of "a press conference after a meeting with X" it is the meeting's. */
function partyOf(view: TextView, sentence: Sentence, { end }: Match, format: string): Phrase | null {
  const party = near(view, sentence, end, WITH)
  if (party === null || format !== 'press-conference') return party
  return view.next(end, CONTACTS, party.start) < party.start ? null : party
}

const CONTACTS: readonly string[] = ['encounter-nouns', 'encounter-verbs']

/** "my meetings with the presidents of A and B": each met whoever speaks, and not the other; of "our" nobody knows. */
function ofAuthor(view: TextView, sentence: Sentence, match: Match, told: ContactFrame): ContactFrame | null {
  const isMine = !isOurs(view, match.start) || isMy(view, match.start)
  const author = !isMine || isInQuotes(view, match.start) ? null : sentence.author(match.start)
  if (author === null || isUndone(view, sentence, match.start)) return null
  const several = view.ends(match.end - 1, 's') && told.object.length > 1
  const own = { ...told, together: !several }
  if (author === 'title') return { ...own, subject: [], dropped: false, byAuthor: true }
  return { ...own, subject: [author], dropped: false }
}

/** "meetings with the leaders of A and B", "a meeting to deepen the partnership between A and B": another noun's parties. */
function isOfNoun(view: TextView, from: number, to: number): boolean {
  if (view.next(from, NOUNS, to) < to) return false
  for (let token = from; token < to; token += 1) {
    if (isParticle(view, token, 'with') || isParticle(view, token, 'to')) return false
    if (isParticle(view, token, 'between') && view.isAmong(token - 1, RELATIONS)) return false
  }
  return true
}

function isOurs(view: TextView, noun: number): boolean {
  return OURS.has(view.word(noun - 1)) || OURS.has(view.word(noun - 2))
}

function isMy(view: TextView, noun: number): boolean {
  return spells(view, noun - 1, 'my') || spells(view, noun - 2, 'my')
}

const OURS: ReadonlySet<string> = new Set(['my', 'our'])
/** Words before the noun that may take it back: "for not being able to make my visit". */
const MOST_UNDOING = 8

function isUndone(view: TextView, sentence: Sentence, noun: number): boolean {
  for (let at = Math.max(sentence.start, noun - MOST_UNDOING); at < noun; at += 1)
    if (particle(view, at, 'negation') !== null) return true
  return false
}

/** Words between "I" and the noun: "I just had a very good". */
const MOST_SAID = 7

/** "I had a good meeting with X". */
function isSaidOfSelf(view: TextView, sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(sentence.start, noun - MOST_SAID); at -= 1) {
    if (spells(view, at, 'i')) return true
    if (!isWord(view, at) || (particle(view, at, 'preposition') ?? particle(view, at, 'relative')) !== null)
      return false
  }
  return false
}

/** "Speaking at a joint press conference": those who met before stood there together. */
function joint(view: TextView, sentence: Sentence, match: Match, format: string): ContactFrame | null {
  if (format !== 'press-conference' || view.word(match.start) !== 'joint') return null
  if (isParticle(view, match.end, 'that')) return null
  return { ...frame(view, sentence, match, format, null, null), both: true }
}

/** "the meeting of X with Y". */
function personOf(view: TextView, sentence: Sentence, match: Match, object: Phrase): Phrase | null {
  const phrase = isParticle(view, match.end, 'of') ? sentence.phraseAt(match.end + 1) : null
  return phrase?.kind === 'person' && phrase.end <= object.start ? phrase : null
}

/** The subject of the clause that the noun stands in, or whoever the clause behind it is about. */
function subjectFor(view: TextView, sentence: Sentence, match: Match): Phrase | null | 'open' {
  const before = actorBefore(view, sentence, match.start)
  if (before !== null) return before
  for (let token = match.end; token < sentence.end; token += 1) {
    if (!isComma(view, token)) continue
    const phrase = sentence.phraseAt(token + 1)
    if (phrase !== null && isFree(view, phrase) && phrase.kind !== 'state') return phrase
  }
  return null
}

/** "A and B held a meeting", "the two presidents' summit": several parties and a verb that holds it. */
function together(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  owner: Phrase | null,
): ContactFrame | null {
  if (owner !== null && owner.members.length > 1) return frame(view, sentence, match, format, owner, null)
  const beside = withPartner(view, sentence, besideOccasion(view, sentence, match.start))
  if (beside !== null && beside.members.length > 1 && beside.members.every(({ kind }) => kind === 'person'))
    return frame(view, sentence, match, format, beside, null)
  const subject = sentence.subjectBefore(match.start)
  if (
    subject === null ||
    (subject.members.length < 2 && subject.kind !== 'group') ||
    !isHeld(view, subject.end, match.start, format)
  )
    return null
  return frame(view, sentence, match, format, subject, null)
}

/** Words that lead to the occasion on which somebody speaks. */
const OCCASIONS: ReadonlySet<string> = new Set([
  'before',
  'after',
  'ahead-of',
  'following',
  'during',
  'at',
  'in',
])
/** Words of the occasion that may stand before its noun: "Before Expanded Bilateral Meeting". */
const MOST_BESIDE = 3

/** "Remarks by A and B before bilateral meeting", "A and B before their meeting": whom the occasion is said of. */
function besideOccasion(view: TextView, sentence: Sentence, noun: number): Phrase | null {
  for (let at = noun - 1; at >= Math.max(sentence.start, noun - MOST_BESIDE - 1); at -= 1) {
    const found = particle(view, at, 'preposition')
    if (found === null) {
      if (isComma(view, at)) return null
      continue
    }
    if (!OCCASIONS.has(column(found, 'id'))) return null
    const behind = isComma(view, at - 1) ? sentence.phraseEndingAt(at - 1) : null
    return sentence.phraseEndingAt(at) ?? (behind?.kind === 'state' ? null : behind)
  }
  return null
}

/** "X with Y before their meeting": the two of them. */
function withPartner(view: TextView, sentence: Sentence, phrase: Phrase | null): Phrase | null {
  if (phrase === null || phrase.members.length > 0 || !isParticle(view, phrase.start - 1, 'with'))
    return phrase
  const first = sentence.phraseEndingAt(phrase.start - 1)
  if (first === null || first.kind !== 'person' || first.members.length > 0) return phrase
  return { ...first, end: phrase.end, kind: 'group', number: 2, members: [first, phrase] }
}

const HOLDING: ReadonlySet<string> = new Set([
  'held',
  'hold',
  'had',
  'have',
  'concluded',
  'opened',
  'began',
  'launched',
  'conducted',
  'convened',
  'holds',
  'open',
  'signed',
  'attended',
  'gave',
  'holding',
  'co',
  'chaired',
  'inaugurated',
])

/** A clause with a verb of talk on the contact that was held. */
function isInClause(view: TextView, held: number, to: number): boolean {
  if (view.next(held + 1, NOUNS, to) >= to || view.next(held + 1, REPORTING, to) >= to) return false
  for (let at = held + 1; at < to; at += 1) if (view.isAmong(at, LEADING)) return true
  return false
}

const LEADING: ReadonlySet<string> = new Set(['where', 'which'])

/** "signed a memorandum in connection with the dialogue" holds no dialogue. */
function isHeld(view: TextView, from: number, to: number, format: string): boolean {
  for (let token = from; token < Math.min(to, from + 8); token += 1) {
    if (!HOLDING.has(view.word(token)) || (spells(view, token, 'signed') && format !== 'signing')) continue
    if (spells(view, token, 'gave') && format !== 'press-conference') continue
    // "held a phone call in which they discussed the next summit".
    if (isInClause(view, token, to)) continue
    for (let at = token + 1; at < to; at += 1) if (isParticle(view, at, 'with')) return false
    return true
  }
  return false
}

/** "Blinken's visit to India", "during his trip to Rome", "paid a visit to". */
function visit(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const isStops = spells(view, match.start, 'stops')
  const named =
    placeBehind(view, sentence, match.end, isStops ? IN : TO) ?? placeWhere(view, sentence, match.start)
  const place = named === null || isOfOthers(view, sentence, match.end, named.start) ? null : named
  const owner = ownerOf(view, sentence, match.start)
  if (isOurs(view, match.start))
    return place === null
      ? null
      : ofAuthor(view, sentence, match, journeyOf(view, sentence, match, null, place))
  const told = near(view, sentence, match.end, BY)
  const by = told !== null && isAskedBy(view, match.end, told) ? null : told
  // "the visit of her adviser": of somebody whom no rule reads, and not of her.
  if (told === null && isParticle(view, match.end, 'of')) return null
  if (place === null && (owner.phrase === null || by === null)) return null
  const own = owner.phrase ?? by
  const actor = own ?? actorBefore(view, sentence, match.start)
  if (actor === 'open' || (own === null && isOfAddressee(view, sentence, match.start))) return null
  const isMain = own === null && (actor === null || actor === sentence.subjectBefore(match.start))
  const subject = isMain && owner.pronoun ? alone(sentence, match) : actor
  if (subject !== null && subject.kind !== 'person' && subject.members.length === 0) return null
  if (subject === null && !owner.pronoun && !(isStops && isOfTrip(view, sentence, match.start))) return null
  return journeyOf(view, sentence, match, subject, place)
}

/** "Following X's travel in the region, Y will travel to P": somebody else goes there. */
function isOfOthers(view: TextView, sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const phrase = isComma(view, at) ? sentence.phraseAt(at + 1) : null
    if (phrase?.kind === 'person' && particle(view, phrase.end, 'auxiliary') !== null) return true
  }
  return false
}

function journeyOf(
  view: TextView,
  sentence: Sentence,
  match: Match,
  guest: Phrase | null,
  place: PlaceWords | null,
): ContactFrame {
  return {
    ...frame(view, sentence, match, 'visit', guest, null),
    subjectRole: 'guest',
    objectRole: 'host',
    dropped: guest === null,
    place,
    further: place === null ? [] : furtherPlaces(view, sentence, place),
  }
}

/** "The trip will include stops in A and B": whoever was told to travel. */
function isOfTrip(view: TextView, sentence: Sentence, before: number): boolean {
  for (let at = view.next(sentence.start, NOUNS, before); at < before; at = view.next(at + 1, NOUNS, before))
    if (view.find(at, 'encounter-nouns')?.entry.payload.format === 'visit') return true
  return false
}

const IN: ReadonlySet<string> = new Set(['in'])

/** "X cancelled his visit": the pronoun is X where nobody else stands between. */
function alone(sentence: Sentence, match: Match): Phrase | null {
  const subject = sentence.subjectBefore(match.start)
  if (subject === null || subject.kind !== 'person' || subject.number !== 1) return null
  for (let token = subject.end; token < match.start; token += 1)
    if (sentence.phraseAt(token)?.kind === 'person') return null
  return subject
}

const TO: ReadonlySet<string> = new Set(['to'])
const BY: ReadonlySet<string> = new Set(['by', 'of'])
