/** What a pack hands back of a text, still as its words: phrases, attributions and contacts, before anyone knows who is who. */

/** A half-open range of tokens. */
export interface TokenRange {
  readonly start: number
  readonly end: number
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
  /** The registry's id of whoever holds that other office, where he is named behind it: «متحدث باسم الرئيس فلان». */
  readonly principal?: string
  /** The title's own words, folded, where a bare repetition of them («the Secretary») points back at whom they were given to. */
  readonly called?: string
  /** Of somebody who held the office before: «السابق» stands behind it. */
  readonly former?: true
  /** Of the publisher's own state, by a noun for it: «سفير المملكة». */
  readonly ofHome?: true
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
 * What a phrase without a name refers to. `sides`: both parties, in a joint statement their states; `participants`: all who met; `countries`, `leaders`, `presidents`, `ministers`,
 * `officials`: those of them who fit; `counterpart`: holder of the same office elsewhere; `latter`: the last one named;
 * `own-country`: the speaker's; `home`: the publisher's own state, by a noun for it; `honorific`: he of that rank; `office`: the holder, known from the words; `unnamed`.
 */
export type Reference =
  | 'sides'
  | 'participants'
  | 'countries'
  | 'leaders'
  | 'presidents'
  | 'ministers'
  | 'officials'
  | 'monarchs'
  | 'counterpart'
  | 'latter'
  | 'own-country'
  | 'home'
  | 'home-holder'
  | 'body-again'
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
  /** Of a source left unnamed: words tell that it is the one told before («المصدر نفسه»). */
  readonly same?: true
}

/** How a source stands to its cue; `led`: left out, and it is `leader` or nobody; `apart`: left out, and nobody who spoke before goes on; `thing`: a pronoun that no person is called by; `cited`: scripture or verse, whose words are nobody's; `author`: in the first person, said by `source`, else by `leader`, else by whoever the title gives the text to. */
export type SourcePlace =
  | 'clause'
  | 'cited'
  | 'post-posed'
  | 'dropped'
  | 'led'
  | 'apart'
  | 'thing'
  | 'unknown'
  | 'author'
  | 'none'

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
  /** The source is left out in a clause of a letter or call («برقية أكد فيها»): it is whoever sent it. */
  readonly toldIn?: boolean
  /** Whom the sentence is about, where the cue has no subject of its own. */
  readonly leader: Phrase | null
  /** With whom it was discussed, where the cue's clause says so: a source beside the subject. */
  readonly partner: Phrase | null
  /** It was discussed with whomever the contact told before was with, by a pronoun: «وبحث معه الوضع». */
  readonly withOther?: boolean
  /** Agreement of the verb, for a dropped subject. */
  readonly gender: 'm' | 'f' | null
  readonly number: 0 | 1 | 2 | 3
  /** Of a finite verb, where a language goes on in the tense it began in. */
  readonly tense?: 'past' | 'present' | null
  /** A turn-shift stands before it: «من جانبه». */
  readonly turn: boolean
  readonly content: readonly TokenRange[]
  readonly manner: 'direct' | 'indirect' | 'mixed'
  /** What the cue governs: a clause behind «أن», a noun, or quoted words. */
  readonly complement: 'that' | 'prep' | 'obj' | 'quote' | 'none'
  /** Place in the list of the attribution that this one stands inside; -1 for none. */
  readonly within: number
  readonly sentence: number
  readonly stances: readonly StanceWords[]
}

/** What the source takes a position on: `polarity` is a `Polarity` of the model. */
export interface StanceWords {
  readonly polarity: string
  readonly target: TokenRange
  /**
   * What it binds its party to: by itself, with others, or by saying yes, which of a person alone may be an approval of anything;
   * null where nothing is undertaken.
   */
  readonly undertaking: 'pledge' | 'agreement' | 'consent' | null
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
  /** Who brought a letter. */
  readonly bearers?: readonly Phrase[]
  /** The verb's subject is left out. */
  readonly dropped: boolean
  /** The verb's subject is "I", and nobody in the text is known to say it: whoever the title gives the text to. */
  readonly byAuthor?: boolean
  /** The verb is of two, and its clause does not name both: they are the parties of the contact told before. */
  readonly both: boolean
  /** Where the words put it. */
  readonly place: PlaceWords | null
  readonly requestedBy: Phrase | null
  readonly request: TokenRange | null
  readonly sidelines: SidelinesWords | null
  /** What kind of gathering of many this tells of: each sentence may name one of them, even of one side alone. */
  readonly gathering?: string
  readonly sentence: number
  /** The clause in which its date may stand. */
  readonly clause: TokenRange
  /** A letter like those told before: sent to whom the last of them was, or to all whom its sender wrote to. */
  readonly alike?: 'last' | 'all'
  /** Told as one more of those who met before in the text: «اجتماعا موسعا». */
  readonly another?: boolean
  /** What a day beside it is of, where not of the contact's beginning: of its end («غادر … أمس»), or of the first stop of a tour. */
  readonly dated?: 'end' | 'first-stop'
  /** A pronoun alone says who was met: the man or woman whom the text goes on with. */
  readonly met?: 'm' | 'f'
  /** Its verb stands in the past: it took place, whatever other day its sentence names. */
  readonly past?: boolean
}

/** The words that say where. */
export interface PlaceWords extends TokenRange {
  readonly prefixLength: number
  /** What the registry lists under the words, best first: `place/…`, `capital/…` (of that state), `state/…`; empty: the host's own. */
  readonly ids: readonly string[]
}

/** The words that say beside which gathering. */
export interface SidelinesWords extends TokenRange {
  /** Registry ids of series or bodies' gatherings; empty where only the words are known. */
  readonly ids: readonly string[]
}
