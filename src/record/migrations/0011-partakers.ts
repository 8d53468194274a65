import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS: readonly string[] = [
  `CREATE TABLE partakers (
    who TEXT NOT NULL, record TEXT NOT NULL REFERENCES records(cluster) ON DELETE CASCADE, PRIMARY KEY (who, record)) WITHOUT ROWID`,
  'CREATE INDEX partakers_by_record ON partakers(record)',
  `INSERT INTO partakers SELECT p.side, m.record FROM members m
     JOIN participants p ON p.document = m.document AND p.encounter = m.encounter WHERE p.side IS NOT NULL
   UNION SELECT p.actor, m.record FROM members m
     JOIN participants p ON p.document = m.document AND p.encounter = m.encounter WHERE p.actor NOT LIKE 'local:%'`,
]

/** Who took part in which record, so that two sides are found together without looking at all that one of them took part in. */
export const addPartakers: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database)
  },
}
