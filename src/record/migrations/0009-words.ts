import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS: readonly string[] = [
  'CREATE TABLE words (word TEXT PRIMARY KEY NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID',
  // Words of fields have a private sign in them: U+E200 and what follows.
  `INSERT INTO words SELECT term, doc FROM search_words WHERE NOT term GLOB '*[' || char(57344) || '-' || char(63743) || ']*'`,
  'DROP TABLE search_words',
]

/** The words of all documents with how frequent they are, which the index itself tells only by reading all of it. */
export const addWords: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
