/** Search by words. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { passagesOf } from '../../search/passages.ts'
import { searchArchive } from '../../search/search.ts'
import { pageQuery } from '../paging.ts'
import type { Serving } from '../serving.ts'

const searchQuery = z.object({ q: z.string().max(100_000), limit: pageQuery.limit })

/** Adds `/api/search`. */
export function addSearch(server: FastifyInstance, { archive, analyser }: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  typed.get('/api/search', { schema: { querystring: searchQuery } }, async ({ query: { q, limit } }) => {
    const { hits, ranked } = await searchArchive(archive, analyser, q, { limit })
    const items = []
    for (const hit of hits) {
      const [shown] = await archive.show(hit.document)
      const [passage] = shown === undefined ? [] : passagesOf(shown.reading, hit.highlights)
      const { document, title, publisher, published, language } = hit
      const highlights = (passage?.highlights ?? []).map(({ start, end }) => {
        const from = passage?.start ?? 0
        return [start - from, end - from]
      })
      const snippet = passage === undefined ? null : { text: passage.quote, highlights }
      items.push({ kind: 'document', id: document, document, title, publisher, published, language, snippet })
    }
    return { items, next: null, total: ranked }
  })
}
