/** A server that listens, on an archive that it opens itself. */
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { searchTextOf } from '../cli/archive.ts'
import { StoreFailed } from '../errors.ts'
import { type Archive, openArchive } from '../record/archive.ts'
import { answersApart } from './apart-answers.ts'
import { openServer } from './server.ts'
import { openServing, packagePath } from './serving.ts'
import { warmUp } from './warm-up.ts'

/** Where to listen, and what to serve. */
export interface StartOptions {
  readonly archive: string
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly version: string
  readonly now: () => number
  /** Whether a line is logged for each request. */
  readonly log?: boolean
}

/** A server that listens. */
export interface Started {
  /** With a stroke at its end. */
  readonly url: string
  /** How many documents the archive held when it was opened. */
  readonly documents: number
  readonly close: () => Promise<void>
}

/** Milliseconds that a request waits for another process that writes: meanwhile no other is answered. */
const WAIT = 1000
/** Threads for long answers: each holds the lexicon and a connection of its own. */
const APART = 2
/** Milliseconds that listening waits at most for what is made before anybody asks. */
const LONGEST_WARM_UP = 3000

/** Whether an address is this machine's own, which nobody else can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** One that may be read and not written is offered as it is. */
async function openAny(directory: string): Promise<Archive> {
  try {
    return await openArchive({ directory, mode: 'write', wait: WAIT, searchTextOf })
  } catch (error) {
    if (!(error instanceof StoreFailed)) throw error
    return await openArchive({ directory, mode: 'read', wait: WAIT }).catch(() => {
      throw error
    })
  }
}

/** Opens the archive, which is made where there is none, and listens. */
export async function startServer(options: StartOptions): Promise<Started> {
  const { host, port, version, now } = options
  const archive = await openAny(options.archive)
  const code = import.meta.url.endsWith('.js') ? packagePath('dist/src/serve/apart.js') : null
  const apart = code === null ? null : answersApart(code, options.archive, APART)
  try {
    const serving = openServing(archive, version, now, apart?.make)
    const warm = apart === null ? null : warmUp(serving.long, new Date(now()).toISOString().slice(0, 10))
    const server = await openServer(serving, {
      loopback: isLoopback(host),
      application: packagePath('dist/app'),
      logger: { level: options.log === true ? 'info' : 'warn', stream: process.stderr },
    })
    await Promise.race([warm, setTimeout(LONGEST_WARM_UP, null, { ref: false })])
    await server.listen({ host, port })
    const { port: taken } = server.server.address() as AddressInfo
    const name = host.includes(':') ? `[${host}]` : host
    return {
      url: `http://${name}:${taken}/`,
      documents: await archive.count(),
      close: async () => {
        await server.close()
        await apart?.close()
        await archive.close()
      },
    }
  } catch (error) {
    await apart?.close()
    await archive.close()
    throw error
  }
}
