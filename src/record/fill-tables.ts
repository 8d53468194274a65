import type { Reading } from '../model.ts'
import { decodeReading } from './codec.ts'
import { decompress } from './compression.ts'
import type { Driver } from './driver.ts'
import type { SearchText } from './full-text.ts'
import { keepMeetings } from './meetings.ts'
import { bind, loosen } from './regroup.ts'
import { documentRow, rowsOf } from './rows.ts'
import type { DocumentTable, OriginalTable } from './schema.ts'
import { insertRows } from './transaction.ts'
import { indexDocuments } from './units.ts'

const PAGE = 100
/** From this version on what is kept stands in records. */
const WITH_RECORDS = 3
const OF_RECORDS = ['tellings', 'blocks'] as const
/** From this version on the tables know how sure a statement is, and before it nothing was searched by fields. */
const WITH_FIELDS = 5
const WITH_CONFIDENCE = 6
/** From this version on who says what about what stands in tables. */
const WITH_STATEMENTS = 4
const OF_STATEMENTS = ['statements', 'speakers', 'speaker_offices', 'subjects'] as const

type Row = Pick<DocumentTable, 'key' | 'reading' | 'text'> & Pick<OriginalTable, 'bytes'>

/** From this version on what a record comes to in a line is kept too. */
const WITH_MEETINGS = 10
/** Records are put into lines so many at once. */
const LINES = 500

/**
 * Fills the tables that an archive of an earlier version does not have yet, or not any more. In one of the first version
 * copies of one text are known by their bytes alone, until they are read anew.
 */
export function fillTables(
  driver: Driver,
  version: number,
  searchTextOf?: (reading: Reading) => SearchText,
): void {
  const intoRecords = version < WITH_RECORDS
  const tables = [
    ...(intoRecords ? OF_RECORDS : []),
    ...(version < WITH_STATEMENTS
      ? OF_STATEMENTS
      : version < WITH_CONFIDENCE
        ? (['statements'] as const)
        : []),
  ]
  // Those that are made anew below are put into lines as they are made.
  if (!intoRecords && version < WITH_MEETINGS) fillMeetings(driver)
  if (version >= WITH_CONFIDENCE) return
  let last: number | undefined = Number.MIN_SAFE_INTEGER
  while (last !== undefined) {
    const rows: readonly Row[] = driver.all(
      `SELECT d.key, d.reading, d.text, o.bytes FROM documents d JOIN originals o ON o.hash = d.source_hash
       WHERE d.key > ? ORDER BY d.key LIMIT ${PAGE}`,
      [last],
    )
    for (const row of rows) {
      const reading = readingOf(row)
      // What is damaged is left to `mahdar doctor`.
      if (reading === null) continue
      fill(driver, row.key, reading, tables)
      driver.prepare('UPDATE documents SET tags = ? WHERE key = ?').run([documentRow(reading).tags, row.key])
      if (version < WITH_FIELDS && searchTextOf !== undefined)
        indexDocuments(driver, [{ key: row.key, reading, search: searchTextOf(reading) }])
    }
    if (intoRecords)
      bind(
        driver,
        loosen(
          driver,
          rows.map(({ key }) => key),
        ),
      )
    last = rows.at(-1)?.key
  }
}

function fillMeetings(driver: Driver): void {
  const clusters = driver
    .all<{ cluster: string }>('SELECT cluster FROM records')
    .map(({ cluster }) => cluster)
  for (let start = 0; start < clusters.length; start += LINES)
    keepMeetings(driver, clusters.slice(start, start + LINES))
}

type Filled = (typeof OF_RECORDS)[number] | (typeof OF_STATEMENTS)[number]

function fill(driver: Driver, key: number, reading: Reading, tables: readonly Filled[]): void {
  const rows = rowsOf(reading, key)
  for (const table of tables)
    insertRows<Record<string, string | number | null>>(
      driver,
      table,
      rows[table].map((one) => ({ ...one })),
    )
}

function readingOf({ reading, text, bytes }: Row): Reading | null {
  try {
    return decodeReading({ json: reading, text }, () => decompress(bytes))
  } catch {
    return null
  }
}
