/** Records and readings as people judged their statements: the one place where judgements come into what an archive answers. */
import type { EncounterRecord, Review } from '../encounter-record.ts'
import type { Actor, ActorId, Reading, Source, Statement } from '../model.ts'
import type { Judgement } from './contract-review.ts'

/** The record with the latest judgement of each statement; the same where nobody judged any. */
export function reviewed(
  record: EncounterRecord,
  judgementsOf: (document: string) => readonly Judgement[],
): EncounterRecord {
  const everyone = record.accounts.flatMap(({ actors }) => actors)
  const judged = record.accounts.map((account) =>
    withReviews(account, judgementsOf(account.document), everyone),
  )
  const [first, ...more] = judged
  return first === undefined || judged.every((account) => account.reviews.length === 0)
    ? record
    : { ...record, accounts: [first, ...more] }
}

/** What judgements change of a text: its statements, what is undertaken in them, and who is named. */
export type Judgeable = Pick<Reading, 'actors' | 'statements' | 'commitments'>

/** A reading as people judged it. */
export type ReviewedReading = Reading & { readonly reviews: readonly Review[] }

/** What was read, without what people rejected, said by whom they say; with the latest judgement of each statement. */
export function withReviews<Given extends Judgeable>(
  account: Given,
  judgements: readonly Judgement[],
  everyone: readonly Actor[] = account.actors,
): Given & { readonly reviews: readonly Review[] } {
  const latest = new Map(judgements.map((one) => [one.statement, one]))
  const reviews = account.statements.flatMap((statement): Review[] => {
    const judgement = latest.get(statement.id)
    if (judgement === undefined) return []
    const { verdict, at, by, because, speaker } = judgement
    return [{ statement, verdict, speaker: speaker as ActorId | null, at, by, because }]
  })
  if (reviews.length === 0) return { ...account, reviews }
  const byId = new Map(reviews.map((review) => [review.statement.id, review]))
  const isKept = (id: Statement['id']): boolean => byId.get(id)?.verdict !== 'reject'
  const statements = account.statements
    .filter(({ id }) => isKept(id))
    .map((statement) => withSpeaker(unnested(statement, isKept), byId.get(statement.id), everyone))
  const commitments = account.commitments.flatMap((commitment) => {
    const speaker = byId.get(commitment.statement)?.speaker ?? null
    if (!isKept(commitment.statement)) return []
    return [speaker === null ? commitment : { ...commitment, parties: [speaker] as const }]
  })
  return { ...account, statements, commitments, reviews, actors: actorsOf(account, reviews, everyone) }
}

/** What a rejected statement was said to report stands by itself. */
function unnested(statement: Statement, isKept: (id: Statement['id']) => boolean): Statement {
  const { within } = statement
  return within === null || isKept(within) ? statement : { ...statement, within: null }
}

/** The words that prove it are those of the statement: whoever judged it read them. */
function withSpeaker(
  statement: Statement,
  review: Review | undefined,
  everyone: readonly Actor[],
): Statement {
  const actor = review?.speaker ?? null
  if (actor === null) return statement
  const side = everyone.find(({ id }) => id === actor)?.side ?? null
  const evidence = { ...(statement.cue.evidence ?? statement.content), rule: 'review/speaker' }
  const source: Source = { actor, side, onBehalfOf: null, evidence }
  return { ...statement, sources: [source], resolution: 'explicit', confidence: 1 }
}

/** Those of the account, and whom a person named as a speaker, as another account knows them. */
function actorsOf(
  { actors }: Judgeable,
  reviews: readonly Review[],
  everyone: readonly Actor[],
): readonly Actor[] {
  const speakers = new Set(reviews.flatMap(({ speaker }) => speaker ?? []))
  const missing = [...speakers].filter((speaker) => !actors.some(({ id }) => id === speaker))
  return [
    ...actors,
    ...missing.flatMap((speaker) => {
      const known = everyone.find(({ id }) => id === speaker)
      return known === undefined ? [] : [{ ...known, mentions: [] }]
    }),
  ]
}
