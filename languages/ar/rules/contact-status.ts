/** Whether a contact was held, is planned, was put off, or is only mentioned, as its clause says. */
import type { ContactWords, Entry, Found, Match, TextView, TokenRange } from '../../pack.ts'
import { isAside, isBackThen, isLately } from './contact-asides.ts'
import { finiteAt, isFuture, VERB_KINDS } from './contact-finite.ts'
import { DAY_REACH, isLongAgo } from './contact-long-ago.ts'
import { isDayAhead, isNextDay } from './contact-next.ts'
import { isNextStop } from './contact-next-stop.ts'
import { isWasPlanned, overtaken } from './contact-overtaken.ts'
import { isAfterwards, isWithinVisit, leadsToPlan } from './contact-plan-behind.ts'
import { GOVERNING, hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

type Status = ContactWords['status']

const STATUSES: readonly Status[] = ['planned', 'cancelled', 'postponed', 'mentioned']
const MODAL_KINDS: readonly string[] = ['modals', 'modals-rests']

/** How far before a verb its modal may stand: «من المقرر أن», «يعتزم الوزير أن». */
const MODAL_REACH = 12

/** Held, unless the verb is of the future or a modal of plans, postponement or cancellation governs it. */
export function statusOf(view: TextView, sentence: Sentence, match: Match, verb: Entry): Status {
  if (isFuture(view, match)) return 'planned'
  const modal = modalBefore(view, sentence, match.start)
  if (modal === 'planned') return plannedOr(view, sentence, match)
  if (modal !== null) return modal
  if (verb.payload.shape === 'present' && isSubjunctive(view, match))
    return isBeforeIt(view, sentence, match) ? 'held' : 'planned'
  const relative = particle(view, match.start - 1, 'relative') !== null
  if (verb.payload.shape === 'present') {
    if (ENDING.has(verb.payload.id)) return 'held'
    if (sentence.index > 0 && isWas(view, match.start - 1))
      return isOfToday(view, sentence, match) ? 'held' : 'mentioned'
    // «الذي يزور البلاد» is there, whatever day the verb before has.
    // «يزور مبعوث الأمين العام للمنظمة إلى P رملان في الأيام المقبلة»: an office may be long.
    const from = relative ? match.end : (sentence.phraseAt(match.end)?.end ?? match.end)
    const plan =
      verb.payload.id === MOVING_ON ||
      isNextStop(view, sentence, match, verb) ||
      isAhead(view, relative ? clauseAt(view, sentence, match.end) : sentence, from) ||
      (!relative && followsPlan(view, sentence, match.start)) ||
      (!relative && isInPlannedVisit(view, sentence, match)) ||
      (!relative && goesOnFromPlan(view, sentence, match)) ||
      (!relative && leadsToPlan(view, sentence, match)) ||
      isAfterwards(view, sentence, match) ||
      isWithinVisit(view, sentence, match)
    return plan ? 'planned' : 'held'
  }
  if (verb.payload.shape !== 'past') return 'held'
  if (isAside(view, sentence, match.end)) return 'mentioned'
  if (sentence.index > 0 && isBackThen(view, sentence, match)) return 'mentioned'
  if (sentence.index > 1 && isLately(view, sentence, match)) return 'mentioned'
  if (sentence.index > 0 && isPluperfect(view, sentence, match.start))
    return isOfToday(view, sentence, match) ? 'held' : 'mentioned'
  if (sentence.index > 0 && (isLongAgo(view, sentence, match) || goesOnFromBefore(view, sentence, match)))
    return 'mentioned'
  return relative && sentence.index > 1 ? 'mentioned' : 'held'
}

/** Planned, unless the sentence tells that nothing came of it: «كان من المفترض أن يلتقي» leaves that open, but for a day to come. */
function plannedOr(view: TextView, sentence: Sentence, { start, end }: Match): Status {
  const outcome = overtaken(view, sentence, end)
  if (outcome !== null) return outcome
  return isWasPlanned(view, sentence, start) && !isAhead(view, sentence, end) ? 'mentioned' : 'planned'
}

/** «وينتقل بعدها إلى المدينة»: of a traveller, what comes next. */
const MOVING_ON = 'intaqala'

/** «ينهي اليوم زيارة»: whoever ends it has paid it. */
const ENDING: ReadonlySet<unknown> = new Set(['anhaa', 'ikhtatama'])

/** «كانت تلتقي», «كان يزور»: what lay behind what is told. */
function isWas(view: TextView, token: number): boolean {
  return particle(view, token, 'auxiliary')?.entry.payload.id === 'was'
}

/** Behind «أن», which is not «أنه»: something that is to come about. */
function isSubjunctive(view: TextView, match: Match): boolean {
  return particle(view, match.start - 1, 'complementiser')?.entry.payload.id === 'an'
}

/** «أمضى ساعات قبل أن يغادر»: what came about in the end, but behind a verb of the future. */
function isBeforeIt(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  const before = start - 2
  if (particle(view, before, 'preposition')?.entry.payload.id !== 'before-time') return false
  if (isAhead(view, sentence, end)) return false
  if (!followsPast(view, sentence, before) && followsPlan(view, sentence, before)) return false
  return modalBefore(view, sentence, before) === null
}

/** «يأمل أن يلتقي», «لا بد أن يزور»: not told to have been, nor agreed to come. */
export function isWished(view: TextView, sentence: Sentence, match: Match, verb: Entry): boolean {
  if (verb.payload.shape !== 'present' || !isSubjunctive(view, match) || isFuture(view, match)) return false
  return (
    !isSetFor(view, match.start - 1) &&
    !isAgreed(view, sentence, match.start) &&
    modalBefore(view, sentence, match.start) === null
  )
}

/** «يلتقي غدا الرئيس، على أن يتوجه الثلاثاء إلى P»: what is to follow, behind a comma and before «أن» at `that`. */
export function isSetFor(view: TextView, that: number): boolean {
  const on = isComma(view, that - 2) ? particle(view, that - 1, 'preposition') : null
  return on?.match.bits === 0 && on.entry.payload.id === 'on'
}

/** «اتفقا على أن يلتقيا»: the verb before is one of agreement. */
function isAgreed(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = before - 1; token >= Math.max(sentence.start, before - MODAL_REACH); token -= 1) {
    if (!view.has(token, REPORTING)) continue
    const verb = view.find(token, REPORTING)
    if (verb !== null) return verb.entry.payload.class === 'agree'
  }
  return false
}

const REPORTING = 'reporting-verbs'

/** «وكان الوزيران قد التقيا», «وكان الوزير التقى», «سبق أن التقى»: it lay behind what is told here. */
export function isPluperfect(view: TextView, sentence: Sentence, token: number): boolean {
  const had = particle(view, token - 1, 'auxiliary')?.entry.payload.id === 'had'
  const subject = sentence.phraseEndingAt(had ? token - 1 : token)
  const first = had && subject === null ? sentence.start : (subject?.start ?? token) - 1
  for (let index = token - 1; index >= Math.max(first, sentence.start, token - MODAL_REACH); index -= 1)
    if (particle(view, index, 'auxiliary')?.entry.payload.id === 'was') return true
  return false
}

/** «وكان الوزير قد زار العاصمة، والتقى رئيسها»: what is joined to what lay behind lay behind too. */
function goesOnFromBefore(view: TextView, sentence: Sentence, match: Match): boolean {
  if (!hasClitic(match.bits, 'and')) return isWhereBefore(view, sentence, match)
  for (let token = match.start - 1; token > sentence.start; token -= 1) {
    const verb = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
    if (verb === null || hasClitic(verb.bits, 'and')) continue
    return isPluperfect(view, sentence, token) && !isOfToday(view, sentence, verb)
  }
  return false
}

/** «وكان الوزير قد بدأ جولة، حيث زار العاصمة»: the clause is part of what lay behind. */
function isWhereBefore(view: TextView, sentence: Sentence, { start }: Match): boolean {
  if (particle(view, start - 1, 'conjunction')?.entry.payload.id !== 'while') return false
  if (!isWas(view, sentence.start)) return false
  for (let token = sentence.start + 1; token < start; token += 1)
    if (isOfToday(view, sentence, { end: token })) return false
  return true
}

/** Words that put a day or a stretch in time. */
export const DATE_WORDS: readonly string[] = ['date-words']

/** «وكان الملك قد استقبل صباح اليوم»: what came before on the day of the report is its news all the same. */
function isOfToday(view: TextView, { end }: Sentence, match: Pick<Match, 'end'>): boolean {
  const limit = Math.min(end, match.end + TODAY_REACH)
  for (
    let token = view.next(match.end, DATE_WORDS, limit);
    token < limit;
    token = view.next(token + 1, DATE_WORDS, limit)
  ) {
    const found = view.find(token, 'date-words')
    if (found !== null && isToday(found)) return true
  }
  return false
}

/** How far behind a verb the word for today may stand. */
const TODAY_REACH = 5

/** «سيتوجه إلى درفان حيث يلتقي رئيسها»: the present goes on from a verb of the future. */
function followsPlan(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = before - 1; token >= sentence.start; token -= 1) {
    const verb = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
    if (verb === null) continue
    const isPlan =
      isFuture(view, verb) || isAhead(view, sentence, verb.end) || isMeantToBe(view, sentence, verb)
    // «سيجري الوفد الذي يضم X محادثات ويلتقي»: who the delegation is.
    if (isPlan || particle(view, token - 1, 'relative') === null) return isPlan
  }
  return false
}

/** «استقبل اليوم السفير قبل أن»: whatever the day of the verb before is, it has been. */
function followsPast(view: TextView, { start }: Sentence, before: number): boolean {
  for (let token = before - 1; token >= start; token -= 1) {
    const verb = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
    if (verb === null) continue
    const told = verb.entries.filter(({ kind }) => VERB_KINDS.includes(kind))
    return told.every(({ payload }) => PAST.has(payload.shape) || payload.person === 1)
  }
  return false
}

const PAST: ReadonlySet<unknown> = new Set(['past', 'passive-past'])

/** «من المقرر أن يتوجه إلى درفان، حيث يلتقي رئيسها». */
function isMeantToBe(view: TextView, sentence: Sentence, verb: Match): boolean {
  return isSubjunctive(view, verb) && modalBefore(view, sentence, verb.start) === 'planned'
}

/** «سيقوم بزيارة. ويلتقي خلال الزيارة الرئيس»: within a visit that the sentence before tells as to come. */
export function isInPlannedVisit(view: TextView, sentence: Sentence, { end }: Match): boolean {
  const limit = Math.min(sentence.end, end + DAY_REACH)
  for (
    let token = view.next(end, VISITS, limit);
    token < limit;
    token = view.next(token + 1, VISITS, limit)
  ) {
    const visit = view.find(token, 'encounter-nouns')
    if (visit?.entry.payload.format !== 'visit' || !isDuring(view, token - 1)) continue
    const before = sentence.previous()
    return before !== null && tellsPlan(view, before)
  }
  return false
}

const VISITS: readonly string[] = ['encounter-nouns']

/** «سيبحث الملف. كما يلتقي نظيره»: the sentence opens with what comes next of a plan. */
function goesOnFromPlan(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  if (start > sentence.start + 1 || isNow(view, sentence, end)) return false
  const before = sentence.previous()
  return before !== null && tellsPlan(view, before)
}

/** «يلتقي حاليا». */
function isNow(view: TextView, sentence: Sentence, from: number): boolean {
  const limit = Math.min(sentence.end, from + DAY_REACH)
  for (let token = view.next(from, DATE_WORDS, limit); token < limit; ) {
    if (view.find(token, 'date-words')?.entry.payload.id === 'now') return true
    token = view.next(token + 1, DATE_WORDS, limit)
  }
  return false
}

function isDuring(view: TextView, token: number): boolean {
  return view.find(token, 'date-words')?.entry.payload.class === 'within'
}

/** Whether a verb of contact, plans or talk in it is of the future, or its first one of today or a day to come. */
function tellsPlan(view: TextView, sentence: Sentence): boolean {
  const { start, end } = sentence
  for (let token = view.next(start, VERB_KINDS, end), isFirst = true; token < end; ) {
    const verb = finiteAt(view, token)
    if (verb !== null && isFuture(view, verb)) return true
    if (verb !== null && isFirst && isContactAhead(view, sentence, verb)) return true
    isFirst &&= verb === null
    token = view.next(token + 1, VERB_KINDS, end)
  }
  return false
}

/** «يصل اليوم», «يزور غدا», «يقوم غدا بزيارة». */
function isContactAhead(view: TextView, sentence: Sentence, verb: Match): boolean {
  const contacts = verb.entries.filter(({ kind }) => kind === 'encounter-verbs')
  // «استقبل» is spelled as "I receive".
  const isPresent = ({ payload }: Entry): boolean => payload.shape === 'present' && !ENDING.has(payload.id)
  const isTold =
    contacts.length > 0
      ? contacts.every(isPresent)
      : carriesContact(view, sentence, verb.end) && verb.entries.some(isPresent)
  return isTold && isAhead(view, sentence, verb.end)
}

function carriesContact(view: TextView, { end }: Sentence, from: number): boolean {
  const limit = Math.min(end, from + DAY_REACH)
  return view.next(from, CARRIED, limit) < limit
}

/** What light verbs carry. */
const CARRIED: readonly string[] = ['encounter-verbs-rests']

/** Today or a day still to come beside a verb in the present: «يتوجه غدا», «يزور البلاد الثلاثاء», «يصل اليوم». */
export function isAhead(view: TextView, { end }: TokenRange, from: number): boolean {
  for (let token = from; token < Math.min(end, from + DAY_REACH); token += 1) {
    const found = view.find(token, 'date-words')
    if (found !== null && (isDayAhead(found) || isNextDay(view, found) || isToday(found))) return true
    if (found !== null && isDayPast(found)) return false
    if (isSoon(view, token) || isBareWeekday(view, token)) return true
    // «عدن» is a city, and spelled like a verb.
    if (view.has(token, VERB_KINDS) && !view.has(token, PLACES) && finiteAt(view, token) !== null)
      return false
  }
  return false
}

const PLACES: readonly string[] = ['place', 'capital']

/** Up to the comma that closes a relative clause: «الذي يزور البلاد، يوم الثلاثاء». */
function clauseAt(view: TextView, sentence: Sentence, start: number): TokenRange {
  let end = start
  while (end < sentence.end && !isComma(view, end)) end += 1
  return { start, end }
}

const WORDS = 'contact-words'
const LISTED: readonly string[] = [WORDS]

/** «قريبا», «خلال أيام». */
export function isSoon(view: TextView, token: number): boolean {
  const soon = view.has(token, LISTED) ? view.find(token, WORDS) : null
  // «بعد أيام من لقائه» is when it was.
  return soon?.entry.payload.id === 'soon' && !isFromThen(view, soon.match.end)
}

function isFromThen(view: TextView, token: number): boolean {
  const id = particle(view, token, 'preposition')?.entry.payload.id
  return id === 'from' || id === 'on'
}

/** «أمس». */
function isDayPast({ entry: { payload } }: Found): boolean {
  return payload.class === 'day' && Number(payload.value) < 0
}

/** «الأحد», and not «الأحد الماضي». */
function isBareWeekday(view: TextView, token: number): boolean {
  const found = view.has(token, WEEKDAYS) ? view.find(token, 'weekdays') : null
  if (found === null) return false
  const side = view.find(found.match.end, 'date-words')?.entry.payload
  return side?.class !== 'side' || Number(side.value) > 0
}

const WEEKDAYS: readonly string[] = ['weekdays']

/** «اليوم». */
function isToday(found: Found): boolean {
  return found.entry.payload.class === 'day' && Number(found.entry.payload.value) === 0
}

/** The status that a modal before the verb gives: «من المقرر أن» is planned; null without one. */
export function modalBefore(view: TextView, sentence: Sentence, token: number): Status | null {
  let first = Math.max(sentence.start, token - MODAL_REACH)
  for (let index = token - 1; index >= first; index -= 1) {
    if (view.has(index, MODAL_KINDS)) {
      const found = view.find(index, 'modals') ?? restOf(view, sentence, index)
      if (found !== null && !isGoverned(view, found) && !isLatest(view, sentence, index))
        return modalStatus(found)
    }
    if (isComma(view, index)) return null
    // Offices may be long.
    const named = sentence.phraseEndingAt(index + 1)
    if (named?.name != null) {
      first = Math.max(sentence.start, first - (index - named.start))
      index = named.start
    }
  }
  return null
}

/** «آخر التطورات» is spelled as the verb, behind which somebody stands. */
function isLatest(view: TextView, sentence: Sentence, token: number): boolean {
  return view.find(token, WORDS)?.entry.payload.id === 'superlative' && sentence.phraseAt(token + 1) === null
}

/** «من أجل», «لأجل», «آخرها»: spelled like the verb, and none, or a verb that has its object already. */
function isGoverned(view: TextView, { entry, match }: Found): boolean {
  if (entry.payload.shape !== 'past' && entry.payload.shape !== 'passive-past') return false
  if (match.suffix !== null) return true
  return (match.bits & GOVERNING) !== 0 || particle(view, match.start - 1, 'preposition') !== null
}

function modalStatus({ entry }: Found): Status | null {
  const status = String(entry.payload.status)
  return STATUSES.find((known) => known === status) ?? null
}

/** «علق … المحادثات»: the noun is a modal's rest only behind the modal's own verb. */
function restOf(view: TextView, sentence: Sentence, token: number): Found | null {
  const rest = view.find(token, 'modals-rests')
  if (rest === null) return null
  const verb = String(rest.entry.payload.verb)
  for (let index = token - 1; index >= Math.max(sentence.start, token - MODAL_REACH); index -= 1) {
    if (!view.has(index, VERB_KINDS)) continue
    for (const match of view.matches(index))
      if (match.entries.some((entry) => VERB_KINDS.includes(entry.kind) && entry.payload.id === verb))
        return rest
  }
  return null
}
