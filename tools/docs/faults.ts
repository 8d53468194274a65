/** Where the documentation and the code say different things. */
import { posix } from 'node:path'
import { type Code, findCode, findLinks, type Page } from './pages.ts'

/** What the code says of itself. */
export interface Facts {
  readonly commands: readonly CommandFacts[]
  /** Flags of the program itself, such as `--version`. */
  readonly flags: readonly string[]
  /** Folders of `src/` that hold something. */
  readonly stages: readonly string[]
  /** Scripts of package.json. */
  readonly scripts: readonly string[]
  /** Environment variables that are read, `MAHDAR_…`. */
  readonly settings: readonly string[]
  /** Packages that are needed at run time. */
  readonly dependencies: readonly string[]
  /** Whether a path from the root is there. */
  readonly exists: (path: string) => boolean
}

/** A command of `mahdar`: its name and its long flags, with their dashes. */
export interface CommandFacts {
  readonly name: string
  readonly flags: readonly string[]
}

const BUILT_IN = ['ci', 'install', 'link', 'pack', 'test', 'start']
const OURS = /^(src|languages|registry|gold|tools|samples|docs)\/[\w./-]*$/

/** Every disagreement between `pages` and `facts`, each with where it stands. */
export function findDocsFaults(pages: readonly Page[], facts: Facts): readonly string[] {
  const code = pages.flatMap(findCode)
  return [
    ...facts.commands.flatMap((command) => commandPageFaults(pages, command, facts)),
    ...code.flatMap((piece) => usageFaults(piece, facts)),
    ...scriptFaults(code, facts),
    ...settingFaults(code, facts),
    ...architectureFaults(pages, facts),
    ...readmeFaults(pages),
    ...code.filter(({ text }) => OURS.test(text) && !facts.exists(text)).map(isNotThere),
    ...pages
      .flatMap(findLinks)
      .filter((link) => !facts.exists(targetOf(link)))
      .map(isNotThere),
  ]
}

/** Every command has its page, every flag stands on it, and no flag that the command does not know. */
function commandPageFaults(pages: readonly Page[], command: CommandFacts, facts: Facts): readonly string[] {
  const path = `docs/cli/${command.name}.md`
  const page = pages.find((candidate) => candidate.path === path)
  if (page === undefined) return [`${path} is missing: it must explain \`mahdar ${command.name}\``]
  const named = findCode(page).filter(({ text, fenced }) => !fenced && text.startsWith('--'))
  const flags = new Set(named.map(({ text }) => flagOf(text)))
  const known = [...command.flags, ...facts.flags]
  return [
    ...command.flags.filter((flag) => !flags.has(flag)).map((flag) => `${path} does not explain ${flag}`),
    ...named
      .filter(({ text }) => !known.includes(flagOf(text)))
      .map(
        (piece) => `${at(piece)} names ${flagOf(piece.text)}, which \`mahdar ${command.name}\` does not know`,
      ),
  ]
}

function flagOf(text: string): string {
  return /^--[a-z-]+/.exec(text)?.[0] ?? text
}

/** `mahdar COMMAND --flag …` in code is a command with flags that it knows. */
function usageFaults(piece: Code, facts: Facts): readonly string[] {
  const [, name, rest = ''] = /(?:^|[\s|;&(])mahdar\s+([a-z][a-z-]*)((?:\s[^|;&#]*)?)/.exec(piece.text) ?? []
  if (name === undefined || name === 'help') return []
  const command = facts.commands.find((candidate) => candidate.name === name)
  if (command === undefined) return [`${at(piece)} uses \`mahdar ${name}\`, which is no command`]
  const known = [...command.flags, ...facts.flags, '--help']
  return [...rest.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)]
    .filter(([flag]) => !known.includes(flag))
    .map(([flag]) => `${at(piece)} gives \`mahdar ${name}\` ${flag}, which it does not know`)
}

function scriptFaults(code: readonly Code[], facts: Facts): readonly string[] {
  const uses = code.flatMap((piece) =>
    [...piece.text.matchAll(/\bnpm (?:run )?(?:--[a-z]+ )*([a-z:-]+)/g)].map(([, name = '']) => ({
      piece,
      name,
    })),
  )
  const named = new Set([...uses.map(({ name }) => name), ...code.map(({ text }) => text)])
  return [
    ...facts.scripts
      .filter((script) => !named.has(script))
      .map((script) => `no page names \`npm run ${script}\``),
    ...uses
      .filter(({ name }) => !facts.scripts.includes(name) && !BUILT_IN.includes(name))
      .map(({ piece, name }) => `${at(piece)} names the script ${name}, which package.json does not have`),
  ]
}

function settingFaults(code: readonly Code[], facts: Facts): readonly string[] {
  const uses = code.flatMap((piece) =>
    [...piece.text.matchAll(/\bMAHDAR_[A-Z_]+/g)].map(([name]) => ({ piece, name })),
  )
  const named = new Set(uses.map(({ name }) => name))
  return [
    ...facts.settings
      .filter((setting) => !named.has(setting))
      .map((setting) => `no page explains ${setting}`),
    ...uses
      .filter(({ name }) => !facts.settings.includes(name))
      .map(({ piece, name }) => `${at(piece)} names ${name}, which nothing reads`),
  ]
}

/** Every stage and every dependency has its line in ARCHITECTURE.md. */
function architectureFaults(pages: readonly Page[], facts: Facts): readonly string[] {
  const page = pages.find(({ path }) => path === 'ARCHITECTURE.md')
  if (page === undefined) return ['ARCHITECTURE.md is missing']
  const code = findCode(page).map(({ text }) => text)
  const named = (name: string): boolean => code.includes(name)
  return [
    ...facts.stages
      .filter((stage) => !named(`src/${stage}/`))
      .map((stage) => `ARCHITECTURE.md lacks \`src/${stage}/\``),
    ...facts.dependencies
      .filter((name) => !named(name))
      .map((name) => `ARCHITECTURE.md gives no reason for ${name}`),
  ]
}

function readmeFaults(pages: readonly Page[]): readonly string[] {
  const lines = pages.filter(({ path }) => path === 'README.md').flatMap(findCode)
  return ['npm ci && npm start', 'npm ci && npm test']
    .filter((command) => !lines.some(({ text }) => text.trim() === command))
    .map((command) => `README.md lacks the command \`${command}\``)
}

function targetOf({ page, text }: Code): string {
  return posix.join(posix.dirname(page), text)
}

function isNotThere(piece: Code): string {
  return `${at(piece)} names ${piece.text}, which is not there`
}

function at({ page, line }: Code): string {
  return `${page}:${line}`
}
