import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '../model.ts'
import { openArchive } from '../record/archive.ts'
import { addTexts, ask, type Bench, openBench } from './serving.suite.ts'

let bench: Bench

beforeEach(async () => {
  bench = await openBench()
  await addTexts(bench)
})

afterEach(() => {
  vi.restoreAllMocks()
  return bench.close()
})

test('what was asked before is answered as it was, and worked out once', async () => {
  const find = vi.spyOn(bench.archive, 'find')
  const first = await ask(bench, '/api/encounters?limit=20')
  const second = await ask(bench, '/api/encounters?limit=20')
  expect(second.body).toEqual(first.body)
  expect(second.status).toBe(200)
  expect(second.headers.etag).toBe(first.headers.etag)
  expect(find).toHaveBeenCalledTimes(1)
})

test("an actor's page and a document are worked out once, and again when something came in", async () => {
  const find = vi.spyOn(bench.archive, 'counterparts')
  const page = async () => (await ask(bench, '/api/actors/wang-yi')).body
  expect((await page()).encounters.total).toBe(1)
  expect((await page()).counterparts.map(({ id }: { readonly id: string }) => id)).toEqual(['lavrov-sergey'])
  expect(find).toHaveBeenCalledTimes(1)
  await addTexts(
    bench,
    'Chinese Foreign Minister Wang Yi met with Indian Foreign Minister Jaishankar on 7 March 2021.',
  )
  expect((await page()).encounters.total).toBe(2)
  const [{ id }] = (await ask(bench, '/api/documents')).body.items
  const show = vi.spyOn(bench.archive, 'show')
  const first = await ask(bench, `/api/documents/${id}`)
  expect((await ask(bench, `/api/documents/${id}`)).body).toEqual(first.body)
  expect(show).toHaveBeenCalledTimes(1)
})

test('one actor is as in the list of all', async () => {
  const all = await bench.archive.actors()
  expect(all.map(({ actor }) => actor)).toEqual(['lavrov-sergey', 'wang-yi'])
  for (const one of all) expect(await bench.archive.actor(one.actor)).toEqual(one)
  expect(await bench.archive.actor('nobody')).toBeNull()
})

test('encounters of one actor or side alone are counted as those of one within all time', async () => {
  const always = { from: '1800-01-01' }
  for (const filters of [{ actors: ['wang-yi'] }, { sides: ['cn'] }, { actors: ['cn'] }, { sides: ['jp'] }])
    expect(await bench.archive.countRecords(filters)).toBe(
      await bench.archive.countRecords({ ...filters, ...always }),
    )
  expect(await bench.archive.countRecords({ sides: ['ru'] })).toBe(1)
})

test('what came in is told at once', async () => {
  expect((await ask(bench, '/api/encounters')).body.total).toBe(1)
  await addTexts(
    bench,
    'Chinese Foreign Minister Wang Yi met with Indian Foreign Minister Jaishankar on 7 March 2021.',
  )
  expect((await ask(bench, '/api/encounters')).body.total).toBe(2)
})

test('two who ask the same at once are answered by one who makes it', async () => {
  const find = vi.spyOn(bench.archive, 'find')
  const answers = await Promise.all([1, 2, 3].map(() => ask(bench, '/api/encounters?limit=20')))
  expect(find).toHaveBeenCalledTimes(1)
  expect(answers.map(({ body }) => body.total)).toEqual([1, 1, 1])
})

/** Another process, that gives the archive one encounter more, of a day of 2021. */
async function openOther() {
  const other = await openArchive({ directory: bench.directory, mode: 'write' })
  const came = async (day: string): Promise<void> => {
    const text = `Chinese Foreign Minister Wang Yi met with Indian Foreign Minister Jaishankar on ${day} 2021.`
    await other.add([bench.serving.reader.entryOf({ text, published: '2022-08-06', externalId: day })])
  }
  return { other, came }
}

test('what costs little is told at once, however often documents come in from elsewhere', async () => {
  const { other, came } = await openOther()
  const clock = slowClock(20)
  const total = async () => (await ask(bench, '/api/encounters')).body.total
  expect(await total()).toBe(1)
  for (const [before, day] of ['7 March', '17 May', '27 July', '6 October'].entries()) {
    await came(day)
    expect(await total()).toBe(before + 2)
  }
  clock.mockRestore()
  await other.close()
})

test('after much was made anew, what else is asked may be as it was, until the time for it has passed', async () => {
  const { other, came } = await openOther()
  const clock = slowClock(400)
  const lists = ['/api/encounters', '/api/encounters?limit=20', '/api/encounters?limit=30']
  const totals = async () => {
    const answers = []
    for (const list of lists) answers.push(await ask(bench, list))
    return answers.map(({ body, headers }) => [body.total, Number(headers.age ?? 0) > 0])
  }
  expect(await totals()).toEqual([1, 1, 1].map((total) => [total, false]))
  await came('7 March')
  expect(await totals()).toEqual([
    [2, false],
    [1, true],
    [1, true],
  ])
  clock.pass(1000)
  expect(await totals()).toEqual([
    [2, false],
    [2, false],
    [1, true],
  ])
  clock.mockRestore()
  await other.close()
})

test('while documents keep coming in from elsewhere, lists may be as they were; what is taken out is told at once', async () => {
  const { other, came } = await openOther()
  const clock = slowClock()
  const list = async () => {
    const { body, headers } = await ask(bench, '/api/encounters')
    return [body.total, Number(headers.age ?? 0) > 0]
  }
  expect(await list()).toEqual([1, false])
  await came('7 March')
  // One that came alone is told at once.
  expect(await list()).toEqual([2, false])
  await came('17 May')
  expect(await list()).toEqual([2, true])
  const [newest] = await other.listDocuments({ limit: 1 })
  await other.remove(newest?.id ?? ('' as DocumentId))
  const after = await list()
  expect(after).toEqual([await other.countRecords(), false])
  clock.mockRestore()
  await other.close()
})

/** A clock by which making a list takes a second, or so many milliseconds, and all else no time. */
function slowClock(cost = 1000) {
  let now = 1
  const find = bench.archive.find.bind(bench.archive)
  vi.spyOn(bench.archive, 'find').mockImplementation(async (...asked) => {
    now += cost
    return find(...asked)
  })
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  const pass = (milliseconds: number): void => {
    now += milliseconds
  }
  return { pass, mockRestore: () => clock.mockRestore() }
}

test('another address and another form are other answers', async () => {
  const list = await ask(bench, '/api/search?q=Taiwan')
  expect((await ask(bench, '/api/search?q=Cambodia')).body).not.toEqual(list.body)
  const lines = await bench.server.inject({
    url: '/api/search?q=Taiwan',
    headers: { accept: 'application/x-ndjson' },
  })
  expect(lines.headers['content-type']).toContain('ndjson')
})

test('who has it already is not sent it again, and a fault is not kept', async () => {
  const { headers } = await ask(bench, '/api/documents')
  await ask(bench, '/api/documents')
  const again = await ask(bench, '/api/documents', { 'if-none-match': String(headers.etag) })
  expect(again.status).toBe(304)
  const faults = [await ask(bench, '/api/search?q=speaker:('), await ask(bench, '/api/search?q=speaker:(')]
  expect(faults.map(({ status }) => status)).toEqual([400, 400])
})

test('a list of actors that is not made anew for each batch is not kept as that of the new state', async () => {
  const now = vi.spyOn(performance, 'now')
  const list = bench.archive.actors.bind(bench.archive)
  let clock = 0
  now.mockImplementation(() => clock)
  vi.spyOn(bench.archive, 'actors').mockImplementation(async () => {
    const actors = await list()
    clock += 1000
    return actors
  })
  const known = async () => (await ask(bench, '/api/actors?q=jaishankar')).body.total
  expect(await known()).toBe(0)
  await addTexts(
    bench,
    'Chinese Foreign Minister Wang Yi met with Indian Foreign Minister Jaishankar on 7 March 2021.',
  )
  expect(await known()).toBe(0)
  clock += 100_000
  expect(await known()).toBe(1)
  now.mockRestore()
})
