/** Sentences as ranges of tokens. */
import type { TokenRange } from '../../languages/pack.ts'
import { closingQuote, isCloser, isQuotationMark } from './quotes.ts'
import { isJoined, isListMark, isSentenceEnd, isStop } from './stops.ts'
import { PUNCTUATION, type Tokens } from './tokens.ts'

/** Rules read whole sentences: a text without a full stop is cut, at a comma where there is one. */
const LONGEST = 400
const COMMAS: ReadonlySet<number> = new Set([0x2c, 0x060c, 0x3b, 0x3a, 0x2d, 0x2013, 0x2014])

/** The sentences of one paragraph, in order; together they cover it. `abbreviations` holds the first tokens of listed ones. */
export function splitSentences(
  tokens: Tokens,
  paragraph: TokenRange,
  abbreviations: ReadonlySet<number>,
): readonly TokenRange[] {
  const sentences: TokenRange[] = []
  let start = paragraph.start
  let quote = -1
  const last = tokens.othersBefore(paragraph.end)
  for (let place = tokens.othersBefore(start); place < last; place += 1) {
    const index = tokens.others[place] as number
    if (index < start || tokens.kind[index] !== PUNCTUATION) continue
    if (index > start && index >= quote && isListMark(tokens, index, paragraph.end)) {
      pushBounded(tokens, { start, end: index }, sentences)
      start = index
      continue
    }
    if (!isStopOrQuotation(tokens, index)) continue
    if (index > quote) quote = closingQuote(tokens, index, paragraph.end)
    if (index < quote) continue
    if (!isSentenceEnd(tokens, index, { start, end: paragraph.end, abbreviations })) continue
    const end = behindClosers(tokens, index + 1, paragraph.end)
    pushBounded(tokens, { start, end }, sentences)
    start = end
  }
  if (start < paragraph.end) pushBounded(tokens, { start, end: paragraph.end }, sentences)
  return sentences
}

function isStopOrQuotation(tokens: Tokens, index: number): boolean {
  const mark = tokens.units[tokens.start[index] as number] as number
  return isStop(mark) || isQuotationMark(mark)
}

/** Stops, quotation marks and brackets that close belong to the sentence that they end. */
function behindClosers(tokens: Tokens, from: number, end: number): number {
  let index = from
  while (
    index < end &&
    tokens.kind[index] === PUNCTUATION &&
    isJoined(tokens, index) &&
    isCloser(tokens, index)
  )
    index += 1
  return index
}

function pushBounded(tokens: Tokens, sentence: TokenRange, sentences: TokenRange[]): void {
  let { start } = sentence
  while (sentence.end - start > LONGEST) {
    const cut = cutBefore(tokens, start, start + LONGEST)
    sentences.push({ start, end: cut })
    start = cut
  }
  sentences.push({ start, end: sentence.end })
}

/** Behind the last comma of the second half of `[start, end)`, else `end`. */
function cutBefore(tokens: Tokens, start: number, end: number): number {
  for (let index = end - 1; index > start + LONGEST / 2; index -= 1)
    if (
      tokens.kind[index] === PUNCTUATION &&
      COMMAS.has(tokens.units[tokens.start[index] as number] as number)
    )
      return index + 1
  return end
}
