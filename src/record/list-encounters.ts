import { type Kysely, sql } from 'kysely'
import type { DocumentId, EncounterFormat, EncounterId, EncounterStatus, ParticipantRole } from '../model.ts'
import type { EncounterEntry, EncounterFilters, ParticipantEntry } from './contract.ts'
import { NO_LIMIT, values } from './list-documents.ts'
import { encounterKey } from './rows.ts'
import type { Schema } from './schema.ts'

/** The encounters that pass the filters, newest first. */
export async function listEncounters(
  queries: Kysely<Schema>,
  filters: EncounterFilters,
): Promise<EncounterEntry[]> {
  const rows = await encounterRows(queries, filters)
  const documents = [...new Set(rows.map((row) => row.document))]
  const participants = await participantsOf(queries, documents)
  return rows.map((row) => ({
    id: encounterKey(row.document_id, row.id),
    document: row.document_id as DocumentId,
    encounter: row.id as EncounterId,
    format: row.format as EncounterFormat,
    status: row.status as EncounterStatus,
    date: row.edtf,
    place: row.place_names === null ? null : JSON.parse(row.place_names),
    country: row.place_country,
    participants: participants.get(placeOf(row.document, row.ordinal)) ?? [],
    statements: row.statements,
    title: row.title,
    publisher: row.publisher,
    published: row.published,
  }))
}

function encounterRows(queries: Kysely<Schema>, filters: EncounterFilters) {
  const { limit = NO_LIMIT, offset = 0 } = filters
  return filtered(queries, filters)
    .select(['e.document', 'e.ordinal', 'e.id', 'e.format', 'e.status', 'e.edtf', 'e.place_names'])
    .select(['e.place_country', 'e.statements'])
    .select(['d.id as document_id', 'd.title', 'd.publisher', 'd.published'])
    .orderBy('e.day', 'desc')
    .orderBy('d.id')
    .orderBy('e.ordinal')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many encounters pass the filters. */
export async function countEncounters(queries: Kysely<Schema>, filters: EncounterFilters): Promise<number> {
  const { count } = await filtered(queries, filters)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Encounters `e` of documents `d` that pass the filters. */
export function filtered(queries: Kysely<Schema>, filters: EncounterFilters) {
  const { format, status, country, publisher, document } = filters
  let query = narrowed(encountersWithDocuments(queries), filters)
  if (format !== undefined) query = query.where('e.format', '=', format)
  if (status !== undefined) query = query.where('e.status', '=', status)
  if (country !== undefined) query = query.where('e.place_country', '=', country)
  if (publisher !== undefined) query = query.where('d.publisher', '=', publisher)
  if (document !== undefined) query = query.where('d.id', '=', document)
  return query
}

function encountersWithDocuments(queries: Kysely<Schema>) {
  return queries.selectFrom('encounters as e').innerJoin('documents as d', 'd.key', 'e.document')
}

/** By time, by who takes part and by topic. */
function narrowed(
  query: ReturnType<typeof encountersWithDocuments>,
  { from, to, actors = [], sides = [], topic }: EncounterFilters,
) {
  let narrow = query
  if (from !== undefined || to !== undefined) narrow = narrow.where('e.day', '>', '')
  if (from !== undefined) narrow = narrow.where(sql`coalesce(e.last_day, d.day)`, '>=', from)
  if (to !== undefined) narrow = narrow.where('e.day', '<=', to)
  for (const actor of actors) narrow = narrow.where(partakes('actor', actor))
  for (const side of sides) narrow = narrow.where(partakes('side', side))
  if (topic !== undefined)
    narrow = narrow.where(
      sql<boolean>`(e.document, e.ordinal) IN (SELECT document, encounter FROM topics WHERE topic = ${topic})`,
    )
  return narrow
}

function partakes(column: 'actor' | 'side', value: string) {
  return sql<boolean>`(e.document, e.ordinal) IN (SELECT document, encounter FROM participants WHERE ${sql.ref(column)} = ${value})`
}

async function participantsOf(
  queries: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<string, readonly ParticipantEntry[]>> {
  const rows = await queries
    .selectFrom('participants as p')
    .select(['p.document', 'p.encounter', 'p.actor', 'p.names', 'p.side', 'p.role', 'p.office'])
    .where('p.document', 'in', values(documents))
    .orderBy('p.document')
    .orderBy('p.encounter')
    .orderBy('p.ordinal')
    .execute()
  const byPlace = new Map<string, ParticipantEntry[]>()
  for (const { document, encounter, names, role, ...row } of rows) {
    const entry = { ...row, role: role as ParticipantRole, names: JSON.parse(names) }
    const place = placeOf(document, encounter)
    const entries = byPlace.get(place)
    if (entries === undefined) byPlace.set(place, [entry])
    else entries.push(entry)
  }
  return byPlace
}

function placeOf(document: number, ordinal: number): string {
  return `${document} ${ordinal}`
}
