import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveSuite } from './archive.suite.ts'
import { openArchive } from './archive.ts'

archiveSuite('an archive in SQLite', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-archive-'))
  return {
    open: (mode) => openArchive({ directory, mode }),
    clear: async () => rmSync(directory, { recursive: true }),
  }
})
