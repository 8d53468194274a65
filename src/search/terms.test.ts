import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCharacterTable } from '../document/characters.ts'
import { hashUnits } from '../document/tokens.ts'
import { createAnalyser, type Hosts } from './terms.ts'

// As the Arabic pack has it: the tatweel is no letter.
const characters = buildCharacterTable([[{ from: '\u0640', to: '' }]])
const analyser = createAnalyser(characters)
const words = (text: string) => analyser.terms(text).map(({ word }) => word)

describe('spellings that search makes one', () => {
  test.each([
    ['إيران', 'ايران'],
    ['أيران', 'ايران'],
    ['إِيرَان', 'ايران'],
    ['ايــران', 'ايران'],
    ['ﺇﻳﺮﺍﻥ', 'ايران'],
    ['\u200fاير\u200eان', 'ايران'],
    ['مكة', 'مكه'],
    ['مصرى', 'مصري'],
    ['مصری', 'مصري'],
    ['مسؤول', 'مسوول'],
    ['رئيس', 'رييس'],
    ['وزراء', 'وزرا'],
    ['آب', 'اب'],
    ['ٱلسلام', 'السلام'],
    ['کویت', 'كويت'],
    ['ﻻ', 'لا'],
    ['١٩', '19'],
    ['۱۹', '19'],
    ['Lavrov', 'lavrov'],
    ['ERDOĞAN', 'erdogan'],
    ['Łódź', 'lodz'],
    ['Zażółć', 'zazolc'],
    ['Ёлка', 'елка'],
    ['Αθήνα', 'αθηνα'],
  ])('%s is %s', (written, found) => {
    expect(words(written)).toEqual([found])
    expect(words(found)).toEqual([found])
  })

  test('letters that differ in more than spelling stay apart', () => {
    expect(words('كتاب')).not.toEqual(words('كتب'))
    expect(words('علم')).not.toEqual(words('عالم'))
  })

  test('signs and lines are no words, and a hamza alone is none', () => {
    expect(words('«قال»، - ! \n\n ء (ب)')).toEqual(['قال', 'ب'])
  })

  test('a name with a number is two words', () => {
    expect(words('كوفيد-19')).toEqual(['كوفيد', '19'])
  })

  test('what is written without spaces is a word for each character, where it stands', () => {
    const text = '王毅会见Lavrov。'
    expect(analyser.terms(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
      ['王', '王'],
      ['毅', '毅'],
      ['会', '会'],
      ['见', '见'],
      ['Lavrov', 'lavrov'],
    ])
  })
})

describe('clitics', () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    وايران: ['ايران'],
    لايران: ['ايران'],
    والمله: ['المله', 'مله'],
  }
  const hosts: Hosts = (word) => table[word] ?? []
  const lexical = createAnalyser(characters, hosts)

  test('are taken off where the lexicon says so, and the word as written is kept beside its host', () => {
    const [term] = lexical.terms('وإيران')
    expect(term).toEqual({ start: 0, end: 6, word: 'ايران', others: ['وايران'] })
  })

  test('every further host is kept too', () => {
    expect(lexical.terms('والمله')[0]).toMatchObject({ word: 'المله', others: ['مله', 'والمله'] })
  })

  test.each(['بكين', 'وانغ', 'لندن', 'كييف', 'فرنسا', 'وارسو'])('%s is never cut', (name) => {
    expect(lexical.terms(name)).toMatchObject([
      { word: createAnalyser(characters).terms(name)[0]?.word, others: [] },
    ])
  })

  test('the index holds hosts in the order of the text and the other ways beside them', () => {
    expect(lexical.indexed({ title: 'لإيران صوت', text: 'زمردا وإيران.' })).toEqual({
      term: 'زمردا ايران',
      other: 'وايران',
      title: 'ايران صوت \ue000 لايران',
    })
  })
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'إيران',
    ' ',
    '\u0651',
    '\u0640',
    'ﻼ',
    '\r\n',
    '王毅',
    'É',
    '\ud83d\ude00',
    '\ud800',
    '٣',
    '-',
    'ab',
    '\0',
    '\u2067',
    'ء',
    '½',
  )
  const texts = fc.oneof(
    fc.array(pieces).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )

  test('words stand in order, without overlap, and the index holds just them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const terms = analyser.terms(text)
        let free = 0
        for (const { start, end, word } of terms) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          expect(word).toMatch(/^[a-z0-9\u0080-\uffff]+$/)
          free = end
        }
        expect(analyser.indexed({ title: '', text }).term).toBe(terms.map(({ word }) => word).join(' '))
      }),
      { numRuns: 500 },
    )
  })

  test('a word looked for by itself is the same word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, word } of analyser.terms(text))
          expect(analyser.terms(text.slice(start, end)).map((term) => term.word)).toEqual([word])
      }),
    )
  })

  test('two words whose hashes are the same are not confused', () => {
    const [one, other] = collision()
    expect(words(`${one} ${other} ${one}`)).toEqual([one, other, one])
  })
})

/** Two words of lower-case letters that share a hash: some 80,000 random ones promise a pair. */
function collision(): [string, string] {
  const seen = new Map<number, string>()
  for (let number = 0; number < 1_000_000; number += 1) {
    const digits = createHash('sha256').update(String(number)).digest().subarray(0, 8)
    const units = Uint16Array.from(digits, (digit) => 97 + (digit % 26))
    const word = String.fromCharCode(...units)
    const hash = hashUnits(units, 0, units.length)
    const before = seen.get(hash)
    if (before !== undefined && before !== word) return [before, word]
    seen.set(hash, word)
  }
  throw new Error('No two words share a hash.')
}
