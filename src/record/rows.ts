import { edtfDays, isDay } from '../extract/dates/edtf-days.ts'
import { blocksOf } from '../merge/blocks.ts'
import { tellingOf } from '../merge/telling.ts'
import type { DocumentId, Encounter, Reading } from '../model.ts'
import { originOf, storable } from './identity.ts'
import type {
  BlockTable,
  DocumentTable,
  EncounterTable,
  ParticipantTable,
  SpeakerOfficeTable,
  SpeakerTable,
  StatementTable,
  SubjectTable,
  TellingTable,
  TopicTable,
} from './schema.ts'
import { sortedNames, statementRows } from './statement-rows.ts'
import { tagsOf } from './tags.ts'

/** Everything that follows from a reading alone and stands in a table of its own. */
export interface Rows {
  readonly encounters: readonly EncounterTable[]
  readonly participants: readonly ParticipantTable[]
  readonly topics: readonly TopicTable[]
  readonly tellings: readonly TellingTable[]
  readonly blocks: readonly BlockTable[]
  readonly statements: readonly StatementTable[]
  readonly speakers: readonly SpeakerTable[]
  readonly speaker_offices: readonly SpeakerOfficeTable[]
  readonly subjects: readonly SubjectTable[]
}

/** The tables that `Rows` fill. */
export const DERIVED_TABLES = [
  'encounters',
  'participants',
  'topics',
  'tellings',
  'blocks',
  'statements',
  'speakers',
  'speaker_offices',
  'subjects',
] as const satisfies readonly (keyof Rows)[]

/** The document's row, but for what is not in its reading; `tags` are those of `tagsOf`, where they are known already. */
export function documentRow(
  reading: Reading,
  tags: readonly string[] = tagsOf(reading, dayOf(reading.document.publishedAt)).document,
): Omit<DocumentTable, 'key' | 'rules' | 'given' | 'reading' | 'text' | 'sketch'> {
  const { document } = reading
  return {
    id: document.id,
    origin: originOf(document),
    source_hash: document.sourceHash,
    language: document.language,
    kind: reading.kind,
    title: storable(document.title),
    publisher: storableOrNull(document.publisher),
    publisher_country: document.publisherCountry,
    url: storableOrNull(document.url),
    external_id: storableOrNull(document.externalId),
    issued_by: reading.issuedBy,
    published: document.publishedAt,
    day: dayOf(document.publishedAt),
    statements: reading.statements.length,
    tags: JSON.stringify(tags),
  }
}

/** The outlet's own day of a time of publication; empty where there is none. */
export function dayOf(published: string | null): string {
  const day = published?.slice(0, 10) ?? ''
  return isDay(day) ? day : ''
}

function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text)
}

/** The rows of `reading` for the document with the key `document`; those of statements are of what people judged it to be. */
export function rowsOf(reading: Reading, document: number, judged: Reading = reading): Rows {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  return {
    encounters: reading.encounters.map((encounter, ordinal) => ({
      document,
      ordinal,
      ...encounterRow(encounter, reading),
    })),
    participants: reading.encounters.flatMap(({ participants }, encounter) =>
      participants.map(({ actor, role, office }, ordinal) => {
        const { names = {}, side = null } = actors.get(actor) ?? {}
        return { document, encounter, ordinal, actor, names: sortedNames(names), side, role, office }
      }),
    ),
    topics: reading.encounters.flatMap(({ topics }, encounter) =>
      [...new Set(topics)].map((topic) => ({ document, encounter, topic })),
    ),
    ...mergeRows(reading, document),
    ...statementRows(judged, document, reading),
  }
}

function mergeRows(reading: Reading, document: number): Pick<Rows, 'tellings' | 'blocks'> {
  const tellings = reading.encounters.map((encounter) => tellingOf(reading, encounter, null))
  return {
    tellings: tellings.map((telling, encounter) => ({
      document,
      encounter,
      telling: JSON.stringify(telling),
    })),
    blocks: tellings.flatMap((telling, encounter) =>
      blocksOf(telling).map((block) => ({ document, encounter, block })),
    ),
  }
}

function encounterRow(encounter: Encounter, reading: Reading): Omit<EncounterTable, 'document' | 'ordinal'> {
  const edtf = encounter.date?.value.edtf ?? null
  const days = edtf === null ? null : edtfDays(edtf)
  const place = encounter.place?.value ?? null
  return {
    id: encounter.id,
    format: encounter.format,
    status: encounter.status,
    edtf,
    first_day: days?.from ?? null,
    last_day: days?.to ?? null,
    day: days?.from ?? dayOf(reading.document.publishedAt),
    place: place?.id ?? null,
    place_names: place && sortedNames(place.names),
    place_country: place?.country ?? null,
    statements: reading.statements.filter((statement) => statement.encounter === encounter.id).length,
  }
}

/** An encounter's name in the whole archive: its document's id and its own, parted by a stroke. */
export function encounterKey(document: DocumentId | string, encounter: string): string {
  return `${document}/${encounter}`
}
