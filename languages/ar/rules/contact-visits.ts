/** Visits told by their noun: «زيارة A إلى البلد», «زيارة يقوم بها A», «زيارة يعتزم A القيام بها», «خلال زيارة إلى البلد، قال A». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { LINKED_RESTS } from '../talk-kinds.ts'
import { PLACE_KINDS, placeAt, placeBehindHeads } from './circumstances.ts'
import { accompaniedBefore, ownerOfTalks, subjectOfNoun } from './contact-carried.ts'
import { isJoinedTo } from './contact-destinations.ts'
import type { ContactFrame } from './contact-frame.ts'
import { invitedVisit } from './contact-invitations.ts'
import { frame, hasVerb, ownerOf, rolesOf } from './contact-noun-frame.ts'
import { isOccasion } from './contact-noun-status.ts'
import { isPurpose } from './contact-purpose.ts'
import { receivedBefore } from './contact-received.ts'
import { behindFuture, clauseBehind } from './contact-relatives.ts'
import { behindRelative } from './contact-slots.ts'
import { modalBefore } from './contact-status.ts'
import { visitorOfClause, visitReceived } from './contact-visits-received.ts'
import { GOVERNING, hasClitic, isComma, isWord, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Whoever pays a visit stands so many tokens behind its verb at most. */
const NEAR = 14

/** «عودته إلى المدينة»: who comes back somewhere may be at home there. */
const RETURN = 'ada-min'

/** «زيارة الرئيس إلى روسيا», «زيارته للصين». */
export function visit(view: TextView, sentence: Sentence, match: Match, entry: Entry): ContactFrame | null {
  if (entry.payload.id === RETURN || isRound(view, match) || isSeenOff(view, sentence, match)) return null
  if (isAddress(view, match, entry)) return null
  const told = paidBy(view, sentence, match) ?? invitedVisit(view, sentence, match)
  if (told !== null) return told
  const occasion = match.suffix === null && (isOccasion(view, match) || isPartOf(view, match))
  const meant = occasion || isPurpose(view, match) || modalBefore(view, sentence, match.start) !== null
  const tour = stopsOf(view, sentence, match, entry)
  // «في مستهل جولة تشمل P وQ».
  const begun = tour !== null && particle(view, match.start - 2, 'preposition') !== null
  const called = match.suffix !== null || meant || begun
  const received = match.suffix === null ? null : guestOf(view, sentence, match)
  if (received === null && match.suffix !== null && isOfWelcomed(view, sentence, match)) return null
  const owned = accompaniedBefore(view, sentence, match) ?? received ?? ownerOfTalks(view, sentence, match)
  const visitor = match.suffix === null ? visitorOf(view, sentence, match) : owned
  const before =
    visitor ?? (called && rolesOf(entry).subject !== 'sender' ? travellerBefore(view, sentence, match) : null)
  const owner = before ?? (occasion ? travellerBehind(view, sentence, match) : null)
  if (owner === null) return visitReceived(view, sentence, match)
  if (disagrees(match, owner)) return null
  const towards = particle(view, match.start - 1, 'preposition')?.entry.payload.id
  const isIntent = towards === 'on' && modalBefore(view, sentence, match.start - 1) !== null
  if (towards === 'to' && entry.kind === 'encounter-verbs' && isUrged(view, sentence, match)) return null
  const invited = towards === 'to' || towards === 'about' || (towards === 'on' && !isIntent)
  const isStraight = meant && match.suffix === null && !(occasion && invited)
  const straight = isStraight ? placeBehindHeads(view, match.end, false) : null
  const from = before === null ? match.end : Math.max(owner.end, match.end)
  const isOwned = visitor !== null || match.suffix !== null
  const place =
    straight ??
    tour?.place ??
    goalOf(view, sentence, from, entry, isOwned) ??
    goalPast(view, sentence, from, isOwned)
  if (place === null) return visitReceived(view, sentence, match)
  const made = frame(
    view,
    sentence,
    match,
    'visit',
    [owner],
    null,
    rolesOf(entry).subject === 'guest' ? rolesOf(entry) : { subject: 'guest', object: 'place' },
  )
  if (made === null) return null
  if (tour === null) return { ...made, place, status: received === null ? made.status : 'held' }
  // A day beside it is that of the journey, or of its first stop.
  return { ...made, place, dated: 'first-stop', status: made.status === 'held' ? tour.status : made.status }
}

/** «في ختام زيارة إلى المدينة», «في مستهل زيارة لها»: where the visit began or ended. */
function isPartOf(view: TextView, { start, end, bits }: Match): boolean {
  if (bits !== 0 || !view.isAmong(start - 1, PARTS)) return false
  const before = particle(view, start - 2, 'preposition')
  if (before === null || !WHEN.has(before.entry.payload.id)) return false
  // «في ختام زيارة وفد إلى المدينة» is another's.
  return [end, ...(view.ends(end, FEMININE) ? [end + 1] : [])].some((at) => leadsTo(view, at))
}

function leadsTo(view: TextView, token: number): boolean {
  if (particle(view, token, 'preposition')?.entry.payload.id === 'to') return true
  return isJoinedTo(view, token)
}

const FEMININE = 'ة'

const PARTS: ReadonlySet<string> = new Set(['بداية', 'ختام', 'مستهل', 'مطلع', 'نهاية'])
const WHEN: ReadonlySet<unknown> = new Set(['after', 'in'])

/** «استقبل A B … بمناسبة زيارته للبلاد»: whoever is received at home does not visit, the guest does. */
function guestOf(view: TextView, sentence: Sentence, noun: Match): Phrase | null {
  const home = view.next(noun.end, HOME, noun.end + HOME_REACH)
  const guest = home < noun.end + HOME_REACH ? receivedBefore(view, sentence, noun.start)?.[1] : undefined
  return guest ?? null
}

/** «سيكون الأمير في مقدمة مستقبلي الرئيس لدى وصوله»: the guest's arrival, which the reception tells. */
function isOfWelcomed(view: TextView, sentence: Sentence, { start }: Match): boolean {
  for (let token = start - 1; token > Math.max(sentence.start, start - WELCOME_REACH); token -= 1)
    if (view.isAmong(token, WELCOMING)) return true
  return false
}

const WELCOMING: ReadonlySet<string> = new Set(['مستقبلي'])
/** Words from those who receive to the arrival: the guest, with his styles and offices. */
const WELCOME_REACH = 24

const HOME: readonly string[] = ['home-words']
/** Words from a visit to where it leads: «زيارته الرسمية الحالية للبلاد». */
const HOME_REACH = 3

/** «توجه بالشكر لدرفان»: turns to somebody with words. */
function isAddress(view: TextView, { end }: Match, { payload }: Entry): boolean {
  if (payload.id !== TURNING) return false
  const limit = end + ADDRESS_REACH
  for (let token = view.next(end, SAID, limit); token < limit; token = view.next(token + 1, SAID, limit))
    if (view.matches(token).some(({ entries }) => entries.some(isTurned))) return true
  return false
}

function isTurned({ kind, payload }: Entry): boolean {
  return kind === LINKED_RESTS && payload.verb === TURNING
}

const TURNING = 'tawajjaha'
const SAID: readonly string[] = [LINKED_RESTS]
/** Words between the verb and what he turns with: its subject, with his offices. */
const ADDRESS_REACH = 8

const TALK: readonly string[] = ['reporting-verbs']
/** Words between a verb of calling for something and what it calls for: whom it calls on, with his offices. */
const URGED_REACH = 20

/** «داعيا X إلى التوجه إلى P»: where somebody else is called on to go. */
function isUrged(view: TextView, sentence: Sentence, { start }: Match): boolean {
  const from = Math.max(sentence.start, start - URGED_REACH)
  for (let token = view.next(from, TALK, start); token < start; token = view.next(token + 1, TALK, start))
    if (view.find(token, 'reporting-verbs')?.entry.payload.class === 'call-for') return true
  return false
}

const DEPARTURES: ReadonlySet<unknown> = new Set(['ghadara', 'mughadara'])
const VERBS: readonly string[] = ['encounter-verbs']

/** «ودع A B لدى مغادرته إلى P»: whoever is seen off leaves, and the visit that ends is told already. */
function isSeenOff(view: TextView, { start }: Sentence, noun: Match): boolean {
  if (noun.suffix === null || !noun.entries.some(({ payload }) => DEPARTURES.has(payload.id))) return false
  for (let token = view.next(start, VERBS, noun.start); token < noun.start; ) {
    if (view.find(token, 'encounter-verbs')?.entry.payload.id === 'waddaa') return true
    token = view.next(token + 1, VERBS, noun.start)
  }
  return false
}

/** Words between a round and what it is of: «جولة ثانية من المحادثات». */
const ROUND_REACH = 2

/** «جولة ثانية من المحادثات»: no tour. */
export function isRound(view: TextView, { end, entries }: Match): boolean {
  if (!entries.some(({ payload }) => payload.id === 'jawla')) return false
  for (let token = end; token <= end + ROUND_REACH; token += 1) {
    const of = particle(view, token, 'preposition')
    if (of === null) continue
    const noun = of.entry.payload.id === 'from' ? view.find(of.match.end, 'encounter-nouns') : null
    return noun !== null && noun.entry.payload.format !== 'visit'
  }
  return false
}

const STOPS = 'contact-words'
const LISTED: readonly string[] = [STOPS]
/** Words between a tour and what it includes. */
const STOPS_REACH = 8

interface Stops {
  readonly place: NonNullable<ContactFrame['place']>
  readonly status: 'planned' | 'mentioned'
}

/** «في جولة تشمل P وQ», «جولة شملت P»: the stops that are still to come, or that were made before. */
function stopsOf(view: TextView, sentence: Sentence, match: Match, { payload }: Entry): Stops | null {
  if (!String(payload.id).startsWith('jawla')) return null
  const end = Math.min(sentence.end, match.end + STOPS_REACH)
  for (
    let token = view.next(match.end, LISTED, end);
    token < end;
    token = view.next(token + 1, LISTED, end)
  ) {
    const found = view.find(token, STOPS)
    const id = found?.entry.payload.id
    if (found === null || (id !== 'including' && id !== 'included')) continue
    const place = placeBehindHeads(view, found.match.end)
    return place === null ? null : { place, status: id === 'including' ? 'planned' : 'mentioned' }
  }
  return null
}

/** «زيارة يقوم بها الوزير إلى المدينة», «الزيارة التي سيقوم بها الوزير إلى المدينة», «الزيارة التي قام بها إلى المدينة الوزير». */
function paidBy(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const clause = clauseBehind(view, sentence, match)
  const isOpen = clause < 0 && match.suffix === null && !hasClitic(match.bits, 'the')
  // «زيارة لدرفان يقوم بها الوزير».
  const goal = isOpen && isJoinedTo(view, match.end) ? placeAt(view, match.end) : null
  const from = goal?.end ?? (isOpen ? match.end : clause)
  const set = from < 0 ? -1 : behindPlan(view, from)
  const at = set >= 0 ? set : from < 0 ? -1 : behindFuture(view, from)
  const verb = at < 0 ? null : (view.find(at, 'reporting-verbs') ?? null)
  if (at >= 0 && view.has(at, 'modals')) return meantBy(view, sentence, match, at)
  if (verb === null || verb.entry.payload.id !== 'qama') return null
  const behind = verb.match.end + 1
  const owner = sentence.subjectAfter(behind)
  if (owner === null || owner.start > behind + NEAR || owner.kind !== 'person') return null
  const place =
    goal ??
    destination(view, sentence, owner.start > behind + 1 ? behind : owner.end) ??
    destination(view, sentence, owner.end)
  const made = frame(view, sentence, match, 'visit', [owner], null, { subject: 'guest', object: 'place' })
  if (made === null || place === null) return null
  const isEve =
    verb.entry.payload.shape === 'present' &&
    view.find(match.start - 1, 'date-words')?.entry.payload.id === 'eve/before'
  if (at > from || isEve || hasClitic(verb.match.bits, 'will')) return { ...made, place, status: 'planned' }
  return {
    ...made,
    place,
    status: view.find(match.end, STOPS)?.entry.payload.id === 'latest' ? 'mentioned' : 'held',
  }
}

/** «زيارة من المقرر أن يقوم بها»: behind what says that it is planned; -1 without it. */
function behindPlan(view: TextView, token: number): number {
  const plan = view.has(token, 'modals') ? view.find(token, 'modals') : null
  if (plan?.entry.payload.status !== 'planned' || plan.entry.payload.shape !== 'phrase') return -1
  const that = particle(view, plan.match.end, 'complementiser')
  return that?.entry.payload.id === 'an' ? that.match.end : -1
}

/** «زيارة يعتزم الرئيس القيام بها إلى المدينة»: who means to pay it, and where to. */
function meantBy(view: TextView, sentence: Sentence, match: Match, at: number): ContactFrame | null {
  const modal = view.find(at, 'modals')
  if (modal?.entry.payload.status !== 'planned' || modal.entry.payload.shape !== 'present') return null
  const owner = sentence.phraseAt(modal.match.end)
  if (owner === null || owner.kind !== 'person' || (owner.bits & (GOVERNING | JOINING)) !== 0) return null
  const place = destination(view, sentence, owner.end)
  const made = frame(view, sentence, match, 'visit', [owner], null, { subject: 'guest', object: 'place' })
  return made === null || place === null ? null : { ...made, place, status: 'planned' }
}

/** «انتقالها» is not his: the pronoun's gender and number must be the owner's. */
export function disagrees(match: Match, owner: Phrase): boolean {
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
  for (let token = match.end; token <= match.end + MOST_SAID; token += 1) {
    const phrase = sentence.phraseAt(token)
    if (phrase !== null) return phrase.kind === 'person' && hasClitic(phrase.bits, 'to') ? phrase : null
    if (!isWord(view, token) || view.has(token, BESIDE_WORDS)) return null
  }
  return null
}

/** Words between a visit and who pays it: «زيارة لم يعلن عنها مسبقا للوزير». */
const MOST_SAID = 5
const BESIDE_WORDS: readonly string[] = ['preposition', 'relative', ...PLACE_KINDS]

function travellerBefore(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  const subject =
    visitorOfClause(view, sentence, match) ??
    payerBefore(view, sentence, match) ??
    subjectOfNoun(view, sentence, match)
  return subject?.kind === 'person' ? subject : null
}

/** «جاءت زيارة الوزير ضمن جولة»: whoever pays the visit that a tour is told of. */
function payerBefore(view: TextView, sentence: Sentence, { start, entries }: Match): Phrase | null {
  if (!entries.some(({ payload }) => payload.id === TOUR)) return null
  for (
    let token = view.next(sentence.start, VISITS, start);
    token < start;
    token = view.next(token + 1, VISITS, start)
  ) {
    const noun = view.find(token, 'encounter-nouns')
    if (noun === null || noun.entry.payload.format !== 'visit') continue
    const payer = noun.match.suffix === null ? sentence.phraseAt(noun.match.end) : null
    if (payer !== null && payer.end < start && (payer.bits & (GOVERNING | JOINING)) === 0) return payer
  }
  return null
}

const TOUR = 'jawla'
const VISITS: readonly string[] = ['encounter-nouns']

/** Words between a visit that opens a sentence and the verb whose subject pays it. */
const OPENING = 3
const CLAUSE_REACH = 10

/** «وخلال زيارة إلى المدينة، قال الرئيس»: the subject of the verb right behind the comma. */
function travellerBehind(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  if (match.start > sentence.start + OPENING) return null
  const end = Math.min(sentence.end, match.end + CLAUSE_REACH)
  for (let token = match.end; token < end; token += 1) {
    if (!isComma(view, token)) continue
    const subject = hasVerb(view, token + 1, token + 2) ? sentence.phraseAt(token + 2) : null
    const isFree = subject !== null && (subject.bits & (GOVERNING | JOINING)) === 0
    return isFree && subject.kind === 'person' ? subject : null
  }
  return null
}

/** Where to, behind whoever pays the visit or behind its noun; right behind it only where the noun has an owner. */
function goalOf(
  view: TextView,
  sentence: Sentence,
  from: number,
  entry: Entry,
  isOwned: boolean,
): ContactFrame['place'] {
  return (
    destination(view, sentence, from) ??
    (isOwned ? rightBehind(view, sentence, from) : null) ??
    tourIn(view, sentence, from, entry)
  )
}

/** «زيارة الرئيس درفان», «خلال زيارته درفان»: where somebody goes, right behind him. */
function rightBehind(view: TextView, sentence: Sentence, from: number): ContactFrame['place'] {
  return from < sentence.end ? placeBehindHeads(view, from, false) : null
}

/** «جولة الوزير في درفان ورملان». */
function tourIn(view: TextView, sentence: Sentence, from: number, { payload }: Entry): ContactFrame['place'] {
  if (!String(payload.id).startsWith('jawla') || from >= sentence.end) return null
  const found = particle(view, from, 'preposition')
  return found?.entry.payload.id === 'in' ? placeBehindHeads(view, found.match.end) : null
}

/** «زيارة الوزير، التي وصفها بالناجحة، إلى المدينة»: behind what is said of the visit or of whoever pays it. */
function goalPast(view: TextView, sentence: Sentence, from: number, isOwned: boolean): ContactFrame['place'] {
  const past = isOwned ? behindRelative(view, sentence, from) : from
  const towards = past > from ? particle(view, past, 'preposition') : null
  return towards?.entry.payload.id === 'to' ? placeBehindHeads(view, towards.match.end) : null
}

const GOALS: readonly string[] = [...PLACE_KINDS, 'home-words', 'place-heads']

function destination(view: TextView, sentence: Sentence, from: number): ContactFrame['place'] {
  for (let token = from; token < Math.min(sentence.end, from + 12); token += 1) {
    const found = particle(view, token, 'preposition')
    if (found !== null && found.entry.payload.id === 'to') return placeBehindHeads(view, found.match.end)
    if (token > from && (isComma(view, token) || goesOnThere(view, token))) return null
    // «زيارة لكل من درفان ورملان».
    if (
      view.has(token, STOPS) &&
      isJoinedTo(view, token) &&
      view.find(token, STOPS)?.entry.payload.id === 'each'
    )
      return placeBehindHeads(view, token)
    const place = view.has(token, GOALS) && isJoinedTo(view, token) ? placeTo(view, token) : null
    if (place !== null) return place
  }
  return null
}

/** «بعد زيارة قصيرة ويتجه لدرفان»: what stands behind a verb that «و» joins is where somebody goes next. */
function goesOnThere(view: TextView, token: number): boolean {
  if (view.isAmong(token, HEADING)) return true
  return hasVerb(view, token, token + 1) && view.matches(token).some(({ bits }) => hasClitic(bits, 'and'))
}

/** Of a verb that is seldom said of a journey, so that it tells of none. */
const HEADING: ReadonlySet<string> = new Set(['واتجه', 'واتجهت', 'وتتجه', 'ويتجه'])

/** «لدرفان», «لعاصمة الإقليم»: behind the «ل» that is joined to the place or to its head. */
function placeTo(view: TextView, token: number): ContactFrame['place'] {
  const place = placeAt(view, token)
  if (place !== null && place.prefixLength > 0) return place
  return view.has(token, 'place-heads') ? placeBehindHeads(view, token) : null
}
