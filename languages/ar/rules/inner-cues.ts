/** Which cues of a sentence are what is said, and no statements of their own. */
import type { TextView } from '../../pack.ts'
import { isPronounThat } from './particles.ts'
import { quotationAround, quotationsIn } from './quotations.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** Classes that report, whoever stands as their subject; the others take a position, and a state's is its reporter's words. */
const TELLING: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'emphasise',
  'point-out',
  'add',
  'continue',
  'ask',
  'recall',
  'deny',
  'warn',
])

/**
 * Leaves out verbs that are what is said, not that it is said: «وأوضح أن الصين تدعم …، وتعتزم …» is one statement.
 * They stand inside a clause behind «أن», have a state or nobody as subject, or another tense than the cue.
 */
export function withoutInner(view: TextView, sentence: Sentence, cues: readonly Cue[]): readonly Cue[] {
  if (cues.length < 2) return cues
  const kept: Cue[] = []
  const quotations = quotationsIn(view, sentence, sentence)
  let outer: Cue | null = null
  let isLeft = false
  for (const cue of cues) {
    if (kept.length > 0 && cue.subject === null && quotationAround(quotations, cue.range.start) !== null)
      continue
    if (outer !== null && !tellsOfHimself(view, outer, cue) && isInner(outer, cue)) continue
    kept.push(cue)
    if (cue.shape === 'finite' || cue.shape === 'participle') outer = cue
    if (cue.shape === 'adverbial' && cue.direction === 'left') isLeft = true
  }
  return isLeft ? kept.filter((cue) => !isPosition(cue)) : kept
}

/** «وأوضح أنه بحث مع نظيره»: a clause about whoever speaks, whose verb tells of earlier words of his. */
function tellsOfHimself(view: TextView, { complement }: Cue, cue: Cue): boolean {
  const { start } = cue.range
  return (
    cue.shape === 'finite' &&
    cue.tense === 'past' &&
    cue.subject === null &&
    (TOLD_AGAIN.has(cue.cueClass) ||
      (cue.cueClass === 'agree' && (cue.partner !== null || cue.number === 2))) &&
    !PASSIVE.has(cue.lemma) &&
    complement?.kind === 'that' &&
    complement.start === start &&
    isPronounThat(view, start - 1)
  )
}

/** Classes whose past behind «أنه» tells what was said then. */
const TOLD_AGAIN: ReadonlySet<string> = new Set([...TELLING, 'discuss', 'call-for', 'thank', 'pledge'])

/** «أنه تم بحث»: nobody is the subject there. */
const PASSIVE: ReadonlySet<string | null> = new Set(['ar/tamma', 'ar/jara'])

function isInner(outer: Cue, cue: Cue): boolean {
  if (cue.shape !== 'finite' || cue.relative) return false
  if (!cue.coordinated && cue.subject === null) return true
  if (outer.complement?.kind !== 'that') return false
  if (isPosition(cue)) return true
  if (!cue.coordinated) return false
  return cue.subject === null && outer.tense !== '' && cue.tense !== outer.tense
}

/** A state or body that supports, agrees, intends: the content's own clause. */
function isPosition(cue: Cue): boolean {
  if (cue.shape !== 'finite' || TELLING.has(cue.cueClass) || cue.subject === null) return false
  const parts = cue.subject.members.length > 0 ? cue.subject.members : [cue.subject]
  return cue.tense === 'present' && parts.every((part) => part.kind === 'state' || part.kind === 'body')
}

/** Adds the attributions of a sentence to `found`; a cue without a content is none. */
