/** A title that stands in the text itself: its first line. */
import type { TokenRange } from '../../languages/pack.ts'
import { isBlankLine } from './lines.ts'
import { LINE, type Tokens } from './tokens.ts'

const MOST_WORDS = 40
const FEWEST_WORDS = 2
/** How far down a page prints its title again. */
const NEAR = 12
const FINAL = new Set([...'.؛;،,:…'].map((mark) => mark.charCodeAt(0)))

/** The title line of a text, and the lines near it that print it again. */
export interface TitleLines {
  readonly title: TokenRange | null
  readonly copies: readonly TokenRange[]
}

/**
 * The first line, if it is short, ends without a stop, more follows, and it is set apart: a blank line follows, it
 * is printed again below, a dateline follows (`isFiledBelow`), or `given`, the title given apart, says the same.
 */
export function findTitle(
  tokens: Tokens,
  lines: readonly TokenRange[],
  given: Tokens | null,
  isFiledBelow = false,
): TitleLines {
  const first = lines[0]
  if (first === undefined || lines.length < 2 || !looksLikeTitle(tokens, first))
    return { title: null, copies: [] }
  const copies = lines.slice(1, NEAR).filter((line) => isSame(tokens, line, tokens, first))
  const apart =
    (tokens.kind[first.end] === LINE && isBlankLine(tokens, first.end)) ||
    copies.length > 0 ||
    isFiledBelow ||
    (given !== null && isSame(tokens, first, given, { start: 0, end: given.count }))
  return apart ? { title: first, copies } : { title: null, copies: [] }
}

function looksLikeTitle(tokens: Tokens, line: TokenRange): boolean {
  const words = tokens.wordsIn(line.start, line.end)
  const last = tokens.units[tokens.start[line.end - 1] as number] as number
  return words >= FEWEST_WORDS && words <= MOST_WORDS && !FINAL.has(last)
}

function isSame(a: Tokens, first: TokenRange, b: Tokens, second: TokenRange): boolean {
  if (first.end - first.start !== second.end - second.start) return false
  for (let index = 0; index < first.end - first.start; index += 1)
    if (a.hash[first.start + index] !== b.hash[second.start + index]) return false
  return true
}
