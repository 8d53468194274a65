import { type Kysely, type Migration, sql } from 'kysely'

// Tags stand behind the whole reading in a row: a thousand of them are counted from here.
const STATEMENT = 'CREATE INDEX documents_by_key ON documents(key, tags)'

/** What documents are found by, apart from what was read in them. */
export const addDocumentTags: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql.raw(STATEMENT).execute(database)
  },
}
