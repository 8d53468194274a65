/** People, states and bodies: completions of their names, and what the archive holds of one. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Registry } from '../../extract/registry.ts'
import type { Localized } from '../../model.ts'
import type { ActorEntry } from '../../record/archive.ts'
import { cardOf, sideNames } from '../cards.ts'
import { completions } from '../listed-actors.ts'
import { pageQuery } from '../paging.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'

const listQuery = z.object({
  q: z.string().max(200).default('').describe('The beginning of a name, in either script.'),
  limit: pageQuery.limit,
})
const oneParams = z.object({ id: z.string().min(1).max(100) })
/** So many encounters and counterparts are shown of one actor; `/api/encounters?actor=` has all. */
const SHOWN = 20

/** Adds the routes of actors. */
export function addActors(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { actors, analyser } = serving
  typed.get('/api/actors', { schema: { querystring: listQuery } }, async ({ query: { q, limit } }) => {
    const found = completions(await actors(), q, analyser)
    return {
      items: found.slice(0, limit).map((one) => entryOf(one, serving.registry)),
      next: null,
      total: found.length,
    }
  })
  typed.get(
    '/api/actors/:id',
    { config: { isKept: true }, schema: { params: oneParams } },
    ({ params: { id } }) => actorPage(id, serving),
  )
}

async function actorPage(id: string, serving: Serving) {
  const { archive, registry } = serving
  const entry = await archive.actor(id)
  const actor = describeActor(id, entry, registry)
  if (actor === null)
    throw new Refusal(
      404,
      `Nobody is known as ${JSON.stringify(id)}. /api/actors finds people by their names.`,
    )
  const filters = actor.kind === 'person' || entry !== null ? { actors: [id] } : { sides: [id] }
  const { records } = await archive.recordsAfter(filters, SHOWN, null)
  const samples = new Set<string>(await archive.documentsOfHashes([...serving.samples]))
  return {
    actor,
    encounters: {
      items: records.map((record) => cardOf(record, serving, samples)),
      total: await archive.countRecords(filters),
    },
    counterparts: (await archive.counterparts(id, SHOWN)).map((one) => entryOf(one, registry)),
  }
}

function entryOf({ actor, side, encounters, names }: ActorEntry, registry: Registry) {
  return {
    id: actor,
    kind: kindOf(actor, registry),
    names: namesOf(actor, registry) ?? names,
    side,
    sideNames: sideNames(registry, side),
    encounters,
  }
}

function kindOf(id: string, registry: Registry): 'person' | 'country' | 'organization' {
  if (registry.person(id) !== null) return 'person'
  return registry.state(id) === null ? 'organization' : 'country'
}

function namesOf(id: string, registry: Registry): Localized | null {
  return (registry.person(id) ?? registry.state(id) ?? registry.body(id))?.names ?? null
}

/** Someone as the registry and the archive know them; null where neither does. */
function describeActor(id: string, entry: ActorEntry | null, registry: Registry) {
  const names = namesOf(id, registry) ?? entry?.names
  if (names === undefined) return null
  const person = registry.person(id)
  const side = person?.side ?? entry?.side ?? (registry.state(id) === null ? null : id)
  const tenures = (person?.tenures ?? []).map(({ office, from, to, asOf }) => ({
    office,
    names: registry.office(office)?.names ?? {},
    from,
    to,
    asOf,
  }))
  return { id, kind: kindOf(id, registry), names, side, sideNames: sideNames(registry, side), tenures }
}
