/** A server as users have it, with the samples in an archive of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

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
 * Reads the samples and serves them on a free port, open to this machine or, on any other `host`, to tokens. What was built
 * before is used: `npm run build` first.
 */
export async function startServer(host = '127.0.0.1'): Promise<TestServer> {
  const archive = mkdtempSync(join(tmpdir(), 'mahdar-browser-'))
  execFileSync(process.execPath, [COMMAND, 'add', 'samples', '--archive', archive], {
    cwd: ROOT,
    stdio: 'pipe',
  })
  const asked = ['token', 'create', '--name', 'desk', '--scopes', 'read,review', '--archive', archive]
  const said = execFileSync(process.execPath, [COMMAND, ...asked], { cwd: ROOT, encoding: 'utf8' })
  const token = /mahdar_[0-9a-f]{12}_[\w-]{43}/.exec(said)?.[0] ?? ''
  const server = spawn(
    process.execPath,
    [COMMAND, 'serve', '--archive', archive, '--port', '0', '--host', host],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await addressOf(server)
  return {
    address: address.replace('0.0.0.0', '127.0.0.1'),
    token,
    stop: () => {
      server.kill()
      rmSync(archive, { recursive: true, force: true })
    },
  }
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
