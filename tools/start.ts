/**
 * `npm start`: builds what is needed, reads the samples into an archive of their own, shows what came out, and serves it
 * to a browser where somebody sits at the terminal, or with `--serve`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { listFiles, readSources } from './sources.ts'

const ROOT = resolve(import.meta.dirname, '..')
const COMMAND = 'dist/src/cli.js'
const LEXICON = 'dist/lexicon.bin'
const APPLICATION = 'dist/app/index.html'
const ARCHIVE = '.cache/samples-archive'
const QUERY = ['الصين', '--limit', '3']
const SHOWN = 'samples/01-wang-lavrov-cambodia.ar.txt'

/** Whether any of `inputs` was changed after the oldest of `outputs`, or an output is absent. Paths are from `root`. */
export function isStale(root: string, inputs: readonly string[], outputs: readonly string[]): boolean {
  if (outputs.some((path) => !existsSync(join(root, path)))) return true
  const changed = (path: string): number => statSync(join(root, path)).mtimeMs
  return Math.max(...inputs.map(changed)) > Math.min(...outputs.map(changed))
}

function build(): void {
  const inputs = [
    ...readSources(ROOT).map(({ path }) => path),
    ...['app', 'languages', 'registry'].flatMap((folder) => listFiles(ROOT, folder)),
  ]
  if (!isStale(ROOT, inputs, [COMMAND, LEXICON, APPLICATION])) return
  process.stdout.write('Building Mahdar and its lexicon (once) …\n')
  run('npm', ['run', '--silent', 'build'])
}

function mahdar(...args: readonly string[]): void {
  process.stdout.write(`\n$ mahdar ${args.join(' ')}\n`)
  run(process.execPath, [COMMAND, ...args])
}

/** The id that the archive of the samples gives the document at `path`. */
function idOf(path: string): string {
  const args = [COMMAND, 'list', '--documents', '--to', 'ndjson', '--archive', ARCHIVE]
  const lines = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trimEnd().split('\n')
  const documents = lines.map((line) => JSON.parse(line) as { id: string; externalId: string })
  const found = documents.find(({ externalId }) => externalId === path)
  if (found === undefined) throw new Error(`${path} is not in ${ARCHIVE}.`)
  return found.id
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const NEXT = `
Above, the texts of samples/ were read into an archive, listed, one of them shown,
and searched. Every claim carries the words that prove it. Next, in this folder:

  node ${COMMAND} serve --archive ${ARCHIVE}
      opens the samples to a browser on this machine: prints the address
  node ${COMMAND} read YOUR-FILE.txt --published 2024-05-01
      reads a text of your own, and keeps nothing
  node ${COMMAND} add YOUR-FOLDER
      keeps your own texts, in ./mahdar-data; then list, show ID, search WORDS
  node ${COMMAND} search إيران --archive ${ARCHIVE}
      searches the samples
  node ${COMMAND} --help
      lists all commands; docs/cli/ explains them

The archive of the samples is ${ARCHIVE}; \`npm start\` makes it anew.
After \`npm link\` the command is \`mahdar\`.
`

function main(): void {
  build()
  rmSync(join(ROOT, ARCHIVE), { recursive: true, force: true })
  mahdar('add', 'samples', '--archive', ARCHIVE)
  mahdar('list', '--archive', ARCHIVE)
  mahdar('show', idOf(SHOWN).slice(0, 8), '--archive', ARCHIVE)
  mahdar('search', ...QUERY, '--archive', ARCHIVE)
  process.stdout.write(NEXT)
  const { values } = parseArgs({ options: { serve: { type: 'boolean', default: false } } })
  if (values.serve || (process.stdin.isTTY && process.stdout.isTTY)) mahdar('serve', '--archive', ARCHIVE)
}

if (import.meta.filename === process.argv[1]) main()
