import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTexts, ask, type Bench, type Json, openBench } from './serving.suite.ts'

const MEETING = '2022-08-05-cn-ru-meeting'
let bench: Bench

beforeAll(async () => {
  bench = await openBench()
  await addTexts(bench, 'The harbour of Zenda was opened. <b>Nobody</b> met.', 'A harbour is a harbour.')
})

afterAll(() => bench.close())

const search = async (q: string, more = ''): Promise<Json> =>
  (await ask(bench, `/api/search?q=${encodeURIComponent(q)}${more}`)).body
const languages = (body: Json): readonly string[] =>
  body.items.map(({ language }: { language: string }) => language).toSorted()

describe('searching', () => {
  test('a name in one script finds texts in the other, and says why', async () => {
    const body = await search('لافروف')
    expect(languages(body)).toEqual(['ar', 'en'])
    const english = body.items.find(({ language }: { language: string }) => language === 'en')
    expect(english.why).toEqual([
      { word: 'لافروف', matched: 'Russian Foreign Minister Sergey Lavrov', rule: 'name' },
    ])
    const [[start, end]] = english.snippet.highlights
    expect(english.snippet.text.slice(start, end)).toBe('Russian Foreign Minister Sergey Lavrov')
    expect(languages(await search('Lavrov'))).toEqual(['ar', 'en'])
    expect(languages(await search('لافروف', '&expand=0'))).toEqual(['ar'])
  })

  test('statements are found by speaker and words together, with their names', async () => {
    const body = await search('speaker:لافروف', '&kind=statement')
    expect(body.items.length).toBeGreaterThanOrEqual(2)
    for (const { spoken, statement, record } of body.items) {
      expect(spoken.speakers.map(({ actor }: { actor: string }) => actor)).toContain('lavrov-sergey')
      expect(statement).toMatch(/^s\d+$/)
      expect(record).toBe(MEETING)
    }
    const narrow = await search('speaker:lavrov-sergey تايوان', '&kind=statement')
    expect(languages(narrow).every((language) => language === 'ar')).toBe(true)
  })

  test('encounters come as they are listed, once for all their accounts', async () => {
    const body = await search('pair:cn-ru format:meeting', '&kind=encounter')
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([MEETING])
    expect(body.items[0].card.accounts).toBe(2)
    expect(await search('pair:cn-ru from:2022-09', '&kind=encounter')).toMatchObject({ items: [], total: 0 })
    expect((await search('from:2022-08-05 to:2022-08-05', '&kind=encounter')).total).toBe(1)
  })

  test('facets count what would be left', async () => {
    const { facets } = (await ask(bench, '/api/encounters')).body
    expect(facets.country).toEqual(
      expect.arrayContaining([{ value: 'ru', label: expect.anything(), count: 1 }]),
    )
    expect(facets.format).toEqual([{ value: 'meeting', label: {}, count: 1 }])
    const { facets: ofDocuments } = await search('harbour')
    expect(ofDocuments.language).toEqual([{ value: 'en', label: {}, count: 2 }])
  })

  test('whatever a facet counts can be asked for', async () => {
    const { facets } = (await ask(bench, '/api/encounters')).body
    const asked = Object.entries(facets as Readonly<Record<string, readonly { readonly value: string }[]>>)
      .filter(([field]) => field !== 'year')
      .flatMap(([field, values]) => values.map(({ value }) => `${field}:"${value}"`))
    expect(asked.length).toBeGreaterThan(10)
    for (const q of asked)
      expect([q, (await ask(bench, `/api/encounters?q=${encodeURIComponent(q)}`)).body.total]).toEqual([q, 1])
  })

  test('lists of encounters take the same language, and tell the place of a fault in what was typed', async () => {
    const list = (q: string) => ask(bench, `/api/encounters?side=cn&q=${encodeURIComponent(q)}`)
    expect((await list('actor:wang-yi OR actor:nobody')).body.total).toBe(1)
    const { status, body } = await list('a (b')
    expect([status, body.at]).toEqual([400, 2])
    expect((await ask(bench, '/api/encounters?actor=%22%20OR%20x')).status).toBe(400)
  })

  test('a word that no text has is put right', async () => {
    expect((await search('harbur')).didYouMean).toEqual(['harbour'])
    expect((await search('harbour')).didYouMean).toEqual([])
  })

  test('parts of a list follow each other without a gap', async () => {
    for (const sort of ['relevance', 'newest']) {
      const whole = await search('harbour OR لافروف', `&sort=${sort}`)
      const ids: string[] = []
      let cursor = ''
      do {
        const part = await search('harbour OR لافروف', `&sort=${sort}&limit=1${cursor}`)
        ids.push(...part.items.map(({ id }: { id: string }) => id))
        cursor = part.next === null ? '' : `&cursor=${part.next}`
      } while (cursor !== '')
      expect(ids).toEqual(whole.items.map(({ id }: { id: string }) => id))
      expect(ids).toHaveLength(4)
    }
  })

  test.each([
    ['lav', 'actor:lavrov-sergey'],
    ['taiwan speaker:لاف', 'taiwan speaker:lavrov-sergey'],
    ['format:mee', 'format:meeting'],
    ['-spea', '-speaker:'],
  ])('%s is completed to %s', async (typed, completed) => {
    const { body } = await ask(bench, `/api/complete?q=${encodeURIComponent(typed)}`)
    expect(body.items.map(({ query }: { query: string }) => query)).toContain(completed)
  })
})

describe('whatever is typed', () => {
  test.each([
    ['x'.repeat(100_000), 400],
    ['('.repeat(3000), 400],
    ["' OR 1=1; DROP TABLE documents;--", 200],
    ['(a+)+$', 200],
    ['{term} : a NEAR(b)', 200],
    ['\0\ud800', 200],
  ])('hostile query %# is answered with its status', async (q, status) => {
    const { statusCode } = await bench.server.inject({ url: '/api/search', query: { q } })
    expect(statusCode).toBe(status)
  })

  test('nothing makes the server fail', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom('(', ')', '"', 'OR', '-', 'speaker:', 'from:', 'لافروف', 'a*', '^b', ' ', '{', '}'),
        )
        .map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('document', 'encounter', 'statement'), async (q, kind) => {
        const { statusCode } = await bench.server.inject({ url: '/api/search', query: { q, kind } })
        expect([200, 400]).toContain(statusCode)
      }),
      { numRuns: 150 },
    )
  })
})
