import { expect, test } from 'vitest'
import { viewArabic } from './arabic-view.suite.ts'
import { readSentence } from './sentence.ts'

const sentenceOf = (text: string) => {
  const view = viewArabic(text)
  return readSentence(view, { start: 0, end: view.count }, 0, [])
}

test('quoted words may stand before a token and none behind it', () => {
  const sentence = sentenceOf('رأى «بدران» أن المهلة تكفي')
  expect(sentence.quotesFrom(0)).toBe(true)
  expect(sentence.quotesFrom(1)).toBe(true)
  expect(sentence.quotesFrom(2)).toBe(false)
})

test('a colon opens words as a quotation mark does, and a comma does not', () => {
  expect(sentenceOf('قال بدران: المهلة تكفي').quotesFrom(1)).toBe(true)
  expect(sentenceOf('قال بدران، المهلة تكفي').quotesFrom(0)).toBe(false)
})

test('a stop at the end is left out', () => {
  expect(sentenceOf('المهلة تكفي.').end).toBe(2)
})

test('a mark that only closes a quotation opens none', () => {
  expect(sentenceOf('المهلة تكفي»، قال بدران').quotesFrom(0)).toBe(false)
})
