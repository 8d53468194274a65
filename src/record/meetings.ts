/** What each record comes to in a line, as `recordOf` has it, from the tables alone. */
import { edtfDays } from '../extract/dates/edtf-days.ts'
import { areCopies, type Sketch } from '../merge/copies.ts'
import type { Telling } from '../merge/telling.ts'
import type {
  DocumentId,
  EncounterFormat,
  EncounterId,
  EncounterStatus,
  Localized,
  ParticipantRole,
  TopicId,
} from '../model.ts'
import type { Meeting, MeetingAccount, Partaker } from './contract-over-time.ts'
import type { Driver } from './driver.ts'
import type { DocumentTable, EncounterTable, MeetingTable, ParticipantTable } from './schema.ts'
import { sketchFrom } from './sketches.ts'
import { insertRows } from './transaction.ts'

type ToldRow = Pick<DocumentTable, 'language' | 'title' | 'publisher' | 'publisher_country'> &
  Pick<DocumentTable, 'external_id' | 'published' | 'source_hash' | 'sketch'> &
  Pick<
    EncounterTable,
    'document' | 'ordinal' | 'format' | 'status' | 'edtf' | 'place' | 'place_names' | 'place_country'
  > & {
    readonly record: string
    readonly id: EncounterId
    readonly document_id: DocumentId
    readonly telling: string | null
  }

interface Told extends Omit<ToldRow, 'sketch'> {
  readonly sketch: Sketch | null
}

/** Works out anew what these records come to, and keeps it. */
export function keepMeetings(driver: Driver, clusters: readonly string[]): void {
  const listed = JSON.stringify(clusters)
  const byRecord = new Map<string, Told[]>()
  for (const row of toldRows(driver, listed)) {
    const told = byRecord.get(row.record) ?? []
    byRecord.set(row.record, told)
    told.push({ ...row, sketch: sketchFrom(row.sketch) })
  }
  const participants = participantsOf(driver, listed)
  const topics = topicsOf(driver, listed)
  insertRows<{ [Column in keyof MeetingTable]: MeetingTable[Column] }>(
    driver,
    'meetings',
    [...byRecord].map(([record, told]) => {
      const { accounts, ...meeting } = meetingOf(told, participants, topics)
      const { first, last, status } = meeting
      return {
        record,
        first,
        last,
        status,
        meeting: JSON.stringify(meeting),
        accounts: JSON.stringify(accounts),
      }
    }),
  )
  for (const kept of PARTAKERS) driver.prepare(kept).run([listed])
}

const OF_RECORDS = 'm.record IN (SELECT value FROM json_each(?))'

const PARTAKEN = `FROM members m
  JOIN participants p ON p.document = m.document AND p.encounter = m.encounter WHERE ${OF_RECORDS}`
const PARTAKERS = [
  `INSERT OR IGNORE INTO partakers SELECT p.side, m.record ${PARTAKEN} AND p.side IS NOT NULL`,
  `INSERT OR IGNORE INTO partakers SELECT p.actor, m.record ${PARTAKEN} AND p.actor NOT LIKE 'local:%'`,
]

function toldRows(driver: Driver, clusters: string): readonly ToldRow[] {
  return driver.all<ToldRow>(
    `SELECT m.record, e.id, e.document, e.ordinal, e.format, e.status, e.edtf, e.place, e.place_names, e.place_country,
       d.id AS document_id, d.external_id, d.title, d.language, d.publisher, d.publisher_country, d.published,
       d.source_hash, d.sketch, t.telling
     FROM members m JOIN encounters e ON e.document = m.document AND e.ordinal = m.encounter
     JOIN documents d ON d.key = e.document
     LEFT JOIN tellings t ON t.document = e.document AND t.encounter = e.ordinal
     WHERE ${OF_RECORDS} ORDER BY m.record, coalesce(d.published, '9'), d.id, e.ordinal`,
    [clusters],
  )
}

function meetingOf(
  all: readonly Told[],
  participants: ReadonlyMap<string, readonly Partaker[]>,
  topics: ReadonlyMap<string, readonly TopicId[]>,
): Omit<Meeting, 'record'> {
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
    evidence: null,
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

function participantsOf(driver: Driver, clusters: string): ReadonlyMap<string, readonly Partaker[]> {
  const rows = driver.all<ParticipantTable>(
    `SELECT q.document, q.encounter, q.actor, q.names, q.side, q.role, q.office
     FROM members m JOIN participants q ON q.document = m.document AND q.encounter = m.encounter
     WHERE ${OF_RECORDS} ORDER BY q.document, q.encounter, q.ordinal`,
    [clusters],
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

function topicsOf(driver: Driver, clusters: string): ReadonlyMap<string, readonly TopicId[]> {
  const rows = driver.all<{ document: number; encounter: number; topic: TopicId }>(
    `SELECT t.document, t.encounter, t.topic FROM members m
     JOIN topics t ON t.document = m.document AND t.encounter = m.encounter WHERE ${OF_RECORDS}`,
    [clusters],
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
