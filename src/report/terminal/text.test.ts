import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, isolate, padEnd, plainLine, wrap, wrapIsolated } from './text.ts'

describe('the width of a text', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['وانغ يي', 7],
    ['مُحَمَّد', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['\u2068وانغ\u2069', 4],
    ['王毅', 4],
    ['a\u200fb', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test('is what padding fills up to', () => {
    expect(padEnd('مُحَمَّد', 6)).toBe('مُحَمَّد  ')
    expect(padEnd('abc', 2)).toBe('abc')
  })
})

describe('what a document says cannot steer the terminal', () => {
  test('escapes, line ends and marks of direction are taken out', () => {
    expect(plainLine('a\u001b[31mb\r\nc\u202ed\u2069e\u200f')).toBe('a [31mb cde')
  })
})

describe('Arabic is set apart', () => {
  test('and nothing else', () => {
    expect(isolate('Wang')).toBe('Wang')
    expect(isolate('وانغ')).toBe('\u2068وانغ\u2069')
  })

  test('each line of it in the direction of the whole', () => {
    expect(wrapIsolated('وقال Wang Yi إن', 9)).toEqual(['\u2067وقال Wang\u2069', '\u2067Yi إن\u2069'])
    expect(wrapIsolated('Wang قال ذلك', 9)).toEqual(['\u2066Wang قال\u2069', '\u2066ذلك\u2069'])
    expect(wrapIsolated('Wang said so', 9)).toEqual(['Wang said', 'so'])
  })

  test('a run that goes over the end of a line is closed and opened again', () => {
    expect(wrap('Wang \u2068وانغ يي\u2069 said', 9)).toEqual(['Wang \u2068وانغ\u2069', '\u2068يي\u2069 said'])
  })
})

test('no line is wider than asked for, no word is lost, and every isolate is closed', () => {
  const word = fc.constantFrom(
    'وانغ',
    'مُحَمَّد',
    'the',
    'x',
    '\u2068يي بينغ\u2069',
    '王毅',
    'incomprehensibilities',
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 4, max: 40 }),
      (words, width) => {
        const text = words.join(' ')
        const lines = wrap(text, width)
        const bare = (value: string): string => value.replace(/[\u2066-\u2069 ]/g, '')
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width)
          expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0).toBe(line.match(/\u2069/g)?.length ?? 0)
        }
      },
    ),
  )
})
