/** One sentence as clause rules read it: its phrases by where they begin and end, and the turns marked in it. */
import { LINE_TOKEN, type Phrase, type TextView, type TokenRange } from '../../pack.ts'
import { LIGHT_RESTS, TALK_NOUNS, TEXT_NOUNS } from '../talk-kinds.ts'
import { GOVERNING, hasClitic, isComma, isMark, OPENING_QUOTE, particle } from './particles.ts'
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
  /** The sentence before it in the text; null at its beginning. */
  readonly previous: () => Sentence | null
  /** Whether a turn-shift («من جانبه،») or another opening adverbial ends right before `token`. */
  readonly isTurn: (token: number) => boolean
  /** Whether a speaker change is marked at the head of the sentence. */
  readonly turn: boolean
  /** Whether a noun that a verb reports with («شرحا», «بيان») stands at `token` or behind it. */
  readonly restsFrom: (token: number) => boolean
  /** Whether a noun of talk without a speaker («بحث») stands at `token` or behind it. */
  readonly talksFrom: (token: number) => boolean
  /** Whether «أن» or another complementiser stands at `token` or behind it. */
  readonly clausesFrom: (token: number) => boolean
  /** Whether a colon or an opening quotation mark stands at `token` or behind it. */
  readonly quotesFrom: (token: number) => boolean
}

/** The sentence `[start, end)`; a stop and line ends at its end are left out. `phrases` are those of the whole text. */
export function readSentence(
  view: TextView,
  range: TokenRange,
  index: number,
  phrases: readonly Phrase[],
): Sentence {
  return new AskedSentence(view, range, index, phrases)
}

/** Nothing of this sentence has been asked yet. */
const UNASKED = -2

/** Most sentences are asked nothing, so that all but the ends is found when it is asked for. */
class AskedSentence implements Sentence {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly #view: TextView
  readonly #limit: number
  /** Phrases of the text, and which of them are the sentence's. */
  readonly #phrases: readonly Phrase[]
  #first = -1
  #behind = -1
  #opening: Opening | null = null
  #lastRest = UNASKED
  #lastTalk = UNASKED
  #lastClause = UNASKED
  #lastQuote = UNASKED

  constructor(view: TextView, range: TokenRange, index: number, phrases: readonly Phrase[]) {
    this.index = index
    this.start = range.start
    this.end = trimmedEnd(view, range)
    this.#view = view
    this.#limit = range.end
    this.#phrases = phrases
  }

  get turn(): boolean {
    return this.#readOpening().turn
  }

  isTurn(token: number): boolean {
    const { end } = this.#readOpening()
    return end > this.start && token === end
  }

  phraseAt(token: number): Phrase | null {
    const phrase = token < this.#limit ? phraseAt(this.#view, token) : null
    return phrase !== null && phrase.end <= this.#limit ? phrase : null
  }

  phraseEndingAt(token: number): Phrase | null {
    for (let place = this.#firstPhrase(); place < this.#behind; place += 1) {
      const phrase = this.#phrases[place] as Phrase
      if (phrase.end === token) return phrase
      if (phrase.start >= token) break
    }
    return null
  }

  subjectBefore(token: number): Phrase | null {
    for (let place = this.#firstPhrase(); place < this.#behind; place += 1) {
      const phrase = this.#phrases[place] as Phrase
      if (phrase.start >= token) break
      if (phrase.end <= token && isFree(this.#view, phrase, this.start)) return phrase
    }
    return null
  }

  subjectAfter(token: number): Phrase | null {
    for (let place = this.#firstPhrase(); place < this.#behind; place += 1) {
      const phrase = this.#phrases[place] as Phrase
      if (phrase.start >= token && phrase.kind !== 'state' && isFree(this.#view, phrase, this.start))
        return phrase
    }
    return null
  }

  previous(): Sentence | null {
    const index = this.index - 1
    const range = index < 0 ? undefined : this.#view.sentences[index]
    return range === undefined ? null : new AskedSentence(this.#view, range, index, this.#phrases)
  }

  restsFrom(token: number): boolean {
    if (this.#lastRest === UNASKED) this.#lastRest = lastListed(this.#view, this, RESTS)
    return this.#lastRest >= token
  }

  talksFrom(token: number): boolean {
    if (this.#lastTalk === UNASKED) this.#lastTalk = lastListed(this.#view, this, NOUNS_OF_TALK)
    return this.#lastTalk >= token
  }

  clausesFrom(token: number): boolean {
    if (this.#lastClause === UNASKED) this.#lastClause = lastListed(this.#view, this, COMPLEMENTISERS)
    return this.#lastClause >= token
  }

  quotesFrom(token: number): boolean {
    if (this.#lastQuote === UNASKED) this.#lastQuote = lastListed(this.#view, this, QUOTES)
    return this.#lastQuote >= token
  }

  #readOpening(): Opening {
    if (this.#opening === null) this.#opening = openingOf(this.#view, this.start)
    return this.#opening
  }

  /** The place of the sentence's first phrase: they are sorted, so it is found by halving. */
  #firstPhrase(): number {
    if (this.#first < 0) {
      this.#first = firstFrom(this.#phrases, this.start)
      let behind = this.#first
      while (behind < this.#phrases.length && (this.#phrases[behind]?.end ?? 0) <= this.#limit) behind += 1
      this.#behind = behind
    }
    return this.#first
  }
}

function firstFrom(phrases: readonly Phrase[], start: number): number {
  let low = 0
  for (let high = phrases.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

const RESTS: readonly string[] = [LIGHT_RESTS, TALK_NOUNS, TEXT_NOUNS]
const NOUNS_OF_TALK: readonly string[] = [TALK_NOUNS]
const COMPLEMENTISERS: readonly string[] = ['complementiser']
const QUOTES: readonly string[] = [OPENING_QUOTE, 'colon']

/** The last token of the range at which one of `kinds` is listed; -1 without. */
function lastListed(view: TextView, { start, end }: TokenRange, kinds: readonly string[]): number {
  let last = -1
  for (let token = view.next(start, kinds, end); token < end; token = view.next(token + 1, kinds, end))
    last = token
  return last
}

function isFree(view: TextView, phrase: Phrase, start: number): boolean {
  if ((phrase.bits & GOVERNING) !== 0 || phrase.name?.listed === 'capital') return false
  // «درفان: أكد الوزير خلال استقباله»: where it is told from.
  if (phrase.kind === 'state' && isMark(view, phrase.end, ':')) return false
  const before = particle(view, phrase.start - 1, 'preposition')
  return before === null || (before.entry.payload.id === 'via' && isExpressed(view, phrase, start))
}

/** «عبر الوزير في اتصال هاتفي عن»: at the head of its sentence or with «و», before a person, the verb that is is spelled like the preposition. */
function isExpressed(view: TextView, { kind, start }: Phrase, head: number): boolean {
  const verb = kind === 'person' ? view.find(start - 1, 'reporting-verbs') : null
  return verb !== null && (verb.match.start === head || hasClitic(verb.match.bits, 'and'))
}

function trimmedEnd(view: TextView, range: TokenRange): number {
  let end = range.end
  while (end > range.start && (view.kind(end - 1) === LINE_TOKEN || isMark(view, end - 1, '.'))) end -= 1
  return end
}

/** «ومن جانبه،» and its like at the head of a sentence: where it ends, and whether somebody else speaks from there. */
interface Opening {
  readonly end: number
  readonly turn: boolean
}

function openingOf(view: TextView, start: number): Opening {
  const found = view.find(start, 'turn-shifts')
  if (found === null) return { end: start, turn: false }
  const end = isComma(view, found.match.end) ? found.match.end + 1 : found.match.end
  return { end, turn: found.entry.payload.kind === 'turn-shift' }
}
