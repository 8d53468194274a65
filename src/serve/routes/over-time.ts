/** What an archive tells over time: positions, set phrases, encounters, who meets whom, days ahead. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { toGexf } from '../../report/over-time/gexf.ts'
import { FORMATS } from '../../report/values.ts'
import { sendKept } from '../kept-answers.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { recordOf } from './encounters.ts'

const stretch = { from: z.iso.date().optional(), to: z.iso.date().optional() }
const who = z.string().min(1).max(300).describe('An id of the registry, or a name in Arabic or English.')
const timelineQuery = z.object({ ...stretch, actor: who.optional(), pair: z.string().max(200).optional() })
const driftQuery = z.object({ ...stretch, actor: who, topic: z.string().min(1).max(300) })
const networkQuery = z.object({
  ...stretch,
  of: z.enum(['sides', 'people']).default('sides'),
  format: z.enum(FORMATS).optional(),
  to_form: z.enum(['json', 'gexf']).default('json'),
  words: z.enum(['0', '1']).default('1').describe('Whether words are given for each edge.'),
})
const placesQuery = z.object({ ...stretch, format: z.enum(FORMATS).optional() })
const formulationsQuery = z.object({ ...stretch, speaker: who.optional() })
const aheadQuery = z.object({
  from: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(1000).default(90),
  actor: who.optional(),
})
/** So many encounters of a pair before and after one are given. */
const AROUND = 10

/** Adds the routes that look at a stretch of time. */
export function addOverTime(server: FastifyInstance, serving: Serving): void {
  addTimelines(server, serving)
  addFormulations(server, serving)
  addAround(server, serving)
}

function addTimelines(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { long } = serving
  typed.get('/api/timeline', { schema: { querystring: timelineQuery } }, async (request, reply) => {
    const { pair, actor, ...within } = request.query
    if (pair === undefined && actor === undefined)
      throw new Refusal(400, 'Say whose encounters: actor=wang-yi, or pair=cn-ru.')
    const whose = pair === undefined ? { actor } : pairOf(pair, serving)
    return sendKept(request, reply, await long('timeline', { ...whose, ...within }))
  })
  typed.get(
    '/api/pairs/:pair',
    { schema: { params: z.object({ pair: z.string().max(200) }) } },
    async (request, reply) =>
      sendKept(request, reply, await long('timeline', pairOf(request.params.pair, serving))),
  )
  typed.get('/api/drift', { schema: { querystring: driftQuery } }, async (request, reply) =>
    sendKept(request, reply, await long('drift', request.query)),
  )
  typed.get('/api/network', { schema: { querystring: networkQuery } }, async (request, reply) => {
    const { to_form: form, words, ...query } = request.query
    const kept = await long('network', { ...query, withWords: words === '1' })
    if (form === 'json') return sendKept(request, reply, kept)
    return reply
      .type('application/gexf+xml; charset=utf-8')
      .header('content-disposition', 'attachment; filename="network.gexf"')
      .send(toGexf(JSON.parse(kept.json.toString('utf8'))))
  })
  typed.get('/api/places', { schema: { querystring: placesQuery } }, async (request, reply) =>
    sendKept(request, reply, await long('places', request.query)),
  )
  typed.get('/api/anniversaries', { schema: { querystring: aheadQuery } }, async (request, reply) => {
    const today = new Date(serving.now()).toISOString().slice(0, 10)
    return sendKept(
      request,
      reply,
      await long('anniversaries', { ...request.query, from: request.query.from ?? today }),
    )
  })
}

function addFormulations(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const phrases = { schema: { querystring: formulationsQuery } }
  typed.get('/api/formulations', phrases, async (request, reply) =>
    sendKept(request, reply, await serving.long('formulations', request.query)),
  )
  typed.get(
    '/api/formulations/*',
    { schema: { querystring: formulationsQuery, params: z.object({ '*': z.string().max(200) }) } },
    async (request, reply) => {
      const question = { ...request.query, formulation: request.params['*'] }
      return sendKept(request, reply, await serving.long('formulations', question))
    },
  )
}

function addAround(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive } = serving
  typed.get(
    '/api/encounters/:id/around',
    { config: { isKept: true }, schema: { params: z.object({ id: z.string().max(300) }) } },
    async ({ params }) => {
      const record = await recordOf(serving, params.id)
      const sides = [...new Set(record.participants.flatMap(({ side }) => side ?? []))].slice(0, 2)
      if (sides.length < 2) return { sides, before: [], after: [] }
      return { sides, ...(await archive.meetingsAround({ record: record.id, sides, most: AROUND })) }
    },
  )
}

/** The two sides of `cn-ru`; an id may hold a minus of its own. */
function pairOf(pair: string, { queryTools }: Serving): { readonly actor: string; readonly other: string } {
  for (let at = pair.indexOf('-'); at > 0; at = pair.indexOf('-', at + 1)) {
    const [actor, other] = [pair.slice(0, at), pair.slice(at + 1)]
    if (queryTools.isKnown(actor) && queryTools.isKnown(other)) return { actor, other }
  }
  throw new Refusal(
    400,
    `${JSON.stringify(pair)} is no pair. Give two ids with a minus between, such as cn-ru.`,
  )
}
