/** Nouns of contact: «مكالمة هاتفية بين A وB», «لقاء جمع A بـB», «خلال استقباله C», «زيارة A إلى البلد». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { receptionOf } from './contact-agents.ts'
import { isOfList } from './contact-ambassadors.ts'
import { isAuthorised } from './contact-authorised.ts'
import { onlyBefore, ownerBefore, subjectOfNoun } from './contact-carried.ts'
import { isOfDenied } from './contact-denied.ts'
import type { ContactFrame } from './contact-frame.ts'
import { gatheredBy } from './contact-gathered.ts'
import { takerBefore } from './contact-letter-directed.ts'
import { carriedLetter } from './contact-letter-received.ts'
import { letter } from './contact-letters.ts'
import {
  frame,
  isOfVerbBefore,
  ownerOf,
  PARTIES,
  type Roles,
  rolesOf,
  subjectLater,
  TALK,
  TOLD,
} from './contact-noun-frame.ts'
import { ANY, BESIDE, BETWEEN, near, WITH } from './contact-noun-partner.ts'
import { isOccasion, isTime } from './contact-noun-status.ts'
import { openingCall } from './contact-opening-calls.ts'
import { hadBefore } from './contact-partners.ts'
import { isHopedFor, isPurpose } from './contact-purpose.ts'
import { bothBetween, heldBy, joinedTo } from './contact-relatives.ts'
import { subjectOfClause } from './contact-slots.ts'
import { betweenStates } from './contact-states.ts'
import { isContactNoun } from './contact-triggers.ts'
import { disagrees, visit } from './contact-visits.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The telling whose noun stands at `token`, or null where its parties are not told. */
export function nounContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    if (match.end > sentence.end) continue
    for (const entry of match.entries) {
      if (!isContactNoun(entry) || isSport(view, match) || isAnniversary(view, match)) continue
      if (isHedged(view, sentence, match, entry) || isCommunication(view, match, entry)) continue
      if (isOfDenied(view, sentence, match) || isAuthorised(view, sentence, match)) continue
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
  if (
    isHopedFor(view, match.start) &&
    (payload.format !== 'visit' || ownerOf(sentence, match)?.kind !== 'person')
  )
    return true
  for (
    let token = match.start - 1;
    token >= Math.max(sentence.start, match.start - HEDGE_REACH);
    token -= 1
  ) {
    if (view.has(token, HEDGES)) {
      const id = view.find(token, HEDGES)?.entry.payload.id
      // «فشل اجتماع أمس» was held; «فشل في عقد اجتماع» was not.
      if (id !== 'failing' || match.start - token > 1)
        return payload.format !== 'visit' || id !== 'importance'
    }
    if (isComma(view, token) || sentence.phraseEndingAt(token + 1) !== null) return false
  }
  return false
}

const HEDGES = 'contact-hedges'
/** «تناول اللقاء الاتفاق بين A وB»: the meeting is told of already, and the verb's object is no party to it. */
function isSubject(view: TextView, match: Match): boolean {
  if (!hasClitic(match.bits, 'the') || match.suffix !== null || !view.has(match.start - 1, TALK)) return false
  // «تناول اللقاء الذي جمع A وB» names its own.
  if (particle(view, match.end, 'relative') !== null) return false
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

/** «الاتصالات بين البلدين», «اتصالاتها مع الحركة»: the plural alone is also communications of any kind; «على اتصال بنظيره» is being in touch. */
function isCommunication(view: TextView, { start, bits, suffix }: Match, { payload }: Entry): boolean {
  if (payload.id === 'ittisal' && Number(payload.number) === 3) return true
  return (
    suffix === null &&
    IN_TOUCH.has(payload.id) &&
    bits === 0 &&
    particle(view, start - 1, 'preposition')?.entry.payload.id === 'on'
  )
}

/** «اتصال», alone or as the masdar of its verb. */
const IN_TOUCH: ReadonlySet<unknown> = new Set(['ittisal', 'ittasala'])

const NOUNS: readonly string[] = ['encounter-nouns']
const POINTING: readonly string[] = ['demonstrative']

/** «هذه المباحثات», «وشمل الاستقبال سفير درفان»: told before. */
function isToldAgain(view: TextView, match: Match): boolean {
  return (
    hasClitic(match.bits, 'the') &&
    match.suffix === null &&
    (view.next(match.start - 1, POINTING, match.start) < match.start || isOfList(view, match.start))
  )
}

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const format = String(entry.payload.format)
  if (rolesOf(entry).subject === 'host') {
    const favoured = receptionOf(view, sentence, match)
    if (favoured !== null) {
      const [host, guest] = favoured
      return frame(view, sentence, match, 'meeting', [host], guest, { subject: 'host', object: 'guest' })
    }
  }
  // «الرسائل المتبادلة بين العاصمتين» are no one letter.
  const isShared = format !== 'visit' && format !== 'letter' && !isPossessed(match, entry)
  const between = isShared ? betweenThem(view, sentence, match) : null
  if (format === 'signing' && match.suffix !== null && isDoneBefore(view, match)) {
    const signers = near(view, sentence, match.end, BETWEEN)
    const isOfAll = signers !== null && (signers.members.length > 1 || signers.kind === 'group')
    return isOfAll ? frame(view, sentence, match, format, [signers], null, PARTIES) : null
  }
  const there = between === null ? null : besideTopic(view, sentence, match, between, entry)
  if (there !== null) return there
  const both = between === null || isOfTopic(view, match, between) ? [] : bothBetween(view, sentence, between)
  if (
    between !== null &&
    both.length > 0 &&
    (both.length > 1 || between.members.length > 1 || between.kind === 'group')
  )
    return frame(view, sentence, match, format, both, null, PARTIES)
  const other =
    between?.kind === 'person' && both.length === 1 ? near(view, sentence, between.end, WITH) : null
  // «اتصال هاتفي بين A مع B»
  if (other !== null && between !== null)
    return frame(view, sentence, match, format, [between, other], null, PARTIES)
  const held = format === 'visit' || format === 'letter' ? null : heldBy(view, sentence, match)
  if (held !== null) {
    const end = held.object?.end ?? match.end
    const subject =
      held.subject ??
      subjectLater(view, sentence, match, end) ??
      subjectOfNoun(view, sentence, match) ??
      onlyBefore(view, sentence, match)
    const subjects = subject === null ? [] : [subject]
    const made = frame(view, sentence, match, format, subjects, held.object, PARTIES)
    return made === null ? null : { ...made, status: held.status, apart: true }
  }
  if (format === 'visit') return visit(view, sentence, match, entry)
  return meeting(view, sentence, match, entry, format)
}

const DONE: readonly string[] = ['encounter-verbs', TALK]
const PASSIVE: ReadonlySet<unknown> = new Set(['tamma', 'jara'])

/** «اتفاقيات سيتم توقيعها مع درفان»: the pronoun is of what is signed, and nobody says by whom. */
function isDoneBefore(view: TextView, { start }: Match): boolean {
  return DONE.some((kind) => PASSIVE.has(view.find(start - 1, kind)?.entry.payload.id))
}

/** «لقاء بين A وB»; not «في اتصال هاتفي مع A العلاقات بين البلدين», of which the partner is told before. */
function betweenThem(view: TextView, sentence: Sentence, { end }: Match): Phrase | null {
  const between = near(view, sentence, end, BETWEEN)
  // «في مؤتمر صحفي عقب محادثات بين A وB»: those between whom the talks were.
  if (between !== null && between.start - 2 >= end && view.has(between.start - 2, NOUNS)) return null
  const partner = between === null ? null : near(view, sentence, end, BESIDE)
  if (between !== null && isBehindComma(view, end, between.start)) return null
  return partner !== null && between !== null && partner.end < between.start ? null : between
}

/** «عشية محادثات مرتقبة، لترتيب الملفات العالقة بين A وB»: what is between them is named behind a comma, and is no contact. */
function isBehindComma(view: TextView, from: number, to: number): boolean {
  const last = to - 2
  if (isComma(view, last)) return false
  for (let token = from; token < last; token += 1) if (isComma(view, token)) return true
  return false
}

/** «بحثا خلال اللقاء التعاون بين البلدين»: what was talked about is between the states or bodies, and they did not meet again. */
function isOfTopic(view: TextView, match: Match, between: Phrase): boolean {
  const isTalked = view.has(match.start - 1, TALK)
  if (!(isTalked || isOccasion(view, match)) || !hasClitic(match.bits, 'the')) return false
  if (between.start - match.end < TOPIC) return false
  // «الجولة الرابعة من المفاوضات غير المباشرة بين درفان ورملان» is no occasion.
  if (particle(view, match.start - 1, 'preposition')?.entry.payload.id === 'from') return false
  // «بين درفان وكل من رملان وأوردين»: the first alone is read with the preposition.
  if (between.members.length === 0) return between.kind === 'state'
  return between.members.every(({ kind }) => kind === 'state' || kind === 'body')
}

/** «بحث A مع B خلال اتصال هاتفي العلاقات بين البلدين»: those whom the clause names, sooner than the two states of its topic. */
function besideTopic(
  view: TextView,
  sentence: Sentence,
  match: Match,
  between: Phrase,
  entry: Entry,
): ContactFrame | null {
  if (between.kind !== 'group' || between.refers !== 'countries') return null
  if (between.start - match.end <= TOPIC) return null
  return occasion(view, sentence, match, String(entry.payload.format), rolesOf(entry))
}

/** Words from the noun to the states: its topic, and «بين». */
const TOPIC = 2

/** «لقاء الوزير مع نظيره», «استقباله السفير», «في مؤتمر صحفي مشترك مع نظيره»: an owner, or the sentence's subject. */
function meeting(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  format: string,
): ContactFrame | null {
  if (format === 'letter' && hasClitic(match.bits, 'the')) return null
  if (format === 'letter') return carriedLetter(view, sentence, match) ?? letter(view, sentence, match)
  const roles = rolesOf(entry)
  const possessed = isPossessed(match, entry)
  const owner = possessed ? null : partyIn(ownerOf(sentence, match))
  const from = owner?.end ?? match.end
  const gathered = owner === null && !possessed ? gatheredBy(view, sentence, match, format) : null
  if (gathered !== null) return gathered
  const opening = REMOTE.has(format) ? openingCall(view, sentence, match, format, roles) : null
  if (opening !== null) return opening
  const receives = owner !== null && roles.subject === 'host'
  const isBeside = format === 'press-conference' || isOfVerbBefore(view, sentence, match)
  const codes = isBeside ? BESIDE : possessed || receives ? ANY : WITH
  const partner = (possessed ? joinedTo(sentence, match) : null) ?? near(view, sentence, from, codes)
  const isApart = entry.payload.state === 'manner' && partner !== null && isFurtherOn(view, match, partner)
  const object = partner === null || isApart || isOfTimeBefore(view, match, partner) ? null : partner
  if (object !== null && (format !== 'signing' || owner !== null || possessed)) {
    const subject =
      owner ??
      hadBefore(view, sentence, match) ??
      (possessed ? (takerBefore(view, sentence, match) ?? ownerBefore(view, sentence, match)) : null) ??
      subjectOfClause(view, sentence, match.start) ??
      subjectLater(view, sentence, match, object.end) ??
      subjectOfNoun(view, sentence, match) ??
      (possessed ? onlyBefore(view, sentence, match) : null)
    // «بعد توقيعها الاتفاق مع درفان» is of no man.
    if (subject !== null && subject.kind === 'person' && disagrees(match, subject)) return null
    // «وبعد انتهاء المفاوضات مع درفان هددت رملان»: the talks are others' sooner than the state's that acts next.
    if (subject?.kind === 'state' && subject !== owner && isEndedBefore(view, match)) return null
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
  const both = possessed ? ofThemAll(view, sentence, match, entry) : null
  if (both !== null) return frame(view, sentence, match, format, [both], null, roles)
  const there = owner === null ? occasion(view, sentence, match, format, roles) : null
  const isOfSomebody = owner !== null && owner.kind !== 'state'
  return there ?? (isOfSomebody ? null : betweenStates(view, sentence, match, format))
}

/** «اتفق الوزيران A وB خلال اجتماعهما», «خلال لقائهما، أكد A وB»: those whose meeting it is, by the pronoun of several. */
function ofThemAll(view: TextView, sentence: Sentence, match: Match, { payload }: Entry): Phrase | null {
  if (match.suffix === null ? payload.agrees !== OF_BOTH : match.suffix.number < 2) return null
  const { start, end } = match
  if (!isOccasion(view, match) && particle(view, start - 2, 'preposition') === null) return null
  const subject = subjectOfClause(view, sentence, start) ?? subjectLater(view, sentence, match, end)
  return subject !== null && subject.members.length > 1 ? subject : null
}

/** «قال في حوار عبر الهاتف، إن لقاءه مع نظيره مهم»: whom another clause or noun names was not called. */
function isFurtherOn(view: TextView, { end }: Match, { start }: Phrase): boolean {
  return view.next(end, BOUNDS, start) < start || isBehindComma(view, end, start)
}

const BOUNDS: readonly string[] = ['encounter-nouns', 'complementiser']

/** How the table says that a pronoun of two stands behind the noun. */
const OF_BOTH = '3d'

/** «أطلقت قبل اللقاء تصريحات تحذر من الاتفاق مع درفان»: a state further off is no partner of what only says when. */
function isOfTimeBefore(view: TextView, noun: Match, { kind, start }: Phrase): boolean {
  return kind === 'state' && start - noun.end > TOPIC && hasClitic(noun.bits, 'the') && isTime(view, noun)
}

/** «بعد انتهاء المفاوضات». */
function isEndedBefore(view: TextView, { start, bits }: Match): boolean {
  return hasClitic(bits, 'the') && isTime(view, { start: start - 1 })
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

/** «لقاء الدوحة» is where they met. */
function partyIn(owner: Phrase | null): Phrase | null {
  return owner?.name?.listed === 'capital' ? null : owner
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
