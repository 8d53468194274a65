import type {
  ActorKind,
  Commitment,
  EncounterFormat,
  EncounterStatus,
  ParticipantRole,
  Polarity,
  Resolution,
  Side,
  Span,
  Statement,
} from '../../src/model.ts'

/** One text of `gold/documents/` and all that a reader has to find in it. */
export interface GoldDocument {
  /** The file's base name. */
  readonly id: string
  readonly path: string
  /** The folder's name: `ar`. */
  readonly language: string
  readonly title: string
  readonly published: string | null
  readonly publisher: string | null
  readonly country: string | null
  /** The mechanisms that it was written for, for people. */
  readonly shows: readonly string[]
  readonly text: string
  readonly actors: readonly GoldActor[]
  readonly encounters: readonly GoldEncounter[]
  readonly statements: readonly GoldStatement[]
  readonly commitments: readonly GoldCommitment[]
}

/** Someone whom the registry does not hold, as `@name`; `words` are how the text first calls him. */
export interface GoldActor {
  readonly ref: string
  readonly side: Side | null
  readonly kind: ActorKind
  readonly words: string
}

/** A registry id, or the `@name` of a `GoldActor`. */
export type ActorRef = string

/** One who took part, and the office that the text gives him, where the gold says it. */
export interface GoldParticipant {
  readonly actor: ActorRef
  readonly role: ParticipantRole
  readonly office: string | null
  /** Whom they stand for, where the text says so. */
  readonly behalf: ActorRef | null
}

/** One contact, and what the lines below its own say of it. */
export interface GoldEncounter {
  readonly id: string
  readonly line: number
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  readonly participants: readonly GoldParticipant[]
  /** EDTF as in `DateValue.edtf`; `null` where the text and the publication leave it open. */
  readonly date: string | null
  readonly country: string | null
  /** A place's id. */
  readonly city: string | null
  readonly requestedBy: ActorRef | null
  /** `series/…` or `gathering/…`, or the words of the text. */
  readonly beside: string | null
  readonly partOf: string | null
}

/** One attribution: speakers, cue and content. */
export interface GoldStatement {
  readonly id: string
  readonly line: number
  readonly speakers: readonly GoldSpeaker[]
  /** For whom they speak, where the text says so. */
  readonly behalf: ActorRef | null
  readonly resolution: Resolution
  readonly manner: Statement['manner']
  readonly stances: readonly Polarity[]
  readonly within: string | null
  readonly cue: Span | null
  readonly content: GoldContent
}

/** `actor` is `null` for a source that the text leaves unnamed; then `side` is whose it is, where that is said. */
export interface GoldSpeaker {
  readonly actor: ActorRef | null
  readonly side: Side | null
}

/** The words that are attributed, in the text or in a title that was given apart. */
export interface GoldContent {
  readonly in: 'text' | 'title'
  readonly spans: readonly Span[]
}

/** What somebody undertook in a statement. */
export interface GoldCommitment {
  readonly statement: string
  readonly line: number
  readonly parties: readonly ActorRef[]
  readonly instrument: Commitment['instrument']
  readonly undertaking: Span
  readonly due: string | null
}
