import type { Added, Archive } from './contract.ts'
import { entryOf, type Given, readingOf } from './readings.suite.ts'

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
  const records = []
  for await (const record of archive.listRecords()) records.push(record)
  const lists = [await archive.listDocuments(), await archive.listEncounters(), records]
  const found = await archive.match({ all: [[['زمردا']]], none: [] }, { limit: 100, newest: 1000 })
  return JSON.stringify([documents, lists, found.matches.map(({ reading }) => reading.document.id)])
}

/** Adds readings made of what is given. */
export function addReadings(here: Session, ...given: readonly Given[]): Promise<readonly Added[]> {
  return here.archive.add(given.map((one) => entryOf(readingOf(one))))
}
