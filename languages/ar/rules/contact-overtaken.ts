/** What came of a plan: «كان من المقرر أن يلتقي …، لكن اللقاء ألغي». */
import type { ContactWords, TextView } from '../../pack.ts'
import { isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const MODALS: readonly string[] = ['modals']
const NOUNS: readonly string[] = ['encounter-nouns']
const CONJUNCTIONS: readonly string[] = ['conjunction']
/** Words between «لكن» and the verb that calls a contact off, and between that verb and the contact. */
const REACH = 6
const NEAR = 3

/** Cancelled or postponed, where a clause with «لكن» behind `from` says so of the contact; null where none does. */
export function overtaken(view: TextView, { end }: Sentence, from: number): ContactWords['status'] | null {
  for (let token = view.next(from, CONJUNCTIONS, end); token < end; ) {
    if (particle(view, token, 'conjunction')?.entry.payload.id === 'but')
      return calledOff(view, token + 1, Math.min(end, token + 1 + REACH))
    token = view.next(token + 1, CONJUNCTIONS, end)
  }
  return null
}

/** How far before a verb the words may stand that plan it: «كان من المقرر أن». */
const PLAN_REACH = 12

/** «كان من المفترض أن يلتقي»: the plan before the verb at `start` is told as one of the past. */
export function isWasPlanned(view: TextView, sentence: Sentence, start: number): boolean {
  for (let token = start - 1; token >= Math.max(sentence.start + 1, start - PLAN_REACH); token -= 1) {
    if (isComma(view, token)) return false
    if (!view.has(token, MODALS) || view.find(token, 'modals') === null) continue
    return particle(view, token - 1, 'auxiliary')?.entry.payload.id === 'was'
  }
  return false
}

function calledOff(view: TextView, from: number, end: number): ContactWords['status'] | null {
  for (let token = view.next(from, MODALS, end); token < end; token = view.next(token + 1, MODALS, end)) {
    const status = view.find(token, 'modals')?.entry.payload.status
    if (status !== 'cancelled' && status !== 'postponed') continue
    const first = Math.max(from, token - NEAR)
    const last = Math.min(view.count, token + NEAR)
    const noun = view.next(first, NOUNS, last)
    return noun < last && !isComma(view, noun - 1) ? status : null
  }
  return null
}
