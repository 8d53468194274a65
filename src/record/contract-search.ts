/** What an archive is asked by words and fields. */
import type { DocumentId, EncounterId, RecordId, StatementId } from '../model.ts'
import type { Wanted } from './full-text.ts'

/** What can be found. */
export type UnitKind = 'document' | 'encounter' | 'statement'

/** What to find, and how much of it. */
export interface FindRequest {
  readonly wanted: Wanted
  /** What must meet it: of a statement, its own contents and fields. */
  readonly level: UnitKind
  /** What is given: documents and encounters of which something of the level meets it, each once. */
  readonly kind: UnitKind
  readonly order: 'newest' | 'relevance'
  readonly limit: number
  /** Behind which unit of the level to go on; null begins. */
  readonly after: number | null
  /** How many of the newest to rank and to count; null ranks everything, which is slow for common words. */
  readonly newest: number | null
}

/** What was found, by its best or newest unit. */
export interface FoundUnit {
  /** Of the unit of the level. */
  readonly key: number
  readonly document: DocumentId
  readonly encounter: EncounterId | null
  /** The encounter as all documents tell it. */
  readonly record: RecordId | null
  readonly statement: StatementId | null
  /** The lower the better; null unless ranked. */
  readonly score: number | null
}

/** A part of what was found. */
export interface Found {
  readonly units: readonly FoundUnit[]
  /** Behind which unit the next part begins; null where there is none. */
  readonly next: number | null
}

/** How much was found, and by which fields. */
export interface TagCounts {
  /** How many were counted. */
  readonly counted: number
  /** Whether there are older ones that were not. */
  readonly more: boolean
  /** By tag, how many of them have it. */
  readonly tags: ReadonlyMap<string, number>
}

/** Finding. */
export interface Searched {
  find(request: FindRequest): Promise<Found>
  /** The fields of what would be found. */
  countTags(request: Omit<FindRequest, 'limit' | 'after' | 'order'>): Promise<TagCounts>
  /** Words of the archive's texts that are spelled almost like this one, the most frequent first. */
  wordsNear(word: string): Promise<readonly string[]>
}
