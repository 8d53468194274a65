import { type Kysely, type Migration, sql } from 'kysely'

const PART_OF_DOCUMENT = 'document INTEGER NOT NULL REFERENCES documents(key) ON DELETE CASCADE'

const STATEMENTS: readonly string[] = [
  `CREATE TABLE statements (
    ${PART_OF_DOCUMENT}, ordinal INTEGER NOT NULL, encounter INTEGER,
    PRIMARY KEY (document, ordinal)) WITHOUT ROWID`,

  `CREATE TABLE speakers (
    ${PART_OF_DOCUMENT}, statement INTEGER NOT NULL, ordinal INTEGER NOT NULL, actor TEXT, side TEXT, behalf TEXT,
    name TEXT, PRIMARY KEY (document, statement, ordinal)) WITHOUT ROWID`,
  `CREATE INDEX speakers_by_actor ON speakers(actor)`,
  `CREATE INDEX speakers_by_side ON speakers(side)`,
  `CREATE INDEX speakers_by_behalf ON speakers(behalf) WHERE behalf IS NOT NULL`,
  `CREATE INDEX speakers_by_name ON speakers(name) WHERE name IS NOT NULL`,

  `CREATE TABLE speaker_offices (
    ${PART_OF_DOCUMENT}, statement INTEGER NOT NULL, office TEXT NOT NULL,
    PRIMARY KEY (document, statement, office)) WITHOUT ROWID`,
  `CREATE INDEX speaker_offices_by_office ON speaker_offices(office)`,

  `CREATE TABLE subjects (
    ${PART_OF_DOCUMENT}, statement INTEGER NOT NULL, subject TEXT NOT NULL,
    PRIMARY KEY (document, statement, subject)) WITHOUT ROWID`,
  `CREATE INDEX subjects_by_subject ON subjects(subject)`,
]

/** Who says what about what, so that it is found without reading every document's reading. */
export const addStatements: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
