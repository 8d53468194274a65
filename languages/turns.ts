/** Transcripts: whoever a line gives the floor to speaks until another line gives it to somebody else. */
import {
  type AttributionWords,
  LINE_TOKEN,
  type Phrase,
  type TextView,
  type TokenRange,
  WORD_TOKEN,
} from './pack.ts'
import { perText } from './per-text.ts'

/** The words before the colon at the head of a line, with the colon. */
export interface Label extends TokenRange {
  /** Null where they name nobody: a question. */
  readonly speaker: Phrase | null
}

/** Who says "I" in a text: a phrase of it, whoever its title gives it to, or nobody who is known. */
export type Author = Phrase | 'title' | null

/** A paragraph of a transcript, or of a speech of one voice, and who has the floor in it. */
export interface Turn extends TokenRange {
  /** Who speaks; null where the words before the colon name nobody. */
  readonly speaker: Author
  /** The first paragraph of whose turn it is that says something. */
  readonly first: boolean
}

/** Who has the floor in a sentence. */
export interface Floor {
  /** The paragraph of a transcript that the sentence stands in. */
  readonly turn: Turn | null
  /** Place of the attribution of that paragraph; -1 without one. */
  readonly spoken: number
}

/** "Yes.", "Thank you." tell nothing that could be looked up. */
const FEWEST_WORDS = 4
const NONE: readonly Turn[] = []
const NO_FLOOR: Floor = { turn: null, spoken: -1 }

/** Reads the turns of a text. */
export interface Transcript {
  /** Whoever has the floor at `token`, null where nobody is known to; undefined outside of any turn. */
  readonly floorAt: (view: TextView, token: number) => Phrase | null | undefined
  /**
   * Who has the floor, sentence by sentence; what is said in a turn is added when it begins. `speech`: who gives the
   * text where it is a speech of one voice, and its paragraphs; no labels, then.
   */
  readonly floorOf: (
    view: TextView,
    speech?: Speech,
  ) => (range: TokenRange, index: number, found: AttributionWords[]) => Floor
}

/** A text that is the words of one person. */
export interface Speech {
  readonly author: Author
  readonly paragraphs: readonly TokenRange[]
}

/** Turns behind the labels that a language finds (none in a text that is no transcript); `rule` names what is said in one. */
export function transcript(rule: string, labelsOf: (view: TextView) => readonly Label[]): Transcript {
  const known = perText((view) => ({ turns: turnsOf(view, labelsOf(view)) }))
  return {
    floorAt: (view, token) => {
      const speaker = turnAt(known(view).turns, token)?.speaker
      return speaker === 'title' ? undefined : speaker
    },
    floorOf: (view, speech) => {
      const labelled = known(view).turns
      const turns = labelled.length > 0 || speech === undefined ? labelled : turnsOfSpeech(view, speech)
      let now = NO_FLOOR
      return (range, index, found) => {
        const turn = turns.length === 0 ? null : turnAt(turns, range.end - 1)
        if (turn === null) return NO_FLOOR
        if (turn === now.turn) return now
        const words = turnWords(view, turn, index, rule)
        if (words !== null) found.push(words)
        now = { turn, spoken: words === null ? -1 : found.length - 1 }
        return now
      }
    },
  }
}

function turnsOf(view: TextView, labels: readonly Label[]): readonly Turn[] {
  if (labels.length === 0) return NONE
  return labels.flatMap((label, index) => paragraphs(view, label, labels[index + 1]?.start ?? view.count))
}

function turnsOfSpeech(view: TextView, { author, paragraphs }: Speech): readonly Turn[] {
  if (author === null) return NONE
  const first = paragraphs.findIndex((range) => !isSlight(view, range))
  return paragraphs.map(({ start, end }, index) => ({ start, end, speaker: author, first: index === first }))
}

/** The turn that `token` stands in. */
function turnAt(turns: readonly Turn[], token: number): Turn | null {
  return turns.find(({ start, end }) => start <= token && token < end) ?? null
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
function turnWords(view: TextView, turn: Turn, sentence: number, rule: string): AttributionWords | null {
  const { start, end, speaker, first } = turn
  if (speaker === null || isSlight(view, turn)) return null
  const titled = speaker === 'title'
  return {
    rule,
    lemma: null,
    cueClass: 'say',
    shape: first ? 'finite' : 'none',
    cue: null,
    source: first && !titled ? speaker : null,
    leader: null,
    partner: null,
    place: titled ? 'author' : first ? 'clause' : 'dropped',
    gender: titled ? null : speaker.gender,
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
  return (
    QUESTION_MARKS.has(view.unit(range.end - 1)) ||
    isAside(view, range) ||
    countWords(view, range) < FEWEST_WORDS
  )
}

/** "(Laughs.)", "(Speaks in Dorvan.) (No translation provided.)": nothing stands outside of brackets. */
function isAside(view: TextView, { start, end }: TokenRange): boolean {
  let open = false
  for (let token = start; token < end; token += 1) {
    const unit = view.unit(token)
    if (!open && unit !== OPENING) return false
    open = unit === OPENING || (open && unit !== CLOSING)
  }
  return !open
}

function countWords(view: TextView, { start, end }: TokenRange): number {
  let count = 0
  for (let token = start; token < end; token += 1) if (view.kind(token) === WORD_TOKEN) count += 1
  return count
}

const QUESTION_MARKS: ReadonlySet<number> = new Set(['?', '؟'].map((mark) => mark.charCodeAt(0)))
const OPENING = '('.charCodeAt(0)
const CLOSING = ')'.charCodeAt(0)

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
