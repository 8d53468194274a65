/** Which stops end a sentence, and which belong to a number, an abbreviation or an address. */
import { isClosingQuote } from './quotes.ts'
import { NUMBER, PUNCTUATION, type Tokens, WORD } from './tokens.ts'

const FULL_STOP = 0x2e
const STOPS: ReadonlySet<number> = new Set([...'.!?؟…۔。！？'].map((mark) => mark.charCodeAt(0)))
const CONTINUES: ReadonlySet<number> = new Set([...',،:;؛-–—)'].map((mark) => mark.charCodeAt(0)))
const LOWER_CASE = /^\p{Ll}$/u
const UPPER_CASE = /^\p{Lu}$/u
const HYPHEN = 0x2d
/** Quotation marks, and marks of emphasis that a converter left. */
const OPENS_ITEM: ReadonlySet<number> = new Set([...'“"<*_'].map((mark) => mark.charCodeAt(0)))
const LATIN = 0x250

/** Where the stop stands. */
interface Surroundings {
  /** First token of the sentence so far. */
  readonly start: number
  /** Behind the last token of the paragraph. */
  readonly end: number
  /** First tokens of listed abbreviations. */
  readonly abbreviations: ReadonlySet<number>
}

/** Whether `mark`, a UTF-16 unit, may end a sentence. */
export function isStop(mark: number): boolean {
  return mark === FULL_STOP || STOPS.has(mark)
}

/** Whether a sentence ends at the punctuation token `index` (with the marks that close behind it). */
export function isSentenceEnd(tokens: Tokens, index: number, around: Surroundings): boolean {
  const mark = unitAt(tokens, index)
  if (isClosingQuote(tokens, index)) return endsInside(tokens, index, around)
  if (!STOPS.has(mark)) return false
  if (index + 1 >= around.end) return true
  if (mark === FULL_STOP && isGuarded(tokens, index, around)) return false
  if (isInsideAddress(tokens, index)) return false
  return !continues(tokens, index + 1, around.end)
}

/**
 * "… by May. -   The ministry will …": the hyphen of an item where whoever made the text lost its lines. Two blanks or more
 * stand behind it, and what follows begins as a sentence does.
 */
export function isListMark(tokens: Tokens, index: number, end: number): boolean {
  if (unitAt(tokens, index) !== HYPHEN || index + 1 >= end || isJoined(tokens, index)) return false
  const next = index + 1
  if ((tokens.start[next] as number) - (tokens.end[index] as number) < 2) return false
  return tokens.kind[next] === WORD
    ? UPPER_CASE.test(characterAt(tokens, next))
    : tokens.kind[next] === PUNCTUATION && OPENS_ITEM.has(unitAt(tokens, next))
}

/** Whether nothing stands between token `index` and the token before it. */
export function isJoined(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.end[index - 1] === tokens.start[index]
}

/** «… .» with the stop inside the quotation marks: the sentence ends behind them. */
function endsInside(tokens: Tokens, index: number, around: Surroundings): boolean {
  if (index <= around.start || !STOPS.has(unitAt(tokens, index - 1))) return false
  return index + 1 >= around.end || !continues(tokens, index + 1, around.end)
}

/** Whether what begins at `next` goes on with the sentence: a comma, or a word in small letters. */
function continues(tokens: Tokens, next: number, end: number): boolean {
  let index = next
  while (index < end && tokens.kind[index] === PUNCTUATION && isStopOrQuote(tokens, index)) index += 1
  if (index >= end) return false
  if (tokens.kind[index] === PUNCTUATION) return CONTINUES.has(unitAt(tokens, index))
  return tokens.kind[index] === WORD && LOWER_CASE.test(characterAt(tokens, index))
}

function isStopOrQuote(tokens: Tokens, index: number): boolean {
  return isJoined(tokens, index) && (STOPS.has(unitAt(tokens, index)) || isClosingQuote(tokens, index))
}

function isGuarded(tokens: Tokens, index: number, around: Surroundings): boolean {
  const before = index - 1
  if (before < around.start || !isJoined(tokens, index)) return false
  if (tokens.kind[before] === NUMBER)
    return before === around.start || (isJoined(tokens, index + 1) && tokens.kind[index + 1] === NUMBER)
  if (tokens.kind[before] !== WORD) return false
  if (around.abbreviations.has(before)) return true
  return foldedLength(tokens, before) === 1 && !isEra(tokens, before, around.start)
}

/** «1436 هـ. وقال»: one letter behind a number is an era or a unit, and the stop is a stop. */
function isEra(tokens: Tokens, index: number, start: number): boolean {
  return index > start && tokens.kind[index - 1] === NUMBER
}

/** `example.com`, `U.S.`, `a?b=c`: letters without a blank on both sides, one of them Latin or a digit. */
function isInsideAddress(tokens: Tokens, index: number): boolean {
  if (!isJoined(tokens, index) || !isJoined(tokens, index + 1)) return false
  const next = unitAt(tokens, index + 1)
  if (tokens.kind[index + 1] === PUNCTUATION) return next === 0x2f
  return next < LATIN && (tokens.text.charCodeAt((tokens.start[index] as number) - 1) as number) < LATIN
}

function foldedLength(tokens: Tokens, index: number): number {
  return (tokens.foldStart[index + 1] as number) - (tokens.foldStart[index] as number)
}

function unitAt(tokens: Tokens, index: number): number {
  return tokens.units[tokens.start[index] as number] as number
}

function characterAt(tokens: Tokens, index: number): string {
  return tokens.text.charAt(tokens.start[index] as number)
}
