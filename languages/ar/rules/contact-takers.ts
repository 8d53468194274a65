/** Whoever takes part in a meeting that is told by the others who are there: «شارك X في الاجتماع الذي ضم A وB». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { finiteAt } from './contact-finite.ts'
import { type ContactFrame, canMeet, membersOf, subjectBehind } from './contact-frame.ts'
import { isTakingPart } from './contact-triggers.ts'
import { GOVERNING, hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const VERBS: readonly string[] = ['encounter-verbs']
const FORMATS: ReadonlySet<string> = new Set(['conference', 'meeting', 'summit'])
/** Words between a verb of taking part and what its subject takes part in. */
const REACH = 24

/** The frame, with whoever the clause says to take part in its noun. */
export function withTaker(view: TextView, sentence: Sentence, frame: ContactFrame): ContactFrame {
  const { start } = frame.trigger
  if (!FORMATS.has(frame.format) || particle(view, start - 1, 'preposition')?.entry.payload.id !== 'in')
    return frame
  const met = [...frame.subject, ...frame.object]
  // «يشارك X في القمة الدرفانية الرملانية»: he is there for his state.
  if (met.length < 2 || met.some(({ kind }) => kind !== 'person')) return frame
  const taker = takerBefore(view, sentence, start)
  if (taker === null || met.some((one) => one.start === taker.start)) return frame
  return { ...frame, subject: [...membersOf(taker).filter(canMeet), ...frame.subject], together: true }
}

function takerBefore(view: TextView, sentence: Sentence, noun: number): Phrase | null {
  const from = Math.max(sentence.start, noun - REACH)
  let verb: Match | null = null
  for (let token = view.next(from, VERBS, noun); token < noun; token = view.next(token + 1, VERBS, noun))
    if (finiteAt(view, token) !== null) verb = takingAt(view, token)
  const subject = verb === null ? null : subjectBehind(view, sentence, verb.end)
  return subject?.kind === 'person' && subject.end < noun ? subject : null
}

function takingAt(view: TextView, token: number): Match | null {
  const takes = view
    .matches(token)
    .find(
      ({ bits, entries }) =>
        (bits & GOVERNING) === 0 && !hasClitic(bits, 'the') && entries.some(isTakingPart),
    )
  return takes ?? null
}
