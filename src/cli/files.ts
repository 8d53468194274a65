/** Files given on the command line. */
import { createReadStream, openSync, readFileSync, statSync } from 'node:fs'
import { InvalidInput, SourceUnavailable } from '../errors.ts'

/** Larger files cannot be held as one text. */
const LARGEST = 256 * 1024 * 1024

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the name',
  ENOTDIR: 'does not exist. Check the name',
  EACCES: 'may not be read. Check its permissions',
  EPERM: 'may not be read. Check its permissions',
  EISDIR: 'is a directory. Name the files in it',
}

/** The bytes of the file at `path`; of standard input for `-`. Throws `SourceUnavailable` or `InvalidInput` with what to do. */
export async function readBytes(path: string, input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (path === '-') return readAll(input)
  try {
    const { size } = statSync(path)
    if (size > LARGEST) throw tooLarge(path, size)
    return readFileSync(path)
  } catch (cause) {
    throw cause instanceof InvalidInput ? cause : unreadable(path, cause)
  }
}

/** The file at `path` (standard input for `-`) as a stream. Throws `SourceUnavailable` at once where there is none. */
export function openSource(path: string, input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (path === '-') return input
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    return createReadStream(path, { fd: openSync(path, 'r') })
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

/** What to say of a path that cannot be read. */
export function unreadable(path: string, cause: unknown): SourceUnavailable {
  const { code = '' } = cause as NodeJS.ErrnoException
  return new SourceUnavailable(`${path} ${REASONS[code] ?? `cannot be read (${code})`}.`, { cause })
}

function tooLarge(path: string, size: number): InvalidInput {
  return new InvalidInput(
    `${path} has ${size} bytes; a document may have ${LARGEST}. Split it, or give its texts with --from ndjson.`,
  )
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of input) {
    size += part.length
    if (size > LARGEST) throw tooLarge('standard input', size)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
