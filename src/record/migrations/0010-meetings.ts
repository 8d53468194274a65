import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS: readonly string[] = [
  // Filled when the archive is opened.
  `CREATE TABLE meetings (
    record TEXT PRIMARY KEY NOT NULL REFERENCES records(cluster) ON DELETE CASCADE, first TEXT, last TEXT,
    status TEXT NOT NULL, meeting TEXT NOT NULL, accounts TEXT NOT NULL)`,
  'CREATE INDEX meetings_by_last ON meetings(last, first)',
]

/** What each record comes to in a line, so that stretches of time are answered without putting accounts together. */
export const addMeetings: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
