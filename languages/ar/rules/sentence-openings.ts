/** Whether a verb without a subject opens its sentence, so that whoever spoke before may go on. */
import { type AttributionWords, NUMBER_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import { MASDAR_TALK, TALK_NOUNS } from '../talk-kinds.ts'
import { skipAdverbials } from './adverbials.ts'
import { isGivenName } from './family-names.ts'
import { isClosingQuote, isComma, isDefinite, isParticle, isWord } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { type Cue, FINITE } from './verb-forms.ts'

/** «كما أكد أن», «وعن الموعد، قال إنه», «…»، وأضاف»: nothing before the verb tells of anybody else. */
export function opensSentence(view: TextView, sentence: Sentence, { range, tense }: Cue): boolean {
  const { start } = range
  const opening = openingEnd(view, sentence, start)
  if (opening >= start || isBehindQuotation(view, sentence, start)) return true
  if (opening === start - 1 && isFiniteAt(view, opening)) return true
  // «جاء ذلك في بيان، قالت فيه»: what was told before is told of.
  if (view.has(opening + 1, DEMONSTRATIVES) && view.has(opening + 2, FRONTED)) return true
  return tense === 'past' && (view.has(opening, FRONTED) || isBehindFixed(view, sentence, opening))
}

/** «وفيما يتعلق بالمياه، أكدا»: what fixed words lead to stands behind them. */
function isBehindFixed(view: TextView, sentence: Sentence, token: number): boolean {
  for (let at = view.next(sentence.start, FIXED, token); at < token; at = view.next(at + 1, FIXED, token))
    if (view.find(at, 'fixed-adverbials')?.match.end === token) return true
  return false
}

/** «والتقط سعد طرف الحديث، قائلا»: the verb that opens the sentence has a subject of its own, who is not among `before`. */
export function tellsOfAnother(
  view: TextView,
  sentence: Sentence,
  { range }: Cue,
  before: readonly AttributionWords[],
): boolean {
  const verb = openingEnd(view, sentence, range.start)
  const at = verb + 1
  if (at >= range.start || !isSubjectOf(view, verb, at)) return false
  const word = view.word(at)
  return !before.slice(-LATEST).some(({ source }) => source !== null && holds(view, source, word))
}

/** Speakers are looked for among as many attributions before. */
const LATEST = 8

function holds(view: TextView, { start, end }: Phrase, word: string): boolean {
  for (let token = start; token < end; token += 1) if (view.word(token).endsWith(word)) return true
  return false
}

/** A number, a name or one of those who speak behind what may be a verb; behind what is one, also a definite noun that agrees with it. */
function isSubjectOf(view: TextView, verb: number, at: number): boolean {
  if (!isWord(view, verb) || isDefinite(view, verb)) return false
  const isKnown = isFiniteAt(view, verb)
  if (!isKnown && !view.begins(verb, 'و')) return false
  if (!isWord(view, at)) return view.kind(at) === NUMBER_TOKEN
  if (isParticle(view, at) || view.has(at, NO_SUBJECTS)) return false
  if (isGivenName(view, at) || view.has(at, SPEAKERS)) return true
  if (!isKnown && view.listed(verb)) return false
  return isDefinite(view, at) && !view.ends(at, 'ين') && view.ends(at, 'ة') === view.ends(verb, 'ت')
}

const SPEAKERS: readonly string[] = ['speaker-nouns', 'groups']
const NO_SUBJECTS: readonly string[] = [
  'stance-nouns',
  'encounter-nouns',
  'weekdays',
  'date-words',
  'date-units',
  TALK_NOUNS,
  MASDAR_TALK,
]

/** Where the particles, turns, adverbs and commas that a sentence begins with end. */
function openingEnd(view: TextView, sentence: Sentence, limit: number): number {
  let token = sentence.start
  while (token < limit) {
    const next = behindOpening(view, sentence, token)
    if (next === token) return token
    token = next
  }
  return token
}

function behindOpening(view: TextView, sentence: Sentence, token: number): number {
  if (!isWord(view, token) && !view.has(token, NUMBERS)) return token + 1
  if (view.has(token, DEMONSTRATIVES) && view.begins(token + 1, 'و')) return token + 1
  if (view.has(token, OPENINGS))
    for (const kind of OPENINGS) {
      const found = view.find(token, kind)
      if (found !== null) return found.match.end
    }
  return skipAdverbials(view, sentence, token)
}

function isBehindQuotation(view: TextView, sentence: Sentence, start: number): boolean {
  const before = isComma(view, start - 1) ? start - 2 : start - 1
  return before > sentence.start && isClosingQuote(view, before)
}

/** «وتابع يقول»: a finite verb right before. */
function isFiniteAt(view: TextView, token: number): boolean {
  return view
    .matches(token)
    .some(({ entries }) => entries.some(({ payload }) => FINITE.has(String(payload.shape))))
}

const OPENINGS: readonly string[] = [
  'turn-shifts',
  'fixed-adverbials',
  'conjunction',
  'auxiliary',
  'pronoun',
  'negation',
]
const FIXED: readonly string[] = ['fixed-adverbials']
/** «هذا وأكد أن» */
const DEMONSTRATIVES: readonly string[] = ['demonstrative']
const NUMBERS: readonly string[] = ['numbers']
/** What a sentence begins with of which the verb stands behind its circumstances: «وفي ختام الجولة قال». */
const FRONTED: readonly string[] = ['preposition']
