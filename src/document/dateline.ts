/** The dateline: «بكين 5 أغسطس 2022 (شينخوا) --», «الرياض - واس», «واس- عمان:». */
import type { TokenRange } from '../../languages/pack.ts'
import { NUMBER, PUNCTUATION, type Tokens, WORD } from './tokens.ts'

/** A listed form. */
export interface Listed {
  /** Behind its last token. */
  readonly end: number
  /** By group of kinds that was asked for: whether it is listed with one of them. */
  readonly groups: readonly boolean[]
}

/** The longest form that begins at token `index` and is listed with a kind of one of `groups`, if any. */
export type FindListed = (
  tokens: Tokens,
  index: number,
  groups: readonly (readonly string[])[],
) => Listed | null

const LONGEST = 30
/** Words that no table lists: a small town, a correspondent's name. */
const MOST_UNKNOWN = 3
/** Agencies, places, dates, and bodies that say things: ministries publish too. */
const GROUPS: readonly (readonly string[])[] = [
  ['publisher'],
  ['place', 'state', 'capital', 'metonym'],
  ['months', 'weekdays', 'hijri-months'],
  ['body'],
]
const DASHES: ReadonlySet<number> = new Set([...'-–—―'].map((mark) => mark.charCodeAt(0)))
const COLON = 0x3a
const OPENING_BRACKET = 0x28
const CLOSING_BRACKET = 0x29
const SLASH = 0x2f
const BETWEEN: ReadonlySet<number> = new Set([...',،/()[]-–—―.:'].map((mark) => mark.charCodeAt(0)))

/** What was seen of a dateline so far. */
interface Seen {
  agency: boolean
  /** The last agency is a body too. */
  body: boolean
  place: boolean
  date: boolean
  number: boolean
  words: number
  unknown: number
  dashes: number
  /** Behind the last agency. */
  agencyEnd: number
  /** The last opening bracket. */
  opened: number
}

/** The dateline that begins `line`, or `null`. Its words are not resolved here. */
export function findDateline(tokens: Tokens, line: TokenRange, listed: FindListed): TokenRange | null {
  const seen: Seen = {
    agency: false,
    body: false,
    place: false,
    date: false,
    number: false,
    words: 0,
    unknown: 0,
    dashes: 0,
    agencyEnd: -1,
    opened: -1,
  }
  const limit = Math.min(line.end, line.start + LONGEST)
  let best = -1
  for (let index = line.start; index < limit && seen.unknown <= MOST_UNKNOWN; ) {
    const next = step(tokens, index, seen, listed)
    if (next < 0) break
    if (isEnd(tokens, index, next, line, seen)) best = next
    index = next
  }
  return best < 0 ? null : { start: line.start, end: best }
}

/** Reads what stands at `index` into `seen`; gives the token behind it, -1 where no dateline goes on. */
function step(tokens: Tokens, index: number, seen: Seen, listed: FindListed): number {
  const kind = tokens.kind[index]
  if (kind === NUMBER) {
    seen.number = true
    return index + 1
  }
  if (kind === PUNCTUATION) {
    const mark = tokens.units[tokens.start[index] as number] as number
    if (DASHES.has(mark)) seen.dashes += 1
    if (mark === OPENING_BRACKET) seen.opened = index
    return BETWEEN.has(mark) ? index + 1 : -1
  }
  return kind === WORD ? readWord(tokens, index, seen, listed) : -1
}

function readWord(tokens: Tokens, index: number, seen: Seen, listed: FindListed): number {
  seen.words += 1
  const found = listed(tokens, index, GROUPS)
  if (found === null) {
    // «هـ» and «م» behind a year.
    if (tokens.kind[index - 1] === NUMBER && isOneLetter(tokens, index)) seen.date = true
    else if (isTo(tokens, index)) return -1
    else seen.unknown += 1
    return index + 1
  }
  const [agency, place, date, body] = found.groups
  if (agency === true) {
    seen.agency = true
    seen.agencyEnd = found.end
    seen.body = body === true
  }
  seen.place ||= place === true
  seen.date ||= date === true
  return found.end
}

const TO = 'ل'.charCodeAt(0)

/** «أكدت لـ(عكاظ) مصادر»: the agency is whom it was said to. */
function isTo(tokens: Tokens, index: number): boolean {
  return tokens.units[tokens.start[index] as number] === TO && isOneLetter(tokens, index)
}

function isOneLetter(tokens: Tokens, index: number): boolean {
  return (tokens.foldStart[index + 1] as number) - (tokens.foldStart[index] as number) === 1
}

/** Whether a dateline may end with what stands in `[index, next)`. */
function isEnd(tokens: Tokens, index: number, next: number, line: TokenRange, seen: Seen): boolean {
  const atLineEnd = next === line.end
  if (tokens.kind[index] !== PUNCTUATION) return isUnmarkedEnd(tokens, next, atLineEnd, seen)
  const mark = tokens.units[tokens.start[index] as number] as number
  const dated = seen.number && (seen.date || seen.place)
  if (DASHES.has(mark)) return isFreeDash(tokens, index, next) && isCredit(seen, dated)
  // «وزارة الخارجية الدرفانية: …»: who speaks, in a headline.
  const isSpeaker = seen.body && seen.words === 1
  if (mark === COLON)
    return (
      (seen.agency && !isSpeaker) || (seen.place && (dated || isInCapitals(tokens, line.start, index, seen)))
    )
  // «الدوحة في 3 أغسطس /قنا/»
  if (mark === SLASH) return seen.agencyEnd === index && seen.place && dated
  // «قالت وزارة الدفاع الدرفانية (المرجان) إن»: a body that stands before the bracket speaks.
  if (mark !== CLOSING_BRACKET || (seen.body && seen.agencyEnd <= seen.opened)) return false
  return seen.agency && (seen.place || dated || seen.words <= MOST_UNKNOWN)
}

/** Fewer letters are an acronym: "UK:", "UN:". */
const SHORTEST_CAPITALS = 4
const CAPITAL_A = 0x41
const CAPITAL_Z = 0x5a

/** "NEW DELHI:", "ISLAMABAD:": a place in capitals alone before the colon is where the report was filed, and nobody who speaks. */
function isInCapitals(tokens: Tokens, from: number, to: number, seen: Seen): boolean {
  if (seen.unknown > 0) return false
  let letters = 0
  for (let at = tokens.start[from] as number; at < (tokens.end[to - 1] as number); at += 1) {
    const unit = tokens.units[at] as number
    if (unit >= CAPITAL_A && unit <= CAPITAL_Z) letters += 1
    else if (!isBlank(unit)) return false
  }
  return letters >= SHORTEST_CAPITALS
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0
}

/** An agency or a place with nothing unknown beside it, or a place and a date. */
function isCredit(seen: Seen, dated: boolean): boolean {
  if (seen.agency) return true
  return seen.unknown === 0 ? seen.place : seen.place && dated
}

/** A place, a date and then an agency need no mark behind them; nor does a line that is nothing else. */
function isUnmarkedEnd(tokens: Tokens, next: number, atLineEnd: boolean, seen: Seen): boolean {
  if (!seen.agency || next >= tokens.count) return false
  if (atLineEnd) return seen.unknown === 0 && (seen.place || seen.number || seen.dashes > 0)
  const endsWithAgency = seen.agencyEnd === next && tokens.kind[next] === WORD
  return endsWithAgency && seen.number && seen.date && seen.place && seen.unknown <= 1
}

/** A dash inside «الصيني-الروسي» joins; one with a blank on either side parts. */
function isFreeDash(tokens: Tokens, index: number, next: number): boolean {
  const before = tokens.end[index - 1] !== tokens.start[index]
  const behind = next < tokens.count && tokens.start[next] !== tokens.end[index]
  return before || behind || tokens.kind[next] === PUNCTUATION
}
