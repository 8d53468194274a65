/** Standard output as a stream that holds its writer back, and says when nobody reads any more. */
import { write } from 'node:fs'
import { SourceUnavailable } from '../errors.ts'

/** Nobody reads what is written any more (`… | head -1`): the end of the work, not a fault. */
export class ClosedPipe extends Error {}

/** Where a command writes its results. */
export interface Output {
  /** Resolves when all of `text` is taken. Throws `ClosedPipe`, or `SourceUnavailable` (a full disk). */
  readonly write: (text: string) => Promise<void>
  /** Whether anything was taken so far. */
  readonly hasWritten: () => boolean
  /** Whether a write waits for its reader. */
  readonly isWaiting: () => boolean
}

/** Pause before a pipe that is full and does not block is tried again, in milliseconds. */
const RETRY = 5

/**
 * Writes to the file descriptor `fd`, named `name` in messages. Not `process.stdout`: that blocks the whole process
 * on a full pipe, so that Ctrl-C would not be heard.
 */
export function openOutput(fd: number, name: string): Output {
  let written = false
  let waiting = false
  return {
    hasWritten: () => written,
    isWaiting: () => waiting,
    write: async (text) => {
      waiting = true
      const bytes = Buffer.from(text)
      for (let offset = 0; offset < bytes.length; ) {
        offset += await writeSome(fd, bytes.subarray(offset), name)
        written = true
      }
      waiting = false
    },
  }
}

/** `output` for work that goes on when nobody reads what is told of it: once it is closed, nothing more is written. */
export function untilClosed(output: Output): Output {
  let closed = false
  return {
    ...output,
    write: async (text) => {
      try {
        if (!closed) await output.write(text)
      } catch (error) {
        if (!(error instanceof ClosedPipe)) throw error
        closed = true
      }
    },
  }
}

function writeSome(fd: number, bytes: Buffer, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    write(fd, bytes, 0, bytes.length, null, (error, count) => {
      if (error === null) resolve(count)
      else if (error.code === 'EAGAIN') setTimeout(resolve, RETRY, 0)
      else if (error.code === 'EPIPE') reject(new ClosedPipe(`${name} is closed.`))
      else
        reject(
          new SourceUnavailable(
            `${name} cannot be written (${error.code}). Free some space, or write somewhere else.`,
            { cause: error },
          ),
        )
    })
  })
}
