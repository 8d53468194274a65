import { afterEach, beforeEach, expect, test } from 'vitest'
import { addTexts, ask, type Bench, type Json, openBench } from './serving.suite.ts'

let bench: Bench
let document: string

beforeEach(async () => {
  bench = await openBench()
  await addTexts(bench)
  document = (await ask(bench, '/api/documents?language=en')).body.items[0].id
})

afterEach(() => bench.close())

/** Judges the statement of the English account that Lavrov makes on Taiwan; gives its id and the judgement's. */
async function judge(verdict: object): Promise<{ readonly statement: string; readonly decision: string }> {
  const { statements } = (await ask(bench, `/api/documents/${document}`)).body
  const [{ id: statement }] = statements.filter((one: Json) => one.sources[0]?.actor === 'lavrov-sergey')
  const payload = { ...verdict, document, statement }
  const made = await bench.server.inject({ method: 'POST', url: '/api/decisions', payload })
  return { statement, decision: JSON.parse(made.payload).id }
}

/** How often each answer that tells of statements tells of that one, and how many there are on Taiwan. */
async function told(actor = 'lavrov-sergey') {
  const count = async (url: string) =>
    JSON.stringify((await ask(bench, url)).body).split('Russia adheres').length - 1
  const q = encodeURIComponent(`speaker:${actor} language:en`)
  return {
    search: await count(`/api/search?kind=statement&q=${q}`),
    drift: await count(`/api/drift?actor=${actor}&topic=taiwan`),
    phrases: await count(`/api/formulations/cn/one-china-principle?speaker=${actor}`),
    topics: (await ask(bench, '/api/topics/taiwan')).body.statements.total,
  }
}

test('what was rejected is in no answer, and is there again once that is undone', async () => {
  const before = await told()
  expect(Object.values(before).every((count) => count > 0)).toBe(true)
  const { decision } = await judge({ verdict: 'reject' })
  expect(await told()).toEqual({ search: 0, drift: 0, phrases: 0, topics: before.topics - 1 })
  await bench.server.inject({ method: 'DELETE', url: `/api/decisions/${decision}` })
  expect(await told()).toEqual(before)
})

test('what was given to another is found and followed as theirs, and says who judged it', async () => {
  const { topics } = await told()
  const { statement } = await judge({ verdict: 'speaker', speaker: 'wang-yi' })
  expect(await told()).toEqual({ search: 0, drift: 0, phrases: 0, topics })
  expect(Object.values(await told('wang-yi')).every((count) => count > 0)).toBe(true)
  const q = encodeURIComponent('speaker:wang-yi language:en')
  const { items } = (await ask(bench, `/api/search?kind=statement&q=${q}`)).body
  expect(items.find((one: Json) => one.statement === statement).spoken).toMatchObject({
    speakers: [{ actor: 'wang-yi', side: 'cn' }],
    review: { verdict: 'speaker', by: 'this machine' },
  })
})

test('what was found is kept as a table, with names in the language that is asked for', async () => {
  const q = encodeURIComponent('speaker:lavrov-sergey')
  const url = `/api/search?kind=statement&q=${q}&to=csv&locale=ar&limit=1`
  const { headers, payload } = await bench.server.inject(url)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toContain('mahdar.csv')
  const [head = '', ...rows] = payload.trimEnd().split('\r\n')
  expect(head.startsWith('\ufeffkind,date,')).toBe(true)
  const { total } = (await ask(bench, `/api/search?kind=statement&q=${q}`)).body
  expect(rows).toHaveLength(total)
  for (const row of rows) expect(row).toMatch(/^statement,2022-08-06,.*لافروف/)
  const lines = await bench.server.inject(`/api/search?kind=encounter&q=pair:cn-ru&to=ndjson`)
  expect(
    lines.payload
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).kind),
  ).toEqual(['encounter'])
  const table = await bench.server.inject({
    url: '/api/search?kind=encounter&q=pair:cn-ru',
    headers: { accept: 'text/csv' },
  })
  expect(table.payload).toMatch(/\r\nencounter,2022-08-05,meeting,held,/)
})
