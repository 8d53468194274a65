import type { Reading, Span } from '../model.ts'

/** A span somewhere in a reading, and what it points into. */
export interface PlacedSpan extends Span {
  /** Where in the reading, e.g. `statements.3.content.spans.0`. */
  readonly path: string
  readonly in: 'text' | 'title'
}

/** Every span of a reading, wherever it stands: whatever the model grows, its evidence is found. */
export function spansOf(reading: Reading): PlacedSpan[] {
  const spans: PlacedSpan[] = []
  collect(reading, '', 'text', spans)
  return spans
}

function collect(value: unknown, path: string, holder: 'text' | 'title', spans: PlacedSpan[]): void {
  if (typeof value !== 'object' || value === null) return
  const fields = value as Readonly<Record<string, unknown>>
  const inside = fields.in === 'title' || fields.in === 'text' ? fields.in : holder
  const { start, end, quote } = fields
  if (typeof start === 'number' && typeof end === 'number' && typeof quote === 'string') {
    spans.push({ path, in: inside, start, end, quote })
    return
  }
  for (const [name, part] of Object.entries(fields))
    collect(part, path === '' ? name : `${path}.${name}`, inside, spans)
}

/** The spans whose quote is not what stands there. */
export function misquotes(reading: Reading): PlacedSpan[] {
  const { text, title } = reading.document
  return spansOf(reading).filter((span) => {
    const source = span.in === 'title' ? title : text
    return span.start > span.end || source.slice(span.start, span.end) !== span.quote
  })
}
