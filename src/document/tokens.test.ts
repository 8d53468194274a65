import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCharacterTable } from './characters.ts'
import { hashUnits, LINE, NUMBER, PUNCTUATION, Tokens, tokenize, WORD } from './tokens.ts'

const FOLDS = [
  { from: 'أ', to: 'ا' },
  { from: 'ئ', to: 'ئ' },
  { from: '\u0640', to: '' },
]
const TABLE = buildCharacterTable([FOLDS])

function read(text: string): Tokens {
  const tokens = new Tokens()
  tokenize(text, TABLE, tokens)
  return tokens
}

function wordsOf(tokens: Tokens): string[] {
  return Array.from({ length: tokens.count }, (_, index) => tokens.word(index))
}

function slicesOf(tokens: Tokens): string[] {
  return Array.from({ length: tokens.count }, (_, index) =>
    tokens.text.slice(tokens.start[index], tokens.end[index]),
  )
}

/** Arabic with everything that hides in it: marks, tatweel, controls, ligatures, halves of pairs, line ends. */
const UNITS = [
  ...'وزيرالخجةأئى',
  ...'\u064b\u0651\u0640\u200c\u200f\u202b\ufeff\u00a0 \t\r\n\u2029',
  ...'\ufefb\ufef7\ufdf2\ufdfa\ufe89\ufee4\ufc60',
  ...'aÉß3٣.,،«»…½-–',
  '\ud83d',
  '\ude00',
]
const anyText = fc.array(fc.constantFrom(...UNITS), { maxLength: 60 }).map((units) => units.join(''))

test('words, numbers, signs and line ends are told apart', () => {
  const tokens = read('الجمعة(5 أغسطس).\nA1')
  expect(wordsOf(tokens)).toEqual(['الجمعة', '(', '5', 'اغسطس', ')', '.', '\n', 'a', '1'])
  expect([...tokens.kind.subarray(0, tokens.count)]).toEqual([
    WORD,
    PUNCTUATION,
    NUMBER,
    WORD,
    PUNCTUATION,
    PUNCTUATION,
    LINE,
    WORD,
    NUMBER,
  ])
})

test('a hard blank of Markdown parts two words, an underscore of its own is a sign', () => {
  expect(wordsOf(read('Jane\\_Doe'))).toEqual(wordsOf(read('Jane Doe')))
  expect(wordsOf(read('a_b'))).toHaveLength(3)
})

test('offsets point into the text as given', () => {
  expect(slicesOf(read('قال  الوَزِيرُ:'))).toEqual(['قال', 'الوَزِيرُ', ':'])
})

test('a mark behind the last letter belongs to the word, a bidi control does not', () => {
  expect(slicesOf(read('محمدٌ\u200f الكتابـ'))).toEqual(['محمدٌ', 'الكتابـ'])
})

test.each([
  ['one line end', 'a\nb', '\n'],
  ['a carriage return and a line feed', 'a\r\nb', '\n'],
  ['blanks around a line end', 'a \n b', '\n'],
  ['a blank line', 'a\n \nb', '\n\n'],
  ['a blank line of carriage returns and line feeds', 'a\r\n\r\nb', '\n\n'],
  ['two carriage returns', 'a\r\rb', '\n\n'],
  ['many blank lines', 'a\n\n\n\nb', '\n\n'],
])('%s is one token', (_, text, folded) => {
  expect(wordsOf(read(text))).toEqual(['a', folded, 'b'])
})

test('a character that folds to several stands for all of them', () => {
  expect(wordsOf(read('ا\ufef7ول \ufdf2 5\ufefb'))).toEqual(['الاول', 'الله', '5', 'لا'])
})

test('a sign that stands for several stays one sign', () => {
  expect(wordsOf(read('…½'))).toEqual(['…', '½'])
})

test('the place of a folded unit skips marks and does not cut a ligature', () => {
  const vocalised = read('وَالصِّين')
  expect(vocalised.text.slice(vocalised.offsetOfUnit(0, 1, TABLE))).toBe('الصِّين')
  const ligature = read('\ufef7مير')
  expect(ligature.offsetOfUnit(0, 1, TABLE)).toBe(0)
  expect(ligature.offsetOfUnit(0, 2, TABLE)).toBe(1)
})

test('every token, read alone, folds to the same units and the same hash', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = read(text)
      slicesOf(tokens).forEach((slice, index) => {
        const alone = read(slice)
        expect(alone.count).toBe(1)
        expect(alone.word(0)).toBe(tokens.word(index))
        expect(alone.hash[0]).toBe(tokens.hash[index])
      })
    }),
    { numRuns: 2000 },
  )
})

test('tokens stand in order, do not overlap and leave out nothing but blanks and dropped units', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = read(text)
      let before = 0
      const between: string[] = []
      for (let index = 0; index < tokens.count; index += 1) {
        expect(tokens.start[index]).toBeGreaterThanOrEqual(before)
        expect(tokens.end[index]).toBeGreaterThan(tokens.start[index] as number)
        between.push(text.slice(before, tokens.start[index]))
        before = tokens.end[index] as number
      }
      between.push(text.slice(before))
      expect(read(between.join(' ')).count).toBe(0)
    }),
    { numRuns: 2000 },
  )
})

test('the hash of a token is that of its folded units', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = read(text)
      for (let index = 0; index < tokens.count; index += 1)
        expect(tokens.hash[index]).toBe(
          hashUnits(tokens.folded, tokens.foldStart[index] as number, tokens.foldStart[index + 1] as number),
        )
    }),
  )
})

test('arrays grow with the text and are right when used again', () => {
  const tokens = new Tokens()
  tokenize('،'.repeat(5000), TABLE, tokens)
  expect(tokens.count).toBe(5000)
  tokenize('\ufdfa'.repeat(3000), TABLE, tokens)
  expect(tokens.word(0)).toBe('صلىاللهعليهوسلم'.repeat(3000))
  tokenize('قال', TABLE, tokens)
  expect(wordsOf(tokens)).toEqual(['قال'])
  expect(slicesOf(tokens)).toEqual(['قال'])
})

test('a word of a million letters is one token', () => {
  const tokens = read('م'.repeat(1_000_000))
  expect(tokens.count).toBe(1)
  expect(tokens.word(0).length).toBe(1_000_000)
})
