/** What `mahdar drift` gives: the positions of somebody on a topic over time, every one with its words. */
import type { Localized, Polarity, Side, TopicId } from '../../model.ts'
import type { DatedSpeaker, DatedStatement } from './told.ts'
import type { WordingPart } from './wording-change.ts'

/** Whose words are followed. */
export interface Followed {
  /** `unlisted` is a person whom the registry does not know, followed by name alone. */
  readonly kind: 'person' | 'office' | 'country' | 'organization' | 'unlisted'
  /** In the registry; of whom it does not know, the name. */
  readonly id: string
  readonly names: Localized
  readonly side: Side | null
}

/** A topic by its names. */
export interface NamedTopic {
  readonly topic: TopicId
  readonly names: Localized
}

/** The positions of somebody on a topic. Statements and positions are numbered from 0. */
export interface Drift {
  readonly of: Followed
  readonly topic: NamedTopic
  /** The narrower topics that count too. */
  readonly narrower: readonly NamedTopic[]
  /** The stretch that was asked for; null where it is open. */
  readonly from: string | null
  readonly to: string | null
  /** In order of day, those without one last; the same words are there once, with all documents that carry them. */
  readonly statements: readonly DatedStatement[]
  /** In the order in which they are first seen. */
  readonly positions: readonly Position[]
  /** In order of the later day: where a position is taken again in other words, or with another stance. */
  readonly changes: readonly Change[]
  /** Through whom they speak, in the order in which they are first heard. */
  readonly speakers: readonly SpeakerDays[]
  /** Stances by year: what verbs say of them, counted. */
  readonly years: readonly YearOfStances[]
  /** What limits all this, in sentences for a person. */
  readonly notes: readonly string[]
}

/** What is said once or again and again. */
export interface Position {
  /** Places in `statements`, in order of day. */
  readonly statements: readonly number[]
  /** On how many days it was said; what has no day counts nothing. */
  readonly days: number
  /** Days; null where no statement has one. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly stances: readonly Polarity[]
  readonly languages: readonly string[]
  /** Statements on the topic before it was first seen, none of which takes it; null where there are none. */
  readonly before: Absence | null
  /** Statements on the topic after it was last seen, none of which takes it; null where there are none. */
  readonly after: Absence | null
  /** The least likeness, 0 to 1, that holds the statements together; null where there is one. */
  readonly likeness: number | null
}

/** Statements on the topic that were looked through in vain. */
export interface Absence {
  readonly statements: number
  /** On how many days. */
  readonly days: number
  /** Days of the first and the last of them. */
  readonly from: string
  readonly to: string
}

/** How a position differs from the day before on which it was taken. What it means is for the reader to judge. */
export interface Change {
  /** Place in `positions`. */
  readonly position: number
  /** Places in `statements`. */
  readonly earlier: number
  readonly later: number
  /** Null where the two are of two languages, or too long. */
  readonly wording: readonly WordingPart[] | null
  /** Of the words of both, the share that stays, 0 to 1; null with `wording`. */
  readonly kept: number | null
  /** Null where it is the same, or the two are of two languages. */
  readonly stance: { readonly earlier: readonly Polarity[]; readonly later: readonly Polarity[] } | null
}

/** One who speaks. */
export interface SpeakerDays {
  readonly speaker: DatedSpeaker
  readonly statements: number
  readonly days: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

/** On how many days of a year something was said on the topic, and with which stances. */
export interface YearOfStances {
  readonly year: number
  readonly statements: number
  readonly days: number
  readonly stances: readonly { readonly polarity: Polarity; readonly days: number }[]
}
