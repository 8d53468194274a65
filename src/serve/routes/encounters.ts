/** Encounters: lists of them, one as all accounts tell it, its statements and its comparison. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type ComparedAccounts, compareKept, documentsOf } from '../../comparing.ts'
import type { EncounterRecord } from '../../encounter-record.ts'
import type { Former } from '../../record/archive.ts'
import { comparisonHtml } from '../../report/html/comparison.ts'
import { comparisonMarkdown } from '../../report/markdown/comparison.ts'
import { FORMATS, STATUSES } from '../../report/values.ts'
import { compileQuery } from '../../search/query/compile.ts'
import { cardOf } from '../cards.ts'
import { sendKept } from '../kept-answers.ts'
import { Refusal } from '../problems.ts'
import type { Serving } from '../serving.ts'
import { rejectedIn, spokenIn } from '../spoken.ts'
import { sendLines, wantsLines } from '../streaming.ts'
import { cardsFor, queryOptions } from './search.ts'

const idParams = z.object({ id: z.string().min(1).max(300) })
const KEPT = { config: { isKept: true } } as const

const listQuery = z.object({
  ...queryOptions,
  sort: z.enum(['newest', 'date', 'relevance']).default('date'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  actor: z.string().max(100).optional(),
  side: z.string().max(200).optional().describe('One side, or several with commas between them.'),
  format: z.enum(FORMATS).optional(),
  status: z.enum(STATUSES).optional(),
  topic: z.string().max(100).optional(),
})

const arrivalsQuery = z.object({
  since: z.iso.datetime().describe('In UTC: 2026-11-21T09:30:00.000Z.'),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

const compareQuery = z.object({
  to: z.enum(['json', 'html', 'markdown']).default('json'),
  accounts: z
    .string()
    .regex(/^[1-9]\d{0,4}(,[1-9]\d{0,4})*$/, 'Give numbers of accounts with commas between them, such as 1,3')
    .optional(),
})

/** Adds the routes of encounters. */
export function addEncounters(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  typed.get('/api/encounters', { ...KEPT, schema: { querystring: listQuery } }, async (request, reply) => {
    const { query } = request
    const partAt = (cursor: string | undefined) => encountersPart(serving, { ...query, cursor })
    // The first part tells of a fault in the query before anything is sent.
    const first = await partAt(query.cursor)
    return wantsLines(request) ? sendLines(reply, { first, partAt }) : first
  })
  typed.get('/api/arrivals', { schema: { querystring: arrivalsQuery } }, async ({ query }) => {
    const { items, total } = await serving.archive.arrivals(new Date(query.since).toISOString(), query.limit)
    const samples = new Set<string>(await serving.archive.documentsOfHashes([...serving.samples]))
    const records = new Map(
      (await serving.archive.records(items.map(({ id }) => id))).map((one) => [one.id, one]),
    )
    const found = items.flatMap(({ id, ...rest }) => {
      const record = records.get(id)
      return record === undefined ? [] : [{ ...rest, card: cardOf(record, serving, samples) }]
    })
    return { items: found, next: null, total }
  })
  typed.get('/api/encounters/:id', { ...KEPT, schema: { params: idParams } }, ({ params }) =>
    recordOf(serving, params.id),
  )
  typed.get(
    '/api/encounters/:id/statements',
    { ...KEPT, schema: { params: idParams } },
    async ({ params }) => {
      const record = await recordOf(serving, params.id)
      return { items: spokenIn(record, serving), rejected: rejectedIn(record, serving), next: null }
    },
  )
  typed.get(
    '/api/encounters/:id/comparison',
    { ...KEPT, schema: { params: idParams, querystring: compareQuery } },
    async (request, reply) => {
      const { params, query } = request
      const record = await recordOf(serving, params.id)
      const accounts = query.accounts?.split(',').map(Number)
      const chosen = accounts === undefined ? {} : { accounts }
      if (query.to === 'json' && record.accounts.length > MANY)
        return sendKept(request, reply, await serving.long('comparison', { record: record.id, ...chosen }))
      const { comparison, documents } = await comparedOf(record, chosen, serving)
      if (query.to === 'json') return comparison
      const name = `${record.id}.${query.to === 'html' ? 'html' : 'md'}`
      void reply.header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
      if (query.to === 'markdown')
        return reply.type('text/markdown; charset=utf-8').send(comparisonMarkdown(comparison))
      // A page that stands alone carries its style in itself; it is kept from doing anything else.
      void reply.header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
      return reply
        .type('text/html; charset=utf-8')
        .send(comparisonHtml(comparison, new Map(documents.map(({ id, text }) => [id, text]))))
    },
  )
}

/** More accounts than these are compared beside the server's other work, and the answer is kept. */
const MANY = 20

async function comparedOf(
  record: EncounterRecord,
  chosen: { readonly accounts?: readonly number[] },
  { archive, long }: Serving,
): Promise<ComparedAccounts> {
  if (record.accounts.length <= MANY) return compareKept(record, archive, chosen)
  const { json } = await long('comparison', { record: record.id, ...chosen })
  const comparison = JSON.parse(json.toString('utf8')) as ComparedAccounts['comparison']
  return { comparison, documents: await documentsOf(record, archive) }
}

async function encountersPart(serving: Serving, query: z.infer<typeof listQuery>) {
  const { archive } = serving
  const q = wholeQuery(query, serving)
  const list = await cardsFor(serving, { ...query, q })
  return { ...list, total: q === '' ? await archive.countRecords() : list.total }
}

/** The query with the other filters written into it. */
function wholeQuery(query: z.infer<typeof listQuery>, { queryTools }: Serving): string {
  const { q, side, ...rest } = query
  // A fault is told with its place in what was typed, not in what comes of it.
  compileQuery(q, queryTools)
  const fields = (['from', 'to', 'actor', 'format', 'status', 'topic'] as const).flatMap((name) =>
    rest[name] === undefined ? [] : [`${name}:"${unquoted(rest[name])}"`],
  )
  const sides = (side?.split(',') ?? []).map((one) => `country:"${unquoted(one)}"`)
  return [...(q.trim() === '' ? [] : [`(${q})`]), ...fields, ...sides].join(' ')
}

function unquoted(value: string): string {
  return value.replace(/["“”„‟«»]/gu, ' ')
}

/** The record of this id. Throws a `Refusal` where there is none. */
export async function recordOf({ archive }: Serving, id: string): Promise<EncounterRecord> {
  const record = await archive.record(id)
  if (record !== null) return record
  const former = await archive.formerly(id)
  if (former !== null) throw movedTo(id, former)
  throw new Refusal(
    404,
    `There is no encounter ${JSON.stringify(id)} in the archive. /api/encounters lists all.`,
  )
}

function movedTo(id: string, { now }: Former): Refusal {
  return now === null
    ? new Refusal(410, `All accounts of ${id} were taken out of the archive.`)
    : new Refusal(410, `What was called ${id} is a part of ${now} now.`, { mergedInto: now })
}
