/**
 * The tables of an archive, as Kysely sees them. All but `originals`, `documents`, `decisions` and `decided` are made from the
 * readings.
 */
export interface Schema {
  originals: OriginalTable
  documents: DocumentTable
  encounters: EncounterTable
  participants: ParticipantTable
  topics: TopicTable
  tellings: TellingTable
  blocks: BlockTable
  records: RecordTable
  meetings: MeetingTable
  partakers: PartakerTable
  meeting_changes: MeetingChangeTable
  taken_back: TakenBackTable
  former_ids: FormerIdTable
  members: MemberTable
  decisions: DecisionTable
  decided: DecidedTable
  statements: StatementTable
  speakers: SpeakerTable
  speaker_offices: SpeakerOfficeTable
  subjects: SubjectTable
  encounter_units: UnitTable
  statement_units: UnitTable
  words: WordTable
  judgements: JudgementTable
  tokens: TokenTable
  audit: AuditTable
}

/** Bytes as received, kept once however many documents carry them. */
export interface OriginalTable {
  /** SHA-256, hex. */
  hash: string
  size: number
  /** Compressed with zlib. */
  bytes: Uint8Array
  /** When they first came, RFC 3339 in UTC; empty for what came before this was kept. */
  received: string
}

/** One row for each document; what was read in it stands in `reading`. */
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
  /** How many there are in the reading. */
  statements: number
  /** `Encoded.json` and `Encoded.text`. */
  reading: string
  text: string | null
  /** The `Sketch` of its words, little-endian; null where none was given. */
  sketch: Uint8Array | null
  /** What it is found by beside its words: see `tagsOf`; JSON. */
  tags: string
}

/** What lists of encounters show and ask for. */
export interface EncounterTable {
  document: number
  /** Place in the reading's list, from 0; `encounter` in other tables means this. */
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

/** Who took part in an encounter, in the reading's order. */
export interface ParticipantTable {
  document: number
  encounter: number
  ordinal: number
  actor: string
  /** `Localized`, as JSON. */
  names: string
  side: string | null
  role: string
  office: string | null
}

/** What an encounter was about. */
export interface TopicTable {
  document: number
  encounter: number
  topic: string
}

/** An encounter of a document as merging compares it. */
export interface TellingTable {
  document: number
  encounter: number
  /** `Telling`, as JSON, but for its sketch, which is its document's. */
  telling: string
}

/** Where tellings that may be of one encounter meet: see `blocksOf`. */
export interface BlockTable {
  document: number
  encounter: number
  block: string
}

/** An encounter as all documents tell it. */
export interface RecordTable {
  /** The least key of its tellings: what tells records apart. */
  cluster: string
  /** What `nameOf` calls it, which others may be called too. */
  name: string
  /** The name and, from the second of that name on, its number. */
  id: string
  /** What lists are ordered by; empty where it is not known. */
  day: string
  /** Why its tellings are of one encounter, and what was decided of them by hand: sentences, as JSON. */
  because: string
}

/** What a record comes to in a line. */
export interface MeetingTable {
  record: string
  /** First and last day that its date can mean; null where it has none. */
  first: string | null
  last: string | null
  status: string
  /** `Meeting` without its record and its accounts, as JSON. */
  meeting: string
  /** `Meeting.accounts` without words, as JSON. */
  accounts: string
}

/** The last change of each record's line or id, also of those that are gone: behind a number stands whatever changed since. */
export interface MeetingChangeTable {
  number: number
  record: string
}

/** One row: how often more happened than that documents came in. */
export interface TakenBackTable {
  times: number
}

/** Who took part in a record, as any of its accounts tells it. */
export interface PartakerTable {
  /** A side, or the registry id of a participant. */
  who: string
  record: string
}

/** Which record a document's encounter belongs to. */
export interface MemberTable {
  document: number
  encounter: number
  record: string
}

/** What a record was called before. */
export interface FormerIdTable {
  id: string
  /** The keys of the accounts that were its own, `DOCUMENT/e1`, as JSON. */
  tellings: string
}

/** What a person decided. */
export interface DecisionTable {
  number: number
  /** `merge` or `split`. */
  verdict: string
  at: string
  by: string
  because: string
}

/** A telling that a decision speaks of, by what stays of it when its document is read anew. */
export interface DecidedTable {
  decision: number
  /** Which group of the decision, from 0. */
  part: number
  /** The document's id, whether it is there or not. */
  document: string
  format: string
  /** `text` or `title`. */
  place: string
  /** The words: from `first` to before `last`. */
  first: number
  last: number
  quote: string
}

/** A statement of a document. */
export interface StatementTable {
  document: number
  /** Place in the reading's list, from 0; `statement` in other tables means this. */
  ordinal: number
  /** The encounter it was made in, by its place in the reading's list; null for none. */
  encounter: number | null
  /** 0 to 1. */
  confidence: number
}

/** Who is said to have said a statement, in the reading's order. */
export interface SpeakerTable {
  document: number
  statement: number
  ordinal: number
  /** As the reading has it; null for an unnamed source. */
  actor: string | null
  /** For whom they act; of a state or body itself, that. */
  side: string | null
  /** On whose behalf they speak. */
  behalf: string | null
  /** Of one whom the registry does not know: `Localized`, as JSON. */
  name: string | null
}

/** An office that a speaker of a statement holds, as its document says. */
export interface SpeakerOfficeTable {
  document: number
  statement: number
  office: string
}

/** What a statement is about: `topic/…`, and the set phrases in it: `formulation/…`. */
export interface SubjectTable {
  document: number
  statement: number
  subject: string
}

/** An encounter or a statement as search finds it. */
export interface UnitTable {
  /** Its day, and what tells those of one day apart: the greatest are the newest. */
  key: number
  document: number
  /** Place in the reading's list, from 0. */
  ordinal: number
  /** What it is found by beside its words: see `tagsOf`; JSON. */
  tags: string
}

/** A word of documents as search knows it. */
export interface WordTable {
  word: string
  /** How many documents came with it; those that went again are still counted. */
  documents: number
}

/** What somebody judged of a statement: see `Judgement`. */
export interface JudgementTable {
  number: number
  verdict: string
  at: string
  by: string
  because: string
  document: string
  /** `text` or `title`. */
  place: string
  first: number
  last: number
  quote: string
  speaker: string | null
}

/** Who may ask: see `TokenEntry`. */
export interface TokenTable {
  id: string
  name: string
  hash: string
  /** With spaces between. */
  scopes: string
  created: string
  expires: string | null
  revoked: string | null
}

/** Who changed what. */
export interface AuditTable {
  number: number
  at: string
  who: string
  action: string
  target: string
}

/** The version of the tables that this program writes: the number of its last migration. */
export const SCHEMA_VERSION = 13

/** `mhdr`: what tells an archive from another program's SQLite file. */
export const APPLICATION_ID = 0x6d686472
