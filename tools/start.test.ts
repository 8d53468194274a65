import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isStale } from './start.ts'

const root = mkdtempSync(join(tmpdir(), 'mahdar-stale-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(name: string, changed: number): string {
  writeFileSync(join(root, name), '')
  utimesSync(join(root, name), changed, changed)
  return name
}

test('what was built before the newest source, or never, is built again', () => {
  const sources = [write('a.ts', 100), write('b.tsv', 200)]
  const built = write('cli.js', 250)
  expect(isStale(root, sources, [built])).toBe(false)
  expect(isStale(root, sources, [built, write('lexicon.bin', 150)])).toBe(true)
  expect(isStale(root, sources, [built, 'absent.bin'])).toBe(true)
})
