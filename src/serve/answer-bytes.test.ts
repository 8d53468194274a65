import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bytesOf, keptFrom, keptOf } from './answer-bytes.ts'

test.each([
  ['short', JSON.stringify({ name: 'محضر' })],
  ['long', JSON.stringify({ text: 'لقاء '.repeat(3000) })],
])('a %s answer of another thread is what it would be here', async (_, text) => {
  const made = bytesOf(text)
  const buffers = made.brotli === null ? [made.json.buffer] : [made.json.buffer, made.brotli.buffer]
  const there = keptFrom(structuredClone(made, { transfer: buffers }))
  expect(made.json.length).toBe(0)
  const here = keptOf(text)
  expect([there.json.toString('utf8'), there.tag]).toEqual([text, here.tag])
  const small = await there.brotli()
  expect(small === null).toBe((await here.brotli()) === null)
  if (small !== null) expect(brotliDecompressSync(small).toString('utf8')).toBe(text)
})
