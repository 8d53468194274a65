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
