/** The commands of the archive as processes of their own: signals, pipes, other users, disks that take no more. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDriver } from '../record/driver.ts'
import { linesOf, TEXT, Workplace } from './run.suite.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI = ['--import', 'tsx', resolve(ROOT, 'src/cli.ts')]
/** Root may do everything: what an ordinary user may not is tried as one. */
const ORDINARY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

let here: Workplace
const children: ChildProcess[] = []

beforeEach(() => {
  here = new Workplace()
  chmodSync(here.root, 0o755)
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  here.clear()
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when `text` has come on standard output. */
  readonly heard: (text: string) => Promise<void>
}

interface Way {
  readonly user?: object
  readonly stdout?: number
  /** A shell's words before the command: limits. */
  readonly shell?: string
}

function start(words: readonly string[], { user = {}, stdout, shell }: Way = {}): Started {
  const command = [...CLI, ...words, '--archive', here.directory]
  const [program, args] =
    shell === undefined
      ? [process.execPath, command]
      : ['sh', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...command]]
  const child = spawn(program, args, { cwd: ROOT, stdio: ['pipe', stdout ?? 'pipe', 'pipe'], ...user })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said.err += chunk
  })
  child.stdin?.on('error', () => undefined)
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ code, ...said })))
  const heard = async (text: string): Promise<void> => {
    while (!said.out.includes(text) && child.exitCode === null)
      await new Promise((next) => setTimeout(next, 5))
  }
  return { child, ended, heard }
}

function feed(words: readonly string[], input: string, way: Way = {}): Promise<Ended> {
  const { child, ended } = start(words, way)
  child.stdin?.end(input)
  return ended
}

const LINES = ['add', '--from', 'ndjson']
const lines = (from: number, count: number): string =>
  linesOf(
    ...Array.from({ length: count }, (_, index) => ({
      id: `${from + index}`,
      text: `${TEXT} ${from + index}`,
    })),
  )

/** What the process said is stored. */
function acknowledged(out: string): readonly string[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => String(JSON.parse(line).id))
}

async function stored(): Promise<Set<string>> {
  return new Set((await here.documents()).map(({ id }) => String(id)))
}

const WELL = expect.stringMatching(/: all is well\.\n$/)

test('kill -9 in the middle of add: what was acknowledged is there, nothing is half-written, and adding goes on', async () => {
  for (const batch of [1, 3]) {
    const { child, ended, heard } = start(LINES)
    child.stdin?.write(lines(0, 2000))
    await heard(`"${batch * 500 - 1}"`)
    child.kill('SIGKILL')
    const { out } = await ended
    const ids = await stored()
    expect(acknowledged(out).length).toBeGreaterThanOrEqual(batch * 500 - 1)
    for (const id of acknowledged(out)) expect(ids).toContain(id)
    expect(await here.mahdar('doctor')).toMatchObject({ status: 0, out: WELL })
  }
  expect(await feed(LINES, lines(0, 2000))).toMatchObject({ code: 0 })
  expect((await stored()).size).toBe(2000)
}, 120_000)

test('Ctrl-C in the middle of add ends with 130, and everything that was read is kept', async () => {
  const { child, ended, heard } = start(LINES)
  child.stdin?.write(lines(0, 700))
  await heard('"699"')
  child.kill('SIGINT')
  const { code, out, err } = await ended
  expect(code).toBe(130)
  expect(acknowledged(out)).toHaveLength(700)
  // A slow machine says how far it is before.
  expect(err.endsWith(`mahdar: 700 documents added to ${here.directory}.\n`)).toBe(true)
  const log = join(here.directory, 'mahdar.sqlite-wal')
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
  expect((await stored()).size).toBe(700)
}, 60_000)

test('Ctrl-C in the middle of a backup ends it at once, and leaves nothing of it', async () => {
  await here.addLines({ id: 'a', text: TEXT })
  const driver = openDriver(join(here.directory, 'mahdar.sqlite'), 0)
  driver.exec("INSERT INTO originals (hash, size, bytes) VALUES ('long', 1, randomblob(150000000))")
  driver.close()
  const folder = join(here.root, 'copies')
  mkdirSync(folder)
  const { child, ended } = start(['backup', join(folder, 'copy.sqlite')])
  while (readdirSync(folder).length === 0) await new Promise((resume) => setTimeout(resume, 5))
  child.kill('SIGINT')
  await ended
  // A shell says 130 of it.
  expect(child.signalCode).toBe('SIGINT')
  expect(readdirSync(folder)).toEqual([])
}, 60_000)

test('two that add at once both come to their end, and everything is there once', async () => {
  const both = await Promise.all([feed(LINES, lines(0, 600)), feed(LINES, lines(300, 600))])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect((await stored()).size).toBe(900)
  expect((await here.mahdar('doctor')).out).toEqual(WELL)
}, 60_000)

test('an ordinary user finds in an archive that only another may write, and is told so when changing it', async () => {
  await here.addLines({ id: 'a', text: TEXT })
  for (const suffix of ['-wal', '-shm'])
    rmSync(join(here.directory, `mahdar.sqlite${suffix}`), { force: true })
  chmodSync(join(here.directory, 'mahdar.sqlite'), 0o444)
  chmodSync(here.directory, 0o555)
  const words = [['list', '--documents'], ['search', 'إيران'], LINES, ['reread']]
  const ended = await Promise.all(words.map((one) => feed(one, lines(0, 1), { user: ORDINARY })))
  chmodSync(here.directory, 0o755)
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 1, 1])
  expect(ended[0]?.out).toContain('1 document.')
  expect(ended[1]?.out).toContain('*إيران*')
  for (const { err } of ended.slice(2)) expect(err).toMatch(/mahdar\.sqlite cannot be written.*permissions/)
}, 60_000)

test('a folder that may not be read is told of', async () => {
  const path = here.file('secret/a.txt', TEXT)
  const folder = resolve(path, '..')
  chmodSync(folder, 0)
  const { code, err } = await feed(['add', folder], '', { user: ORDINARY })
  chmodSync(folder, 0o755)
  expect(code).toBe(1)
  expect(err).toContain(`${folder} may not be read. Check its permissions.`)
}, 60_000)

test('a disk that takes no more: what was stored stays, the rest is told of, and nothing is half-written', async () => {
  await here.addLines({ id: 'first', text: TEXT })
  const { code, err, out } = await feed(LINES, lines(0, 3000), { shell: 'ulimit -f 12000' })
  expect(code).toBe(2)
  expect(err).toMatch(/mahdar\.sqlite: .*disk.*What was added before is kept/)
  const ids = await stored()
  for (const id of acknowledged(out)) expect(ids).toContain(id)
  expect(ids.size).toBe(acknowledged(out).length + 1)
  expect((await here.mahdar('doctor')).out).toEqual(WELL)
}, 60_000)

test.skipIf(!existsSync('/dev/full'))(
  'answers that cannot be written are told of',
  async () => {
    const full = { stdout: openSync('/dev/full', 'w') }
    const added = await feed(LINES, lines(0, 1), full)
    expect(added.err).toContain('Standard output cannot be written (ENOSPC)')
    expect(added.code).toBe(2)
    expect((await stored()).size).toBe(1)
    expect(await feed(['list', '--documents'], '', full)).toMatchObject({ code: 1 })
  },
  60_000,
)

test('a reader who leaves ends a list quietly', async () => {
  await here.addLines(
    ...Array.from({ length: 400 }, (_, index) => ({ id: `${index}`, text: `${TEXT} ${index}` })),
  )
  const { child, ended } = start(['list', '--documents', '--to', 'ndjson'])
  child.stdout?.once('data', () => child.stdout?.destroy())
  expect(await ended).toMatchObject({ code: 0, err: '' })
}, 60_000)
