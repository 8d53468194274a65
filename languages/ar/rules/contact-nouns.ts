/** Nouns of contact: «مكالمة هاتفية بين A وB», «لقاء جمع A بـB», «خلال استقباله C», «زيارة A إلى البلد». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { ownerBefore, subjectOfNoun } from './contact-carried.ts'
import { type ContactFrame, isOfStates, manyAt, objectBehind } from './contact-frame.ts'
import {
  frame,
  hasVerb,
  isOfVerbBefore,
  ownerOf,
  PARTIES,
  type Roles,
  rolesOf,
  TALK,
  TOLD,
} from './contact-noun-frame.ts'
import { isOccasion, isPurpose, isTime } from './contact-noun-status.ts'
import { bothBetween, heldBy } from './contact-relatives.ts'
import { subjectOfClause } from './contact-slots.ts'
import { betweenStates } from './contact-states.ts'
import { isContactNoun } from './contact-triggers.ts'
import { visit } from './contact-visits.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The telling whose noun stands at `token`, or null where its parties are not told. */
export function nounContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    if (match.end > sentence.end) continue
    for (const entry of match.entries) {
      if (!isContactNoun(entry) || isSport(view, match) || isAnniversary(view, match)) continue
      if (isHedged(view, sentence, match, entry) || isCommunication(match, entry)) continue
      if (isSubject(view, match) || (entry.payload.format !== 'visit' && isToldAgain(view, match))) continue
      const frame = fill(view, sentence, match, entry)
      if (frame !== null) return frame
    }
  }
  return null
}

/** «لقاء الذهاب», «المباراة»: words of play are no contact. */
function isSport(view: TextView, match: Match): boolean {
  return view.find(match.end, 'sport-words') !== null
}

const DATED: readonly string[] = ['date-words']

/** «الذكرى العشرون للتوقيع على المعاهدة» tells of no signing now. */
function isAnniversary(view: TextView, match: Match): boolean {
  const { start } = match
  for (let token = view.next(Math.max(0, start - 4), DATED, start); token < start; token += 1)
    if (view.find(token, 'date-words')?.entry.payload.class === 'anniversary') return true
  return false
}

/** How far before a noun the word may stand that says that it is wished, urged or doubted. */
const HEDGE_REACH = 3

/** «أهمية استئناف المفاوضات», «فكرة عقد اجتماع»: no contact is told; a visit whose importance is told was paid. */
function isHedged(view: TextView, sentence: Sentence, match: Match, { payload }: Entry): boolean {
  if (match.start > sentence.start && view.has(match.start, HEDGES)) return false
  for (
    let token = match.start - 1;
    token >= Math.max(sentence.start, match.start - HEDGE_REACH);
    token -= 1
  ) {
    if (view.has(token, HEDGES))
      return payload.format !== 'visit' || view.find(token, HEDGES)?.entry.payload.id !== 'importance'
    if (isComma(view, token) || sentence.phraseEndingAt(token + 1) !== null) return false
  }
  return false
}

const HEDGES = 'contact-hedges'
/** «تناول اللقاء الاتفاق بين A وB»: the meeting is told of already, and the verb's object is no party to it. */
function isSubject(view: TextView, match: Match): boolean {
  if (!hasClitic(match.bits, 'the') || match.suffix !== null || !view.has(match.start - 1, TALK)) return false
  return view
    .matches(match.start - 1)
    .some(
      ({ bits, suffix, entries }) =>
        (bits & GOVERNING) === 0 &&
        suffix === null &&
        entries.some(
          ({ kind, payload }) => kind === TALK && payload.class === 'discuss' && TOLD.has(payload.shape),
        ),
    )
}

/** «الاتصالات بين البلدين»: the plural alone is also communications of any kind. */
function isCommunication(match: Match, entry: Entry): boolean {
  return entry.payload.id === 'ittisal' && Number(entry.payload.number) === 3 && match.suffix === null
}

const POINTING: readonly string[] = ['demonstrative']

/** «هذه المباحثات»: told before. */
function isToldAgain(view: TextView, match: Match): boolean {
  return (
    hasClitic(match.bits, 'the') &&
    match.suffix === null &&
    view.next(match.start - 1, POINTING, match.start) < match.start
  )
}

const BETWEEN: ReadonlySet<string> = new Set(['bayna'])
const WITH: ReadonlySet<string> = new Set(['maa', 'bi'])
/** A press conference is given with somebody; «برئاسة الجمهورية» is where. */
const BESIDE: ReadonlySet<string> = new Set(['maa'])

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const format = String(entry.payload.format)
  const between = format === 'visit' ? null : near(view, sentence, match.end, BETWEEN)
  const both = between === null || isOfTopic(view, match, between) ? [] : bothBetween(view, sentence, between)
  if (
    between !== null &&
    both.length > 0 &&
    (both.length > 1 || between.members.length > 1 || between.kind === 'group')
  )
    return frame(view, sentence, match, format, both, null, PARTIES)
  const held = format === 'visit' || format === 'letter' ? null : heldBy(view, sentence, match)
  if (held !== null) {
    const end = held.object?.end ?? match.end
    const subject =
      held.subject ?? subjectLater(view, sentence, match, end) ?? subjectOfNoun(view, sentence, match)
    const subjects = subject === null ? [] : [subject]
    const made = frame(view, sentence, match, format, subjects, held.object, PARTIES)
    return made === null ? null : { ...made, status: held.status, apart: true }
  }
  if (format === 'visit') return visit(view, sentence, match, entry)
  return meeting(view, sentence, match, entry, format)
}

/** «بحثا خلال اللقاء التعاون بين البلدين»: what was talked about is between the states, and they did not meet again. */
function isOfTopic(view: TextView, match: Match, between: Phrase): boolean {
  if (!isOccasion(view, match) || !hasClitic(match.bits, 'the') || between.start - match.end < TOPIC)
    return false
  return between.members.length > 1 && between.members.every(({ kind }) => kind === 'state')
}

/** Words from the noun to the states: its topic, and «بين». */
const TOPIC = 2

/** Within a few words, so that the noun's own slots are found and not those of the next clause. */
function near(view: TextView, sentence: Sentence, from: number, codes: ReadonlySet<string>): Phrase | null {
  const object = objectBehind(view, sentence, from, codes, STRAYS)
  if (object === null || object.start - from > NEAR || isOfAnother(view, from, object.start)) return null
  const isFar = hasClitic(object.bits, 'by') && object.start - from > BY_REACH
  return isFar && codes === WITH ? null : object
}

/** «مؤتمر صحفي عقده عقب مباحثاته مع X»: the partner is of the contact that stands between. */
function isOfAnother(view: TextView, from: number, to: number): boolean {
  for (let token = view.next(from, NOUNS, to); token < to; token = view.next(token + 1, NOUNS, to)) {
    const between = view.find(token, ENCOUNTERS)
    if (between !== null && between.entry.payload.format !== 'visit' && isTime(view, between.match))
      return true
  }
  return false
}

const ENCOUNTERS = 'encounter-nouns'
const NOUNS: readonly string[] = [ENCOUNTERS]

const NEAR = 14
/** «الاجتماع الأول بالوزير»; further off, what «بـ» joins belongs to another word. */
const BY_REACH = 2
/** Words between a noun and its partner that no rule knows: adjectives, a topic. */
const STRAYS = 4

/** «لقاء الوزير مع نظيره», «استقباله السفير», «في مؤتمر صحفي مشترك مع نظيره»: an owner, or the sentence's subject. */
function meeting(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  format: string,
): ContactFrame | null {
  if (format === 'letter') return hasClitic(match.bits, 'the') ? null : letter(view, sentence, match)
  const roles = rolesOf(entry)
  const possessed = isPossessed(match, entry)
  const owner = possessed ? null : partyIn(ownerOf(sentence, match))
  const from = owner?.end ?? match.end
  const gathered = owner === null && !possessed ? gatheredBy(view, sentence, match, format) : null
  if (gathered !== null) return gathered
  const receives = owner !== null && roles.subject === 'host'
  const isBeside = format === 'press-conference' || isOfVerbBefore(view, sentence, match)
  const codes = possessed || receives ? ANY : isBeside ? BESIDE : WITH
  const object = near(view, sentence, from, codes)
  if (object !== null && (format !== 'signing' || owner !== null || possessed)) {
    const subject =
      owner ??
      (possessed ? ownerBefore(view, sentence, match) : null) ??
      subjectOfClause(view, sentence, match.start) ??
      subjectLater(view, sentence, match, object.end) ??
      subjectOfNoun(view, sentence, match)
    return frame(view, sentence, match, format, subject === null ? [] : [subject], object, roles)
  }
  if (owner !== null && isPurpose(view, match)) {
    const subject = subjectOfClause(view, sentence, match.start)
    const isGoing = owner.members.length === 0 || (hasClitic(match.bits, 'to') && subject?.kind === 'person')
    if (subject !== null && subject !== owner && isGoing)
      return frame(view, sentence, match, format, [subject], owner, roles)
    if (owner.members.length === 0) return null
  }
  const guest = receives ? receivedThere(view, sentence, match, owner) : null
  if (guest !== null) return frame(view, sentence, match, format, [guest], owner, roles)
  if (owner !== null && owner.members.length > 1)
    return frame(view, sentence, match, format, [owner], null, roles)
  const there = owner === null ? occasion(view, sentence, match, format, roles) : null
  const isOfSomebody = owner !== null && owner.kind !== 'state'
  return there ?? (isOfSomebody ? null : betweenStates(view, sentence, match, format))
}

/** «أعرب الأمين العام، لدى استقبال الوزير، عن»: whoever the clause is about, who receives the one whose reception it is. */
function receivedThere(
  view: TextView,
  sentence: Sentence,
  match: Match,
  owner: Phrase | null,
): Phrase | null {
  const isThere =
    isTime(view, match) || particle(view, match.start - 1, 'preposition')?.entry.payload.id === 'at'
  if (owner === null || !isThere || owner.kind !== 'person' || owner.members.length > 0) return null
  const host = subjectOfClause(view, sentence, match.start)
  return host === null || host === owner || host.kind !== 'person' || host.members.length > 0 ? null : host
}

/** «خلال لقائه الوزير، أكد الرئيس …»: the subject of the verb that the occasion stands before. */
function subjectLater(view: TextView, sentence: Sentence, match: Match, from: number): Phrase | null {
  if (hasVerb(view, sentence.start, match.start)) return null
  const subject = sentence.subjectAfter(from)
  return subject !== null && hasVerb(view, Math.max(from, subject.start - VERB_REACH), subject.start)
    ? subject
    : null
}

/** Words between a verb and its subject. */
const VERB_REACH = 3
/** «لقاء الدوحة» is where they met. */
function partyIn(owner: Phrase | null): Phrase | null {
  return owner?.name?.listed === 'capital' ? null : owner
}

/** «برقية من A إلى B», «رسالة A إلى B»: who sends and who receives must both be told. */
function letter(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const owner = match.suffix === null ? ownerOf(sentence, match) : null
  const sender =
    owner ?? near(view, sentence, match.end, new Set(['min'])) ?? sentence.subjectBefore(match.start)
  const from = Math.max(match.end, sender !== null && sender.start > match.end ? sender.end : 0)
  const named = near(view, sentence, from, TOWARDS)
  // «دعوة إلى الرئيس في رسالة حملها إلى العاصمة الوزير» is where somebody took it.
  const isTaken = isOfStates(named) && named !== null && named.start > from + ADJECTIVES
  const recipient = isTaken && sender !== null ? addressedBefore(view, sentence, sender, match) : named
  if (sender === null || recipient === null || sender === recipient) return null
  // «رسالة قوية إلى الشعبين» is a figure of speech.
  if (view.find(recipient.start, 'collectives')?.entry.payload.id === 'peoples') return null
  return frame(view, sentence, match, 'letter', [sender], recipient, {
    subject: 'sender',
    object: 'recipient',
  })
}

/** Words between a letter and the preposition of who receives it: «رسالة خطية إلى». */
const ADJECTIVES = 3

const TOWARDS: ReadonlySet<string> = new Set(['ila'])

/** «وجه A دعوة إلى B في رسالة»: to whom the sender turns before the letter is named. */
function addressedBefore(
  view: TextView,
  sentence: Sentence,
  sender: Phrase,
  { start }: Match,
): Phrase | null {
  const phrase = objectBehind(view, sentence, sender.end, TOWARDS)
  return phrase !== null && phrase.kind === 'person' && phrase.end <= start ? phrase : null
}

/** A pronoun stands behind the noun, joined by the matcher or listed with it: «لقائه». */
function isPossessed(match: Match, entry: Entry): boolean {
  return (
    match.suffix !== null ||
    entry.payload.state === 'possessed' ||
    (entry.payload.shape === 'masdar' && Number(entry.payload.person) === 3)
  )
}

/** «بحث A مع B، في لقاء جمعهما …»: the sentence's own subject and partner met there. */
function occasion(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  roles: Roles,
): ContactFrame | null {
  if (!isOccasion(view, match) || match.suffix !== null || hasClitic(match.bits, 'the')) return null
  // «منذ توقيع الاتفاق»: whoever the sentence is about has not signed it.
  if (format === 'signing') return null
  const subject = subjectOfClause(view, sentence, match.start)
  if (subject === null || subject.kind === 'state') return null
  if (subject.members.length > 1) return frame(view, sentence, match, format, [subject], null, roles)
  const { start } = match
  for (
    let token = view.next(subject.end, PREPOSITIONS, start);
    token < start;
    token = view.next(token + 1, PREPOSITIONS, start)
  ) {
    const found = particle(view, token, 'preposition')
    const partner = found?.entry.payload.id === 'with' ? sentence.phraseAt(found.match.end) : null
    // «تحسين العلاقات مع درفان» names no partner.
    if (partner !== null && partner.kind !== 'state')
      return frame(view, sentence, match, format, [subject], partner, roles)
  }
  const addressee = REMOTE.has(format) ? addresseeOf(view, sentence, subject, match) : null
  return addressee === null ? null : frame(view, sentence, match, format, [subject], addressee, roles)
}

const PREPOSITIONS: readonly string[] = ['preposition']
const REMOTE: ReadonlySet<string> = new Set(['phone-call', 'video-call'])

/** «أبلغ A نظيره B في اتصال هاتفي», «أطلع A في اتصال هاتفي B على …»: whoever is told something in a call takes part in it. */
function addresseeOf(view: TextView, sentence: Sentence, subject: Phrase, match: Match): Phrase | null {
  for (const from of [subject.end, match.end]) {
    const phrase = sentence.phraseAt(skipAdverbials(view, sentence, from))
    if (phrase === null || phrase.kind !== 'person' || (phrase.bits & JOINING) !== 0) continue
    const isGoverned = (phrase.bits & GOVERNING) !== 0
    const isTold = from === match.end ? !isGoverned : phrase.end <= match.start
    if (isTold && (!isGoverned || hasClitic(phrase.bits, 'to'))) return phrase
  }
  return null
}

/** Verbs behind a noun of contact that name who took part: «جمع A بـB», «جمعه مع B», «ضم A وB», «شارك فيها A وB», «حضرها A». */
const GATHERING_VERBS: ReadonlySet<string> = new Set(['jamaa', 'damma', 'sharaka', 'hadara'])
const GATHERED: readonly string[] = ['encounter-verbs', 'contact-words']

function gatheredBy(view: TextView, sentence: Sentence, match: Match, format: string): ContactFrame | null {
  const end = Math.min(sentence.end, match.end + NEAR)
  for (
    let token = view.next(match.end, GATHERED, end);
    token < end;
    token = view.next(token + 1, GATHERED, end)
  ) {
    if (isSaidOfAnother(sentence, match.end, token)) return null
    for (const verb of view.matches(token)) {
      const him = verb.entries.some(({ payload }) => payload.id === 'gathered-him')
      const gathers = him ? undefined : verb.entries.find(isGatheringVerb)
      if (!him && gathers === undefined) continue
      const first =
        verb.suffix === null && !him
          ? objectBehind(view, sentence, verb.end, new Set(['obj', 'bayna']))
          : subjectOfClause(view, sentence, match.start)
      if (first === null) return null
      const guest = him || verb.suffix === null ? null : attending(view, sentence, verb, gathers)
      if (guest !== null) return frame(view, sentence, match, 'conference', [first], guest, PARTIES)
      const many = him ? null : manyAt(view, sentence, first.end)
      const second =
        many ?? (first.members.length > 1 ? null : near(view, sentence, Math.max(first.end, verb.end), WITH))
      if (first.members.length < 2 && second === null) return null
      const made = frame(view, sentence, match, format, [first], second, PARTIES)
      const isAhead = gathers?.payload.shape === 'present' && made?.status === 'held'
      return isAhead ? { ...made, status: 'planned' } : made
    }
  }
  return null
}

/** «يتحدث في اجتماع يحضره الوزير»: whoever came too. */
function attending(
  view: TextView,
  sentence: Sentence,
  verb: Match,
  gathers: Entry | undefined,
): Phrase | null {
  if (gathers?.payload.id !== 'hadara') return null
  const guest = objectBehind(view, sentence, verb.end, new Set(['obj']), 0)
  return guest?.kind === 'person' ? guest : null
}

/** «اجتماع مع المجلس الذي يضم A وB»: the clause is on somebody who stands between. */
function isSaidOfAnother(sentence: Sentence, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    const between = sentence.phraseAt(token)
    if (between !== null && between.kind === 'body') return true
  }
  return false
}

function isGatheringVerb(entry: Entry): boolean {
  return (
    entry.kind === 'encounter-verbs' &&
    GATHERING_VERBS.has(String(entry.payload.id)) &&
    TOLD.has(entry.payload.shape)
  )
}

const ANY: ReadonlySet<string> = new Set(['obj', 'maa', 'bi', 'li'])
