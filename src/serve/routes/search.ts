/** Search by words and fields: documents, encounters and statements, and completions of a query. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { EncounterRecord } from '../../encounter-record.ts'
import type { RecordId } from '../../model.ts'
import type { UnitKind } from '../../record/archive.ts'
import type { ReviewedReading } from '../../record/reviewed.ts'
import { facetsOf } from '../../search/facets.ts'
import { passagesOf } from '../../search/passages.ts'
import type { Counted, Hit, Hits, SearchOptions } from '../../search/search.ts'
import { findUnits, searchArchive } from '../../search/search.ts'
import { suggestions } from '../../search/suggesting.ts'
import { cardOf } from '../cards.ts'
import { completeQuery } from '../completing.ts'
import { hitColumns } from '../hit-columns.ts'
import { fromCursor, pageQuery, toCursor } from '../paging.ts'
import type { Serving } from '../serving.ts'
import { spokenOf } from '../spoken.ts'
import { sendLines, sendTable, wantsLines, wantsTable } from '../streaming.ts'

/** Longer queries are refused with the place where they are too long, not here. */
const LONGEST = 200_000

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

/** What a query comes with. */
export const queryOptions = {
  ...pageQuery,
  q: z.string().max(LONGEST).default('').describe('A query: docs/cli/search.md has its language.'),
  expand: flag.default(true).describe('Whether names are found in every script and spelling.'),
  exhaustive: flag.default(false).describe('Rank and count all that is found, not only the newest thousand.'),
}

const searchQuery = z.object({
  ...queryOptions,
  kind: z.enum(['encounter', 'statement', 'document']).default('document'),
  sort: z.enum(['relevance', 'newest', 'date']).default('relevance'),
  to: z
    .enum(['json', 'ndjson', 'csv'])
    .default('json')
    .describe('ndjson and csv: the whole list, as `Accept` asks too.'),
  locale: z.enum(['ar', 'en']).default('en').describe('Of names in a table.'),
})

const completeOptions = z.object({ q: z.string().max(4000).default(''), limit: pageQuery.limit })

/** Adds `/api/search` and `/api/complete`. */
export function addSearch(server: FastifyInstance, serving: Serving): void {
  const typed = server.withTypeProvider<ZodTypeProvider>()
  typed.get(
    '/api/search',
    { config: { isKept: true }, schema: { querystring: searchQuery } },
    async (request, reply) => {
      const { query } = request
      const partAt = (cursor: string | undefined) => hitsPart(serving, { ...query, cursor })
      const list = { first: await partAt(query.cursor), partAt }
      if (query.to === 'csv' || wantsTable(request))
        return sendTable(reply, list, hitColumns(query.locale), 'mahdar.csv')
      if (query.to !== 'ndjson' && !wantsLines(request)) return list.first
      if (query.to === 'ndjson')
        void reply.header('content-disposition', 'attachment; filename="mahdar.ndjson"')
      return sendLines(reply, list)
    },
  )
  typed.get(
    '/api/complete',
    { schema: { querystring: completeOptions } },
    async ({ query: { q, limit } }) => ({
      items: completeQuery(q, await serving.actors(), serving).slice(0, limit),
      next: null,
    }),
  )
}

async function hitsPart(serving: Serving, query: z.infer<typeof searchQuery>) {
  const found = await hitsFor(serving, query, query.kind)
  const samples = new Set<string>(await serving.archive.documentsOfHashes([...serving.samples]))
  const items = []
  const records = new Map(
    query.kind === 'encounter'
      ? (await serving.archive.records(found.hits.flatMap(({ record }) => record ?? []))).map((one) => [
          one.id,
          one,
        ])
      : [],
  )
  for (const hit of found.hits)
    items.push(
      itemOf(hit, found.readings.get(hit.document), records.get(hit.record as RecordId), serving, samples),
    )
  return {
    items,
    ...listOf(found, serving),
    didYouMean: found.ranked === 0 ? await suggestions(query.q, serving.archive, serving.queryTools) : [],
  }
}

interface Asked {
  readonly q: string
  readonly sort: 'relevance' | 'newest' | 'date'
  readonly cursor?: string | undefined
  readonly limit: number
  readonly expand: boolean
  readonly exhaustive: boolean
}

/** What a query finds; `all` stands for a query of nothing. */
export async function hitsFor({ archive, queryTools }: Serving, asked: Asked, kind: UnitKind): Promise<Hits> {
  return searchArchive(archive, queryTools, asked.q, optionsOf(asked, kind))
}

/** The encounters that a query finds, in short, and what a list of them has. */
export async function cardsFor(serving: Serving, asked: Asked) {
  const { archive, queryTools } = serving
  const found = await findUnits(archive, queryTools, asked.q, optionsOf(asked, 'encounter'))
  const records = await archive.records(found.units.flatMap(({ record }) => record ?? []))
  const samples = new Set<string>(await archive.documentsOfHashes([...serving.samples]))
  return { items: records.map((record) => cardOf(record, serving, samples)), ...listOf(found, serving) }
}

function optionsOf(asked: Asked, kind: UnitKind): SearchOptions {
  const { sort, cursor, limit, expand, exhaustive } = asked
  const [after = null] = (fromCursor(cursor, ['number']) ?? []).map(Number)
  return {
    kind,
    order: sort === 'relevance' ? 'relevance' : 'newest',
    limit,
    after,
    expand,
    exhaustive,
  }
}

/** What a list of hits has beside its items. */
export function listOf({ next, ranked, more, fields }: Counted, serving: Serving) {
  return {
    next: next === null ? null : toCursor([next]),
    total: more ? null : ranked,
    counted: ranked,
    more,
    facets: facetsOf(fields, serving.registry),
  }
}

function itemOf(
  hit: Hit,
  reading: ReviewedReading | undefined,
  record: EncounterRecord | undefined,
  serving: Serving,
  samples: ReadonlySet<string>,
) {
  const [passage] = reading === undefined ? [] : passagesOf(reading, hit.highlights)
  const found = reading?.statements.find(({ id }) => id === hit.statement)
  const spoken =
    reading === undefined || found === undefined
      ? null
      : spokenOf(
          found,
          {
            ...reading.document,
            document: reading.document.id,
            issuedBy: reading.issuedBy,
            actors: reading.actors,
            reviews: reading.reviews,
          },
          serving,
        )
  const { highlights: _highlights, statements: _statements, ...rest } = hit
  return {
    id: idOf(hit),
    ...rest,
    statements: hit.statements,
    snippet: passage === undefined ? null : snippetOf(passage),
    spoken,
    card: record === undefined ? null : cardOf(record, serving, samples),
  }
}

function idOf({ kind, document, record, statement }: Hit): string {
  if (kind === 'statement') return `${document}/${statement}`
  return kind === 'encounter' ? (record ?? document) : document
}

function snippetOf({ quote, start, highlights, in: place }: ReturnType<typeof passagesOf>[number]) {
  return {
    text: quote,
    in: place,
    start,
    highlights: highlights.map((one) => [one.start - start, one.end - start]),
  }
}
