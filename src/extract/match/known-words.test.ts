import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { allFound, nameEntry, SOME_CLITICS, smallLexicon, termEntry, viewOf } from './small-lexicon.suite.ts'
import { viewText } from './view.ts'

const ENTRIES = [
  nameEntry('وانغ يي'),
  nameEntry('وانغ'),
  termEntry('وزير الخارجية المصري'),
  termEntry('وزير'),
  termEntry('مستشفياتهما المتخصصة الاستثنائية'),
]
const FORMS = ENTRIES.map(({ form }) => form)

/** Words of few letters, many of which share a slot, and listed forms among them. */
const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.string({ unit: fc.constantFrom(...'ابتوهي'), minLength: 1, maxLength: 6 }) },
      { weight: 1, arbitrary: fc.constantFrom(...FORMS) },
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((words) => words.join(' '))

test('what was read before does not change what is found', () => {
  const used = smallLexicon(ENTRIES)
  fc.assert(
    fc.property(text, (words) => {
      expect(allFound(used, words)).toEqual(allFound(smallLexicon(ENTRIES), words))
    }),
    { numRuns: 5 },
  )
})

/** A word for each number. */
function wordOf(number: number): string {
  return [...number.toString(8)].map((digit) => 'ابتثجحخد'[Number(digit)]).join('')
}

test('more words than are kept push each other out, and are read as at first', () => {
  const words = Array.from({ length: 70_000 }, (_, number) => wordOf(number))
  const lexicon = smallLexicon(words.map((word) => nameEntry(word)))
  const first = allFound(lexicon, words.join(' '))
  const found = new Set(first)
  expect(words.filter((word) => !found.has(`${word}: ${word}`))).toEqual([])
  const again = allFound(lexicon, words.join(' '))
  expect(again.length).toBe(first.length)
  expect(again.filter((one, index) => one !== first[index])).toEqual([])
})

test('a view keeps what it found while other texts are read by the same words', () => {
  const lexicon = smallLexicon(ENTRIES)
  const view = viewOf(lexicon, 'وانغ يي')
  const tokens = new Tokens()
  tokenize('وزير الخارجية المصري', lexicon.characters, tokens)
  viewText(lexicon, SOME_CLITICS, tokens, 'ar', [])
  expect(view.matches(0).map(({ end }) => end)).toEqual([2, 1])
})
