import type { Archive, OpenOptions } from './contract.ts'
import { openSqlite } from './open.ts'
import { SqliteArchive } from './sqlite.ts'

export type * from './contract.ts'

/** Opens the archive in a directory; `InvalidInput` where there is none, `StoreFailed` where it cannot be used. */
export async function openArchive(options: OpenOptions): Promise<Archive> {
  return new SqliteArchive(await openSqlite(options))
}
