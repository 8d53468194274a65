/** People, states and bodies: completions of their names, and what the archive holds of one. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Registry } from '../../extract/registry.ts'
import type { Localized } from '../../model.ts'
import type { ActorEntry } from '../../record/archive.ts'
import { cardOf, sideNames } from '../cards.ts'
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
  const actors = actorsOf(serving)
  typed.get('/api/actors', { schema: { querystring: listQuery } }, async ({ query: { q, limit } }) => {
    const found = completions(await actors(), q, serving)
    return {
      items: found.slice(0, limit).map((one) => entryOf(one, serving.registry)),
      next: null,
      total: found.length,
    }
  })
  typed.get('/api/actors/:id', { schema: { params: oneParams } }, async ({ params: { id } }) => {
    const entry = (await actors()).find(({ actor }) => actor === id)
    const actor = describeActor(id, entry, serving.registry)
    if (actor === null)
      throw new Refusal(
        404,
        `Nobody is known as ${JSON.stringify(id)}. /api/actors finds people by their names.`,
      )
    const { archive } = serving
    const filters = actor.kind === 'person' || entry !== undefined ? { actors: [id] } : { sides: [id] }
    const { records } = await archive.recordsAfter(filters, SHOWN, null)
    const samples = new Set<string>(await archive.documentsOfHashes([...serving.samples]))
    return {
      actor,
      encounters: {
        items: records.map((record) => cardOf(record, serving, samples)),
        total: await archive.countRecords(filters),
      },
      counterparts: (await archive.counterparts(id, SHOWN)).map((one) => entryOf(one, serving.registry)),
    }
  })
}

/** The actors of the archive, listed anew when it has changed. */
export function actorsOf({ archive }: Serving): () => Promise<readonly ActorEntry[]> {
  let known: Listed | null = null
  return async () => {
    const state = await archive.state()
    if (known?.state === state) return known.actors
    const before = performance.now()
    // While others add documents, a list that takes long is not made for each batch: who is in it hardly changes.
    if (known !== null && known.cost > DEAR && before - known.made < known.cost * PATIENCE)
      return known.actors
    const actors = await archive.actors()
    const made = performance.now()
    known = { state, actors, made, cost: made - before }
    return actors
  }
}

/** Never kept as an answer: it may be of an earlier state than the one that it is asked in. */
interface Listed {
  readonly state: string
  readonly actors: readonly ActorEntry[]
  /** Milliseconds: when it was made, and how long that took. */
  readonly made: number
  readonly cost: number
}

/** Milliseconds from which on a list is dear. */
const DEAR = 30
/** So many times as long as it took to make, a dear one is good. */
const PATIENCE = 50

/** Those with a word in one of their names, or an id, that begins with what was typed; who met most comes first. */
export function completions(
  actors: readonly ActorEntry[],
  typed: string,
  { analyser }: Serving,
): readonly ActorEntry[] {
  const words = analyser.terms(typed).map(({ word, others }) => [word, ...others])
  if (words.length === 0) return typed.trim() === '' ? actors : []
  return actors.filter(({ actor, names }) => {
    const parts = Object.values(names).flatMap((name) => analyser.terms(name).map(({ word }) => word))
    const all = [...parts, ...actor.split('-')]
    return words.every((ways) => ways.some((way) => all.some((part) => part.startsWith(way))))
  })
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
function describeActor(id: string, entry: ActorEntry | undefined, registry: Registry) {
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
