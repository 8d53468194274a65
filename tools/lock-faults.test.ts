import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LockFile, lockFaults } from './lock-faults.ts'

const LOCK = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile

function without(path: string): LockFile {
  const { [path]: _, ...packages } = LOCK.packages
  return { packages }
}

test('the lock file holds every platform', () => {
  expect(lockFaults(LOCK)).toEqual([])
})

test.each(['@libsql/linux-arm64-gnu', '@biomejs/cli-darwin-arm64', '@esbuild/win32-x64'])(
  'is seen to lack %s',
  (name) => {
    expect(lockFaults(without(`node_modules/${name}`)).join()).toMatch(
      new RegExp(`needs ${name} .*not listed`),
    )
  },
)

test('another version, no sum and an address are seen', () => {
  const packages = {
    a: { integrity: 'sha512-x', optionalDependencies: { b: '1.0.0' } },
    'node_modules/b': { version: '2.0.0', optional: true, resolved: 'https://example.com/b.tgz' },
    'node_modules/c': { version: '1.0.0' },
  }
  expect(lockFaults({ packages })).toEqual([
    'a needs b 1.0.0, listed is 2.0.0',
    'node_modules/b has an address; keep omit-lockfile-registry-resolved',
    'node_modules/c has no integrity',
  ])
})
