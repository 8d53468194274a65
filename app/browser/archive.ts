/** The samples in an archive, as a user would put them there. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const COMMAND = 'dist/src/cli.js'

/** An archive with the samples. */
export interface Archived {
  readonly folder: string
  /** One that allows to read and to review. */
  readonly token: string
}

/** A folder of its own for an archive. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mahdar-browser-'))
}

/** Runs `mahdar` as it was built (`npm run build` first), and gives back what it prints. */
export function mahdar(...args: readonly string[]): string {
  return execFileSync(process.execPath, [COMMAND, ...args], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
}

/** Reads the samples into an archive of their own. */
export function archiveSamples(): Archived {
  const folder = newFolder()
  mahdar('add', 'samples', '--archive', folder)
  const said = mahdar('token', 'create', '--name', 'desk', '--scopes', 'read,review', '--archive', folder)
  return { folder, token: /mahdar_[0-9a-f]{12}_[\w-]{43}/.exec(said)?.[0] ?? '' }
}
