import { createHash } from 'node:crypto'
import type { DocumentId, Reading } from '../model.ts'
import { decodeReading } from './codec.ts'
import { decompress } from './compression.ts'
import type { Examination, Finding } from './contract.ts'
import type { Driver } from './driver.ts'
import { misquotes } from './evidence.ts'
import { areSame, expectedWords, indexedWords, NOTHING, type WordSum } from './index-words.ts'
import { judgedReadings } from './judged.ts'
import { DERIVED_TABLES, dayOf, documentRow, rowsOf } from './rows.ts'
import type { DocumentTable, OriginalTable } from './schema.ts'
import { tagsOf } from './tags.ts'

type Row = Readonly<Record<string, unknown>>
type Examined = DocumentTable & {
  readonly bytes: OriginalTable['bytes'] | null
  readonly size: number | null
}

const PAGE = 100
const REREAD = 'Run `mahdar reread`.'
const OTHER_WORDS = `Search knows it by other words than those in it. ${REREAD}`

/** Everything that is wrong with the archive; the driver must be allowed to make temporary tables. */
export async function examine(
  driver: Driver,
  { onChecked = async () => {}, searchTextOf }: Examination,
): Promise<Finding[]> {
  const findings = [...examineDatabase(driver), ...examineIndex(driver)]
  const words = searchTextOf === undefined ? null : wordsIn(driver, findings)
  let last: string | undefined = ''
  let checked = 0
  while (last !== undefined) {
    const rows: readonly Examined[] = driver.all(
      `SELECT d.*, o.bytes, o.size FROM documents d LEFT JOIN originals o ON o.hash = d.source_hash
       WHERE d.id > ? ORDER BY d.id LIMIT ${PAGE}`,
      [last],
    )
    for (const row of rows) {
      const { found, reading } = examineDocument(driver, row)
      findings.push(...found)
      if (reading === null || words === null || searchTextOf === undefined) continue
      const expected = expectedWords(searchTextOf(reading))
      if (words.has(row.key) && !areSame(words.get(row.key) ?? NOTHING, expected))
        findings.push({ check: 'index', document: reading.document.id, message: OTHER_WORDS })
    }
    checked += rows.length
    await onChecked(checked)
    last = rows.at(-1)?.id
  }
  return findings
}

/** What the index holds; `null`, and a finding, where it is too much hurt to be read. */
function wordsIn(driver: Driver, findings: Finding[]): ReadonlyMap<number, WordSum> | null {
  try {
    return indexedWords(driver)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    findings.push({
      check: 'index',
      document: null,
      message: `The words in it cannot be read (${reason}). ${REREAD}`,
    })
    return null
  }
}

function examineDatabase(driver: Driver): Finding[] {
  const damage = driver
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((message) => message !== 'ok')
  const orphans = driver
    .all<{ table: string }>('PRAGMA foreign_key_check')
    .map(({ table }) => `A row of ${table} belongs to no document.`)
  const unused = driver
    .all<{ hash: string }>(
      'SELECT hash FROM originals WHERE hash NOT IN (SELECT source_hash FROM documents) ORDER BY hash',
    )
    .map(({ hash }) => `The bytes with SHA-256 ${hash} belong to no document.`)
  return [...damage, ...orphans, ...unused].map((message) => ({ check: 'database', document: null, message }))
}

function examineIndex(driver: Driver): Finding[] {
  const missing = driver
    .all<{ id: string }>(
      'SELECT id FROM documents WHERE key NOT IN (SELECT rowid FROM search_index) ORDER BY id',
    )
    .map(({ id }) => ({
      check: 'index' as const,
      document: id as DocumentId,
      message: `Search does not know it. ${REREAD}`,
    }))
  const stray = driver.all(
    'SELECT rowid FROM search_index WHERE rowid NOT IN (SELECT key FROM documents)',
  ).length
  if (stray === 0) return missing
  const message = `Search knows ${stray} document(s) that the archive does not hold. Go back to a backup, or add everything to a new archive.`
  return [...missing, { check: 'index', document: null, message }]
}

/** What is wrong with a document, and its reading unless that is damaged. */
function examineDocument(
  driver: Driver,
  row: Examined,
): { readonly found: readonly Finding[]; readonly reading: Reading | null } {
  const document = row.id as DocumentId
  const original = unpacked(row.bytes)
  const fault = originalFault(row, original)
  if (fault !== null && row.text === null)
    return { found: [{ check: 'original', document, message: fault }], reading: null }
  const found: Finding[] = fault === null ? [] : [{ check: 'original', document, message: fault }]
  const reading = decoded(row, original ?? new Uint8Array())
  if (reading === null)
    return {
      found: [...found, { check: 'reading', document, message: `Its reading is damaged. ${REREAD}` }],
      reading,
    }
  for (const { path, quote } of misquotes(reading))
    found.push({
      check: 'evidence',
      document,
      message: `${path}: "${quote}" does not stand there. ${REREAD}`,
    })
  for (const table of differingTables(driver, row, reading))
    found.push({
      check: 'tables',
      document,
      message: `Its rows in ${table} are not what its reading says. ${REREAD}`,
    })
  return { found, reading }
}

function unpacked(bytes: Uint8Array | null): Uint8Array | null {
  try {
    return bytes && decompress(bytes)
  } catch {
    return null
  }
}

function originalFault({ bytes, size, source_hash }: Examined, original: Uint8Array | null): string | null {
  if (bytes === null) return 'Its original bytes are missing. Remove it and add it again.'
  if (original === null) return 'Its original bytes cannot be unpacked. Remove it and add it again.'
  const hash = createHash('sha256').update(original).digest('hex')
  if (hash === source_hash && original.length === size) return null
  return `Its original bytes have the SHA-256 ${hash}, not ${source_hash}. Remove it and add it again.`
}

function decoded({ reading, text }: Examined, original: Uint8Array): Reading | null {
  try {
    return decodeReading({ json: reading, text }, () => original)
  } catch {
    return null
  }
}

function differingTables(driver: Driver, row: Examined, reading: Reading): string[] {
  const judged = judgedReadings({ driver }, [reading]).get(reading.document.id) ?? reading
  const derived = rowsOf(reading, row.key, judged)
  const expected = documentRow(reading, tagsOf(judged, dayOf(reading.document.publishedAt)).document)
  const columns = Object.keys(expected) as (keyof typeof expected)[]
  const tables: string[] = columns.every((column) => row[column] === expected[column]) ? [] : ['documents']
  for (const table of DERIVED_TABLES) {
    const kept = driver.all<Row>(`SELECT * FROM ${table} WHERE document = ?`, [row.key])
    if (fingerprint(kept) !== fingerprint(derived[table])) tables.push(table)
  }
  const alone = driver.all(
    `SELECT 1 FROM tellings t WHERE document = ? AND NOT EXISTS
       (SELECT 1 FROM members m WHERE m.document = t.document AND m.encounter = t.encounter)`,
    [row.key],
  )
  return alone.length === 0 ? tables : [...tables, 'members']
}

function fingerprint(rows: readonly object[]): string {
  return rows
    .map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .toSorted()
    .join('\n')
}
