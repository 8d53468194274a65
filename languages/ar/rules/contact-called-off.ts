/** Contacts that were to be held and are not: «تأجل الاجتماع الذي كان مقررا بين A وB», «إلغاء لقاء كان من المقرر أن يعقد بين A وB». */
import type { ContactWords, Match, TextView } from '../../pack.ts'
import { finiteAt, VERB_KINDS } from './contact-finite.ts'
import { modalBefore } from './contact-status.ts'
import { hasClitic, isComma, isWord, particle } from './particles.ts'
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

/** Words between a contact and the verb behind it: where it was to be, and who was to hold it. */
const VERB_REACH = 24
const OFF_KINDS: readonly string[] = ['modals']
const TIMES: readonly string[] = ['date-words', 'weekdays', 'months']

/** «زيارة الوزير إلى رملان تأجلت», «اللقاء المقرر بين A وB ألغي»: what the verb tells that the noun is the subject of; null without one. */
export function putOffBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
): ContactWords['status'] | null {
  const limit = Math.min(sentence.end, from + VERB_REACH)
  for (
    let token = view.next(from, OFF_KINDS, limit);
    token < limit;
    token = view.next(token + 1, OFF_KINDS, limit)
  ) {
    const found = view.find(token, 'modals')
    const status = found?.entry.payload.status
    if (found === null || (status !== 'cancelled' && status !== 'postponed')) continue
    const { bits, suffix, start, end, entries } = found.match
    // «من أجل».
    if (particle(view, start - 1, 'preposition') !== null) continue
    const isVerb = bits === 0 && suffix === null && entries.some(({ payload }) => PAST.has(payload.shape))
    return isVerb && isBare(view, sentence, end) && isOneClause(view, sentence, from, token) ? status : null
  }
  return null
}

const PAST: ReadonlySet<unknown> = new Set(['past', 'passive-past'])

/** Nothing behind the verb that it could have as its object. */
function isBare(view: TextView, { end }: Sentence, token: number): boolean {
  if (token >= end || !isWord(view, token) || particle(view, token, 'preposition') !== null) return true
  if (view.isAmong(token, CAUSES)) return true
  if (TIMES.some((kind) => view.has(token, kind))) return true
  return view
    .matches(token)
    .some(({ bits }) => hasClitic(bits, 'by') || hasClitic(bits, 'to') || hasClitic(bits, 'and'))
}

/** «بسبب», «نتيجة»: why it was. */
const CAUSES: ReadonlySet<string> = new Set(['بسبب', 'نتيجة', 'نظرا', 'اثر'])

const BREAKS: readonly string[] = ['complementiser', 'relative', 'conjunction']

/** No other clause and no other verb between. */
function isOneClause(view: TextView, sentence: Sentence, from: number, end: number): boolean {
  for (let token = from; token < end; token += 1) {
    const named = sentence.phraseAt(token)
    if (named !== null && named.end <= end) token = named.end - 1
    else if (isComma(view, token) || BREAKS.some((kind) => particle(view, token, kind) !== null)) return false
    else if (particle(view, token, 'preposition') === null && isVerbAt(view, token)) return false
  }
  return true
}

/** A finite verb; «المقرر» is spelled like none. */
function isVerbAt(view: TextView, token: number): boolean {
  return VERB_KINDS.some((kind) => view.has(token, kind)) && finiteAt(view, token) !== null
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
