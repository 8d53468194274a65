/** What encounters were about, as statements tell it: «وجرى خلال اللقاء بحث …», in a sentence behind the one that tells of the meeting. */
import type { ActorId, Encounter, EncounterId, Statement, TopicId } from '../../model.ts'
import type { Actors } from '../mentions/actors.ts'

/** The encounters with the topics of what their own parties discussed there. */
export function withDiscussed(
  encounters: readonly Encounter[],
  discussed: readonly Statement[],
  actors: Actors,
): readonly Encounter[] {
  if (discussed.length === 0 || encounters.length === 0) return encounters
  const told = new Map<EncounterId, Statement[]>()
  for (const statement of discussed) {
    if (statement.encounter === null) continue
    const known = told.get(statement.encounter)
    if (known === undefined) told.set(statement.encounter, [statement])
    else known.push(statement)
  }
  return encounters.map((encounter) => {
    const topics = new Set<TopicId>(encounter.topics)
    for (const statement of told.get(encounter.id) ?? [])
      if (isOfParties(statement, encounter, actors)) for (const topic of statement.topics) topics.add(topic)
    return topics.size === encounter.topics.length ? encounter : { ...encounter, topics: [...topics].sort() }
  })
}

/** Whoever discussed it was there, or is the side of somebody who was. */
function isOfParties({ sources }: Statement, { participants }: Encounter, actors: Actors): boolean {
  return (
    sources.length > 0 &&
    sources.every(({ actor }) => actor !== null && participants.some((party) => isOf(party.actor, actor)))
  )

  function isOf(party: ActorId, actor: ActorId): boolean {
    return party === actor || actors.get(party)?.side === actor
  }
}
