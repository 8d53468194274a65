/** Encounters over time, from the tables alone: what each record comes to, as `recordOf` has it, and who took part. */
import { edtfDays } from '../extract/dates/edtf-days.ts'
import { areCopies, type Sketch } from '../merge/copies.ts'
import type { Telling } from '../merge/telling.ts'
import type {
  DocumentId,
  EncounterFormat,
  EncounterId,
  EncounterStatus,
  Evidence,
  Localized,
  ParticipantRole,
  RecordId,
  TopicId,
} from '../model.ts'
import type { Meeting, MeetingAccount, MeetingFilters, Partaker } from './contract-over-time.ts'
import type { Driver, SqlValue } from './driver.ts'
import type { Store } from './open.ts'
import { sketchFrom } from './regroup.ts'
import type { DocumentTable, EncounterTable, ParticipantTable } from './schema.ts'

type ToldRow = Pick<DocumentTable, 'language' | 'title' | 'publisher' | 'publisher_country'> &
  Pick<DocumentTable, 'external_id' | 'published' | 'source_hash' | 'sketch'> &
  Pick<
    EncounterTable,
    'document' | 'ordinal' | 'format' | 'status' | 'edtf' | 'place' | 'place_names' | 'place_country'
  > & {
    readonly record: RecordId
    readonly id: EncounterId
    readonly document_id: DocumentId
    readonly telling: string | null
    readonly words: string | null
  }

interface Told extends Omit<ToldRow, 'sketch'> {
  readonly sketch: Sketch | null
}

/** The encounters that pass the filters, the earliest first. */
export function meetings({ driver }: Store, filters: MeetingFilters, withWords: boolean): Meeting[] {
  const wanted = wantedRecords(filters)
  const rows = toldRows(driver, wanted, withWords)
  const byRecord = new Map<RecordId, Told[]>()
  for (const row of rows) {
    const told = byRecord.get(row.record) ?? []
    byRecord.set(row.record, told)
    told.push({ ...row, sketch: sketchFrom(row.sketch) })
  }
  const participants = participantsOf(driver, wanted)
  const topics = topicsOf(driver, wanted)
  return [...byRecord]
    .map(([record, told]) => meetingOf(record, told, participants, topics))
    .filter((meeting) => passes(meeting, filters))
    .toSorted(byDay)
}

/** Rows of the tables that a filter leaves. */
interface Wanted {
  readonly sql: string
  readonly parameters: readonly SqlValue[]
}

/** All accounts of the records of which some account passes. */
function wantedRecords({
  actors = [],
  sides = [],
  offices = [],
  names = [],
  records,
}: MeetingFilters): Wanted {
  const parts: string[] = []
  const parameters: SqlValue[] = []
  const take = (condition: string, ...given: readonly SqlValue[]): void => {
    parts.push(
      `m.record IN (SELECT w.record FROM participants p JOIN members w ON w.document = p.document
         AND w.encounter = p.encounter WHERE ${condition})`,
    )
    parameters.push(...given)
  }
  for (const actor of actors) take('p.actor = ?', actor)
  for (const side of sides) take('p.side = ? OR p.actor = ?', side, side)
  if (offices.length > 0) take('p.office IN (SELECT value FROM json_each(?))', JSON.stringify(offices))
  if (names.length > 0)
    take("p.actor LIKE 'local:%' AND p.names IN (SELECT value FROM json_each(?))", JSON.stringify(names))
  if (records !== undefined) {
    parts.push('m.record IN (SELECT cluster FROM records WHERE id IN (SELECT value FROM json_each(?)))')
    parameters.push(JSON.stringify(records))
  }
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), parameters }
}

function toldRows(driver: Driver, { sql, parameters }: Wanted, withWords: boolean): readonly ToldRow[] {
  const words = withWords
    ? `json_extract(d.reading, '$.encounters[' || e.ordinal || '].evidence[0]')`
    : 'NULL'
  return driver.all<ToldRow>(
    `SELECT r.id AS record, e.id, e.document, e.ordinal, e.format, e.status, e.edtf, e.place, e.place_names, e.place_country,
       d.id AS document_id, d.external_id, d.title, d.language, d.publisher, d.publisher_country, d.published,
       d.source_hash, d.sketch, t.telling, ${words} AS words
     FROM members m JOIN records r ON r.cluster = m.record
     JOIN encounters e ON e.document = m.document AND e.ordinal = m.encounter
     JOIN documents d ON d.key = e.document
     LEFT JOIN tellings t ON t.document = e.document AND t.encounter = e.ordinal
     WHERE ${sql} ORDER BY r.id, coalesce(d.published, '9'), d.id, e.ordinal`,
    parameters,
  )
}

function meetingOf(
  record: RecordId,
  all: readonly Told[],
  participants: ReadonlyMap<string, readonly Partaker[]>,
  topics: ReadonlyMap<string, readonly TopicId[]>,
): Meeting {
  const told = withoutCopies(all)
  const dates = mostTold(
    told.filter(({ edtf }) => edtf !== null),
    ({ edtf }) => edtf,
  )
  const date = dates.toSorted((a, b) => exactness(b) - exactness(a))[0]?.edtf ?? null
  const days = date === null ? null : edtfDays(date)
  const place = mostTold(
    told.filter(({ place_names }) => place_names !== null),
    ({ place_names }) => place_names,
  )[0]
  return {
    record,
    format: (mostTold(told, ({ format }) => format)[0]?.format ?? 'meeting') as EncounterFormat,
    status: (told.findLast(({ status }) => status !== 'mentioned')?.status ?? 'mentioned') as EncounterStatus,
    date,
    first: days?.from ?? null,
    last: days?.to ?? null,
    place: place?.place_names == null ? null : (JSON.parse(place.place_names) as Localized),
    placeId: place?.place ?? null,
    country: place?.place_country ?? null,
    topics: [...new Set(told.flatMap((one) => topics.get(placeOf(one)) ?? []))].sort(),
    participants: distinct(told.flatMap((one) => participants.get(placeOf(one)) ?? [])),
    accounts: told.map(accountOf),
  }
}

function placeOf({ document, ordinal }: Pick<Told, 'document' | 'ordinal'>): string {
  return `${document} ${ordinal}`
}

/** The first of each text. */
function withoutCopies(all: readonly Told[]): readonly Told[] {
  const first: Told[] = []
  for (const one of all) if (!first.some((other) => isCopy(one, other))) first.push(one)
  return first
}

function isCopy(a: Told, b: Told): boolean {
  if (a.document === b.document) return false
  return a.source_hash === b.source_hash || areCopies(a.sketch, b.sketch)
}

/** One of each value, the most told first, then the first told. */
function mostTold(told: readonly Told[], keyOf: (one: Told) => string | null): readonly Told[] {
  const counts = new Map<string | null, { readonly one: Told; count: number }>()
  for (const one of told) {
    const known = counts.get(keyOf(one))
    if (known === undefined) counts.set(keyOf(one), { one, count: 1 })
    else known.count += 1
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ one }) => one)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day before a month, a day that is stated before one that is implied. */
function exactness({ edtf, telling }: Told): number {
  const days = telling === null ? null : (JSON.parse(telling) as Telling).days
  return (DAY.test(edtf ?? '') ? 2 : 0) + (days?.stated === true ? 1 : 0)
}

function accountOf(told: Told): MeetingAccount {
  return {
    document: told.document_id,
    externalId: told.external_id,
    title: told.title,
    language: told.language,
    publisher: told.publisher,
    publisherCountry: told.publisher_country,
    publishedAt: told.published,
    encounter: told.id,
    evidence: told.words === null ? null : (JSON.parse(told.words) as Evidence),
  }
}

/** Each once, with the role and the office that are told first; of one whom the registry does not know, by name and side. */
function distinct(partakers: readonly Partaker[]): readonly Partaker[] {
  const byKey = new Map<string, Partaker>()
  for (const one of partakers) {
    const key = one.actor ?? `${one.side} ${JSON.stringify(one.names)} ${one.office}`
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, one)
    else if (known.office === null && one.office !== null) byKey.set(key, { ...known, office: one.office })
  }
  return [...byKey.values()]
}

function participantsOf(
  driver: Driver,
  { sql, parameters }: Wanted,
): ReadonlyMap<string, readonly Partaker[]> {
  const rows = driver.all<ParticipantTable>(
    `SELECT q.document, q.encounter, q.actor, q.names, q.side, q.role, q.office
     FROM members m JOIN participants q ON q.document = m.document AND q.encounter = m.encounter
     WHERE ${sql} ORDER BY q.document, q.encounter, q.ordinal`,
    parameters,
  )
  const names = new Map<string, Localized>()
  const namesOf = (json: string): Localized => {
    const known = names.get(json) ?? (JSON.parse(json) as Localized)
    names.set(json, known)
    return known
  }
  return grouped(rows, ({ document, encounter, actor, names: own, side, role, office }) => [
    placeOf({ document, ordinal: encounter }),
    {
      actor: actor.startsWith('local:') ? null : actor,
      names: namesOf(own),
      side,
      role: role as ParticipantRole,
      office,
    },
  ])
}

function topicsOf(driver: Driver, { sql, parameters }: Wanted): ReadonlyMap<string, readonly TopicId[]> {
  const rows = driver.all<{ document: number; encounter: number; topic: TopicId }>(
    `SELECT t.document, t.encounter, t.topic FROM members m
     JOIN topics t ON t.document = m.document AND t.encounter = m.encounter WHERE ${sql}`,
    parameters,
  )
  return grouped(rows, ({ document, encounter, topic }) => [placeOf({ document, ordinal: encounter }), topic])
}

function grouped<Row, Item>(
  rows: readonly Row[],
  entryOf: (row: Row) => readonly [string, Item],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const row of rows) {
    const [key, item] = entryOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function passes({ first, last, status }: Meeting, { from, to, statuses }: MeetingFilters): boolean {
  if (statuses !== undefined && !statuses.includes(status)) return false
  if (from === undefined && to === undefined) return true
  return (
    first !== null &&
    last !== null &&
    (to === undefined || first <= to) &&
    (from === undefined || last >= from)
  )
}

function byDay(a: Meeting, b: Meeting): number {
  const [one, two] = [a.first ?? '9', b.first ?? '9']
  if (one !== two) return one < two ? -1 : 1
  return a.record < b.record ? -1 : 1
}
