/** Contacts that were to be held and are not: «تأجل الاجتماع الذي كان مقررا بين A وB», «إلغاء لقاء كان من المقرر أن يعقد بين A وB». */
import type { ContactWords, Match, TextView } from '../../pack.ts'
import { modalBefore } from './contact-status.ts'
import { isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** That it was put off or called off, and where behind the plan those stand who were to hold it. */
export interface CalledOff {
  readonly status: ContactWords['status']
  readonly from: number
}

/** Adjectives and a relative word between the noun and «كان»: «الاجتماع الثنائي الموسع الذي كان». */
const MOST_BETWEEN = 3

/** What the words before `noun` call off and the clause behind it tells as planned; null where either is missing. */
export function calledOff(view: TextView, sentence: Sentence, noun: Match): CalledOff | null {
  const was = wasBehind(view, sentence, noun.end)
  const plan = was < 0 ? null : view.find(was, 'modals')
  if (plan?.entry.payload.status !== 'planned') return null
  const status = modalBefore(view, sentence, noun.start)
  if (status !== 'cancelled' && status !== 'postponed') return null
  const that = particle(view, plan.match.end, 'complementiser')
  return { status, from: that?.match.end ?? plan.match.end }
}

/** Behind the «كان» of the clause on the noun; -1 without one. */
function wasBehind(view: TextView, { end }: Sentence, from: number): number {
  const limit = Math.min(end, from + MOST_BETWEEN + 1)
  for (let token = from; token < limit && isWord(view, token); token += 1) {
    const was = particle(view, token, 'auxiliary')
    if (was?.entry.payload.id === 'was') return was.match.end
  }
  return -1
}
