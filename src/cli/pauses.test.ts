import { expect, test } from 'vitest'
import { untilAborted, withPauses } from './pauses.ts'

const never = new AbortController().signal
const later = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('a pause is told of once, and everything comes in order', async () => {
  async function* source(): AsyncGenerator<number> {
    yield 1
    yield 2
    await later(120)
    yield 3
  }
  expect(await collect(withPauses(source(), 20, never))).toEqual([1, 2, null, 3])
})

test('an abort ends the wait for what never comes', async () => {
  const controller = new AbortController()
  async function* source(): AsyncGenerator<number> {
    yield 1
    setTimeout(() => controller.abort(), 10)
    await new Promise(() => undefined)
  }
  expect(await collect(untilAborted(source(), controller.signal))).toEqual([1])
  expect(await collect(withPauses(source(), 10, AbortSignal.abort()))).toEqual([])
})

test('what goes wrong with the source is the reader’s to know', async () => {
  async function* source(): AsyncGenerator<number> {
    yield 1
    throw new Error('torn')
  }
  await expect(collect(withPauses(source(), 1000, never))).rejects.toThrow('torn')
})

test('a reader who leaves lets the source close', async () => {
  let closed = false
  async function* source(): AsyncGenerator<number> {
    try {
      yield 1
      yield 2
    } finally {
      closed = true
    }
  }
  for await (const item of withPauses(source(), 1000, never)) if (item === 1) break
  expect(closed).toBe(true)
})
