import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { measureStart } from './start.ts'
import { measureStream } from './stream.ts'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

function script(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a command that sleeps before its record starts slower than one that does not', () => {
  const command = script(
    'slow.mjs',
    `if (process.argv[2] === 'read') await new Promise((resolve) => setTimeout(resolve, 2000))`,
  )
  const result = measureStart(command, 'sample.txt', 2)
  expect(result.firstRecord.ofMinima).toBeGreaterThan(result.version.ofMinima)
}, 60_000)

test('a command that fails is no measurement', () => {
  const command = script('fails.mjs', `process.stderr.write('no lexicon'); process.exitCode = 1`)
  expect(() => measureStart(command, 'sample.txt', 1)).toThrow('ended with 1: no lexicon')
}, 60_000)

test('every line that goes in comes out, and the memory of it is known', async () => {
  const command = script('copy.mjs', 'process.stdin.pipe(process.stdout)')
  const lines = Array.from({ length: 20_000 }, (_, index) => `${index} ${'x'.repeat(500)}`)
  const result = await measureStream([command], lines)
  expect(result.documents).toBe(20_000)
  if (process.platform === 'linux') expect(result.peak).toBeGreaterThan(10)
})

test('lines that get lost are no measurement', async () => {
  const command = script('loses.mjs', `process.stdin.resume(); process.stdout.write('one\\n')`)
  await expect(measureStream([command], ['1', '2'])).rejects.toThrow('2 lines went in, 1 came out')
})
