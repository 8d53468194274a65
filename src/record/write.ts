import { createHash } from 'node:crypto'
import { InvalidInput } from '../errors.ts'
import type { Document, DocumentId } from '../model.ts'
import { NOW_SQL } from './arrivals.ts'
import { encodeReading } from './codec.ts'
import { compress, decompress } from './compression.ts'
import type { Added, ArchiveEntry, Changes } from './contract.ts'
import type { Driver } from './driver.ts'
import { originOf } from './identity.ts'
import { judgedReadings } from './judged.ts'
import { noteChange } from './keys.ts'
import { bind, loosen, without } from './regroup.ts'
import { DERIVED_TABLES, dayOf, documentRow, rowsOf } from './rows.ts'
import type { DocumentTable, OriginalTable } from './schema.ts'
import { sketchBytes } from './sketches.ts'
import { tagsOf } from './tags.ts'
import { insertRows, inTransaction } from './transaction.ts'
import { dayKey, forgetDocument, freeKeys, indexDocuments, lowBits } from './units.ts'

/** What is written of a document; its bytes are kept apart. */
interface Contents extends Omit<ArchiveEntry, 'given'> {
  readonly key: number
  readonly given: string
}

type Dated = Pick<Document, 'id' | 'publishedAt'>
type Known = Pick<DocumentTable, 'key' | 'id' | 'source_hash' | 'origin'>

/** Keeps the entries that are not there yet, and what `changes` says of them, in one transaction. */
export function addDocuments(driver: Driver, entries: readonly ArchiveEntry[], changes: Changes): Added[] {
  for (const entry of entries) checkOriginal(entry)
  return inTransaction(driver, () => {
    const { fresh, added } = sortOut(driver, entries)
    insertOriginals(driver, fresh)
    const keys = keysOf(
      driver,
      fresh.map(({ reading }) => reading.document),
    )
    const contents = fresh.map((entry, index) => ({
      ...entry,
      key: keys[index] as number,
      given: JSON.stringify(entry.given),
    }))
    insertContents(driver, contents)
    bind(driver, loosen(driver, keys))
    for (const change of changes(added)) noteChange(driver, change)
    return added
  })
}

function checkOriginal({ reading: { document }, original }: ArchiveEntry): void {
  if (createHash('sha256').update(original).digest('hex') !== document.sourceHash)
    throw new InvalidInput(
      `Document ${document.id}: its bytes do not have the SHA-256 that it gives (${document.sourceHash}). Give the bytes as they were received.`,
    )
}

/** The entries that neither the archive nor an earlier entry holds, and what is to be said of each. */
function sortOut(
  driver: Driver,
  entries: readonly ArchiveEntry[],
): { fresh: ArchiveEntry[]; added: Added[] } {
  const identities = new Map(
    knownBy(driver, entries).map((row) => [row.id, identityOf(row.source_hash, row.origin)]),
  )
  const ids = new Map([...identities].map(([id, identity]) => [identity, id]))
  const fresh: ArchiveEntry[] = []
  const added = entries.map((entry): Added => {
    const { document } = entry.reading
    const identity = identityOf(document.sourceHash, originOf(document))
    const known = ids.get(identity)
    if (known !== undefined) return { id: known as DocumentId, result: 'unchanged' }
    const other = identities.get(document.id)
    if (other !== undefined) throw sharedId(document.id, other)
    identities.set(document.id, identity)
    ids.set(identity, document.id)
    fresh.push(entry)
    return { id: document.id, result: 'added' }
  })
  return { fresh, added }
}

/** The documents that share an id or bytes with an entry. */
function knownBy(driver: Driver, entries: readonly ArchiveEntry[]): readonly Known[] {
  const ids = JSON.stringify(entries.map(({ reading }) => reading.document.id))
  const hashes = JSON.stringify(entries.map(({ reading }) => reading.document.sourceHash))
  return driver.all<Known>(
    `SELECT key, id, source_hash, origin FROM documents WHERE id IN (SELECT value FROM json_each(?))
     UNION SELECT key, id, source_hash, origin FROM documents WHERE source_hash IN (SELECT value FROM json_each(?))`,
    [ids, hashes],
  )
}

function identityOf(hash: string, origin: string): string {
  return `${hash}\n${origin}`
}

function sharedId(id: DocumentId, identity: string): InvalidInput {
  return new InvalidInput(
    `Two documents have the id ${id}: this one, and one whose bytes and origin are "${identity.replace('\n', ' ')}". Make ids from both.`,
  )
}

function insertOriginals(driver: Driver, entries: readonly ArchiveEntry[]): void {
  const byHash = new Map(entries.map((entry) => [entry.reading.document.sourceHash, entry.original]))
  const hashes = JSON.stringify([...byHash.keys()])
  const known = driver.all<{ hash: string }>(
    'SELECT hash FROM originals WHERE hash IN (SELECT value FROM json_each(?))',
    [hashes],
  )
  for (const { hash } of known) byHash.delete(hash)
  const insert = driver.prepare(
    `INSERT INTO originals (hash, size, bytes, received) VALUES (?, ?, ?, ${NOW_SQL})`,
  )
  for (const [hash, bytes] of byHash) insert.run([hash, bytes.length, compress(bytes)])
}

/** Keys in the order of publication, undated documents first, which do not depend on when a document was given. */
function keysOf(driver: Driver, documents: readonly Dated[]): number[] {
  const wanted = documents.map(({ id, publishedAt }) => dayKey(dayOf(publishedAt), lowBits(id)))
  return freeKeys(driver, 'documents', wanted)
}

function insertContents(driver: Driver, contents: readonly Contents[]): void {
  // The index writes what it has gathered to the file whenever a key is smaller than the one before.
  const byDocument = judgedReadings(
    { driver },
    contents.map(({ reading }) => reading),
  )
  const ordered = contents
    .toSorted((a, b) => a.key - b.key)
    .map((one) => {
      const judged = byDocument.get(one.reading.document.id) ?? one.reading
      return { ...one, judged, tags: tagsOf(judged, dayOf(one.reading.document.publishedAt)) }
    })
  insertRows(
    driver,
    'documents',
    ordered.map(({ key, reading, original, rules, given, sketch, tags }) => {
      const { json, text } = encodeReading(reading, original)
      const row = documentRow(reading, tags.document)
      return { key, ...row, rules, given, reading: json, text, sketch: sketchBytes(sketch) }
    }),
  )
  const rows = ordered.map(({ reading, key, judged }) => rowsOf(reading, key, judged))
  for (const table of DERIVED_TABLES)
    insertRows<Record<string, string | number | null>>(
      driver,
      table,
      rows.flatMap((row) => row[table].map((one) => ({ ...one }))),
    )
  indexDocuments(driver, ordered)
}

/** Takes a document away, and its bytes too unless another document carries them. */
export function removeDocument(driver: Driver, id: DocumentId): boolean {
  return inTransaction(driver, () => {
    const row = known(driver, id)
    if (row === undefined) return false
    const loose = without(loosen(driver, [row.key]), [row.key])
    deleteContents(driver, row.key)
    bind(driver, loose)
    driver
      .prepare(
        'DELETE FROM originals WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM documents WHERE source_hash = ?1)',
      )
      .run([row.source_hash])
    return true
  })
}

/** Puts a new reading in place of the old one. */
export function replaceContents(
  driver: Driver,
  id: DocumentId,
  entry: Pick<ArchiveEntry, 'reading' | 'rules' | 'search' | 'sketch'>,
): void {
  inTransaction(driver, () => {
    const row = known(driver, id)
    const { document } = entry.reading
    if (row === undefined)
      throw new InvalidInput(`There is no document ${id} in the archive. See \`mahdar list --documents\`.`)
    if (
      document.id !== id ||
      document.sourceHash !== row.source_hash ||
      !sameOrigin(driver, row.key, originOf(document))
    )
      throw new InvalidInput(
        `The new reading is not of document ${id}: its id, bytes or origin differ. Read the stored bytes with what was given with them.`,
      )
    const loose = without(loosen(driver, [row.key]), [row.key])
    deleteContents(driver, row.key)
    const original = originalOf(driver, row.source_hash)
    const keys = keysOf(driver, [document])
    insertContents(
      driver,
      keys.map((key) => ({ ...entry, original, key, given: row.given })),
    )
    bind(driver, loose, loosen(driver, keys))
  })
}

function known(driver: Driver, id: DocumentId) {
  return driver.all<Known & Pick<DocumentTable, 'given'>>(
    'SELECT key, id, source_hash, origin, given FROM documents WHERE id = ?',
    [id],
  )[0]
}

function originalOf(driver: Driver, hash: string): Uint8Array {
  const [row] = driver.all<OriginalTable>('SELECT hash, size, bytes FROM originals WHERE hash = ?', [hash])
  return decompress(row?.bytes ?? new Uint8Array())
}

function sameOrigin(driver: Driver, key: number, origin: string): boolean {
  return driver.all('SELECT key FROM documents WHERE key = ? AND origin = ?', [key, origin]).length > 0
}

function deleteContents(driver: Driver, key: number): void {
  forgetDocument(driver, key)
  driver.prepare('DELETE FROM documents WHERE key = ?').run([key])
}
