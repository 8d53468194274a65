/** The contract between Mahdar and a language: what a pack is given, and what it hands back. */

import type { LanguageTag } from '../src/model.ts'
import type { DateMeaning } from './date-meaning.ts'
import type { AttributionWords, ContactWords, Phrase, TokenRange } from './words.ts'

export type * from './date-meaning.ts'
export type * from './words.ts'

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

/** Letters that a word may begin with and that are words of their own. */
export interface CliticPrefix {
  /** The letters, folded: `وال`. */
  readonly form: string
  /** Names of the clitics in it, outermost first: `['and', 'the']`. */
  readonly parts: readonly Clitic[]
  /** What is put before the host again before it is looked up: `لل` gives back `ال`. */
  readonly restore: string
  /** Letters that the host may begin with, folded; any where there are none: `س` stands before verbs in ي ت ن ا alone. */
  readonly before?: string
}

/** A pronoun written behind its word: «بلاده». */
export interface CliticSuffix {
  readonly form: string
  readonly pronoun: PronounFeatures
  /** What the host's last letter may stand for before this suffix: `ت` for `ة`. */
  readonly restore: readonly Ending[]
}

/** One spelling of a last letter for another. */
export interface Ending {
  readonly from: string
  /** '' where the letter falls away. */
  readonly to: string
}

/** A word that is written as letters of the next one, by what it means: و is `and`, ل is `to`. */
export type Clitic = 'and' | 'so' | 'question' | 'will' | 'to' | 'by' | 'as' | 'the'

/** Bits of `Match.bits`; the matcher, which knows types alone from here, cannot have others. */
export const CLITIC_BITS = {
  and: 1,
  so: 2,
  question: 4,
  will: 8,
  to: 16,
  by: 32,
  as: 64,
  the: 128,
} as const satisfies Readonly<Record<Clitic, number>>

/** Whom a joined pronoun agrees with. */
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
  /** What rules remember of the form, whatever text it stands in, each rule at a place of its own. */
  readonly memories: unknown[]
}

/** `TextView.kind` of letters. */
export const WORD_TOKEN = 0
/** `TextView.kind` of digits. */
export const NUMBER_TOKEN = 1
/** `TextView.kind` of any other sign. */
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
  /** What rules remember of the text, each rule at a place of its own. */
  readonly memories: unknown[]
  kind(token: number): number
  /** The folded spelling. */
  word(token: number): string
  /** Its first UTF-16 unit, without making a string; 0 outside the text. */
  unit(token: number): number
  /** Whether its folded spelling begins with `letters`, without making a string. */
  begins(token: number, letters: string): boolean
  /** Whether its folded spelling is one of `words`, as a rule without making a string; keep the set. */
  isAmong(token: number, words: ReadonlySet<string>): boolean
  /** Whether its folded spelling ends with `letters`, without making a string. */
  ends(token: number, letters: string): boolean
  /** Offset of the token's first unit in `text`, after `prefixLength` folded units. */
  start(token: number, prefixLength?: number): number
  /** Offset behind the token's last unit in `text`. */
  end(token: number): number
  /**
   * Everything listed that begins at the token, longest first, whole readings before clitic ones. Made when first asked
   * for: ask `has` before.
   */
  matches(token: number): readonly Match[]
  /** Whether anything of the kind, or of one of the kinds, is listed at the token: the cheapest question. Keep the list. */
  has(token: number, kinds: string | readonly string[]): boolean
  /**
   * The first token from `token` on at which anything of one of `kinds` is listed, else `end` or `count`; keep the list.
   * Of a text without any of them, no token is looked at.
   */
  next(token: number, kinds: readonly string[], end?: number): number
  /** The next token behind `token` that is spelled as it is, else `count`. */
  nextSame(token: number): number
  /** The first of `matches(token)` that has an entry of `kind`, with that entry. */
  find(token: number, kind: string): Found | null
  /** Whether the word as written, or without its clitics, is in the vocabulary at all. */
  listed(token: number): boolean
  /** The registry's knowledge under `key`, or undefined. */
  fact(key: string): unknown
}

/** A listed form with the entry that was asked for. */
export interface Found {
  readonly match: Match
  readonly entry: Entry
}

/** A language as the reader uses it: data and pure functions over a `TextView`. */
export interface LanguagePack {
  readonly code: LanguageTag
  readonly direction: 'ltr' | 'rtl'
  /** Dates in the order of the text, of one sentence alone where it is given. */
  readonly findDates: (view: TextView, sentence?: TokenRange) => readonly DateExpression[]
  /** All numbers in order, the longest reading at each place. */
  readonly findNumbers: (view: TextView) => readonly NumberExpression[]
  /** All phrases that name or describe actors, in the order of the text, outermost only. */
  readonly findPhrases: (view: TextView) => readonly Phrase[]
  /** `titled`: `findAuthor` found somebody in the title, who speaks where the text says "I"; `spoken`: the title calls the text a speech. */
  readonly findAttributions: (
    view: TextView,
    phrases: readonly Phrase[],
    titled: boolean,
    spoken: boolean,
  ) => readonly AttributionWords[]
  /** Whom a title, or the head of a joint statement, gives the text below it to ("Statement by X on …"), before the token `end`. */
  readonly findAuthor: ((view: TextView, end: number) => Phrase | null) | null
  /** Whether a title says that the text below it is what one person said, as it was said ("Remarks by X at …"); null where no title does. */
  readonly isSpeech: ((title: TextView) => boolean) | null
  /** Words that a title gives to somebody («الوزير: …»); what it narrates is its writer's own. */
  readonly findHeadlines: (view: TextView, phrases: readonly Phrase[]) => readonly AttributionWords[]
  readonly findContacts: (view: TextView, phrases: readonly Phrase[]) => readonly ContactWords[]
  /** Null where names are spelled in one way. */
  readonly spelling: NameSpelling | null
}

/** How the spellings of one name are brought together, in a script that has no one way to write a foreign sound. */
export interface NameSpelling {
  /** What spellings share that differ in letters for one sound, in spaces and hyphens. */
  readonly key: (name: string) => string
  /** What spellings share that differ in vowels too, word by word, with a space between. */
  readonly skeleton: (name: string) => string
  /** A key of whatever `isAlike` may take for one name, and of much else: it only proposes. */
  readonly sketch: (name: string) => string
  /** The keys of its words: `key` of each, put together, is the key of the name. */
  readonly parts: (name: string) => readonly string[]
  /** Whether two names may be spellings of one; `isNative` says of a word's key that its vowels are no guess in this script. */
  readonly isAlike: (one: string, other: string, isNative: (key: string) => boolean) => boolean
  /** Words of a name, folded, behind which stands another's, a father's or a family's, that is not his own: «بن», «آل». */
  readonly links: ReadonlySet<string>
  /** Words of a name, folded, that some write as one with the next word and others apart: «عبد». */
  readonly glued: ReadonlySet<string>
  /** The article as it is written behind a preposition that is joined to its word, folded, with that preposition («لل»), and by itself («ال»). */
  readonly article: { readonly joined: string; readonly alone: string }
}

/** A language as the lexicon is compiled from it; read only when the package is built, and in tests. */
export interface LanguageTables {
  readonly code: LanguageTag
  /** Characters that the language writes in more than one way. */
  readonly folds: readonly CharacterFold[]
  readonly clitics: () => Clitics
  /** Every listed form, inflected. */
  readonly entries: () => readonly LexiconEntry[]
  /** Plain words that gate clitics. */
  readonly words: () => readonly string[]
  readonly spelling: NameSpelling | null
}

/** Words that tell of a time. */
export interface DateExpression {
  readonly tokens: TokenRange
  /** Offsets into `TextView.text`, without letters joined before: «بالأمس» begins at «الأمس». */
  readonly start: number
  readonly end: number
  readonly meaning: DateMeaning
  /** The words could as well be no date («مارس» alone, `4/22`): an assistant reads them, a reader of news does not. */
  readonly weak: boolean
  /** `ar/dates/day-month`. */
  readonly rule: string
}

/** A number in digits or words, and where it stands: offsets into `TextView.text`. */
export interface NumberExpression {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly kind: 'number' | 'ordinal'
}
