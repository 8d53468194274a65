/** Lines of a text: which line ends are the author's, and which only wrap. */
import type { TokenRange } from '../../languages/pack.ts'
import { LINE, type Tokens, WORD } from './tokens.ts'

/** Wider than any mail or terminal that wrapped a text. */
const WIDEST = 140
const FEWEST = 3
/** Share of line ends that must have been forced by the width so that all of them wrap. */
const FORCED = 0.9
/** Share and number that must have been forced, and the least width, so that those wrap and no others. */
const SOME = 0.4
const FEWEST_OF_SOME = 5
const NARROWEST = 60

/** Token ranges between line ends, none of them empty. */
export function findLines(tokens: Tokens): readonly TokenRange[] {
  const { kind, others, otherCount, count } = tokens
  const lines: TokenRange[] = []
  let start = 0
  for (let place = 0; place < otherCount; place += 1) {
    const index = others[place] as number
    if (kind[index] !== LINE) continue
    if (index > start) lines.push({ start, end: index })
    start = index + 1
  }
  if (count > start) lines.push({ start, end: count })
  return lines
}

/** Whether a blank line stands between token `index`, a line end, and what follows. */
export function isBlankLine(tokens: Tokens, index: number): boolean {
  return (tokens.foldStart[index + 1] as number) - (tokens.foldStart[index] as number) > 1
}

/**
 * The line ends that only wrap a paragraph, in order: those after which the next word would not have fitted the
 * width that explains most of them. Tokens before `from` are not looked at. Empty where the author ends lines himself.
 * Where some lines are no part of that (a list, an address too long to be broken), their ends stay.
 */
export function findWraps(tokens: Tokens, from: number): readonly number[] {
  const ends = singleLineEnds(tokens, from)
  if (ends.length < FEWEST) return []
  const { width, count } = commonWidth(ends)
  const all = count >= ends.length * FORCED
  if (!all && (count < ends.length * SOME || count < FEWEST_OF_SOME || width < NARROWEST)) return []
  return ends.filter((end) => !end.isHard && (all || isForced(end, width))).map(({ token }) => token)
}

interface LineEnd {
  readonly token: number
  /** Offsets of the line in the text. */
  readonly start: number
  readonly end: number
  /** Length of the first word of the next line, with what is glued to it. */
  readonly next: number
  /** Whether two spaces stand before it, by which markup says that the line ends there. */
  readonly isHard: boolean
}

/** Whether the next word would not have fitted a line of `width`, and this line does. */
function isForced({ start, end, next }: LineEnd, width: number): boolean {
  return end - start <= width && end - start + 1 + next > width
}

/** The width by which most line ends are forced, the narrowest of several, and how many are. */
function commonWidth(ends: readonly LineEnd[]): { readonly width: number; readonly count: number } {
  const forced = new Uint32Array(WIDEST + 1)
  for (const { start, end, next } of ends)
    for (let width = end - start; width <= Math.min(WIDEST, end - start + next); width += 1)
      forced[width] = (forced[width] as number) + 1
  let best = 0
  for (let width = 1; width <= WIDEST; width += 1)
    if ((forced[width] as number) > (forced[best] as number)) best = width
  return { width: best, count: forced[best] as number }
}

/** Every line end that no blank line follows, between two lines. */
function singleLineEnds(tokens: Tokens, from: number): readonly LineEnd[] {
  const ends: LineEnd[] = []
  let start = from
  for (let place = tokens.othersBefore(from); place < tokens.otherCount; place += 1) {
    const index = tokens.others[place] as number
    if (tokens.kind[index] !== LINE) continue
    if (index > start && index + 1 < tokens.count && !isBlankLine(tokens, index))
      ends.push(lineEnd(tokens, start, index))
    start = index + 1
  }
  return ends
}

function lineEnd({ start, end, units, text }: Tokens, first: number, token: number): LineEnd {
  const at = start[token] as number
  const word = start[token + 1] as number
  let behind = word
  while (behind < text.length && !isBreak(units[behind] as number)) behind += 1
  return {
    token,
    start: (first === 0 ? start[0] : end[first - 1]) as number,
    end: end[token - 1] as number,
    next: behind - word,
    isHard: units[at - 1] === SPACE && units[at - 2] === SPACE,
  }
}

/** Where a line may be broken: at a space or a line end, and at no other blank. */
function isBreak(unit: number): boolean {
  return unit === SPACE || unit === 0x0a || unit === 0x0d
}

const SPACE = 0x20

/** Takes the tokens numbered in `dropped` (ascending) out of `tokens`, as if the text had no such characters. */
export function dropTokens(tokens: Tokens, dropped: readonly number[]): void {
  if (dropped.length === 0) return
  const { start, end, kind, hash, foldStart, folded, others } = tokens
  let to = 0
  let toOther = 0
  let units = 0
  let next = 0
  for (let from = 0; from < tokens.count; from += 1) {
    if (dropped[next] === from) {
      next += 1
      continue
    }
    const first = foldStart[from] as number
    const length = (foldStart[from + 1] as number) - first
    folded.copyWithin(units, first, first + length)
    start[to] = start[from] as number
    end[to] = end[from] as number
    kind[to] = kind[from] as number
    hash[to] = hash[from] as number
    foldStart[to] = units
    if (kind[to] !== WORD) {
      others[toOther] = to
      toOther += 1
    }
    units += length
    to += 1
  }
  foldStart[to] = units
  tokens.count = to
  tokens.otherCount = toOther
}
