import { type Kysely, type Migration, sql } from 'kysely'

const PART_OF_DOCUMENT = 'document INTEGER NOT NULL REFERENCES documents(key) ON DELETE CASCADE'

const STATEMENTS: readonly string[] = [
  `CREATE TABLE originals (hash TEXT PRIMARY KEY NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL)`,

  `CREATE TABLE documents (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL,
    source_hash TEXT NOT NULL REFERENCES originals(hash), language TEXT NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, publisher TEXT, publisher_country TEXT, url TEXT, external_id TEXT, issued_by TEXT,
    published TEXT, day TEXT NOT NULL, rules TEXT NOT NULL, given TEXT NOT NULL,
    statements INTEGER NOT NULL, reading TEXT NOT NULL, text TEXT, UNIQUE (source_hash, origin))`,
  `CREATE INDEX documents_by_day ON documents(day, id)`,

  `CREATE TABLE encounters (
    ${PART_OF_DOCUMENT}, ordinal INTEGER NOT NULL, id TEXT NOT NULL, format TEXT NOT NULL, status TEXT NOT NULL,
    edtf TEXT, first_day TEXT, last_day TEXT, day TEXT NOT NULL, place TEXT, place_names TEXT, place_country TEXT,
    statements INTEGER NOT NULL, PRIMARY KEY (document, ordinal)) WITHOUT ROWID`,
  `CREATE INDEX encounters_by_day ON encounters(day)`,

  `CREATE TABLE participants (
    ${PART_OF_DOCUMENT}, encounter INTEGER NOT NULL, ordinal INTEGER NOT NULL, actor TEXT NOT NULL,
    names TEXT NOT NULL, side TEXT, role TEXT NOT NULL, office TEXT, PRIMARY KEY (document, encounter, ordinal)) WITHOUT ROWID`,
  `CREATE INDEX participants_by_actor ON participants(actor)`,
  `CREATE INDEX participants_by_side ON participants(side)`,

  `CREATE TABLE topics (
    ${PART_OF_DOCUMENT}, encounter INTEGER NOT NULL, topic TEXT NOT NULL,
    PRIMARY KEY (document, encounter, topic)) WITHOUT ROWID`,
  `CREATE INDEX topics_by_topic ON topics(topic)`,

  // What goes in is folded and parted by spaces already, so the plainest tokenizer does; its rowids are documents' keys.
  `CREATE VIRTUAL TABLE search_index USING fts5(
    term, other, title, content='', contentless_delete=1, tokenize='ascii')`,
]

/** The first tables. */
export const createArchive: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
