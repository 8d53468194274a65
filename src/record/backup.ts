import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { InvalidInput, StoreFailed } from '../errors.ts'
import { runApart } from './driver.ts'
import { storeFailure } from './failures.ts'
import type { Store } from './open.ts'

/** How long the copy waits for a lock, in milliseconds. */
const WAIT = 5000

/**
 * Writes a copy of the archive to a file that must not exist yet; it appears there whole or not at all. Once `signal` is
 * aborted, nothing of it is left; the thread that copies may go on for a while in vain.
 */
export async function backUp({ name, path }: Store, target: string, signal?: AbortSignal): Promise<void> {
  const file = resolve(target)
  if (existsSync(file)) throw alreadyThere(target)
  if (!existsSync(dirname(file)))
    throw new InvalidInput(`${dirname(file)} does not exist. Make the directory first, then back up into it.`)
  const partial = `${file}.${process.pid}.partial`
  const clear = (): void => {
    for (const suffix of ['', '-journal']) rmSync(`${partial}${suffix}`, { force: true })
  }
  signal?.addEventListener('abort', clear)
  try {
    await runApart(name, 'VACUUM INTO ?', [partial], WAIT)
    if (signal?.aborted === true) return
    toDisk(partial)
    // A link, unlike a change of name, never puts itself in the place of another file.
    linkSync(partial, file)
  } catch (error) {
    throw backupFailure(error, target, path)
  } finally {
    signal?.removeEventListener('abort', clear)
    clear()
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
