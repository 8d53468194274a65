/** Transcripts: "SECRETARY X: …" at the head of a line gives the floor, until another line gives it to somebody else. */
import { LINE_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import { type Label, transcript } from '../../turns.ts'
import { isMark, isOneOf, isWord, signs } from './particles.ts'
import { phraseAt } from './phrases.ts'

/** Words before the colon: "MINISTER OF FOREIGN AFFAIRS AND TRADE SURNAME". */
const LONGEST_LABEL = 12
const NONE: readonly Label[] = []

/** The labels of a transcript in order; none of a text that is no transcript. */
function labelsOf(view: TextView): readonly Label[] {
  const labels = linesWithColon(view)
  return labels.every(({ speaker }) => speaker === null) || !isTranscript(labels) ? NONE : labels
}

/** One line with a colon is a heading, unless "MR" or an office and a name, or "THE" and an office, stand before it in capitals: a speech. */
function isTranscript(labels: readonly Label[]): boolean {
  const [label, another] = labels
  if (label === undefined || another !== undefined) return another !== undefined
  const { start, end, speaker } = label
  if (speaker === null) return false
  if (speaker.name === null) return speaker.titles.length > 0 && end - start > 2
  return speaker.name.start > start
}

function linesWithColon(view: TextView): readonly Label[] {
  const labels: Label[] = []
  for (const sentence of view.sentences) {
    if (sentence.start > 0 && view.kind(sentence.start - 1) !== LINE_TOKEN) continue
    const start = pastStars(view, sentence.start)
    const end = labelEnd(view, start)
    if (end < 0) continue
    const speaker = speakerAt(view, start, end)
    labels.push({ start, end: pastStars(view, end), speaker })
  }
  return labels
}

/** Markdown writes a label in bold: "**SECRETARY X:** …". */
function pastStars(view: TextView, from: number): number {
  let token = from
  while (isMark(view, token, '*')) token += 1
  return token
}

/** Behind "SECRETARY X:" or a journalist's "Q"; -1 where the line begins with anything else. */
function labelEnd(view: TextView, start: number): number {
  if (!isCapitals(view, start)) return -1
  if (isQuestion(view, start)) return isMark(view, start + 1, ':') ? start + 2 : start + 1
  for (let token = start; token < Math.min(view.count, start + LONGEST_LABEL); token += 1) {
    if (isMark(view, token, ':')) return token + 1
    if (view.kind(token) === LINE_TOKEN || (isWord(view, token) && !isCapitals(view, token))) return -1
  }
  return -1
}

/** "Q  How was it?", "Q  — who waited.", "Q  (Inaudible.)". */
function isQuestion(view: TextView, token: number): boolean {
  return view.word(token) === 'q' && (isWord(view, token + 1) || isOneOf(view, token + 1, ASKING))
}

const ASKING = signs(['—', '–', '-', '(', '“', '…'])

function isCapitals(view: TextView, token: number): boolean {
  if (!isWord(view, token)) return false
  const written = view.text.slice(view.start(token), view.end(token))
  return written === written.toUpperCase()
}

function speakerAt(view: TextView, start: number, end: number): Phrase | null {
  for (let token = start; token < Math.min(end, start + 2); token += 1) {
    const phrase = phraseAt(view, token)
    if (phrase !== null && phrase.end === end - 1 && phrase.kind === 'person') return phrase
  }
  return null
}

/** Who has the floor in the transcripts of the language. */
export const { floorAt, floorOf } = transcript('en/attribution/turn', labelsOf)
