/** Topics: which are spoken of, and what is told of one. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendKept } from '../kept-answers.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { cardsFor, hitsFor, listOf } from './search.ts'

/** So many encounters on a topic are shown; `/api/encounters?topic=` has all. */
const SHOWN = 20

/** Adds the routes of topics. */
export function addTopics(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { registry } = serving
  typed.get('/api/topics', async (request, reply) =>
    sendKept(request, reply, await serving.long('topics', {})),
  )
  const params = z.object({ id: z.string().min(1).max(100) })
  typed.get('/api/topics/:id', { schema: { params } }, async ({ params: { id } }) => {
    const fact = registry.topic(id)
    if (fact === null)
      throw new Refusal(404, `There is no topic ${JSON.stringify(id)}. /api/topics lists them.`)
    const asked = { q: `topic:"${id}"`, limit: SHOWN, expand: true, exhaustive: false }
    const encounters = await cardsFor(serving, { ...asked, sort: 'date' })
    const said = await hitsFor(serving, { ...asked, sort: 'date', limit: 1 }, 'statement')
    const { facets, total } = listOf(said, serving)
    return {
      topic: { id, names: fact.names, broader: fact.broader },
      encounters,
      statements: { total, facets },
    }
  })
}
