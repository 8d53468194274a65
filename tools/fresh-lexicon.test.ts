import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildLexicon } from './build-lexicon.ts'
import { hashInputs, LEXICON_PATH } from './fresh-lexicon.ts'

const root = mkdtempSync(join(tmpdir(), 'mahdar-hash-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, text: string): string {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
  return hashInputs(root)
}

test('a table, a rule or the compiler changes the digest; gold and tests do not', () => {
  const first = write('registry/states.tsv', 'id\tform\n')
  const table = write('languages/ar/lexicon/months.tsv', 'id\tform\n')
  const compiler = write('src/extract/match/compile.ts', 'export {}\n')
  expect(new Set([first, table, compiler]).size).toBe(3)
  expect(write('languages/ar/gold/months.tsv', 'expect\ttext\n')).toBe(compiler)
  expect(write('src/extract/match/compile.test.ts', 'export {}\n')).toBe(compiler)
})

test('the lexicon that the tests read is the one that the tables give', () => {
  expect(process.env.MAHDAR_LEXICON).toBe(LEXICON_PATH)
  expect(readFileSync(LEXICON_PATH).equals(buildLexicon())).toBe(true)
})
