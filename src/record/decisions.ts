/** What people decided, as an archive keeps it: by document, form and words, and never taken away with a document. */
import type { Decision, TellingName } from '../merge/by-hand.ts'
import type { DocumentId, EncounterFormat } from '../model.ts'
import type { Driver } from './driver.ts'
import { storable } from './identity.ts'
import type { DecidedTable, DecisionTable } from './schema.ts'
import { insertRows } from './transaction.ts'

/** Every decision, or those on any telling of these documents, the earliest first. */
export function loadDecisions(driver: Driver, documents?: readonly string[]): readonly Decision[] {
  const numbers = documents === undefined ? null : JSON.stringify(numbersOn(driver, documents))
  const rows = driver.all<DecisionTable & DecidedTable>(
    `SELECT * FROM decisions d JOIN decided t ON t.decision = d.number
     WHERE ?1 IS NULL OR d.number IN (SELECT value FROM json_each(?1))
     ORDER BY d.number, t.part, t.document, t.place, t.first`,
    [numbers],
  )
  const decisions = new Map<number, { readonly row: DecisionTable; readonly groups: TellingName[][] }>()
  for (const row of rows) {
    const decision = decisions.get(row.number) ?? { row, groups: [] }
    decisions.set(row.number, decision)
    const group = decision.groups[row.part] ?? []
    decision.groups[row.part] = group
    group.push(nameOf(row))
  }
  return [...decisions.values()].map(({ row: { number, verdict, at, by, because }, groups }) => ({
    number,
    verdict: verdict as Decision['verdict'],
    at,
    by,
    because,
    groups,
  }))
}

function numbersOn(driver: Driver, documents: readonly string[]): readonly number[] {
  return driver
    .all<{ decision: number }>(
      'SELECT DISTINCT decision FROM decided WHERE document IN (SELECT value FROM json_each(?))',
      [JSON.stringify(documents)],
    )
    .map(({ decision }) => decision)
}

function nameOf({ document, format, place, first, last, quote }: DecidedTable): TellingName {
  return {
    document: document as DocumentId,
    format: format as EncounterFormat,
    in: place as TellingName['in'],
    start: first,
    end: last,
    quote,
  }
}

/** Keeps a decision, and gives its number. */
export function insertDecision(driver: Driver, decision: Omit<Decision, 'number'>): number {
  const { verdict, at, by, because, groups } = decision
  const { lastInsertRowid } = driver
    .prepare('INSERT INTO decisions (verdict, at, by, because) VALUES (?, ?, ?, ?)')
    .run([verdict, at, storable(by), storable(because)])
  const number = Number(lastInsertRowid)
  insertRows<DecidedTable>(
    driver,
    'decided',
    groups.flatMap((names, part) =>
      names.map(({ document, format, in: place, start, end, quote }) => ({
        decision: number,
        part,
        document,
        format,
        place,
        first: start,
        last: end,
        quote: storable(quote),
      })),
    ),
  )
  return number
}

/** Forgets a decision. */
export function deleteDecision(driver: Driver, number: number): void {
  driver.prepare('DELETE FROM decisions WHERE number = ?').run([number])
}
