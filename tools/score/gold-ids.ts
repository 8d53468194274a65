import type { RegistryTables } from '../../registry/load.ts'
import { InvalidPack } from '../../src/errors.ts'
import type { GoldDocument } from './gold-types.ts'

/** Throws `InvalidPack`, with the file, on the first id in a gold document that no row of the registry defines. */
export function checkGoldIds(documents: readonly GoldDocument[], registry: RegistryTables): void {
  const known = knownIds(registry)
  for (const gold of documents)
    for (const [what, id] of idsIn(gold))
      if (!known[what].has(id))
        throw new InvalidPack(
          `${gold.path} speaks of the ${what} «${id}», which no row of the registry defines. Mend the id, or name the actor with an «actor» line.`,
        )
}

type Kind = 'actor' | 'office' | 'state' | 'place' | 'gathering'

function knownIds(registry: RegistryTables): Readonly<Record<Kind, ReadonlySet<string>>> {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id)
  return {
    actor: new Set([...ids(registry.people), ...ids(registry.bodies), ...ids(registry.states)]),
    office: new Set(ids(registry.offices)),
    state: new Set(ids(registry.states)),
    place: new Set(ids(registry.places)),
    gathering: new Set([
      ...ids(registry.series).map((id) => `series/${id}`),
      ...ids(registry.gatherings).map((id) => `gathering/${id}`),
    ]),
  }
}

function idsIn(gold: GoldDocument): readonly (readonly [Kind, string])[] {
  const encounters = gold.encounters.flatMap((encounter) => [
    ...encounter.participants.map(({ actor }) => ['actor', actor] as const),
    ...encounter.participants.map(({ behalf }) => ['actor', behalf] as const),
    ...encounter.participants.map(({ office }) => ['office', office] as const),
    ['actor', encounter.requestedBy] as const,
    ['state', encounter.country] as const,
    ['place', encounter.city] as const,
    ['gathering', /^(?:series|gathering)\//.test(encounter.beside ?? '') ? encounter.beside : null] as const,
  ])
  const speakers = gold.statements.flatMap((statement) =>
    statement.speakers.map(({ actor }) => ['actor', actor] as const),
  )
  const parties = gold.commitments.flatMap(({ parties }) => parties.map((actor) => ['actor', actor] as const))
  const behalf = gold.statements.map((statement) => ['actor', statement.behalf] as const)
  const all: readonly (readonly [Kind, string | null])[] = [...encounters, ...speakers, ...behalf, ...parties]
  return all.flatMap(([what, id]) => (id === null || id.startsWith('@') ? [] : [[what, id] as const]))
}
