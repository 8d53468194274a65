/** The command line as a process of its own: pipes, signals, full disks. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageVersion } from './cli.ts'

const ROOT = resolve(import.meta.dirname, '..')
const CLI = resolve(ROOT, 'src/cli.ts')
const LINE = `${JSON.stringify({ id: 'a', text: 'التقى الوزير نظيره في العاصمة. وقال إن المحادثات تتقدم.' })}\n`

interface Ended {
  readonly code: number | null
  readonly signal: string | null
  readonly out: string
  readonly err: string
}

interface Started {
  readonly child: ReturnType<typeof spawn>
  readonly ended: Promise<Ended>
}

/** Root may read everything: what an ordinary user may not is tried as one. */
const ORDINARY_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

function start(words: readonly string[], stdout: 'pipe' | number = 'pipe', user = {}): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...words], {
    cwd: ROOT,
    stdio: ['pipe', stdout, 'pipe'],
    ...user,
  })
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  child.stdin?.on('error', () => undefined)
  const ended = new Promise<Ended>((done) => {
    child.on('close', (code, signal) => done({ code, signal, out, err }))
  })
  return { child, ended }
}

async function feed(words: readonly string[], input: string, stdout?: number): Promise<Ended> {
  const { child, ended } = start(words, stdout)
  child.stdin?.end(input)
  return ended
}

describe('the program', () => {
  test('says its version and loads nothing for it', async () => {
    const ended = await feed(['--version'], '')
    expect(ended).toMatchObject({ code: 0, out: `${packageVersion()}\n`, err: '' })
  })

  test('explains itself', async () => {
    const ended = await feed(['read', '--help'], '')
    expect(ended.code).toBe(0)
    expect(ended.out).toContain('--published <date>')
  })

  test('answers a line before the next one comes', async () => {
    const { child, ended } = start(['read', '--from', 'ndjson'])
    child.stdin?.write(LINE)
    await new Promise((heard) => child.stdout?.once('data', heard))
    child.stdin?.end(LINE)
    expect((await ended).out.trimEnd().split('\n')).toHaveLength(2)
  })

  test('ends quietly when its reader has left', async () => {
    const { child, ended } = start(['read', '--from', 'ndjson'])
    child.stdout?.once('data', () => child.stdout?.destroy())
    child.stdin?.write(LINE.repeat(2000))
    expect(await ended).toMatchObject({ code: 0, err: '' })
  })

  test.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const ended = await feed(['read', '--from', 'ndjson'], LINE, openSync('/dev/full', 'w'))
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('Standard output cannot be written (ENOSPC)')
  })

  test('says of a file that may not be read what to check', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahdar-cli-'))
    const path = join(folder, 'secret.txt')
    writeFileSync(path, LINE)
    chmodSync(path, 0)
    chmodSync(folder, 0o755)
    const { code, err } = await start(['read', path], 'pipe', ORDINARY_USER).ended
    rmSync(folder, { recursive: true })
    expect(err).toContain(`${path} may not be read. Check its permissions.`)
    expect(code).toBe(1)
  })

  test('ends with 130 on Ctrl-C while it waits for input', async () => {
    const { child, ended } = start(['read', '--from', 'ndjson'])
    child.stdin?.write(LINE)
    await new Promise((heard) => child.stdout?.once('data', heard))
    child.kill('SIGINT')
    // Where what was written is not yet known to have arrived, the signal itself ends it: 130 to a shell too.
    const { code, signal } = await ended
    expect([130, 'SIGINT']).toContain(code ?? signal)
  })

  test('ends on Ctrl-C while a slow reader holds it back', async () => {
    const { child, ended } = start(['read', '--from', 'ndjson'])
    await new Promise((heard) => {
      child.stdout?.once('data', heard)
      child.stdin?.write(LINE.repeat(3000))
    })
    child.stdout?.pause()
    await new Promise((later) => setTimeout(later, 1500))
    child.kill('SIGINT')
    const exited = await new Promise((done) => child.on('exit', (code, signal) => done(code ?? signal)))
    child.stdout?.resume()
    await ended
    expect([130, 'SIGINT']).toContain(exited)
  })
})
