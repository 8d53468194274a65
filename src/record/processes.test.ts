import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StoreFailed } from '../errors.ts'
import { openArchive } from './archive.ts'
import { entriesOf } from './readings.suite.ts'

const WRITER = join(import.meta.dirname, 'writer.suite.ts')
const NOBODY = 65534

let directory: string
const children: ChildProcess[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mahdar-processes-'))
  chmodSync(directory, 0o755)
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(directory, { recursive: true })
})

/** Another process; as root, `ordinary` gives its rights up. */
function start(action: string, given: readonly string[] = [], ordinary = false) {
  const drop = ordinary && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, action, directory, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...drop,
  })
  children.push(child)
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  return { child, lines, ended: once(reader, 'close'), line: () => once(reader, 'line') }
}

async function listed(): Promise<{ ids: Set<string>; findings: number }> {
  const archive = await openArchive({ directory, mode: 'read' })
  const ids = new Set<string>((await archive.listDocuments()).map(({ id }) => id))
  const findings = (await archive.doctor()).length
  await archive.close()
  return { ids, findings }
}

test('kill -9 while adding: what was told is there, nothing is half-written, and adding goes on', async () => {
  for (const batches of [1, 7]) {
    const { child, lines, ended, line } = start('add', ['0', '100000'])
    while (lines.length < batches) await line()
    child.kill('SIGKILL')
    await ended
    const { ids, findings } = await listed()
    expect(findings).toBe(0)
    for (const id of lines.join(' ').split(' ')) expect(ids.has(id)).toBe(true)
    expect(ids.size % 10).toBe(0)
  }
  const archive = await openArchive({ directory, mode: 'write' })
  expect((await archive.add(entriesOf(1)))[0]?.result).toBe('unchanged')
  expect((await archive.add(entriesOf(1, 1_000_000)))[0]?.result).toBe('added')
  await archive.close()
}, 60_000)

test('two processes that add at once both come to their end, and everything is there once', async () => {
  const both = [start('add', ['0', '300']), start('add', ['100', '300'])]
  await Promise.all(both.map(({ ended }) => ended))
  for (const { lines } of both) expect(lines.filter((line) => line.includes('Error'))).toEqual([])
  const { ids, findings } = await listed()
  expect(ids.size).toBe(400)
  expect(findings).toBe(0)
}, 60_000)

test('a second writer is told after a while that the first goes on writing, and where', async () => {
  const archive = await openArchive({ directory, mode: 'write', wait: 200 })
  const { child, line, ended } = start('hold')
  expect(await line()).toEqual(['held'])
  const began = performance.now()
  const adding = archive.add(entriesOf(1))
  await expect(adding).rejects.toThrow(StoreFailed)
  await expect(adding).rejects.toThrow(`${directory}/mahdar.sqlite is being written by another process.`)
  expect(performance.now() - began).toBeGreaterThan(150)
  expect(await archive.listDocuments()).toEqual([])
  child.kill('SIGKILL')
  await ended
  expect((await archive.add(entriesOf(1)))[0]?.result).toBe('added')
  await archive.close()
}, 60_000)

test('an ordinary user reads an archive that only another may write, and is told so when adding', async () => {
  const archive = await openArchive({ directory, mode: 'write' })
  await archive.add(entriesOf(3))
  await archive.close()
  for (const suffix of ['-wal', '-shm']) rmSync(join(directory, `mahdar.sqlite${suffix}`), { force: true })
  chmodSync(join(directory, 'mahdar.sqlite'), 0o444)
  chmodSync(directory, 0o555)
  const reading = start('list', [], true)
  const adding = start('add', [], true)
  await Promise.all([reading.ended, adding.ended])
  chmodSync(directory, 0o755)
  expect(reading.lines).toEqual(['3', '0'])
  expect(adding.lines).toHaveLength(1)
  expect(adding.lines[0]).toMatch(/StoreFailed: .*mahdar\.sqlite cannot be written.*permissions/)
}, 60_000)

test('an ordinary user who may not even look is told so', async () => {
  const archive = await openArchive({ directory, mode: 'write' })
  await archive.close()
  chmodSync(join(directory, 'mahdar.sqlite'), 0o000)
  const reading = start('list', [], true)
  await reading.ended
  chmodSync(join(directory, 'mahdar.sqlite'), 0o644)
  expect(reading.lines[0]).toMatch(/StoreFailed: .*mahdar\.sqlite cannot be opened.*may read it/)
}, 60_000)
