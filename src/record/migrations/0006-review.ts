import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS: readonly string[] = [
  // Filled anew when the archive is opened.
  `DELETE FROM statements`,
  `ALTER TABLE statements ADD COLUMN confidence REAL NOT NULL DEFAULT 1`,
  `CREATE INDEX statements_by_confidence ON statements(confidence, document, ordinal)`,

  // By the words, so that they outlive readings and documents.
  `CREATE TABLE judgements (
    number INTEGER PRIMARY KEY AUTOINCREMENT, verdict TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    because TEXT NOT NULL, document TEXT NOT NULL, place TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    quote TEXT NOT NULL, speaker TEXT)`,
  `CREATE INDEX judgements_by_document ON judgements(document)`,

  `CREATE TABLE tokens (
    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL, scopes TEXT NOT NULL, created TEXT NOT NULL,
    expires TEXT, revoked TEXT) WITHOUT ROWID`,
  `CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    target TEXT NOT NULL)`,
]

/** What people judge of statements, who may ask, and who changed what. */
export const addReview: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
