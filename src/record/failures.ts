import { InvalidInput, MahdarError, StoreFailed } from '../errors.ts'

/** SQLite's own numbers: https://www.sqlite.org/rescode.html; what stands above the lowest byte only refines them. */
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** What went wrong in the database at `path`, as an error that says what to do. Errors of Mahdar's own pass unchanged. */
export function storeFailure(error: unknown, path: string): Error {
  if (error instanceof MahdarError) return error
  const code = resultCode(error)
  const cause = { cause: error }
  if (code === NOT_A_DATABASE) return notAnArchive(path, 'it is no SQLite file')
  const told = code === null ? undefined : EXPLANATIONS[code]?.(path)
  if (told !== undefined) return new StoreFailed(told, cause)
  const reason = error instanceof Error ? error.message : String(error)
  return new StoreFailed(`${path}: the database says "${reason}". Run \`mahdar doctor\` to check it.`, cause)
}

const EXPLANATIONS: Readonly<Record<number, (path: string) => string>> = {
  [BUSY]: busy,
  [LOCKED]: busy,
  [READONLY]: cannotWrite,
  [IO_ERROR]: (path) =>
    `${path}: reading or writing the disk failed. What was added before is kept; check the disk, then try again.`,
  [CORRUPT]: (path) =>
    `${path} is damaged. Run \`mahdar doctor\` to see what is hurt, and go back to a backup if there is one.`,
  [FULL]: (path) =>
    `${path}: the disk is full. What was added before is kept, nothing is half-written; make room, then add the rest again.`,
  [CANNOT_OPEN]: (path) =>
    `${path} cannot be opened. Check that you may read it, and write to its directory, then try again.`,
}

function busy(path: string): string {
  return `${path} is being written by another process. Wait until that has finished, then try again.`
}

/** An archive that may be read and not written. */
export function cannotWrite(path: string): string {
  return `${path} cannot be written: the file or its directory is read-only for you. Change its permissions, or name another archive.`
}

/** A file where an archive should be, and why it is none. */
export function notAnArchive(path: string, why: string): InvalidInput {
  return new InvalidInput(
    `${path} is not an archive of Mahdar: ${why}. Name another directory with --archive.`,
  )
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error)) return null
  const { rawCode } = error as { rawCode?: unknown }
  if (typeof rawCode === 'number') return rawCode & 0xff
  // The binding tells of a file that cannot be opened in words alone: `ConnectionFailed("…: 14")`.
  const opening = /ConnectionFailed\(.*: (\d+)"\)$/s.exec(error.message)
  return opening === null ? null : Number(opening[1]) & 0xff
}
