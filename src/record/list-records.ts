import { type Kysely, sql } from 'kysely'
import type { EncounterRecord } from '../encounter-record.ts'
import { accountsOf, type Teller } from '../merge/accounts.ts'
import { partOf } from '../merge/merge.ts'
import { recordOf } from '../merge/records.ts'
import type { RecordId } from '../model.ts'
import type { EncounterFilters } from './contract.ts'
import type { Driver } from './driver.ts'
import { judgementsByDocument } from './judgements.ts'
import { NO_LIMIT } from './list-documents.ts'
import { filtered } from './list-encounters.ts'
import type { Store } from './open.ts'
import { readingsByKey } from './read.ts'
import { recordIdOf } from './record-ids.ts'
import { reviewed } from './reviewed.ts'
import type { RecordTable, Schema } from './schema.ts'

/** What a record is made of, beside its accounts. */
export type RecordRow = Pick<RecordTable, 'cluster' | 'id' | 'because'>

/** Records whose readings are held at once. */
const PAGE = 100

/** The records of which an account passes the filters, newest first. */
export async function* listRecords(store: Store, filters: EncounterFilters): AsyncGenerator<EncounterRecord> {
  const { limit = NO_LIMIT, offset = 0 } = filters
  const rows = await passing(store, filters)
    .select(['r.cluster', 'r.id', 'r.because'])
    .orderBy('r.day', 'desc')
    .orderBy('r.name')
    .orderBy('r.cluster')
    .limit(limit)
    .offset(offset)
    .execute()
  for (let start = 0; start < rows.length; start += PAGE)
    yield* recordsOf(store, rows.slice(start, start + PAGE))
}

/** How many records pass the filters. */
export async function countRecords(store: Store, filters: EncounterFilters): Promise<number> {
  const { count } = await passing(store, filters)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The record with this id; null where there is none. */
export function recordById(store: Store, id: string): EncounterRecord | null {
  const [record] = recordsByIds(store, [id])
  return record ?? null
}

/** The records with these ids, in their order; there is nothing in the place of one that is not there. */
export function recordsByIds(store: Store, ids: readonly string[]): readonly EncounterRecord[] {
  const rows = store.driver.all<RecordRow>(
    `SELECT r.cluster, r.id, r.because FROM json_each(?) j JOIN records r ON r.id = j.value ORDER BY j.key`,
    [JSON.stringify(ids)],
  )
  return recordsOf(store, rows)
}

/** Records `r` of which an account passes the filters; none of them excludes any. */
export function passing({ queries, driver }: Store, filters: EncounterFilters) {
  const records = queries.selectFrom('records as r')
  if (Object.keys(filters).every((name) => name === 'limit' || name === 'offset')) return records
  const alone = alonePartaker(driver, filters)
  if (alone !== null) return records.where('r.cluster', 'in', partakenBy(queries, alone))
  const told = filtered(queries, filters)
    .innerJoin('members as m', (join) =>
      join.onRef('m.document', '=', 'e.document').onRef('m.encounter', '=', 'e.ordinal'),
    )
    .select('m.record')
  return records.where('r.cluster', 'in', told)
}

function partakenBy(queries: Kysely<Schema>, who: string) {
  return queries.selectFrom('partakers').select('record').where('who', '=', who)
}

/** The one actor or side that alone is asked for; null where more is, or where an actor of that id is also somebody's side. */
function alonePartaker(
  driver: Driver,
  { limit: _limit, offset: _offset, actors = [], sides = [], ...others }: EncounterFilters,
): string | null {
  const [who, ...more] = [...actors, ...sides]
  if (who === undefined || more.length > 0 || who.startsWith('local:') || Object.keys(others).length > 0)
    return null
  const otherwise =
    actors.length > 0
      ? 'SELECT 1 FROM participants WHERE side = ?1 AND actor <> ?1 LIMIT 1'
      : 'SELECT 1 FROM participants WHERE actor = ?1 AND side IS NOT ?1 LIMIT 1'
  return driver.all(otherwise, [who]).length > 0 ? null : who
}

interface MemberRow {
  readonly record: string
  readonly document: number
  readonly encounter: number
}

/** The records of these rows, in their order. */
export function recordsOf(store: Store, rows: readonly RecordRow[]): EncounterRecord[] {
  const members = membersOf(
    store.driver,
    rows.map(({ cluster }) => cluster),
  )
  const readings = readingsByKey(store, [...new Set(members.map(({ document }) => document))])
  const tellers = new Map<string, Teller[]>()
  for (const { record, document, encounter } of members) {
    const source = readings.get(document)
    const told = source?.reading.encounters[encounter]
    if (source === undefined || told === undefined) continue
    const known = tellers.get(record) ?? []
    tellers.set(record, known)
    known.push({ ...source, encounter: told })
  }
  const judged = judgementsByDocument(
    store,
    [...readings.values()].map(({ reading }) => reading),
  )
  return rows.flatMap((row) =>
    toRecord(store, row, tellers.get(row.cluster) ?? []).map((record) =>
      reviewed(record, (document) => judged.get(document) ?? []),
    ),
  )
}

function toRecord(
  { driver }: Store,
  { id, because }: RecordRow,
  tellers: readonly Teller[],
): EncounterRecord[] {
  const [first, ...more] = accountsOf(tellers)
  if (first === undefined) return []
  const record = recordOf([first, ...more], JSON.parse(because))
  const idOf = (document: string, encounter: string) => recordIdOf(driver, document, encounter)
  return [{ id: id as RecordId, partOf: partOf(record, id as RecordId, idOf), ...record }]
}

function membersOf(driver: Driver, clusters: readonly string[]): readonly MemberRow[] {
  return driver.all<MemberRow>(
    `SELECT record, document, encounter FROM members WHERE record IN (SELECT value FROM json_each(?))
     ORDER BY document, encounter`,
    [JSON.stringify(clusters)],
  )
}
