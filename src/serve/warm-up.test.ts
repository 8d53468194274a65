import { expect, test } from 'vitest'
import type { LongAnswers } from './kept-answers.ts'
import type { LongName, LongQuestion } from './long-answers.ts'
import { openServer } from './server.ts'
import { openBench } from './serving.suite.ts'
import { warmUp } from './warm-up.ts'

test('what the views ask first was made before, for the month that it is', async () => {
  const bench = await openBench()
  const asked: [LongName, LongQuestion][] = []
  const long: LongAnswers = (name, question) => {
    asked.push([name, question])
    return bench.serving.long(name, question)
  }
  await warmUp(long, '2028-02-21')
  const made = asked.splice(0)
  const server = await openServer({ ...bench.serving, long }, { loopback: true })
  const paths = ['network?words=0', 'places', 'anniversaries?from=2028-02-01&days=29', 'topics']
  for (const path of paths) expect((await server.inject(`/api/${path}`)).statusCode).toBe(200)
  expect(asked.length).toBe(paths.length)
  for (const one of asked) expect(made).toContainEqual(one)
  await server.close()
  await bench.close()
})

test('what cannot be made is left to whoever asks', async () => {
  const made: LongName[] = []
  await warmUp(async (name) => {
    made.push(name)
    throw new Error(name)
  }, '2028-02-21')
  expect(made).toEqual(['network', 'actors'])
})
