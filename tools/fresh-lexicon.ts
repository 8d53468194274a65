/** The lexicon of the tree as it is, in `.cache/lexicon.bin`: compiled again only when what it is made of has changed; a path names where a copy of it goes. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isTest, listFiles } from './sources.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CACHE = join(ROOT, '.cache')
const COMPILED = /\.(ts|tsv)$/
const FOLDERS = ['registry', 'languages', 'src/document', 'src/extract/match']
const FILES = ['src/errors.ts', 'src/model.ts', 'tools/build-lexicon.ts']

/** Where the source tree's own lexicon lies; `src/knowledge.ts` looks for it there. */
export const LEXICON_PATH = join(CACHE, 'lexicon.bin')
const DIGEST_PATH = join(CACHE, 'lexicon.sha256')

/** Vitest's global set-up. A table that does not compile is told here; the tests that need the lexicon then fail. */
export async function setup(): Promise<void> {
  try {
    process.env.MAHDAR_LEXICON = await freshLexicon()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`The lexicon of the tests cannot be compiled: ${reason}\n`)
    process.env.MAHDAR_LEXICON = join(CACHE, 'not-compiled.bin')
  }
}

/** The path of the lexicon, which is compiled first if the tables or the compiler have changed since. */
export async function freshLexicon(): Promise<string> {
  const digest = hashInputs(ROOT)
  const last = existsSync(DIGEST_PATH) && existsSync(LEXICON_PATH) ? readFileSync(DIGEST_PATH, 'utf8') : ''
  if (last === digest) return LEXICON_PATH
  const { buildLexicon } = await import('./build-lexicon.ts')
  mkdirSync(CACHE, { recursive: true })
  replace(LEXICON_PATH, buildLexicon())
  replace(DIGEST_PATH, digest)
  return LEXICON_PATH
}

/** Two runs may compile at once, and neither may see half a file. */
function replace(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, content)
  renameSync(unfinished, path)
}

/** A digest of everything that the compiled lexicon depends on. */
export function hashInputs(root: string): string {
  const hash = createHash('sha256')
  const listed = FOLDERS.flatMap((folder) => listFiles(root, folder))
  const inputs = listed.filter((path) => COMPILED.test(path) && !isTest(path) && !path.includes('/gold/'))
  for (const path of [...inputs, ...FILES.filter((file) => existsSync(join(root, file)))].sort())
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

if (import.meta.filename === process.argv[1]) {
  const path = await freshLexicon()
  const [, , copy] = process.argv
  if (copy !== undefined) {
    mkdirSync(dirname(join(ROOT, copy)), { recursive: true })
    copyFileSync(path, join(ROOT, copy))
  }
}
