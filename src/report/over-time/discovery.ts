/** What `mahdar formulations --discover` gives: phrases that come again and again, listed anywhere or not. */
import type { FormulationId, LanguageTag } from '../../model.ts'
import type { Followed } from './drift.ts'
import type { PhraseUse } from './formulations.ts'

/** Phrases that recur far more than their words predict, the most striking first. */
export interface Discovery {
  readonly of: Followed | null
  readonly from: string | null
  readonly to: string | null
  /** Statements that were looked through, copies of one text and the same words of a few days counted once. */
  readonly statements: number
  /** On how many days at least a phrase must be said. */
  readonly leastDays: number
  readonly phrases: readonly DiscoveredPhrase[]
  /** How many there are in all. */
  readonly found: number
  readonly notes: readonly string[]
}

/** A phrase, whatever letters are joined before its words. */
export interface DiscoveredPhrase {
  readonly language: LanguageTag
  /** As it is written most often. */
  readonly words: string
  readonly length: number
  /** Days on which somebody says it. */
  readonly days: number
  readonly statements: number
  /** Speakers who are named. */
  readonly speakers: number
  readonly years: readonly number[]
  readonly association: Association
  /** The registry's set phrase that stands in it, if one. */
  readonly formulation: FormulationId | null
  readonly first: PhraseUse
  readonly last: PhraseUse
  /** At most three, of several speakers where there are. */
  readonly examples: readonly PhraseUse[]
}

/** How far its words belong together: of its first word with the rest, and of the rest with its last, the weaker. */
export interface Association {
  /** Dunning's log-likelihood ratio (G²); 10.83 is one in a thousand by chance. */
  readonly logLikelihood: number
  /** Pointwise mutual information in bits: it stands there 2 to the power of so many times as often as its parts predict. */
  readonly information: number
}
