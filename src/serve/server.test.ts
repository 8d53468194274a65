import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingSchema } from '../report/schema.ts'
import { comparisonSchema } from '../report/schema-comparison.ts'
import { recordSchema } from '../report/schema-record.ts'
import { addTexts, ask, type Bench, ENGLISH, openBench } from './serving.suite.ts'

const MEETING = '2022-08-05-cn-ru-meeting'
let bench: Bench

beforeAll(async () => {
  bench = await openBench()
  await addTexts(bench, '<script>alert(1)</script> A text with markup in it, and no encounter.')
})

afterAll(() => bench.close())

describe('encounters', () => {
  test('are listed in short, with who met and how often it is told', async () => {
    const { body } = await ask(bench, '/api/encounters')
    expect(body.total).toBe(1)
    expect(body.items[0]).toMatchObject({
      id: MEETING,
      date: '2022-08-05',
      accounts: 2,
      languages: ['ar', 'en'],
      planned: false,
      sample: false,
    })
    const parties = body.items[0].parties.map((party: { actor: { id: string } }) => party.actor.id)
    expect(parties.toSorted()).toEqual(['lavrov-sergey', 'wang-yi'])
  })

  test('one is exactly the record, and its comparison exactly the comparison', async () => {
    const record = await ask(bench, `/api/encounters/${MEETING}`)
    expect(recordSchema.safeParse(record.body).error).toBeUndefined()
    const comparison = await ask(bench, `/api/encounters/${MEETING}/comparison`)
    expect(comparisonSchema.safeParse(comparison.body).error).toBeUndefined()
  })

  test('a comparison to keep is a page without script that a browser may not run', async () => {
    const { headers, payload } = await bench.server.inject(`/api/encounters/${MEETING}/comparison?to=html`)
    expect(payload).not.toContain('<script')
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    expect(headers['content-disposition']).toBe(`attachment; filename="${MEETING}.html"`)
    const markdown = await bench.server.inject(`/api/encounters/${MEETING}/comparison?to=markdown`)
    expect(markdown.headers['content-type']).toMatch(/^text\/markdown/)
  })

  test('many accounts are compared once for all who ask, and kept as others are', async () => {
    const telling = (n: number) =>
      ENGLISH.replace('on 5 August', `on 5 August, ${n} days after Delegation ${n} came`)
    const entries = Array.from({ length: 24 }, (_, index) =>
      bench.serving.reader.entryOf({
        text: `${telling(index + 2)} Lavrov said that ${index + 2} ports of region ${index} had opened to ${index * 7} ships.`,
        published: '2022-08-06',
        externalId: `many-${index}`,
      }),
    )
    await bench.archive.add(entries)
    const { headers, body } = await ask(bench, `/api/encounters/${MEETING}/comparison`)
    expect(body.columns.length).toBeGreaterThan(20)
    expect([headers.age, headers['cache-control']]).toEqual(['0', 'no-cache'])
    const page = await bench.server.inject(`/api/encounters/${MEETING}/comparison?to=html`)
    expect(page.payload).toContain('Delegation 9')
    for (const { reading } of entries) await bench.archive.remove(reading.document.id)
  })

  test('statements carry the names of those who speak', async () => {
    const { body } = await ask(bench, `/api/encounters/${MEETING}/statements`)
    const names = body.items.map(
      ({ speakers: [one] }: { speakers: { names: { en: string } }[] }) => one?.names.en,
    )
    expect(names).toEqual(expect.arrayContaining(['Wang Yi', 'Sergey Lavrov']))
  })

  test('filters leave out what they do not fit', async () => {
    expect((await ask(bench, '/api/encounters?side=cn,ru')).body.total).toBe(1)
    expect((await ask(bench, '/api/encounters?side=cn,fr')).body).toMatchObject({
      items: [],
      next: null,
      total: 0,
    })
  })
})

describe('documents', () => {
  test('come in parts that stay right while others are added', async () => {
    const first = await ask(bench, '/api/documents?limit=2')
    await addTexts(bench, 'Another text came in meanwhile, and tells of nothing.')
    const second = await ask(bench, `/api/documents?limit=2&cursor=${first.body.next}`)
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('have headings where those are asked for: the first line that is read', async () => {
    const headings = async (url: string) =>
      (await ask(bench, url)).body.items.map(({ heading }: { heading?: string }) => heading)
    await addTexts(bench, `${'A long first line '.repeat(20)}\nMore of it.`)
    const found = await headings('/api/documents?headings=1')
    expect(found.every((heading: string) => heading.length > 0 && heading.length <= 162)).toBe(true)
    expect(found.some((heading: string) => heading.endsWith(' …'))).toBe(true)
    expect((await headings('/api/documents')).filter(Boolean)).toEqual([])
  })

  test('one is exactly the reading, and its bytes are those received', async () => {
    const { items } = (await ask(bench, '/api/documents?language=ar')).body
    const { body } = await ask(bench, `/api/documents/${items[0].id}`)
    expect(readingSchema.safeParse(body).error).toBeUndefined()
    const original = await bench.server.inject(`/api/documents/${items[0].id}/original`)
    expect(original.payload).toBe(body.document.text)
    expect(original.headers).toMatchObject({ 'content-type': 'application/octet-stream' })
    const { body: told } = await ask(bench, `/api/documents/${items[0].id}/encounters`)
    expect(told.items).toEqual([{ encounter: 'e1', record: MEETING }])
  })
})

describe('actors', () => {
  test.each(['lav', 'لافر', 'Sergey Lav', 'lavrov-s'])('%s completes to Lavrov', async (typed) => {
    const { body } = await ask(bench, `/api/actors?q=${encodeURIComponent(typed)}`)
    expect(body.items.map(({ id }: { id: string }) => id)).toContain('lavrov-sergey')
  })

  test('one has offices, encounters and whom they met', async () => {
    const { body } = await ask(bench, '/api/actors/lavrov-sergey')
    expect(body.actor.tenures[0].office).toBe('ru/foreign-minister')
    expect(body.encounters.items[0].id).toBe(MEETING)
    expect(body.counterparts[0]).toMatchObject({ id: 'wang-yi', encounters: 1 })
    expect((await ask(bench, '/api/actors/nobody')).status).toBe(404)
  })
})

test('ids of every kind have names, and what the registry does not hold has none', async () => {
  const { body } = await ask(bench, '/api/names?ids=cn,lavrov-sergey,ru/foreign-minister,taiwan,un,none')
  expect(Object.keys(body).toSorted()).toEqual(['cn', 'lavrov-sergey', 'ru/foreign-minister', 'taiwan', 'un'])
  expect(body.cn).toEqual({ ar: 'الصين', en: 'China' })
})

describe('whatever is asked', () => {
  test.each([
    ['/api/encounters/none', 404],
    ['/api/documents/none', 404],
    ['/api/documents?limit=201', 400],
    ['/api/documents?cursor=none', 400],
    ['/api/documents?from=2022-13-01', 400],
    ['/api/none', 404],
    ['/none', 404],
  ])('%s is answered with %i, as a problem', async (url, status) => {
    const { headers, body } = await ask(bench, url)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body).toMatchObject({ type: 'about:blank', status, instance: url.split('?')[0] })
    expect(body.detail.length).toBeGreaterThan(10)
  })

  test('what a client has is not sent again', async () => {
    const { headers } = await ask(bench, '/api/about')
    const again = await bench.server.inject({
      url: '/api/about',
      headers: { 'if-none-match': `${headers.etag}` },
    })
    expect(again.statusCode).toBe(304)
    expect(again.payload).toBe('')
  })

  test('answers are compressed for who takes them so', async () => {
    const { headers } = await bench.server.inject({
      url: '/api/about',
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers.etag).toMatch(/^W\//)
  })

  test('a log line tells the route and the time, never words of a text or a query', async () => {
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const logged = await openBench({ logger: { level: 'info', stream } })
    const payload = { text: 'Zenda and Strelsau signed.' }
    await logged.server.inject({ method: 'POST', url: '/api/read', payload })
    await logged.server.inject('/api/search?q=zenda+(')
    await logged.server.inject('/api/actors/zenda-rupert')
    await logged.close()
    const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered')
    expect(told.map(({ route, status }) => [route, status])).toEqual([
      ['/api/read', 200],
      ['/api/search', 400],
      ['/api/actors/:id', 404],
    ])
    expect(lines.join('')).not.toMatch(/zenda/i)
  })

  test('no script but our own may run, and no other site is let in', async () => {
    const { headers } = await ask(bench, '/api/about', { origin: 'https://elsewhere.example' })
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each(['elsewhere.example', '127.0.0.1.elsewhere.example', 'localhost.'])(
    "a request to %j is another machine's",
    async (host) => {
      expect((await ask(bench, '/api/about', { host })).status).toBe(421)
    },
  )
})

describe('the application', () => {
  const folder = join(tmpdir(), `mahdar-application-${process.pid}`)

  test('is served with its first page for every address of its own', async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Mahdar</title>')
    writeFileSync(join(folder, 'assets/a-1234.js'), 'export {}')
    const built = await openBench({ application: folder })
    try {
      const [root, page, asset, none, missing] = await Promise.all(
        ['/', '/encounters/x?view=compare', '/assets/a-1234.js', '/assets/none.js', '/api/none'].map((url) =>
          built.server.inject(url),
        ),
      )
      expect(root?.payload).toContain('<title>Mahdar</title>')
      expect(page?.payload).toBe(root?.payload)
      expect(asset?.headers['cache-control']).toContain('immutable')
      expect([none?.statusCode, missing?.statusCode]).toEqual([404, 404])
    } finally {
      await built.close()
      rmSync(folder, { recursive: true })
    }
  })
})
