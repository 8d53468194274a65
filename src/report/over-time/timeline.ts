/** What `mahdar timeline` gives: the encounters of somebody, or of two, in their order, and what became of what was promised. */
import type { Commitment, DateValue, DocumentId, Evidence, RecordId, StatementId } from '../../model.ts'
import type { Meeting } from '../../record/contract-over-time.ts'
import type { Followed } from './drift.ts'
import type { DatedSpeaker, DatedStatement } from './told.ts'

/** Encounters in order of day, those without one last. Encounters are numbered from 0. */
export interface Timeline {
  /** One, or the two of a pair. */
  readonly of: readonly [Followed, ...Followed[]]
  readonly from: string | null
  readonly to: string | null
  readonly encounters: readonly TimelineEncounter[]
  /** Of those that were held, or of which it is not said that they were not. */
  readonly formats: readonly { readonly format: Meeting['format']; readonly count: number }[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
  /** Days between one encounter and the next, of those with a day that were held; null for fewer than two. */
  readonly intervals: Intervals | null
  readonly commitments: readonly FollowedCommitment[]
  readonly notes: readonly string[]
}

/** An encounter, and how long after the one before. */
export interface TimelineEncounter extends Meeting {
  /** Since the last encounter before it that was held, in days; null where either has no day. */
  readonly daysSince: number | null
}

/** How far encounters are apart, in days. */
export interface Intervals {
  readonly count: number
  readonly median: number
  readonly shortest: number
  readonly longest: number
  /** The two, by their places in `encounters`, between which the longest lies. */
  readonly longestBetween: readonly [number, number]
}

/** Something a party undertook, and where the same parties speak of it again. */
export interface FollowedCommitment {
  /** Place in `encounters`. */
  readonly encounter: number
  readonly document: DocumentId
  readonly statement: StatementId
  readonly day: string | null
  readonly parties: readonly DatedSpeaker[]
  readonly instrument: Commitment['instrument']
  readonly undertaking: Evidence
  readonly due: DateValue | null
  /** In order of day: only what is said in later encounters of these parties. */
  readonly followUps: readonly FollowUp[]
}

/** A later statement that speaks of what was undertaken. */
export interface FollowUp {
  /** Place in `encounters`. */
  readonly encounter: number
  readonly record: RecordId
  /** The one that the statement stands in. */
  readonly document: DocumentId
  readonly statement: DatedStatement
  /** What both name: ids of things, terms, words; with the words of the later. */
  readonly shared: readonly { readonly key: string; readonly evidence: Evidence }[]
  /** 0 to 1. */
  readonly likeness: number
  readonly daysAfter: number | null
}
