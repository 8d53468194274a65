/** What is somebody's: their statements, their days of speaking, their encounters. */
import { holdsAt, type Registry } from '../../extract/registry.ts'
import type {
  Meeting,
  MeetingFilters,
  SaidStatement,
  SpeakerFilters,
  SpeakingDays,
} from '../../record/contract-over-time.ts'
import { sortedNames } from '../../record/statement-rows.ts'
import type { Followed } from './drift.ts'
import { speakersOf } from './told.ts'
import type { FoundActor } from './whom.ts'

/** By what an archive finds the statements that may be somebody's. */
export function speakersFor({ kind, id, archived }: FoundActor, registry: Registry): SpeakerFilters {
  if (kind === 'unlisted') return { names: archived }
  if (kind === 'country' || kind === 'organization') return { actors: [id], sides: [id] }
  if (kind === 'person') return { actors: [id] }
  const holders = registry.office(id)?.holders ?? []
  return { offices: [id], actors: holders.map(({ person }) => person) }
}

/** Whether a statement found so is theirs: of an office, its holder's while it was held. */
export function isTheirs(
  said: SaidStatement,
  { kind, id, side, archived }: FoundActor,
  registry: Registry,
): boolean {
  const speakers = speakersOf(said)
  if (kind === 'unlisted')
    return speakers.some((one) => one.side === side && archived.includes(sortedNames(one.names)))
  if (kind !== 'office') return true
  const holders = registry.office(id)?.holders ?? []
  const { day } = said
  return speakers.some(
    ({ actor, offices }) =>
      offices.some((office) => office === id) ||
      holders.some((tenure) => tenure.person === actor && day !== null && holdsAt(tenure, day)),
  )
}

/** Whether days of speaking are somebody's: of a state, its officials' too where the archive has no better. */
export function isOf(
  { actor, names, side }: SpeakingDays,
  { kind, id, archived, side: own }: FoundActor,
  registry: Registry,
): boolean {
  if (kind === 'unlisted') return names !== null && archived.includes(names) && side === own
  if (kind === 'person') return actor === id
  if (kind === 'office') return registry.office(id)?.holders.some(({ person }) => person === actor) ?? false
  return actor === null ? side === id : actor === id || registry.person(actor)?.side === id
}

/** By what an archive finds the encounters that may be theirs all. */
export function meetingFilters(found: readonly FoundActor[]): MeetingFilters {
  const idsOf = (...kinds: readonly FoundActor['kind'][]): readonly string[] =>
    found.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return {
    actors: idsOf('person'),
    // Of an office, all encounters of its side are looked through for its holders.
    sides: [
      ...idsOf('country', 'organization'),
      ...found.flatMap(({ kind, side }) => (kind === 'office' && side !== null ? [side] : [])),
    ],
    names: found.flatMap(({ archived }) => archived),
  }
}

/** Whether a person, a state or a body takes part; of others it is left to `takesPart`. */
export function isPartyTo({ participants }: Meeting, { kind, id }: FoundActor): boolean {
  if (kind === 'person') return participants.some(({ actor }) => actor === id)
  if (kind !== 'country' && kind !== 'organization') return true
  return participants.some(({ actor, side }) => side === id || actor === id)
}

/** Whether they take part in an encounter found so. */
export function takesPart(
  { participants, first }: Meeting,
  { kind, id, side, archived }: FoundActor,
  registry: Registry,
): boolean {
  if (kind === 'unlisted')
    return participants.some((one) => one.side === side && archived.includes(sortedNames(one.names)))
  if (kind !== 'office') return true
  const holders = registry.office(id)?.holders ?? []
  return participants.some(
    ({ actor, office }) =>
      office === id ||
      holders.some((tenure) => tenure.person === actor && first !== null && holdsAt(tenure, first)),
  )
}

/** As they go out. */
export function withoutArchived({ archived: _, ...followed }: FoundActor): Followed {
  return followed
}
