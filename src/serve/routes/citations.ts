/** Citations of encounters and documents, to be copied or opened elsewhere. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { EncounterRecord } from '../../encounter-record.ts'
import type { Reading } from '../../model.ts'
import { type Citation, toBibtex, toCitationText, toCsl, toRis } from '../../report/citation/citation.ts'
import { eventOf } from '../../report/citation/event.ts'
import { sideNames } from '../cards.ts'
import type { Serving } from '../serving.ts'
import { documentOf } from './documents.ts'
import { recordOf } from './encounters.ts'

const idParams = z.object({ id: z.string().min(1).max(300) })
const citeQuery = z.object({
  to: z.enum(['csl', 'bibtex', 'ris', 'text']).default('csl'),
  locale: z.enum(['ar', 'en']).default('en').describe('Of plain text.'),
})

/** Adds the routes of citations. */
export function addCitations(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const schema = { params: idParams, querystring: citeQuery }
  typed.get('/api/encounters/:id/citation', { schema }, async ({ params, query }, reply) => {
    const record = await recordOf(serving, params.id)
    const citations: Citation[] = []
    for (const { document } of record.accounts)
      for (const { reading } of await serving.archive.show(document))
        citations.push(citationOf(reading, record, serving))
    return send(citations, query, reply)
  })
  typed.get('/api/documents/:id/citation', { schema }, async ({ params, query }, reply) => {
    const { reading } = await documentOf(serving, params.id)
    return send([citationOf(reading, null, serving)], query, reply)
  })
}

function citationOf({ document }: Reading, record: EncounterRecord | null, { registry }: Serving): Citation {
  const { id, title, publisher, publishedAt: published, url, language, sourceHash } = document
  const event = record === null ? null : eventOf(record, (side) => sideNames(registry, side))
  return { id, title, publisher, published, url, language, sourceHash, event }
}

function send(
  citations: readonly Citation[],
  { to, locale }: z.infer<typeof citeQuery>,
  reply: FastifyReply,
): FastifyReply {
  switch (to) {
    case 'csl':
      return reply
        .type('application/vnd.citationstyles.csl+json; charset=utf-8')
        .send(JSON.stringify(toCsl(citations), null, 2))
    case 'bibtex':
      return reply.type('application/x-bibtex; charset=utf-8').send(toBibtex(citations))
    case 'ris':
      return reply.type('application/x-research-info-systems; charset=utf-8').send(toRis(citations))
    case 'text':
      return reply.type('text/plain; charset=utf-8').send(toCitationText(citations, locale))
  }
}
