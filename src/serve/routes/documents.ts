/** Documents: lists of them, what was read in one, and its bytes as they were received. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Document, DocumentId } from '../../model.ts'
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
  headings: z
    .enum(['0', '1'])
    .default('0')
    .describe('1: each with its heading, from its text where it has no title.'),
})

/** Adds the routes of documents that change nothing. */
export function addDocuments(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive } = serving
  typed.get(
    '/api/documents',
    { config: { isKept: true }, schema: { querystring: listQuery } },
    async (request, reply) => {
      const { query } = request
      const partAt = (cursor: string | undefined) => documentsPart(serving, { ...query, cursor })
      const first = await partAt(query.cursor)
      return wantsLines(request) ? sendLines(reply, { first, partAt }) : first
    },
  )
  typed.get(
    '/api/documents/:id',
    { config: { isKept: true }, schema: { params: idParams } },
    async ({ params }, reply) => {
      const { reading } = await documentOf(serving, params.id)
      return reply.type('application/json; charset=utf-8').send(readingToJson(reading))
    },
  )
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
  const { cursor, limit, headings, ...given } = query
  const place = fromCursor(cursor, ['string', 'string'])
  const [day = '', id = ''] = (place ?? []).map(String)
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const { documents, next } = await archive.documentsAfter(
    filters,
    limit,
    place === null ? null : { day, id },
  )
  const samples = new Set<DocumentId>(await archive.documentsOfHashes([...serving.samples]))
  const heading = headings === '1' ? await headingsOf(documents, serving) : new Map<DocumentId, string>()
  return {
    items: documents.map((document) => ({
      ...document,
      ...(headings === '1' ? { heading: heading.get(document.id) ?? document.title } : {}),
      sample: samples.has(document.id),
    })),
    next: next === null ? null : toCursor([next.day, next.id]),
    total: await archive.countDocuments(filters),
  }
}

/** The first line that is read of each document without a title. */
async function headingsOf(
  documents: readonly { readonly id: DocumentId; readonly title: string }[],
  { archive }: Serving,
): Promise<ReadonlyMap<DocumentId, string>> {
  const found = new Map<DocumentId, string>()
  for (const { id } of documents.filter(({ title }) => title === '')) {
    const [shown] = await archive.show(id)
    if (shown !== undefined) found.set(id, headingOf(shown.reading.document))
  }
  return found
}

const LONGEST_HEADING = 160

function headingOf({ text, boilerplate }: Document): string {
  let start = 0
  for (const line of text.split('\n')) {
    const own = start
    start += line.length + 1
    const isRead = !boilerplate.some((span) => span.start <= own && span.end >= own + line.trimEnd().length)
    if (line.trim() !== '' && isRead) return shortened(line.trim())
  }
  return ''
}

function shortened(line: string): string {
  if (line.length <= LONGEST_HEADING) return line
  return `${line.slice(0, LONGEST_HEADING).replace(/\s+\S*$/u, '')} …`
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
