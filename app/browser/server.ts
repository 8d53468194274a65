/** A server as users have it, with the samples in an archive of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Archived, archiveSamples, newFolder } from './archive.ts'
import { findShared } from './shared.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const COMMAND = 'dist/src/cli.js'

/** A running server. */
export interface TestServer {
  /** `http://127.0.0.1:40123`. */
  readonly address: string
  /** One that allows to read and to review. */
  readonly token: string
  readonly stop: () => void
}

/**
 * Serves the samples on a free port, open to this machine or, on any other `host`, to tokens. What was built before is used:
 * `npm run build` first.
 */
export async function startServer(host = '127.0.0.1'): Promise<TestServer> {
  const { folder, token } = ownArchive()
  const server = spawn(
    process.execPath,
    [COMMAND, 'serve', '--archive', folder, '--port', '0', '--host', host],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const address = await addressOf(server)
  return {
    address: address.replace('0.0.0.0', '127.0.0.1'),
    token,
    stop: () => {
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A copy of the archive that tests share, or one that is made. */
function ownArchive(): Archived {
  const shared = findShared()
  if (shared === null) return archiveSamples()
  const folder = newFolder()
  cpSync(shared.archived.folder, folder, { recursive: true })
  return { ...shared.archived, folder }
}

/** The address that the server says it listens on. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    server.stdout?.on('data', (words: Buffer) => {
      said += words.toString('utf8')
      const address = /http:\/\/(127\.0\.0\.1|0\.0\.0\.0):\d+/.exec(said)?.[0]
      if (address !== undefined) found(address)
    })
    server.on('exit', (code) => failed(new Error(`mahdar serve ended with ${code}: ${said}`)))
  })
}
