/** Readings of one encounter become one record: the same records whatever the order in which documents came. */
import type { EncounterRecord, RecordId } from '../model.ts'
import { accountsOf, type Source, type Teller } from './accounts.ts'
import { type Cluster, clusterTellings } from './clusters.ts'
import { idOf, recordOf } from './records.ts'
import { tellingOf } from './telling.ts'

/** The records of everything that the readings tell, by day and id. */
export function mergeReadings(sources: readonly Source[]): readonly EncounterRecord[] {
  const tellers = new Map<string, Teller>()
  const tellings = sources.flatMap((source) =>
    source.reading.encounters.map((encounter) => {
      const telling = tellingOf(source.reading, encounter, source.sketch)
      tellers.set(telling.key, { ...source, encounter })
      return telling
    }),
  )
  const clusters = clusterTellings(tellings)
  const records = numbered(clusters.flatMap((cluster) => toRecord(cluster, tellers)))
  return linkParts(records)
}

type Unlinked = Omit<EncounterRecord, 'partOf'>

function toRecord(cluster: Cluster, tellers: ReadonlyMap<string, Teller>): readonly Unlinked[] {
  const members = cluster.tellings.flatMap(({ key }) => tellers.get(key) ?? [])
  const [first, ...more] = accountsOf(members)
  if (first === undefined) return []
  const because = [...new Set(cluster.joins.map(({ because: reasons }) => reasons.join('; ')))].sort()
  const record = recordOf([first, ...more], because)
  return [{ ...record, id: idOf(record) }]
}

/** In order of day and id; the second of one id is `…-2`. */
function numbered(records: readonly Unlinked[]): readonly Unlinked[] {
  const seen = new Map<RecordId, number>()
  return records.toSorted(byDayAndId).map((record) => {
    const count = (seen.get(record.id) ?? 0) + 1
    seen.set(record.id, count)
    return count === 1 ? record : { ...record, id: `${record.id}-${count}` as RecordId }
  })
}

function byDayAndId(a: Unlinked, b: Unlinked): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return a.accounts[0].document < b.accounts[0].document ? -1 : 1
}

/** What any account tells as part of a visit is part of that visit's record. */
function linkParts(records: readonly Unlinked[]): readonly EncounterRecord[] {
  const byTelling = new Map<string, RecordId>()
  for (const { id, accounts } of records)
    for (const { document, encounter } of accounts) byTelling.set(`${document}/${encounter.id}`, id)
  return records.map((record) => {
    const visits = record.accounts.flatMap(({ document, encounter }) => {
      const visit = encounter.partOf === null ? undefined : byTelling.get(`${document}/${encounter.partOf}`)
      return visit === undefined || visit === record.id ? [] : [visit]
    })
    return { ...record, partOf: visits[0] ?? null }
  })
}
