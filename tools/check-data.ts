/** `npx tsx tools/check-data.ts`: the lint of all tables, of the lock file and of what is kept at all. Prints `file:line` for each fault; exit status 1 if there is one. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { largeFileFaults } from './large-files.ts'
import { type LockFile, lockFaults } from './lock-faults.ts'
import { registryFaults } from './registry-faults.ts'
import { listFiles } from './sources.ts'
import { type TableRules, tableFaults } from './table-faults.ts'

const REGISTRY: TableRules = { sorted: true, unvocalised: true, ids: true }
const LEXICON: TableRules = { sorted: true, unvocalised: false, ids: true }
/** Gold rows are an expectation and a text, in the order in which they are best read. */
const GOLD: TableRules = { sorted: false, unvocalised: false, ids: false }

/** Every fault in the tables below `root`, in the order of the files. */
export function dataFaults(root: string): readonly string[] {
  const tables = ['gold', 'languages', 'registry'].flatMap((folder) => listFiles(root, folder))
  const faults = tables
    .filter((path) => path.endsWith('.tsv'))
    .sort()
    .flatMap((path) => tableFaults({ path, text: readFileSync(join(root, path), 'utf8') }, rulesFor(path)))
  return [...faults, ...together(root)]
}

function rulesFor(path: string): TableRules {
  if (path.startsWith('registry/') || path.startsWith('gold/registry/')) return REGISTRY
  return /^languages\/[^/]+\/lexicon\//.test(path) ? LEXICON : GOLD
}

/** The registry alone, then the invented world beside it; that is not looked at while the registry itself does not load. */
function together(root: string): readonly string[] {
  const real = join(root, 'registry')
  const invented = join(root, 'gold', 'registry')
  const faults = existsSync(real) ? registryFaults([real]) : []
  const beside = faults.length === 0 && existsSync(invented) ? registryFaults([real, invented]) : []
  return [...faults, ...beside].map((fault) => fault.replaceAll(join(root, '/'), ''))
}

function lockFileFaults(root: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile
  return lockFaults(lock).map((fault) => `package-lock.json: ${fault}`)
}

function main(root: string): void {
  const faults = [...dataFaults(root), ...lockFileFaults(root), ...largeFileFaults(root)]
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(
    `data: ${faults.length} faults in the tables, the lock file and what is kept of ${relative(process.cwd(), root) || '.'}\n`,
  )
  if (faults.length > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.cwd())
