/** What people judge of statements: by document and words, so that it outlives readings, and never taken away with a document. */
import type { DocumentId, Reading, Statement, StatementId } from '../model.ts'
import type { Judgement } from './contract-review.ts'
import { storable } from './identity.ts'
import type { Store } from './open.ts'
import { readingsByKey } from './read.ts'
import type { JudgementTable } from './schema.ts'

/** The judgements of one document, or all. */
export function judgements(store: Store, document?: string): readonly Judgement[] {
  const rows = store.driver.all<JudgementTable>(
    'SELECT * FROM judgements WHERE ?1 IS NULL OR document = ?1 ORDER BY number',
    [document ?? null],
  )
  const readings = new Map<string, Reading | null>()
  return rows.map((row) => {
    const reading = readings.get(row.document) ?? readingOf(store, row.document)
    readings.set(row.document, reading)
    return judgementOf(row, reading)
  })
}

/** The judgements of documents whose readings are at hand, by document, the earliest first. */
export function judgementsByDocument(
  { driver }: Pick<Store, 'driver'>,
  readings: Iterable<Judged>,
): ReadonlyMap<string, readonly Judgement[]> {
  const byId = new Map([...readings].map((reading) => [reading.document.id as string, reading]))
  const rows = driver.all<JudgementTable>(
    'SELECT * FROM judgements WHERE document IN (SELECT value FROM json_each(?)) ORDER BY number',
    [JSON.stringify([...byId.keys()])],
  )
  const found = new Map<string, Judgement[]>()
  for (const row of rows) {
    const known = found.get(row.document) ?? []
    found.set(row.document, known)
    known.push(judgementOf(row, byId.get(row.document) ?? null))
  }
  return found
}

/** Of a reading, what judgements are found by. */
export interface Judged {
  readonly document: Pick<Reading['document'], 'id'>
  readonly statements: readonly Statement[]
}

function judgementOf(row: JudgementTable, reading: Judged | null): Judgement {
  const { number, verdict, at, by, because, document, place, first, last, quote, speaker } = row
  return {
    number,
    verdict: verdict as Judgement['verdict'],
    at,
    by,
    because,
    document: document as DocumentId,
    in: place as Judgement['in'],
    start: first,
    end: last,
    quote,
    speaker,
    statement: reading === null ? null : statementOf(row, reading.statements),
  }
}

/** The statement with these words at this place; the same words elsewhere, where they stand once. */
function statementOf(row: JudgementTable, statements: readonly Statement[]): StatementId | null {
  const alike = statements.filter((statement) => {
    const { in: place, quote } = wordsOf(statement)
    return place === row.place && storable(quote) === row.quote
  })
  const same = alike.find((statement) => wordsOf(statement).start === row.first)
  return same?.id ?? (alike.length === 1 ? (alike[0]?.id ?? null) : null)
}

/** By what a judgement is kept: the words of a statement, and where they stand. */
export function wordsOf({ content }: Statement): Pick<Judgement, 'in' | 'start' | 'end' | 'quote'> {
  const [{ start }] = content.spans
  const { end } = content.spans.at(-1) ?? content.spans[0]
  return { in: content.in, start, end, quote: content.spans.map(({ quote }) => quote).join(' … ') }
}

/** The reading of a document; null where there is no such document. */
export function readingOf(store: Store, id: string): Reading | null {
  const [row] = store.driver.all<{ key: number }>('SELECT key FROM documents WHERE id = ?', [id])
  return row === undefined ? null : (readingsByKey(store, [row.key]).get(row.key)?.reading ?? null)
}
