/** Quotation marks: where an open quotation closes. */
import { PUNCTUATION, type Tokens } from './tokens.ts'

/** A quotation longer than this (UTF-16 units) is one that nobody closed. */
const LONGEST = 600

const CLOSERS: ReadonlyMap<number, readonly number[]> = new Map([
  [0xab, [0xbb]],
  [0x201c, [0x201d, 0x201f]],
  [0x201d, [0x201c, 0x201d]],
  [0x201e, [0x201c, 0x201d]],
  [0x201f, [0x201c, 0x201d]],
  [0x22, [0x22]],
])
/** Marks that open and close alike, or are used both ways: one that opens has a blank before it and none behind. */
const EITHER: ReadonlySet<number> = new Set([0x22, 0x201d, 0x201f])
const CLOSING: ReadonlySet<number> = new Set(
  [...'.!?؟…»”"’\'‟)]}'].map((character) => character.charCodeAt(0)),
)

/** The token that closes the quotation which token `index` opens, or -1: it opens none, or it is never closed in time. */
export function closingQuote(tokens: Tokens, index: number, end: number): number {
  const offset = tokens.start[index] as number
  const mark = tokens.units[offset] as number
  const closers = CLOSERS.get(mark)
  if (closers === undefined || (EITHER.has(mark) && !opens(tokens, index, end))) return -1
  for (let at = index + 1; at < end && (tokens.start[at] as number) - offset <= LONGEST; at += 1)
    if (
      tokens.kind[at] === PUNCTUATION &&
      closers.includes(tokens.units[tokens.start[at] as number] as number)
    )
      return at
  return -1
}

function opens(tokens: Tokens, index: number, end: number): boolean {
  if (index + 1 >= end || tokens.start[index + 1] !== tokens.end[index]) return false
  return (
    index === 0 || tokens.end[index - 1] !== tokens.start[index] || tokens.kind[index - 1] === PUNCTUATION
  )
}

/** Whether `mark`, a UTF-16 unit, may open a quotation or close one. */
export function isQuotationMark(mark: number): boolean {
  return mark === 0x22 || mark === 0xab || mark === 0xbb || (mark >= 0x201c && mark <= 0x201f)
}

/** Whether the mark at token `index` can only close what stands before it. */
export function isCloser(tokens: Tokens, index: number): boolean {
  return CLOSING.has(tokens.units[tokens.start[index] as number] as number)
}

/** Whether token `index` is a quotation mark that closes. */
export function isClosingQuote(tokens: Tokens, index: number): boolean {
  const mark = tokens.units[tokens.start[index] as number] as number
  return mark === 0xbb || mark === 0x201d || mark === 0x22 || mark === 0x201f || mark === 0x201c
}
