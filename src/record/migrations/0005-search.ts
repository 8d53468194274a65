import { type Kysely, type Migration, sql } from 'kysely'

const PART_OF_DOCUMENT = 'document INTEGER NOT NULL REFERENCES documents(key) ON DELETE CASCADE'

const STATEMENTS: readonly string[] = [
  `ALTER TABLE documents ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'`,
  `CREATE TABLE encounter_units (
    key INTEGER PRIMARY KEY, ${PART_OF_DOCUMENT}, ordinal INTEGER NOT NULL, tags TEXT NOT NULL)`,
  `CREATE INDEX encounter_units_by_document ON encounter_units(document, ordinal)`,
  `CREATE TABLE statement_units (
    key INTEGER PRIMARY KEY, ${PART_OF_DOCUMENT}, ordinal INTEGER NOT NULL, tags TEXT NOT NULL)`,
  `CREATE INDEX statement_units_by_document ON statement_units(document, ordinal)`,

  // Made anew, with the fields beside the words; what an archive holds already is put into it when it is opened.
  `DROP TABLE search_index`,
  `CREATE VIRTUAL TABLE search_index USING fts5(
    term, other, title, tags, content='', contentless_delete=1, tokenize='ascii')`,
  `CREATE VIRTUAL TABLE encounter_index USING fts5(
    term, other, tags, content='', contentless_delete=1, tokenize='ascii')`,
  `CREATE VIRTUAL TABLE statement_index USING fts5(
    term, other, tags, content='', contentless_delete=1, tokenize='ascii')`,
  `CREATE VIRTUAL TABLE search_words USING fts5vocab('search_index', 'row')`,
]

/** Encounters and statements found by their words and fields, and documents by fields too. */
export const addSearch: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
