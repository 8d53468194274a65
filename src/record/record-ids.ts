/** What records are called, and were called before: a link to one that was merged, or is told of otherwise, leads on. */
import type { RecordId } from '../model.ts'
import type { Former } from './contract.ts'
import type { Driver } from './driver.ts'
import type { FormerIdTable } from './schema.ts'
import { insertRows } from './transaction.ts'

/** Ids of records, each with the keys of the accounts that were its own (`DOCUMENT/e1`). */
export type NamedAccounts = ReadonlyMap<string, readonly string[]>

/** Accounts by which an encounter is found again: more than this many do not make it any surer. */
const MOST_ACCOUNTS = 50

/** Keeps those ids that name no record any more. */
export function keepFormerIds(driver: Driver, named: NamedAccounts): void {
  const ids = JSON.stringify([...named.keys()])
  const gone = driver.all<{ readonly id: string }>(
    'SELECT value AS id FROM json_each(?) WHERE value NOT IN (SELECT id FROM records)',
    [ids],
  )
  if (gone.length === 0) return
  driver.prepare('DELETE FROM former_ids WHERE id IN (SELECT value FROM json_each(?))').run([ids])
  insertRows(
    driver,
    'former_ids',
    gone.map(({ id }) => ({ id, tellings: JSON.stringify(named.get(id)?.slice(0, MOST_ACCOUNTS) ?? []) })),
  )
}

/** What became of an encounter that was once called so; null where none ever was, or one is called so now. */
export function formerly(driver: Driver, id: string): Former | null {
  const [row] = driver.all<FormerIdTable>(
    'SELECT id, tellings FROM former_ids WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM records WHERE id = ?1)',
    [id],
  )
  if (row === undefined) return null
  const counts = new Map<RecordId, number>()
  for (const key of JSON.parse(row.tellings) as readonly string[]) {
    const [document = '', encounter = ''] = key.split('/')
    const record = recordIdOf(driver, document, encounter)
    if (record !== null) counts.set(record, (counts.get(record) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(([a, most], [b, less]) => less - most || (a < b ? -1 : 1))
  return { now: first?.[0] ?? null }
}

/** The record that holds a document's encounter; null where there is no such encounter. */
export function recordIdOf(driver: Driver, document: string, encounter: string): RecordId | null {
  const [row] = driver.all<{ id: RecordId }>(
    `SELECT r.id FROM documents d JOIN encounters e ON e.document = d.key JOIN members m
       ON m.document = e.document AND m.encounter = e.ordinal JOIN records r ON r.cluster = m.record
     WHERE d.id = ? AND e.id = ?`,
    [document, encounter],
  )
  return row?.id ?? null
}
