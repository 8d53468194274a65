/** Whether a contact that a noun tells was held, is planned or is only mentioned, as the words around it say. */
import type { ContactWords, Entry, Match, TextView } from '../../pack.ts'
import { putOffBehind } from './contact-called-off.ts'
import { finiteAt, isFuture, VERB_KINDS } from './contact-finite.ts'
import { isInformedOf } from './contact-informed.ts'
import { DAY_REACH, isLongAgo } from './contact-long-ago.ts'
import { isSetBy } from './contact-next.ts'
import { isBeforePress } from './contact-press-ahead.ts'
import { isOfCourse, isPastBefore, isPrepared, isPurpose, isToTakePart } from './contact-purpose.ts'
import { DATE_WORDS, isInPlannedVisit, isPluperfect, modalBefore } from './contact-status.ts'
import { GOVERNING, hasClitic, isComma, isDefinite, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

type Status = ContactWords['status']

/** Words around a noun of contact that put it in time: «المقبلة», «المرتقبة», «السابق», «الأخيرة». */
export function statusOfNoun(view: TextView, sentence: Sentence, match: Match, isOfMany = false): Status {
  const before = modalBefore(view, sentence, match.start)
  // «تأجيل القرار خلال لقائه نظيره»: something else was put off there.
  const modal = OFF.has(before) && isTime(view, match) ? null : before
  // «أجل زيارة كانت مقررة غدا»: that it was put off outweighs that it was planned.
  if (modal === 'postponed' || modal === 'cancelled') return modal
  const off =
    isTime(view, match) || particle(view, match.start - 1, 'preposition') !== null
      ? null
      : putOffBehind(view, sentence, match.end)
  if (off !== null) return off
  for (let token = match.end; token < Math.min(sentence.end, match.end + 10); token += 1) {
    const found = view.find(token, 'date-words')
    const behind = view.find(token, 'modals')
    // «اجتماع آخر» is spelled like one that was put off.
    if (
      behind !== null &&
      token <= match.end + 2 &&
      !isAnother(view, token) &&
      !isLed(view, match.end, token)
    )
      return behind.entry.payload.status === 'planned' ? 'planned' : 'mentioned'
    if (found !== null && isSetBy(view, sentence, match, found)) return 'planned'
  }
  if (isSetBehind(view, sentence, match)) return 'planned'
  if (modal === null && isPreceding(view, match)) return 'mentioned'
  if (modal !== null) return modal
  if (isBeforePress(view, sentence, match)) return 'planned'
  if (isNearing(view, match) || isAhead(view, match)) return 'planned'
  if (isOfCourse(view, match)) return 'mentioned'
  if (isPurpose(view, match) && !isVisit(match) && goesOnFromIt(view, match)) return 'mentioned'
  // Of a gathering of many other sentences tell whether it began.
  if (!isOfMany && isToTakePart(view, match))
    return isPastBefore(view, sentence, match) ? 'mentioned' : 'planned'
  if (isPurpose(view, match) && !(isVisit(match) && isOfSomebody(view, sentence, match)))
    return isPastBefore(view, sentence, match) ? 'mentioned' : 'planned'
  if (isToCome(view, sentence, match)) return 'planned'
  if (sentence.index > 0 && isDaysBefore(view, match)) return 'mentioned'
  if (sentence.index > 0 && isSignedBefore(view, match)) return 'mentioned'
  if (sentence.index > 0 && isInRelative(view, sentence, match)) return 'mentioned'
  if (isOfBefore(view, sentence, match)) return 'mentioned'
  if (sentence.index > 0 && isInformedOf(view, sentence, match)) return 'mentioned'
  if (isVisit(match) && isOfLatest(view, match)) return 'mentioned'
  if (isDatedBefore(view, sentence, match)) return 'mentioned'
  if (isOneOfMany(view, match) || (sentence.index > 2 && isLongAgo(view, sentence, match))) return 'mentioned'
  if (sentence.index <= 2 || isOccasion(view, match) || (isVisit(match) && isTopic(view, match)))
    return 'held'
  return hasClitic(match.bits, 'the') ? 'held' : 'mentioned'
}

/** «خلال لقاء سابق», «في زيارته السابقة». */
function isPreceding(view: TextView, { end }: Match): boolean {
  return view.has(end, DATE_WORDS) && view.find(end, 'date-words')?.entry.payload.id === 'side/preceding'
}

const UNITS: readonly string[] = ['date-units']
const FROM_THEN: ReadonlySet<unknown> = new Set(['from', 'on'])
/** Words from «بعد» to the unit: «بعد نحو ثلاثة أسابيع من». */
const COUNT_REACH = 3

/** «بعد أسبوع من لقاء A مع B», «بعد ثلاثة أيام على زيارة A»: so long before what the text tells; a day or hours before, it is the same news. */
function isDaysBefore(view: TextView, { start }: Match): boolean {
  const led = particle(view, start - 1, 'preposition')?.entry.payload.id
  if (!FROM_THEN.has(led)) return false
  let unit = start - 2
  // «بعد أسبوع واحد من», «بعد ثلاثة أسابيع فقط من».
  if (!view.has(unit, UNITS)) unit -= 1
  const found = view.has(unit, UNITS) ? view.find(unit, 'date-units')?.entry.payload : undefined
  if (found === undefined || SHORT.has(found.id) || (found.id === 'day' && Number(found.count) === 1))
    return false
  for (let token = unit - 1; token >= unit - COUNT_REACH; token -= 1)
    if (view.find(token, 'date-words')?.entry.payload.class === 'after') return true
  return false
}

/** «زيارة الوزير للبلاد العام الماضي», «لقاء A وB الشهر الماضي»: right behind the noun, or whom or where it names. */
function isDatedBefore(view: TextView, sentence: Sentence, { end }: Match): boolean {
  const limit = Math.min(sentence.end, end + DAY_REACH)
  for (let token = view.next(end, UNITS, limit); token < limit; token = view.next(token + 1, UNITS, limit)) {
    const unit = view.find(token, 'date-units')
    if (unit === null || !LONG.has(unit.entry.payload.id) || (unit.match.bits & GOVERNING) !== 0) continue
    const side = view.find(unit.match.end, 'date-words')?.entry.payload
    if (side?.class !== 'side' || Number(side.value) >= 0) continue
    const at = particle(view, token - 1, 'preposition')?.entry.payload.id === 'in' ? token - 1 : token
    return at === end || sentence.phraseEndingAt(at) !== null || view.has(at - 1, PLACES)
  }
  return false
}

const LONG: ReadonlySet<unknown> = new Set(['month', 'year'])
const PLACES: readonly string[] = ['place', 'capital', 'state']

const SHORT: ReadonlySet<unknown> = new Set(['hour', 'minute', 'second', 'night'])

const OFF: ReadonlySet<Status | null> = new Set(['postponed', 'cancelled'] as const)

/** «اتفقا خلال لقائهما أمس على تأجيل المؤتمر»: what they agreed on. */
function isLed(view: TextView, from: number, token: number): boolean {
  return token > from && particle(view, token - 1, 'preposition')?.entry.payload.id === 'on'
}

/** «زيارة الرئيس المرتقبة إلى المدينة», «لقاء الرئيس المزمع مع نظيره»: an adjective of the noun, right behind whose it is. */
function isSetBehind(view: TextView, sentence: Sentence, { end, suffix }: Match): boolean {
  const owner = suffix === null ? sentence.phraseAt(end) : null
  if (owner === null || owner.bits !== 0 || !view.has(owner.end, MODALS)) return false
  if (!isDefinite(view, owner.end)) return false
  return view.matches(owner.end).some(({ entries }) => entries.some(isSetWord))
}

/** «مرتقب»: of the words that say that something is planned, an adjective. */
function isSetWord({ kind, payload }: Entry): boolean {
  return (
    kind === 'modals' && payload.status === 'planned' && (payload.shape === 'phrase' || payload.past === '')
  )
}

const MODALS: readonly string[] = ['modals']

/** «الاتفاقية التي تم توقيعها بين»: what is told of is the agreement. */
function isSignedBefore(view: TextView, { start, suffix, entries }: Match): boolean {
  if (suffix === null || !entries.some(({ payload }) => payload.format === 'signing')) return false
  return view.next(start - SIGNED_REACH, RELATIVES, start) < start
}

/** «التي تم توقيعها». */
const SIGNED_REACH = 2

function isVisit({ entries }: Match): boolean {
  return entries.some(({ payload }) => payload.format === 'visit')
}

/** «زيارته الأخيرة», «الزيارة الأخيرة»: an older one than what is told. */
function isOfLatest(view: TextView, { end }: Match): boolean {
  return view.find(end, WORDS)?.entry.payload.id === 'latest'
}

function isAnother(view: TextView, token: number): boolean {
  return view.find(token, WORDS)?.entry.payload.id === 'superlative'
}

/** «قرب زيارة الوزير»: it is soon to come. */
export function isNearing(view: TextView, { start }: Pick<Match, 'start'>): boolean {
  return view.find(start - 1, WORDS)?.entry.payload.id === 'nearing' || isPrepared(view, start)
}

/** «قال، قبيل لقائه نظيره»: when it was said, it was yet to come. */
function isAhead(view: TextView, { start, end, entries }: Match): boolean {
  // «قبيل مغادرة الرئيس رملان»: he is there; «قبيل مغادرته إلى رملان» he is not.
  if (entries.some(({ payload }) => payload.id === LEAVING) && !isBoundFor(view, end)) return false
  if (view.has(start - 1, DATE_WORDS) && view.find(start - 1, 'date-words')?.entry.payload.id === EVE)
    return true
  return TIME_KINDS.some((kind) => AHEAD.has(view.find(start - 1, kind)?.entry.payload.id))
}

/** «عشية لقائه». */
const EVE = 'eve/before'

const LEAVING = 'mughadara'

/** Words between a departure and where it goes: whoever leaves. */
const BOUND_REACH = 6

function isBoundFor(view: TextView, from: number): boolean {
  for (let token = from; token < from + BOUND_REACH && !isComma(view, token); token += 1)
    if (particle(view, token, 'preposition')?.entry.payload.id === 'to') return true
  return false
}

const AHEAD: ReadonlySet<unknown> = new Set(['before-time', 'shortly-before'])

/** «في إحدى زياراته», «خلال أحد اجتماعاتهما». */
function isOneOfMany(view: TextView, { start }: Match): boolean {
  return view.find(start - 1, WORDS)?.entry.payload.id === 'one-of'
}

/** «استمرارا للقاء A مع B», «تتويجا للقاء الذي جمعهما»: what is told goes on from it. */
function goesOnFromIt(view: TextView, { start }: Match): boolean {
  return view.has(start - 1, WORDS) && view.find(start - 1, WORDS)?.entry.payload.id === 'going-on'
}

/** «تأتي زيارة الوزير», «أهمية زيارة الوزير», «أن زيارة الوزير»: the clause is about it. */
function isTopic(view: TextView, { start }: Match): boolean {
  return (
    view.find(start - 1, WORDS)?.entry.payload.id === 'comes' ||
    view.find(start - 1, 'contact-hedges')?.entry.payload.id === 'importance' ||
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
  return isHadBehind(view, sentence, match) && !isOfLate(view, sentence, match)
}

/** «وكان الوزير لدى لقائه X قد أكد»: the verb of «كان» stands behind the occasion. */
function isHadBehind(view: TextView, { end }: Sentence, match: Match): boolean {
  const limit = Math.min(end, match.end + DAY_REACH)
  for (let token = view.next(match.end, AUXILIARIES, limit); token < limit; ) {
    if (particle(view, token, 'auxiliary')?.entry.payload.id === 'had') return true
    token = view.next(token + 1, AUXILIARIES, limit)
  }
  return false
}

const AUXILIARIES: readonly string[] = ['auxiliary']

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
    if (verb !== null)
      return (
        isFuture(view, verb) || goesOnFromPlan(view, sentence, verb) || isHeldInPlan(view, sentence, verb)
      )
  }
  return followedByFuture(view, sentence, match)
}

/** «وسيلتقي نظيره، كما يشارك في القمة»: a present that goes on from a verb of the future. */
function goesOnFromPlan(view: TextView, sentence: Sentence, { start, entries }: Match): boolean {
  if (!entries.some(({ payload }) => payload.shape === 'present')) return false
  for (let token = start - 1; token >= sentence.start; token -= 1) {
    const before = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
    if (before !== null) return isFuture(view, before)
  }
  return false
}

/** «سيقوم بزيارة. ويعقد خلال الزيارة قمة»: a gathering within a visit that the sentence before tells as to come. */
function isHeldInPlan(view: TextView, sentence: Sentence, verb: Match): boolean {
  return (
    verb.entries.some(({ payload }) => PRESENT.has(payload.shape)) && isInPlannedVisit(view, sentence, verb)
  )
}

const PRESENT: ReadonlySet<unknown> = new Set(['present', 'passive-present'])

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
  // «قال الوزير، أن اجتماعا سيعقد»: of the clause that begins there.
  if (!isOccasion(view, match) || view.has(match.start - 1, CLAUSES)) return false
  return isComma(view, match.start - 2) || isComma(view, match.start - 3)
}

/** «مباحثات الوزيرين ستتناول …»: the verb that the noun is the subject of is of the future. */
function followedByFuture(view: TextView, sentence: Sentence, match: Match): boolean {
  const end = Math.min(sentence.end, match.end + DAY_REACH)
  for (let token = match.end; token < end; token += 1) {
    // «بان كي مون» is no verb.
    const named = sentence.phraseAt(token)
    if (named?.name != null) {
      token = named.end - 1
      continue
    }
    // «عقب لقائه A إن اللجنة ستجتمع»: of another clause.
    if (view.has(token, CLAUSES)) return false
    if (isUnlistedFuture(view, token)) return true
    // «بين» is spelled like a verb.
    if (!view.has(token, VERB_KINDS) || particle(view, token, 'preposition') !== null) continue
    const verb = finiteAt(view, token)
    if (verb !== null) return isFuture(view, verb)
  }
  return false
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
