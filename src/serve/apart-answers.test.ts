import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InvalidInput, StoreFailed } from '../errors.ts'
import type { KeptAnswer } from './answer-bytes.ts'
import { answersApart } from './apart-answers.ts'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-apart-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CODE = `
import { existsSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
let asked = 0
parentPort.on('message', ({ number, name, question }) => {
  asked += 1
  if (question.actor === 'dies') process.exit(1)
  if (question.actor === 'dies once' && !existsSync(workerData.directory + '/died')) {
    writeFileSync(workerData.directory + '/died', '')
    process.exit(1)
  }
  if (question.actor === 'throws') throw new Error('broken')
  if (question.actor === 'refused') parentPort.postMessage({ number, failure: { message: 'No such actor.', isInput: true } })
  else if (question.actor === 'fails') parentPort.postMessage({ number, failure: { message: 'No disk.', isInput: false } })
  else {
    const json = new TextEncoder().encode(JSON.stringify({ name, asked, directory: workerData.directory }))
    parentPort.postMessage({ number, made: { json, tag: 'W/"tag"', brotli: null } }, [json.buffer])
  }
})
`
const FILE = join(folder, 'worker.mjs')
writeFileSync(FILE, CODE)

interface Told {
  readonly name: string
  readonly asked: number
}

function told({ json }: KeptAnswer): Told {
  return JSON.parse(json.toString('utf8'))
}

test('answers come from one thread, which knows the archive', async () => {
  const { make, close } = answersApart(FILE, 'records')
  const answers = await Promise.all([make('places', {}), make('network', {})])
  expect(answers.map(told)).toEqual([
    { name: 'places', asked: 1, directory: 'records' },
    { name: 'network', asked: 2, directory: 'records' },
  ])
  await close()
})

test('what rests on all encounters is made in the first thread, all else in the others', async () => {
  const { make, close } = answersApart(FILE, 'records', 3)
  const asked = async (answer: Promise<KeptAnswer>) => told(await answer).asked
  const all = (['places', 'network', 'anniversaries'] as const).map((name) => asked(make(name, {})))
  expect(await Promise.all(all)).toEqual([1, 2, 3])
  expect([await asked(make('topics', {})), await asked(make('topics', {}))]).toEqual([1, 2])
  expect(await Promise.all([asked(make('drift', {})), asked(make('topics', {}))])).toEqual([3, 1])
  await close()
})

test('where all others are at work, the first thread makes what they would, unless it is at work itself', async () => {
  const { make, close } = answersApart(FILE, 'records', 2)
  const asked = async (answer: Promise<KeptAnswer>) => told(await answer).asked
  const names = ['drift', 'timeline', 'topics', 'offices'] as const
  expect(await Promise.all(names.map((name) => asked(make(name, {}))))).toEqual([1, 1, 2, 3])
  expect(await Promise.all([asked(make('places', {})), asked(make('drift', {}))])).toEqual([2, 4])
  await close()
})

test('what the thread refuses is refused here, as the fault of whoever asked or not', async () => {
  const { make, close } = answersApart(FILE, 'records')
  await expect(make('drift', { actor: 'refused' })).rejects.toThrow(InvalidInput)
  await expect(make('drift', { actor: 'fails' })).rejects.toThrow(StoreFailed)
  await close()
})

test.each(['dies', 'throws'])(
  'a thread that %s fails whoever it ends over twice, and nobody who waits behind',
  async (actor) => {
    const { make, close } = answersApart(FILE, 'records')
    const asked = async (answer: Promise<KeptAnswer>) => told(await answer).asked
    const deadly = make('drift', { actor })
    const behind = asked(make('places', {}))
    await expect(deadly).rejects.toThrow(StoreFailed)
    expect(await behind).toBe(1)
    expect(await Promise.all([asked(make('places', {})), asked(make('places', {}))])).toEqual([2, 3])
    await close()
  },
)

test('who waits behind an answer that a thread ends over once is answered', async () => {
  const { make, close } = answersApart(FILE, folder)
  const first = make('drift', { actor: 'dies once' })
  const answers = await Promise.all([first, make('places', {})])
  expect(answers.map((answer) => told(answer).name)).toEqual(['drift', 'places'])
  await close()
})
