/** Who speaks together with whoever says "I": "the President and I". */
import type { Phrase, TextView } from '../../pack.ts'
import { isComma, isParticle, particle, particleBefore, spells } from './particles.ts'
import { isFree, type Sentence } from './sentence.ts'

/** Words besides conjunctions that a clause may begin behind: "That is why", "whenever". */
const BEGINNING: ReadonlySet<string> = new Set(['because', 'both', 'since', 'whenever', 'when', 'why'])

/** The person before "and I", where the two stand at the head of their clause; null where nobody does. */
export function besideAuthor(view: TextView, sentence: Sentence, pronoun: number): Phrase | null {
  if (!spells(view, pronoun, 'i') || !isParticle(view, pronoun - 1, 'and')) return null
  const phrase = sentence.phraseEndingAt(pronoun - 1)
  if (phrase === null || phrase.kind !== 'person' || !isFree(view, phrase)) return null
  const article = particleBefore(view, phrase.start, 'article')
  const before = (article < 0 ? phrase.start : article) - 1
  return beginsClause(view, sentence, before) ? phrase : null
}

/** Whether the token before the two lets a clause begin: "I met X and I thank him" has a verb there. */
function beginsClause(view: TextView, sentence: Sentence, before: number): boolean {
  return (
    before < sentence.start ||
    isComma(view, before) ||
    view.isAmong(before, BEGINNING) ||
    particle(view, before, 'conjunction') !== null ||
    particle(view, before, 'complementiser') !== null
  )
}
