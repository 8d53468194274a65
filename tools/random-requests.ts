/**
 * `npx tsx tools/random-requests.ts [--count 20000] [--seed 1]`: asks a server, on an archive of its own, at random for
 * whatever its OpenAPI document says that it takes. Fails where an answer is a 5xx, no problem document, or tells of the inside.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { openArchive } from '../src/record/archive.ts'
import { openServer } from '../src/serve/server.ts'
import { openServing } from '../src/serve/serving.ts'

/** Whatever came as JSON. */
type Json = ReturnType<typeof JSON.parse>

/** Whole numbers below a limit, the same in every run of a seed. */
export type Pick = (below: number) => number

/** Numbers that follow from a seed. */
export function randomly(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What many addresses take, and what none does. */
const VALUES = [
  ...[
    '',
    '0',
    '-1',
    '1',
    'cn',
    'ru',
    'cn-ru',
    'lavrov-sergey',
    'wang-yi',
    'taiwan',
    '2022-08-05',
    '2022-13-45',
  ],
  ...[
    '2022-08-05-cn-ru-meeting',
    's1',
    'j1',
    'd1',
    'ru/foreign-minister',
    'cn/one-china-principle',
    'text',
    'csv',
  ],
  ...[
    'لافروف',
    'speaker:لافروف -(a OR b)',
    'topic:',
    '((((',
    '"',
    'a* OR',
    `${'('.repeat(30)}a`,
    'x'.repeat(400),
  ],
  ...[
    '%',
    '%2e%2e',
    '../../etc/passwd',
    "' OR 1=1 --",
    '(a+)+$',
    '\u202e',
    '\u0000',
    '\ud800',
    '[]',
    '{}',
    'null',
  ],
  ...['<script>x</script>', 'eyJhIjoxfQ', 'WzFd', 'WyJhIiwiYiJd', '1e309', 'NaN', 'true', '٢٠٢٢'],
  'Sergey Lavrov met with Wang Yi in Cambodia on 5 August 2022. Lavrov said that trade grew.',
] as const

/** A request. */
export interface RandomRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string
}

/** Makes requests to the operations of an OpenAPI document; `ids` are such as the server has. */
export function requestMaker(told: Json, ids: readonly string[], pick: Pick): () => RandomRequest {
  const strange = (): string => VALUES[pick(VALUES.length)] ?? ''
  const value = (): string => (pick(3) === 0 ? (ids[pick(ids.length)] ?? '') : strange())
  const operations = Object.entries(told.paths as Json).flatMap(([path, methods]) =>
    Object.entries(methods as Json).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Json,
    })),
  )
  return () => {
    const { path, method, operation } = operations[pick(operations.length)] ?? operations[0] ?? fail()
    const query = (operation.parameters ?? [])
      .filter((one: Json) => one.in === 'query' && pick(2) === 0)
      .map(({ name, schema }: Json) => [
        name,
        pick(8) === 0 ? value() : textOf(valueFor(schema, pick, value)),
      ])
    const schema = operation.requestBody?.content?.['application/json']?.schema
    return {
      method: method.toUpperCase() as RandomRequest['method'],
      url: path.replace(/\{[^}]+\}|\*/g, () => encodeURIComponent(wellFormed(value()))),
      query: Object.fromEntries(query),
      headers: headersFor(pick, schema !== undefined),
      ...(schema === undefined ? {} : { payload: payloadFor(schema, pick, value) }),
    }
  }
}

function fail(): never {
  throw new Error('The server tells of no operation.')
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

const ACCEPTED = ['*/*', 'application/json', 'application/x-ndjson', 'text/csv', 'text/html', 'x']

function headersFor(pick: Pick, hasBody: boolean): Readonly<Record<string, string>> {
  return {
    accept: ACCEPTED[pick(ACCEPTED.length)] ?? '',
    ...(pick(6) === 0 ? { 'if-none-match': '"x"' } : {}),
    ...(pick(4) === 0 ? { 'accept-encoding': 'br, gzip' } : {}),
    ...(hasBody ? { 'content-type': pick(20) === 0 ? 'text/plain' : 'application/json' } : {}),
  }
}

/** Mostly what the schema asks for; now and then something else, or no JSON at all. */
function payloadFor(schema: Json, pick: Pick, value: () => string): string {
  if (pick(12) === 0) return value()
  if (pick(12) === 0) return JSON.stringify({ [value()]: value() })
  return JSON.stringify(valueFor(schema, pick, value))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}

/** Something that a JSON schema allows, or nearly. */
function valueFor(schema: Json, pick: Pick, value: () => string): unknown {
  const any = schema.anyOf ?? schema.oneOf
  if (Array.isArray(any)) return valueFor(any[pick(any.length)], pick, value)
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[pick(schema.enum.length)]
  const type = Array.isArray(schema.type) ? schema.type[pick(schema.type.length)] : schema.type
  switch (type) {
    case 'integer':
    case 'number':
      return [0, 1, 2, 7, 200, -1, 2 ** 53, 1.5][pick(8)]
    case 'boolean':
      return pick(2) === 0
    case 'null':
      return null
    case 'array':
      return Array.from({ length: pick(4) }, () => valueFor(schema.items ?? {}, pick, value))
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => pick(schema.required?.includes(name) === true ? 20 : 2) > 0)
          .map(([name, one]) => [name, valueFor(one as Json, pick, value)]),
      )
    default:
      return value()
  }
}

/** What no answer tells: places in the code, words of the database, secrets. */
const INSIDE = /\.ts\b|\.js:\d|node_modules|SQLITE|no such (table|column)|at \w+ \(|mahdar_[0-9a-f]{12}_/

/** What is wrong with a server's answer to a request; empty where nothing is. */
export async function faultsOf(server: FastifyInstance, request: RandomRequest): Promise<readonly string[]> {
  const { statusCode, headers, payload } = await server.inject({ ...request, query: { ...request.query } })
  const asked = `${request.method} ${request.url} ${JSON.stringify(request.query)} ${request.payload ?? ''}`
  const faults: string[] = []
  if (statusCode >= 500) faults.push(`${statusCode}: ${payload.slice(0, 300)}`)
  if (statusCode >= 400) {
    if (INSIDE.test(payload)) faults.push(`tells of its inside: ${payload.slice(0, 300)}`)
    const type = String(headers['content-type'])
    if (!type.startsWith('application/problem+json')) faults.push(`a problem as ${type}`)
    else if (!isProblem(JSON.parse(payload), statusCode)) faults.push(`no problem: ${payload.slice(0, 300)}`)
  }
  if (headers['content-security-policy'] === undefined) faults.push('no content security policy')
  if (headers['access-control-allow-origin'] !== undefined) faults.push('another origin is allowed')
  return faults.map((fault) => `${asked.slice(0, 400)}: ${fault}`)
}

function isProblem(told: Json, status: number): boolean {
  const texts = [told.type, told.title, told.detail, told.instance]
  return told.status === status && texts.every((text) => typeof text === 'string' && text !== '')
}

const SHOWN = 20
const TEXTS = [
  'Russian Foreign Minister Sergey Lavrov met with Chinese Foreign Minister Wang Yi in Cambodia on 5 August 2022. Lavrov said that Russia adheres to the one-China principle.',
  'التقى وزير الخارجية الصيني وانغ يي وزير الخارجية الروسي سيرغي لافروف في كمبوديا يوم 5 أغسطس 2022. وأكد لافروف أن روسيا تدعم موقف الصين بشأن تايوان.',
  ...Array.from({ length: 20 }, (_, index) => `Text ${index} about a harbour.`),
]

async function main(count: number, seed: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-random-'))
  const archive = await openArchive({ directory, mode: 'write' })
  const serving = openServing(archive, '0.0.0', Date.now)
  await archive.add(
    TEXTS.map((text, index) =>
      serving.reader.entryOf({ text, externalId: `${index}`, published: '2022-08-06' }),
    ),
  )
  const server = await openServer(serving, { loopback: true })
  try {
    const told: Json = JSON.parse((await server.inject('/openapi.json')).payload)
    const { documents } = await archive.documentsAfter({}, TEXTS.length, null)
    const ids = documents.map(({ id }) => id)
    const request = requestMaker(told, ids, randomly(seed))
    const faults: string[] = []
    const before = performance.now()
    for (let time = 0; time < count; time += 1) faults.push(...(await faultsOf(server, request())))
    const seconds = ((performance.now() - before) / 1000).toFixed(1)
    for (const fault of faults.slice(0, SHOWN)) process.stderr.write(`${fault}\n`)
    process.stdout.write(`${count} random requests in ${seconds} s (seed ${seed}): ${faults.length} faults\n`)
    process.exitCode = faults.length === 0 ? 0 : 1
  } finally {
    await server.close()
    await archive.close()
    rmSync(directory, { recursive: true })
  }
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
  })
  await main(Number(values.count), Number(values.seed))
}
