import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { InvalidInput } from '../../src/errors.ts'
import { generateTexts, onDaysOfTheirOwn, readTexts, sampleTexts } from './texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))
const SAMPLES = sampleTexts(join(import.meta.dirname, '../../samples'))

test('generated texts are the same each time, all different, and of both languages', () => {
  const texts = generateTexts(SAMPLES, 40)
  expect(generateTexts(SAMPLES, 40)).toEqual(texts)
  expect(new Set(texts).size).toBe(40)
  expect(texts.filter((text) => /\p{Script=Arabic}/u.test(text))).toHaveLength(20)
  for (const text of texts) expect(Buffer.byteLength(text)).toBeGreaterThan(1500)
})

test('generated texts hold words that the samples do not', () => {
  const known = new Set(SAMPLES.join(' ').match(/\p{L}+/gu))
  const words =
    generateTexts(SAMPLES, 10)
      .join(' ')
      .match(/\p{L}+/gu) ?? []
  const share = words.filter((word) => !known.has(word)).length / words.length
  expect(share).toBeGreaterThan(0.03)
  expect(share).toBeLessThan(0.3)
})

test('texts of days of their own have no day in common', () => {
  expect(onDaysOfTheirOwn(['a', 'b'])).toEqual([
    { text: 'a', published: '2012-01-01' },
    { text: 'b', published: '2012-01-09' },
  ])
})

test('lines of a file are read with their date, and a blank last line is none', () => {
  const path = join(folder, 'texts.ndjson')
  writeFileSync(path, '{"id":"1","text":"لقاء","published":"2022-08-06"}\n{"text":"a meeting"}\n')
  expect(readTexts(path).map(({ bytes, published }) => [bytes.toString(), published])).toEqual([
    ['لقاء', '2022-08-06'],
    ['a meeting', null],
  ])
})

test.each([
  ['', 'holds no lines'],
  ['{"text":"a"}\nnonsense\n', ':2 is no JSON'],
  ['{"id":"1"}\n', ':1 has no "text"'],
  ['null\n', ':1 has no "text"'],
])('a file that holds %j is refused with its line', (content, words) => {
  const path = join(folder, 'bad.ndjson')
  writeFileSync(path, content)
  expect(() => readTexts(path)).toThrow(InvalidInput)
  expect(() => readTexts(path)).toThrow(words)
})
