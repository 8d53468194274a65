import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTsv } from '../languages/tsv.ts'
import { readVerdicts, renderPage } from './read-by-eye.ts'

const GOLD = join(import.meta.dirname, '../gold')

function row(changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    hash: 'aaaaaaaaaaaa',
    round: '1',
    language: 'ar',
    seed: '7',
    encounters_right: '1',
    encounters_wrong: '1',
    encounters_missed: '3',
    speakers_right: '2',
    speakers_wrong: '1',
    speakers_open: '1',
    ...changes,
  }
}

const lines = (rows: readonly Readonly<Record<string, string>>[]) =>
  renderPage(readVerdicts(rows))
    .split('\n')
    .filter((line) => /^\| \d/.test(line))

test('the page in the repository is what the verdicts come to (else: npx tsx tools/read-by-eye.ts)', () => {
  const verdicts = readVerdicts(readTsv(join(GOLD, 'read.tsv')))
  expect(verdicts.length).toBeGreaterThan(0)
  expect(readFileSync(join(GOLD, 'READ.md'), 'utf8')).toBe(renderPage(verdicts))
})

test('sums are of the texts of one round and language, and shares of what is said below the table', () => {
  const second = row({
    hash: 'bbbbbbbbbbbb',
    encounters_right: '2',
    encounters_wrong: '0',
    speakers_open: '5',
  })
  expect(lines([row(), second])).toEqual([
    '| 1 | ar | 7 | 2 | 9 | 3 of 9 (33 %) | 1 of 4 (25 %) | 12 | 4 of 12 (33 %) | 2 of 12 (17 %) | 6 of 12 (50 %) |',
  ])
})

test('rounds, languages and draws have lines of their own, in order', () => {
  const rows = [
    row({ hash: 'bbbbbbbbbbbb', round: '10' }),
    row({ hash: 'cccccccccccc', round: '2', language: 'en' }),
    row({ hash: 'dddddddddddd', round: '2' }),
  ]
  expect(lines(rows).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['| 2', 'ar'],
    ['| 2', 'en'],
    ['| 10', 'ar'],
  ])
})

test('a share of nothing is none', () => {
  const none = row({ encounters_right: '0', encounters_wrong: '0', encounters_missed: '0' })
  expect(lines([none])[0]).toContain('| 1 | 0 | - | - | 4 |')
})

test('a row that cannot be counted is refused by its number', () => {
  expect(() => readVerdicts([row(), row({ hash: 'bbbbbbbbbbbb', speakers_open: '-1' })])).toThrow(
    'row 2 of read.tsv has "-1" in speakers_open',
  )
  expect(() => readVerdicts([row({ hash: 'xyz' })])).toThrow('12 hex digits')
  expect(() => readVerdicts([row({ language: 'arabic' })])).toThrow('two letters')
})

test('no text is judged twice', () => {
  expect(() => readVerdicts([row(), row({ round: '2' })])).toThrow('second verdict on aaaaaaaaaaaa')
})
