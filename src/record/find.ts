/** Documents, encounters and statements by their words and fields. */
import type { DocumentId, EncounterId, RecordId, StatementId } from '../model.ts'
import type { FindRequest, Found, FoundUnit, TagCounts, UnitKind } from './contract-search.ts'
import type { Driver } from './driver.ts'
import { toFts5 } from './full-text.ts'
import type { Store } from './open.ts'
import { withBeginnings } from './words.ts'

interface Level {
  readonly index: string
  readonly weights: string
  readonly ordered: 'term' | 'term title'
  /** The units of some keys, with what they stand in; `?` is the keys as JSON. */
  readonly select: string
  /** The other units of the same document (?1) or record (?2) with greater keys (?3). */
  readonly greater: Readonly<Record<'document' | 'encounter', string>>
}

const OF_RECORD = `SELECT n.document, n.encounter FROM members n WHERE n.record = ?2`

const LEVELS: Readonly<Record<UnitKind, Level>> = {
  document: {
    index: 'search_index',
    weights: '1.0, 0.5, 2.0, 0.0',
    ordered: 'term title',
    select: `SELECT d.key, d.key AS owner, d.id AS document, NULL AS encounter, NULL AS cluster, NULL AS record, NULL AS statement
      FROM documents d WHERE d.key IN (SELECT value FROM json_each(?))`,
    greater: { document: '', encounter: '' },
  },
  encounter: {
    index: 'encounter_index',
    weights: '1.0, 0.5, 0.0',
    ordered: 'term',
    select: `SELECT u.key, u.document AS owner, d.id AS document, e.id AS encounter, r.cluster, r.id AS record, NULL AS statement
      FROM encounter_units u JOIN documents d ON d.key = u.document
      JOIN encounters e ON e.document = u.document AND e.ordinal = u.ordinal
      JOIN members m ON m.document = u.document AND m.encounter = u.ordinal JOIN records r ON r.cluster = m.record
      WHERE u.key IN (SELECT value FROM json_each(?))`,
    greater: {
      document: 'SELECT key FROM encounter_units WHERE document = ?1 AND key > ?3 AND ?2 IS NOT 0',
      encounter: `SELECT u.key FROM encounter_units u WHERE (u.document, u.ordinal) IN (${OF_RECORD}) AND u.key > ?3 AND ?1 IS NOT NULL`,
    },
  },
  statement: {
    index: 'statement_index',
    weights: '1.0, 0.5, 0.0',
    ordered: 'term',
    select: `SELECT u.key, u.document AS owner, d.id AS document, e.id AS encounter, r.cluster, r.id AS record, u.ordinal AS statement
      FROM statement_units u JOIN documents d ON d.key = u.document
      JOIN statements s ON s.document = u.document AND s.ordinal = u.ordinal
      LEFT JOIN encounters e ON e.document = s.document AND e.ordinal = s.encounter
      LEFT JOIN members m ON m.document = s.document AND m.encounter = s.encounter
      LEFT JOIN records r ON r.cluster = m.record
      WHERE u.key IN (SELECT value FROM json_each(?))`,
    greater: {
      document: 'SELECT key FROM statement_units WHERE document = ?1 AND key > ?3 AND ?2 IS NOT 0',
      encounter: `SELECT u.key FROM statement_units u JOIN statements s ON s.document = u.document AND s.ordinal = u.ordinal
        WHERE (s.document, s.encounter) IN (${OF_RECORD}) AND u.key > ?3 AND ?1 IS NOT NULL`,
    },
  },
}

interface UnitRow {
  readonly key: number
  readonly owner: number
  readonly document: DocumentId
  readonly encounter: EncounterId | null
  readonly cluster: string | null
  readonly record: RecordId | null
  readonly statement: number | null
}

/** What meets the request, part by part. */
export function find(store: Store, request: FindRequest): Found {
  return request.order === 'newest' ? newest(store, request) : ranked(store, request)
}

const BATCH = 200
const SMALLEST_BATCH = 20
const GREATEST = Number.MAX_SAFE_INTEGER

function newest({ driver }: Store, request: FindRequest): Found {
  const { level, limit, after } = request
  const { index } = LEVELS[level]
  const expression = expressionOf(driver, request)
  const units: UnitRow[] = []
  const seen = new Set<string>()
  let before = after ?? GREATEST
  while (units.length <= limit) {
    const batch = Math.min(BATCH, Math.max(SMALLEST_BATCH, limit + 1 - units.length))
    const keys = driver.all<{ key: number }>(
      `SELECT rowid AS key FROM ${index} WHERE ${index} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
      [expression, before, batch],
    )
    for (const row of rowsInOrder(driver, level, keys)) {
      const group = groupOf(row, request)
      if (group === null || seen.has(group)) continue
      seen.add(group)
      if (after === null || !wasGiven(driver, row, request, expression)) units.push(row)
      if (units.length > limit) break
    }
    if (keys.length < batch) break
    before = keys.at(-1)?.key ?? 0
  }
  return partOf(units, limit, () => null)
}

/** Ranking reads every match, so of a common word only the newest are ranked: the greatest keys, which the index finds first. */
function ranked({ driver }: Store, request: FindRequest): Found {
  const { level, limit, after, newest: most } = request
  const { index, weights } = LEVELS[level]
  const scored = driver.all<{ key: number; score: number }>(
    `SELECT rowid AS key, bm25(${index}, ${weights}) AS score FROM ${index}
     WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT ?`,
    [expressionOf(driver, request), most ?? -1],
  )
  const scores = new Map(scored.map(({ key, score }) => [key, score]))
  const best = scored.toSorted((a, b) => a.score - b.score || b.key - a.key)
  const seen = new Set<string>()
  const units: UnitRow[] = []
  let isBehind = after === null
  for (let start = 0; start < best.length && units.length <= limit; start += BATCH)
    for (const row of rowsInOrder(driver, level, best.slice(start, start + BATCH))) {
      const group = groupOf(row, request)
      if (group === null || seen.has(group)) continue
      seen.add(group)
      if (isBehind) units.push(row)
      if (row.key === after) isBehind = true
      if (units.length > limit) break
    }
  return partOf(units, limit, (key) => scores.get(key) ?? null)
}

/** Where everything is ranked and counted, the index itself finds every word that begins as asked. */
function expressionOf(
  driver: Driver,
  { wanted, level, newest: most }: Pick<FindRequest, 'wanted' | 'level' | 'newest'>,
): string {
  return toFts5(most === null ? wanted : withBeginnings(driver, wanted), LEVELS[level].ordered)
}

function rowsInOrder(driver: Driver, level: UnitKind, keys: readonly { key: number }[]): readonly UnitRow[] {
  const rows = driver.all<UnitRow>(LEVELS[level].select, [JSON.stringify(keys.map(({ key }) => key))])
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return keys.flatMap(({ key }) => byKey.get(key) ?? [])
}

/** What is given once, however many units of the level are in it; null where the unit is in none. */
function groupOf(row: UnitRow, { kind }: Pick<FindRequest, 'kind'>): string | null {
  if (kind === 'document') return row.document
  return kind === 'encounter' ? row.cluster : String(row.key)
}

/** Whether an earlier part has given what the unit stands in: by a greater unit that meets the request too. */
function wasGiven(
  driver: Driver,
  { owner, cluster, key }: UnitRow,
  { level, kind }: FindRequest,
  expression: string,
): boolean {
  if (kind === 'statement' || (kind === 'document' && level === 'document')) return false
  const { index, greater } = LEVELS[level]
  const keys = driver.all<{ key: number }>(greater[kind], [owner, cluster, key]).map((one) => one.key)
  for (const other of keys)
    if (
      driver.all(`SELECT 1 FROM ${index} WHERE ${index} MATCH ? AND rowid = ?`, [expression, other]).length >
      0
    )
      return true
  return false
}

function partOf(units: readonly UnitRow[], limit: number, scoreOf: (key: number) => number | null): Found {
  const part = units.slice(0, limit)
  return {
    units: part.map((row) => ({ ...unitOf(row), score: scoreOf(row.key) })),
    next: units.length > limit ? (part.at(-1)?.key ?? null) : null,
  }
}

function unitOf({ key, document, encounter, record, statement }: UnitRow): Omit<FoundUnit, 'score'> {
  const id = statement === null ? null : (`s${statement + 1}` as StatementId)
  return { key, document, encounter, record, statement: id }
}

const parsed = new Map<string, readonly string[]>()
/** Lists of tags that are kept parsed: what is newest is counted again and again. */
const MOST_PARSED = 5000

function tagsIn(json: string): readonly string[] {
  const known = parsed.get(json)
  if (known !== undefined) return known
  if (parsed.size === MOST_PARSED) parsed.clear()
  const tags = JSON.parse(json) as readonly string[]
  parsed.set(json, tags)
  return tags
}

const KEYS = '(SELECT value FROM json_each(?))'

/** What is found is of the level's own kind, except that statements are also looked at for what they stand in. */
function tagsSql(level: UnitKind, kind: UnitKind): string {
  if (level === 'document')
    return `SELECT key AS owner, tags FROM documents INDEXED BY documents_by_key WHERE key IN ${KEYS}`
  if (level === 'encounter')
    return `SELECT m.record AS owner, u.tags FROM encounter_units u
      JOIN members m ON m.document = u.document AND m.encounter = u.ordinal WHERE u.key IN ${KEYS}`
  if (kind !== 'encounter')
    return `SELECT u.${kind === 'document' ? 'document' : 'key'} AS owner, u.tags FROM statement_units u WHERE u.key IN ${KEYS}`
  return `SELECT m.record AS owner, u.tags FROM statement_units u
    JOIN statements s ON s.document = u.document AND s.ordinal = u.ordinal
    JOIN members m ON m.document = s.document AND m.encounter = s.encounter WHERE u.key IN ${KEYS}`
}

/** How many of what would be found have each tag. */
export function countTags(
  { driver }: Store,
  request: Omit<FindRequest, 'limit' | 'after' | 'order'>,
): TagCounts {
  const { index } = LEVELS[request.level]
  const keys = driver.all<{ key: number }>(
    `SELECT rowid AS key FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT ?`,
    [expressionOf(driver, request), request.newest === null ? -1 : request.newest + 1],
  )
  const more = request.newest !== null && keys.length > request.newest
  const counted = (more ? keys.slice(0, -1) : keys).map(({ key }) => key)
  const rows = driver.all<{ owner: string | number; tags: string }>(tagsSql(request.level, request.kind), [
    JSON.stringify(counted),
  ])
  const groups = new Map<string | number, Set<string>>()
  for (const { owner, tags: json } of rows) {
    const tags = groups.get(owner) ?? new Set()
    groups.set(owner, tags)
    for (const one of tagsIn(json)) tags.add(one)
  }
  const counts = new Map<string, number>()
  for (const tags of groups.values()) for (const one of tags) counts.set(one, (counts.get(one) ?? 0) + 1)
  return { counted: groups.size, more, tags: counts }
}
