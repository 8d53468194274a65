/** What came into an archive since a moment. */
import type { RecordId } from '../model.ts'
import type { Arrivals } from './contract.ts'
import type { Driver } from './driver.ts'

/** As `Date.toISOString` has it, so that moments sort as text. */
export const NOW_SQL = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`

/** So many of the latest texts are looked at: who was away for long is not told of every one. */
const MOST_FRESH = 3000

/** Encounters of which an account came after `since` (RFC 3339, in UTC), the latest first, `limit` of them at most. */
export function arrivalsSince(driver: Driver, since: string, limit: number): Arrivals {
  // In this order of tables, for SQLite would begin with all records.
  const fresh = `SELECT DISTINCT m.record FROM
    (SELECT hash FROM originals WHERE received > ?1 ORDER BY received DESC LIMIT ${MOST_FRESH}) o
    CROSS JOIN documents d ON d.source_hash = o.hash CROSS JOIN members m ON m.document = d.key`
  const rows = driver.all<{ readonly id: RecordId; readonly first: string; readonly last: string }>(
    `SELECT r.id, min(o.received) AS first, max(o.received) AS last FROM members m
       JOIN records r ON r.cluster = m.record JOIN documents d ON d.key = m.document
       JOIN originals o ON o.hash = d.source_hash
     WHERE m.record IN (${fresh}) GROUP BY r.cluster ORDER BY last DESC, r.id LIMIT ?2`,
    [since, limit],
  )
  const [counted] = driver.all<{ readonly total: number }>(`SELECT count(*) AS total FROM (${fresh})`, [
    since,
  ])
  return {
    items: rows.map(({ id, first, last }) => ({ id, isNew: first > since, received: last })),
    total: counted?.total ?? 0,
  }
}
