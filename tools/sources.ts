import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A TypeScript file of the project, or a component's script: its path from the root, with `/`, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

const FOLDERS = ['app', 'languages', 'registry', 'src', 'tools']

/** Every TypeScript file and component that is ours, sorted by path. */
export function readSources(root: string): readonly Source[] {
  const inFolders = FOLDERS.flatMap((folder) => listFiles(root, folder))
  const atRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
  return [...inFolders, ...atRoot.map((entry) => entry.name)]
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .sort()
    .map((path) => ({ path, text: codeOf(path, readFileSync(join(root, path), 'utf8')) }))
}

/** All of a file, but of a component its script alone: every other line is blank, so that lines keep their numbers. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return text
  let isScript = false
  return text
    .split('\n')
    .map((line) => {
      if (/^<\/?script\b/.test(line)) {
        isScript = !line.startsWith('</')
        return ''
      }
      return isScript ? line : ''
    })
    .join('\n')
}

/** Paths, from `root` and with `/`, of all files in `folder` and below; none where the folder is absent. */
export function listFiles(root: string, folder: string): readonly string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(root, path) : [path]
  })
}

function entriesOf(directory: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(directory)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function readEntries(directory: string) {
  return readdirSync(directory, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules')
}

/** The syntax tree of a source, with parents set. */
export function parseSource(source: Source): ts.SourceFile {
  return ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true)
}

/** Whether a file is there to test others: `x.test.ts`, or a contract `x.suite.ts` that several tests run. */
export function isTest(path: string): boolean {
  return /\.(test|suite)\.ts$/.test(path)
}
