import type { EncounterRecord } from '../encounter-record.ts'
import type { Decision, TellingName } from '../merge/by-hand.ts'
import type { Sketch } from '../merge/copies.ts'
import type {
  DocumentId,
  EncounterFormat,
  EncounterId,
  EncounterStatus,
  Localized,
  ParticipantRole,
  Reading,
  RecordId,
} from '../model.ts'
import type { OverTime } from './contract-over-time.ts'
import type { AuditEntry, Reviewed } from './contract-review.ts'
import type { Searched } from './contract-search.ts'
import type { SearchText } from './full-text.ts'

export type * from './contract-over-time.ts'
export type * from './contract-review.ts'
export type * from './contract-search.ts'

/** Where an archive is and what is to be done with it. */
export interface OpenOptions {
  /** The directory that holds `mahdar.sqlite`. */
  readonly directory: string
  readonly mode: 'read' | 'write'
  /** Gives what search is to know of a reading; asked for only where an archive of an earlier version is brought up to date. */
  readonly searchTextOf?: () => Promise<(reading: Reading) => SearchText>
  /** Whether writing makes an archive where there is none; it does unless told otherwise. */
  readonly create?: boolean
  /** How long, in milliseconds, to wait for another process that writes; 5,000 unless told otherwise. */
  readonly wait?: number
  /** The most pages of 4,096 bytes that the file may grow to. */
  readonly maxPages?: number
  /** Whether the lines of all encounters are kept in memory, so that only what changed is read again; not unless told otherwise. */
  readonly keepsMeetings?: boolean
}

/** One document on its way in. */
export interface ArchiveEntry {
  readonly reading: Reading
  /** The bytes as received (of the text's UTF-8 where no bytes were); their SHA-256 is the document's `sourceHash`. */
  readonly original: Uint8Array
  /** What the caller said of the document beside its bytes, so that it can be read anew. */
  readonly given: Given
  /** Version of the rules that made the reading. */
  readonly rules: string
  /** The document's words as search knows them. */
  readonly search: SearchText
  /** By which copies of one text are known; null where it was not made. */
  readonly sketch: Sketch | null
}

/** Said by the caller, kept as it was said; the archive reads nothing out of it. */
export type Given = Readonly<Record<string, string | null>>

/** What came of one entry. A document that the archive has already is left as it is. */
export interface Added {
  readonly id: DocumentId
  readonly result: 'added' | 'unchanged'
}

/** A document as it is kept. */
export interface StoredDocument {
  readonly reading: Reading
  readonly rules: string
  readonly given: Given
  /** Other documents made of the same bytes: syndication, never corroboration. In order of id. */
  readonly carriers: readonly DocumentId[]
}

/** A kept document, or one encounter in it. */
export interface Shown extends StoredDocument {
  /** The encounter that was asked for; `null` when the document was. */
  readonly encounter: EncounterId | null
}

/** A document's bytes, to be read anew. */
export interface StoredOriginal {
  readonly id: DocumentId
  /** `null` where what was kept of it is damaged. */
  readonly reading: Reading | null
  readonly rules: string
  readonly given: Given
  /** The text that was read, unit for unit. */
  readonly text: string
  readonly original: Uint8Array
}

/** Which part of a list to give. Lists run from the newest to the oldest; what has no date comes last. */
export interface Page {
  readonly limit?: number
  readonly offset?: number
}

/** Which documents to list; all that is given must hold. */
export interface DocumentFilters extends Page {
  /** First and last day of publication, `YYYY-MM-DD`, both included. */
  readonly from?: string
  readonly to?: string
  readonly publisher?: string
  readonly language?: string
}

/** A document, in a line. */
export interface DocumentEntry {
  readonly id: DocumentId
  readonly title: string
  readonly language: string
  readonly kind: Reading['kind']
  readonly publisher: string | null
  readonly url: string | null
  readonly externalId: string | null
  readonly published: string | null
  readonly encounters: number
  readonly statements: number
  readonly carriers: readonly DocumentId[]
}

/** Which encounters to list; all that is given must hold. */
export interface EncounterFilters extends Page {
  /** An encounter counts when any day that its date can mean lies in the stretch; one without a date, when its document's does. */
  readonly from?: string
  readonly to?: string
  /** Every one of them must take part. */
  readonly actors?: readonly string[]
  /** States and bodies; somebody acting for each must take part. */
  readonly sides?: readonly string[]
  readonly format?: EncounterFormat
  readonly status?: EncounterStatus
  readonly topic?: string
  /** Of the place. */
  readonly country?: string
  readonly publisher?: string
  readonly document?: DocumentId
}

/** One document's account of an encounter, in a line. */
export interface EncounterEntry {
  /** Its name in the whole archive: `<document>/<encounter>`. */
  readonly id: string
  readonly document: DocumentId
  readonly encounter: EncounterId
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  /** EDTF. */
  readonly date: string | null
  readonly place: Localized | null
  readonly country: string | null
  readonly participants: readonly ParticipantEntry[]
  readonly statements: number
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

/** Who took part, as a list shows them. */
export interface ParticipantEntry {
  readonly actor: string
  readonly names: Localized
  readonly side: string | null
  readonly role: ParticipantRole
  readonly office: string | null
}

/** Behind which record a part of a list begins. */
export interface RecordPlace {
  readonly day: string
  readonly name: string
  readonly cluster: string
}

/** A part of a list of records. */
export interface RecordPage {
  readonly records: readonly EncounterRecord[]
  /** Where the list goes on; null where it ends. */
  readonly next: RecordPlace | null
}

/** Behind which document a part of a list begins. */
export interface DocumentPlace {
  readonly day: string
  readonly id: string
}

/** Someone of the registry, and how many accounts of encounters name them. */
export interface ActorEntry {
  readonly actor: string
  readonly names: Localized
  readonly side: string | null
  readonly encounters: number
}

/** Who decides something of records, when and why. */
export type DecisionNote = Pick<Decision, 'at' | 'by' | 'because'>

/** What came of a decision. */
export interface Decided {
  readonly verdict: Decision['verdict']
  /** By which it is named; null where taking back earlier decisions was enough. */
  readonly number: number | null
  /** The numbers of earlier decisions that it took back. */
  readonly undone: readonly number[]
  /** Where the accounts that it speaks of are now. */
  readonly records: readonly RecordId[]
  /** What speaks against their being of one encounter, of those that were merged. */
  readonly although: readonly string[]
}

/** Where an encounter that is no more went: to the record that has most of its accounts; null where all are gone. */
export interface Former {
  readonly now: RecordId | null
}

/** A decision that cannot be applied as it was made, because documents are gone or are read otherwise now. */
export interface Waiting {
  readonly decision: Decision
  readonly lost: readonly LostTelling[]
}

/** A telling that a decision names and that is not there any more. */
export interface LostTelling extends TellingName {
  /** Whether its document is in the archive. */
  readonly isThere: boolean
  /** What the document tells now. */
  readonly tells: readonly { readonly format: EncounterFormat; readonly encounter: EncounterId }[]
}

/** One thing that is wrong with an archive. */
export interface Finding {
  readonly check: 'database' | 'original' | 'reading' | 'evidence' | 'tables' | 'index'
  /** `null` for what is no one document's. */
  readonly document: DocumentId | null
  readonly message: string
}

/** What an examination is told, and what it is given to compare. */
export interface Examination {
  /** Told now and then how many documents are done. */
  readonly onChecked?: (documents: number) => Promise<void>
  /** A document's words as search should know them; without it the words in the index are not compared. */
  readonly searchTextOf?: (reading: Reading) => SearchText
}

/** What came since a moment. */
export interface Arrivals {
  readonly items: readonly {
    readonly id: RecordId
    /** Whether nothing told of it before. */
    readonly isNew: boolean
    /** When the last of its accounts came. */
    readonly received: string
  }[]
  /** Of all in the three thousand latest texts, also those beyond the limit. */
  readonly total: number
}

/** What the audit log is told of documents that were added. */
export type Changes = (added: readonly Added[]) => readonly Omit<AuditEntry, 'number'>[]

/** Documents, what was read in them, and the index to find them by. Every failure is a `StoreFailed` or an `InvalidInput`. */
export interface Archive extends OverTime, Reviewed, Searched {
  /**
   * Keeps documents, up to 500 in one transaction: what has returned, or has been given to `onStored`, stays whatever happens.
   * What `changes` says of them is in the audit log with them, or neither is.
   */
  add(
    entries: readonly ArchiveEntry[],
    onStored?: (added: readonly Added[]) => void,
    changes?: Changes,
  ): Promise<readonly Added[]>
  listEncounters(filters?: EncounterFilters): Promise<readonly EncounterEntry[]>
  listDocuments(filters?: DocumentFilters): Promise<readonly DocumentEntry[]>
  /** The records of which an account passes the filters, each with all its accounts, newest first. */
  listRecords(filters?: EncounterFilters): AsyncIterable<EncounterRecord>
  countRecords(filters?: EncounterFilters): Promise<number>
  /** So many records behind a place in the same list. */
  recordsAfter(filters: EncounterFilters, limit: number, after: RecordPlace | null): Promise<RecordPage>
  /** So many documents behind a place, newest first. */
  documentsAfter(
    filters: DocumentFilters,
    limit: number,
    after: DocumentPlace | null,
  ): Promise<{ readonly documents: readonly DocumentEntry[]; readonly next: DocumentPlace | null }>
  /** Everyone of the registry who took part in an encounter, the most often first. */
  actors(): Promise<readonly ActorEntry[]>
  /** One of these; null for whoever is not among them. */
  actor(id: string): Promise<ActorEntry | null>
  /** With whom an actor met, the most often first; `encounters` counts those with this actor. */
  counterparts(actor: string, limit: number): Promise<readonly ActorEntry[]>
  /** Encounters of which an account came after a moment (RFC 3339, in UTC), the latest first. */
  arrivals(since: string, limit: number): Promise<Arrivals>
  /** The documents whose bytes have one of these SHA-256. */
  documentsOfHashes(hashes: readonly string[]): Promise<readonly DocumentId[]>
  /** A document's bytes as they were received; null where there is no such document. */
  original(id: string): Promise<Uint8Array | null>
  /** The record that holds this account; null where there is no such account. */
  recordIdOf(document: string, encounter: string): Promise<RecordId | null>
  /** Another text whenever something was written; what stands before its point changes only when it was by another process. */
  state(): Promise<string>
  /** How often more happened than that documents came in: one was taken out or read anew, or somebody decided something. */
  takenBack(): Promise<number>
  /** The record with this id; null where there is none. */
  record(id: string): Promise<EncounterRecord | null>
  /** The records with these ids, in their order, without those that are not there. */
  records(ids: readonly string[]): Promise<readonly EncounterRecord[]>
  /** What became of the record that once had this id; null where none ever had it. */
  formerly(id: string): Promise<Former | null>
  /** Takes the accounts of these documents (`DOCUMENT`, the head of its id, `DOCUMENT/e1`) out of a record, for good. */
  split(record: string, documents: readonly string[], note: DecisionNote): Promise<Decided>
  /** Makes one record of several, for good. */
  merge(records: readonly string[], note: DecisionNote): Promise<Decided>
  /** Every decision, the earliest first. */
  decisions(): Promise<readonly Decision[]>
  /** The decisions that wait for a person. */
  waiting(): Promise<readonly Waiting[]>
  /** Forgets the decision of this number; whether there was such a one. */
  dropDecision(number: number): Promise<boolean>
  /** How many pass the filters, whatever part of the list they ask for. */
  countEncounters(filters?: EncounterFilters): Promise<number>
  countDocuments(filters?: DocumentFilters): Promise<number>
  /** The document or encounter with this id, or every document whose id begins with it (four characters at least). */
  show(id: string): Promise<readonly Shown[]>
  /** Whether there was such a document to take away. */
  remove(id: DocumentId): Promise<boolean>
  /** Writes a copy of the whole archive to a new file; none once `signal` is aborted. */
  backup(target: string, signal?: AbortSignal): Promise<void>
  /** How many documents there are. */
  count(): Promise<number>
  /** Checks everything that can be checked; empty when all is well. */
  doctor(examination?: Examination): Promise<readonly Finding[]>
  /** Everything, from the oldest to the newest, in an order that does not depend on when it was added. */
  documents(): AsyncIterable<StoredDocument>
  /** Everything with its bytes, in order of id; those whose bytes are damaged go to `onDamaged`. Readings may be replaced meanwhile. */
  originals(onDamaged?: (error: Error) => void): AsyncIterable<StoredOriginal>
  /** Puts a new reading of the same document in place of the old one. */
  replaceReading(
    id: DocumentId,
    entry: Pick<ArchiveEntry, 'reading' | 'rules' | 'search' | 'sketch'>,
  ): Promise<void>
  close(): Promise<void>
}
