/** Lines of a text: which line ends are the author's, and which only wrap. */
import type { TokenRange } from '../../languages/pack.ts'
import { LINE, type Tokens, WORD } from './tokens.ts'

/** Wider than any mail or terminal that wrapped a text. */
const WIDEST = 140
const FEWEST = 3
/** Share of line ends that must have been forced by the width. */
const FORCED = 0.9

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
 * width of the block. Tokens before `from` are not looked at. Empty where the author ends lines himself.
 */
export function findWraps(tokens: Tokens, from: number): readonly number[] {
  const ends = singleLineEnds(tokens, from)
  if (ends.length < FEWEST) return []
  const width = ends.reduce((widest, { start, end }) => Math.max(widest, end - start), 0)
  const forced = ends.filter(({ start, end, next }) => end - start + 1 + next > width)
  return forced.length >= ends.length * FORCED ? ends.map(({ token }) => token) : []
}

interface LineEnd {
  readonly token: number
  /** Offsets of the line in the text. */
  readonly start: number
  readonly end: number
  /** Length of the first word of the next line, with what is glued to it. */
  readonly next: number
}

/** Every line end that no blank line follows, between two lines; none where a line is too wide to be wrapped. */
function singleLineEnds(tokens: Tokens, from: number): readonly LineEnd[] {
  const ends: LineEnd[] = []
  let start = from
  for (let place = tokens.othersBefore(from); place < tokens.otherCount; place += 1) {
    const index = tokens.others[place] as number
    if (tokens.kind[index] !== LINE) continue
    if (index > start && index + 1 < tokens.count && !isBlankLine(tokens, index)) {
      const end = lineEnd(tokens, start, index)
      if (end.end - end.start > WIDEST) return []
      ends.push(end)
    }
    start = index + 1
  }
  return ends
}

function lineEnd(tokens: Tokens, first: number, token: number): LineEnd {
  let last = token + 1
  while (last + 1 < tokens.count && tokens.start[last + 1] === tokens.end[last]) last += 1
  return {
    token,
    start: tokens.start[first] as number,
    end: tokens.end[token - 1] as number,
    next: (tokens.end[last] as number) - (tokens.start[token + 1] as number),
  }
}

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
