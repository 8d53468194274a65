/** Stops of a journey that its own sentence tells: «وتشمل الجولة أيضا P وQ», «كما ستشمل زيارة الوزير P». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeBehindHeads } from './circumstances.ts'
import { bareFrame, type ContactFrame } from './contact-frame.ts'
import { GOVERNING, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const WORDS: readonly string[] = ['contact-words']
const NOUNS: readonly string[] = ['encounter-nouns']

/** The journey whose noun stands at `token`, right behind the verb that tells what it includes, to the first place of these. */
export function stopsAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  if (!view.has(token, NOUNS) || !view.has(token - 1, WORDS) || sentence.index === 0) return null
  if (view.find(token - 1, 'contact-words')?.entry.payload.id !== 'including') return null
  const noun = view.find(token, 'encounter-nouns')
  if (noun?.entry.payload.format !== 'visit' || noun.match.end > sentence.end) return null
  const owner = noun.match.suffix === null ? sentence.phraseAt(noun.match.end) : null
  const payer = isPayer(owner) ? owner : null
  const place = placeBehindHeads(view, skipAdverbials(view, sentence, payer?.end ?? noun.match.end), false)
  if (place === null) return null
  return {
    ...bareFrame('ar/encounter/stops', 'visit', { start: token, end: noun.match.end }),
    status: 'planned',
    subject: payer === null ? [] : [payer],
    subjectRole: 'guest',
    objectRole: 'host',
    dropped: payer === null,
    dated: 'first-stop',
    place,
  }
}

/** «جولة الوزير». */
function isPayer(phrase: Phrase | null): boolean {
  if (phrase === null || phrase.kind !== 'person' || phrase.number !== 1) return false
  return (phrase.bits & (GOVERNING | JOINING)) === 0
}

/** Words from a tour to the verb of whom its traveller meets: «جولة تشمل درفان ورملان، يلتقي خلالها». */
const TOUR_REACH = 16

/** «جولة يلتقي خلالها A وB»: people of several states, each in their own. */
export function isOnTour(
  view: TextView,
  sentence: Sentence,
  { start, end }: Match,
  met: Phrase | null,
): boolean {
  if (met === null || met.members.length < 2) return false
  if (particle(view, end, 'preposition-pronoun')?.entry.payload.id !== 'during-it') return false
  if (new Set(met.members.flatMap(({ sides }) => sides)).size < 2) return false
  const first = Math.max(sentence.start, start - TOUR_REACH)
  for (let token = view.next(first, NOUNS, start); token < start; token = view.next(token + 1, NOUNS, start))
    if (String(view.find(token, 'encounter-nouns')?.entry.payload.id).startsWith('jawla')) return true
  return false
}
