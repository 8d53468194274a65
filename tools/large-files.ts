/** Files that are too large to have been written by hand: what a run put out, or a text of somebody else's, kept by mistake. */
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes that a file of the tree may have; the largest table, of people's names, has 2.3 million. */
export const LARGEST = 4_000_000

/** One fault for each file that git keeps below `root` with more than `most` bytes; none where there is no git. */
export function largeFileFaults(root: string, most = LARGEST): readonly string[] {
  if (!existsSync(join(root, '.git'))) return []
  const kept = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  return kept
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, bytes: statSync(join(root, path)).size }))
    .filter(({ bytes }) => bytes > most)
    .map(({ path, bytes }) => `${path}: ${bytes} bytes, more than ${most}; the tree holds what people wrote`)
}
