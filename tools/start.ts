/** `npm start`: builds what is needed, reads the samples into an archive of their own, and shows what came out. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listFiles, readSources } from './sources.ts'

const ROOT = resolve(import.meta.dirname, '..')
const COMMAND = 'dist/src/cli.js'
const LEXICON = 'dist/lexicon.bin'
const ARCHIVE = '.cache/samples-archive'
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
    ...['languages', 'registry'].flatMap((folder) => listFiles(ROOT, folder)),
  ]
  if (!isStale(ROOT, inputs, [COMMAND, LEXICON])) return
  process.stdout.write('Building Mahdar and its lexicon (once) …\n')
  run('npm', ['run', '--silent', 'build'])
}

function mahdar(...args: readonly string[]): void {
  process.stdout.write(`\n$ mahdar ${args.join(' ')}\n`)
  run(process.execPath, [COMMAND, ...args])
}

function run(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const NEXT = `
What you see above was read from ${SHOWN}; every claim carries the words that prove it. Next:

  node ${COMMAND} read YOUR-FILE.txt --published 2024-05-01
      reads a text of your own, and keeps nothing
  node ${COMMAND} search لافروف --archive ${ARCHIVE}
      searches the samples
  node ${COMMAND} add YOUR-FOLDER
      keeps your own texts, in ./mahdar-data
  node ${COMMAND} --help
      lists all commands; docs/ explains them

The archive of the samples is ${ARCHIVE}; each \`npm start\` makes it anew. After \`npm link\` the command is \`mahdar\`.
`

function main(): void {
  build()
  rmSync(join(ROOT, ARCHIVE), { recursive: true, force: true })
  mahdar('add', 'samples', '--archive', ARCHIVE)
  mahdar('list', '--archive', ARCHIVE)
  mahdar('read', SHOWN)
  process.stdout.write(NEXT)
}

if (import.meta.filename === process.argv[1]) main()
