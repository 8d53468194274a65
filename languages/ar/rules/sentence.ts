/** One sentence as clause rules read it: its phrases by where they begin and end, and the turns marked in it. */
import type { Phrase, TextView, TokenRange } from '../../pack.ts'
import { GOVERNING, isComma, isMark, particle } from './particles.ts'
import { phraseAt } from './phrases.ts'

/** A sentence with the questions that clause rules ask of it. */
export interface Sentence extends TokenRange {
  readonly index: number
  /** The phrase that begins at `token`, parsed on demand. */
  readonly phraseAt: (token: number) => Phrase | null
  /** The outermost phrase that ends right before `token`. */
  readonly phraseEndingAt: (token: number) => Phrase | null
  /** The first phrase of the sentence before `token` that nothing governs: the subject of its main verb. */
  readonly subjectBefore: (token: number) => Phrase | null
  /** The first such phrase from `token` on: a subject that its circumstance precedes. */
  readonly subjectAfter: (token: number) => Phrase | null
  /** Whether a turn-shift («من جانبه،») or another opening adverbial ends right before `token`. */
  readonly isTurn: (token: number) => boolean
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
  return {
    index,
    start: range.start,
    end: trimmedEnd(view, range),
    turn: opening.turn,
    phraseAt: (token) => {
      const phrase = token < range.end ? phraseAt(view, token) : null
      return phrase !== null && phrase.end <= range.end ? phrase : null
    },
    phraseEndingAt: (token) => inside.find((phrase) => phrase.end === token) ?? null,
    subjectBefore: (token) => inside.find((phrase) => phrase.end <= token && isFree(view, phrase)) ?? null,
    subjectAfter: (token) =>
      inside.find((phrase) => phrase.start >= token && phrase.kind !== 'state' && isFree(view, phrase)) ??
      null,
    isTurn: (token) => opening.end > range.start && token === opening.end,
  }
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

function isFree(view: TextView, phrase: Phrase): boolean {
  if ((phrase.bits & GOVERNING) !== 0 || phrase.name?.listed === 'capital') return false
  return particle(view, phrase.start - 1, 'preposition') === null
}

function trimmedEnd(view: TextView, range: TokenRange): number {
  let end = range.end
  while (end > range.start && (view.kind(end - 1) === 3 || isMark(view, end - 1, '.'))) end -= 1
  return end
}

/** Where «ومن جانبه،» and its like at the head of a sentence end. */
function openingEnd(view: TextView, range: TokenRange): { readonly end: number; readonly turn: boolean } {
  const found = view.find(range.start, 'turn-shifts')
  if (found === null) return { end: range.start, turn: false }
  const end = isComma(view, found.match.end) ? found.match.end + 1 : found.match.end
  return { end, turn: found.entry.payload.kind === 'turn-shift' }
}
