/** Encounters in short, as lists show them. */

import type { EncounterRecord } from '../encounter-record.ts'
import type { Registry } from '../extract/registry.ts'
import type { Localized } from '../model.ts'
import type { Serving } from './serving.ts'

/** An encounter in short. */
export interface Card {
  readonly id: string
  /** Of the first account that has one. */
  readonly title: string | null
  readonly format: EncounterRecord['format']
  readonly status: EncounterRecord['status']
  /** EDTF. */
  readonly date: string | null
  readonly places: readonly {
    readonly id: string | null
    readonly names: Localized
    readonly country: string | null
  }[]
  readonly parties: readonly Party[]
  readonly accounts: number
  /** Further documents with the text of one of the accounts. */
  readonly carriers: number
  readonly languages: readonly string[]
  readonly statements: number
  readonly topics: readonly { readonly id: string; readonly names: Localized }[]
  readonly publishers: readonly string[]
  /** When the first and the last account were published. */
  readonly published: { readonly first: string | null; readonly last: string | null }
  readonly planned: boolean
  readonly conflicts: number
  /** Whether every account is a sample that came with the package. */
  readonly sample: boolean
}

/** Someone who took part, with the names of their side. */
export interface Party {
  readonly actor: {
    readonly id: string
    readonly names: Localized
    readonly kind: string
    readonly side: string | null
    readonly sideNames: Localized
  }
  readonly office: string | null
  readonly officeNames: Localized
  readonly role: string
}

/** The names of a state or body. */
export function sideNames(registry: Registry, side: string | null): Localized {
  if (side === null) return {}
  return (registry.state(side) ?? registry.body(side))?.names ?? {}
}

/** An encounter in short; `sampleIds` are the documents that came with the package. */
export function cardOf(record: EncounterRecord, { registry }: Serving, sampleIds: ReadonlySet<string>): Card {
  const { id, format, status, date, place, participants, accounts, conflicts } = record
  const published = accounts.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt])).sort()
  return {
    id,
    title: accounts.find(({ title }) => title !== '')?.title ?? null,
    format,
    status,
    date: date?.value.edtf ?? null,
    places:
      place === null ? [] : [{ id: place.value.id, names: place.value.names, country: place.value.country }],
    parties: participants.map(({ actor, kind, names, side, office, role }) => ({
      actor: { id: actor, names, kind, side, sideNames: sideNames(registry, side) },
      office,
      officeNames: office === null ? {} : (registry.office(office)?.names ?? {}),
      role,
    })),
    accounts: accounts.length,
    carriers: accounts.reduce((sum, { carriers }) => sum + carriers.length, 0),
    languages: [...new Set(accounts.map(({ language }) => language))].sort(),
    statements: accounts.reduce((sum, { statements }) => sum + statements.length, 0),
    topics: record.topics.map((topic) => ({ id: topic, names: registry.topic(topic)?.names ?? {} })),
    publishers: [...new Set(accounts.flatMap(({ publisher }) => publisher ?? []))],
    published: { first: published[0] ?? null, last: published.at(-1) ?? null },
    planned: status === 'planned',
    conflicts: conflicts.length,
    sample: accounts.every(({ document }) => sampleIds.has(document)),
  }
}
