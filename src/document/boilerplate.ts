/** Privacy banners, share and copyright lines, gallery and "read also" lines: stored, never read. */
import type { TokenRange } from '../../languages/pack.ts'
import type { BoilerplateHit } from './scan.ts'
import { NUMBER, PUNCTUATION, type Tokens, WORD } from './tokens.ts'

/** A line no longer than this (tokens) goes whole where its beginning says what it is; of a longer one, the sentence. */
const SHORT_LINE = 60
const HASH = '#'.charCodeAt(0)
const UNDERSCORE = 0x5f

const NONE: readonly BoilerplateHit[] = []

/** A line and its sentences. */
export interface Paragraph {
  readonly line: TokenRange
  readonly sentences: readonly TokenRange[]
}

/** The ranges of `paragraphs` that are boilerplate, in order, adjacent ones joined. `copies` are further title lines. */
export function findBoilerplate(
  tokens: Tokens,
  paragraphs: readonly Paragraph[],
  hits: readonly BoilerplateHit[],
  copies: readonly TokenRange[],
): readonly TokenRange[] {
  if (hits.length === 0 && copies.length === 0 && !holdsTag(tokens)) return []
  const own = hitsByRange(
    paragraphs.map(({ line }) => line),
    hits,
  )
  const found = paragraphs.map((paragraph, index) => inParagraph(tokens, paragraph, own[index] ?? NONE))
  const ranges = [...copies]
  paragraphs.forEach(({ line }, index) => {
    ranges.push(...(found[index] ?? []))
    const beside = (found[index - 1]?.length ?? 0) > 0 || (found[index + 1]?.length ?? 0) > 0
    if (beside && own[index]?.some((hit) => hit.sign === 'beside' && covers(tokens, line, hit)))
      ranges.push(line)
  })
  return ranges.length === 0 ? ranges : joined(ranges)
}

function holdsTag(tokens: Tokens): boolean {
  for (let place = 0; place < tokens.otherCount; place += 1)
    if (unitAt(tokens, tokens.others[place] as number) === HASH) return true
  return false
}

/** The hits that begin in each of `ranges` (in order). */
function hitsByRange(
  ranges: readonly TokenRange[],
  hits: readonly BoilerplateHit[],
): readonly (readonly BoilerplateHit[])[] {
  let next = 0
  return ranges.map(({ end }) => {
    const from = next
    while (next < hits.length && (hits[next] as BoilerplateHit).start < end) next += 1
    return from === next ? NONE : hits.slice(from, next)
  })
}

function inParagraph(
  tokens: Tokens,
  { line, sentences }: Paragraph,
  hits: readonly BoilerplateHit[],
): readonly TokenRange[] {
  const tags = hashtags(tokens, line)
  if (hits.length === 0) return tags
  if (hits.some((hit) => hit.sign === 'line' && covers(tokens, line, hit))) return [line]
  const short = line.end - line.start <= SHORT_LINE
  const [first] = hits
  if (short && first?.sign === 'start' && isHead(tokens, line, first)) return [line]
  const own = hitsByRange(sentences, hits)
  return [...tags, ...sentences.flatMap((sentence, index) => inSentence(tokens, sentence, own[index] ?? []))]
}

function inSentence(
  tokens: Tokens,
  sentence: TokenRange,
  hits: readonly BoilerplateHit[],
): readonly TokenRange[] {
  const hints = new Set(hits.filter(({ sign }) => sign === 'hint').map(({ id }) => id))
  const [first] = hits
  const whole =
    hints.size > 1 ||
    hits.some(({ sign }) => sign === 'within') ||
    (first?.sign === 'start' && isHead(tokens, sentence, first))
  if (whole) return [sentence]
  return hits.filter(({ sign }) => sign === 'words').map(({ start, end }) => ({ start, end }))
}

/** Whether nothing but punctuation stands in `range` before the hit. */
function isHead(tokens: Tokens, range: TokenRange, hit: TokenRange): boolean {
  return onlyPunctuation(tokens, range.start, hit.start)
}

function covers(tokens: Tokens, line: TokenRange, hit: TokenRange): boolean {
  return onlyPunctuation(tokens, line.start, hit.start) && onlyPunctuation(tokens, hit.end, line.end)
}

function onlyPunctuation(tokens: Tokens, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (tokens.kind[index] !== PUNCTUATION) return false
  return true
}

/** A line that is all hashtags, or the hashtags (two or more) at its end. */
function hashtags(tokens: Tokens, line: TokenRange): readonly TokenRange[] {
  let start = line.end
  let count = 0
  for (let at = tagBefore(tokens, line, start); at >= 0; at = tagBefore(tokens, line, start)) {
    start = at
    count += 1
  }
  return count > 1 || (count === 1 && start === line.start) ? [{ start, end: line.end }] : []
}

/** The first token of the hashtag that ends at token `end`, or -1. */
function tagBefore(tokens: Tokens, line: TokenRange, end: number): number {
  let index = end - 1
  while (index > line.start && isTagPart(tokens, index)) index -= 1
  return index >= line.start && index < end - 1 && unitAt(tokens, index) === HASH ? index : -1
}

function isTagPart(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index]
  const glued = tokens.end[index - 1] === tokens.start[index]
  return glued && (kind === WORD || kind === NUMBER || unitAt(tokens, index) === UNDERSCORE)
}

function unitAt(tokens: Tokens, index: number): number {
  return tokens.units[tokens.start[index] as number] as number
}

function joined(ranges: readonly TokenRange[]): readonly TokenRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  const result: TokenRange[] = []
  for (const range of sorted) {
    const last = result[result.length - 1]
    // A line end between two ranges belongs to them.
    if (last === undefined || range.start > last.end + 1) result.push(range)
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return result
}

/** What is left of `sentences` without the `taken` ranges (both in order). */
export function without(
  sentences: readonly TokenRange[],
  taken: readonly TokenRange[],
): readonly TokenRange[] {
  if (taken.length === 0) return sentences
  const left: TokenRange[] = []
  let next = 0
  for (const sentence of sentences) {
    let { start } = sentence
    while (next < taken.length && (taken[next] as TokenRange).end <= start) next += 1
    for (let at = next; at < taken.length && (taken[at] as TokenRange).start < sentence.end; at += 1) {
      const hole = taken[at] as TokenRange
      if (hole.start > start) left.push({ start, end: hole.start })
      start = Math.max(start, hole.end)
    }
    if (start < sentence.end) left.push({ start, end: sentence.end })
  }
  return left
}
