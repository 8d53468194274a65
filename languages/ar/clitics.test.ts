import { expect, test } from 'vitest'
import { readClitics } from './clitics.ts'

const CLITICS = readClitics()

function parts(form: string, restore: string): readonly string[] | undefined {
  return CLITICS.prefixes.find((prefix) => prefix.form === form && prefix.restore === restore)?.parts
}

test.each([
  ['و', '', ['and']],
  ['ف', '', ['so']],
  ['ال', '', ['the']],
  ['وبال', '', ['and', 'by', 'the']],
  ['لل', '', ['to', 'the']],
  ['لل', 'ال', ['to']],
  ['ولل', 'الل', ['and', 'to']],
  ['وس', '', ['and', 'will']],
])('%s, giving back «%s», is known', (form, restore, expected) => {
  expect(parts(form, restore)).toEqual(expected)
})

test('clitics that no writer puts together are not in the list', () => {
  for (const form of ['بل', 'لب', 'سال', 'لال', 'الو', 'وو']) expect(parts(form, '')).toBeUndefined()
})

test('every pronoun says whose it is, and what the letter before it may stand for', () => {
  for (const suffix of CLITICS.suffixes) {
    expect([1, 2, 3]).toContain(suffix.pronoun.person)
    expect([1, 2, 3]).toContain(suffix.pronoun.number)
    expect(suffix.restore).toContainEqual({ from: 'ت', to: 'ة' })
  }
  expect(CLITICS.suffixes.find((suffix) => suffix.form === 'ها')?.pronoun).toEqual({
    person: 3,
    gender: 'f',
    number: 1,
  })
})

test('a last letter that is written in two ways is tried in both', () => {
  expect(CLITICS.endings).toContainEqual({ from: 'ى', to: 'ي' })
  expect(CLITICS.endings).toContainEqual({ from: 'ه', to: 'ة' })
})

test('س stands before verbs alone', () => {
  const future = CLITICS.prefixes.filter((prefix) => prefix.parts.includes('will'))
  expect(future.length).toBeGreaterThan(0)
  for (const prefix of future) expect(prefix.before).toBe('يتنا')
})
