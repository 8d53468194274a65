/** What was promised and agreed on: what a party bound itself to do, in the words of a statement. */
import type { StanceWords } from '../../../languages/pack.ts'
import type { ActorId, Commitment, Evidence, Source, Statement } from '../../model.ts'
import type { Actors } from '../mentions/actors.ts'
import type { Known } from '../mentions/known.ts'
import type { Passage, PassageSetting } from '../passage.ts'
import { dueOf } from './due.ts'

/** A position of a statement that binds whoever takes it. */
export interface Undertaking {
  readonly statement: Pick<Statement, 'id' | 'sources'>
  readonly kind: NonNullable<StanceWords['undertaking']>
  readonly target: Evidence
}

/** The commitments in `undertakings`; left out are those without a known party, and those that the words give to somebody else. */
export function commitmentsOf(
  undertakings: readonly Undertaking[],
  passages: readonly Passage[],
  setting: PassageSetting,
): readonly Commitment[] {
  const holders = undertakings.length === 0 ? NOBODY : holdersOf(setting.actors)
  return undertakings.flatMap(({ statement: { id, sources }, kind, target }) => {
    const parties = partiesOf(sources)
    if (parties === null || (kind === 'consent' && !canConsent(parties, setting.actors))) return []
    if (isOthers(holders.get(placeOf(target)), parties, setting.actors)) return []
    const instrument = kind === 'pledge' ? 'pledge' : 'agreement'
    return [
      { statement: id, parties, undertaking: target, instrument, due: dueOf(target, passages, setting) },
    ]
  })
}

function partiesOf(sources: readonly Source[]): Commitment['parties'] | null {
  const [first, ...others] = sources.flatMap(({ actor }) => (actor === null ? [] : [actor]))
  return first === undefined ? null : [first, ...others]
}

/** Several, or a state or body of the registry: a man, a board or a court that says yes may approve of anything. */
function canConsent(parties: Commitment['parties'], actors: Actors): boolean {
  const [first, ...others] = parties
  return others.length > 0 || (actors.get(first)?.kind !== 'person' && !isLocal(first))
}

function isLocal(id: ActorId): boolean {
  return id.startsWith('local:')
}

/** By where their names begin, those whom the text names; the first of several at one place. */
type Holders = ReadonlyMap<string, Known>

const NOBODY: Holders = new Map()

function holdersOf(actors: Actors): Holders {
  const holders = new Map<string, Known>()
  for (const known of actors.all())
    for (const { in: field, span } of known.mentions) {
      const place = `${field} ${span.start}`
      if (span.end > span.start && !holders.has(place)) holders.set(place, known)
    }
  return holders
}

function placeOf({ in: field, spans: [{ start }] }: Evidence): string {
  return `${field} ${start}`
}

/** «أكد التزام إيران بـ», said by a man of another state: whose undertaking it is stands at its head, `holder`. */
function isOthers(holder: Known | undefined, parties: Commitment['parties'], actors: Actors): boolean {
  if (holder === undefined || parties.includes(holder.id)) return false
  const side = sideOf(holder)
  return side !== null && !parties.some((id) => sideOf(actors.get(id)) === side)
}

function sideOf(known: Known | null): string | null {
  return known === null ? null : (known.side ?? (known.kind === 'person' ? null : known.id))
}
