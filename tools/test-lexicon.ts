/** Before the tests: the lexicon, compiled once into `.cache/` and again only when what it is made of has changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isTest, listFiles } from './sources.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CACHE = join(ROOT, '.cache')
const COMPILED = /\.(ts|tsv)$/
const FOLDERS = ['registry', 'languages', 'src/document', 'src/extract/match']
const FILES = ['src/errors.ts', 'src/model.ts', 'tools/build-lexicon.ts']

/** Where tests and tools find the compiled lexicon of the tree as it is. */
export function testLexiconPath(root = ROOT): string {
  return join(CACHE, `lexicon-${hashInputs(root)}.bin`)
}

/** Vitest's global set-up. A table that does not compile is told here; the tests that need the lexicon then fail. */
export async function setup(): Promise<void> {
  try {
    process.env.MAHDAR_LEXICON = await ensureLexicon()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`The lexicon of the tests cannot be compiled: ${reason}\n`)
  }
}

/** The path of the compiled lexicon, which is made first if the tables or the compiler are newer than it. */
export async function ensureLexicon(): Promise<string> {
  const path = testLexiconPath()
  if (existsSync(path)) return path
  const { buildLexicon } = await import('./build-lexicon.ts')
  const bytes = buildLexicon()
  mkdirSync(CACHE, { recursive: true })
  // Renamed into place: two test runs may compile at once, and neither may see half a file.
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, path)
  removeOlder(path)
  return path
}

/** A digest of everything that the compiled lexicon depends on. */
export function hashInputs(root: string): string {
  const hash = createHash('sha256')
  const listed = FOLDERS.flatMap((folder) => listFiles(root, folder))
  const inputs = listed.filter((path) => COMPILED.test(path) && !isTest(path) && !path.includes('/gold/'))
  for (const path of [...inputs, ...FILES.filter((file) => existsSync(join(root, file)))].sort())
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** Keeps the newest few, for whoever switches between branches. */
function removeOlder(kept: string): void {
  const others = readdirSync(CACHE)
    .filter((name) => /^lexicon-[0-9a-f]+\.bin$/.test(name))
    .map((name) => join(CACHE, name))
    .filter((path) => path !== kept)
  for (const path of others.slice(0, Math.max(0, others.length - 3))) rmSync(path, { force: true })
}
