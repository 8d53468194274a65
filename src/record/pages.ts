/** Lists part by part: each part begins behind the last item of the one before, so that what comes in between moves nothing. */
import { sql } from 'kysely'
import type { DocumentId } from '../model.ts'
import { decompress } from './compression.ts'
import type {
  ActorEntry,
  DocumentEntry,
  DocumentFilters,
  DocumentPlace,
  EncounterFilters,
  RecordPage,
  RecordPlace,
} from './contract.ts'
import { listDocuments } from './list-documents.ts'
import { passing, type RecordRow, recordsOf } from './list-records.ts'
import type { Store } from './open.ts'
import type { OriginalTable } from './schema.ts'

/** The next records behind a place, newest first; `after` null is the head of the list. */
export async function recordsAfter(
  store: Store,
  filters: EncounterFilters,
  limit: number,
  after: RecordPlace | null,
): Promise<RecordPage> {
  const { limit: _limit, offset: _offset, ...wanted } = filters
  let query = passing(store, wanted).select(['r.cluster', 'r.id', 'r.because', 'r.day', 'r.name'])
  if (after !== null)
    query = query
      .where('r.day', '<=', after.day)
      .where(sql<boolean>`(r.day < ${after.day} OR (r.name, r.cluster) > (${after.name}, ${after.cluster}))`)
  const rows: readonly (RecordRow & RecordPlace)[] = await query
    .orderBy('r.day', 'desc')
    .orderBy('r.name')
    .orderBy('r.cluster')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next =
    rows.length > limit && last !== undefined
      ? { day: last.day, name: last.name, cluster: last.cluster }
      : null
  return { records: recordsOf(store, page), next }
}

/** The next documents behind a place, newest first. */
export async function documentsAfter(
  store: Store,
  filters: DocumentFilters,
  limit: number,
  after: DocumentPlace | null,
): Promise<{ readonly documents: readonly DocumentEntry[]; readonly next: DocumentPlace | null }> {
  const { offset: _offset, ...wanted } = filters
  const documents = await listDocuments(store, { ...wanted, limit: limit + 1 }, after)
  const page = documents.slice(0, limit)
  const last = page.at(-1)
  if (documents.length <= limit || last === undefined) return { documents: page, next: null }
  const [row] = store.driver.all<{ day: string }>('SELECT day FROM documents WHERE id = ?', [last.id])
  return { documents: page, next: { day: row?.day ?? '', id: last.id } }
}

/** Everyone whom the registry knows and who took part in an encounter, the most often first; `only` is the id of one of them. */
export function listActors({ driver }: Store, only?: string): readonly ActorEntry[] {
  const rows = driver.all<{ actor: string; names: string; side: string | null; encounters: number }>(
    `SELECT actor, max(names) AS names, max(side) AS side, count(*) AS encounters FROM participants
     WHERE actor NOT LIKE 'local:%' ${only === undefined ? '' : 'AND actor = ?'} GROUP BY actor ORDER BY encounters DESC, actor`,
    only === undefined ? [] : [only],
  )
  return rows.map(({ names, ...row }) => ({ ...row, names: JSON.parse(names) }))
}

/** With whom an actor took part in encounters, the most often first. */
export function counterpartsOf({ driver }: Store, actor: string, limit: number): readonly ActorEntry[] {
  const rows = driver.all<{ actor: string; names: string; side: string | null; encounters: number }>(
    `SELECT q.actor, max(q.names) AS names, max(q.side) AS side, count(DISTINCT m.record) AS encounters
     FROM participants p JOIN participants q ON q.document = p.document AND q.encounter = p.encounter
       JOIN members m ON m.document = p.document AND m.encounter = p.encounter
     WHERE p.actor = ?1 AND q.actor <> ?1 AND q.actor NOT LIKE 'local:%' AND (p.side IS NULL OR q.side IS NOT p.side)
     GROUP BY q.actor ORDER BY encounters DESC, q.actor LIMIT ?2`,
    [actor, limit],
  )
  return rows.map(({ names, ...row }) => ({ ...row, names: JSON.parse(names) }))
}

/** The documents made of bytes with one of these sums. */
export function documentsOfHashes({ driver }: Store, hashes: readonly string[]): readonly DocumentId[] {
  return driver
    .all<{ id: DocumentId }>(
      'SELECT id FROM documents WHERE source_hash IN (SELECT value FROM json_each(?)) ORDER BY id',
      [JSON.stringify(hashes)],
    )
    .map(({ id }) => id)
}

/** A document's bytes as they were received; null where there is no such document. */
export function originalBytes({ driver }: Store, id: string): Uint8Array | null {
  const [row] = driver.all<Pick<OriginalTable, 'bytes'>>(
    'SELECT o.bytes FROM documents d JOIN originals o ON o.hash = d.source_hash WHERE d.id = ?',
    [id],
  )
  return row === undefined ? null : decompress(row.bytes)
}

/** A number that is another one whenever something was written, here or by another process. */
export function stateOf({ driver }: Store): string {
  const [version] = driver.all<{ data_version: number }>('PRAGMA data_version')
  const [changes] = driver.all<{ changes: number }>('SELECT total_changes() AS changes')
  return `${version?.data_version ?? 0}.${changes?.changes ?? 0}`
}

/** How often more happened than that documents came in. */
export function timesTakenBack({ driver }: Store): number {
  return driver.all<{ times: number }>('SELECT times FROM taken_back')[0]?.times ?? 0
}
