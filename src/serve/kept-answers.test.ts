import Fastify from 'fastify'
import { afterEach, expect, test, vi } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { keptOf } from './answer-bytes.ts'
import { keepAnswers, sendKept } from './kept-answers.ts'

/** An archive that changes when it is told to, and a maker that counts. */
function bench(milliseconds = 0, wait = 10_000, onMade = () => {}) {
  let state = 0
  let others = 0
  let takenBack = 0
  let made = 0
  const { long: answers, forget } = keepAnswers(
    { state: async () => `${others}.${state}`, takenBack: async () => takenBack },
    async (name) => {
      made += 1
      const number = made
      onMade()
      await new Promise((settle) => setTimeout(settle, milliseconds))
      if (name === 'drift') throw new InvalidInput('nobody')
      return keptOf(JSON.stringify({ number, text: 'x'.repeat(5000) }))
    },
    wait,
  )
  const numberOf = async () => JSON.parse((await answers('topics', {})).json.toString('utf8')).number
  const change = (): void => {
    state += 1
  }
  const comeIn = (): void => {
    others += 1
  }
  const takeBack = (): void => {
    others += 1
    takenBack += 1
  }
  return { answers, forget, numberOf, change, comeIn, takeBack, made: () => made }
}

afterEach(() => void vi.restoreAllMocks())

/** From now on time passes only when it is told to, so that making an answer costs nothing however busy the machine is. */
function stillClock(): (milliseconds: number) => void {
  let now = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  return (milliseconds) => {
    now += milliseconds
  }
}

test('what was made is given again until the archive changes', async () => {
  stillClock()
  const { numberOf, change } = bench()
  expect([await numberOf(), await numberOf()]).toEqual([1, 1])
  change()
  expect(await numberOf()).toBe(2)
})

test('many who ask at once wait for one answer', async () => {
  const { numberOf, made } = bench(20)
  expect(await Promise.all([numberOf(), numberOf(), numberOf()])).toEqual([1, 1, 1])
  expect(made()).toBe(1)
})

test('what takes long is given as it was for a while, however often the archive changes', async () => {
  const { answers, numberOf, change, made } = bench(170)
  expect((await answers('topics', {})).age).toBe(0)
  expect((await answers('topics', {})).age).toBe(0)
  for (let time = 0; time < 5; time += 1) {
    change()
    expect(await numberOf()).toBe(1)
    expect((await answers('topics', {})).age).toBe(1)
  }
  expect(made()).toBe(1)
})

test('what takes a tenth of a second is given as it was when another process adds, and made anew when this one does', async () => {
  const pass = stillClock()
  const { answers, comeIn, change } = bench(0, 10_000, () => pass(100))
  const told = async () => {
    const { json, age } = await answers('topics', {})
    return [JSON.parse(json.toString('utf8')).number, age > 0]
  }
  expect(await told()).toEqual([1, false])
  comeIn()
  expect(await told()).toEqual([1, true])
  change()
  expect(await told()).toEqual([2, false])
})

test('while documents keep coming in from elsewhere, what was made is given at once and made anew behind', async () => {
  const pass = stillClock()
  const { answers, numberOf, comeIn, made } = bench()
  expect(await numberOf()).toBe(1)
  comeIn()
  expect(await numberOf()).toBe(2)
  comeIn()
  pass(10)
  const { json, age } = await answers('topics', {})
  expect([JSON.parse(json.toString('utf8')).number, age]).toEqual([2, 1])
  const rest = () => new Promise((settle) => setTimeout(settle, 300))
  await rest()
  await numberOf()
  await rest()
  expect((await answers('topics', {})).age).toBe(0)
  expect([await numberOf(), made()]).toEqual([3, 3])
})

test('what was taken back, or written here, is told at once however many documents come in', async () => {
  const { numberOf, comeIn, takeBack } = bench(170)
  expect(await numberOf()).toBe(1)
  comeIn()
  expect(await numberOf()).toBe(1)
  takeBack()
  expect(await numberOf()).toBe(2)
  stillClock()
  const cheap = bench()
  expect(await cheap.numberOf()).toBe(1)
  cheap.comeIn()
  cheap.comeIn()
  expect(await cheap.numberOf()).toBe(2)
  cheap.comeIn()
  cheap.change()
  expect(await cheap.numberOf()).toBe(3)
})

test('whoever decided something is given nothing from before, not even what was being made', async () => {
  const { answers, forget, numberOf, change } = bench(170)
  expect(await numberOf()).toBe(1)
  change()
  expect(await numberOf()).toBe(1)
  const old = answers('drift', {}).catch(() => null)
  const other = answers('places', {})
  await new Promise((settle) => setImmediate(settle))
  forget()
  change()
  expect(await numberOf()).toBe(4)
  await Promise.all([old, other])
  expect((await answers('places', {})).age).toBe(0)
})

test('whoever waits too long is told to ask again, and what was made meanwhile is given to them', async () => {
  const { answers, numberOf, made } = bench(100, 30)
  await expect(answers('topics', {})).rejects.toMatchObject({ status: 503 })
  await new Promise((settle) => setTimeout(settle, 120))
  expect([await numberOf(), made()]).toEqual([1, 1])
})

test('what goes wrong is told to whoever asks, and not kept', async () => {
  const { answers, made } = bench()
  await expect(answers('drift', {})).rejects.toThrow('nobody')
  await expect(answers('drift', {})).rejects.toThrow(InvalidInput)
  expect(made()).toBe(2)
})

test('an answer is sent as small as the client takes it, and not again to who has it', async () => {
  const { answers } = bench()
  const server = Fastify()
  server.get('/', async (request, reply) => sendKept(request, reply, await answers('topics', {})))
  const plain = await server.inject('/')
  const small = await server.inject({ url: '/', headers: { 'accept-encoding': 'gzip, br' } })
  expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, 'br'])
  expect(plain.headers.age).toBe('0')
  expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10)
  const again = await server.inject({ url: '/', headers: { 'if-none-match': `${plain.headers.etag}` } })
  expect([again.statusCode, again.payload]).toEqual([304, ''])
})
