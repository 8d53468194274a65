/** Transcripts: "SECRETARY X: …" at the head of a line gives the floor, until another line gives it to somebody else. */
import { type AttributionWords, LINE_TOKEN, type Phrase, type TextView, type TokenRange } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { isMark, isWord } from './particles.ts'
import { phraseAt } from './phrases.ts'

/** A paragraph of a transcript, and who has the floor in it. */
interface Turn extends TokenRange {
  /** Who speaks; null where the words before the colon name nobody. */
  readonly speaker: Phrase | null
  /** The first paragraph of whose turn it is that says something. */
  readonly first: boolean
}

/** Words before the colon: "MINISTER OF FOREIGN AFFAIRS AND TRADE SURNAME". */
const LONGEST_LABEL = 12
/** "Yes.", "Thank you." tell nothing that could be looked up. */
const FEWEST_WORDS = 4
const NONE: readonly Turn[] = []

/** The turns of a transcript in order, a paragraph each; none of a text that is no transcript. */
function turnsOf(view: TextView): readonly Turn[] {
  const labels = labelsOf(view)
  if (labels.every(({ speaker }) => speaker === null) || !isTranscript(labels)) return NONE
  return labels.flatMap((label, index) => paragraphs(view, label, labels[index + 1]?.start ?? view.count))
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

/** The turn that `token` stands in. */
function turnAt(turns: readonly Turn[], token: number): Turn | null {
  return turns.find(({ start, end }) => start <= token && token < end) ?? null
}

interface Label extends TokenRange {
  readonly speaker: Phrase | null
}

function labelsOf(view: TextView): readonly Label[] {
  const labels: Label[] = []
  for (const { start } of view.sentences) {
    if (start > 0 && view.kind(start - 1) !== LINE_TOKEN) continue
    const end = labelEnd(view, start)
    if (end < 0) continue
    const speaker = speakerAt(view, start, end)
    labels.push({ start, end, speaker })
  }
  return labels
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

function isQuestion(view: TextView, token: number): boolean {
  return view.word(token) === 'q' && isWord(view, token + 1)
}

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

/** From the label to where the next one begins, cut where lines end. */
function paragraphs(view: TextView, { end, speaker }: Label, next: number): readonly Turn[] {
  const turns: Turn[] = []
  let start = end
  for (let token = end; token <= next; token += 1) {
    if (token < next && view.kind(token) !== LINE_TOKEN) continue
    const first = turns.every((turn) => isSlight(view, turn))
    if (token > start) turns.push({ start, end: token, speaker, first })
    start = token + 1
  }
  return turns
}

/** What is said in a turn; null for a question, a word or two, and where nobody is known to speak. */
function turnWords(view: TextView, turn: Turn, sentence: number): AttributionWords | null {
  const { start, end, speaker, first } = turn
  if (speaker === null || isSlight(view, turn)) return null
  return {
    rule: 'en/attribution/turn',
    lemma: null,
    cueClass: 'say',
    shape: first ? 'finite' : 'none',
    cue: null,
    source: first ? speaker : null,
    leader: null,
    partner: null,
    place: first ? 'clause' : 'dropped',
    gender: speaker.gender,
    number: 1,
    turn: false,
    content: [{ start, end }],
    manner: 'direct',
    complement: 'none',
    within: -1,
    sentence,
    stances: [],
  }
}

/** A question, "Thank you.", "(Laughs.)", "(The leaders shake hands.)": nothing that could be looked up. */
function isSlight(view: TextView, range: TokenRange): boolean {
  return isMark(view, range.end - 1, '?') || isAside(view, range) || countWords(view, range) < FEWEST_WORDS
}

function isAside(view: TextView, { start, end }: TokenRange): boolean {
  if (!isMark(view, start, '(') || !isMark(view, end - 1, ')')) return false
  for (let token = start + 1; token < end - 1; token += 1) if (isMark(view, token, ')')) return false
  return true
}

function countWords(view: TextView, { start, end }: TokenRange): number {
  let count = 0
  for (let token = start; token < end; token += 1) if (isWord(view, token)) count += 1
  return count
}

const knownTurns = perText((view) => ({ turns: turnsOf(view) }))

/** Whoever has the floor at `token` of a transcript, null where nobody is known to; undefined outside of any turn. */
export function floorAt(view: TextView, token: number): Phrase | null | undefined {
  return turnAt(knownTurns(view).turns, token)?.speaker
}

/** Who has the floor in a sentence. */
interface Floor {
  /** The paragraph of a transcript that the sentence stands in. */
  readonly turn: Turn | null
  /** Place of the attribution of that paragraph; -1 without one. */
  readonly spoken: number
}

const NO_FLOOR: Floor = { turn: null, spoken: -1 }

/** Who has the floor, sentence by sentence; what is said in a turn is added when it begins. */
export function floorOf(
  view: TextView,
): (range: TokenRange, index: number, found: AttributionWords[]) => Floor {
  const { turns } = knownTurns(view)
  let now = NO_FLOOR
  return (range, index, found) => {
    const turn = turns.length === 0 ? null : turnAt(turns, range.end - 1)
    if (turn === null) return NO_FLOOR
    if (turn === now.turn) return now
    const words = turnWords(view, turn, index)
    if (words !== null) found.push(words)
    now = { turn, spoken: words === null ? -1 : found.length - 1 }
    return now
  }
}

/** What is reported in a turn stands inside what is said there; whoever has the floor is nobody's "he". */
export function inTurn(words: AttributionWords, spoken: number): AttributionWords {
  if (words.within >= 0) return words
  const inside: AttributionWords = { ...words, within: spoken, turn: false }
  if (words.place !== 'dropped' || words.shape === 'passive') return inside
  if (words.leader === null) return { ...inside, place: 'unknown' }
  return { ...inside, source: words.leader, place: 'clause' }
}

/** Within a turn of somebody whom no rule knows: a question holds no statement of whom it speaks of. */
export function isAsked(turn: Turn | null): boolean {
  return turn !== null && turn.speaker === null
}
