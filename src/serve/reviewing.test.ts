import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ARABIC, addTexts, ask, type Bench, type Json, openBench } from './serving.suite.ts'

const MEETING = '2022-08-05-cn-ru-meeting'
let bench: Bench

beforeEach(async () => {
  bench = await openBench()
  await addTexts(bench)
})

afterEach(() => bench.close())

async function send(
  method: 'POST' | 'DELETE',
  url: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: Json }> {
  const { statusCode, payload } = await bench.server.inject({
    method,
    url,
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: statusCode, body: payload === '' ? null : JSON.parse(payload) }
}

const documentOf = async (language: string): Promise<string> =>
  (await ask(bench, `/api/documents?language=${language}`)).body.items[0].id

describe('adding', () => {
  test('a text is read and not kept, then kept once', async () => {
    const text =
      'French Foreign Minister Jean-Yves Le Drian met with Iranian Foreign Minister Hossein Amir-Abdollahian in Paris.'
    const body = { text, published: '2022-01-10' }
    const read = await send('POST', '/api/read', body)
    expect(read).toMatchObject({ status: 200, body: { document: { text } } })
    expect((await ask(bench, '/api/about')).body.documents).toBe(2)
    const first = await send('POST', '/api/documents', body)
    expect(first).toMatchObject({ status: 201, body: { created: true } })
    expect(await send('POST', '/api/documents', body)).toMatchObject({
      status: 200,
      body: { created: false },
    })
    expect((await ask(bench, `/api/documents/${first.body.id}`)).status).toBe(200)
    expect((await send('DELETE', `/api/documents/${first.body.id}`)).status).toBe(204)
    expect((await ask(bench, `/api/documents/${first.body.id}`)).status).toBe(404)
  })

  test.each([
    [{}, 400],
    [{ text: '' }, 400],
    [{ text: 'a', published: 'yesterday' }, 400],
    [{ text: 'a', published: '2999-01-01' }, 400],
    [{ text: 'a', more: 1 }, 400],
    [{ text: 7 }, 400],
    [{ text: 'x'.repeat(9_000_000) }, 413],
  ])('what cannot be read is refused (%#)', async (body, status) => {
    const answer = await send('POST', '/api/read', body)
    expect(answer).toMatchObject({ status, body: { status } })
  })

  test('a change that another site asks for is refused', async () => {
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const request = { method: 'POST', url: '/api/documents', payload: { text: ARABIC }, headers } as const
      expect((await bench.server.inject(request)).statusCode).toBe(403)
    }
  })

  test('samples are known by their bytes, and go at once', async () => {
    expect((await send('DELETE', '/api/samples')).body).toEqual({ removed: 0 })
  })
})

describe('judging statements', () => {
  test('the queue begins with what is most doubtful and most rests on, and what is judged leaves it until that is undone', async () => {
    const queue = (await ask(bench, '/api/review')).body.items
    const weights = queue.map(({ confidence, use }: Json) => (1 - confidence) * (1 + use))
    expect(weights).toEqual(weights.toSorted((a: number, b: number) => b - a))
    expect(new Set(queue.map(({ use }: Json) => use)).size).toBeGreaterThan(1)
    const [{ document, spoken }] = queue
    const body = { verdict: 'accept', document, statement: spoken.statement.id }
    const { status, body: made } = await send('POST', '/api/decisions', body)
    expect([status, made.verdict, made.by]).toEqual([201, 'accept', 'this machine'])
    const left = async () => (await ask(bench, '/api/review')).body.items.length
    expect(await left()).toBe(queue.length - 1)
    expect((await ask(bench, '/api/decisions')).body.items[0]).toMatchObject({
      id: made.id,
      statement: body.statement,
    })
    expect((await send('DELETE', `/api/decisions/${made.id}`)).status).toBe(204)
    expect(await left()).toBe(queue.length)
    expect((await send('DELETE', `/api/decisions/${made.id}`)).status).toBe(404)
  })

  test('the queue goes on where it stopped, also after what stood there was judged', async () => {
    const ids = ({ items }: Json): string[] => items.map(({ id }: { id: string }) => id)
    const whole = ids((await ask(bench, '/api/review')).body)
    const first = (await ask(bench, '/api/review?limit=2')).body
    const [document = '', statement] = ids(first)[1]?.split('/') ?? []
    await send('POST', '/api/decisions', { verdict: 'accept', document, statement })
    const paged = ids(first)
    for (let cursor = first.next; cursor !== null; ) {
      const page = (await ask(bench, `/api/review?limit=2&cursor=${cursor}`)).body
      paged.push(...ids(page))
      cursor = page.next
    }
    expect(paged).toEqual(whole)
  })

  test('the words of a speaker who is another are proposed as a name of the other', async () => {
    const document = await documentOf('ar')
    const judged = { verdict: 'speaker', document, statement: 's1', because: '' }
    await send('POST', '/api/decisions', { ...judged, speaker: 'wang-yi' })
    expect((await ask(bench, '/api/decisions/aliases?to=json')).body.items).toEqual([])
    await send('POST', '/api/decisions', { ...judged, speaker: 'lavrov-sergey' })
    const [row, ...others] = (await ask(bench, '/api/decisions/aliases?to=json')).body.items
    expect(others).toEqual([])
    expect(row).toMatchObject({ actor: 'lavrov-sergey', form: 'وانغ يي', language: 'ar', document })
    expect(ARABIC.slice(row.start, row.end)).toBe('وانغ يي')
    const { payload } = await bench.server.inject('/api/decisions/aliases')
    expect(payload.split('\n')[1]).toBe(`lavrov-sergey\tوانغ يي\tar\t${document}\t${row.start}\t${row.end}`)
  })

  test('a judgement survives rereading and removal, and comes out as a gold row', async () => {
    const document = await documentOf('ar')
    const judged = { document, statement: 's1', because: 'It stands there.' }
    await send('POST', '/api/decisions', { verdict: 'speaker', speaker: 'wang-yi', ...judged })
    for await (const stored of bench.archive.originals())
      await bench.archive.replaceReading(stored.id, bench.serving.reader.readAgain(stored))
    const [kept] = (await ask(bench, `/api/decisions?document=${document}`)).body.items
    expect(kept).toMatchObject({ verdict: 'speaker', speaker: 'wang-yi', statement: 's1' })
    const gold = (await ask(bench, '/api/decisions/gold?to=json')).body.items
    expect(gold).toMatchObject([{ document, statement: 's1', verdict: 'speaker', speaker: 'wang-yi' }])
    expect(ARABIC.slice(gold[0].start, gold[0].end)).toContain('الصين')
    const tsv = await bench.server.inject('/api/decisions/gold')
    expect(tsv.payload.split('\n')[1]?.split('\t').slice(1, 4)).toEqual(['s1', 'speaker', 'wang-yi'])
    await bench.archive.remove(document as never)
    expect((await ask(bench, '/api/decisions')).body.items[0].statement).toBeNull()
  })

  test('what is rejected is in no answer about the encounter but as rejected, after rereading too', async () => {
    const document = await documentOf('ar')
    const before = (await ask(bench, `/api/encounters/${MEETING}/statements`)).body.items.length
    const body = { verdict: 'reject', document, statement: 's1', because: 'Nobody said so.' }
    const { body: made } = await send('POST', '/api/decisions', body)
    for await (const stored of bench.archive.originals())
      await bench.archive.replaceReading(stored.id, bench.serving.reader.readAgain(stored))
    const { items, rejected } = (await ask(bench, `/api/encounters/${MEETING}/statements`)).body
    expect(items).toHaveLength(before - 1)
    expect(rejected).toMatchObject([
      {
        document,
        statement: { id: 's1' },
        review: { verdict: 'reject', by: 'this machine', because: 'Nobody said so.' },
      },
    ])
    const { rows, notes } = (await ask(bench, `/api/encounters/${MEETING}/comparison`)).body
    const told = rows.flatMap((row: Json) => row.cells.flatMap((cell: Json) => cell.statements))
    expect(told.filter((one: Json) => one.document === document && one.statement === 's1')).toEqual([])
    expect(notes.join(' ')).toMatch(
      /s1 \(«.+»\) was rejected by this machine on \d{4}-\d\d-\d\d: Nobody said so\./,
    )
    await send('DELETE', `/api/decisions/${made.id}`)
    const undone = (await ask(bench, `/api/encounters/${MEETING}/statements`)).body
    expect([undone.items.length, undone.rejected]).toEqual([before, []])
  })

  test('a statement given to another is said by them in the record, the statements and the comparison', async () => {
    const document = await documentOf('ar')
    const of = (one: Json): boolean => one.document === document
    const told = async () => {
      const { rows } = (await ask(bench, `/api/encounters/${MEETING}/comparison`)).body
      return rows.flatMap((row: Json) => row.cells.flatMap((cell: Json) => cell.statements)).filter(of)
    }
    const [{ statement }] = await told()
    await send('POST', '/api/decisions', {
      verdict: 'speaker',
      speaker: 'lavrov-sergey',
      document,
      statement,
    })
    const { accounts } = (await ask(bench, `/api/encounters/${MEETING}`)).body
    expect(accounts.find(of).reviews).toMatchObject([{ verdict: 'speaker', speaker: 'lavrov-sergey' }])
    const { items } = (await ask(bench, `/api/encounters/${MEETING}/statements`)).body
    expect(items.find((one: Json) => of(one) && one.statement.id === statement)).toMatchObject({
      speakers: [{ actor: 'lavrov-sergey', side: 'ru' }],
      review: { by: 'this machine' },
    })
    const [now] = (await told()).filter((one: Json) => one.statement === statement)
    expect(now.speakers).toMatchObject([{ actor: 'lavrov-sergey' }])
  })

  test('a judgement whose words are read otherwise waits in the queue', async () => {
    const document = await documentOf('ar')
    await send('POST', '/api/decisions', { verdict: 'reject', document, statement: 's1' })
    expect((await ask(bench, '/api/review')).body.lost).toEqual([])
    for await (const stored of bench.archive.originals()) {
      const again = bench.serving.reader.readAgain(stored)
      const reading = { ...again.reading, statements: [], commitments: [] }
      await bench.archive.replaceReading(stored.id, {
        ...again,
        reading,
        search: { ...again.search, statements: [] },
      })
    }
    expect((await ask(bench, '/api/review')).body.lost).toMatchObject([
      { document, verdict: 'reject', statement: null },
    ])
  })

  test.each([
    [{ verdict: 'accept' }],
    [{ verdict: 'maybe', document: 'x', statement: 's1' }],
    [{ verdict: 'speaker', speaker: 'nobody-at-all', document: 'x', statement: 's1' }],
    [{ verdict: 'merge', encounters: ['one'], because: 'x' }],
    [{ verdict: 'split', encounter: 'none', documents: ['x'], because: 'x' }],
  ])('what cannot be decided is refused (%#)', async (body) => {
    expect((await send('POST', '/api/decisions', body)).status).toBe(400)
    expect((await ask(bench, '/api/decisions')).body.items).toEqual([])
  })
})

describe('splitting and merging', () => {
  test('a split is kept, undone by its number, and both are in the audit log', async () => {
    const document = await documentOf('en')
    const body = { verdict: 'split', encounter: MEETING, documents: [document], because: 'Another day.' }
    const { status, body: made } = await send('POST', '/api/decisions', body)
    expect([status, made.records.length]).toEqual([201, 2])
    expect((await ask(bench, '/api/encounters')).body.total).toBe(2)
    await send('DELETE', `/api/decisions/${made.id}`)
    expect((await ask(bench, '/api/encounters')).body.total).toBe(1)
    const { items } = (await ask(bench, '/api/audit')).body
    expect(items.map(({ action }: { action: string }) => action)).toEqual(['undo', 'split'])
  })
})

test('the address of an encounter that went into another says where it is now', async () => {
  const split = { verdict: 'split', encounter: MEETING, documents: [await documentOf('en')], because: 'Two.' }
  const { body: made } = await send('POST', '/api/decisions', split)
  const [apart = ''] = made.records.filter((id: string) => id !== MEETING)
  expect((await ask(bench, `/api/encounters/${apart}`)).status).toBe(200)
  await send('DELETE', `/api/decisions/${made.id}`)
  expect(await ask(bench, `/api/encounters/${apart}`)).toMatchObject({
    status: 410,
    body: { title: 'Gone', mergedInto: MEETING },
  })
})

describe('over time and citations', () => {
  test.each([
    '/api/timeline?actor=lavrov-sergey',
    '/api/timeline?pair=cn-ru',
    '/api/pairs/cn-ru',
    '/api/network',
    '/api/network?of=people&words=0',
    '/api/places?format=meeting',
    '/api/arrivals?since=2020-01-01T00:00:00.000Z',
    '/api/topics',
    '/api/topics/taiwan',
    '/api/offices',
    '/api/offices/ru/foreign-minister',
    '/api/drift?actor=lavrov-sergey&topic=taiwan',
    '/api/formulations',
    '/api/anniversaries?days=30&actor=cn',
    `/api/encounters/${MEETING}/around`,
  ])('%s answers', async (url) => {
    const { status, body } = await ask(bench, url)
    expect(status).toBe(200)
    expect(Object.keys(body).length).toBeGreaterThan(1)
  })

  test.each([
    '/api/timeline',
    '/api/pairs/cn',
    '/api/drift?actor=nobody&topic=taiwan',
    '/api/formulations/none',
  ])('%s is refused', async (url) => {
    expect((await ask(bench, url)).status).toBe(400)
  })

  test('an encounter is cited by every account of it', async () => {
    const { body } = await ask(bench, `/api/encounters/${MEETING}/citation`)
    expect(body.map((one: { 'container-title': string }) => one['container-title']).toSorted()).toEqual([
      'Outlet A',
      'Outlet B',
    ])
    const text = await bench.server.inject(`/api/encounters/${MEETING}/citation?to=text&locale=ar`)
    expect(text.payload).toContain('لقاء')
    for (const to of ['bibtex', 'ris'])
      expect((await bench.server.inject(`/api/encounters/${MEETING}/citation?to=${to}`)).statusCode).toBe(200)
  })
})
