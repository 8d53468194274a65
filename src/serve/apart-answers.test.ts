import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InvalidInput, StoreFailed } from '../errors.ts'
import { answersApart } from './apart-answers.ts'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-apart-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CODE = `
import { parentPort, workerData } from 'node:worker_threads'
let asked = 0
parentPort.on('message', ({ number, name, question }) => {
  asked += 1
  if (question.actor === 'dies') process.exit(1)
  if (question.actor === 'throws') throw new Error('broken')
  if (question.actor === 'refused') parentPort.postMessage({ number, failure: { message: 'No such actor.', isInput: true } })
  else if (question.actor === 'fails') parentPort.postMessage({ number, failure: { message: 'No disk.', isInput: false } })
  else parentPort.postMessage({ number, json: JSON.stringify({ name, asked, directory: workerData.directory }) })
})
`
const FILE = join(folder, 'worker.mjs')
writeFileSync(FILE, CODE)

test('answers come from one thread, which knows the archive', async () => {
  const { make, close } = answersApart(FILE, 'records')
  const answers = await Promise.all([make('places', {}), make('network', {})])
  expect(answers.map((json) => JSON.parse(json))).toEqual([
    { name: 'places', asked: 1, directory: 'records' },
    { name: 'network', asked: 2, directory: 'records' },
  ])
  await close()
})

test('another thread is started only while the first is at work', async () => {
  const { make, close } = answersApart(FILE, 'records', 2)
  const asked = async (json: Promise<string>) => (JSON.parse(await json) as { asked: number }).asked
  expect([await asked(make('places', {})), await asked(make('places', {}))]).toEqual([1, 2])
  expect(await Promise.all([asked(make('network', {})), asked(make('places', {}))])).toEqual([3, 1])
  await close()
})

test('what the thread refuses is refused here, as the fault of whoever asked or not', async () => {
  const { make, close } = answersApart(FILE, 'records')
  await expect(make('drift', { actor: 'refused' })).rejects.toThrow(InvalidInput)
  await expect(make('drift', { actor: 'fails' })).rejects.toThrow(StoreFailed)
  await close()
})

test.each(['dies', 'throws'])(
  'a thread that %s fails who waits for it, and another goes on',
  async (actor) => {
    const { make, close } = answersApart(FILE, 'records')
    await expect(make('drift', { actor })).rejects.toThrow()
    const answers = await Promise.all([make('places', {}), make('places', {})])
    expect(answers.map((json) => (JSON.parse(json) as { asked: number }).asked)).toEqual([1, 2])
    await close()
  },
)
