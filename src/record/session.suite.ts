import type { EncounterRecord } from '../encounter-record.ts'
import type { DocumentId } from '../model.ts'
import type { Added, Archive, EncounterFilters } from './contract.ts'
import { entryOf, type Given, readingOf, TEXT } from './readings.suite.ts'

/** An empty place for one archive, that can be opened again and again. */
export interface Place {
  open(mode: 'read' | 'write'): Promise<Archive>
  clear(): Promise<void>
}

/** What a suite works on: `archive` is new and empty before each test. */
export interface Session {
  place: Place
  archive: Archive
  another(): Promise<Place>
}

/** Everything that an archive gives out, so that two can be compared. */
export async function exported(archive: Archive): Promise<string> {
  const documents = []
  for await (const document of archive.documents()) documents.push(document)
  const records = await recordsOf(archive)
  const lists = [await archive.listDocuments(), await archive.listEncounters(), records]
  const found = await foundBy(archive, 'زمردا')
  return JSON.stringify([documents, lists, found])
}

/** The documents with a word, the newest first. */
export async function foundBy(archive: Archive, word: string): Promise<readonly DocumentId[]> {
  const wanted = { kind: 'phrase', words: [word] } as const
  const level = { level: 'document', kind: 'document', order: 'newest', newest: null } as const
  return (await archive.find({ ...level, wanted, limit: 100, after: null })).units.map(
    ({ document }) => document,
  )
}

/** All records that pass. */
export async function recordsOf(
  archive: Archive,
  filters: EncounterFilters = {},
): Promise<readonly EncounterRecord[]> {
  const records: EncounterRecord[] = []
  for await (const record of archive.listRecords(filters)) records.push(record)
  return records
}

/** What one more account of one meeting is made of: words of its own, the same people and the same day. */
export function account(externalId: string, given: Given = {}): Given {
  return {
    text: `${TEXT} (${externalId})`,
    externalId,
    date: '2022-08-05',
    published: '2022-08-06',
    ...given,
  }
}

/** Adds readings made of what is given. */
export function addReadings(here: Session, ...given: readonly Given[]): Promise<readonly Added[]> {
  return here.archive.add(given.map((one) => entryOf(readingOf(one))))
}
