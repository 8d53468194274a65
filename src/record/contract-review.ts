/** What people judge of single statements, who may ask an archive, and who changed what. */
import type { DocumentId, Reading, StatementId } from '../model.ts'
import type { SearchText } from './full-text.ts'

/** Gives what search is to know of a reading: what was judged is found at once as it was judged. */
export type SearchTextOf = (reading: Reading) => SearchText

/** Right, wrong, or said by somebody else. */
export type JudgementVerdict = 'accept' | 'reject' | 'speaker'

/** What somebody judged of a statement, kept by the words of its content. */
export interface Judgement {
  readonly number: number
  readonly verdict: JudgementVerdict
  /** RFC 3339. */
  readonly at: string
  readonly by: string
  readonly because: string
  readonly document: DocumentId
  readonly in: 'text' | 'title'
  /** From the first of its words to the last. */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Who said it, where the verdict is `speaker`: an id of the registry. */
  readonly speaker: string | null
  /** The statement that it is of today; null where the document is gone or is read otherwise. */
  readonly statement: StatementId | null
}

/** A judgement on its way in. */
export interface NewJudgement extends Pick<Judgement, 'verdict' | 'at' | 'by' | 'because' | 'speaker'> {
  readonly document: DocumentId
  readonly statement: StatementId
}

/**
 * A statement that nobody has judged. They come in rounds of the 500 most doubtful; in a round, by doubt (1 - `confidence`)
 * times 1 + `use`, the greatest first.
 */
export interface Unjudged {
  readonly document: DocumentId
  readonly statement: StatementId
  /** 0 to 1. */
  readonly confidence: number
  /** What else rests on the same: other statements by its speaker, and other accounts of its encounter; each counted to 1,000. */
  readonly use: number
  /** Behind which the list goes on: where its round begins, and its own place in it. */
  readonly place: readonly [
    confidence: number,
    document: number,
    ordinal: number,
    weight: number,
    ownDocument: number,
    ownOrdinal: number,
  ]
}

/** Who may ask, and for what. */
export interface TokenEntry {
  readonly id: string
  readonly name: string
  /** SHA-256 of the secret part, hex. */
  readonly hash: string
  readonly scopes: readonly string[]
  readonly created: string
  readonly expires: string | null
  readonly revoked: string | null
}

/** Who changed what. */
export interface AuditEntry {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly target: string
}

/** Reviewing, and the keys to an archive. */
export interface Reviewed {
  /** Keeps what somebody judged of a statement. `InvalidInput` where there is no such statement. */
  judge(judgement: NewJudgement, searchTextOf: SearchTextOf): Promise<Judgement>
  /** Every judgement, or those of one document, the earliest first. */
  judgements(document?: string): Promise<readonly Judgement[]>
  /** Forgets the judgement of this number; whether there was such a one. */
  dropJudgement(number: number, searchTextOf: SearchTextOf): Promise<boolean>
  /** Statements that nobody has judged, behind a place in their order. */
  unjudged(limit: number, after: Unjudged['place'] | null): Promise<readonly Unjudged[]>
  addToken(token: TokenEntry): Promise<void>
  tokens(): Promise<readonly TokenEntry[]>
  token(id: string): Promise<TokenEntry | null>
  /** Whether there was such a token that was not revoked before. */
  revokeToken(id: string, at: string): Promise<boolean>
  /** Keeps changes in the audit log, all or none. */
  note(...entries: readonly Omit<AuditEntry, 'number'>[]): Promise<void>
  /** The latest changes first, from before a number on. */
  changes(limit: number, before: number | null): Promise<readonly AuditEntry[]>
}
