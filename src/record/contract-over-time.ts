/** What an archive is asked of a stretch of time: who said what about what, and who met whom. */

import type { DocumentName } from '../encounter-record.ts'
import type { Sketch } from '../merge/copies.ts'
import type {
  Actor,
  Commitment,
  EncounterFormat,
  EncounterId,
  EncounterStatus,
  Evidence,
  Localized,
  ParticipantRole,
  RecordId,
  Statement,
  TopicId,
} from '../model.ts'

/** Which statements to give; all that is given must hold. */
export interface StatementFilters {
  readonly speakers?: SpeakerFilters
  /** `topic/gas`, `formulation/un/two-state-solution`: one of these. */
  readonly subjects?: readonly string[]
  /** Whether a set phrase must be in it. */
  readonly withFormulation?: boolean
  /** Made in one of these encounters. */
  readonly records?: readonly RecordId[]
  /** First and last day on which it was said, `YYYY-MM-DD`, both included. */
  readonly from?: string
  readonly to?: string
}

/** Whoever is one of these says it, or it is said on their behalf. */
export interface SpeakerFilters {
  readonly actors?: readonly string[]
  /** States and bodies: they themselves, and whoever acts for them. */
  readonly sides?: readonly string[]
  /** What the document says that the speaker holds. */
  readonly offices?: readonly string[]
  /** Names of those whom the registry does not know: JSON as the archive has it. */
  readonly names?: readonly string[]
}

/** A document that somebody's words stand in. */
export interface SaidDocument extends DocumentName {
  readonly url: string | null
  readonly sourceHash: string
  /** Of its words, by which copies of one text are known. */
  readonly sketch: Sketch | null
}

/** The encounter that a statement was made in. */
export interface SaidEncounter {
  readonly encounter: EncounterId
  /** As all documents tell it. */
  readonly record: RecordId | null
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  /** EDTF. */
  readonly date: string | null
}

/** A statement with what tells of it: where it stands, who says it, when. Ids are those of its document's reading. */
export interface SaidStatement {
  readonly document: SaidDocument
  readonly statement: Statement
  /** What it says that others said. */
  readonly inner: readonly Statement[]
  /** Whom its sources and commitments name. */
  readonly actors: readonly Actor[]
  readonly commitments: readonly Commitment[]
  readonly encounter: SaidEncounter | null
  /** `YYYY-MM-DD`; null where neither its encounter nor its document has one. */
  readonly day: string | null
  readonly dayRestsOn: 'encounter' | 'publication' | null
}

/** A speaker whom the registry does not know, by the name that documents give. */
export interface UnlistedSpeaker {
  /** `Localized`, as JSON with its keys sorted. */
  readonly names: string
  readonly side: string | null
  readonly statements: number
}

/** Which encounters to give; all that is given must hold. */
export interface MeetingFilters {
  /** Each of these must take part. */
  readonly actors?: readonly string[]
  /** Somebody must take part for each of these. */
  readonly sides?: readonly string[]
  /** Somebody in one of these offices must take part. */
  readonly offices?: readonly string[]
  /** One of them by a name that the registry does not know: JSON as the archive has it. */
  readonly names?: readonly string[]
  /** An encounter counts when a day that its date can mean lies in the stretch. */
  readonly from?: string
  readonly to?: string
  readonly statuses?: readonly EncounterStatus[]
  readonly records?: readonly RecordId[]
}

/** On how many days of a year somebody is given words; somebody whom nobody names is one. */
export interface SpeakingDays {
  readonly year: number
  /** A registry id; null for whomever the registry does not know. */
  readonly actor: string | null
  /** Of one whom it does not know: JSON as the archive has it. */
  readonly names: string | null
  readonly side: string | null
  readonly days: number
  /** The first of them, `YYYY-MM-DD`. */
  readonly first: string
}

/** Someone who took part in an encounter. */
export interface Partaker {
  /** A registry id; null for whomever the registry does not know. */
  readonly actor: string | null
  readonly names: Localized
  readonly side: string | null
  readonly role: ParticipantRole
  readonly office: string | null
}

/** An encounter as all documents tell it, in a line: copies of one text tell it once. */
export interface Meeting {
  readonly record: RecordId
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  /** EDTF. */
  readonly date: string | null
  /** First and last day that the date can mean; null where there is none. */
  readonly first: string | null
  readonly last: string | null
  readonly place: Localized | null
  /** Of the place in the registry; null where it has none. */
  readonly placeId: string | null
  readonly country: string | null
  readonly topics: readonly TopicId[]
  readonly participants: readonly Partaker[]
  /** In order of publication; copies of one text are the first of them. */
  readonly accounts: readonly MeetingAccount[]
}

/** One document's telling of it. */
export interface MeetingAccount extends DocumentName {
  readonly encounter: EncounterId
  /** The words that tell of it; null where they were not asked for. */
  readonly evidence: Evidence | null
}

/** What of an encounter is given. */
export interface MeetingParts {
  /** The words that tell of it; they are not unless told otherwise. */
  readonly withWords?: boolean
  /** Its accounts; they are unless told otherwise. */
  readonly withAccounts?: boolean
}

/** Encounters before and after another one, the earliest first. */
export interface MeetingsAround {
  readonly before: readonly Meeting[]
  readonly after: readonly Meeting[]
}

/** What an archive answers of a stretch of time. */
export interface OverTime {
  /** The statements that pass, by the day on which their documents were published. */
  statements(filters?: StatementFilters): AsyncIterable<SaidStatement>
  /** Every speaker whom the registry does not know, the most heard first. */
  unlistedSpeakers(): Promise<readonly UnlistedSpeaker[]>
  /** Who is given words on how many days of which year: what counts of their words are held against. */
  speakingDays(): Promise<readonly SpeakingDays[]>
  /** The encounters that pass, the earliest first, those without a day last; with their words where asked for. */
  meetings(filters?: MeetingFilters, parts?: MeetingParts): Promise<readonly Meeting[]>
  /** The encounters of all these sides next to one of them, as many as `most` on either hand; none around one that is not theirs. */
  meetingsAround(of: {
    readonly record: RecordId
    readonly sides: readonly string[]
    readonly most: number
  }): Promise<MeetingsAround>
}
