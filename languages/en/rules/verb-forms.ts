/** A cue with what its clause gives. */
import type { Phrase, TokenRange } from '../../pack.ts'

/** What a verb of talk governs, and where its content begins. */
export interface Complement {
  readonly kind: 'that' | 'prep' | 'obj' | 'quote'
  readonly start: number
}

/** The subject of a clause: a phrase, a pronoun, or nobody of its own. */
export interface Subject {
  readonly phrase: Phrase | null
  /** The clause has a pronoun for its subject. */
  readonly pronoun: boolean
  /** "I" and "we". */
  readonly first: boolean
  readonly gender: 'm' | 'f' | null
  readonly number: 0 | 1 | 2 | 3
  /** First token of the words that are it, with whatever stands before its verb. */
  readonly start: number
  /** "who", "which": the clause is set behind the phrase. */
  readonly relative: boolean
  /** The last of a list whose other parts no rule reads: who they all are is left open. */
  readonly unread?: boolean
}

/** Whom the clauses of a sentence go on about: the subject of the verb read last. */
export type Lead = Subject | null

/** What a sentence has told before one of its verbs. */
export interface Before {
  readonly lead: Lead
  /** The cue before it is of the present tense. */
  readonly present: boolean
  /** Somebody's words are told. */
  readonly talked: boolean
}

/** A cue with what its clause gives. */
export interface Cue {
  readonly rule: string
  readonly lemma: string | null
  readonly cueClass: string
  /** The polarity that the verb has by itself ("commend" welcomes), '' where its class tells. */
  readonly stance: string
  readonly shape: 'finite' | 'participle' | 'adverbial' | 'passive' | 'headline'
  readonly range: TokenRange
  readonly subject: Phrase | null
  /** Words stand where the subject should, and no rule knows them. */
  readonly unknownSubject: boolean
  readonly gender: 'm' | 'f' | null
  readonly number: 0 | 1 | 2 | 3
  readonly complement: Complement | null
  /** Where the clause of the cue begins: its subject, or the word that joins it to what precedes. */
  readonly clauseStart: number
  /** Joined to the clause before it, without a subject of its own. */
  readonly coordinated: boolean
  readonly relative: boolean
  /** Where the content stands. */
  readonly direction: 'right' | 'left'
  readonly leader: Phrase | null
  readonly partner: Phrase | null
  /** "I" or "we" is its subject, where the verb alone does not lead to it. */
  readonly first?: boolean
  /** A participle at the head of its sentence: "While noting that …, she said". */
  readonly opens?: boolean
  /** `past`, `present`, or '' where there is no finite verb. */
  readonly tense: string
}

/** The table of verbs of talk. */
export const VERB_TABLE = 'reporting-verbs'

/** With these before it a verb tells of no speech that took place. */
export const UNREAL: ReadonlySet<string> = new Set([
  'will',
  'would',
  'shall',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
])
