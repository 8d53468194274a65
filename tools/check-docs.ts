/** `npm run check` holds the documentation against the code: commands, flags, scripts, settings, stages, paths, links. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import type { AddCommand } from '../src/cli/command.ts'
import { openOutput } from '../src/cli/output.ts'
import { type CommandFacts, type Facts, findDocsFaults } from './docs/faults.ts'
import type { Page } from './docs/pages.ts'
import { isTest, listFiles, readSources } from './sources.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** Every page: the Markdown files at the root, and those of `docs/`, `gold/`, `languages/` and `registry/`. */
export function readPages(root: string): readonly Page[] {
  const below = ['docs', 'gold', 'languages', 'registry'].flatMap((folder) => listFiles(root, folder))
  return [...readdirSync(root), ...below]
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The commands of `mahdar`, as the files of `src/cli/` add them to a program. */
export async function readCommands(root: string): Promise<readonly CommandFacts[]> {
  const program = new Command('mahdar')
  const files = listFiles(root, 'src/cli').filter((path) => path.endsWith('.ts') && !isTest(path))
  for (const path of files) {
    const module = (await import(join(root, path))) as Readonly<Record<string, unknown>>
    for (const [name, add] of Object.entries(module))
      if (/^add[A-Z]/.test(name)) (add as AddCommand)(program, silent())
  }
  return program.commands.map((command) => ({
    name: command.name(),
    flags: command.options.flatMap(({ long }) => (typeof long === 'string' ? [long] : [])),
  }))
}

function silent(): Parameters<AddCommand>[1] {
  return {
    input: process.stdin,
    output: openOutput(1, 'Standard output'),
    tell: () => undefined,
    progress: { live: false, show: () => undefined, clear: () => undefined },
    takeInterrupts: () => new AbortController().signal,
    giveWay: () => undefined,
    width: 80,
    colour: false,
    now: Date.now,
    setStatus: () => undefined,
  }
}

/** What the code of the tree at `root` says of itself. */
export async function readFacts(root: string): Promise<Facts> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
    readonly dependencies: Readonly<Record<string, string>>
  }
  const sources = readSources(root).filter(({ path }) => path.startsWith('src/') && !isTest(path))
  const settings = sources.flatMap(({ text }) => text.match(/\bMAHDAR_[A-Z_]+\b/g) ?? [])
  return {
    commands: await readCommands(root),
    flags: ['--version', '--help'],
    stages: readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && listFiles(root, `src/${entry.name}`).length > 0)
      .map(({ name }) => name),
    scripts: Object.keys(manifest.scripts),
    settings: [...new Set(settings)].sort(),
    dependencies: Object.keys(manifest.dependencies),
    exists: (path) => existsSync(join(root, path)),
  }
}

async function main(): Promise<void> {
  const pages = readPages(ROOT)
  const faults = findDocsFaults(pages, await readFacts(ROOT))
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.stdout.write(`docs: ${pages.length} pages, ${faults.length} faults\n`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

if (import.meta.filename === process.argv[1]) await main()
