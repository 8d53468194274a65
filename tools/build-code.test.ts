import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCode } from './build-code.ts'

let folder = ''
let metafile: Metafile
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mahdar-code-'))
  cpSync('package.json', join(folder, 'package.json'))
  metafile = await buildCode(join(folder, 'dist/src'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Packages that are loaded together with the file made of `source`, before it does anything. */
function packagesWith(source: string): readonly string[] {
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === source)
  const open = [entry?.[0] ?? `no file is made of ${source}`]
  const seen = new Set(open)
  const packages = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { kind, path: next, external } of metafile.outputs[path]?.imports ?? []) {
      if (kind !== 'import-statement' || seen.has(next)) continue
      seen.add(next)
      if (external) packages.add(next)
      else open.push(next)
    }
  }
  return [...packages].sort()
}

test('reading a text loads no package', () => {
  expect(packagesWith('src/cli.ts')).toEqual([])
  expect(packagesWith('src/cli/readings.ts')).toEqual([])
  expect(packagesWith('src/report/terminal/reading.ts')).toEqual([])
  expect(packagesWith('src/index.ts')).toEqual([])
})

test('the store and the other commands do load theirs', () => {
  expect(packagesWith('src/cli/commands.ts')).toEqual(['commander'])
  expect(packagesWith('src/record/archive.ts')).toContain('kysely')
})

test('what is built knows its version and reads a text', () => {
  const run = (...words: readonly string[]): string =>
    execFileSync(process.execPath, [join(folder, 'dist/src/cli.js'), ...words], { encoding: 'utf8' })
  expect(run('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  const reading = JSON.parse(run('read', 'samples/01-wang-lavrov-cambodia.ar.txt', '--to', 'ndjson'))
  expect(reading.encounters.length).toBeGreaterThan(0)
})
