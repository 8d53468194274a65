import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from './rounds.ts'
import { measureSearching } from './searching.ts'
import { makeVocabulary, packWords, zipfPlace } from './vocabulary.ts'

const LANGUAGES = resolve(import.meta.dirname, '../../languages')

test('every kind of query finds something, and is timed as often as it is asked', async () => {
  let clock = 0
  const now = (): number => {
    clock += 1
    return clock
  }
  const { documents, newest, ranked, naive } = await measureSearching(LANGUAGES, 1000, { rounds: 20, now })
  expect(documents).toBe(1000)
  for (const { kind, found, queries, p95 } of newest) {
    expect(found, kind).toBeGreaterThan(kind === 'a phrase of two words' ? -1 : 0)
    expect([queries, p95]).toEqual([20, 1])
  }
  expect(ranked.found).toBeGreaterThan(100)
  expect(naive.queries).toBe(2)
})

test('a vocabulary has as many words as are asked for, the same every time, the first the most frequent', () => {
  const given = packWords(LANGUAGES)
  expect(given.length).toBeGreaterThan(10_000)
  const { words, draw } = makeVocabulary(given, 50_000, seededRandom(3))
  expect(new Set(words).size).toBe(50_000)
  expect(makeVocabulary(given, 50_000, seededRandom(3)).words).toEqual(words)
  const drawn = Array.from({ length: 5000 }, draw)
  const often = (word: string | undefined) => drawn.filter((one) => one === word).length
  expect(often(words[0])).toBeGreaterThan(4 * often(words[20]))
  expect(zipfPlace(10, () => 0.999)).toBeLessThan(10)
})
