/** The contract between Mahdar and a language: what a pack hands over, all of it data or pure functions. */

/** One row of a lexicon table: `id` and `form` are always there, further columns by the table's own header. */
export type LexiconRow = Readonly<Record<string, string>> & { readonly id: string; readonly form: string }

/** One character rule: `from` is a single UTF-16 unit; `to` is '' (dropped), ' ' (a separator) or what it folds to. */
export interface CharacterFold {
  readonly from: string
  readonly to: string
}

/** Letters written as part of the word that follows or precedes: tried on a word that is not listed. */
export interface Clitics {
  /** In the order in which they can be stacked, outermost first, folded. */
  readonly prefixes: readonly CliticPrefix[]
  readonly suffixes: readonly CliticSuffix[]
}

export interface CliticPrefix {
  /** The letters, folded: `وال`. */
  readonly form: string
  /** Names of the clitics in it, outermost first: `['and', 'the']`. */
  readonly parts: readonly Clitic[]
  /** What is put before the host again before it is looked up: `لل` gives back `ال`. */
  readonly restore: string
}

export interface CliticSuffix {
  readonly form: string
  readonly person: PronounFeatures
  /** Endings to try in place of the host's last letter: `ت` stands for `ة`. */
  readonly restore: readonly { readonly from: string; readonly to: string }[]
}

export type Clitic = 'and' | 'so' | 'question' | 'will' | 'to' | 'by' | 'as' | 'the'

export interface PronounFeatures {
  readonly person: 1 | 2 | 3
  readonly gender: 'm' | 'f' | null
  readonly number: 1 | 2 | 3
}
