import { type Kysely, type Migration, sql } from 'kysely'

const CHANGED = (record: string): string =>
  `BEGIN INSERT OR REPLACE INTO meeting_changes (record) VALUES (${record}); END`
const TAKEN_BACK = 'BEGIN UPDATE taken_back SET times = times + 1; END'

const STATEMENTS: readonly string[] = [
  // A number is never given twice, so that whatever changed since one is found behind it; what is gone keeps its last.
  'CREATE TABLE meeting_changes (number INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL UNIQUE)',
  'INSERT INTO meeting_changes (record) SELECT record FROM meetings',
  `CREATE TRIGGER meeting_kept AFTER INSERT ON meetings ${CHANGED('new.record')}`,
  `CREATE TRIGGER meeting_dropped AFTER DELETE ON meetings ${CHANGED('old.record')}`,
  `CREATE TRIGGER record_renamed AFTER UPDATE OF id ON records ${CHANGED('new.cluster')}`,
  'CREATE TABLE taken_back (times INTEGER NOT NULL)',
  'INSERT INTO taken_back VALUES (0)',
  ...['documents', 'judgements', 'decisions'].map(
    (table) => `CREATE TRIGGER ${table}_dropped AFTER DELETE ON ${table} ${TAKEN_BACK}`,
  ),
  ...['judgements', 'decisions'].map(
    (table) => `CREATE TRIGGER ${table}_made AFTER INSERT ON ${table} ${TAKEN_BACK}`,
  ),
]

/** What changed since somebody last looked, and how often it was more than documents that came in. */
export const addChanges: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
