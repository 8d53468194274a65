import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { InvalidInput, StoreFailed } from '../errors.ts'
import type { DocumentId, Reading } from '../model.ts'
import { openArchive } from './archive.ts'
import type { Archive, ArchiveEntry, Finding } from './contract.ts'
import { openDriver } from './driver.ts'
import { entriesOf, entryOf, readingOf, TEXT } from './readings.suite.ts'
import { foundBy, recordsOf } from './session.suite.ts'

let directory: string
let file: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mahdar-sqlite-'))
  file = join(directory, 'mahdar.sqlite')
})

afterEach(() => {
  rmSync(directory, { recursive: true })
})

async function withArchive<Result>(work: (archive: Archive) => Promise<Result>): Promise<Result> {
  const archive = await openArchive({ directory, mode: 'write' })
  try {
    return await work(archive)
  } finally {
    await archive.close()
  }
}

function change(sql: string): void {
  const driver = openDriver(file, 0)
  driver.exec(sql)
  driver.close()
}

describe('opening', () => {
  test('no archive, to read or to change, says how to make one and makes nothing', async () => {
    const none = join(directory, 'none')
    await expect(openArchive({ directory: none, mode: 'read' })).rejects.toThrow(
      /There is no archive in .*mahdar add/,
    )
    await expect(openArchive({ directory: none, mode: 'write', create: false })).rejects.toThrow(InvalidInput)
    expect(existsSync(none)).toBe(false)
  })

  test('directories are made on the way to a new archive', async () => {
    const deep = join(directory, 'a', 'b #1?')
    const archive = await openArchive({ directory: deep, mode: 'write' })
    await archive.close()
    expect(existsSync(join(deep, 'mahdar.sqlite'))).toBe(true)
    const again = await openArchive({ directory: deep, mode: 'read' })
    expect(await again.listDocuments()).toEqual([])
    await again.close()
  })

  test('a file where the directory should be is refused', async () => {
    writeFileSync(join(directory, 'file'), '')
    const taken = { directory: join(directory, 'file'), mode: 'write' } as const
    await expect(openArchive(taken)).rejects.toThrow(/is not a directory/)
    await expect(openArchive({ ...taken, directory: join(directory, 'file', 'deeper') })).rejects.toThrow(
      StoreFailed,
    )
  })

  test.each(['read', 'write'] as const)('a file that is no SQLite is no archive, to %s', async (mode) => {
    writeFileSync(
      file,
      'notes of a meeting, long enough to be taken for a header of a hundred bytes or more. '.repeat(3),
    )
    const before = readFileSync(file)
    await expect(openArchive({ directory, mode })).rejects.toThrow(
      /not an archive of Mahdar: it is no SQLite file/,
    )
    expect(readFileSync(file)).toEqual(before)
  })

  test.each(['read', 'write'] as const)(
    'another program’s SQLite file is no archive, to %s',
    async (mode) => {
      change('CREATE TABLE bookmarks (url TEXT)')
      await expect(openArchive({ directory, mode })).rejects.toThrow(/another program's SQLite file/)
      change('PRAGMA application_id = 7')
      await expect(openArchive({ directory, mode })).rejects.toThrow(InvalidInput)
    },
  )

  test.each(['read', 'write'] as const)('an archive of a newer version says so, to %s', async (mode) => {
    await withArchive(async (archive) => archive.add(entriesOf(1)))
    change('PRAGMA user_version = 99')
    await expect(openArchive({ directory, mode })).rejects.toThrow(/newer version of Mahdar .*version 99/)
    await expect(openArchive({ directory, mode })).rejects.toThrow(StoreFailed)
  })

  test('a file left empty by a process that was killed becomes an archive when it is written to', async () => {
    writeFileSync(file, '')
    await expect(openArchive({ directory, mode: 'read' })).rejects.toThrow(/not up to date/)
    await withArchive(async (archive) => archive.add(entriesOf(1)))
    const archive = await openArchive({ directory, mode: 'read' })
    expect(await archive.listDocuments()).toHaveLength(1)
    await archive.close()
  })

  test.each([
    ['records', () => BEFORE_RECORDS],
    ['decisions', () => BEFORE_DECISIONS],
    ['statements', () => BEFORE_STATEMENTS],
    ['fields', () => BEFORE_SEARCH],
    ['review', () => BEFORE_REVIEW],
    ['former ids', () => BEFORE_FORMER_IDS],
    ['meetings', () => BEFORE_MEETINGS],
    ['partakers', () => BEFORE_PARTAKERS],
    ['tags apart', () => BEFORE_DOCUMENT_TAGS],
  ])('an archive of a time without %s has them once it is opened to write', async (_, statements) => {
    await withArchive(async (archive) => archive.add([dated('a'), dated('b')]))
    change(statements())
    await expect(openArchive({ directory, mode: 'read' })).rejects.toThrow(/not up to date/)
    const searchTextOf = async () => (reading: Reading) => entryOf(reading).search
    const archive = await openArchive({ directory, mode: 'write', searchTextOf })
    const records = await recordsOf(archive)
    expect(records.map(({ accounts }) => accounts.length)).toEqual([2])
    const sides = records[0]?.participants.flatMap(({ side }) => side ?? []) ?? []
    expect(sides).toHaveLength(2)
    expect(await archive.meetings({ sides })).toHaveLength(1)
    expect(await archive.decisions()).toEqual([])
    expect(await archive.doctor()).toEqual([])
    expect(await foundBy(archive, 'زمردا')).toHaveLength(2)
    await archive.close()
  })

  test('closing empties the log into the one file', async () => {
    await withArchive(async (archive) => archive.add(entriesOf(5)))
    const log = `${file}-wal`
    expect(existsSync(log) ? readFileSync(log).length : 0).toBe(0)
  })
})

const BEFORE_CHANGES = `DROP TABLE meeting_changes; DROP TABLE taken_back; DROP TRIGGER meeting_kept; DROP TRIGGER meeting_dropped;
  DROP TRIGGER record_renamed; DROP TRIGGER documents_dropped; DROP TRIGGER judgements_dropped; DROP TRIGGER decisions_dropped;
  DROP TRIGGER judgements_made; DROP TRIGGER decisions_made;
  DELETE FROM kysely_migration WHERE name = '0013-changes'; PRAGMA user_version = 12;`
const BEFORE_DOCUMENT_TAGS = `${BEFORE_CHANGES} DROP INDEX documents_by_key; DELETE FROM kysely_migration WHERE name = '0012-document-tags'; PRAGMA user_version = 11;`

const BEFORE_PARTAKERS = `${BEFORE_DOCUMENT_TAGS} DROP TABLE partakers; DELETE FROM kysely_migration WHERE name = '0011-partakers'; PRAGMA user_version = 10;`

const BEFORE_MEETINGS = `${BEFORE_PARTAKERS} DROP TABLE meetings; DELETE FROM kysely_migration WHERE name = '0010-meetings'; PRAGMA user_version = 9;`

const BEFORE_WORDS = `${BEFORE_MEETINGS} DROP TABLE words; CREATE VIRTUAL TABLE search_words USING fts5vocab('search_index', 'row');
  DELETE FROM kysely_migration WHERE name = '0009-words'; PRAGMA user_version = 8;`

const BEFORE_RECEIVED = `${BEFORE_WORDS} DROP INDEX originals_by_received; ALTER TABLE originals DROP COLUMN received;
  DELETE FROM kysely_migration WHERE name = '0008-received'; PRAGMA user_version = 7;`

const BEFORE_FORMER_IDS = `${BEFORE_RECEIVED} DROP TABLE former_ids;
  DELETE FROM kysely_migration WHERE name = '0007-former-ids'; PRAGMA user_version = 6;`

const BEFORE_REVIEW = `${BEFORE_FORMER_IDS} DROP TABLE judgements; DROP TABLE tokens; DROP TABLE audit; DROP INDEX statements_by_confidence;
  ALTER TABLE statements DROP COLUMN confidence;
  DELETE FROM kysely_migration WHERE name = '0006-review'; PRAGMA user_version = 5;`

const BEFORE_SEARCH = `${BEFORE_REVIEW} DROP TABLE search_words; DROP TABLE search_index; DROP TABLE encounter_index; DROP TABLE statement_index;
  DROP TABLE encounter_units; DROP TABLE statement_units; ALTER TABLE documents DROP COLUMN tags;
  CREATE VIRTUAL TABLE search_index USING fts5(term, other, title, content='', contentless_delete=1, tokenize='ascii');
  DELETE FROM kysely_migration WHERE name = '0005-search'; PRAGMA user_version = 4;`

const BEFORE_STATEMENTS = `${BEFORE_SEARCH} DROP TABLE subjects; DROP TABLE speaker_offices; DROP TABLE speakers; DROP TABLE statements;
  DELETE FROM kysely_migration WHERE name = '0004-statements'; PRAGMA user_version = 3;`

const BEFORE_DECISIONS = `${BEFORE_STATEMENTS} DROP TABLE decided; DROP TABLE decisions;
  DELETE FROM kysely_migration WHERE name = '0003-decisions'; PRAGMA user_version = 2;`

const BEFORE_RECORDS = `${BEFORE_DECISIONS} DROP TABLE members; DROP TABLE records; DROP TABLE blocks; DROP TABLE tellings;
  ALTER TABLE documents DROP COLUMN sketch; DELETE FROM kysely_migration WHERE name = '0002-records';
  PRAGMA user_version = 1`

function dated(externalId: string): ArchiveEntry {
  return entryOf(readingOf({ text: `${TEXT} (${externalId})`, externalId, date: '2022-08-05' }))
}

describe('a full disk', () => {
  test('keeps what was stored, drops the batch whole, and says what to do', async () => {
    const archive = await openArchive({ directory, mode: 'write', maxPages: 150 })
    const kept = await archive.add(entriesOf(20))
    const failing = archive.add(entriesOf(2000, 20))
    await expect(failing).rejects.toThrow(StoreFailed)
    await expect(failing).rejects.toThrow(/mahdar\.sqlite: the disk is full\..*make room/)
    expect((await archive.listDocuments()).map(({ id }) => id).toSorted()).toEqual(
      kept.map(({ id }) => id).toSorted(),
    )
    expect(await archive.doctor()).toEqual([])
    await archive.close()
    const again = await openArchive({ directory, mode: 'write' })
    expect(await again.add(entriesOf(1, 5000))).toMatchObject([{ result: 'added' }])
    await again.close()
  })

  test('while the archive is made leaves nothing that is taken for one', async () => {
    await expect(openArchive({ directory, mode: 'write', maxPages: 3 })).rejects.toThrow(/disk is full/)
    await withArchive(async (archive) => archive.add(entriesOf(1)))
  })
})

describe('backing up', () => {
  test('makes one file that is an archive again, from an archive open to read too', async () => {
    await withArchive(async (archive) => archive.add(entriesOf(3)))
    const copies = join(directory, 'copy')
    mkdirSync(copies)
    const archive = await openArchive({ directory, mode: 'read' })
    await archive.backup(join(copies, 'mahdar.sqlite'))
    const copy = await openArchive({ directory: copies, mode: 'read' })
    expect(await copy.listDocuments()).toEqual(await archive.listDocuments())
    expect(await copy.doctor()).toEqual([])
    await copy.close()
    await archive.close()
  })

  test('never overwrites, and needs a directory that is there', async () => {
    const target = join(directory, 'kept.sqlite')
    writeFileSync(target, 'something dear')
    await withArchive(async (archive) => {
      await expect(archive.backup(target)).rejects.toThrow(/exists already/)
      await expect(archive.backup(join(directory, 'no', 'where'))).rejects.toThrow(/does not exist/)
    })
    expect(readFileSync(target, 'utf8')).toBe('something dear')
  })
})

describe('the doctor', () => {
  /** What is found after `sql` has been done behind the archive's back. */
  async function findingsAfter(sql: string): Promise<[Finding['check'], DocumentId | null][]> {
    const id = readingOf().document.id
    await withArchive(async (archive) => archive.add([entryOf(readingOf())]))
    change(`PRAGMA foreign_keys = OFF; ${sql}`)
    const archive = await openArchive({ directory, mode: 'read' })
    const findings = await archive.doctor()
    await archive.close()
    for (const { message } of findings) expect(message).toMatch(/\.$/)
    return findings.map(({ check, document }) => [check, document === id ? id : null])
  }
  const id = readingOf().document.id

  test.each([
    ['bytes that were changed', `UPDATE originals SET bytes = zeroblob(9)`, [['original', id]]],
    [
      'bytes that are gone',
      `DELETE FROM originals`,
      [
        ['database', null],
        ['original', id],
      ],
    ],
    ['bytes of no document', `INSERT INTO originals VALUES ('0', 0, x'', '')`, [['database', null]]],
    ['a reading that is no JSON', `UPDATE documents SET reading = substr(reading, 9)`, [['reading', id]]],
    [
      'a quote that is not there',
      `UPDATE documents SET reading = replace(reading, '"quote":"مدينة المرسى"', '"quote":"مدينة"')`,
      [['evidence', id]],
    ],
    ['a table that differs', `UPDATE encounters SET status = 'planned'`, [['tables', id]]],
    ['a row too few', `DELETE FROM participants WHERE ordinal = 1`, [['tables', id]]],
    ['a column that differs', `UPDATE documents SET day = '2001-01-01'`, [['tables', id]]],
    ['a document that search does not know', `DELETE FROM search_index`, [['index', id]]],
    [
      'one that only search knows',
      `INSERT INTO search_index (rowid, term) VALUES (5, 'x')`,
      [['index', null]],
    ],
  ] as const)('finds %s', async (_, sql, expected) => {
    expect(await findingsAfter(sql)).toEqual(expected)
  })

  test('finds a damaged page', async () => {
    await withArchive(async (archive) => archive.add(entriesOf(200)))
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096 * 40, 4096 * 44)
    writeFileSync(file, bytes)
    const archive = await openArchive({ directory, mode: 'read' })
    const outcome = await archive.doctor().catch((error: unknown) => error)
    await archive.close()
    if (outcome instanceof Error) expect(outcome.message).toMatch(/is damaged/)
    else expect(outcome).not.toEqual([])
  })
})

describe('a value that SQLite does not know', () => {
  test.each([true, undefined, {}, []])('%s is refused before it reaches the binding', (value) => {
    const driver = openDriver(file, 0)
    expect(() => driver.prepare('SELECT ? AS x').all([value])).toThrow(TypeError)
    driver.close()
  })
})
