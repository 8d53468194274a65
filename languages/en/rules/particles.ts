/** Small questions that every English rule asks of a token. */
import { type Found, type Match, NUMBER_TOKEN, type TextView, WORD_TOKEN } from '../../pack.ts'

/** Classes of particles: each is a kind of its own in the lexicon. */
export const PARTICLES: readonly string[] = [
  'adverb',
  'article',
  'auxiliary',
  'complementiser',
  'conjunction',
  'each',
  'negation',
  'possessive',
  'preposition',
  'relative',
]

/** Whether anything of the kind, or of one of the kinds, begins at `token`. */
export function lists(view: TextView, token: number, kinds: string | readonly string[]): boolean {
  return token >= 0 && token < view.count && view.has(token, kinds)
}

/** The particle at `token` with the class `wanted`, if one is listed there. */
export function particle(view: TextView, token: number, wanted: string): Found | null {
  return token >= 0 && token < view.count ? view.find(token, wanted) : null
}

/** Whether the particle `id`, which begins with the letter that its form begins with, begins at `token`. */
export function isParticle(view: TextView, token: number, id: string): boolean {
  if (view.unit(token) !== id.charCodeAt(0) || !view.has(token, PARTICLES)) return false
  for (const { entries } of view.matches(token))
    for (const { kind, payload } of entries) if (payload.id === id && PARTICLES.includes(kind)) return true
  return false
}

/** No particle is longer, in words. */
export const LONGEST = 3

/** Whether a particle of `wanted` ends right before `token`; where it begins, else -1. */
export function particleBefore(view: TextView, token: number, wanted: string): number {
  const first = Math.max(0, token - LONGEST)
  for (let start = token - 1; start >= first; start -= 1)
    if (view.has(start, wanted) && view.find(start, wanted)?.match.end === token) return start
  return -1
}

/** Whether the word at `token` is `word`, asked without making a string of another. */
export function spells(view: TextView, token: number, word: string): boolean {
  return view.unit(token) === word.charCodeAt(0) && view.word(token) === word
}

/** The text of one payload column; '' where it has none. */
export function column(found: Found, name: string): string {
  const value = found.entry.payload[name]
  return typeof value === 'string' ? value : ''
}

/** Whether `token` is a word of the text. */
export function isWord(view: TextView, token: number): boolean {
  return token >= 0 && token < view.count && view.kind(token) === WORD_TOKEN
}

/** Whether `token` is digits. */
export function isNumber(view: TextView, token: number): boolean {
  return token >= 0 && token < view.count && view.kind(token) === NUMBER_TOKEN
}

/** Whether `token` is the sign `mark`. */
export function isMark(view: TextView, token: number, mark: string): boolean {
  return view.unit(token) === mark.charCodeAt(0)
}

/** Whether `token` is a comma. */
export function isComma(view: TextView, token: number): boolean {
  return isMark(view, token, ',')
}

/** The signs as units, for `isOneOf`. */
export function signs(marks: readonly string[]): ReadonlySet<number> {
  return new Set(marks.map((mark) => mark.charCodeAt(0)))
}

/** Whether `token` is one of these signs. */
export function isOneOf(view: TextView, token: number, marks: ReadonlySet<number>): boolean {
  return marks.has(view.unit(token))
}

const OPENING = signs(['“', '"', '«', '„', '‘'])
const CLOSING = signs(['”', '"', '»', '“'])
const APOSTROPHES = signs(["'", '’', '‘'])

/** Whether `token` is a mark that can open a quotation. */
export function isOpeningQuote(view: TextView, token: number): boolean {
  return isOneOf(view, token, OPENING)
}

/** Whether `token` is a mark that can close a quotation. */
export function isClosingQuote(view: TextView, token: number): boolean {
  return isOneOf(view, token, CLOSING)
}

/** The token that closes the quotation opened at `token`, before `limit`; -1 if none does. */
export function closingQuote(view: TextView, token: number, limit: number): number {
  for (let index = token + 1; index < limit; index += 1) if (isOneOf(view, index, CLOSING)) return index
  return -1
}

const UPPER_CASE = /^\p{Lu}$/u
const [A, Z, ASCII] = [0x41, 0x5a, 0x80]

/** Whether the word at `token` is written with a capital. */
export function isCapital(view: TextView, token: number): boolean {
  if (!isWord(view, token)) return false
  const unit = view.text.charCodeAt(view.start(token))
  return unit < ASCII ? unit >= A && unit <= Z : UPPER_CASE.test(String.fromCharCode(unit))
}

/** Whether the letters of `token` are all capitals. */
export function isAllCapitals(view: TextView, token: number): boolean {
  const text = view.text.slice(view.start(token), view.end(token))
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

/** Whether nothing stands between `token` and the one before it. */
export function isJoined(view: TextView, token: number): boolean {
  return token > 0 && token < view.count && view.end(token - 1) === view.start(token)
}

/** Whether `token` is an apostrophe. */
export function isApostrophe(view: TextView, token: number): boolean {
  return isOneOf(view, token, APOSTROPHES)
}

/** Behind the possessive ending that begins at `token` (`'s`, or an apostrophe alone); -1 where there is none. */
export function possessiveEnd(view: TextView, token: number): number {
  if (!isOneOf(view, token, APOSTROPHES) || !isJoined(view, token)) return -1
  if (token + 1 < view.count && view.word(token + 1) === 's' && isJoined(view, token + 1)) return token + 2
  return view.word(token - 1).endsWith('s') ? token + 1 : -1
}

/** Short names are written in capitals: "us" and "who" are words, "US" and "WHO" are not. */
const LONGEST_ACRONYM = 4

/** Whether a listed name is written as one: with a capital, an acronym in capitals alone. */
export function isWrittenAsName(view: TextView, match: Match, acronym: boolean): boolean {
  const last = match.end - 1
  const whole = match.end - match.start === 1
  if (whole && acronym && view.word(match.start).length <= LONGEST_ACRONYM)
    return isAllCapitals(view, match.start)
  return isCapital(view, match.start) || isCapital(view, last)
}
