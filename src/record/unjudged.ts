/** What waits for a reviewer: the most doubtful in rounds, and of a round first what most of the archive rests on. */
import type { DocumentId, StatementId } from '../model.ts'
import type { Unjudged } from './contract-review.ts'
import type { Driver } from './driver.ts'
import { judgements } from './judgements.ts'
import type { Store } from './open.ts'

/** So many of the most doubtful are a round. */
const ROUND = 500
/** Statements of one speaker and accounts of one encounter are counted up to this. */
const COUNTED = 1000

/** Where a round begins: behind a statement, in the order of doubt. */
type Start = readonly [confidence: number, document: number, ordinal: number]

/** Statements that nobody has judged, in the order of `Unjudged`, behind a place in it. */
export function unjudged(store: Store, limit: number, after: Unjudged['place'] | null): readonly Unjudged[] {
  const found: Unjudged[] = []
  let start: Start = after === null ? [-1, 0, 0] : [after[0], after[1], after[2]]
  let last = after
  for (;;) {
    const round = doubtful(store.driver, start)
    const end = round.at(-1)
    if (end === undefined) return found
    const judged = judgedIn(store, [...new Set(round.map(({ id }) => id))])
    for (const one of inOrder(round, start, store.driver)) {
      if (last !== null && compare(one.place, last) <= 0) continue
      if (judged.has(`${one.document}/${one.statement}`)) continue
      found.push(one)
      if (found.length === limit) return found
    }
    start = [end.confidence, end.document, end.ordinal]
    last = null
  }
}

/** By weight, the heaviest first; then as they come. */
function compare(a: Unjudged['place'], b: Unjudged['place']): number {
  return b[3] - a[3] || a[4] - b[4] || a[5] - b[5]
}

interface Doubtful {
  readonly id: DocumentId
  readonly confidence: number
  readonly document: number
  readonly ordinal: number
  /** The record of the encounter it was said at. */
  readonly record: string | null
  /** As JSON; null for whoever is not named. */
  readonly actors: string
}

function doubtful(driver: Driver, after: Start): readonly Doubtful[] {
  return driver.all<Doubtful>(
    `SELECT d.id, s.confidence, s.document, s.ordinal, m.record,
       (SELECT json_group_array(p.actor) FROM speakers p WHERE p.document = s.document AND p.statement = s.ordinal) AS actors
     FROM statements s JOIN documents d ON d.key = s.document
     LEFT JOIN members m ON m.document = s.document AND m.encounter = s.encounter
     WHERE (s.confidence, s.document, s.ordinal) > (?, ?, ?)
     ORDER BY s.confidence, s.document, s.ordinal LIMIT ${ROUND}`,
    [...after],
  )
}

function inOrder(round: readonly Doubtful[], start: Start, driver: Driver): readonly Unjudged[] {
  const actorsOf = round.map(({ actors }) => known(JSON.parse(actors) as readonly (string | null)[]))
  const said = counted(driver, 'speakers', 'actor', actorsOf.flat())
  const told = counted(
    driver,
    'members',
    'record',
    round.flatMap(({ record }) => record ?? []),
  )
  return round
    .map((one, index): Unjudged => {
      const { id, confidence, document, ordinal, record } = one
      const bySpeaker = Math.max(0, ...(actorsOf[index] ?? []).map((actor) => (said.get(actor) ?? 1) - 1))
      const atEncounter = record === null ? 0 : (told.get(record) ?? 1) - 1
      const use = bySpeaker + atEncounter
      const place = [...start, (1 - confidence) * (1 + use), document, ordinal] as const
      return { document: id, statement: `s${ordinal + 1}` as StatementId, confidence, use, place }
    })
    .toSorted((a, b) => compare(a.place, b.place))
}

/** Whom other documents may speak of too: `local:1` is another person in each. */
function known(actors: readonly (string | null)[]): readonly string[] {
  return actors.filter((actor) => actor !== null && !actor.startsWith('local:')) as readonly string[]
}

/** How many rows of a table have each of `values` in a column. */
function counted(
  driver: Driver,
  table: 'speakers' | 'members',
  column: 'actor' | 'record',
  values: readonly string[],
): ReadonlyMap<string, number> {
  const rows = driver.all<{ value: string; rows: number }>(
    `SELECT value, (SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${column} = one.value LIMIT ${COUNTED})) AS rows
     FROM json_each(?) one`,
    [JSON.stringify([...new Set(values)])],
  )
  return new Map(rows.map(({ value, rows }) => [value, rows]))
}

function judgedIn(store: Store, documents: readonly string[]): ReadonlySet<string> {
  const found = store.driver
    .all<{ document: string }>(
      'SELECT DISTINCT document FROM judgements WHERE document IN (SELECT value FROM json_each(?))',
      [JSON.stringify(documents)],
    )
    .flatMap(({ document }) => judgements(store, document))
  return new Set(found.map(({ document, statement }) => `${document}/${statement}`))
}
