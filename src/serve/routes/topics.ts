/** Topics: which are spoken of, and what is told of one. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { cardOf } from '../cards.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { hitsFor, listOf } from './search.ts'

/** So many of the newest statements are counted. */
const COUNTED = 10_000
/** So many encounters on a topic are shown; `/api/encounters?topic=` has all. */
const SHOWN = 20

/** Adds the routes of topics. */
export function addTopics(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive, registry } = serving
  typed.get('/api/topics', async () => {
    const level = { level: 'statement', kind: 'statement', newest: COUNTED } as const
    const { tags, counted, more } = await archive.countTags({ ...level, wanted: { kind: 'all', parts: [] } })
    const items = [...tags].flatMap(([tag, statements]) => {
      const id = tag.startsWith('topic:') ? tag.slice('topic:'.length) : null
      const fact = id === null ? null : registry.topic(id)
      return fact === null ? [] : [{ id, names: fact.names, broader: fact.broader, statements }]
    })
    return { items: items.toSorted((a, b) => b.statements - a.statements), next: null, counted, more }
  })
  const params = z.object({ id: z.string().min(1).max(100) })
  typed.get('/api/topics/:id', { schema: { params } }, async ({ params: { id } }) => {
    const fact = registry.topic(id)
    if (fact === null)
      throw new Refusal(404, `There is no topic ${JSON.stringify(id)}. /api/topics lists them.`)
    const asked = { q: `topic:"${id}"`, limit: SHOWN, expand: true, exhaustive: false }
    const found = await hitsFor(serving, { ...asked, sort: 'date' }, 'encounter')
    const said = await hitsFor(serving, { ...asked, sort: 'date', limit: 1 }, 'statement')
    const samples = new Set<string>(await archive.documentsOfHashes([...serving.samples]))
    const items = []
    for (const { record: name } of found.hits) {
      const record = name === null ? null : await archive.record(name)
      if (record !== null) items.push(cardOf(record, serving, samples))
    }
    const { facets, total } = listOf(said, serving)
    return {
      topic: { id, names: fact.names, broader: fact.broader },
      encounters: { items, ...listOf(found, serving) },
      statements: { total, facets },
    }
  })
}
