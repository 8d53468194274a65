/** How long texts take to be kept and found, against rows and an index of SQLite's own making. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReader } from '../../src/cli/entries.ts'
import { type Archive, type ArchiveEntry, openArchive } from '../../src/record/archive.ts'
import { type Driver, openDriver } from '../../src/record/driver.ts'
import { compare, type Ratio, seededRandom, shuffle } from './rounds.ts'
import { computed } from './searching.ts'

/** A text and its day of publication. */
export interface IngestText {
  readonly text: string
  readonly published: string | null
}

/** Times of keeping, each divided by those of the plain insert. */
export interface IngestResult {
  readonly documents: number
  readonly bytes: number
  /** From a reading to what can be searched. */
  readonly keeping: Ratio
  /** From a text on: the reading itself too. */
  readonly whole: Ratio
  /** Documents a second of computing: plainly, kept, and read and kept. */
  readonly speeds: readonly [number, number, number]
  /** What a search finds of them, plainly and in the archive. */
  readonly found: readonly [number, number]
}

const BATCH = 500
const ASKED = 'the'

/** Keeps the texts in new archives and tables, so many rounds. */
export async function measureIngest(
  texts: readonly IngestText[],
  { rounds = 5, now = computed } = {},
): Promise<IngestResult> {
  const reader = openReader('bench', () => Date.UTC(2026, 10, 21))
  const read = (): readonly ArchiveEntry[] =>
    reader.entriesOf(texts).flatMap((one) => ('entry' in one ? [one.entry] : []))
  const entries = eachOnce(read())
  const times = new Map<string, number[]>([...'pkw'].map((name) => [name, []]))
  let found: [number, number] = [0, 0]
  for (let round = 0; round <= rounds; round += 1)
    for (const name of shuffle([...'pkw'], seededRandom(round))) {
      const [seconds, hits] = await timed(name, entries, read, now)
      if (round > 0) times.get(name)?.push(seconds)
      found = name === 'p' ? [hits, found[1]] : [found[0], hits]
    }
  const least = (name: string): number => Math.min(...(times.get(name) ?? []))
  const speed = (name: string): number => (entries.length / least(name)) * 1000
  return {
    documents: entries.length,
    bytes: texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    keeping: compare(times, 'k', 'p'),
    whole: compare(times, 'w', 'p'),
    speeds: [speed('p'), speed('k'), speed('w')],
    found,
  }
}

/** Texts of a file may come twice. */
function eachOnce(entries: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  return [...new Map(entries.map((entry) => [entry.reading.document.id, entry])).values()]
}

async function timed(
  name: string,
  entries: readonly ArchiveEntry[],
  read: () => readonly ArchiveEntry[],
  now: () => number,
): Promise<readonly [number, number]> {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
  try {
    if (name === 'p') return plainly(openDriver(join(directory, 'plain.sqlite'), 0), entries, now)
    const archive = await openArchive({ directory, mode: 'write' })
    const before = now()
    await archive.add(name === 'k' ? entries : eachOnce(read()))
    const time = now() - before
    const found = await countOf(archive)
    await archive.close()
    return [time, found]
  } finally {
    rmSync(directory, { recursive: true })
  }
}

async function countOf(archive: Archive): Promise<number> {
  const wanted = { kind: 'phrase', words: [ASKED] } as const
  return (await archive.countTags({ wanted, kind: 'document', level: 'document', newest: null })).counted
}

/** Text, record and index of the same documents, by the simplest statements that do it; SQLite's own words. */
function plainly(
  driver: Driver,
  entries: readonly ArchiveEntry[],
  now: () => number,
): readonly [number, number] {
  driver.all('PRAGMA journal_mode = WAL')
  driver.exec(`PRAGMA synchronous = NORMAL;
    CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, text TEXT, record TEXT);
    CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1, tokenize='unicode61')`)
  const before = now()
  for (let start = 0; start < entries.length; start += BATCH) {
    driver.exec('BEGIN')
    entries.slice(start, start + BATCH).forEach(({ reading }, place) => {
      const { text, ...document } = reading.document
      const id = start + place + 1
      driver
        .prepare('INSERT INTO document VALUES (?, ?, ?, ?)')
        .run([id, document.id, text, JSON.stringify({ ...reading, document: { ...document, passages: [] } })])
      driver.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)').run([id, text])
    })
    driver.exec('COMMIT')
  }
  const time = now() - before
  const [row] = driver.all<{ count: number }>('SELECT count(*) AS count FROM words WHERE words MATCH ?', [
    ASKED,
  ])
  driver.close()
  return [time, row?.count ?? 0]
}
