import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { arSpelling } from '../../languages/ar/name-likeness.ts'
import { type NamePair, readNamePairs, scoreNames } from './names.ts'

const folder = mkdtempSync(join(tmpdir(), 'names-'))
afterAll(() => rmSync(folder, { recursive: true }))

function table(...rows: readonly string[]): string {
  const path = join(folder, 'pairs.tsv')
  writeFileSync(path, ['id\tone\tother\tsame', ...rows, ''].join('\n'))
  return path
}

/** Names of people who write them in Arabic. */
const NATIVE: ReadonlySet<string> = new Set(['ماغد', 'راسن', 'رسن', 'راسني'])

const pair = (id: string, one: string, other: string, same: boolean): NamePair => ({ id, one, other, same })

test('pairs are taken for one person, or not, within a script and across scripts', () => {
  const score = scoreNames(
    [
      pair('a', 'ماجد الراسني', 'ماغد راسني', true),
      pair('b', 'ماجد الراسني', 'ماجد الهدرمي', false),
      pair('c', 'فرطان الراسني', 'فرطين الراسني', false),
      pair('d', 'ماجد بن راسن', 'ماجد بن رسن', false),
      pair('e', 'لورنزو بياتي', 'Lorenzo Piati', true),
      pair('f', 'لورنزو بياتي', 'Oscar Belman', true),
    ],
    { isNative: (key) => NATIVE.has(key), spelling: arSpelling },
  )
  expect(score.measures.map(({ measure, all }) => ({ measure, ...all }))).toEqual([
    { measure: 'in Arabic script', right: 1, found: 2, expected: 1 },
    { measure: 'all pairs', right: 2, found: 3, expected: 3 },
    { measure: 'across scripts', right: 1, found: 1, expected: 2 },
  ])
  expect(score.failures.map(({ row }) => row.slice(0, 1))).toEqual(['c', 'f'])
})

test('a table of pairs is refused where it says neither yes nor no, is out of order, or has one name twice', () => {
  expect(readNamePairs(table('a\tماجد\tماغد\tyes'))).toEqual([pair('a', 'ماجد', 'ماغد', true)])
  expect(() => readNamePairs(table('a\tماجد\tماغد\tmaybe'))).toThrow("a has 'maybe'")
  expect(() => readNamePairs(table('b\tماجد\tماغد\tyes', 'a\tماجد\tماغد\tyes'))).toThrow('a stands behind b')
  expect(() => readNamePairs(table('a\tماجد\tماجد\tyes'))).toThrow('written differently')
})
