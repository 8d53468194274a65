/** What the server answers that is no record, reading or comparison: these have the types of the project itself. */
import type {
  ActorKind,
  DocumentId,
  EncounterFormat,
  EncounterStatus,
  Localized,
  ParticipantRole,
  RecordId,
  Statement,
} from '../../src/model.ts'

/** A part of a list, and where the next begins. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total?: number
  readonly facets?: Readonly<Record<string, readonly Facet[]>>
}

/** A value that what was found has, and how often. */
export interface Facet {
  readonly value: string
  readonly label: Localized
  readonly count: number
}

/** Someone who took part, as a card shows them. */
export interface Party {
  readonly actor: {
    readonly id: string
    readonly names: Localized
    readonly kind: ActorKind
    readonly side: string | null
    readonly sideNames?: Localized
  }
  readonly role?: ParticipantRole
}

/** An encounter as lists show it. */
export interface Card {
  readonly id: RecordId
  readonly title?: string | null
  readonly format: EncounterFormat
  readonly status: EncounterStatus
  /** EDTF. */
  readonly date: string | null
  readonly places: readonly { readonly names: Localized; readonly country: string | null }[]
  readonly parties: readonly Party[]
  readonly accounts: number
  readonly carriers: number
  readonly languages: readonly string[]
  readonly statements: number
  readonly publishers: readonly string[]
  readonly planned: boolean
  readonly conflicts: number
  readonly sample: boolean
  readonly topics: readonly { readonly id: string; readonly names: Localized }[]
  /** When the first and the last account were published. */
  readonly published: { readonly first: string | null; readonly last: string | null }
}

/** A document as lists show it. */
export interface DocumentEntry {
  readonly id: DocumentId
  readonly title: string
  /** The title, else the first line of the text that is read; where headings were asked for. */
  readonly heading?: string
  readonly language: string
  readonly kind: string
  readonly publisher: string | null
  readonly externalId: string | null
  readonly published: string | null
  readonly encounters: number
  readonly statements: number
}

/** What the record is, and how well it was read. */
export interface About {
  readonly version: string
  readonly documents: number
  readonly encounters: number
  readonly languages: readonly string[]
  /** Until when offices and their holders are known, `2025-07`. */
  readonly registryUntil: string
  /** How many of the documents are samples that came with the package. */
  readonly samples: number
  /** By set of checked texts and what is read; null where the figures are not at hand. */
  readonly accuracy: Readonly<Record<string, Readonly<Record<string, Figures>>>> | null
  readonly licences: { readonly program: string; readonly fonts: string }
}

/** Shares, 0 to 1. */
export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Someone, with what the record holds of them. */
export interface ActorPage {
  readonly actor: {
    readonly id: string
    readonly kind: ActorKind
    readonly names: Localized
    readonly side: string | null
    readonly sideNames: Localized
    readonly tenures: readonly Tenure[]
  }
  readonly encounters: { readonly items: readonly Card[]; readonly total: number }
  readonly counterparts: readonly Counterpart[]
}

/** An office that someone held. */
export interface Tenure {
  readonly office: string
  readonly names: Localized
  /** EDTF; `to` is null for whoever holds it still, as far as the registry knows. */
  readonly from: string | null
  readonly to: string | null
}

/** A token, without its secret. */
export interface Token {
  readonly id: string
  readonly name: string
  readonly scopes: readonly ('read' | 'review' | 'collect' | 'admin')[]
  /** RFC 3339. */
  readonly expires: string | null
  readonly revoked: string | null
}

/** Someone whom they met, and how often. */
export interface Counterpart {
  readonly id: string
  readonly names: Localized
  readonly side: string | null
  readonly encounters: number
}

/** What a query could go on to be. */
export interface Completion {
  /** The whole query with it. */
  readonly query: string
  readonly value: string
  readonly label: Localized
}

/** What a search found, and what it may have meant. */
export interface Found extends Page<Hit> {
  /** How many of the newest were ranked and counted, and whether there are more. */
  readonly counted?: number
  readonly more?: boolean
  /** Queries that find more. */
  readonly didYouMean?: readonly string[]
}

/** Something that a search found. */
export interface Hit {
  readonly kind: 'encounter' | 'statement' | 'document'
  readonly id: string
  readonly document: DocumentId | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  /** The id of a statement in its document. */
  readonly statement: string | null
  readonly snippet: Snippet | null
  readonly why: readonly Why[]
  /** Of a statement: who says it. */
  readonly spoken: { readonly speakers: readonly Spoken[]; readonly statement: Statement } | null
  /** Of an encounter. */
  readonly card: Card | null
}

/** Who is said to have said something. */
export interface Spoken {
  readonly actor: string | null
  readonly names: Localized
  readonly side: string | null
}

/** Words around what matched; highlights are places in `text`. */
export interface Snippet {
  readonly text: string
  readonly highlights: readonly (readonly [number, number])[]
}

/** Why something was found: a word of the query, the words of the text, and the rule that brings them together. */
export interface Why {
  readonly word: string
  readonly matched: string
  /** `word`, `name` for one spelled otherwise, `field`. */
  readonly rule: string
}

/** A statement that waits for somebody to look at it. */
export interface Queued {
  readonly id: string
  readonly document: DocumentId
  /** Measured on gold, 0 to 1. */
  readonly confidence: number
  /** What else rests on the same speaker or encounter. */
  readonly use: number
  /** The encounter that it was said at, if any. */
  readonly record: RecordId | null
  /** `null` where the document is read otherwise now. */
  readonly spoken: {
    readonly language: string
    readonly publisher: string | null
    readonly publishedAt: string | null
    readonly speakers: readonly Spoken[]
    readonly statement: Statement
  } | null
}

/** Something that somebody decided: of a statement, or of which accounts are of one encounter. */
export interface Decided {
  readonly id: string
  readonly verdict: 'accept' | 'reject' | 'speaker' | 'merge' | 'split'
  /** RFC 3339. */
  readonly at: string
  readonly by: string
  readonly because: string
  /** Of a statement: its text, its words, and who is said to have said them. */
  readonly document?: DocumentId
  readonly quote?: string
  readonly statement?: string | null
  readonly speaker?: string | null
}
