import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS: readonly string[] = [
  `CREATE TABLE decisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, verdict TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    because TEXT NOT NULL)`,

  // By the ids of documents, which stay when a document goes and comes again.
  `CREATE TABLE decided (
    decision INTEGER NOT NULL REFERENCES decisions(number) ON DELETE CASCADE, part INTEGER NOT NULL,
    document TEXT NOT NULL, format TEXT NOT NULL, place TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    quote TEXT NOT NULL, PRIMARY KEY (decision, part, document, format, place, first, last)) WITHOUT ROWID`,
  `CREATE INDEX decided_by_document ON decided(document)`,

  // Made anew below: tellings know their words from now on, and are compared by other rules.
  `DELETE FROM records`,
  `DELETE FROM tellings`,
  `DELETE FROM blocks`,
]

/** What people decided of records. */
export const addDecisions: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
