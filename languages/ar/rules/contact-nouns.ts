/** Nouns of contact: «مكالمة هاتفية بين A وB», «لقاء جمع A بـB», «خلال استقباله C», «زيارة A إلى البلد». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { PLACE_KINDS, placeAt, placeBehindHeads } from './circumstances.ts'
import { type ContactFrame, canMeet, isTogether, manyAt, membersOf, objectBehind } from './contact-frame.ts'
import { invitedVisit } from './contact-invitations.ts'
import { behindFuture, bothBetween, clauseBehind, heldBy } from './contact-relatives.ts'
import { isJoinedTo, subjectOfClause } from './contact-slots.ts'
import { isOccasion, isPurpose, isTime, modalBefore, statusOfNoun } from './contact-status.ts'
import { isContactNoun } from './contact-triggers.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The telling whose noun stands at `token`, or null where its parties are not told. */
export function nounContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    if (match.end > sentence.end) continue
    for (const entry of match.entries) {
      if (!isContactNoun(entry) || isSport(view, match) || isAnniversary(view, match)) continue
      if (isHedged(view, sentence, match) || isCommunication(match, entry)) continue
      if (isSubject(view, match)) continue
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

/** «أهمية استئناف المفاوضات», «فكرة عقد اجتماع»: no contact is told. */
function isHedged(view: TextView, sentence: Sentence, match: Match): boolean {
  if (match.start > sentence.start && view.has(match.start, HEDGES)) return false
  for (
    let token = match.start - 1;
    token >= Math.max(sentence.start, match.start - HEDGE_REACH);
    token -= 1
  ) {
    if (view.has(token, HEDGES)) return true
    if (isComma(view, token) || sentence.phraseEndingAt(token + 1) !== null) return false
  }
  return false
}

const HEDGES = 'contact-hedges'
const TALK = 'reporting-verbs'

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

const TOLD: ReadonlySet<unknown> = new Set(['past', 'present'])

/** «الاتصالات بين البلدين»: the plural alone is also communications of any kind. */
function isCommunication(match: Match, entry: Entry): boolean {
  return entry.payload.id === 'ittisal' && Number(entry.payload.number) === 3 && match.suffix === null
}

const BETWEEN: ReadonlySet<string> = new Set(['bayna'])
const WITH: ReadonlySet<string> = new Set(['maa', 'bi'])
/** A press conference is given with somebody; «برئاسة الجمهورية» is where. */
const BESIDE: ReadonlySet<string> = new Set(['maa'])

function fill(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const format = String(entry.payload.format)
  const between = format === 'visit' ? null : near(view, sentence, match.end, BETWEEN)
  const both = between === null ? [] : bothBetween(view, sentence, between)
  if (between !== null && (both.length > 1 || between.members.length > 1 || between.kind === 'group'))
    return frame(view, sentence, match, format, both, null, PARTIES)
  const held = format === 'visit' || format === 'letter' ? null : heldBy(view, sentence, match)
  if (held !== null) {
    const made = frame(view, sentence, match, format, [held.subject], held.object, PARTIES)
    return made === null ? null : { ...made, status: held.status }
  }
  if (format === 'visit') return visit(view, sentence, match, entry)
  return meeting(view, sentence, match, entry, format)
}

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

/** «لقاء الوزير»; behind an adjective («اتصال هاتفي») nobody owns the noun any more. */
function ownerOf(sentence: Sentence, match: Match): Phrase | null {
  if (match.end - match.start > 1) return null
  const phrase = sentence.phraseAt(match.end)
  return phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
}

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
  const codes = possessed || receives ? ANY : format === 'press-conference' ? BESIDE : WITH
  const object = near(view, sentence, from, codes)
  if (object !== null && (format !== 'signing' || owner !== null || possessed)) {
    const subject =
      owner ?? subjectOfClause(view, sentence, match.start) ?? subjectLater(view, sentence, match, object.end)
    return frame(view, sentence, match, format, subject === null ? [] : [subject], object, roles)
  }
  if (owner !== null && owner.members.length === 0 && isPurpose(view, match)) {
    const subject = sentence.subjectBefore(match.start)
    return subject === null || subject === owner
      ? null
      : frame(view, sentence, match, format, [subject], owner, roles)
  }
  if (owner !== null)
    return owner.members.length > 1 ? frame(view, sentence, match, format, [owner], null, roles) : null
  return occasion(view, sentence, match, format, roles)
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
const FINITE: readonly string[] = [TALK, 'encounter-verbs']

function hasVerb(view: TextView, from: number, to: number): boolean {
  for (let token = view.next(from, FINITE, to); token < to; token = view.next(token + 1, FINITE, to))
    if (view.matches(token).some(isToldIn)) return true
  return false
}

function isToldIn({ bits, entries }: Match): boolean {
  return (
    (bits & GOVERNING) === 0 &&
    !hasClitic(bits, 'the') &&
    entries.some(({ kind, payload }) => FINITE.includes(kind) && TOLD.has(payload.shape))
  )
}

/** «لقاء الدوحة» is where they met. */
function partyIn(owner: Phrase | null): Phrase | null {
  return owner?.name?.listed === 'capital' ? null : owner
}

/** «برقية من A إلى B», «رسالة A إلى B»: who sends and who receives must both be told. */
function letter(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const owner = match.suffix === null ? ownerOf(sentence, match) : null
  const sender =
    owner ?? near(view, sentence, match.end, new Set(['min'])) ?? sentence.subjectBefore(match.start)
  const recipient = near(
    view,
    sentence,
    Math.max(match.end, sender?.start === undefined ? 0 : sender.start > match.end ? sender.end : 0),
    new Set(['ila']),
  )
  if (sender === null || recipient === null || sender === recipient) return null
  // «رسالة قوية إلى الشعبين» is a figure of speech.
  if (view.find(recipient.start, 'collectives')?.entry.payload.id === 'peoples') return null
  return frame(view, sentence, match, 'letter', [sender], recipient, {
    subject: 'sender',
    object: 'recipient',
  })
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
    if (partner !== null) return frame(view, sentence, match, format, [subject], partner, roles)
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
    for (const verb of view.matches(token)) {
      const him = verb.entries.some(({ payload }) => payload.id === 'gathered-him')
      if (!him && !verb.entries.some(isGatheringVerb)) continue
      const first =
        verb.suffix === null && !him
          ? objectBehind(view, sentence, verb.end, new Set(['obj', 'bayna']))
          : subjectOfClause(view, sentence, match.start)
      if (first === null) return null
      const many = him ? null : manyAt(view, sentence, first.end)
      const second =
        many ?? (first.members.length > 1 ? null : near(view, sentence, Math.max(first.end, verb.end), WITH))
      if (first.members.length < 2 && second === null) return null
      return frame(view, sentence, match, format, [first], second, PARTIES)
    }
  }
  return null
}

function isGatheringVerb(entry: Entry): boolean {
  return (
    entry.kind === 'encounter-verbs' &&
    GATHERING_VERBS.has(String(entry.payload.id)) &&
    entry.payload.shape === 'past'
  )
}

const ANY: ReadonlySet<string> = new Set(['obj', 'maa', 'bi', 'li'])

function rolesOf(entry: Entry): Roles {
  if (entry.kind === 'encounter-verbs')
    return { subject: String(entry.payload.subject), object: String(entry.payload.object) }
  return String(entry.payload.id).startsWith('istiqbal')
    ? { subject: 'host', object: 'guest' }
    : { subject: 'party', object: 'party' }
}

const PARTIES = { subject: 'party', object: 'party' }

interface Roles {
  readonly subject: string
  readonly object: string
}

/** «زيارة الرئيس إلى روسيا», «زيارته للصين». */
function visit(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  const told = paidBy(view, sentence, match) ?? invitedVisit(view, sentence, match)
  if (told !== null) return told
  const occasion = match.suffix === null && isOccasion(view, match)
  const meant = occasion || isPurpose(view, match) || modalBefore(view, sentence, match.start) !== null
  const called = match.suffix !== null || meant
  const owner =
    (match.suffix === null ? visitorOf(view, sentence, match) : null) ??
    (called && rolesOf(entry).subject !== 'sender' ? travellerBefore(view, sentence, match) : null)
  if (owner === null || disagrees(match, owner)) return null
  const towards = particle(view, match.start - 1, 'preposition')?.entry.payload.id
  const invited = towards === 'to' || towards === 'about' || towards === 'on'
  const isStraight = meant && match.suffix === null && !(occasion && invited)
  const straight = isStraight ? placeBehindHeads(view, match.end, false) : null
  const place = straight ?? destination(view, sentence, Math.max(owner.end, match.end))
  if (place === null) return null
  const made = frame(
    view,
    sentence,
    match,
    'visit',
    [owner],
    null,
    rolesOf(entry).subject === 'guest' ? rolesOf(entry) : { subject: 'guest', object: 'place' },
  )
  return made === null ? null : { ...made, place }
}

/** «زيارة يقوم بها الوزير إلى المدينة», «الزيارة التي سيقوم بها الوزير إلى المدينة», «الزيارة التي قام بها إلى المدينة الوزير». */
function paidBy(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const clause = clauseBehind(view, sentence, match)
  const isOpen = clause < 0 && match.suffix === null && !hasClitic(match.bits, 'the')
  const from = isOpen ? match.end : clause
  const at = from < 0 ? -1 : behindFuture(view, from)
  const verb = at < 0 ? null : (view.find(at, 'reporting-verbs') ?? null)
  if (verb === null || verb.entry.payload.id !== 'qama') return null
  const behind = verb.match.end + 1
  const owner = sentence.subjectAfter(behind)
  if (owner === null || owner.start > behind + NEAR || owner.kind !== 'person') return null
  const place =
    destination(view, sentence, owner.start > behind + 1 ? behind : owner.end) ??
    destination(view, sentence, owner.end)
  const made = frame(view, sentence, match, 'visit', [owner], null, { subject: 'guest', object: 'place' })
  if (made === null || place === null) return null
  return { ...made, place, status: at > from || hasClitic(verb.match.bits, 'will') ? 'planned' : 'held' }
}

/** «انتقالها» is not his: the pronoun's gender and number must be the owner's. */
function disagrees(match: Match, owner: Phrase): boolean {
  const { suffix } = match
  if (suffix === null) return false
  if (
    suffix.gender !== null &&
    owner.gender !== null &&
    suffix.number === 1 &&
    suffix.gender !== owner.gender
  )
    return true
  return suffix.number === 3 && owner.number === 1
}

/** «زيارة الرئيس», «زيارة للرئيس», «زيارة مرتقبة للرئيس»; «زيارة موسكو» is where somebody goes. */
function visitorOf(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const owner = ownerOf(sentence, match)
  if (owner !== null) return owner.kind === 'person' || owner.kind === 'body' ? owner : null
  const planned = view.find(match.end, 'modals')
  const phrase = sentence.phraseAt(planned?.match.end ?? match.end)
  return phrase !== null && phrase.kind === 'person' && hasClitic(phrase.bits, 'to') ? phrase : null
}

function travellerBefore(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const subject = subjectOfClause(view, sentence, match.start)
  return subject?.kind === 'person' ? subject : null
}

function destination(view: TextView, sentence: Sentence, from: number): ContactFrame['place'] {
  for (let token = from; token < Math.min(sentence.end, from + 12); token += 1) {
    const found = particle(view, token, 'preposition')
    if (found !== null && found.entry.payload.id === 'to') return placeBehindHeads(view, found.match.end)
    if (isComma(view, token) && token > from) return null
    const place = view.has(token, PLACE_KINDS) && isJoinedTo(view, token) ? placeAt(view, token) : null
    if (place !== null && place.prefixLength > 0) return place
  }
  return null
}

function frame(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  subjects: readonly Phrase[],
  object: Phrase | null,
  roles: Roles,
): ContactFrame | null {
  const subject = subjects.flatMap(membersOf).filter(canMeet)
  const objects = membersOf(object).filter(canMeet)
  if (subject.length + objects.length === 0) return null
  return {
    rule: 'ar/encounter/noun',
    format,
    status: statusOfNoun(view, sentence, match),
    trigger: { start: match.start, end: match.end },
    subject,
    object: objects,
    attendees: [],
    subjectRole: roles.subject,
    objectRole: roles.object,
    dropped: subject.length === 0,
    together: isTogether(view, object),
    place: null,
  }
}
