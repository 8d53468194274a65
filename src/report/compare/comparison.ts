/** What `mahdar compare` gives: the accounts of one encounter side by side, every cell with its words. */
import type { Conflict, DocumentName, EncounterRecord, Review } from '../../encounter-record.ts'
import type {
  ActorId,
  Commitment,
  DocumentId,
  EncounterId,
  Evidence,
  IsoDateTime,
  Localized,
  Polarity,
  RecordId,
  Side,
  Span,
  StatementId,
  TopicId,
} from '../../model.ts'

/** The accounts of one encounter side by side. Columns are numbered from 0. */
export interface Comparison {
  readonly encounter: ComparedEncounter
  /** One for each account, those of one side beside each other; copies of one text are one column. */
  readonly columns: readonly Column[]
  /** Every side that is spoken of here, by its names. */
  readonly sides: readonly NamedSide[]
  /** Sides that took part and of whom no account is at hand: nothing can be said of what they leave out. */
  readonly withoutAccount: readonly Side[]
  /** In the order in which they are first told. */
  readonly rows: readonly Row[]
  readonly speakers: readonly SpeakerShare[]
  readonly topics: readonly TopicShare[]
  readonly commitments: readonly ComparedCommitment[]
  readonly names: readonly Naming[]
  /** What the accounts of one side say of the words of another. */
  readonly ofOthers: readonly OtherWords[]
  readonly conflicts: readonly Conflict[]
  /** What limits this comparison, in sentences for a person. */
  readonly notes: readonly string[]
}

/** A side and what it is called; no names where the registry does not know it. */
export interface NamedSide {
  readonly side: Side
  readonly names: Localized
}

/** The encounter as its record has it. */
export interface ComparedEncounter
  extends Pick<EncounterRecord, 'id' | 'format' | 'status' | 'participants'> {
  /** EDTF. */
  readonly date: string | null
  readonly place: Localized | null
}

/** One account. Publisher, issuer and speaker are three things. */
export interface Column extends DocumentName {
  /** Its place in the record's `accounts`, from 0. */
  readonly account: number
  readonly encounter: EncounterId
  readonly carriers: readonly DocumentName[]
  /** Whose own account it is, when it is one. */
  readonly issuedBy: ActorId | null
  /** The issuer, else the one side whose telling it passes on, else the publisher's country; null where none is known. */
  readonly side: Side | null
  readonly sideRestsOn: 'issuer' | 'relayed' | 'publisher' | null
  readonly statements: number
  /** What people judged of its statements: what they rejected is in no row. */
  readonly reviews: readonly Review[]
  /** Of all its statements; a word that stands in two counts once. */
  readonly words: number
}

/**
 * `alike`: told by several, and nothing in which both word it differs; the one may leave out what the other adds. `reordered`: so too, but at another place. `otherwise`: one
 * subject, told with another stance, speaker, number, date, name or word. `narrated`: one side gives it as somebody's words,
 * another account tells it, and nobody is read to say it there. `only`: told by one side, or by one account
 * where sides are not known, and nowhere else is anything that may be on it. `open`: told by one side, and another
 * account has words that may be on it: nothing is said of who leaves it out.
 */
export type RowKind = 'alike' | 'reordered' | 'otherwise' | 'narrated' | 'only' | 'open'

/** One subject as each account tells it. */
export interface Row {
  readonly kind: RowKind
  readonly topics: readonly TopicId[]
  /** By column, only where it is told. */
  readonly cells: readonly Cell[]
  readonly differences: readonly Difference[]
  /** Words of one account that others leave out of what they tell here. */
  readonly leftOut: readonly LeftOut[]
  readonly omissions: readonly Omission[]
  /** Words of accounts that do not tell it, so far as was read, and may be on it: of these nothing is said to be left out. */
  readonly perhaps: readonly Perhaps[]
  /** The least likeness, 0 to 1, that holds the row together; null where one account alone tells it. */
  readonly likeness: number | null
}

/** What one account says in a row: statements, or words of its text that nobody is read to say. */
export interface Cell {
  readonly column: number
  /** Empty where it is narration. */
  readonly statements: readonly CellStatement[]
  /** Null where there are statements. */
  readonly narration: Evidence | null
}

/** A statement with its words. */
export interface CellStatement {
  readonly document: DocumentId
  readonly statement: StatementId
  /** Counted from 1 among the account's statements. */
  readonly place: number
  readonly speakers: readonly Speaker[]
  readonly lemma: string | null
  readonly cue: Evidence | null
  readonly stances: readonly Polarity[]
  readonly content: Evidence
  readonly words: number
}

/** Who is said to have said it, and for whom. */
export interface Speaker {
  /** The registry's id, or `local:1` … of the record's participants; null for an unnamed one. */
  readonly actor: ActorId | null
  readonly names: Localized
  readonly side: Side | null
}

/** Words within a row that one account has, and others that tell the row do not. */
export interface LeftOut {
  readonly column: number
  readonly evidence: Evidence
  /** Columns that leave them out. */
  readonly by: readonly number[]
}

/** Something in which the cells of a row differ. */
export interface Difference {
  readonly kind: 'stance' | 'speaker' | 'number' | 'date' | 'name' | 'words' | 'order'
  readonly claims: readonly DifferenceClaim[]
}

/** What one column has there. */
export interface DifferenceClaim {
  readonly column: number
  /** As text: polarities, ids of speakers, a number, an EDTF date, words, a place among the statements. */
  readonly value: string
  readonly evidence: Evidence | null
}

/** That a side, or an account, has no such statement: a fact of the day on which it was looked for among these. */
export interface Omission {
  readonly side: Side | null
  /** The accounts that were looked through: all that are at hand of that side. */
  readonly columns: readonly number[]
  /** When the last of them was published; null where none says. */
  readonly asOf: IsoDateTime | null
  /** What the same side told of the row's subjects before; empty where no earlier account of it is at hand. */
  readonly earlier: readonly Earlier[]
}

/** How often a side told of a subject in its accounts of earlier encounters of the same sides. */
export interface Earlier {
  readonly kind: 'topic' | 'formulation'
  readonly id: string
  readonly names: Localized
  /** The last six of which the side has an account with anybody's words, newest first; fewer where there are fewer. */
  readonly encounters: readonly EarlierEncounter[]
}

/** An earlier encounter of the same sides. */
export interface EarlierEncounter {
  readonly encounter: RecordId
  /** EDTF. */
  readonly date: string | null
  /** The first statement on the subject in the side's accounts of it; null where none is on it. */
  readonly told: {
    readonly document: DocumentId
    readonly statement: StatementId
    readonly content: Evidence
  } | null
}

/** Words of another account that may be on what a row tells. */
export interface Perhaps {
  readonly column: number
  /** The statement that they are; null for words of the text that no statement holds. */
  readonly statement: StatementId | null
  readonly evidence: Evidence
  /** What they have in common with the row. */
  readonly shared: readonly Span[]
}

/** How much of an account's words each speaker has. */
export interface SpeakerShare {
  readonly speaker: Speaker
  readonly shares: readonly Share[]
}

/** How much of an account's words a topic has; a statement counts for each of its topics. */
export interface TopicShare {
  /** Null for what is on no listed topic. */
  readonly topic: TopicId | null
  readonly names: Localized
  readonly shares: readonly Share[]
}

/** Of one column. */
export interface Share {
  readonly column: number
  readonly words: number
  /** Of all words of its statements, 0 to 1. */
  readonly share: number
}

/** An undertaking, by whom it is reported and by whom not. */
export interface ComparedCommitment {
  /** Place in `rows`. */
  readonly row: number
  readonly cells: readonly CommitmentCell[]
  readonly omissions: readonly Omission[]
}

/** One account's words for it. */
export interface CommitmentCell extends Pick<Commitment, 'instrument' | 'undertaking' | 'statement'> {
  readonly column: number
  readonly document: DocumentId
  readonly parties: readonly Speaker[]
}

/** How the accounts call one person, place or format. */
export interface Naming {
  readonly kind: 'person' | 'state' | 'place' | 'format' | 'name'
  /** The registry's id, else a format or the place's name. */
  readonly id: string
  readonly names: Localized
  readonly cells: readonly NamingCell[]
}

/** The words that one account uses, each once, the first place of each as evidence. */
export interface NamingCell {
  readonly column: number
  readonly words: readonly NamingWords[]
}

/** Words, and how often. */
export interface NamingWords {
  readonly quote: string
  readonly count: number
  readonly evidence: Evidence
}

/** What one account says that another side said. */
export interface OtherWords {
  readonly column: number
  readonly side: Side
  readonly words: number
  readonly share: number
  /** Places in `rows`. */
  readonly rows: readonly number[]
}
