/** Whether a contact was held, is planned, was put off, or is only mentioned, as its clause says. */
import type { ContactWords, Entry, Found, Match, TextView } from '../../pack.ts'
import { hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

type Status = ContactWords['status']

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
  if (verb.payload.shape === 'present' && isAhead(view, sentence, match.end)) return 'planned'
  if (verb.payload.shape !== 'past') return 'held'
  if (sentence.index > 0 && isPluperfect(view, sentence, match.start)) return 'mentioned'
  const relative = particle(view, match.start - 1, 'relative') !== null
  return relative && sentence.index > 1 ? 'mentioned' : 'held'
}

function isFuture(view: TextView, match: Match): boolean {
  return (
    hasClitic(match.bits, 'will') || particle(view, match.start - 1, 'auxiliary')?.entry.payload.id === 'will'
  )
}

/** «وكان الوزيران قد التقيا»: it lay behind what is told here. */
function isPluperfect(view: TextView, sentence: Sentence, token: number): boolean {
  if (particle(view, token - 1, 'auxiliary')?.entry.payload.id !== 'had') return false
  for (let index = token - 2; index >= Math.max(sentence.start, token - MODAL_REACH); index -= 1)
    if (particle(view, index, 'auxiliary')?.entry.payload.id === 'was') return true
  return false
}

/** A day still to come beside a verb in the present: «يتوجه غدا», «يزور البلاد الثلاثاء المقبل». */
function isAhead(view: TextView, sentence: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(sentence.end, from + DAY_REACH); token += 1) {
    const found = view.find(token, 'date-words')
    if (found !== null && (isDayAhead(found) || isNext(found))) return true
    if (view.has(token, VERB_KINDS) && finiteAt(view, token) !== null) return false
  }
  return false
}

/** «غدا», «بعد غد». */
function isDayAhead(found: Found): boolean {
  return found.entry.payload.class === 'day' && Number(found.entry.payload.value) > 0
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
      if (found !== null) return modalStatus(found)
    }
    if (isComma(view, index)) return null
  }
  return null
}

function modalStatus({ entry }: Found): Status | null {
  const status = entry.payload.status
  return status === 'planned' || status === 'cancelled' || status === 'postponed' ? status : null
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
  for (let token = match.end; token < Math.min(sentence.end, match.end + 10); token += 1) {
    const found = view.find(token, 'date-words')
    const modal = view.find(token, 'modals')
    if (modal !== null && token <= match.end + 2)
      return modal.entry.payload.status === 'planned' ? 'planned' : 'mentioned'
    if (found !== null && (isNext(found) || isDayAhead(found))) return 'planned'
  }
  const modal = modalBefore(view, sentence, match.start)
  if (modal !== null) return modal
  if (isToCome(view, sentence, match.start)) return 'planned'
  if (sentence.index <= 2 || isOccasion(view, match)) return 'held'
  return hasClitic(match.bits, 'the') ? 'held' : 'mentioned'
}

/** «وسيشارك … في القمة»: the verb that the noun stands behind is of the future. */
function isToCome(view: TextView, sentence: Sentence, before: number): boolean {
  for (let token = before - 1; token >= sentence.start; token -= 1) {
    if (!view.has(token, VERB_KINDS)) continue
    const verb = finiteAt(view, token)
    if (verb !== null) return isFuture(view, verb)
  }
  return false
}

/** A finite verb of talk, contact or plans at `token`. */
function finiteAt(view: TextView, token: number): Match | null {
  return (
    view
      .matches(token)
      .find(
        (match) =>
          !hasClitic(match.bits, 'the') &&
          match.entries.some(
            (entry) =>
              VERB_KINDS.includes(entry.kind) &&
              (entry.payload.shape === 'past' || entry.payload.shape === 'present'),
          ),
      ) ?? null
  )
}

/** «خلال لقائه», «في اتصال هاتفي», «عقب اجتماعه»: what the sentence reports was said there. */
function isOccasion(view: TextView, match: Match): boolean {
  return (
    particle(view, match.start - 1, 'preposition') !== null ||
    particle(view, match.start - 1, 'function') !== null
  )
}
