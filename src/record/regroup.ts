/** Which kept encounters are one: worked out anew for whatever a change can touch, and for nothing else. */
import { blocksOf } from '../merge/blocks.ts'
import { applyDecisions, type Decision, handOf, handReasons } from '../merge/by-hand.ts'
import { clusterTellings } from '../merge/clusters.ts'
import { judgeTellings } from '../merge/likeness.ts'
import { reasonsOf } from '../merge/merge.ts'
import { firstDayOf, nameOf, numbered } from '../merge/names.ts'
import type { Cluster } from '../merge/parts.ts'
import type { Telling } from '../merge/telling.ts'
import { loadDecisions } from './decisions.ts'
import type { Driver } from './driver.ts'
import { keepMeetings } from './meetings.ts'
import { keepFormerIds, type NamedAccounts } from './record-ids.ts'
import type { MemberTable, RecordTable } from './schema.ts'
import { sketchFrom } from './sketches.ts'
import { insertRows } from './transaction.ts'

/** A telling and where it is kept. */
export interface Kept {
  readonly document: number
  readonly encounter: number
  readonly telling: Telling
}

interface TellingRow {
  readonly document: number
  readonly encounter: number
  readonly telling: string
  readonly sketch: Uint8Array | null
}

const SELECT_TELLINGS = `SELECT t.document, t.encounter, t.telling, d.sketch
  FROM tellings t JOIN documents d ON d.key = t.document`

/** Tellings that stand in no record for the moment, and what their records were called. */
export interface Loose {
  readonly kept: readonly Kept[]
  readonly names: ReadonlySet<string>
  readonly accounts: NamedAccounts
}

/** Takes the encounters of these documents, and all that may be one with them, out of their records. */
export function loosen(driver: Driver, keys: readonly number[]): Loose {
  const kept = componentOf(driver, keys)
  return { kept, ...dropRecords(driver, kept) }
}

/** What is left of what is loose once documents are gone. */
export function without({ kept, ...rest }: Loose, keys: readonly number[]): Loose {
  return { kept: kept.filter(({ document }) => !keys.includes(document)), ...rest }
}

/** Puts what is loose into records. */
export function bind(driver: Driver, ...loose: readonly Loose[]): void {
  const places = new Map(loose.flatMap(({ kept }) => kept.map((one) => [one.telling.key, one])))
  const names = new Set(loose.flatMap((one) => [...one.names]))
  const tellings = [...places.values()].map(({ telling }) => telling)
  const applied = applyDecisions(decisionsOn(driver, tellings), tellings)
  const clusters = clusterTellings(tellings, handOf(applied))
  insertRows(
    driver,
    'records',
    clusters.map((cluster) => recordRow(cluster, handReasons(cluster.tellings, applied))),
  )
  for (const { tellings } of clusters) names.add(nameOf(tellings))
  const members = clusters.flatMap(({ tellings }) =>
    tellings.flatMap(({ key }) => {
      const place = places.get(key)
      return place === undefined ? [] : [memberRow(place, tellings)]
    }),
  )
  insertRows(driver, 'members', members)
  keepMeetings(
    driver,
    clusters.map(({ tellings: own }) => clusterKey(own)),
  )
  for (const name of names) renumber(driver, name)
  keepFormerIds(driver, new Map(loose.flatMap(({ accounts }) => [...accounts])))
}

function decisionsOn(driver: Driver, tellings: readonly Telling[]): readonly Decision[] {
  return loadDecisions(driver, [...new Set(tellings.map(({ document }) => document))])
}

function recordRow({ tellings, joins }: Cluster, byHand: readonly string[]): RecordTable {
  return {
    cluster: clusterKey(tellings),
    name: nameOf(tellings),
    id: '',
    day: firstDayOf(tellings) ?? '',
    because: JSON.stringify([...reasonsOf(joins), ...byHand]),
  }
}

function memberRow({ document, encounter }: Kept, tellings: Cluster['tellings']): MemberTable {
  return { document, encounter, record: clusterKey(tellings) }
}

function clusterKey([first]: Cluster['tellings']): string {
  return first?.key ?? ''
}

/** Every telling that is linked to those of the documents, directly or through others, or by a person. */
function componentOf(driver: Driver, keys: readonly number[]): readonly Kept[] {
  const blocks = new Map<string, readonly Kept[]>()
  const inBlock = (block: string) => {
    const known = blocks.get(block) ?? tellingsIn(driver, block)
    blocks.set(block, known)
    return known
  }
  const linkedByHand = documentsByHand(driver)
  const found = new Map<string, Kept>()
  const waiting: Kept[] = []
  const take = (one: Kept) => {
    if (found.has(one.telling.key)) return
    found.set(one.telling.key, one)
    waiting.push(one)
    for (const document of linkedByHand.get(one.telling.document) ?? [])
      tellingsNamed(driver, document).forEach(take)
  }
  tellingsOf(driver, keys).forEach(take)
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    for (const block of blocksOf(one.telling))
      for (const other of inBlock(block))
        if (!found.has(other.telling.key) && areLinked(one, other)) take(other)
  return [...found.values()]
}

/** By a document's id, all documents that a decision names together with it. */
function documentsByHand(driver: Driver): ReadonlyMap<string, ReadonlySet<string>> {
  const linked = new Map<string, Set<string>>()
  for (const { groups } of loadDecisions(driver)) {
    const documents = groups.flat().map(({ document }) => document)
    for (const one of documents) linked.set(one, new Set([...(linked.get(one) ?? []), ...documents]))
  }
  return linked
}

function tellingsNamed(driver: Driver, document: string): readonly Kept[] {
  return driver.all<TellingRow>(`${SELECT_TELLINGS} WHERE d.id = ?`, [document]).map(keptOf)
}

function areLinked({ telling: a }: Kept, { telling: b }: Kept): boolean {
  return a.document !== b.document && judgeTellings(a, b).verdict !== 'other'
}

/** The tellings of these documents. */
export function tellingsOf(driver: Driver, keys: readonly number[]): readonly Kept[] {
  return driver
    .all<TellingRow>(`${SELECT_TELLINGS} WHERE t.document IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(keys),
    ])
    .map(keptOf)
}

function tellingsIn(driver: Driver, block: string): readonly Kept[] {
  return driver
    .all<TellingRow>(
      `${SELECT_TELLINGS} JOIN blocks b ON b.document = t.document AND b.encounter = t.encounter
       WHERE b.block = ?`,
      [block],
    )
    .map(keptOf)
}

function keptOf({ document, encounter, telling, sketch }: TellingRow): Kept {
  return { document, encounter, telling: { ...(JSON.parse(telling) as Telling), sketch: sketchFrom(sketch) } }
}

/** Takes away the records of these tellings, and gives their names, and their ids with what was told of them. */
function dropRecords(driver: Driver, kept: readonly Kept[]): Pick<Loose, 'names' | 'accounts'> {
  const places = JSON.stringify(kept.map(({ document, encounter }) => [document, encounter]))
  const rows = driver.all<Pick<RecordTable, 'cluster' | 'name' | 'id'> & { readonly accounts: string }>(
    `SELECT r.cluster, r.name, r.id, json_group_array(j.key) AS accounts FROM json_each(?) j
       JOIN members m ON m.document = j.value ->> 0 AND m.encounter = j.value ->> 1
       JOIN records r ON r.cluster = m.record GROUP BY r.cluster`,
    [places],
  )
  driver
    .prepare('DELETE FROM records WHERE cluster IN (SELECT value FROM json_each(?))')
    .run([JSON.stringify(rows.map(({ cluster }) => cluster))])
  const keysOf = (accounts: string): readonly string[] =>
    (JSON.parse(accounts) as readonly number[]).flatMap((place) => kept[place]?.telling.key ?? [])
  return {
    names: new Set(rows.map(({ name }) => name)),
    accounts: new Map(rows.map(({ id, accounts }) => [id, keysOf(accounts)])),
  }
}

/** Gives the records of one name their ids, in the order of what tells them apart. */
function renumber(driver: Driver, name: string): void {
  const rows = driver.all<Pick<RecordTable, 'cluster' | 'id'>>(
    'SELECT cluster, id FROM records WHERE name = ? ORDER BY cluster',
    [name],
  )
  const update = driver.prepare('UPDATE records SET id = ? WHERE cluster = ?')
  rows.forEach(({ cluster, id }, place) => {
    if (id !== numbered(name, place)) update.run([numbered(name, place), cluster])
  })
}
