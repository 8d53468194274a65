import { expect, test } from 'vitest'
import type { Evidence } from '../../model.ts'
import { countWords, sharesOf, wordsIn } from './words.ts'

const TEXT = 'one two three four five'
const evidence = (...ranges: readonly (readonly [number, number])[]): Evidence => ({
  in: 'text',
  rule: 'test',
  spans: ranges.map(([start, end]) => ({ start, end, quote: TEXT.slice(start, end) })) as never,
})

test('words are runs of letters, marks and digits', () => {
  expect(countWords('the 20th, «الذِّكرى» — 5%')).toBe(4)
})

test('a word that two statements hold counts for the first alone', () => {
  expect(sharesOf([evidence([4, 13]), evidence([0, 23])])).toEqual([2, 3])
  expect(wordsIn([evidence([0, 7]), evidence([4, 13], [14, 18])])).toBe(4)
})
