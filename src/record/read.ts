import { StoreFailed } from '../errors.ts'
import type { Source } from '../merge/accounts.ts'
import type { DocumentId, EncounterId, Reading } from '../model.ts'
import { decodeReading } from './codec.ts'
import { decompress } from './compression.ts'
import type { Shown, StoredDocument, StoredOriginal } from './contract.ts'
import { carriersByHash } from './list-documents.ts'
import type { Store } from './open.ts'
import type { DocumentTable } from './schema.ts'
import { sketchFrom } from './sketches.ts'

type StoredRow = Pick<
  DocumentTable,
  'id' | 'day' | 'source_hash' | 'reading' | 'text' | 'rules' | 'given'
> & { readonly bytes: Uint8Array | null }

const SELECT_STORED = `SELECT d.id, d.day, d.source_hash, d.reading, d.text, d.rules, d.given, o.bytes
  FROM documents d LEFT JOIN originals o ON o.hash = d.source_hash`

/** A document may be named by the head of its id, of so many characters at least. */
export const SHORTEST_PREFIX = 4

/** The document or encounter with this id, or the documents whose ids begin with it. */
export function show(store: Store, id: string): Shown[] {
  const [document = '', encounter] = id.split('/')
  const rows = rowsByPrefix(store, document)
  const shown = stored(store, rows)
  if (encounter === undefined) return shown.map((one) => ({ ...one, encounter: null }))
  return shown
    .filter(({ reading }) => reading.encounters.some((one) => one.id === encounter))
    .map((one) => ({ ...one, encounter: encounter as EncounterId }))
}

function rowsByPrefix({ driver }: Store, id: string): readonly StoredRow[] {
  const exact = driver.all<StoredRow>(`${SELECT_STORED} WHERE id = ?`, [id])
  if (exact.length > 0 || id.length < SHORTEST_PREFIX) return exact
  return driver.all<StoredRow>(
    `${SELECT_STORED} WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 100`,
    [id],
  )
}

function stored({ driver }: Store, rows: readonly StoredRow[]): StoredDocument[] {
  const hashes = rows.map((row) => row.source_hash)
  const carriers = carriersByHash(driver, hashes)
  return rows.map((row) => ({
    reading: readingOf(row),
    rules: row.rules,
    given: JSON.parse(row.given),
    carriers: (carriers.get(row.source_hash) ?? []).filter((id) => id !== row.id),
  }))
}

/** The readings of documents, with their sketches, by key. */
export function readingsByKey({ driver }: Store, keys: readonly number[]): ReadonlyMap<number, Source> {
  const rows = driver.all<StoredRow & Pick<DocumentTable, 'key' | 'sketch'>>(
    `${SELECT_STORED.replace('SELECT', 'SELECT d.key, d.sketch,')} WHERE d.key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keys)],
  )
  return new Map(rows.map((row) => [row.key, { reading: readingOf(row), sketch: sketchFrom(row.sketch) }]))
}

const PAGE = 100

/** Every document, from the oldest day to the newest, by id within a day. */
export async function* documents(store: Store): AsyncGenerator<StoredDocument> {
  let last: Pick<StoredRow, 'day' | 'id'> | undefined = { day: '', id: '' }
  while (last !== undefined) {
    const rows: readonly StoredRow[] = store.driver.all(
      `${SELECT_STORED} WHERE (day, id) > (?, ?) ORDER BY day, id LIMIT ${PAGE}`,
      [last.day, last.id],
    )
    yield* stored(store, rows)
    last = rows.at(-1)
  }
}

/** How many documents there are. */
export function countDocuments({ driver }: Store): number {
  return driver.all<{ count: number }>('SELECT count(*) AS count FROM documents')[0]?.count ?? 0
}

/** Every document with its bytes, by id. */
export async function* originals(
  { driver }: Store,
  onDamaged: (error: Error) => void = fail,
): AsyncGenerator<StoredOriginal> {
  let last: string | undefined = ''
  while (last !== undefined) {
    const rows: readonly StoredRow[] = driver.all(
      `${SELECT_STORED} WHERE d.id > ? ORDER BY d.id LIMIT ${PAGE}`,
      [last],
    )
    for (const row of rows) {
      const original = bytesOrNull(row, onDamaged)
      if (original !== null) yield storedOriginal(row, original)
    }
    last = rows.at(-1)?.id
  }
}

function fail(error: Error): never {
  throw error
}

function bytesOrNull(row: StoredRow, onDamaged: (error: Error) => void): Uint8Array | null {
  try {
    return bytesOf(row)
  } catch (error) {
    onDamaged(error as Error)
    return null
  }
}

function storedOriginal(
  { id, rules, given, reading, text }: StoredRow,
  original: Uint8Array,
): StoredOriginal {
  const whole = unlessDamaged((): unknown => JSON.parse(text ?? 'null'))
  return {
    id: id as DocumentId,
    reading: unlessDamaged(() => decodeReading({ json: reading, text }, () => original)),
    rules,
    given: unlessDamaged(() => JSON.parse(given)) ?? {},
    text: typeof whole === 'string' ? whole : Buffer.from(original).toString('utf8'),
    original,
  }
}

function unlessDamaged<Value>(decode: () => Value): Value | null {
  try {
    return decode()
  } catch {
    return null
  }
}

function readingOf(row: StoredRow): Reading {
  return decodeReading({ json: row.reading, text: row.text }, () => bytesOf(row))
}

function bytesOf({ id, bytes }: StoredRow): Uint8Array {
  try {
    return decompress(bytes ?? new Uint8Array())
  } catch (error) {
    throw new StoreFailed(
      `The kept bytes of document ${id} are damaged. Remove it and add it again, or go back to a backup.`,
      { cause: error },
    )
  }
}
