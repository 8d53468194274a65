/** Folders given on the command line: the texts in them. */
import { readdirSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { InvalidInput, type MahdarError } from '../errors.ts'
import { unreadable } from './files.ts'

/** Paths of text files, and what of what was named gives none. */
export interface TextFiles {
  readonly files: readonly string[]
  readonly problems: readonly MahdarError[]
}

const TEXT = /\.(txt|md)$/i

/**
 * What is named, in that order; for a folder every `.txt` and `.md` file in it and below, sorted by name. Hidden ones and
 * links to folders are passed over. A name is normal (`a/b.txt`, not `./a//b.txt`), so that a file has one.
 */
export function findTextFiles(named: readonly string[]): TextFiles {
  const files: string[] = []
  const problems: MahdarError[] = []
  for (const path of named) {
    const normal = path === '-' || path === '' ? path : normalize(path)
    if (!isFolder(normal)) {
      files.push(normal)
      continue
    }
    const [found, unread] = textsIn(normal.replace(/(?<=.)\/$/, ''))
    files.push(...found)
    problems.push(...unread)
    if (found.length + unread.length === 0)
      problems.push(
        new InvalidInput(
          `${path} holds no text: a folder is searched for .txt and .md files. Name others one by one.`,
        ),
      )
  }
  return { files, problems }
}

function textsIn(folder: string): readonly [string[], MahdarError[]] {
  const files: string[] = []
  const problems: MahdarError[] = []
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        const [found, unread] = textsIn(path)
        files.push(...found)
        problems.push(...unread)
      } else if (TEXT.test(entry.name) && !(entry.isSymbolicLink() && isFolder(path))) files.push(path)
    }
  } catch (cause) {
    problems.push(unreadable(folder, cause))
  }
  return [files, problems]
}

/** Whatever cannot be looked at is no folder: reading it will say why. */
function isFolder(path: string): boolean {
  try {
    return path !== '-' && statSync(path).isDirectory()
  } catch {
    return false
  }
}
