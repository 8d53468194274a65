import type { Reading } from '../model.ts'
import { decodeReading } from './codec.ts'
import { decompress } from './compression.ts'
import type { Driver } from './driver.ts'
import { bind, loosen } from './regroup.ts'
import { rowsOf } from './rows.ts'
import type { DocumentTable, OriginalTable } from './schema.ts'
import { insertRows } from './transaction.ts'

const PAGE = 100
/** From this version on what is kept stands in records. */
const WITH_RECORDS = 3
const OF_RECORDS = ['tellings', 'blocks'] as const
const OF_STATEMENTS = ['statements', 'speakers', 'speaker_offices', 'subjects'] as const

type Row = Pick<DocumentTable, 'key' | 'reading' | 'text'> & Pick<OriginalTable, 'bytes'>

/**
 * Fills the tables that an archive of an earlier version does not have yet, or not any more. In one of the first version
 * copies of one text are known by their bytes alone, until they are read anew.
 */
export function fillTables(driver: Driver, version: number): void {
  const intoRecords = version < WITH_RECORDS
  let last: number | undefined = Number.MIN_SAFE_INTEGER
  while (last !== undefined) {
    const rows: readonly Row[] = driver.all(
      `SELECT d.key, d.reading, d.text, o.bytes FROM documents d JOIN originals o ON o.hash = d.source_hash
       WHERE d.key > ? ORDER BY d.key LIMIT ${PAGE}`,
      [last],
    )
    for (const row of rows) fill(driver, row, intoRecords ? [...OF_RECORDS, ...OF_STATEMENTS] : OF_STATEMENTS)
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

type Filled = (typeof OF_RECORDS)[number] | (typeof OF_STATEMENTS)[number]

/** What is damaged is left to `mahdar doctor`. */
function fill(driver: Driver, row: Row, tables: readonly Filled[]): void {
  const reading = readingOf(row)
  if (reading === null) return
  const rows = rowsOf(reading, row.key)
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
