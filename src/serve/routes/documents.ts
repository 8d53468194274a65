/** Documents: lists of them, what was read in one, and its bytes as they were received. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { DocumentId } from '../../model.ts'
import type { Shown } from '../../record/archive.ts'
import { readingToJson } from '../../report/reading-json.ts'
import { fromCursor, pageQuery, toCursor } from '../paging.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { sendLines, wantsLines } from '../streaming.ts'

const idParams = z.object({ id: z.string().min(1).max(300) })
const listQuery = z.object({
  ...pageQuery,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  publisher: z.string().max(300).optional(),
  language: z.string().max(35).optional(),
})

/** Adds the routes of documents that change nothing. */
export function addDocuments(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive } = serving
  typed.get('/api/documents', { schema: { querystring: listQuery } }, async (request, reply) => {
    const { query } = request
    const partAt = (cursor: string | undefined) => documentsPart(serving, { ...query, cursor })
    const first = await partAt(query.cursor)
    return wantsLines(request) ? sendLines(reply, partAt, first) : first
  })
  typed.get('/api/documents/:id', { schema: { params: idParams } }, async ({ params }, reply) => {
    const { reading } = await documentOf(serving, params.id)
    return reply.type('application/json; charset=utf-8').send(readingToJson(reading))
  })
  typed.get('/api/documents/:id/original', { schema: { params: idParams } }, async ({ params }, reply) => {
    const { reading } = await documentOf(serving, params.id)
    const bytes = await archive.original(reading.document.id)
    // Whatever the bytes are, a browser shall not take them for a page.
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename="${reading.document.id.slice(0, 16)}.txt"`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(Buffer.from(bytes ?? new Uint8Array()))
  })
  typed.get('/api/documents/:id/encounters', { schema: { params: idParams } }, async ({ params }) => {
    const { reading } = await documentOf(serving, params.id)
    const { document, encounters } = reading
    const items = []
    for (const { id } of encounters)
      items.push({ encounter: id, record: await archive.recordIdOf(document.id, id) })
    return { items, next: null }
  })
}

async function documentsPart(serving: Serving, query: z.infer<typeof listQuery>) {
  const { archive } = serving
  const { cursor, limit, ...given } = query
  const place = fromCursor(cursor, ['string', 'string'])
  const [day = '', id = ''] = (place ?? []).map(String)
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const { documents, next } = await archive.documentsAfter(
    filters,
    limit,
    place === null ? null : { day, id },
  )
  const samples = new Set<DocumentId>(await archive.documentsOfHashes([...serving.samples]))
  return {
    items: documents.map((document) => ({ ...document, sample: samples.has(document.id) })),
    next: next === null ? null : toCursor([next.day, next.id]),
    total: await archive.countDocuments(filters),
  }
}

/** The document of this id or head of an id. Throws a `Refusal` where there is none, or several. */
export async function documentOf({ archive }: Serving, id: string): Promise<Shown> {
  const [first, ...others] = id.includes('/') ? [] : await archive.show(id)
  if (first === undefined)
    throw new Refusal(
      404,
      `There is no document ${JSON.stringify(id)} in the archive. /api/documents lists all.`,
    )
  if (others.length > 0)
    throw new Refusal(
      400,
      `${JSON.stringify(id)} begins the ids of ${others.length + 1} documents. Give more of it.`,
    )
  return first
}
