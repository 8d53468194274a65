/** Where whoever leaves a place goes on to: «غادر الوزير أوردين متوجها إلى رملان», «غادر الوزير أوردين أمس إلى رملان». */
import type { Entry, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeBehindHeads } from './circumstances.ts'
import { placesBehind } from './contact-destinations.ts'
import { finiteAt } from './contact-finite.ts'
import type { ContactFrame } from './contact-frame.ts'
import { particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** A telling of its own for each place that the one who leaves in `frame` goes on to; none where the frame is no departure. */
export function onwardFrom(view: TextView, sentence: Sentence, frame: ContactFrame): readonly ContactFrame[] {
  const { place } = frame
  if (place === null || !isLeaving(view, frame)) return []
  const from = Math.max(place.end, ...frame.subject.map(({ end }) => end))
  const heading = headingBehind(view, sentence, from) ?? skipAdverbials(view, sentence, from)
  const to = particle(view, heading, 'preposition')
  const towards = to?.entry.payload.id === 'to' ? to.match.end : behindDirection(view, heading)
  const next = towards < 0 ? null : placeBehindHeads(view, towards)
  if (next === null) return []
  return [next, ...placesBehind(view, next)].map((goal) => ({ ...frame, place: goal, onward: true }))
}

/** «باتجاه رملان», «في اتجاه رملان»: behind the word for where somebody is bound; -1 without it. */
function behindDirection(view: TextView, token: number): number {
  if (view.isAmong(token, BOUND)) return token + 1
  return view.isAmong(token, IN) && view.isAmong(token + 1, DIRECTION) ? token + 2 : -1
}

const BOUND: ReadonlySet<string> = new Set(['باتجاه', 'صوب', 'قاصدا'])
const IN: ReadonlySet<string> = new Set(['في', 'فى'])
const DIRECTION: ReadonlySet<string> = new Set(['اتجاه'])

/** «غادر الوزير أوردين»: the place is where he was. */
function isLeaving(view: TextView, { format, trigger, place }: ContactFrame): boolean {
  if (format !== 'visit' || place === null) return false
  if (particle(view, place.start - 1, 'preposition') !== null) return false
  return view
    .matches(trigger.start)
    .some(({ entries }) => entries.some(({ kind, payload }) => kind === VERB && payload.id === 'ghadara'))
}

const VERB = 'encounter-verbs'
const VERBS: readonly string[] = [VERB]

/** Behind «متوجها», which stands behind the place that is left, before any other verb; null without it. */
function headingBehind(view: TextView, sentence: Sentence, from: number): number | null {
  const end = Math.min(sentence.end, from + REACH)
  for (let token = view.next(from, VERBS, end); token < end; token = view.next(token + 1, VERBS, end)) {
    const heading = view.matches(token).find(({ entries }) => entries.some(isHeading))
    if (heading !== undefined) return heading.end
    if (finiteAt(view, token) !== null) return null
  }
  return null
}

/** Words between the place that is left and «متوجها»: when, and with whom. */
const REACH = 16

function isHeading({ kind, payload }: Entry): boolean {
  return kind === VERB && payload.id === 'tawajjaha' && payload.shape === 'participle'
}
