/** Statements by who says them and what they are about: found in the tables, and read without their documents' texts. */
import { edtfDays } from '../extract/dates/edtf-days.ts'
import type { DocumentId, Encounter, Reading, RecordId, Statement } from '../model.ts'
import type {
  SaidDocument,
  SaidEncounter,
  SaidStatement,
  SpeakingDays,
  StatementFilters,
  UnlistedSpeaker,
} from './contract-over-time.ts'
import type { Driver, SqlValue } from './driver.ts'
import { judgedReadings } from './judged.ts'
import type { Store } from './open.ts'
import type { DocumentTable } from './schema.ts'
import { sketchFrom } from './sketches.ts'

/** Documents whose readings are held at once. */
const PAGE = 200

/** The statements that pass, by the day on which their documents were published. */
export async function* statements(
  { driver }: Store,
  filters: StatementFilters,
): AsyncGenerator<SaidStatement> {
  const { sql, parameters } = placesOf(filters)
  const places = driver.all<Place>(sql, parameters)
  for (let start = 0; start < places.length; ) {
    let end = start
    const keys = new Set<number>()
    for (; end < places.length; end += 1) {
      const { document } = places[end] as Place
      if (keys.size === PAGE && !keys.has(document)) break
      keys.add(document)
    }
    yield* saidIn(driver, places.slice(start, end), [...keys]).filter((one) => isWithin(one, filters))
    start = end
  }
}

interface Place {
  readonly document: number
  readonly statement: number
}

/** Which statements, as far as tables tell. */
function placesOf({ speakers, subjects, withFormulation, records }: StatementFilters): {
  readonly sql: string
  readonly parameters: readonly SqlValue[]
} {
  const parts: string[] = []
  const parameters: SqlValue[] = []
  const take = (part: string, ...values: readonly SqlValue[]): void => {
    parts.push(`SELECT document, ordinal AS statement FROM statements WHERE (document, ordinal) IN (${part})`)
    parameters.push(...values)
  }
  if (speakers !== undefined) {
    const list = (ids: readonly string[] = []): string => JSON.stringify(ids)
    take(
      `SELECT document, statement FROM speakers WHERE actor IN (SELECT value FROM json_each(?))
       UNION SELECT document, statement FROM speakers WHERE behalf IN (SELECT value FROM json_each(?))
       UNION SELECT document, statement FROM speakers WHERE side IN (SELECT value FROM json_each(?))
       UNION SELECT document, statement FROM speakers WHERE name IN (SELECT value FROM json_each(?))
       UNION SELECT document, statement FROM speaker_offices WHERE office IN (SELECT value FROM json_each(?))`,
      list([...(speakers.actors ?? [])]),
      list([...(speakers.actors ?? []), ...(speakers.sides ?? [])]),
      list(speakers.sides),
      list(speakers.names),
      list(speakers.offices),
    )
  }
  if (subjects !== undefined)
    take(
      'SELECT document, statement FROM subjects WHERE subject IN (SELECT value FROM json_each(?))',
      JSON.stringify(subjects),
    )
  if (records !== undefined)
    take(
      `SELECT s.document, s.ordinal FROM statements s
       JOIN members m ON m.document = s.document AND m.encounter = s.encounter
       JOIN records r ON r.cluster = m.record WHERE r.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(records),
    )
  if (withFormulation === true)
    take(
      "SELECT document, statement FROM subjects WHERE subject >= 'formulation/' AND subject < 'formulation0'",
    )
  const all =
    parts.length === 0 ? 'SELECT document, ordinal AS statement FROM statements' : parts.join(' INTERSECT ')
  return { sql: `${all} ORDER BY document, statement`, parameters }
}

type DocumentRow = Pick<
  DocumentTable,
  | 'key'
  | 'id'
  | 'external_id'
  | 'title'
  | 'language'
  | 'publisher'
  | 'publisher_country'
  | 'url'
  | 'published'
  | 'day'
  | 'reading'
  | 'source_hash'
  | 'sketch'
>

function saidIn(driver: Driver, places: readonly Place[], keys: readonly number[]): SaidStatement[] {
  const listed = JSON.stringify(keys)
  const all = driver
    .all<DocumentRow>(
      `SELECT key, id, external_id, title, language, publisher, publisher_country, url, published, day, reading,
         source_hash, sketch
       FROM documents WHERE key IN (SELECT value FROM json_each(?))`,
      [listed],
    )
    .map(opened)
  const documents = new Map(all.map((one) => [one.key, one]))
  const judged = judgedReadings(
    { driver },
    all.map(({ reading }) => reading),
  )
  const records = recordsOf(driver, listed)
  return places.flatMap(({ document, statement }) => {
    const opened = documents.get(document)
    if (opened === undefined) return []
    const whole = opened.reading
    const reading = judged.get(whole.document.id) ?? whole
    const id = whole.statements[statement]?.id
    const own =
      reading === whole ? whole.statements[statement] : reading.statements.find((one) => one.id === id)
    return own === undefined ? [] : [saidOf(own, { ...opened, reading }, records)]
  })
}

interface Opened {
  readonly key: number
  readonly day: string
  readonly document: SaidDocument
  /** Its text is not among it. */
  readonly reading: Pick<Reading, 'actors' | 'encounters' | 'statements' | 'commitments'> & {
    readonly document: Pick<Reading['document'], 'id'>
  }
}

function opened({ key, day, reading, sketch, ...row }: DocumentRow): Opened {
  return {
    key,
    day,
    reading: JSON.parse(reading),
    document: {
      document: row.id as DocumentId,
      externalId: row.external_id,
      title: row.title,
      language: row.language,
      publisher: row.publisher,
      publisherCountry: row.publisher_country,
      publishedAt: row.published,
      url: row.url,
      sourceHash: row.source_hash,
      sketch: sketchFrom(sketch),
    },
  }
}

/** The record of each encounter of these documents: `<key> <ordinal>`. */
function recordsOf(driver: Driver, keys: string): ReadonlyMap<string, RecordId> {
  const rows = driver.all<{ document: number; encounter: number; id: RecordId }>(
    `SELECT m.document, m.encounter, r.id FROM members m JOIN records r ON r.cluster = m.record
     WHERE m.document IN (SELECT value FROM json_each(?))`,
    [keys],
  )
  return new Map(rows.map(({ document, encounter, id }) => [`${document} ${encounter}`, id]))
}

function saidOf(statement: Statement, opened: Opened, records: ReadonlyMap<string, RecordId>): SaidStatement {
  const { reading, key, document } = opened
  const place = reading.encounters.findIndex(({ id }) => id === statement.encounter)
  const told = reading.encounters[place]
  const commitments = reading.commitments.filter((one) => one.statement === statement.id)
  const named = new Set<string | null>([
    ...statement.sources.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
    ...commitments.flatMap(({ parties }) => parties),
  ])
  return {
    document,
    statement,
    inner: innerOf(statement, reading.statements),
    actors: reading.actors.filter(({ id }) => named.has(id)),
    commitments,
    encounter: told === undefined ? null : encounterOf(told, records.get(`${key} ${place}`) ?? null),
    ...dayOf(told, opened.day),
  }
}

/** What it says that others said. */
function innerOf({ id }: Statement, all: readonly Statement[]): readonly Statement[] {
  return all.filter(({ within }) => within === id)
}

function encounterOf({ id, format, status, date }: Encounter, record: RecordId | null): SaidEncounter {
  return { encounter: id, record, format, status, date: date?.value.edtf ?? null }
}

/** The day of the encounter that it was made in, where the words tell one day; else the day of publication. */
function dayOf(told: Encounter | undefined, published: string): Pick<SaidStatement, 'day' | 'dayRestsOn'> {
  const days = told?.status === 'held' && told.date !== null ? edtfDays(told.date.value.edtf) : null
  if (days !== null && days.from === days.to && (published === '' || days.from <= published))
    return { day: days.from, dayRestsOn: 'encounter' }
  return published === '' ? { day: null, dayRestsOn: null } : { day: published, dayRestsOn: 'publication' }
}

/** What has no day is within no stretch, and within all of time. */
function isWithin({ day }: SaidStatement, { from, to }: StatementFilters): boolean {
  if (from === undefined && to === undefined) return true
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to)
}

/** Everyone whom statements name and whom the registry does not know, with how often. */
export function unlistedSpeakers({ driver }: Store): readonly UnlistedSpeaker[] {
  return driver.all(
    `SELECT name AS names, side, count(*) AS statements FROM speakers WHERE name IS NOT NULL
     GROUP BY name, side ORDER BY statements DESC, name, side`,
  )
}

/** The day of a statement, as `dayOf` has it. */
const DAY_SAID = `CASE WHEN e.status = 'held' AND e.first_day = e.last_day AND (d.day = '' OR e.first_day <= d.day)
  THEN e.first_day ELSE d.day END`

/** Who is given words on how many days of which year. */
export function speakingDays({ driver }: Store): readonly SpeakingDays[] {
  return driver.all<SpeakingDays>(
    `SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year, actor, names, side, count(DISTINCT day) AS days, min(day) AS first
     FROM (SELECT ${DAY_SAID} AS day, CASE WHEN p.actor LIKE 'local:%' THEN NULL ELSE p.actor END AS actor,
         p.name AS names, CASE WHEN p.actor LIKE 'local:%' OR p.actor IS NULL THEN p.side END AS side
       FROM statements s JOIN documents d ON d.key = s.document
       LEFT JOIN encounters e ON e.document = s.document AND e.ordinal = s.encounter
       LEFT JOIN speakers p ON p.document = s.document AND p.statement = s.ordinal)
     WHERE day <> '' GROUP BY year, actor, names, side ORDER BY year, actor, names, side`,
  )
}
