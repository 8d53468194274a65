/** Contacts as the text tells them: frames of verbs and nouns of meeting, filled from the same clauses as attributions. */
import type { ContactWords, Phrase, PlaceWords, TextView, TokenRange } from '../../pack.ts'
import { hostCity, placeIn, requestIn, sidelinesIn } from './circumstances.ts'
import { toldAgain, whenAgain } from './contact-again.ts'
import { agreedAt } from './contact-agreed.ts'
import { clauseEnd, clauseStart, isAroundAnother, relativeEnd } from './contact-clause.ts'
import { placesBehind } from './contact-destinations.ts'
import { finiteAt, isOfPast, VERB_KINDS } from './contact-finite.ts'
import { bareFrame, type ContactFrame } from './contact-frame.ts'
import { gatheringContactAt, gatheringNounAt } from './contact-gatherings.ts'
import { handedOver } from './contact-handed.ts'
import { withSidesBefore } from './contact-joined-offices.ts'
import { ledContactAt } from './contact-led.ts'
import { ofEachSender } from './contact-letters-alike.ts'
import { lightContactAt } from './contact-light-verbs.ts'
import { nounContactAt } from './contact-nouns.ts'
import { onwardFrom } from './contact-onward.ts'
import { isAllOfPlay, isOfAlmanac, isOfPlay } from './contact-play.ts'
import { attendanceOf, opensSide, presentIn } from './contact-presence.ts'
import { isPurpose } from './contact-purpose.ts'
import { returnContactAt } from './contact-return.ts'
import { sessionUnderAt } from './contact-sessions.ts'
import { stopsAt } from './contact-stops.ts'
import { withTaker } from './contact-takers.ts'
import { isInLead, mannerAt, talkContactAt } from './contact-talks.ts'
import { talkWithinAt } from './contact-talks-within.ts'
import { TELLS, tellsAt } from './contact-triggers.ts'
import { verbContactAt } from './contact-verbs.ts'
import { particle } from './particles.ts'
import { readSentence, type Sentence } from './sentence.ts'

/** Every telling of a contact, in the order of the text. */
export function findContacts(view: TextView, phrases: readonly Phrase[]): readonly ContactWords[] {
  const found: ContactWords[] = []
  if (isAllOfPlay(view)) return found
  let isOfVisit = false
  for (const [index, range] of view.sentences.entries()) {
    const tells = tellsIn(view, range, index, isOfVisit)
    if (tells === 0 && !opensSide(view, range.start)) continue
    const sentence = readSentence(view, range, index, phrases)
    if (isOfPlay(view, sentence) || isOfAlmanac(view, range)) continue
    const told = contactsOf(view, sentence, tells)
    found.push(...told)
    isOfVisit ||= told.some(({ format }) => format === 'visit')
  }
  return found
}

/** Nouns of contact, what light verbs carry, and gatherings that somebody takes part in. */
const FILLING: readonly string[] = ['encounter-nouns', 'encounter-verbs-rests', 'series']
const NOUNS: readonly string[] = ['encounter-nouns']
const RESTS: readonly string[] = ['encounter-verbs-rests']
const VERBS: readonly string[] = ['encounter-verbs', 'gathering-words']
const TALK: readonly string[] = ['reporting-verbs']
/** Behind the lead a verb of talk that a modal governs tells one that is to come. */
const PLANS: readonly string[] = ['modals']
const ALL: readonly string[] = [
  'encounter-verbs',
  'gathering-words',
  'encounter-nouns',
  'reporting-verbs',
  'modals',
]
/** «إجازة خاصة», «زيارته الخاصة»: a private stay is no contact. */
const PRIVATE: readonly string[] = ['private-stays']

/** What the sentence may tell of a contact by: the ways for which the words that each needs are there. */
function tellsIn(view: TextView, range: TokenRange, index: number, isOfVisit: boolean): number {
  let tells = holds(view, range, isInLead(view, index) ? TALK : PLANS) ? TELLS.talk : 0
  if (isOfVisit && holds(view, range, TALK)) tells |= TELLS.within
  if (holds(view, range, VERBS)) tells |= TELLS.verb | TELLS.noun
  if (!holds(view, range, FILLING)) return tells
  tells |= TELLS.gathering
  if (holds(view, range, NOUNS)) tells |= TELLS.noun | TELLS.talk | TELLS.many
  return holds(view, range, RESTS) ? tells | TELLS.light : tells
}

/** The kinds of entries that begin what the sentence may tell. */
function triggersOf(tells: number): readonly string[] {
  if ((tells & ~(TELLS.talk | TELLS.within)) === 0) return TALK
  return (tells & ~(TELLS.verb | TELLS.noun)) === 0 ? VERBS : ALL
}

function holds(view: TextView, { start, end }: TokenRange, kinds: readonly string[]): boolean {
  return view.next(start, kinds, end) < end
}

function contactsOf(view: TextView, sentence: Sentence, tells: number): ContactWords[] {
  const mayList = (tells & TELLS.verb) !== 0 || opensSide(view, sentence.start)
  const attendance = mayList ? attendanceOf(view, sentence) : null
  if (attendance !== null) {
    const frame = bareFrame('ar/encounter/again', 'meeting', attendance.trigger)
    return [words(view, sentence, { ...frame, attendees: attendance.present }, [])]
  }
  const frames: ContactFrame[] = []
  const { start, end } = sentence
  const triggers = triggersOf(tells)
  for (
    let token = view.next(start, triggers, end);
    token < end;
    token = view.next(token + 1, triggers, end)
  ) {
    const frame = contactAt(view, sentence, token, tells & tellsAt(view, token))
    if (frame === null || isRepeated(frames, frame) || isBeside(view, sentence, token)) continue
    if (frames[frames.length - 1]?.format === 'meeting' && mannerAt(view, token) !== null) continue
    if (isReceivedInPrivate(view, sentence, frame)) return []
    if ((frame.format === 'visit' || frame.objectRole === 'guest') && holds(view, sentence, PRIVATE)) continue
    const whole = frame.rule === NOUN ? withTaker(view, sentence, frame) : frame
    frames.push({ ...whole, object: withSidesBefore(view, whole.object) })
    token = Math.max(token, frame.trigger.end - 1)
  }
  const handed = handedOver(view, sentence, frames).map((one) => words(view, sentence, one, []))
  if (frames.length === 0)
    return [...handed, ...toldAgain(view, sentence).map((one) => words(view, sentence, one, []))]
  const told = frames.flatMap((frame) =>
    ofEachSender(view, frame)
      .flatMap((one) => split(view, sentence, one))
      .map((one) => words(view, sentence, one, frames)),
  )
  const again = whenAgain(view, sentence).filter((frame) => !isRepeated(frames, frame))
  return [...handed, ...again.map((one) => words(view, sentence, one, [])), ...told]
}

/** Sentences behind that of a private stay in which whoever received the guest may be told. */
const RECEIVED = 2

/** «وصل الملك إلى المدينة في إجازة خاصة. وكان في استقباله رئيس الوزراء»: a reception of whoever comes for a private stay. */
function isReceivedInPrivate(view: TextView, sentence: Sentence, { rule }: ContactFrame): boolean {
  if (rule !== RECEPTION) return false
  let before = sentence.previous()
  for (let steps = 0; before !== null && steps < RECEIVED; steps += 1) {
    if (holds(view, before, PRIVATE)) return true
    before = before.previous()
  }
  return false
}

const RECEPTION = 'ar/encounter/reception'

/** The telling that begins at `token`, by the first rule of `tells` that reads one there. */
function contactAt(view: TextView, sentence: Sentence, token: number, tells: number): ContactFrame | null {
  if (tells === 0) return null
  const gathering = (tells & TELLS.gathering) === 0 ? null : gatheringContactAt(view, sentence, token)
  const talk = gathering ?? ((tells & TELLS.talk) === 0 ? null : talkContactAt(view, sentence, token))
  const verb = talk ?? ((tells & TELLS.verb) === 0 ? null : ofVerb(view, sentence, token))
  const light = verb ?? ((tells & TELLS.light) === 0 ? null : lightContactAt(view, sentence, token))
  const stops = light ?? ((tells & TELLS.noun) === 0 ? null : stopsAt(view, sentence, token))
  const noun = stops ?? ((tells & TELLS.noun) === 0 ? null : nounContactAt(view, sentence, token))
  const many = (tells & TELLS.many) === 0 ? null : gatheringNounAt(view, sentence, token)
  const isWhole =
    many !== null &&
    (noun === null ||
      isPossessed(view, token) ||
      many.subject.length > noun.subject.length + noun.object.length)
  if (isWhole) return many
  const agreed = noun ?? ((tells & TELLS.noun) === 0 ? null : agreedAt(view, sentence, token))
  return agreed ?? ((tells & TELLS.within) === 0 ? null : talkWithinAt(view, sentence, token))
}

/** «عقدت اللجنة اجتماعها برئاسة A وB»: the committee meets nobody. */
function isPossessed(view: TextView, token: number): boolean {
  return view.find(token, 'encounter-nouns')?.match.suffix != null
}

function ofVerb(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  return (
    verbContactAt(view, sentence, token) ??
    ledContactAt(view, sentence, token) ??
    returnContactAt(view, sentence, token) ??
    sessionUnderAt(view, sentence, token)
  )
}

/** The gathering that a contact stood beside («على هامش اجتماعات …») is told as a circumstance, not as another contact. */
function isBeside(view: TextView, sentence: Sentence, token: number): boolean {
  const beside = sidelinesIn(view, sentence, {
    start: Math.max(sentence.start, token - 12),
    end: sentence.end,
  })
  return beside !== null && beside.start <= token && token < beside.end
}

/** «عقد لقاء مع X»: the noun inside a light verb's frame is the same telling. */
function isRepeated(frames: readonly ContactFrame[], frame: ContactFrame): boolean {
  const { start } = frame.trigger
  return frames.some(
    ({ trigger, rest }) =>
      (start < trigger.end && start >= trigger.start) ||
      (rest !== undefined && start < rest.end && start >= rest.start),
  )
}

/** «التقى A، ثم B», «يزور P وQ»: one telling for each object or place; a pair of people joined by «و» was met together. */
function split(view: TextView, sentence: Sentence, frame: ContactFrame): readonly ContactFrame[] {
  const onward = onwardFrom(view, sentence, frame)
  if (onward.length > 0) return [frame, ...onward]
  const places = frame.format === 'visit' ? placesBehind(view, frame.place) : []
  if (places.length > 0 && frame.object.length === 0)
    return [
      frame,
      ...places.map((place) => ({ ...frame, place, ...(isTour(view, frame) ? laterStop(view, frame) : {}) })),
    ]
  if (frame.object.length < 2 || frame.together) return [frame]
  return frame.object.map((object) => ({ ...frame, object: [object] }))
}

/** «يقوم بجولة تشمل P وQ»: the later stops of what a tour includes are still to come. */
function laterStop(view: TextView, { status, place }: ContactFrame): Partial<ContactFrame> {
  const listing = place === null ? null : view.find(place.start - 1, 'contact-words')
  const isAhead = status === 'held' && listing?.entry.payload.id === 'including'
  return { dated: 'first-stop', status: isAhead ? 'planned' : status }
}

/** «يبدأ غدا جولة تشمل P وQ». */
function isTour(view: TextView, { trigger, rest }: ContactFrame): boolean {
  const head = view.find((rest ?? trigger).start, 'encounter-nouns')
  return head !== null && String(head.entry.payload.id).startsWith('jawla')
}

const RETURN = 'ar/encounter/return'
const VISIT_ENDS: ReadonlySet<string> = new Set(['ghadara', 'waddaa', 'anhaa', 'ikhtatama', 'mughadara'])

/** «غادر», «اختتم زيارته»: a day beside it is that on which the visit ended. */
function isDeparture(view: TextView, { rule, format, trigger, place, onward }: ContactFrame): boolean {
  if (rule === RETURN) return true
  if (
    onward === true ||
    format !== 'visit' ||
    (place !== null && particle(view, place.start - 1, 'preposition') !== null)
  )
    return false
  return view
    .matches(trigger.start)
    .some(({ entries }) => entries.some(({ payload }) => VISIT_ENDS.has(String(payload.id))))
}

/** «يتوجه إلى درفان، حيث يلتقي …»: the place is where the one before goes. */
function whereTo(view: TextView, frame: ContactFrame, all: readonly ContactFrame[]): PlaceWords | null {
  if (particle(view, frame.trigger.start - 1, 'conjunction')?.entry.payload.id !== 'while') return null
  return all.filter((other) => other.trigger.start < frame.trigger.start).at(-1)?.place ?? null
}

function whereHeld(
  view: TextView,
  sentence: Sentence,
  { trigger, format, rest }: ContactFrame,
  clause: TokenRange,
): PlaceWords | null {
  const host = format === 'visit' || format === 'letter' ? null : hostCity(view, sentence, trigger.start)
  // «استأنف الوزير المفاوضات في درفان»: the noun is the contact's own.
  const told = { start: trigger.start, end: Math.max(trigger.end, rest?.end ?? 0) }
  return host ?? placeIn(view, sentence, clause, told)
}

/** Where what is told around a contact may stand: up to the next one, or behind the relative clause that the next one fills. */
function clauseOf(
  view: TextView,
  sentence: Sentence,
  frame: ContactFrame,
  all: readonly ContactFrame[],
): TokenRange {
  const { trigger } = frame
  const at = all.indexOf(frame)
  const relative = frame.apart === true || particle(view, trigger.start - 1, 'relative') !== null
  const start = relative || isAroundAnother(view, sentence, frame) ? trigger.start : sentence.start
  const [next, another] = all.filter((other) => other.trigger.start > trigger.end)
  const own = relativeEnd(view, sentence, frame, all[at - 1] ?? null)
  if (own > 0) return { start, end: own }
  const end = clauseEnd(view, trigger.end, next?.trigger.start ?? sentence.end)
  const closing = next === undefined ? -1 : relativeEnd(view, sentence, next, frame)
  const ahead = { start: trigger.start, end: (next?.trigger.start ?? end) - 1 }
  if (closing < 0 || tellsDay(view, ahead)) return { start, end }
  return { start: closing, end: clauseEnd(view, closing, another?.trigger.start ?? sentence.end) }
}

function tellsDay(view: TextView, { start, end }: TokenRange): boolean {
  return view.next(start, DAYS, end) < end
}

const DAYS: readonly string[] = ['date-words', 'weekdays', 'months']

/** The part of `clause` in which the contact's day may stand. */
function dayClause(
  view: TextView,
  sentence: Sentence,
  frame: ContactFrame,
  all: readonly ContactFrame[],
  clause: TokenRange,
): TokenRange {
  const { trigger } = frame
  const since = sinceWhen(view, trigger.end, clause.end)
  if (clause.start > trigger.start) return since < clause.end ? { start: clause.start, end: since } : clause
  const journey = all[all.indexOf(frame) - 1]
  const start =
    journey?.format === 'visit' && isGoal(view, frame)
      ? journey.trigger.start
      : clauseStart(view, sentence, frame)
  return { start, end: since }
}

/** «أول زيارة له منذ توليه منصبه عام 2014»: where the words begin that say since when; `end` where none do, or they name a day alone. */
function sinceWhen(view: TextView, from: number, end: number): number {
  for (let token = view.next(from, PREPOSITIONS, end); token < end; ) {
    const isSince = particle(view, token, 'preposition')?.entry.payload.id === 'since'
    if (isSince && !view.has(token + 1, DATED) && view.next(token, WEEKDAYS, end) === end) return token
    token = view.next(token + 1, PREPOSITIONS, end)
  }
  return end
}

const PREPOSITIONS: readonly string[] = ['preposition']
const WEEKDAYS: readonly string[] = ['weekdays']
const DATED: readonly string[] = ['date-words', 'date-units', 'day-parts', 'weekdays', 'months', 'numbers']

/** «يتوجه الثلاثاء إلى P لمقابلة X»: whoever goes there for it does it then. */
function isGoal(view: TextView, { rule, trigger }: ContactFrame): boolean {
  const noun = rule === NOUN ? view.find(trigger.start, 'encounter-nouns') : null
  return noun !== null && isPurpose(view, noun.match)
}

const NOUN = 'ar/encounter/noun'

/** «التقى A B عبر الاتصال المرئي», «اجتمعا عن بعد»: the format that words of manner behind the verb tell; a meeting without. */
function formatIn(view: TextView, start: number, end: number): string {
  for (let token = view.next(start, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const format = mannerAt(view, token)
    if (format !== null) return hasVerb(view, start + 1, token) ? 'meeting' : format
  }
  return 'meeting'
}

/** «استقبل A، وأجرى اتصالا هاتفيا»: the manner is of another verb. */
function hasVerb(view: TextView, from: number, end: number): boolean {
  for (
    let token = view.next(from, VERB_KINDS, end);
    token < end;
    token = view.next(token + 1, VERB_KINDS, end)
  )
    if (finiteAt(view, token) !== null) return true
  return false
}

function words(
  view: TextView,
  sentence: Sentence,
  frame: ContactFrame,
  all: readonly ContactFrame[],
): ContactWords {
  const clause = frame.clause ?? clauseOf(view, sentence, frame, all)
  const request = frame.invitation ?? requestIn(view, sentence, clause)
  return {
    rule: frame.rule,
    format: frame.format === 'meeting' ? formatIn(view, frame.trigger.start, clause.end) : frame.format,
    status: frame.status,
    trigger: frame.trigger,
    subject: frame.subject,
    object: frame.object,
    attendees: frame.attendees.length > 0 ? frame.attendees : presentIn(view, sentence, clause),
    subjectRole: frame.subjectRole,
    objectRole: frame.objectRole,
    dropped: frame.dropped,
    both: frame.both ?? false,
    place: frame.place ?? whereTo(view, frame, all) ?? whereHeld(view, sentence, frame, clause),
    requestedBy: request?.by ?? null,
    request: request?.range ?? null,
    sidelines: sidelinesIn(view, sentence, clause),
    sentence: sentence.index,
    clause: frame.clause ?? dayClause(view, sentence, frame, all, clause),
    ...(frame.gathering === undefined ? {} : { gathering: frame.gathering }),
    ...(frame.bearers === undefined ? {} : { bearers: frame.bearers }),
    ...(frame.status === 'held' && isOfPast(view, frame.trigger.start) ? { past: true } : {}),
    ...(frame.another === true ? { another: true } : {}),
    ...(frame.past === true ? { past: true } : {}),
    ...(frame.met === undefined ? {} : { met: frame.met }),
    ...(frame.alike === undefined ? {} : { alike: frame.alike }),
    ...(frame.dated === undefined ? {} : { dated: frame.dated }),
    ...(isDeparture(view, frame) ? { dated: 'end' as const } : {}),
  }
}
