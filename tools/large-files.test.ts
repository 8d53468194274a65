import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { largeFileFaults } from './large-files.ts'

test('a file that git keeps may not be larger than people write', () => {
  const root = mkdtempSync(join(tmpdir(), 'mahdar-large-'))
  try {
    writeFileSync(join(root, 'small.txt'), 'a note')
    writeFileSync(join(root, 'محضر.out'), 'x'.repeat(100))
    writeFileSync(join(root, 'left-out.txt'), 'x'.repeat(100))
    expect(largeFileFaults(root, 50)).toEqual([])
    execFileSync('git', ['init', '-q'], { cwd: root })
    execFileSync('git', ['add', 'small.txt', 'محضر.out'], { cwd: root })
    expect(largeFileFaults(root, 50)).toEqual([
      'محضر.out: 100 bytes, more than 50; the tree holds what people wrote',
    ])
    expect(largeFileFaults(root)).toEqual([])
  } finally {
    rmSync(root, { recursive: true })
  }
})
