import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords, markRanges } from './wording.ts'

const marked = (pieces: ReturnType<typeof compareWords>) =>
  pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text.trim())

test('the words that the other account does not have are marked', () => {
  expect(marked(compareWords('China firmly supports Russia', 'China supports Russia'))).toEqual(['firmly'])
  expect(marked(compareWords('تدعم الصين روسيا بقوة', 'تدعم الصين روسيا'))).toEqual(['بقوة'])
  expect(marked(compareWords('same words', 'Same, words.'))).toEqual([])
})

test('whatever is marked, the text stays what it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(50), (text, other, start) => {
      const together = (pieces: ReturnType<typeof compareWords>) => pieces.map((piece) => piece.text).join('')
      expect(together(compareWords(text, other))).toBe(text)
      expect(together(markRanges(text, [[start, start + 3]]))).toBe(text)
    }),
  )
})

test('a text of thousands of words is shown without marks, at once', () => {
  const long = 'word '.repeat(5000)
  expect(compareWords(long, `${long}more`)).toEqual([{ text: long, isMarked: false }])
})

test('a mark never parts a word', () => {
  expect(markRanges('وأكد للتنسيق مع', [[6, 9]])).toEqual([
    { text: 'وأكد ', isMarked: false },
    { text: 'للتنسيق', isMarked: true },
    { text: ' ', isMarked: false },
    { text: 'مع', isMarked: false },
  ])
})
