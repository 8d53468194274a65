/** What was promised: pledges, agreements to do something and readiness put as a plan. */
import type { ActorId, Commitment, Source, Statement } from '../../model.ts'
import type { Passage, PassageSetting } from '../passage.ts'
import { dueOf } from './due.ts'

const COMMITTING: ReadonlySet<string> = new Set(['pledges', 'agrees-to'])

/** The commitments in `statements`; one without a known party is left out. */
export function commitmentsOf(
  statements: readonly Statement[],
  passages: readonly Passage[],
  setting: PassageSetting,
): readonly Commitment[] {
  const found: Commitment[] = []
  for (const { id, sources, stances } of statements)
    for (const { polarity, target } of stances) {
      const parties = COMMITTING.has(polarity) ? partiesOf(sources) : null
      if (parties === null) continue
      const instrument = polarity === 'agrees-to' ? 'agreement' : 'pledge'
      const due = dueOf(target, passages, setting)
      found.push({ statement: id, parties, undertaking: target, instrument, due })
    }
  return found
}

function partiesOf(sources: readonly Source[]): readonly [ActorId, ...ActorId[]] | null {
  const [first, ...others] = sources.flatMap(({ actor }) => (actor === null ? [] : [actor]))
  return first === undefined ? null : [first, ...others]
}
