/** Contacts that are denied, doubted or wished for by the words before their verb or noun. */
import type { Entry, Match, TextView } from '../../pack.ts'
import { finiteAt, VERB_KINDS } from './contact-finite.ts'
import { isOccasion } from './contact-noun-status.ts'
import { isPurpose } from './contact-purpose.ts'
import { isOfRumour } from './contact-rumours.ts'
import { modalBefore } from './contact-status.ts'
import { GOVERNING, hasClitic, isComma, isMark, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «لم يلتق», «لن يزور», «ما إذا كان الوزير سيزور»: what did not come to be, or is not known to, is no contact. */
export function isDenied(view: TextView, match: Match): boolean {
  if (particle(view, match.start - 1, 'negation') !== null || isDoubted(view, match)) return true
  let isOneClause = true
  for (let token = match.start - 1; token >= Math.max(1, match.start - WHETHER_REACH); token -= 1) {
    if (isComma(view, token) || isMark(view, token, '.')) return false
    if (view.has(token, MODALS) && (view.word(token - 1) === NOT || isNegated(view, match, token)))
      return true
    if (view.has(token, CONJUNCTIONS) && isWhether(view, token)) return true
    if (particle(view, token, 'relative') !== null) isOneClause = false
    if (isOneClause && isToHaveBeen(view, token)) return true
  }
  return false
}

/** «أن تكون هناك مباحثات». */
const BEING_REACH = 2

const AUXILIARIES: readonly string[] = ['auxiliary']

/** «نفى أن يكون التقى», «لا يستبعد أن يكون قد زار»: what may have been, and is told by nobody. */
function isToHaveBeen(view: TextView, token: number): boolean {
  if (!view.has(token, AUXILIARIES) || particle(view, token, 'auxiliary')?.entry.payload.id !== 'be')
    return false
  return particle(view, token - 1, 'complementiser')?.entry.payload.id === 'an'
}

/** «قد يلتقي», «ربما يزور», «إذا التقى», «في حال التقى»: what may come to be. */
function isDoubted(view: TextView, { start, entries }: Match): boolean {
  if (view.isAmong(start - 1, IN_CASE) && particle(view, start - 2, 'preposition') !== null) return true
  if (particle(view, start - 1, 'conjunction')?.entry.payload.id === 'if') return true
  if (view.has(start - 1, HEDGES) && view.find(start - 1, 'contact-hedges')?.entry.payload.id === 'perhaps')
    return true
  if (particle(view, start - 1, 'auxiliary')?.entry.payload.id !== 'had') return false
  const isOf = (shape: string): boolean => entries.some(({ payload }) => payload.shape === shape)
  return isOf('present') && !isOf('past')
}

/** «في حال», and not «حال وصوله», which is when. */
const IN_CASE: ReadonlySet<string> = new Set(['حال', 'حالة'])

const HEDGES: readonly string[] = ['contact-hedges']
const CONJUNCTIONS: readonly string[] = ['conjunction']
/** Words between «ما إذا» or «أن يكون» and the verb: «كان», and the subject with the offices. */
const WHETHER_REACH = 20

/** «لا يتوقع أن يلتقي», «ليس من المقرر أن يزور». */
function isNegated(view: TextView, { start }: Match, modal: number): boolean {
  if (particle(view, start - 1, 'complementiser')?.entry.payload.id !== 'an') return false
  return particle(view, modal - 1, 'negation') !== null
}

const MODALS: readonly string[] = ['modals']
/** «من غير المقرر أن». */
const NOT = 'غير'

/** «ما إذا», «عما إذا». */
const WHETHER: ReadonlySet<string> = new Set(['ما', 'عما', 'مما', 'بما'])

/** «ما إذا», which leaves open what «إذا» alone may tell of. */
function isWhether(view: TextView, token: number): boolean {
  return WHETHER.has(view.word(token - 1)) && particle(view, token, 'conjunction')?.entry.payload.id === 'if'
}

/** «لم يعقد الوزير لقاء», «قد يجري محادثات»: the verb whose object the noun is denies it. */
export function isOfDenied(view: TextView, sentence: Sentence, match: Match): boolean {
  if (isOfRumour(view, sentence, match)) return true
  if (isOccasion(view, match)) return false
  if (isOfNoPlan(view, sentence, match)) return true
  const isSought = isPurpose(view, match)
  const held = view.isAmong(match.start - 1, ANY) ? match.start - 2 : match.start - 1
  if (isTowards(view, held)) return true
  const isToHold = isMasdarToo(view, held) || isLedMasdar(view, held)
  for (
    let token = match.start - 1;
    token >= Math.max(sentence.start, match.start - OBJECT_REACH);
    token -= 1
  ) {
    if (isComma(view, token)) return false
    const named = sentence.phraseEndingAt(token + 1)
    if (named?.name != null && named.start > sentence.start) token = named.start - 1
    if (particle(view, token, 'negation') !== null) return !view.isAmong(token + 1, STILL)
    if (token >= held - BEING_REACH && isToHaveBeen(view, token))
      return modalBefore(view, sentence, token) === null
    if (!view.has(token, VERB_KINDS) || particle(view, token, 'preposition') !== null) continue
    if (token >= held && isMasdarToo(view, token)) continue
    const verb = finiteAt(view, token)
    if (verb === null || (verb.bits & GOVERNING) !== 0) continue
    if (isSought) return verb.entries.some(isRefusal)
    if (isDenied(view, verb) || verb.entries.some(isDenial)) return true
    if (isThreat(view, match.start - 1, verb)) return true
    return isToHold && verb.entries.some(isCall)
  }
  return false
}

const WORDS = 'contact-words'
const LISTED: readonly string[] = [WORDS]
/** Words between plans and the contact that they are for, and between a negation and the plans: «لا توجد أي خطط لعقد لقاء». */
const PLANS_REACH = 3

/** «لا خطط لعقد لقاء», «عدم وجود خطط لاجتماع»: plans that are not there. */
function isOfNoPlan(view: TextView, sentence: Sentence, match: Match): boolean {
  const from = Math.max(sentence.start, match.start - PLANS_REACH)
  const plan = view.next(from, LISTED, match.start)
  if (plan === match.start || view.find(plan, WORDS)?.entry.payload.id !== 'plan') return false
  for (let at = plan - 1; at >= Math.max(sentence.start, plan - PLANS_REACH); at -= 1) {
    if (particle(view, at, 'negation') !== null) return true
    if (view.has(at, HEDGES) && view.find(at, 'contact-hedges')?.entry.payload.id === 'absence') return true
  }
  return false
}

/** «اقترح الوزير عقد لقاء»: spelled like the verb. */
function isMasdarToo(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ bits, entries }) => bits === 0 && entries.some(({ payload }) => payload.shape === 'masdar'))
}

/** «عقد أي لقاء». */
const ANY: ReadonlySet<string> = new Set(['اي', 'اية'])

/** «إلى عقد», «بعقد», «عن عقد»: holding it is what something is said of. */
function isLedMasdar(view: TextView, token: number): boolean {
  const isLed = particle(view, token - 1, 'preposition') !== null
  return view
    .matches(token)
    .some(
      ({ bits, entries }) =>
        (isLed ? bits === 0 : hasClitic(bits, 'by')) &&
        entries.some(({ payload }) => payload.shape === 'masdar'),
    )
}

/** «دعا الوزير إلى عقد لقاء». */
function isCall({ payload }: Entry): boolean {
  return payload.class === 'call-for' || payload.id === OFFERING
}

/** «هدد بإلغاء لقائه»: nothing is off yet. */
function isThreat(view: TextView, off: number, { entries }: Match): boolean {
  return view.has(off, MODALS) && entries.some(({ payload }) => payload.class === 'warn')
}

/** «عرض الوزير عقد لقاء». */
const OFFERING = 'arada'

/** «يسعى إلى عقد لقاء». */
function isTowards(view: TextView, token: number): boolean {
  return isMasdarToo(view, token) && particle(view, token - 1, 'preposition')?.entry.payload.id === 'to'
}

/** «لا تزال», «ما زالت»: what goes on. */
const STILL: ReadonlySet<string> = new Set(['يزال', 'تزال', 'يزالان', 'تزالان', 'زال', 'زالت'])

/** «نفى إجراء محادثات», «اقترح عقد لقاء», «استبعد عقد لقاء». */
function isDenial(entry: Entry): boolean {
  return entry.payload.class === 'deny' || entry.payload.id === 'iqtaraha' || isRefusal(entry)
}

/** «رفض دعوة الرئيس لزيارة رملان», «استبعد عقد لقاء», «اشترط كذا للقاء». */
function isRefusal({ payload }: Entry): boolean {
  return REFUSING.has(payload.id)
}

const REFUSING: ReadonlySet<unknown> = new Set(['istabada', 'rafada', 'sharrata'])

/** Words between a verb and the noun that is its object: its subject with his offices. */
const OBJECT_REACH = 14
