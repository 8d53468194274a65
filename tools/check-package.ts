/**
 * The package as others get it: packed, put into an empty folder, run and imported there. It is built first, except with
 * `--built`. With `--install` npm installs it, which needs the network; without, the dependencies that are already here
 * are linked.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = resolve(import.meta.dirname, '..')
const SAMPLE = 'samples/01-wang-lavrov-cambodia.ar.txt'
const NEEDED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/app/index.html',
  'dist/lexicon.bin',
  'dist/src/cli.js',
  'dist/src/index.js',
  'dist/src/index.d.ts',
  'dist/src/model.d.ts',
  'docs/schema/reading.json',
  'gold/floors.json',
  SAMPLE,
]
const UNWANTED = /(\.(test|suite)\.|^(app|tools|gold)\/|^(src|languages|registry)\/|\/gold\/|\.tsbuildinfo$)/

/** What is wrong with the list of files in a package: missing ones, and ones that have no place there. */
export function findPackingFaults(files: readonly string[]): readonly string[] {
  const missing = NEEDED.filter((file) => !files.includes(file))
  return [
    ...missing.map((file) => `the package lacks ${file}`),
    ...files
      .filter((file) => UNWANTED.test(file) && !NEEDED.includes(file))
      .map((file) => `the package holds ${file}`),
  ]
}

interface Packed {
  readonly tarball: string
  readonly files: readonly string[]
}

/** Packs what was built into `folder`. */
function pack(folder: string): Packed {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [packed] = JSON.parse(run('npm', args, ROOT)) as {
    readonly filename: string
    readonly files: readonly { readonly path: string }[]
  }[]
  if (packed === undefined) throw new Error('npm pack gave no package')
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) }
}

/** npm as a user calls it. */
function install(tarball: string, folder: string): void {
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', tarball], folder)
}

/** The same without the network: unpacked, with our own copies of its dependencies beside it. */
function link(tarball: string, folder: string, dependencies: readonly string[]): void {
  const target = join(folder, 'node_modules/mahdar')
  mkdirSync(target, { recursive: true })
  run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], folder)
  for (const name of dependencies) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), place)
  }
}

/** What goes wrong when the package in `folder` is used; a program that fails has said why itself. */
function tryUse(folder: string, version: string): readonly string[] {
  try {
    return use(folder, version)
  } catch (error) {
    return [`the package cannot be used: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Uses the package in `folder` as a newcomer would; gives what is not as promised. */
function use(folder: string, version: string): readonly string[] {
  const command = join(folder, 'node_modules/mahdar/dist/src/cli.js')
  const said = run(process.execPath, [command, '--version'], folder).trim()
  const sample = join('node_modules/mahdar', SAMPLE)
  const line = run(process.execPath, [command, 'read', sample, '--to', 'ndjson'], folder)
  const reading = JSON.parse(line) as {
    readonly document: { readonly text: string }
    readonly encounters: unknown[]
  }
  const imports = `await import('mahdar/model'); console.log(Object.keys(await import('mahdar')).join(' '))`
  const names = run(process.execPath, ['--input-type=module', '-e', imports], folder).trim()
  const whole = reading.document.text === readFileSync(join(folder, sample), 'utf8')
  return [
    ...(said === version ? [] : [`mahdar --version says ${said}, package.json ${version}`]),
    ...(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')
      ? []
      : ['the command has no #! line']),
    ...(whole ? [] : ['the text of a reading is not that of the file']),
    ...(reading.encounters.length > 0 ? [] : ['the packed reader finds no encounter in a sample']),
    ...(names.split(' ').includes('readText') ? [] : [`import 'mahdar' gives no readText, only: ${names}`]),
  ]
}

function run(program: string, args: readonly string[], folder: string): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

const FLAG = { type: 'boolean', default: false } as const

function main(): void {
  const { values } = parseArgs({ options: { install: FLAG, built: FLAG } })
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string
    readonly dependencies: Readonly<Record<string, string>>
  }
  const [folder, packs] = [
    mkdtempSync(join(tmpdir(), 'mahdar-use-')),
    mkdtempSync(join(tmpdir(), 'mahdar-pack-')),
  ]
  try {
    if (!values.built) run('npm', ['run', '--silent', 'build'], ROOT)
    const { tarball, files } = pack(packs)
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
    if (values.install) install(tarball, folder)
    else link(tarball, folder, Object.keys(manifest.dependencies))
    const faults = [...findPackingFaults(files), ...tryUse(folder, manifest.version)]
    for (const fault of faults) process.stderr.write(`${fault}\n`)
    process.stdout.write(`package: ${files.length} files, ${faults.length} faults\n`)
    process.exitCode = faults.length === 0 ? 0 : 1
  } finally {
    for (const path of [folder, packs]) rmSync(path, { recursive: true, force: true })
  }
}

if (import.meta.filename === process.argv[1]) main()
