import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCode } from './build-code.ts'
import { precompile } from './precompile.ts'

const SAMPLE = 'samples/01-wang-lavrov-cambodia.ar.txt'

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

const run = (...words: readonly string[]): string =>
  execFileSync(process.execPath, words, { encoding: 'utf8' })
const mahdar = (...words: readonly string[]): string => run(join(folder, 'dist/src/cli.js'), ...words)

test('what is built knows its version and reads a text', () => {
  expect(mahdar('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  const reading = JSON.parse(mahdar('read', SAMPLE, '--to', 'ndjson'))
  expect(reading.encounters.length).toBeGreaterThan(0)
})

describe('code compiled ahead', () => {
  const target = (): string => join(folder, 'dist/src')
  const filesOf = (ending: string): readonly string[] =>
    readdirSync(target()).filter((name) => name.endsWith(ending))
  /** What V8 says of the compiled form beside the one script, with V8's own `flags`. */
  const isRefused = (...flags: readonly string[]): string => {
    const loader = join(target(), (filesOf('.script.js')[0] as string).replace('.script.js', '.js'))
    const code = `import(${JSON.stringify(loader)}).then((it) => console.log(it.compiled.cachedDataRejected))`
    return run(...flags, '-e', code).trim()
  }

  test('is written beside each script, taken, and changes no reading', () => {
    expect(filesOf('.script.js')).toHaveLength(1)
    const before = mahdar('read', SAMPLE, '--to', 'ndjson')
    expect(isRefused()).toBe('undefined')
    precompile(target())
    expect(filesOf('.v8')).toEqual(filesOf('.script.js').map((name) => name.replace(/js$/, 'v8')))
    expect(isRefused()).toBe('false')
    expect(mahdar('read', SAMPLE, '--to', 'ndjson')).toBe(before)
  })

  test('is refused, and the script compiled, where flags are others or the file is cut', () => {
    precompile(target())
    expect(isRefused('--no-opt')).toBe('true')
    const [compiled] = filesOf('.v8') as readonly [string]
    truncateSync(join(target(), compiled), 500_000)
    expect(isRefused()).toBe('true')
    expect(JSON.parse(mahdar('read', SAMPLE, '--to', 'ndjson')).encounters.length).toBeGreaterThan(0)
  })
})
