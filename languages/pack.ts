/** The contract between Mahdar and a language: what a pack is given, and what it hands back. */

import type { LanguageTag } from '../src/model.ts'

/** One row of a lexicon table: `id` and `form` are always there, further columns by the table's own header. */
export type LexiconRow = Readonly<Record<string, string>>

/** A form and what it stands for. `kind` is the table's name; `payload` is any JSON. */
export interface LexiconEntry {
  /** The language whose passages it is looked for in; `*` for all. */
  readonly language: LanguageTag
  readonly kind: string
  readonly form: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** One character rule: `from` is a single UTF-16 unit; `to` is '' (dropped), ' ' (a separator) or what it folds to. */
export interface CharacterFold {
  readonly from: string
  readonly to: string
}

/** Letters written as part of the word that follows or precedes: tried on a word beside its whole reading. */
export interface Clitics {
  readonly prefixes: readonly CliticPrefix[]
  readonly suffixes: readonly CliticSuffix[]
  /** Other spellings of a word's last letter, tried where the word as written is not listed: `ى` for `ي`. */
  readonly endings: readonly Ending[]
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
  readonly pronoun: PronounFeatures
  /** What the host's last letter may stand for before this suffix: `ت` for `ة`. */
  readonly restore: readonly Ending[]
}

export interface Ending {
  readonly from: string
  /** '' where the letter falls away. */
  readonly to: string
}

export type Clitic = 'and' | 'so' | 'question' | 'will' | 'to' | 'by' | 'as' | 'the'

/** Bits of `Match.bits`. */
export const CLITIC_BITS: Readonly<Record<Clitic, number>> = {
  and: 1,
  so: 2,
  question: 4,
  will: 8,
  to: 16,
  by: 32,
  as: 64,
  the: 128,
}

export interface PronounFeatures {
  readonly person: 1 | 2 | 3
  readonly gender: 'm' | 'f' | null
  /** 1 singular, 2 dual, 3 plural. */
  readonly number: 1 | 2 | 3
}

/** What a listed form stands for. */
export interface Entry {
  readonly kind: string
  readonly language: LanguageTag
  readonly payload: Readonly<Record<string, unknown>>
}

/** A listed form found in the text: tokens `[start, end)`. */
export interface Match {
  readonly start: number
  readonly end: number
  /** Clitics before the first word, as `CLITIC_BITS`. */
  readonly bits: number
  /** Folded units of the first token that belong to those clitics. */
  readonly prefixLength: number
  /** The pronoun joined behind the last word. */
  readonly suffix: PronounFeatures | null
  readonly entries: readonly Entry[]
}

/** A half-open range of tokens. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

export const WORD_TOKEN = 0
export const NUMBER_TOKEN = 1
export const PUNCTUATION_TOKEN = 2
/** One or more line ends; its `word` is `\n`, or `\n\n` where a blank line stands. */
export const LINE_TOKEN = 3

/** A text as rules see it: tokens by number, what is listed at each, and where they stand in the original. */
export interface TextView {
  readonly text: string
  readonly count: number
  readonly language: LanguageTag
  /** Sentences in order, without boilerplate. */
  readonly sentences: readonly TokenRange[]
  kind(token: number): number
  /** The folded spelling. */
  word(token: number): string
  /** Offset of the token's first unit in `text`, after `prefixLength` folded units. */
  start(token: number, prefixLength?: number): number
  /** Offset behind the token's last unit in `text`. */
  end(token: number): number
  /** Everything listed that begins at the token, longest first, whole readings before clitic ones. */
  matches(token: number): readonly Match[]
  /** The first of `matches(token)` that has an entry of `kind`, with that entry. */
  find(token: number, kind: string): Found | null
  /** The registry's knowledge under `key`, or undefined. */
  fact(key: string): unknown
}

export interface Found {
  readonly match: Match
  readonly entry: Entry
}

/** A language as the reader uses it: data and pure functions over a `TextView`. */
export interface LanguagePack {
  readonly code: LanguageTag
  readonly direction: 'ltr' | 'rtl'
  readonly clitics: Clitics
}

/** A language as the lexicon is compiled from it; read only when the package is built, and in tests. */
export interface LanguageTables {
  readonly code: LanguageTag
  /** Characters that the language writes in more than one way. */
  readonly folds: readonly CharacterFold[]
  /** Every listed form, inflected. */
  readonly entries: () => readonly LexiconEntry[]
  /** Plain words that gate clitics. */
  readonly words: () => readonly string[]
}
