import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DocumentId, Reading } from '../model.ts'
import type { DocumentEntry, DocumentFilters, DocumentPlace } from './contract.ts'
import type { Driver } from './driver.ts'
import type { Store } from './open.ts'
import type { DocumentTable, Schema } from './schema.ts'

/** SQLite takes no offset without a limit; a negative limit is none. */
export const NO_LIMIT = -1

/** A list that a column can be `in`, however long: values bound one by one have a limit. */
export function values<Value extends string | number>(list: readonly Value[]): RawBuilder<Value> {
  return sql<Value>`(SELECT value FROM json_each(${JSON.stringify(list)}))`
}

/** The documents that pass the filters, newest first; those behind `after` where that is given. */
export async function listDocuments(
  { queries, driver }: Pick<Store, 'queries' | 'driver'>,
  filters: DocumentFilters,
  after: DocumentPlace | null = null,
): Promise<DocumentEntry[]> {
  const rows = await documentRows(queries, filters, after)
  const hashes = rows.map((row) => row.source_hash)
  const carriers = carriersByHash(driver, hashes)
  return rows.map((row) => ({
    id: row.id as DocumentId,
    title: row.title,
    language: row.language,
    kind: row.kind as Reading['kind'],
    publisher: row.publisher,
    url: row.url,
    externalId: row.external_id,
    published: row.published,
    encounters: row.encounters,
    statements: row.statements,
    carriers: (carriers.get(row.source_hash) ?? []).filter((id) => id !== row.id),
  }))
}

function documentRows(queries: Kysely<Schema>, filters: DocumentFilters, after: DocumentPlace | null) {
  const { limit = NO_LIMIT, offset = 0 } = filters
  const passed = filtered(queries, filters)
  const wanted =
    after === null
      ? passed
      : passed
          .where('d.day', '<=', after.day)
          .where(sql<boolean>`(d.day < ${after.day} OR d.id > ${after.id})`)
  return wanted
    .select([
      'd.id',
      'd.title',
      'd.language',
      'd.kind',
      'd.publisher',
      'd.url',
      'd.external_id',
      'd.published',
    ])
    .select('d.source_hash')
    .select('d.statements')
    .select(sql<number>`(SELECT count(*) FROM encounters WHERE document = d.key)`.as('encounters'))
    .orderBy('d.day', 'desc')
    .orderBy('d.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many documents pass the filters. */
export async function countListed(queries: Kysely<Schema>, filters: DocumentFilters): Promise<number> {
  const { count } = await filtered(queries, filters)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function filtered(queries: Kysely<Schema>, { from, to, publisher, language }: DocumentFilters) {
  let query = queries.selectFrom('documents as d')
  if (from !== undefined || to !== undefined) query = query.where('d.day', '>', '')
  if (from !== undefined) query = query.where('d.day', '>=', from)
  if (to !== undefined) query = query.where('d.day', '<=', to)
  if (publisher !== undefined) query = query.where('d.publisher', '=', publisher)
  if (language !== undefined) query = query.where('d.language', '=', language)
  return query
}

/** The ids of the documents made of each of these bytes, by their hash, in order. */
export function carriersByHash(
  driver: Driver,
  hashes: readonly string[],
): ReadonlyMap<string, readonly DocumentId[]> {
  const rows = driver.all<Pick<DocumentTable, 'source_hash' | 'id'>>(
    'SELECT source_hash, id FROM documents WHERE source_hash IN (SELECT value FROM json_each(?)) ORDER BY id',
    [JSON.stringify(hashes)],
  )
  const carriers = new Map<string, DocumentId[]>()
  for (const { source_hash, id } of rows) {
    const ids = carriers.get(source_hash)
    if (ids === undefined) carriers.set(source_hash, [id as DocumentId])
    else ids.push(id as DocumentId)
  }
  return carriers
}
