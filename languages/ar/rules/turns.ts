/** Transcripts: «الوزير فلان: …» at the head of a line gives the floor, until another line gives it to somebody else. */
import { LINE_TOKEN, type TextView, type TokenRange } from '../../pack.ts'
import { type Label, transcript } from '../../turns.ts'
import { isMark, isWord } from './particles.ts'
import { phraseAt } from './phrases.ts'
import { speechWordAt } from './speech-words.ts'

/** So many lines give the floor at least, each to so many words: a list of who holds what has fewer behind its colons. */
const FEWEST_LABELS = 2
const FEWEST_WORDS = 8
const LONGEST_LABEL = 7
const NONE: readonly Label[] = []

/** The labels of a transcript in order; none of a text that is no transcript. */
function labelsOf(view: TextView): readonly Label[] {
  const labels = linesWithColon(view).map(({ start, end }) => labelAt(view, start, end))
  const named = labels.filter(({ speaker, end }) => speaker !== null && isSpoken(view, end))
  return named.length > 0 ? labels : NONE
}

/** Lines that begin with a few words and a colon; none where they are fewer than the others behind the first: subheads of a report. */
function linesWithColon(view: TextView): readonly TokenRange[] {
  const lines: TokenRange[] = []
  let others = 0
  for (const { start } of view.sentences) {
    if (start > 0 && view.kind(start - 1) !== LINE_TOKEN) continue
    const end = colonBehind(view, start)
    if (end > 0) lines.push({ start, end })
    else if (lines.length > 0) others += 1
  }
  return lines.length < FEWEST_LABELS || others > lines.length ? [] : lines
}

/** Behind the colon of a line that begins with no more words than a name and an office have; -1 without one. */
function colonBehind(view: TextView, start: number): number {
  for (let token = start; token <= start + LONGEST_LABEL; token += 1) {
    if (isMark(view, token, ':')) return token > start ? token + 1 : -1
    if (!isWord(view, token)) return -1
  }
  return -1
}

/** «سيرغي لافروف:», «وزير الخارجية:»; «سؤال:» and words that name nobody give the floor to nobody who is known. */
function labelAt(view: TextView, start: number, end: number): Label {
  const isAsked = speechWordAt(view, start, 'question')?.end === end - 1
  const phrase = isAsked ? null : phraseAt(view, start)
  const isSomebody =
    phrase?.kind === 'person' && phrase.bits === 0 && phrase.refers !== 'unnamed' && phrase.end === end - 1
  return { start, end, speaker: isSomebody ? phrase : null }
}

/** Whether enough words stand behind the colon, in its line. */
function isSpoken(view: TextView, from: number): boolean {
  let words = 0
  for (let token = from; token < view.count && view.kind(token) !== LINE_TOKEN; token += 1)
    if (isWord(view, token)) words += 1
  return words >= FEWEST_WORDS
}

/** Who has the floor in the transcripts of the language. */
export const { floorOf } = transcript('ar/attribution/turn', labelsOf)
