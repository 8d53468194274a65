/** What ids stand for, so that records, which carry ids alone, can be shown. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { namesOf } from '../../extract/names-of.ts'
import type { Serving } from '../serving.ts'

const namesQuery = z.object({
  ids: z.string().max(20_000).describe('Ids of the registry with commas between them, 200 at most.'),
})
const MOST_IDS = 200

/** Adds `/api/names`. */
export function addNames(server: FastifyInstance, { registry }: Serving): void {
  server
    .withTypeProvider<ZodTypeProvider>()
    .get('/api/names', { schema: { querystring: namesQuery } }, async ({ query }) => {
      const ids = [...new Set(query.ids.split(','))].slice(0, MOST_IDS)
      return Object.fromEntries(
        ids.flatMap((id) => {
          const names = namesOf(id, registry)
          return names === null ? [] : [[id, names]]
        }),
      )
    })
}
