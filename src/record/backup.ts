import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InvalidInput, StoreFailed } from '../errors.ts'
import { storeFailure } from './failures.ts'
import type { Store } from './open.ts'

/** Writes a copy of the archive to a file that must not exist yet; it appears there whole or not at all. */
export function backUp({ driver, path, writable }: Store, target: string): void {
  const file = resolve(target)
  if (existsSync(file)) throw alreadyThere(target)
  if (!existsSync(dirname(file)))
    throw new InvalidInput(`${dirname(file)} does not exist. Make the directory first, then back up into it.`)
  const partial = `${file}.${process.pid}.partial`
  try {
    driver.exec('PRAGMA query_only = OFF')
    driver.prepare('VACUUM INTO ?').run([partial])
    toDisk(partial)
    // A link, unlike a change of name, never puts itself in the place of another file.
    linkSync(partial, file)
  } catch (error) {
    throw backupFailure(error, target, path)
  } finally {
    if (!writable) driver.exec('PRAGMA query_only = ON')
    rmSync(partial, { force: true })
  }
}

function toDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function alreadyThere(target: string): InvalidInput {
  return new InvalidInput(`${target} exists already, and a backup never overwrites. Name a new file.`)
}

function backupFailure(error: unknown, target: string, path: string): Error {
  const { code, message } = error as { code?: unknown; message?: string }
  if (code === 'EEXIST') return alreadyThere(target)
  const cause = { cause: error }
  if (code === 'SQLITE_FULL')
    return new StoreFailed(`${target}: the disk is full. Make room, or back up to another disk.`, cause)
  if (code === 'SQLITE_CANTOPEN' || code === 'EACCES' || code === 'EPERM')
    return new StoreFailed(
      `${target} cannot be written (${message}). Name a file in a directory of yours.`,
      cause,
    )
  return storeFailure(error, path)
}
