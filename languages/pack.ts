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
  /** Letters that the host may begin with, folded; any where there are none: `س` stands before verbs in ي ت ن ا alone. */
  readonly before?: string
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
  /** Whether anything of one of `kinds` is listed at the token; the cheapest question. */
  has(token: number, ...kinds: readonly string[]): boolean
  /** The first of `matches(token)` that has an entry of `kind`, with that entry. */
  find(token: number, kind: string): Found | null
  /** Whether the word as written, or without its clitics, is in the vocabulary at all. */
  listed(token: number): boolean
  /** The registry's knowledge under `key`, or undefined. */
  fact(key: string): unknown
}

export interface Found {
  readonly match: Match
  readonly entry: Entry
}

/** An office as a text words it: «وزير الخارجية الروسي» is `{ office: 'foreign-minister', sides: ['ru'] }`. */
export interface TitleWords extends TokenRange {
  /** The kind of office (`foreign-minister`), or null where only the words are known. */
  readonly office: string | null
  /** The title without whose it is, as the registry words it, or null. */
  readonly generic: string | null
  /** Whose office it is: state codes and ids of bodies, as far as the words say. */
  readonly sides: readonly string[]
  /** Of whom it is an office, where that is another office: the minister in "assistant of the minister". */
  readonly under: TitleWords | null
}

/** The words that name someone. */
export interface NameWords extends TokenRange {
  /** Folded units of the first token that are clitics. */
  readonly prefixLength: number
  /** Registry ids that the words name. */
  readonly ids: readonly string[]
  /** `full`, `family`, `short` … of a listed form; null for an unlisted name. */
  readonly listed: string | null
  /** The form counts only beside a title, a first name, or after the full name. */
  readonly guarded: boolean
}

/**
 * What a phrase without a name refers to. `sides`: both parties; `countries`, `leaders`, `presidents`, `ministers`,
 * `officials`: those of them who fit; `counterpart`: holder of the same office elsewhere; `latter`: the last one named;
 * `own-country`: the speaker's; `honorific`: he of that rank; `office`: the holder, known from the words; `unnamed`.
 */
export type Reference =
  | 'sides'
  | 'countries'
  | 'leaders'
  | 'presidents'
  | 'ministers'
  | 'officials'
  | 'monarchs'
  | 'counterpart'
  | 'latter'
  | 'own-country'
  | 'honorific'
  | 'title'
  | 'unnamed'

/** People, states and bodies as a clause speaks of them: one head, whatever stands inside it. */
export interface Phrase extends TokenRange {
  /** Folded units of the first token that are clitics, and which (`CLITIC_BITS`). */
  readonly prefixLength: number
  readonly bits: number
  readonly kind: 'person' | 'state' | 'body' | 'group'
  /** What it refers to where it has no name of its own. */
  readonly refers: Reference | null
  readonly name: NameWords | null
  readonly titles: readonly TitleWords[]
  /** An honorific's id, before the name or in its place. */
  readonly honorific: string | null
  /** States and bodies that the words put it with. */
  readonly sides: readonly string[]
  readonly gender: 'm' | 'f' | null
  /** 1, 2, or 3 for more. */
  readonly number: 1 | 2 | 3
  /** The parts of a coordination («الصين وروسيا»), else empty. */
  readonly members: readonly Phrase[]
}

/** How a source stands to its cue. */
export type SourcePlace = 'clause' | 'post-posed' | 'dropped' | 'unknown' | 'none'

/** One attribution as the words give it, before anyone knows who is who. */
export interface AttributionWords {
  readonly rule: string
  /** Lemma in the pack, e.g. `ar/qala`; null for a sentence that carries on without a cue. */
  readonly lemma: string | null
  /** Class of the cue: `say`, `emphasise`, `call-for` … */
  readonly cueClass: string
  readonly shape: 'finite' | 'participle' | 'masdar' | 'adverbial' | 'passive' | 'headline' | 'none'
  readonly cue: TokenRange | null
  /** The cue's first unit after clitics that are no part of it. */
  readonly source: Phrase | null
  readonly place: SourcePlace
  /** With whom it was discussed, where the cue's clause says so: a source beside the subject. */
  readonly partner: Phrase | null
  /** Agreement of the verb, for a dropped subject. */
  readonly gender: 'm' | 'f' | null
  readonly number: 0 | 1 | 2 | 3
  /** A turn-shift stands before it: «من جانبه». */
  readonly turn: boolean
  readonly content: readonly TokenRange[]
  readonly manner: 'direct' | 'indirect' | 'mixed'
  /** Only topics are given («تبادل وجهات النظر إزاء …»). */
  readonly topicOnly: boolean
  /** Place in the list of the attribution that this one stands inside; -1 for none. */
  readonly within: number
  readonly sentence: number
  readonly stances: readonly StanceWords[]
}

export interface StanceWords {
  readonly polarity: string
  readonly target: TokenRange
}

/** One telling of a contact, before tellings of the same contact are put together. */
export interface ContactWords {
  readonly rule: string
  readonly format: string
  readonly status: 'held' | 'planned' | 'postponed' | 'cancelled' | 'mentioned'
  /** The words that tell of it. */
  readonly trigger: TokenRange
  readonly subject: readonly Phrase[]
  readonly object: readonly Phrase[]
  /** Present beside the parties. */
  readonly attendees: readonly Phrase[]
  readonly subjectRole: string
  readonly objectRole: string
  /** The verb's subject is left out. */
  readonly dropped: boolean
  /** Where the words put it. */
  readonly place: PlaceWords | null
  readonly requestedBy: Phrase | null
  readonly request: TokenRange | null
  readonly sidelines: SidelinesWords | null
  readonly sentence: number
  /** The clause in which its date may stand. */
  readonly clause: TokenRange
}

export interface PlaceWords extends TokenRange {
  readonly prefixLength: number
  /** What the registry lists under the words, best first: `place/…`, `capital/…` (of that state), `state/…`. */
  readonly ids: readonly string[]
}

export interface SidelinesWords extends TokenRange {
  /** Registry ids of series or bodies' gatherings; empty where only the words are known. */
  readonly ids: readonly string[]
}

/** A language as the reader uses it: data and pure functions over a `TextView`. */
export interface LanguagePack {
  readonly code: LanguageTag
  readonly direction: 'ltr' | 'rtl'
  readonly findDates: (view: TextView) => readonly DateExpression[]
  /** All phrases that name or describe actors, in the order of the text, outermost only. */
  readonly findPhrases: (view: TextView) => readonly Phrase[]
  readonly findAttributions: (view: TextView, phrases: readonly Phrase[]) => readonly AttributionWords[]
  readonly findContacts: (view: TextView, phrases: readonly Phrase[]) => readonly ContactWords[]
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
}

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** So many of a unit: `{ unit: 'day', count: 3 }`; `count` may be a fraction. */
export interface TimeAmount {
  readonly unit: TimeUnit
  readonly count: number
}

/** A stretch of the day that has a name. */
export type DayPart =
  | 'dawn'
  | 'morning'
  | 'mid-morning'
  | 'forenoon'
  | 'noon'
  | 'lunch'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'tonight'
  | 'midnight'

/** Which stretch of a longer one: of a month its first, second and third ten days. */
export type Portion = 'early' | 'mid' | 'late' | 'rest' | 'later'

/** Day, month and year of the Hijri calendar; `null` for what is not said. */
export interface HijriDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/**
 * What words say of a time, before anything is known of when they were written. `side` is -1 for "last", 0 for "this",
 * 1 for "next", 2 for "the one after next", `null` where nothing of the kind is said.
 */
export type DateMeaning =
  | CalendarMeaning
  /** The unit that holds the reference, moved by `offset`: today, yesterday, last week, next year; "now" is second 0. */
  | { readonly kind: 'current'; readonly unit: TimeUnit; readonly offset: number }
  /** Two descriptions of one day: "yesterday, Friday 5 August". */
  | { readonly kind: 'same'; readonly relative: DateMeaning; readonly calendar: CalendarMeaning }
  /** A part named within a whole: Sunday of last week, the 20th of next month, June of next year. */
  | { readonly kind: 'inside'; readonly part: CalendarMeaning; readonly whole: DateMeaning }
  /** "Tuesday the third of September" and "the third Tuesday of September" in one: the date if its weekday fits. */
  | { readonly kind: 'either'; readonly date: CalendarMeaning; readonly otherwise: DateMeaning }
  /** The third Tuesday of September, the last day of the month (`count` -1); with `after`, counted from behind `whole`. */
  | {
      readonly kind: 'nth'
      readonly count: number
      readonly unit: TimeUnit
      readonly weekday: number | null
      readonly whole: DateMeaning
      readonly after: boolean
    }
  | { readonly kind: 'portion'; readonly portion: Portion; readonly whole: DateMeaning }
  | { readonly kind: 'season'; readonly season: string; readonly year: DateMeaning | null }
  /** `day` is `g-12-25` (Gregorian), `h-10-01` (Hijri), `w-11-4-4` (month, weekday, which one), or `local` (differs by state). */
  | { readonly kind: 'holiday'; readonly day: string; readonly year: DateMeaning | null }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'decade'; readonly decade: number; readonly century: number | null }
  /** The past three weeks (`side` -1), the coming two months (1); `count` is `null` for "the past few". */
  | { readonly kind: 'run'; readonly unit: TimeUnit; readonly count: number | null; readonly side: -1 | 1 }
  /** So long before or after `from` (`null`: the reference): three days ago, two weeks later. */
  | {
      readonly kind: 'shift'
      readonly amounts: readonly TimeAmount[]
      readonly side: -1 | 1
      readonly from: DateMeaning | null
    }
  /** From the reference on for so long: "within two weeks". */
  | { readonly kind: 'within'; readonly amounts: readonly TimeAmount[] }
  /** Both ends belong to it. `from` is `null` for "until …". */
  | { readonly kind: 'interval'; readonly from: DateMeaning | null; readonly to: DateMeaning }
  | { readonly kind: 'duration'; readonly amounts: readonly TimeAmount[] }
  | ClockMeaning
  | { readonly kind: 'day-part'; readonly part: DayPart; readonly portion: Portion | null }
  /** A time of a day: Friday at three. */
  | { readonly kind: 'moment'; readonly date: DateMeaning; readonly time: DateMeaning }
  /** The twentieth anniversary of something: its number is never a day. `year` is what is said of when it falls. */
  | { readonly kind: 'anniversary'; readonly count: number; readonly year: DateMeaning | null }

/** Day, month, year and weekday as they stand in the text; `null` for what is not said. */
export interface CalendarMeaning {
  readonly kind: 'calendar'
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  readonly day: number | null
  /** ISO: Monday is 1, Sunday 7. */
  readonly weekday: number | null
  readonly side: number | null
  /** The same day in the Hijri calendar, or the only one that is given. */
  readonly hijri: HijriDate | null
}

/** A time of day. `part` settles which half of the day; without it hours up to 12 are open. */
export interface ClockMeaning {
  readonly kind: 'clock'
  readonly hour: number
  readonly minute: number | null
  readonly second: number | null
  readonly part: DayPart | null
  /** Minutes east of Greenwich, where the text names the zone. */
  readonly zone: number | null
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
