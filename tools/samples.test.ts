import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHeader } from '../src/collect/header.ts'

const FOLDER = join(import.meta.dirname, '..', 'samples')
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
const ARABIC_LETTER = /\p{Script=Arabic}/gu
const LATIN_LETTER = /\p{Script=Latin}/gu

function read(name: string): string {
  return new TextDecoder('utf8', { fatal: true }).decode(readFileSync(join(FOLDER, name)))
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

test('there are at least fourteen samples, nine of them Arabic', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(14)
  expect(NAMES.filter((name) => name.endsWith('.ar.txt')).length).toBeGreaterThanOrEqual(9)
})

test('both encounters told twice are there in Arabic and in English', () => {
  for (const name of ['wang-lavrov-cambodia', 'wang-lavrov-call'])
    for (const language of ['ar', 'en'])
      expect(NAMES.filter((sample) => sample.endsWith(`-${name}.${language}.txt`))).toHaveLength(1)
})

test('every file is numbered and named after its encounter and its language', () => {
  expect(NAMES.filter((name) => !/^\d\d-[a-z-]+\.(ar|en)\.txt$/.test(name))).toEqual([])
  expect(new Set(NAMES.map((name) => name.slice(0, 2))).size).toBe(NAMES.length)
})

test.each(NAMES)('%s says its day, its language and that it is restated', (name) => {
  const text = read(name)
  const header = readHeader(text)
  expect(header).not.toBeNull()
  const published = new Date(`${header?.published}T00:00:00Z`)
  expect(published.toISOString().slice(0, 10)).toBe(header?.published)
  expect(header?.published).toMatch(/^20(1[4-9]|2[0-4])-/)
  expect(header?.language).toBe(name.split('.')[1])
  expect(text.slice(0, header?.end).split('\n')).toContain('Source: restated from public reports')
})

test.each(NAMES)('%s is written in the language that it names', (name) => {
  const body = read(name).slice(readHeader(read(name))?.end)
  const [arabic, latin] = [count(body, ARABIC_LETTER), count(body, LATIN_LETTER)]
  expect(Math.min(arabic, latin)).toBe(0)
  expect(arabic > latin ? 'ar' : 'en').toBe(readHeader(read(name))?.language)
  expect(body.trim().length).toBeGreaterThan(300)
})

test.each(NAMES)('%s quotes nobody: a restated text holds no words in quotation marks', (name) => {
  expect(read(name).match(/["“”„«»‹›‘]|(^|\s)['’]|['’](\s*$)/gmu)).toBeNull()
})

test.each(NAMES)('%s is plain text: composed, without hidden characters, ending in one line end', (name) => {
  const text = read(name)
  expect(text.normalize('NFC')).toBe(text)
  expect(
    text.match(/[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufb50-\ufdff\ufe70-\ufeff\r\t]/g),
  ).toBeNull()
  expect(text).toMatch(/\S\n$/)
})
