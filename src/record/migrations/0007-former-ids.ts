import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENT = `CREATE TABLE former_ids (
  id TEXT PRIMARY KEY NOT NULL, tellings TEXT NOT NULL) WITHOUT ROWID`

/** What encounters were called before, and which accounts were theirs. */
export const addFormerIds: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql.raw(STATEMENT).execute(database)
  },
}
