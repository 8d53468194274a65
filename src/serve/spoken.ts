/** Statements with the names that their ids stand for, so that a list of them can be read by itself. */
import type { Account, EncounterRecord, Review } from '../encounter-record.ts'
import type { Localized, Statement } from '../model.ts'
import { sideNames } from './cards.ts'
import type { Serving } from './serving.ts'

/** A statement, who is said to have made it, and whose account says so. */
export interface Spoken {
  readonly document: string
  readonly publisher: string | null
  readonly issuedBy: string | null
  readonly language: string
  readonly publishedAt: string | null
  readonly speakers: readonly Speaker[]
  readonly topics: readonly { readonly id: string; readonly names: Localized }[]
  readonly statement: Statement
  /** What somebody judged of it, who and when; null where nobody did. */
  readonly review: Omit<Review, 'statement'> | null
}

/** Someone who spoke; without an id where the text leaves them unnamed. */
export interface Speaker {
  readonly actor: string | null
  readonly names: Localized
  readonly side: string | null
  readonly sideNames: Localized
}

/** The statements of all accounts, account by account, in the order of the texts. */
export function spokenIn({ accounts }: EncounterRecord, serving: Serving): readonly Spoken[] {
  return accounts.flatMap((account) =>
    account.statements.map((statement) => spokenOf(statement, account, serving)),
  )
}

/** What people rejected of all accounts, as it was read. */
export function rejectedIn({ accounts }: EncounterRecord, serving: Serving): readonly Spoken[] {
  return accounts.flatMap((account) =>
    account.reviews
      .filter(({ verdict }) => verdict === 'reject')
      .map(({ statement }) => spokenOf(statement, account, serving)),
  )
}

/** One statement of a text with its names. */
export function spokenOf(
  statement: Statement,
  account: Pick<Account, 'document' | 'publisher' | 'issuedBy' | 'language' | 'publishedAt' | 'actors'> &
    Partial<Pick<Account, 'reviews'>>,
  { registry }: Serving,
): Spoken {
  const { document, publisher, issuedBy, language, publishedAt, actors } = account
  return {
    document,
    publisher,
    issuedBy,
    language,
    publishedAt,
    speakers: statement.sources.map(({ actor, side }) => {
      // Whom a person named as the speaker need not be named in the text.
      const listed = actor === null ? null : registry.person(actor)
      const known = actors.find(({ id }) => id === actor) ?? listed
      const whose = known?.side ?? side
      return { actor, names: known?.names ?? {}, side: whose, sideNames: sideNames(registry, whose) }
    }),
    topics: statement.topics.map((id) => ({ id, names: registry.topic(id)?.names ?? {} })),
    statement,
    review: reviewOf(statement, account.reviews ?? []),
  }
}

function reviewOf({ id }: Statement, reviews: readonly Review[]): Spoken['review'] {
  const review = reviews.find(({ statement }) => statement.id === id)
  if (review === undefined) return null
  const { statement: _, ...judged } = review
  return judged
}
