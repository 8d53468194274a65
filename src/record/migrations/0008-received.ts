import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS: readonly string[] = [
  // Of what was kept before, nobody knows when it came.
  `ALTER TABLE originals ADD COLUMN received TEXT NOT NULL DEFAULT ''`,
  'CREATE INDEX originals_by_received ON originals(received)',
]

/** When bytes first came. */
export const addReceived: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
