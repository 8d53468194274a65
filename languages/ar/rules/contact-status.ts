/** Whether a contact was held, is planned, was put off, or is only mentioned, as its clause says. */
import type { ContactWords, Entry, Found, Match, TextView } from '../../pack.ts'
import { isAside, isPastMonth } from './contact-asides.ts'
import { GOVERNING, hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

type Status = ContactWords['status']

const STATUSES: readonly Status[] = ['planned', 'cancelled', 'postponed', 'mentioned']
const VERB_KINDS: readonly string[] = ['encounter-verbs', 'reporting-verbs', 'modals']
const MODAL_KINDS: readonly string[] = ['modals', 'modals-rests']

/** How far before a verb its modal may stand: «من المقرر أن», «يعتزم الوزير أن». */
const MODAL_REACH = 12
/** How far behind a verb or noun a day to come may stand. */
const DAY_REACH = 12

/** Held, unless the verb is of the future or a modal of plans, postponement or cancellation governs it. */
export function statusOf(view: TextView, sentence: Sentence, match: Match, verb: Entry): Status {
  if (isFuture(view, match)) return 'planned'
  const modal = modalBefore(view, sentence, match.start)
  if (modal !== null) return modal
  if (verb.payload.shape === 'present' && isSubjunctive(view, match))
    return isBeforeIt(view, sentence, match) ? 'held' : 'planned'
  const relative = particle(view, match.start - 1, 'relative') !== null
  if (verb.payload.shape === 'present') {
    // «الذي يزور البلاد» is there, whatever day the verb before has.
    const plan =
      verb.payload.id === MOVING_ON ||
      isAhead(view, sentence, match.end) ||
      (!relative && followsPlan(view, sentence, match.start))
    return plan ? 'planned' : 'held'
  }
  if (verb.payload.shape !== 'past') return 'held'
  if (isAside(view, sentence, match.end)) return 'mentioned'
  if (sentence.index > 0 && isPluperfect(view, sentence, match.start))
    return isOfToday(view, sentence, match) ? 'held' : 'mentioned'
  if (sentence.index > 0 && (isLongAgo(view, sentence, match) || goesOnFromBefore(view, sentence, match)))
    return 'mentioned'
  return relative && sentence.index > 1 ? 'mentioned' : 'held'
}

/** «وينتقل بعدها إلى المدينة»: of a traveller, what comes next. */
const MOVING_ON = 'intaqala'

/** Behind «أن», which is not «أنه»: something that is to come about. */
function isSubjunctive(view: TextView, match: Match): boolean {
  return particle(view, match.start - 1, 'complementiser')?.entry.payload.id === 'an'
}

/** «أمضى ساعات قبل أن يغادر»: what came about in the end, but behind a verb of the future. */
function isBeforeIt(view: TextView, sentence: Sentence, { start, end }: Match): boolean {
  const before = start - 2
  if (particle(view, before, 'preposition')?.entry.payload.id !== 'before-time') return false
  if (isAhead(view, sentence, end) || followsPlan(view, sentence, before)) return false
  return modalBefore(view, sentence, before) === null
}

/** «يأمل أن يلتقي», «لا بد أن يزور»: not told to have been, nor agreed to come. */
export function isWished(view: TextView, sentence: Sentence, match: Match, verb: Entry): boolean {
  if (verb.payload.shape !== 'present' || !isSubjunctive(view, match) || isFuture(view, match)) return false
  return !isAgreed(view, sentence, match.start) && modalBefore(view, sentence, match.start) === null
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

function isFuture(view: TextView, match: Match): boolean {
  return (
    hasClitic(match.bits, 'will') || particle(view, match.start - 1, 'auxiliary')?.entry.payload.id === 'will'
  )
}

/** «وكان الوزيران قد التقيا», «وكان الوزير التقى», «سبق أن التقى»: it lay behind what is told here. */
function isPluperfect(view: TextView, sentence: Sentence, token: number): boolean {
  const had = particle(view, token - 1, 'auxiliary')?.entry.payload.id === 'had'
  const subject = sentence.phraseEndingAt(had ? token - 1 : token)
  const first = had && subject === null ? sentence.start : (subject?.start ?? token) - 1
  for (let index = token - 1; index >= Math.max(first, sentence.start, token - MODAL_REACH); index -= 1)
    if (particle(view, index, 'auxiliary')?.entry.payload.id === 'was') return true
  return false
}

/** «وكان الوزير قد زار العاصمة، والتقى رئيسها»: what is joined to what lay behind lay behind too. */
function goesOnFromBefore(view: TextView, sentence: Sentence, match: Match): boolean {
  if (!hasClitic(match.bits, 'and')) return false
  for (let token = match.start - 1; token > sentence.start; token -= 1) {
    const verb = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
    if (verb === null || hasClitic(verb.bits, 'and')) continue
    return isPluperfect(view, sentence, token) && !isOfToday(view, sentence, verb)
  }
  return false
}

const UNITS: readonly string[] = ['date-units']

/** «قبل عام», «العام الماضي», «منذ أشهر» beside the verb. */
function isLongAgo(view: TextView, sentence: Sentence, match: Match): boolean {
  const end = Math.min(sentence.end, match.end + DAY_REACH)
  const start = Math.max(sentence.start, match.start - UNIT_REACH)
  for (let token = view.next(start, UNITS, end); token < end; token = view.next(token + 1, UNITS, end)) {
    const unit = view.find(token, 'date-units')?.entry.payload.id
    if (unit !== 'year' && unit !== 'month') continue
    if (isAgo(view, token - 1) || isAgo(view, token - 2)) return true
    const side = view.find(token + 1, 'date-words')?.entry.payload
    if (unit === 'year' && side?.class === 'side' && Number(side.value) < 0) return true
    if (unit === 'month' && token > match.start && isPastMonth(view, match.end, token)) return true
  }
  return false
}

/** How far before a verb the words may stand that date it long ago: «قبل ثلاثة أعوام». */
const UNIT_REACH = 4

function isAgo(view: TextView, token: number): boolean {
  return view.find(token, 'date-words')?.entry.payload.class === 'ago'
}

const DATE_WORDS: readonly string[] = ['date-words']

/** «وكان الملك قد استقبل صباح اليوم»: what came before on the day of the report is its news all the same. */
function isOfToday(view: TextView, { end }: Sentence, match: Match): boolean {
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
    if (verb !== null) return isFuture(view, verb) || isAhead(view, sentence, verb.end)
  }
  return false
}

/** Today or a day still to come beside a verb in the present: «يتوجه غدا», «يزور البلاد الثلاثاء المقبل», «يصل اليوم». */
function isAhead(view: TextView, sentence: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(sentence.end, from + DAY_REACH); token += 1) {
    const found = view.find(token, 'date-words')
    if (found !== null && (isDayAhead(found) || isNext(found) || isToday(found))) return true
    if (view.has(token, VERB_KINDS) && finiteAt(view, token) !== null) return false
  }
  return false
}

/** «غدا», «بعد غد». */
function isDayAhead(found: Found): boolean {
  return found.entry.payload.class === 'day' && Number(found.entry.payload.value) > 0
}

/** «اليوم». */
function isToday(found: Found): boolean {
  return found.entry.payload.class === 'day' && Number(found.entry.payload.value) === 0
}

/** «المقبل», «القادم». */
function isNext(found: Found): boolean {
  return String(found.entry.payload.id).includes('next')
}

/** The status that a modal before the verb gives: «من المقرر أن» is planned; null without one. */
export function modalBefore(view: TextView, sentence: Sentence, token: number): Status | null {
  for (let index = token - 1; index >= Math.max(sentence.start, token - MODAL_REACH); index -= 1) {
    if (view.has(index, MODAL_KINDS)) {
      const found = view.find(index, 'modals') ?? restOf(view, sentence, index)
      if (found !== null && !isGoverned(view, found)) return modalStatus(found)
    }
    if (isComma(view, index)) return null
  }
  return null
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

/** Words around a noun of contact that put it in time: «المقبلة», «المرتقبة», «السابق», «الأخيرة». */
export function statusOfNoun(view: TextView, sentence: Sentence, match: Match): Status {
  const modal = modalBefore(view, sentence, match.start)
  // «أجل زيارة كانت مقررة غدا»: that it was put off outweighs that it was planned.
  if (modal === 'postponed' || modal === 'cancelled') return modal
  for (let token = match.end; token < Math.min(sentence.end, match.end + 10); token += 1) {
    const found = view.find(token, 'date-words')
    const behind = view.find(token, 'modals')
    if (behind !== null && token <= match.end + 2)
      return behind.entry.payload.status === 'planned' ? 'planned' : 'mentioned'
    if (found !== null && (isNext(found) || isDayAhead(found))) return 'planned'
  }
  if (modal !== null) return modal
  if (isPurpose(view, match) && !(isVisit(match) && isOfSomebody(view, sentence, match))) return 'planned'
  if (isToCome(view, sentence, match)) return 'planned'
  if (sentence.index > 0 && isInRelative(view, sentence, match)) return 'mentioned'
  if (isOfBefore(view, sentence, match)) return 'mentioned'
  if (isVisit(match) && isOfLatest(view, match)) return 'mentioned'
  if (sentence.index <= 2 || isOccasion(view, match) || (isVisit(match) && isTopic(view, match)))
    return 'held'
  return hasClitic(match.bits, 'the') ? 'held' : 'mentioned'
}

function isVisit({ entries }: Match): boolean {
  return entries.some(({ payload }) => payload.format === 'visit')
}

/** «زيارته الأخيرة», «الزيارة الأخيرة»: an older one than what is told. */
function isOfLatest(view: TextView, { end }: Match): boolean {
  return view.find(end, WORDS)?.entry.payload.id === 'latest'
}

/** «تأتي زيارة الوزير», «أن زيارة الوزير»: the clause is about it. */
function isTopic(view: TextView, { start }: Match): boolean {
  return (
    view.find(start - 1, WORDS)?.entry.payload.id === 'comes' ||
    particle(view, start - 1, 'complementiser') !== null
  )
}

/** «وكان الوزيران التقيا خلال اجتماع مع X»: the occasion of what lay behind what is told lay behind it too. */
function isOfBefore(view: TextView, sentence: Sentence, match: Match): boolean {
  if (sentence.index === 0 || !isOccasion(view, match)) return false
  if (particle(view, sentence.start, 'auxiliary')?.entry.payload.id !== 'was') return false
  for (let token = sentence.start + 1; token < match.start; token += 1) {
    const verb = view.has(token, CONTACTS) ? finiteAt(view, token) : null
    if (verb !== null) return isPluperfect(view, sentence, token) && !isOfLate(view, sentence, verb)
  }
  return false
}

/** Of yesterday or today, as the words behind the verb say. */
function isOfLate(view: TextView, { end }: Sentence, verb: Match): boolean {
  const limit = Math.min(end, verb.end + DAY_REACH)
  for (let token = view.next(verb.end, DATE_WORDS, limit); token < limit; ) {
    const day = view.find(token, 'date-words')?.entry.payload
    if (day?.class === 'day' && Number(day.value) >= -1) return true
    token = view.next(token + 1, DATE_WORDS, limit)
  }
  return false
}

const CONTACTS: readonly string[] = ['encounter-verbs']

/** How far before a noun the relative clause that it stands in may begin. */
const RELATIVE_REACH = 14
const RELATIVES: readonly string[] = ['relative']

/** «الضمانات التي قدمها المبعوث خلال لقائه الرئيس»: what is told of is something else. */
function isInRelative(view: TextView, sentence: Sentence, match: Match): boolean {
  if (!isOccasion(view, match)) return false
  const from = Math.max(sentence.start, match.start - RELATIVE_REACH)
  for (let token = match.start - 1; token >= from; token -= 1) {
    if (view.has(token, RELATIVES)) return true
    if (isComma(view, token) || view.has(token, CLAUSES)) return false
  }
  return false
}

/** «استكمالا لزيارة الوزير»: whose visit it is stands right behind, so that nobody came for it. */
function isOfSomebody(view: TextView, sentence: Sentence, { start, end, suffix }: Match): boolean {
  if (suffix !== null || sentence.phraseAt(end)?.kind !== 'person') return false
  return view.find(start - 1, WORDS)?.entry.payload.id !== 'preparing'
}

const WORDS = 'contact-words'

/** «للقاء نظيره», «لإجراء محادثات مع نظيره»: what somebody came for. */
export function isPurpose(view: TextView, match: Match): boolean {
  if (hasClitic(match.bits, 'to') && !hasClitic(match.bits, 'the')) return true
  return view
    .matches(match.start - 1)
    .some(
      (before) =>
        hasClitic(before.bits, 'to') && before.entries.some(({ payload }) => payload.shape === 'masdar'),
    )
}

/** «وسيشارك … في القمة»: the verb that the noun stands behind is of the future; behind a comma, the sentence's first. */
function isToCome(view: TextView, sentence: Sentence, match: Match): boolean {
  if (isApart(view, match)) {
    const { start } = sentence
    const first = view.next(start, VERB_KINDS, match.start)
    const verb = first < match.start ? finiteAt(view, first) : null
    return verb !== null && isFuture(view, verb)
  }
  for (let token = match.start - 1; token >= sentence.start; token -= 1) {
    if (isToBe(view, token)) return true
    if (view.has(token, CLAUSES)) break
    if (!view.has(token, VERB_KINDS)) continue
    const verb = finiteAt(view, token)
    if (verb !== null) return isFuture(view, verb)
  }
  return followedByFuture(view, sentence, match)
}

const CLAUSES: readonly string[] = ['complementiser']

/** «ستكون», «سيكون». */
function isToBe(view: TextView, token: number): boolean {
  const found = view.has(token, 'auxiliary') ? particle(view, token, 'auxiliary') : null
  return found !== null && hasClitic(found.match.bits, 'will')
}

/** «ستتضمن», «ستتناول»: a future that no table lists. */
function isUnlistedFuture(view: TextView, token: number): boolean {
  if (!FUTURE.some((letters) => view.begins(token, letters)) || view.word(token).length < 5) return false
  return view.matches(token).every(({ prefixLength }) => prefixLength > 0)
}

const FUTURE: readonly string[] = ['سي', 'ست']

/** «…، خلال لقاء», «وذلك خلال لقائه»: not of the clause before it. */
function isApart(view: TextView, match: Match): boolean {
  if (!isOccasion(view, match)) return false
  return isComma(view, match.start - 2) || isComma(view, match.start - 3)
}

/** «مباحثات الوزيرين ستتناول …»: the verb that the noun is the subject of is of the future. */
function followedByFuture(view: TextView, sentence: Sentence, match: Match): boolean {
  const end = Math.min(sentence.end, match.end + DAY_REACH)
  for (let token = match.end; token < end; token += 1) {
    if (isUnlistedFuture(view, token)) return true
    const verb = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
    if (verb !== null) return isFuture(view, verb)
  }
  return false
}

const FINITE: ReadonlySet<unknown> = new Set(['past', 'present', 'passive-present'])

/** A finite verb of talk, contact or plans at `token`. */
function finiteAt(view: TextView, token: number): Match | null {
  return (
    view
      .matches(token)
      .find(
        (match) =>
          !hasClitic(match.bits, 'the') &&
          match.entries.some((entry) => VERB_KINDS.includes(entry.kind) && FINITE.has(entry.payload.shape)),
      ) ?? null
  )
}

/** «بعد محادثات», «عقب اجتماعه», «خلال لقائه»: the noun says when something else was. */
export function isTime(view: TextView, { start }: Pick<Match, 'start'>): boolean {
  if (view.find(start - 1, 'date-words')?.entry.payload.id === 'within') return true
  return TIME_KINDS.some((kind) => {
    const found = view.find(start - 1, kind)
    return found !== null && TIMES.has(found.entry.payload.id)
  })
}

const TIME_KINDS: readonly string[] = ['preposition', 'function']
const TIMES: ReadonlySet<unknown> = new Set([
  'after',
  'before-time',
  'during',
  'following',
  'right-after',
  'shortly-before',
])

/** «خلال لقائه», «في اتصال هاتفي», «عقب اجتماعه»: what the sentence reports was said there. */
export function isOccasion(view: TextView, match: Match): boolean {
  return (
    view.find(match.start - 1, 'date-words')?.entry.payload.id === 'within' ||
    particle(view, match.start - 1, 'preposition') !== null ||
    particle(view, match.start - 1, 'function') !== null
  )
}
