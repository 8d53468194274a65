/** The tables of an archive, as Kysely sees them. All but `originals` and `documents` are made from the readings. */
export interface Schema {
  originals: OriginalTable
  documents: DocumentTable
  actors: ActorTable
  encounters: EncounterTable
  participants: ParticipantTable
  statements: StatementTable
  speakers: SpeakerTable
  topics: TopicTable
}

/** Bytes as received, kept once however many documents carry them. */
export interface OriginalTable {
  /** SHA-256, hex. */
  hash: string
  size: number
  /** Compressed with zlib. */
  bytes: Uint8Array
}

export interface DocumentTable {
  /** Day of publication and a hash of the id, so that the greatest keys are the newest documents. */
  key: number
  id: string
  /** `originOf` the document. */
  origin: string
  source_hash: string
  language: string
  kind: string
  title: string
  publisher: string | null
  publisher_country: string | null
  url: string | null
  external_id: string | null
  issued_by: string | null
  published: string | null
  /** The outlet's own day of publication, `YYYY-MM-DD`; empty where it is not known. */
  day: string
  /** Version of the rules that read it. */
  rules: string
  /** What the caller said of it beside its bytes, as JSON. */
  given: string
  /** The whole `Reading`, as JSON. */
  reading: string
}

export interface ActorTable {
  document: number
  actor: string
  kind: string
  side: string | null
  /** `Localized`, as JSON. */
  names: string
}

export interface EncounterTable {
  document: number
  /** Place in the reading's list, from 0; `encounter` and `statement` columns elsewhere mean this. */
  ordinal: number
  id: string
  format: string
  status: string
  edtf: string | null
  /** First and last day that `edtf` can mean. */
  first_day: string | null
  last_day: string | null
  /** What lists are ordered by: the first day, else the document's day. */
  day: string
  place: string | null
  /** `Localized`, as JSON. */
  place_names: string | null
  place_country: string | null
  statements: number
}

export interface ParticipantTable {
  document: number
  encounter: number
  ordinal: number
  actor: string
  side: string | null
  role: string
  office: string | null
}

export interface StatementTable {
  document: number
  ordinal: number
  id: string
  encounter: string | null
  lemma: string | null
  act: string
  manner: string
  resolution: string
  within: string | null
}

export interface SpeakerTable {
  document: number
  statement: number
  ordinal: number
  actor: string | null
  side: string | null
}

export interface TopicTable {
  document: number
  /** Whether `ordinal` is an encounter's or a statement's. */
  holder: 'encounter' | 'statement'
  ordinal: number
  topic: string
}

/** The version of the tables that this program writes: the number of its last migration. */
export const SCHEMA_VERSION = 1

/** `mhdr`: what tells an archive from another program's SQLite file. */
export const APPLICATION_ID = 0x6d686472
