import type { Reading } from '../model.ts'
import { decodeReading } from './codec.ts'
import { decompress } from './compression.ts'
import type { Driver } from './driver.ts'
import { bind, loosen } from './regroup.ts'
import { rowsOf } from './rows.ts'
import type { DocumentTable, OriginalTable } from './schema.ts'
import { insertRows } from './transaction.ts'

const PAGE = 100

type Row = Pick<DocumentTable, 'key' | 'reading' | 'text'> & Pick<OriginalTable, 'bytes'>

/**
 * Puts what is kept into records, in an archive of an earlier version, which has none any more. In one of the first version
 * copies of one text are known by their bytes alone, until they are read anew.
 */
export function fillRecords(driver: Driver): void {
  let last: number | undefined = Number.MIN_SAFE_INTEGER
  while (last !== undefined) {
    const rows: readonly Row[] = driver.all(
      `SELECT d.key, d.reading, d.text, o.bytes FROM documents d JOIN originals o ON o.hash = d.source_hash
       WHERE d.key > ? ORDER BY d.key LIMIT ${PAGE}`,
      [last],
    )
    for (const row of rows) fill(driver, row)
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

/** What is damaged is left to `mahdar doctor`. */
function fill(driver: Driver, row: Row): void {
  const reading = readingOf(row)
  if (reading === null) return
  const { tellings, blocks } = rowsOf(reading, row.key)
  insertRows(driver, 'tellings', tellings)
  insertRows(driver, 'blocks', blocks)
}

function readingOf({ reading, text, bytes }: Row): Reading | null {
  try {
    return decodeReading({ json: reading, text }, () => decompress(bytes))
  } catch {
    return null
  }
}
