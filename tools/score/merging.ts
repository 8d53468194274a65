/** How well what several documents tell becomes records: the whole way, documents in and records out. */

import type { EncounterRecord } from '../../src/encounter-record.ts'
import { edtfDays } from '../../src/extract/dates/edtf-days.ts'
import type { Source } from '../../src/merge/accounts.ts'
import { mergeReadings } from '../../src/merge/merge.ts'
import type { Encounter, Reading } from '../../src/model.ts'
import type { GoldMeasure, GoldScore } from './gold-suite.ts'
import type { MergingDocument, MergingEncounter, MergingGold } from './merging-gold.ts'
import { pairByWeight } from './pairing.ts'
import type { FailingRow } from './suite.ts'
import { EMPTY, type Tally } from './tally.ts'

/** Reads a document of the gold with the real reader, and makes the sketch of its words. */
export type ReadSource = (document: MergingDocument) => Source

/** One telling of the gold: which encounter it is of, and the record it came to; null where the reader missed it. */
export interface ScoredTelling {
  readonly document: string
  readonly encounter: string
  readonly record: string | null
}

const SUITE = 'gold/merging'

/** Reads everything, merges it, and compares the records with the gold. */
export function scoreMerging(gold: MergingGold, read: ReadSource): GoldScore {
  const sources = new Map(gold.documents.map((document) => [document, read(document)]))
  const recordOf = recordsByTelling(mergeReadings([...sources.values()]))
  const tellings: ScoredTelling[] = []
  let found = 0
  for (const [document, { reading }] of sources) {
    found += reading.encounters.length
    const pairs = pairTellings(gold, document, reading)
    for (const encounter of document.tells) {
      const got = pairs.find(([{ id }]) => id === encounter)?.[1]
      const record = got === undefined ? null : recordOf(reading.document.id, got.id)
      tellings.push({ document: document.id, encounter, record })
    }
  }
  return {
    suite: SUITE,
    documents: gold.documents.length,
    heldBackDocuments: 0,
    ...judge(gold, tellings, found),
  }
}

/** The measures and failures of tellings, of `found` that the reader gave in all. */
export function judge(
  gold: MergingGold,
  tellings: readonly ScoredTelling[],
  found: number,
): Pick<GoldScore, 'measures' | 'failures'> {
  const read = tellings.filter(({ record }) => record !== null)
  const everything = tellings.map((telling, place) => ({
    ...telling,
    record: telling.record ?? `missed ${place}`,
  }))
  const records = recordsByEncounter(read)
  const pairs = gold.apart.filter(({ one, other }) => records.has(one) && records.has(other))
  const wrong = pairs.filter(({ one, other }) => share(records.get(one), records.get(other)))
  const kept = pairs.length - wrong.length
  return {
    measures: [
      measure('tellings', { right: read.length, found, expected: tellings.length }),
      measure('B-cubed, of what was read', bCubed(read)),
      measure('B-cubed, with what was missed', bCubed(everything)),
      measure('alike but apart', { right: kept, found: pairs.length, expected: pairs.length }),
    ],
    failures: [
      ...tellings
        .filter(({ record }) => record === null)
        .map((one) => row('tellings', one.document, one.encounter, 'missed')),
      ...splitRows(read),
      ...mixedRows(read),
      ...wrong.map(({ one, other, kind }) =>
        row('alike but apart', `${one} and ${other}`, kind, 'one record'),
      ),
    ],
  }
}

function measure(name: string, all: Tally): GoldMeasure {
  return { measure: name, all, open: all, heldBack: EMPTY }
}

/**
 * B-cubed (Bagga and Baldwin, 1998) as a tally whose precision and recall are those of B-cubed: `found` and `expected` are
 * as many as would make `right` that share of them.
 */
export function bCubed(tellings: readonly ScoredTelling[]): Tally {
  const right = tellings.length
  if (right === 0) return EMPTY
  let precision = 0
  let recall = 0
  for (const one of tellings) {
    const inRecord = tellings.filter(({ record }) => record === one.record)
    const ofEncounter = tellings.filter(({ encounter }) => encounter === one.encounter)
    const both = inRecord.filter(({ encounter }) => encounter === one.encounter).length
    precision += both / inRecord.length
    recall += both / ofEncounter.length
  }
  return { right, found: (right * right) / precision, expected: (right * right) / recall }
}

function recordsByTelling(
  records: readonly EncounterRecord[],
): (document: string, encounter: string) => string | null {
  const ids = new Map<string, string>(
    records.flatMap(({ id, accounts }) =>
      accounts.flatMap(({ document, carriers, encounter }) =>
        // A copy of a text has its encounters in the same order.
        [document, ...carriers.map((carrier) => carrier.document)].map(
          (teller) => [`${teller}/${encounter.id}`, id] as const,
        ),
      ),
    ),
  )
  return (document, encounter) => ids.get(`${document}/${encounter}`) ?? null
}

function recordsByEncounter(tellings: readonly ScoredTelling[]): ReadonlyMap<string, ReadonlySet<string>> {
  const records = new Map<string, Set<string>>()
  for (const { encounter, record } of tellings)
    if (record !== null) records.set(encounter, (records.get(encounter) ?? new Set()).add(record))
  return records
}

function share(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return [...one].some((record) => other.has(record))
}

/** Encounters whose tellings stand in several records. */
function splitRows(tellings: readonly ScoredTelling[]): readonly FailingRow[] {
  return [...groupBy(tellings, ({ encounter }) => encounter)]
    .map(([encounter, members]) => ({ encounter, records: groupBy(members, ({ record }) => record ?? '') }))
    .filter(({ records }) => records.size > 1)
    .map(({ encounter, records }) => row('B-cubed', encounter, 'one record', listed(records)))
}

/** Records that hold tellings of several encounters. */
function mixedRows(tellings: readonly ScoredTelling[]): readonly FailingRow[] {
  return [...groupBy(tellings, ({ record }) => record ?? '')]
    .map(([record, members]) => ({ record, encounters: groupBy(members, ({ encounter }) => encounter) }))
    .filter(({ encounters }) => encounters.size > 1)
    .map(({ record, encounters }) => row('B-cubed', record, 'one encounter', listed(encounters)))
}

function listed(groups: ReadonlyMap<string, readonly ScoredTelling[]>): string {
  return [...groups]
    .map(([name, members]) => `${name}: ${members.map(({ document }) => document).join(' ')}`)
    .join(' | ')
}

function groupBy(
  tellings: readonly ScoredTelling[],
  keyOf: (telling: ScoredTelling) => string,
): ReadonlyMap<string, readonly ScoredTelling[]> {
  const groups = new Map<string, ScoredTelling[]>()
  for (const telling of tellings) groups.set(keyOf(telling), [...(groups.get(keyOf(telling)) ?? []), telling])
  return groups
}

function row(name: string, at: string, expected: string, got: string): FailingRow {
  return { suite: SUITE, measure: name, row: at, expected, got }
}

/** Which encounters of a reading are those that the document tells: on two of the sides at least, by people, form and day. */
function pairTellings(
  gold: MergingGold,
  { tells }: MergingDocument,
  reading: Reading,
): readonly (readonly [MergingEncounter, Encounter])[] {
  const wanted = gold.encounters.filter(({ id }) => tells.includes(id))
  const sides = new Map<string, string | null>(
    reading.actors.map((actor) => [actor.id, actor.side ?? actor.id]),
  )
  return pairByWeight(wanted, reading.encounters, (one, other) => {
    const ids = other.participants.map(({ actor }) => actor as string)
    const acting = new Set(ids.map((id) => sides.get(id)))
    const common = one.parties.filter(({ side }) => acting.has(side)).length
    if (common < 2) return null
    const people = one.parties.filter(({ person }) => person !== null && ids.includes(person)).length
    return common + 2 * people + (one.format === other.format ? 2 : 0) + (onDays(one, other) ? 1 : 0)
  })
}

function onDays({ days: [first, last] }: MergingEncounter, { date }: Encounter): boolean {
  const range = date === null ? null : edtfDays(date.value.edtf)
  return range !== null && range.from <= last && range.to >= first
}
