/** What all accounts of one encounter come to: what `mahdar list` prints is exactly an `EncounterRecord`. */
import type {
  Actor,
  ActorId,
  Commitment,
  DateValue,
  Document,
  DocumentId,
  Encounter,
  EncounterFormat,
  EncounterStatus,
  Evidence,
  Participant,
  Place,
  RecordId,
  Side,
  Statement,
  TopicId,
} from './model.ts'

/** A document, as an encounter record names it. */
export interface DocumentName extends Pick<Document, DocumentNaming> {
  readonly document: DocumentId
}

type DocumentNaming = 'externalId' | 'title' | 'language' | 'publisher' | 'publisherCountry' | 'publishedAt'

/** What one document says of one encounter. Ids of encounters, statements and `local:` actors are those of its reading. */
export interface Account extends DocumentName {
  readonly issuedBy: ActorId | null
  /** The sides that took part and whose telling it passes on («the ministry said that …»), and the words that name who tells it. */
  readonly relays: readonly { readonly side: Side; readonly evidence: Evidence }[]
  /** Other documents that carry the same text: syndication, never corroboration. */
  readonly carriers: readonly DocumentName[]
  readonly encounter: Encounter
  /** Everyone whom the encounter and the statements name. */
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
  readonly commitments: readonly Commitment[]
  /** What people judged of its statements; empty outside an archive. */
  readonly reviews: readonly Review[]
}

/** What somebody judged of a statement, the latest of it; it holds in the account that it stands in. */
export interface Review {
  /** As it was read. One that was rejected is not among the account's statements; one said by somebody else is, with that speaker. */
  readonly statement: Statement
  readonly verdict: 'accept' | 'reject' | 'speaker'
  /** Who said it, where the verdict is `speaker`: an id of the registry. */
  readonly speaker: ActorId | null
  /** RFC 3339. */
  readonly at: string
  readonly by: string
  readonly because: string
}

/** What some of the accounts say, with the words of the first. */
export interface Told<T> {
  readonly value: T
  /** Places in the record's `accounts`, counted from 0. */
  readonly accounts: readonly number[]
  readonly evidence: Evidence | null
}

/** Two accounts that cannot both be right; the record keeps both. */
export interface Conflict {
  readonly field: 'format' | 'status' | 'date' | 'place' | 'requestedBy' | 'onSidelinesOf'
  /** What is said, as text: a format, a status, an EDTF date, an id; the most told first. */
  readonly claims: readonly [Told<string>, Told<string>, ...Told<string>[]]
}

/** Someone who took part by any of the accounts; whom the registry does not know is `local:1`, `local:2` … within the record. */
export interface RecordParticipant
  extends Pick<Participant, 'actor' | 'office' | 'role'>,
    Pick<Actor, 'kind' | 'names' | 'side'> {
  readonly accounts: readonly number[]
}

/** Every account of one encounter, merged. Of what accounts disagree on, the most told stands here and all of it in `conflicts`. */
export interface EncounterRecord {
  readonly id: RecordId
  readonly format: EncounterFormat
  /** By the account that was published last. */
  readonly status: EncounterStatus
  /** What was said of its status, in order of publication: planned, then held or cancelled. */
  readonly history: readonly Told<EncounterStatus>[]
  readonly participants: readonly RecordParticipant[]
  readonly date: Told<DateValue> | null
  readonly place: Told<Place> | null
  readonly requestedBy: Told<ActorId> | null
  readonly onSidelinesOf: Told<string> | null
  /** The visit that it was part of. */
  readonly partOf: RecordId | null
  readonly topics: readonly TopicId[]
  /** In order of publication. */
  readonly accounts: readonly [Account, ...Account[]]
  /** Why these accounts are of one encounter, in words that a person can check; "by hand, …" is what somebody decided. */
  readonly because: readonly string[]
  readonly conflicts: readonly Conflict[]
}
