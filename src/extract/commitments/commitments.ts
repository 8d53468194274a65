/** What was promised: pledges, agreements to do something and readiness put as a plan. */
import type { ActorId, Commitment, Statement } from '../../model.ts'

const COMMITTING: ReadonlySet<string> = new Set(['pledges', 'agrees-to'])

/** The commitments in `statements`; one without a known party is left out. */
export function commitmentsOf(statements: readonly Statement[]): readonly Commitment[] {
  return statements.flatMap((statement) => {
    const parties = statement.sources.flatMap((source) => (source.actor === null ? [] : [source.actor]))
    const [first, ...others] = parties
    if (first === undefined) return []
    return statement.stances
      .filter((stance) => COMMITTING.has(stance.polarity))
      .map((stance) => ({
        statement: statement.id,
        parties: [first, ...others] as [ActorId, ...ActorId[]],
        undertaking: stance.target,
        instrument: stance.polarity === 'agrees-to' ? ('agreement' as const) : ('pledge' as const),
        due: null,
      }))
  })
}
