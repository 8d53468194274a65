import type { Reading, Span, StatementId } from '../model.ts'
import type { Highlight } from './highlight.ts'

/** A stretch of a document around words that were found. */
export interface FoundPassage extends Span {
  readonly in: 'text' | 'title'
  /** The statement that it is taken from; all of its words lie in there. */
  readonly statement: StatementId | null
  readonly highlights: readonly Highlight[]
}

/** UTF-16 units that a passage has on either side of a word that was found, at most. */
const AROUND = 70
const SPACE = /\s/

/**
 * The passages of a reading that hold the words, in reading order: the part of a statement's content that holds one, else
 * some words on both sides in the same line. Words near each other share a passage.
 */
export function passagesOf(reading: Reading, highlights: readonly Highlight[]): readonly FoundPassage[] {
  const passages: FoundPassage[] = []
  for (const highlight of highlights) {
    const passage = passageAround(reading, highlight)
    const last = passages.at(-1)
    if (last !== undefined && meets(last, passage))
      passages[passages.length - 1] = joined(reading, last, passage)
    else passages.push(passage)
  }
  return passages
}

function meets(last: FoundPassage, next: FoundPassage): boolean {
  return last.in === next.in && last.statement === next.statement && next.start <= last.end
}

function joined(reading: Reading, last: FoundPassage, next: FoundPassage): FoundPassage {
  const end = Math.max(last.end, next.end)
  const quote = sourceOf(reading, last).slice(last.start, end)
  return { ...last, end, quote, highlights: [...last.highlights, ...next.highlights] }
}

function sourceOf({ document }: Reading, place: Pick<Highlight, 'in'>): string {
  return place.in === 'title' ? document.title : document.text
}

function passageAround(reading: Reading, highlight: Highlight): FoundPassage {
  const source = sourceOf(reading, highlight)
  const { start, end } = contentAround(reading, highlight) ?? wordsAround(source, highlight)
  const { in: place, statement } = highlight
  return { start, end, quote: source.slice(start, end), in: place, statement, highlights: [highlight] }
}

function contentAround(reading: Reading, { statement, start, end }: Highlight): Span | null {
  const content = reading.statements.find(({ id }) => id === statement)?.content
  return content?.spans.find((span) => span.start <= start && end <= span.end) ?? null
}

function wordsAround(text: string, { start, end }: Highlight): Pick<Span, 'start' | 'end'> {
  let from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND)
  while (from > 0 && from < start && !SPACE.test(text[from - 1] ?? '')) from += 1
  const line = text.indexOf('\n', end)
  const lineEnd = line < 0 ? text.length : line
  let to = Math.min(lineEnd, end + AROUND)
  while (to < lineEnd && to > end && !SPACE.test(text[to] ?? '')) to -= 1
  return { start: from, end: to }
}
