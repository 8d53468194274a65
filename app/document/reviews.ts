/** What people judged of the statements of a document. */
import type { Review } from '../../src/encounter-record.ts'
import type { Decided } from '../api/answers.ts'

/** A judgement, without the statement that it is of. */
export type Judged = Omit<Review, 'statement'>

/** The latest judgement of each statement, by its id; the judgements come latest first. */
export function reviewsOf(decided: readonly Decided[]): ReadonlyMap<string, Judged> {
  return new Map(
    decided.toReversed().flatMap(({ verdict, statement, speaker, at, by, because }) => {
      if (statement == null || verdict === 'merge' || verdict === 'split') return []
      return [
        [statement, { verdict, speaker: (speaker ?? null) as Judged['speaker'], at, by, because }] as const,
      ]
    }),
  )
}

/** What can be said of a statement. */
export type StatementVerdict = 'accept' | 'reject' | 'speaker'

/** What is said of a statement before its text is in the record. */
interface Held {
  readonly statement: string
  readonly verdict: StatementVerdict
  readonly speaker: string | null
  readonly at: string
}

/** The judgements with one more, which takes the place of what was said of the same statement. */
export function heldWith(items: readonly Decided[], held: Held): readonly Decided[] {
  const { statement } = held
  const item = { id: `held-${statement}`, by: 'this machine', because: '', ...held }
  return [item, ...heldWithout(items, statement)]
}

/** The judgements without that of a statement. */
export function heldWithout(items: readonly Decided[], statement: string): readonly Decided[] {
  return items.filter((one) => one.statement !== statement)
}
