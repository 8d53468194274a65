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
  readonly topics?: readonly string[]
}

/** The pair's encounters before and after one. */
export interface Around {
  readonly before: readonly Card[]
  readonly after: readonly Card[]
}

/** A document as lists show it. */
export interface DocumentEntry {
  readonly id: DocumentId
  readonly title: string
  readonly language: string
  readonly kind: string
  readonly publisher: string | null
  readonly externalId: string | null
  readonly published: string | null
  readonly encounters: number
  readonly statements: number
}

/** Something that a search found. */
export interface Hit {
  readonly kind: 'encounter' | 'statement' | 'document'
  readonly id: string
  readonly document: DocumentId | null
  readonly statement?: Statement | null
  readonly snippet: Snippet
  readonly why: readonly Why[]
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
  readonly rule: string
}
