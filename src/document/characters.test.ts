import { expect, test } from 'vitest'
import { buildCharacterTable } from './characters.ts'
import { DROP, EXPAND, foldOf, kindOf, NUMBER, PUNCTUATION, SEPARATOR, WORD } from './tokens.ts'

const TABLE = buildCharacterTable([
  [
    { from: 'أ', to: 'ا' },
    { from: 'ئ', to: 'ئ' },
    { from: 'ی', to: 'ي' },
  ],
  [{ from: '’', to: "'" }],
])

function folded(character: string): string | number {
  const unit = character.charCodeAt(0)
  const value = foldOf(TABLE, unit)
  if (value === EXPAND) return String.fromCharCode(...(TABLE.expansions.get(unit) ?? []))
  return value === DROP || value === SEPARATOR ? value : String.fromCharCode(value)
}

test.each([
  ['a capital letter', 'É', 'e'],
  ['a letter with a stroke', 'Ł', 'ł'],
  ['a letter that a pack rules on', 'أ', 'ا'],
  ['a letter that a pack keeps, though Unicode takes it apart', 'ئ', 'ئ'],
  ['the presentation form of a kept letter', '\ufe89', 'ئ'],
  ['the presentation form of a ruled letter', '\ufbfe', 'ي'],
  ['a lam-alif ligature with hamza', '\ufef7', 'لا'],
  ['the ligature of a word', '\ufdf2', 'الله'],
  ['an eastern digit', '٧', '7'],
  ['a Persian digit', '۷', '7'],
  ['a full-width colon', '：', ':'],
  ['an ellipsis', '…', '…'],
  ['an en dash', '–', '-'],
  ['an apostrophe', '’', "'"],
  ['a line separator', '\u2028', '\n'],
])('%s is folded', (_, character, to) => {
  expect(folded(character)).toBe(to)
})

test.each([
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200f',
  '\u202b',
  '\u2067',
  '\u061c',
  '\ufeff',
  '\u00ad',
  '\u064e',
  '\u0670',
  '\ufc60',
])('the invisible or combining %j is dropped', (character) => {
  expect(folded(character)).toBe(DROP)
})

test.each([' ', '\t', '\u00a0', '\u202f', '\u3000', '\u0000', '\ud800', '\udfff', '\uffff'])(
  '%j separates',
  (character) => {
    expect(folded(character)).toBe(SEPARATOR)
  },
)

test('letters make words, digits numbers, the rest signs', () => {
  const kinds = ['ب', 'b', '٣', '،', '﷼'].map((character) => kindOf(TABLE, character.charCodeAt(0)))
  expect(kinds).toEqual([WORD, WORD, NUMBER, PUNCTUATION, PUNCTUATION])
})

test('every folded unit stays as it is when folded again', () => {
  const moved: string[] = []
  for (let unit = 0; unit < TABLE.packed.length; unit += 1) {
    const value = foldOf(TABLE, unit)
    const units = value === EXPAND ? (TABLE.expansions.get(unit) ?? []) : value <= EXPAND ? [] : [value]
    if (units.some((one) => foldOf(TABLE, one) !== one)) moved.push(unit.toString(16))
  }
  expect(moved).toEqual([])
})
