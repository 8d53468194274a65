/** One sentence as clause rules read it: its phrases by where they begin and end, and the turns marked in it. */
import type { Phrase, TextView, TokenRange } from '../../pack.ts'
import { bylineOf } from './bylines.ts'
import { isComma, isMark, lists, particle, particleBefore, possessiveEnd } from './particles.ts'
import { phraseAt } from './phrases.ts'
import { floorAt } from './turns.ts'

const PRONOUNS: readonly string[] = ['pronouns']
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs', 'modals']

/** A sentence with the questions that clause rules ask of it. */
export interface Sentence extends TokenRange {
  readonly index: number
  /** The phrase that begins at `token`, parsed on demand. */
  readonly phraseAt: (token: number) => Phrase | null
  /** The outermost phrase that ends right before `token`. */
  readonly phraseEndingAt: (token: number) => Phrase | null
  /** The first phrase of the sentence before `token` that nothing governs: the subject of its main verb. */
  readonly subjectBefore: (token: number) => Phrase | null
  /** The people whom the sentence names before `token`, outermost phrases alone. */
  readonly peopleBefore: (token: number) => readonly Phrase[]
  /** Who says "I" at `token`: whoever has the floor or signs the text, else whoever its title gives it to; null for nobody who is known. */
  readonly author: (token: number) => Phrase | 'title' | null
  /** Behind "for his part," and its like at the head of the sentence. */
  readonly opening: number
  /** Whether a speaker change is marked at the head of the sentence. */
  readonly turn: boolean
}

/** The sentence `[start, end)`; a stop and line ends at its end are left out. */
export function readSentence(
  view: TextView,
  range: TokenRange,
  index: number,
  phrases: readonly Phrase[],
): Sentence {
  const inside = phrasesIn(phrases, range)
  const opening = openingEnd(view, range)
  let main = -1
  return {
    index,
    start: range.start,
    end: trimmedEnd(view, range),
    opening: opening.end,
    turn: opening.turn,
    author: (token) => authorAt(view, phrases, token),
    phraseAt: (token) => {
      const phrase = token < range.end ? phraseAt(view, token) : null
      return phrase !== null && phrase.end <= range.end ? phrase : null
    },
    phraseEndingAt: (token) => inside.find((phrase) => phrase.end === token) ?? null,
    peopleBefore: (token) =>
      inside.filter(({ kind, end }) => end <= token && (kind === 'person' || kind === 'group')),
    subjectBefore: (token) => {
      if (main < 0) main = mainClause(view, range)
      return (
        inside.find((phrase) => phrase.start >= main && phrase.end <= token && isFree(view, phrase)) ?? null
      )
    },
  }
}

function authorAt(view: TextView, phrases: readonly Phrase[], token: number): Phrase | 'title' | null {
  const floor = floorAt(view, token)
  return floor === undefined ? (bylineOf(view, phrases) ?? 'title') : floor
}

/** The phrases of the sentence: they are sorted, so the first is found by halving. */
function phrasesIn(phrases: readonly Phrase[], range: TokenRange): readonly Phrase[] {
  let low = 0
  for (let high = phrases.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.start ?? 0) < range.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < phrases.length && (phrases[end]?.end ?? 0) <= range.end) end += 1
  return phrases.slice(low, end)
}

/** A phrase that no preposition governs and that is nobody's possessive. */
export function isFree(view: TextView, phrase: Phrase): boolean {
  const article = particleBefore(view, phrase.start, 'article')
  const start = article < 0 ? phrase.start : article
  return possessiveEnd(view, phrase.end) < 0 && particleBefore(view, start, 'preposition') < 0
}

/** Behind an introduction: "In addition to attending the summit, the Secretary …". */
function mainClause(view: TextView, range: TokenRange): number {
  if (particle(view, range.start, 'preposition') === null && !view.ends(range.start, 'ing'))
    return range.start
  for (let token = range.start; token < range.end; token += 1)
    if (isComma(view, token) && opensClause(view, token + 1)) return token + 1
  return range.start
}

/** Whether somebody and a verb follow: the comma before them ends the introduction. */
function opensClause(view: TextView, token: number): boolean {
  const phrase = phraseAt(view, token)
  if (phrase === null) return lists(view, token, PRONOUNS)
  const next = particle(view, phrase.end, 'adverb')?.match.end ?? phrase.end
  return next < view.count && (particle(view, next, 'auxiliary') !== null || lists(view, next, VERBS))
}

function trimmedEnd(view: TextView, range: TokenRange): number {
  let end = range.end
  while (end > range.start && (view.kind(end - 1) === 3 || isMark(view, end - 1, '.'))) end -= 1
  return end
}

function openingEnd(view: TextView, range: TokenRange): { readonly end: number; readonly turn: boolean } {
  const start = isMark(view, range.start, '-') ? range.start + 1 : range.start
  const found = start < view.count ? view.find(start, 'turn-shifts') : null
  if (found === null) return { end: start, turn: false }
  const end = isComma(view, found.match.end) ? found.match.end + 1 : found.match.end
  return { end, turn: found.entry.payload.kind === 'turn-shift' }
}
