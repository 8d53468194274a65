/** What judgements change of what documents are found and counted by: the tables of statements, and the index. */
import type { Actor, ActorId, Localized, Reading } from '../model.ts'
import type { Driver } from './driver.ts'
import type { SearchText } from './full-text.ts'
import { type Judged, judgementsByDocument } from './judgements.ts'
import { type Judgeable, withReviews } from './reviewed.ts'
import { dayOf } from './rows.ts'
import { statementRows } from './statement-rows.ts'
import { tagsOf } from './tags.ts'
import { insertRows } from './transaction.ts'
import { forgetUnits, putIntoIndex } from './units.ts'

/** The readings of which people judged something, as they judged it, by their documents' ids: what was rejected is not among it. */
export function judgedReadings<Given extends Judged & Judgeable>(
  store: { readonly driver: Driver },
  readings: readonly Given[],
): ReadonlyMap<string, Given> {
  const found = judgementsByDocument(store, readings)
  const judged = new Map<string, Given>()
  for (const reading of readings) {
    const judgements = found.get(reading.document.id)
    if (judgements === undefined) continue
    const named = judgements.flatMap(({ speaker }) => speaker ?? [])
    const all = everyone(store.driver, reading, named)
    judged.set(reading.document.id, withReviews(reading, judgements, all))
  }
  return judged
}

/** Those whom the reading names, and others as another account names them. */
function everyone(driver: Driver, { actors }: Judgeable, named: readonly string[]): readonly Actor[] {
  const missing = [...new Set(named)].filter((id) => !actors.some((one) => one.id === id))
  const others = missing.flatMap((id): readonly Actor[] => {
    const [row] = driver.all<{ names: string; side: string | null }>(
      'SELECT names, side FROM participants WHERE actor = ? LIMIT 1',
      [id],
    )
    if (row === undefined) return []
    const names = JSON.parse(row.names) as Localized
    return [{ id: id as ActorId, kind: 'person', names, side: row.side, offices: [], mentions: [] }]
  })
  return [...actors, ...others]
}

const TABLES = ['statements', 'speakers', 'speaker_offices', 'subjects'] as const

/** A document, as it was read and as it is judged. */
export interface JudgedDocument {
  readonly key: number
  readonly reading: Reading
  readonly judged: Reading
  readonly search: SearchText
}

/** Puts what follows from the statements of a document in the place of what followed before. */
export function replaceStatements(driver: Driver, { key, reading, judged, search }: JudgedDocument): void {
  const rows = statementRows(judged, key, reading)
  for (const table of TABLES) {
    driver.prepare(`DELETE FROM ${table} WHERE document = ?`).run([key])
    insertRows<Record<string, string | number | null>>(
      driver,
      table,
      rows[table].map((one) => ({ ...one })),
    )
  }
  const tags = tagsOf(judged, dayOf(reading.document.publishedAt))
  driver.prepare('UPDATE documents SET tags = ? WHERE key = ?').run([JSON.stringify(tags.document), key])
  forgetUnits(driver, key)
  putIntoIndex(driver, [{ key, reading, judged, search, tags }])
}
