/** Offices: those that the record speaks of, and who held one when. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sideNames } from '../cards.ts'
import { sendKept } from '../kept-answers.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { cardsFor, hitsFor, listOf } from './search.ts'

/** So many encounters of an office are shown; `/api/encounters?q=office:…` has all. */
const SHOWN = 20

/** Adds the routes of offices. */
export function addOffices(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { registry } = serving
  typed.get('/api/offices', async (request, reply) =>
    sendKept(request, reply, await serving.long('offices', {})),
  )
  // Ids have strokes in them: `ru/foreign-minister`.
  const params = z.object({ '*': z.string().min(1).max(200) })
  typed.get('/api/offices/*', { schema: { params } }, async ({ params: { '*': id } }) => {
    const fact = registry.office(id)
    if (fact === null)
      throw new Refusal(
        404,
        `There is no office ${JSON.stringify(id)}. /api/offices lists those of the record.`,
      )
    const asked = { q: `office:"${id}"`, limit: SHOWN, expand: true, exhaustive: false }
    const encounters = await cardsFor(serving, { ...asked, sort: 'date' })
    const said = await hitsFor(serving, { ...asked, sort: 'date', limit: 1 }, 'statement')
    const { facets, total } = listOf(said, serving)
    return {
      office: { id, names: fact.names, side: fact.side, sideNames: sideNames(registry, fact.side) },
      holders: fact.holders.map(({ person, from, to, asOf }) => ({
        person,
        names: registry.person(person)?.names ?? {},
        from,
        to,
        asOf,
      })),
      encounters,
      statements: { total, facets },
    }
  })
}
