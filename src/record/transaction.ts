import type { Driver, SqlValue } from './driver.ts'
import { forgetCounts } from './words.ts'

/** Runs `work` as one transaction that holds the write lock from its beginning; undone whole when `work` throws. */
export function inTransaction<Result>(driver: Driver, work: () => Result): Result {
  driver.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    driver.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(driver)
    throw error
  }
}

/** A full disk has rolled back already, and says so with an error that would hide the first. */
function rollBack(driver: Driver): void {
  forgetCounts(driver)
  try {
    driver.exec('ROLLBACK')
  } catch {}
}

const MOST_ROWS = 64

/** Inserts rows, many in a statement: one at a time would take twice as long. All rows have the same columns. */
export function insertRows<Row extends { readonly [Column in keyof Row]: SqlValue }>(
  driver: Driver,
  table: string,
  rows: readonly Row[],
): void {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first) as (keyof Row & string)[]
  const groups = rows.length - (rows.length % MOST_ROWS)
  for (let start = 0; start < groups; start += MOST_ROWS)
    insertGroup(driver, table, columns, rows.slice(start, start + MOST_ROWS))
  for (const row of rows.slice(groups)) insertGroup(driver, table, columns, [row])
}

function insertGroup<Row extends { readonly [Column in keyof Row]: SqlValue }>(
  driver: Driver,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): void {
  const places = `(${columns.map(() => '?').join(', ')})`
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => places).join(', ')}`
  const values: SqlValue[] = []
  for (const row of rows) for (const column of columns) values.push(row[column])
  driver.prepare(sql).run(values)
}
