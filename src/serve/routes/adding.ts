/** Texts read for whoever sends them, kept where that is asked for, and taken away again. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { checkCountry, checkDay } from '../../cli/provenance.ts'
import type { ReadInput } from '../../pipeline.ts'
import { readingToJson } from '../../report/reading-json.ts'
import { ADDING, noteOf } from '../audit.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { documentOf } from './documents.ts'

const short = z.string().min(1).max(2000)
const textBody = z.strictObject({
  text: z.string().min(1).max(2_000_000).describe('As published.'),
  published: z.string().max(40).nullish().describe('Day of publication, YYYY-MM-DD, or a time of RFC 3339.'),
  publisher: short.nullish(),
  publisherCountry: z.string().length(2).nullish(),
  language: z.string().min(2).max(35).nullish(),
  title: z.string().max(20_000).nullish(),
  url: short.nullish(),
  externalId: short.nullish(),
})
const idParams = z.object({ id: z.string().min(1).max(300) })

/** Adds the routes that read and keep texts. */
export function addAdding(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive, reader } = serving
  const read = { schema: { body: textBody }, config: { scope: 'read' as const } }
  typed.post('/api/read', read, async ({ body }, reply) => {
    const { reading } = reader.entryOf(inputOf(body, serving))
    return reply.type('application/json; charset=utf-8').send(readingToJson(reading))
  })
  const collect = { config: { scope: 'collect' as const } }
  typed.post('/api/documents', { schema: { body: textBody }, ...collect }, async (request, reply) => {
    const [added] = await archive.add([reader.entryOf(inputOf(request.body, serving))])
    if (added === undefined) throw new Error('Nothing was said of a document that was added.')
    const created = added.result === 'added'
    if (created) await noteOf(request, serving, ADDING, added.id)
    return reply.code(created ? 201 : 200).send({ id: added.id, created })
  })
  typed.delete('/api/documents/:id', { schema: { params: idParams }, ...collect }, async (request, reply) => {
    const { reading } = await documentOf(serving, request.params.id)
    await archive.remove(reading.document.id)
    await noteOf(request, serving, 'remove document', reading.document.id)
    return reply.code(204).send()
  })
  typed.delete('/api/samples', collect, async (request) => {
    const ids = await archive.documentsOfHashes([...serving.samples])
    for (const id of ids) await archive.remove(id)
    if (ids.length > 0) await noteOf(request, serving, 'remove samples', String(ids.length))
    return { removed: ids.length }
  })
}

function inputOf(body: z.infer<typeof textBody>, { now }: Serving): ReadInput {
  const { text, ...said } = body
  if (said.published != null) {
    const day = checkDay(said.published.slice(0, 10), now())
    if ('problem' in day) throw new Refusal(400, `body.published: ${day.problem}`)
  }
  if (said.publisherCountry != null) {
    const country = checkCountry(said.publisherCountry)
    if ('problem' in country) throw new Refusal(400, `body.publisherCountry: ${country.problem}`)
  }
  return { text, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value != null)) }
}
