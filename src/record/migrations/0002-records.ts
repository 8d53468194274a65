import { type Kysely, type Migration, sql } from 'kysely'

const PART_OF_DOCUMENT = 'document INTEGER NOT NULL REFERENCES documents(key) ON DELETE CASCADE'

const STATEMENTS: readonly string[] = [
  `ALTER TABLE documents ADD COLUMN sketch BLOB`,

  `CREATE TABLE tellings (
    ${PART_OF_DOCUMENT}, encounter INTEGER NOT NULL, telling TEXT NOT NULL,
    PRIMARY KEY (document, encounter)) WITHOUT ROWID`,

  `CREATE TABLE blocks (
    ${PART_OF_DOCUMENT}, encounter INTEGER NOT NULL, block TEXT NOT NULL,
    PRIMARY KEY (document, encounter, block)) WITHOUT ROWID`,
  `CREATE INDEX blocks_by_block ON blocks(block)`,

  `CREATE TABLE records (
    cluster TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL,
    because TEXT NOT NULL) WITHOUT ROWID`,
  `CREATE INDEX records_by_name ON records(name)`,
  `CREATE INDEX records_by_id ON records(id)`,
  `CREATE INDEX records_by_day ON records(day)`,

  `CREATE TABLE members (
    ${PART_OF_DOCUMENT}, encounter INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES records(cluster) ON DELETE CASCADE,
    PRIMARY KEY (document, encounter)) WITHOUT ROWID`,
  `CREATE INDEX members_by_record ON members(record)`,
]

/** Which documents tell of one encounter. */
export const addRecords: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
