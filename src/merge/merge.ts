/** Readings of one encounter become one record: the same records whatever the order in which documents came. */
import type { EncounterRecord } from '../encounter-record.ts'
import type { RecordId } from '../model.ts'
import { accountsOf, type Source, type Teller } from './accounts.ts'
import { type Hand, NO_HAND } from './by-hand.ts'
import { clusterTellings } from './clusters.ts'
import { compareTellings } from './likeness.ts'
import { nameOf, numbered } from './names.ts'
import type { Cluster } from './parts.ts'
import { type Contents, recordOf } from './records.ts'
import { tellingOf } from './telling.ts'

/** The records of everything that the readings tell, in order of their ids; what a person decided goes before all else. */
export function mergeReadings(sources: readonly Source[], hand: Hand = NO_HAND): readonly EncounterRecord[] {
  const tellers = new Map<string, Teller>()
  const tellings = sources.flatMap((source) =>
    source.reading.encounters.map((encounter) => {
      const telling = tellingOf(source.reading, encounter, source.sketch)
      tellers.set(telling.key, { ...source, encounter })
      return telling
    }),
  )
  const named = nameAll(clusterTellings(tellings, hand))
  const idOf = (document: string, encounter: string) => named.get(`${document}/${encounter}`)?.id ?? null
  const clusters = new Map([...named.values()].map(({ id, cluster }) => [id, cluster]))
  return [...clusters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, cluster]) => {
      const members = cluster.tellings.flatMap(({ key }) => tellers.get(key) ?? [])
      const record = contentsOf(members, cluster)
      return record === null ? [] : [{ id, partOf: partOf(record, id, idOf), ...record }]
    })
}

interface Named {
  readonly id: RecordId
  readonly cluster: Cluster
}

/** By the key of each telling, its cluster and what that is called. Clusters of one name are numbered by their first tellings' keys. */
function nameAll(clusters: readonly Cluster[]): ReadonlyMap<string, Named> {
  const counts = new Map<string, number>()
  const named = new Map<string, Named>()
  for (const cluster of clusters.toSorted(byKey)) {
    const name = nameOf(cluster.tellings)
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    for (const { key } of cluster.tellings) named.set(key, { id: numbered(name, count), cluster })
  }
  return named
}

function byKey({ tellings: [a] }: Cluster, { tellings: [b] }: Cluster): number {
  return (a?.key ?? '') < (b?.key ?? '') ? -1 : 1
}

/** The record of a cluster from the readings of its tellings; null where there are none. */
function contentsOf(tellers: readonly Teller[], { joins }: Pick<Cluster, 'joins'>): Contents | null {
  const [first, ...more] = accountsOf(tellers)
  if (first === undefined) return null
  return recordOf([first, ...more], reasonsOf(joins))
}

/** Every reason once. */
export function reasonsOf(joins: Cluster['joins']): readonly string[] {
  return [...new Set(joins.map(({ a, b }) => compareTellings(a, b).because.join('; ')))].sort()
}

/** What any account tells as part of a visit is part of that visit's record, which `idOf` knows by document and encounter. */
export function partOf(
  { accounts }: Contents,
  own: RecordId,
  idOf: (document: string, encounter: string) => RecordId | null,
): RecordId | null {
  for (const { document, encounter } of accounts) {
    const visit = encounter.partOf === null ? null : idOf(document, encounter.partOf)
    if (visit !== null && visit !== own) return visit
  }
  return null
}
