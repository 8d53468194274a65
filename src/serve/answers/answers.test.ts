import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTexts, type Bench, openBench } from '../serving.suite.ts'

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

let bench: Bench
let paths: Paths
let ajv: Ajv2020
let record: string
let document: string

const json = async (url: string) => JSON.parse((await bench.server.inject(url)).payload)

/** What is wrong with an answer, by the schema that `/openapi.json` has for its route; empty if nothing. */
function faults(route: string, method: string, answer: unknown): readonly unknown[] {
  const { responses } = paths[route]?.[method] ?? { responses: {} }
  const content = (responses['200'] ?? responses['201'])?.content?.['application/json']
  if (content === undefined) throw new Error(`${method} ${route} has no schema.`)
  const key = `openapi#/paths/${pointer(route)}/${method}/responses/${responses['200'] ? 200 : 201}/content/application~1json/schema`
  const validate = ajv.getSchema(key)
  if (validate === undefined) throw new Error(`${key} is not found.`)
  return validate(answer) ? [] : (validate.errors ?? ['?'])
}

function pointer(route: string): string {
  return encodeURIComponent(route.replaceAll('~', '~0').replaceAll('/', '~1'))
}

beforeAll(async () => {
  bench = await openBench()
  await addTexts(bench)
  const told = await json('/openapi.json')
  paths = told.paths
  ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema(told, 'openapi')
  record = (await json('/api/encounters')).items[0].id
  document = (await json('/api/documents')).items[0].id
  for (const verdict of ['accept', 'reject']) {
    const statement = verdict === 'accept' ? 's1' : 's2'
    await bench.server.inject({
      method: 'POST',
      url: '/api/decisions',
      payload: { verdict, document, statement, because: 'x' },
    })
  }
})

afterAll(() => bench.close())

/** Addresses that give another form than JSON. */
const OTHERWISE = /citation$|original$/

test('every address that gives JSON says in which form', () => {
  const silent = Object.entries(paths)
    .filter(([route, { get }]) => get !== undefined && !OTHERWISE.test(route))
    .filter(([, { get }]) => get?.responses['200']?.content === undefined)
  expect(silent.map(([route]) => route)).toEqual([])
})

test.each([
  ['/healthz', () => '/healthz'],
  ['/api/about', () => '/api/about'],
  ['/api/encounters', () => '/api/encounters?topic=taiwan'],
  ['/api/arrivals', () => '/api/arrivals?since=2020-01-01T00:00:00.000Z'],
  ['/api/encounters/{id}', () => `/api/encounters/${record}`],
  ['/api/encounters/{id}/statements', () => `/api/encounters/${record}/statements`],
  ['/api/encounters/{id}/comparison', () => `/api/encounters/${record}/comparison`],
  ['/api/encounters/{id}/around', () => `/api/encounters/${record}/around`],
  ['/api/documents', () => '/api/documents?headings=1'],
  ['/api/documents/{id}', () => `/api/documents/${document}`],
  ['/api/documents/{id}/encounters', () => `/api/documents/${document}/encounters`],
  ['/api/search', () => '/api/search?q=taiwan&kind=statement'],
  ['/api/search', () => '/api/search?q=taiwan&kind=encounter'],
  ['/api/search', () => '/api/search?q=taiwann'],
  ['/api/complete', () => '/api/complete?q=lavr'],
  ['/api/names', () => '/api/names?ids=ru,wang-yi'],
  ['/api/actors', () => '/api/actors?q=wang'],
  ['/api/actors/{id}', () => '/api/actors/wang-yi'],
  ['/api/offices', () => '/api/offices'],
  ['/api/offices/{*}', () => '/api/offices/ru/foreign-minister'],
  ['/api/topics', () => '/api/topics'],
  ['/api/topics/{id}', () => '/api/topics/taiwan'],
  ['/api/timeline', () => '/api/timeline?actor=wang-yi'],
  ['/api/pairs/{pair}', () => '/api/pairs/cn-ru'],
  ['/api/drift', () => '/api/drift?actor=cn&topic=taiwan'],
  ['/api/network', () => '/api/network'],
  ['/api/places', () => '/api/places'],
  ['/api/anniversaries', () => '/api/anniversaries?from=2026-08-01&days=30'],
  ['/api/formulations', () => '/api/formulations'],
  ['/api/formulations/{*}', () => '/api/formulations/cn/one-china-principle'],
  ['/api/review', () => '/api/review'],
  ['/api/decisions', () => '/api/decisions'],
  ['/api/decisions/gold', () => '/api/decisions/gold?to=json'],
  ['/api/decisions/aliases', () => '/api/decisions/aliases?to=json'],
  ['/api/audit', () => '/api/audit'],
  ['/api/tokens', () => '/api/tokens'],
])('%s answers in the form that it says', async (route, address) => {
  const { statusCode, payload } = await bench.server.inject(address())
  expect(statusCode, payload).toBe(200)
  const answer = JSON.parse(payload)
  expect(faults(route, 'get', answer)).toEqual([])
  expect(faults(route, 'get', { ...answer, unheard: 1 })).not.toEqual([])
})

test.each([
  ['post', '/api/read', { text: 'x y z' }],
  ['post', '/api/documents', { text: 'x y z' }],
  ['post', '/api/tokens', { name: 'Lina', scopes: ['read'] }],
  ['delete', '/api/samples', undefined],
] as const)('%s %s answers in the form that it says', async (method, url, payload) => {
  const { payload: text } = await bench.server.inject({
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
  })
  expect(faults(url, method, JSON.parse(text))).toEqual([])
})
