/** What waits for a person, and what people decide: of statements, and of which accounts are of one encounter. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Judgement, Unjudged } from '../../record/archive.ts'
import { searchTextOf } from '../../search/indexed.ts'
import { aliasesOf } from '../alias-rows.ts'
import { noteOf, whoAsks } from '../audit.ts'
import { goldOf } from '../gold-rows.ts'
import { fromCursor, pageQuery, toCursor } from '../paging.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { spokenOf } from '../spoken.ts'
import { documentOf } from './documents.ts'

const because = z.string().max(2000).default('').describe('Why, in a sentence.')
const ofStatement = {
  document: z.string().min(1).max(300),
  statement: z.string().regex(/^s\d{1,6}$/),
  because,
}
const decisionBody = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.enum(['accept', 'reject']), ...ofStatement }),
  z.strictObject({ verdict: z.literal('speaker'), speaker: z.string().min(1).max(100), ...ofStatement }),
  z.strictObject({
    verdict: z.literal('merge'),
    encounters: z.array(z.string().min(1).max(300)).min(2).max(50),
    because: z.string().min(1).max(2000),
  }),
  z.strictObject({
    verdict: z.literal('split'),
    encounter: z.string().min(1).max(300),
    documents: z.array(z.string().min(1).max(400)).min(1).max(200),
    because: z.string().min(1).max(2000),
  }),
])
const idParams = z.object({ id: z.string().regex(/^[jd]\d{1,12}$/, 'Decisions are named j1 or d1') })
const listQuery = z.object({ document: z.string().max(300).optional() })
const goldQuery = z.object({ to: z.enum(['json', 'tsv']).default('tsv') })

/** What `Unjudged.place` is made of. */
const PLACE = Array.from({ length: 6 }, () => 'number' as const)

/** Adds the routes of reviewing. */
export function addReview(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive } = serving
  typed.get(
    '/api/review',
    { config: { isKept: true }, schema: { querystring: z.object(pageQuery) } },
    async ({ query }) => {
      const place = fromCursor(query.cursor, PLACE)
      const found = await archive.unjudged(query.limit + 1, place as Unjudged['place'] | null)
      const items = []
      for (const one of found.slice(0, query.limit)) items.push(await queued(one, serving))
      const last = found[query.limit - 1]
      return {
        items,
        next: found.length > query.limit && last !== undefined ? toCursor(last.place) : null,
        waiting: await archive.waiting(),
        lost: (await archive.judgements()).filter(({ statement }) => statement === null),
      }
    },
  )
  typed.get('/api/decisions', { schema: { querystring: listQuery } }, async ({ query: { document } }) => ({
    items: [
      ...(await archive.judgements(document)).map((one) => ({ id: `j${one.number}`, ...one })),
      ...(document === undefined ? await archive.decisions() : []).map((one) => ({
        id: `d${one.number}`,
        ...one,
      })),
    ].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    next: null,
  }))
  typed.get('/api/decisions/gold', { schema: { querystring: goldQuery } }, async ({ query }, reply) => {
    const rows = await goldOf(await archive.judgements(), serving)
    if (query.to === 'json') return { items: rows, next: null }
    return sendRows(reply, ['document', 'statement', 'verdict', 'speaker', 'start', 'end', 'content'], rows)
  })
  typed.get('/api/decisions/aliases', { schema: { querystring: goldQuery } }, async ({ query }, reply) => {
    const rows = await aliasesOf(await archive.judgements(), serving)
    if (query.to === 'json') return { items: rows, next: null }
    return sendRows(reply, ['actor', 'form', 'language', 'document', 'start', 'end'], rows)
  })
  addDeciding(server, serving)
}

function sendRows(reply: FastifyReply, columns: readonly string[], rows: readonly object[]): FastifyReply {
  const lines = rows.map((row) => Object.values(row).join('\t'))
  const text = `# ${[columns.join('\t'), ...lines].join('\n')}\n`
  return reply.type('text/tab-separated-values; charset=utf-8').send(text)
}

function addDeciding(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  const { archive, now } = serving
  const scope = { config: { scope: 'review' as const } }
  typed.post('/api/decisions', { schema: { body: decisionBody }, ...scope }, async (request, reply) => {
    const { body } = request
    const note = { at: new Date(now()).toISOString(), by: whoAsks(request), because: body.because.trim() }
    if (body.verdict === 'merge' || body.verdict === 'split') {
      const decided =
        body.verdict === 'merge'
          ? await archive.merge(body.encounters, note)
          : await archive.split(body.encounter, body.documents, note)
      await noteOf(request, serving, body.verdict, decided.records.join(' '))
      return reply.code(201).send({ id: decided.number === null ? null : `d${decided.number}`, ...decided })
    }
    const speaker = body.verdict === 'speaker' ? body.speaker : null
    if (speaker !== null && !serving.queryTools.isKnown(speaker))
      throw new Refusal(
        400,
        `Nobody is known as ${JSON.stringify(speaker)}. /api/actors finds people by their names.`,
      )
    const { reading } = await documentOf(serving, body.document)
    const judgement = {
      ...note,
      verdict: body.verdict,
      speaker,
      document: reading.document.id,
      statement: body.statement as NonNullable<Judgement['statement']>,
    }
    const judged = await archive.judge(judgement, (one) => searchTextOf(one, serving.analyser))
    await noteOf(request, serving, body.verdict, `${reading.document.id}/${body.statement}`)
    return reply.code(201).send({ id: `j${judged.number}`, ...judged })
  })
  typed.delete('/api/decisions/:id', { schema: { params: idParams }, ...scope }, async (request, reply) => {
    const { id } = request.params
    const number = Number(id.slice(1))
    const done = id.startsWith('j')
      ? await archive.dropJudgement(number, (one) => searchTextOf(one, serving.analyser))
      : await archive.dropDecision(number)
    if (!done) throw new Refusal(404, `There is no decision ${id}. /api/decisions lists all.`)
    await noteOf(request, serving, 'undo', id)
    return reply.code(204).send()
  })
  const audit = z.object({ limit: pageQuery.limit, before: z.coerce.number().int().min(1).optional() })
  typed.get(
    '/api/audit',
    { schema: { querystring: audit }, config: { scope: 'admin' } },
    async ({ query: { limit, before } }) => ({
      items: await archive.changes(limit, before ?? null),
      next: null,
    }),
  )
}

async function queued(one: Unjudged, serving: Serving) {
  const { reading } = await documentOf(serving, one.document)
  const { document, issuedBy, actors } = reading
  const statement = reading.statements.find(({ id }) => id === one.statement)
  const of = statement?.encounter
  const account = { ...document, document: document.id, issuedBy, actors }
  return {
    kind: 'statement',
    id: `${one.document}/${one.statement}`,
    document: one.document,
    confidence: one.confidence,
    use: one.use,
    record: of == null ? null : await serving.archive.recordIdOf(one.document, of),
    spoken: statement === undefined ? null : spokenOf(statement, account, serving),
  }
}
