/** Verbs behind a subject of their own whom no rule reads: «لكن الوقائع تؤكد أن», «فإن أحدث التقارير أكدت أن». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { isDateWord, isDefinite, isParticle, isPronounThat, isWord, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Agreement, FINITE } from './verb-forms.ts'

/** No more words are taken for such a subject. */
const LONGEST = 6

/**
 * Whether all words from the head of the clause to the verb are one noun phrase that begins with a noun: it is of that, and not
 * of whoever spoke before. `leader` is whom the sentence tells of: where the clause begins with him, it is his verb.
 */
export function isBehindUnread(
  view: TextView,
  sentence: Sentence,
  { start, bits }: Match,
  agreement: Agreement,
  leader: Phrase | null,
): boolean {
  if ((bits & JOINING) !== 0 || agreement.number > 1) return false
  const end = view.has(start - 1, AUXILIARIES) ? start - 1 : start
  const head = clauseStart(view, sentence, end)
  if (head < 0 || head >= end || (leader !== null && leader.start >= head)) return false
  return isNoun(view, head, agreement)
}

/** Behind «أن», «لكن» or the beginning of the sentence, where nothing but words of one noun phrase stands before `end`; -1 elsewhere. */
function clauseStart(view: TextView, sentence: Sentence, end: number): number {
  const first = Math.max(sentence.start, end - LONGEST)
  for (let token = end - 1; token >= first; token -= 1) {
    if (view.has(token, HEADS)) return isPronounThat(view, token) ? -1 : behindHead(view, token)
    if (!isWord(view, token) || view.has(token, OTHERS) || isVerb(view, token)) return -1
  }
  return first === sentence.start ? first : -1
}

function behindHead(view: TextView, token: number): number {
  const found = particle(view, token, 'complementiser') ?? particle(view, token, 'conjunction')
  return found === null || found.match.suffix !== null ? -1 : found.match.end
}

/** A definite noun, or one before a definite, that may be of the verb's gender and is no time, place or manner of it. */
function isNoun(view: TextView, token: number, { gender }: Agreement): boolean {
  if (isParticle(view, token) || isDateWord(view, token) || view.has(token, NO_SUBJECTS)) return false
  if (gender === 'm' && (view.ends(token, 'ة') || view.ends(token, 'ات'))) return false
  return isDefinite(view, token) || isDefinite(view, token + 1)
}

function isVerb(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) => entries.some(({ payload }) => FINITE.has(String(payload.shape))))
}

const AUXILIARIES: readonly string[] = ['auxiliary']
const HEADS: readonly string[] = ['complementiser', 'conjunction']
const OTHERS: readonly string[] = ['relative', 'negation', 'auxiliary', 'pronoun', 'preposition-pronoun']
const NO_SUBJECTS: readonly string[] = [
  'weekdays',
  'months',
  'date-words',
  'date-units',
  'day-parts',
  'turn-shifts',
  'fixed-adverbials',
  'preposition',
  'adverb',
  'demonstrative',
]
