/** Encounters over time, as they are kept in a line each. */
import type { DocumentId, EncounterId, Evidence, RecordId } from '../model.ts'
import { byDay } from './by-day.ts'
import type {
  Meeting,
  MeetingAccount,
  MeetingFilters,
  MeetingParts,
  MeetingsAround,
} from './contract-over-time.ts'
import type { Driver, SqlValue } from './driver.ts'
import type { Store } from './open.ts'
import type { MeetingTable } from './schema.ts'

type KeptRow = Pick<MeetingTable, 'record' | 'meeting'> & {
  readonly id: RecordId
  readonly accounts: string | null
}

/** The encounters that pass the filters, the earliest first. */
export function meetings(
  { driver, known }: Store,
  filters: MeetingFilters,
  { withWords = false, withAccounts = true }: MeetingParts,
): readonly Meeting[] {
  const all = withWords || withAccounts || !isOfStretch(filters) ? null : (known?.all() ?? null)
  if (all !== null) return all.filter((meeting) => isWithin(meeting, filters))
  const { sql, parameters } = conditionsOf(driver, filters)
  const rows = driver.all<KeptRow>(
    `SELECT k.record, r.id, k.meeting, ${withAccounts || withWords ? 'k.accounts' : 'NULL AS accounts'}
     FROM meetings k JOIN records r ON r.cluster = k.record WHERE ${sql}`,
    parameters,
  )
  const words = withWords ? wordsOf(driver, rows) : new Map<string, string>()
  return rows.map((row) => meetingOf(row, words)).toSorted(byDay)
}

/**
 * Of the encounters of all these sides the last ones before one of them and the first ones after it, the earliest first; of
 * each `most`. Nothing is around one that is not theirs.
 */
export function meetingsAround(
  store: Store,
  {
    record,
    sides,
    most,
  }: { readonly record: RecordId; readonly sides: readonly string[]; readonly most: number },
): MeetingsAround {
  const { sql, parameters } = conditionsOf(store.driver, { sides })
  const all = store.driver
    .all<{ record: RecordId; first: string | null }>(
      `SELECT r.id AS record, k.first FROM meetings k JOIN records r ON r.cluster = k.record WHERE ${sql}`,
      parameters,
    )
    .toSorted(byDay)
    .map(({ record: id }) => id)
  const place = all.indexOf(record)
  const only = (records: readonly RecordId[]) => meetings(store, { records }, {})
  if (place < 0) return { before: [], after: [] }
  return {
    before: only(all.slice(Math.max(0, place - most), place)),
    after: only(all.slice(place + 1, place + 1 + most)),
  }
}

function meetingOf({ id, meeting, accounts }: KeptRow, words: ReadonlyMap<string, string>): Meeting {
  const told = accounts === null ? [] : (JSON.parse(accounts) as readonly MeetingAccount[])
  return {
    record: id,
    ...(JSON.parse(meeting) as Omit<Meeting, 'record' | 'accounts'>),
    accounts: words.size === 0 ? told : told.map((one) => ({ ...one, evidence: evidenceOf(one, words) })),
  }
}

function evidenceOf(
  { document, encounter }: MeetingAccount,
  words: ReadonlyMap<string, string>,
): Evidence | null {
  const own = words.get(`${document} ${encounter}`)
  return own === undefined ? null : (JSON.parse(own) as Evidence)
}

/** The words that tell of each account of these records, as JSON. */
function wordsOf(driver: Driver, rows: readonly KeptRow[]): ReadonlyMap<string, string> {
  const found = driver.all<{ document: DocumentId; encounter: EncounterId; words: string | null }>(
    `SELECT d.id AS document, e.id AS encounter, json_extract(d.reading, '$.encounters[' || e.ordinal || '].evidence[0]') AS words
     FROM members m JOIN encounters e ON e.document = m.document AND e.ordinal = m.encounter
     JOIN documents d ON d.key = m.document WHERE m.record IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(rows.map(({ record }) => record))],
  )
  return new Map(
    found.flatMap(({ document, encounter, words }) =>
      words === null ? [] : [[`${document} ${encounter}`, words] as const],
    ),
  )
}

/** Whether nothing but days and statuses is asked for. */
function isOfStretch({ from: _from, to: _to, statuses: _statuses, ...others }: MeetingFilters): boolean {
  return Object.values(others).every((value) => value === undefined)
}

/** As `conditionsOf` has it. */
function isWithin({ first, last, status }: Meeting, { from, to, statuses }: MeetingFilters): boolean {
  if (statuses !== undefined && !statuses.includes(status)) return false
  if (from === undefined && to === undefined) return true
  return (last ?? '') >= (from ?? '') && last !== null && first !== null && first <= (to ?? '9999-12-31')
}

interface Conditions {
  readonly sql: string
  readonly parameters: readonly SqlValue[]
}

/** Of which some account passes; what has no day is within no stretch. */
function conditionsOf(driver: Driver, filters: MeetingFilters): Conditions {
  const { actors = [], sides = [], offices = [], names = [], records, from, to, statuses } = filters
  const parts: string[] = ['1']
  const parameters: SqlValue[] = []
  const take = (condition: string, ...given: readonly SqlValue[]): void => {
    parts.push(condition)
    parameters.push(...given)
  }
  const partakes = (condition: string, ...given: readonly SqlValue[]): void =>
    take(
      `k.record IN (SELECT w.record FROM participants p JOIN members w ON w.document = p.document
         AND w.encounter = p.encounter WHERE ${condition})`,
      ...given,
    )
  for (const actor of actors) partakes('p.actor = ?', actor)
  const [rarest, ...others] = rarestFirst(driver, sides)
  if (rarest !== undefined) take('k.record IN (SELECT record FROM partakers WHERE who = ?)', rarest)
  for (const who of others)
    take('EXISTS (SELECT 1 FROM partakers o WHERE o.who = ? AND o.record = k.record)', who)
  if (offices.length > 0) partakes('p.office IN (SELECT value FROM json_each(?))', JSON.stringify(offices))
  if (names.length > 0)
    partakes("p.actor LIKE 'local:%' AND p.names IN (SELECT value FROM json_each(?))", JSON.stringify(names))
  if (records !== undefined) take('r.id IN (SELECT value FROM json_each(?))', JSON.stringify(records))
  if (statuses !== undefined) take('k.status IN (SELECT value FROM json_each(?))', JSON.stringify(statuses))
  if (from !== undefined || to !== undefined)
    take('k.last >= ? AND k.first <= ?', from ?? '', to ?? '9999-12-31')
  return { sql: parts.join(' AND '), parameters }
}

/** Only what the first took part in is looked at. */
function rarestFirst(driver: Driver, wanted: readonly string[]): readonly string[] {
  if (wanted.length < 2) return wanted
  const counts = driver.all<{ who: string }>(
    `SELECT j.value AS who FROM json_each(?) j
     ORDER BY (SELECT count(*) FROM partakers p WHERE p.who = j.value), j.key`,
    [JSON.stringify(wanted)],
  )
  return counts.map(({ who }) => who)
}
