/** What `mahdar formulations` gives: set phrases over time, in whatever words, by year and by speaker. */
import type { DocumentName } from '../../encounter-record.ts'
import type { Evidence, FormulationId, LanguageTag, Localized } from '../../model.ts'
import type { Followed } from './drift.ts'
import type { DatedSpeaker, DatedStatement } from './told.ts'

/** How often, of the days on which somebody is given words: see `BANDS`. */
export type Band = 'constant' | 'frequent' | 'regular' | 'occasional' | 'rare' | 'none'

/** Set phrases over time. What counts is a day on which a speaker uses one: the same day counts once for each speaker. */
export interface Formulations {
  /** Whose words alone; null for everybody's. */
  readonly of: Followed | null
  readonly from: string | null
  readonly to: string | null
  /** The most used first. */
  readonly formulations: readonly FormulationHistory[]
  /** From which share of speaking days on each band begins. */
  readonly bands: readonly { readonly band: Band; readonly share: number }[]
  /** What limits all this, in sentences for a person. */
  readonly notes: readonly string[]
}

/** One set phrase over time. */
export interface FormulationHistory {
  readonly formulation: FormulationId
  readonly wording: Localized
  /** Speaking days on which it is used. */
  readonly days: number
  readonly statements: number
  /** Uses with a day; null where none has one. */
  readonly first: PhraseUse | null
  readonly last: PhraseUse | null
  /** Its exact words, the most used first. */
  readonly variants: readonly Variant[]
  /** Every year from the first use to the last day on which anybody speaks, also those without it. */
  readonly years: readonly YearOfUse[]
  /** Those who are named, the most frequent first. */
  readonly speakers: readonly SpeakerOfUse[]
  /**
   * Of a stretch that begins or ends within what the archive covers: `new`, not used before it; `missing`, used before it and not in
   * it; `kept`, in both; `outside`, only after it. Null where no stretch was asked for, or nothing before it can be told.
   */
  readonly inStretch: 'new' | 'missing' | 'kept' | 'outside' | null
}

/** One exact wording, folded as words are compared: vowel marks and letters joined before it make no other. */
export interface Variant {
  readonly language: LanguageTag
  /** As it is written most often. */
  readonly words: string
  readonly days: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly example: PhraseUse
}

/** The words of a set phrase where they stand. */
export interface PhraseUse
  extends DocumentName,
    Pick<DatedStatement, 'statement' | 'day' | 'dayRestsOn' | 'speakers' | 'content' | 'alsoIn'> {
  readonly phrase: Evidence
}

/** In a year. */
export interface YearOfUse {
  readonly year: number
  readonly days: number
  /** All speaking days of the year. */
  readonly of: number
  readonly band: Band
}

/** By a speaker. */
export interface SpeakerOfUse {
  readonly speaker: DatedSpeaker
  readonly days: number
  /** All days on which they are given words. */
  readonly of: number
  readonly band: Band
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}
