/** The commands of the archive, each on an archive of its own. */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Shown } from '../record/archive.ts'
import { openDriver } from '../record/driver.ts'
import { withArchive } from './archive.ts'
import { ENGLISH, parseLines, run, TEXT, Workplace } from './run.suite.ts'

const MET =
  'Foreign Minister Wang Yi met Russian Foreign Minister Sergey Lavrov in Beijing on 5 August 2022. Wang Yi told Lavrov that trade with Russia grew.\n'
const SAMPLES = resolve(import.meta.dirname, '../../samples')

let here: Workplace

beforeEach(() => {
  here = new Workplace()
})
afterEach(() => here.clear())

function change({ directory }: Workplace, sql: string): void {
  const driver = openDriver(join(directory, 'mahdar.sqlite'), 0)
  driver.exec(sql)
  driver.close()
}

describe('finding', () => {
  beforeEach(async () => {
    await here.mahdar('add', here.file('ar.txt', TEXT), '--published', '2022-08-05')
    await here.mahdar('add', here.file('en.txt', ENGLISH))
  })

  test('a word in any spelling, with joined letters or without, is marked where it stands', async () => {
    for (const query of ['ايران', 'إيران', 'إِيران', 'وإيران']) {
      const found = await here.mahdar('search', query)
      expect(found.status).toBe(0)
      expect(found.out).toContain('*إيران*')
      expect(found.out).toContain('1 document found.')
    }
  })

  test('an English text is kept and found too', async () => {
    const [hit] = parseLines(await here.mahdar('search', 'zenda river', '--to', 'ndjson'))
    expect(hit).toMatchObject({ externalId: join(here.root, 'en.txt'), language: 'en', speakers: [] })
    expect(hit?.highlights).toMatchObject([{ quote: 'Zenda' }, { quote: 'river' }])
  })

  test('nothing found is no error, and all of it in JSON is one object', async () => {
    expect(await here.mahdar('search', 'xyz')).toMatchObject({ status: 0, out: 'Nothing found.\n' })
    const found = JSON.parse((await here.mahdar('search', 'capital', '--to', 'json')).out)
    expect(found).toMatchObject({ ranked: 1, more: false, hits: [{ title: '' }] })
  })

  test('of a word that no text has, one that is spelled almost so is offered', async () => {
    expect((await here.mahdar('search', 'captal')).out).toMatch(
      /^Nothing found\. Did you mean .*capital.*\?\n$/,
    )
    const found = JSON.parse((await here.mahdar('search', 'captal', '--to', 'json')).out)
    expect(found).toMatchObject({ ranked: 0, didYouMean: ['capital'] })
  })

  test('a query without a word is refused', async () => {
    expect(await here.mahdar('search', '...')).toMatchObject({
      status: 1,
      told: [expect.stringMatching(/asks for nothing/)],
    })
  })

  test('a search goes on where another part of it ended, and tells by what it can be narrowed', async () => {
    const part = async (...words: readonly string[]) =>
      JSON.parse(
        (
          await here.mahdar(
            'search',
            'إيران OR capital',
            '--sort',
            'newest',
            '--limit',
            '1',
            '--to',
            'json',
            ...words,
          )
        ).out,
      )
    const first = await part()
    const second = await part('--after', String(first.next))
    expect(second.hits[0].document).not.toBe(first.hits[0].document)
    expect(first.facets.language).toContainEqual({ value: 'ar', label: {}, count: 1 })
    const shown = (await here.mahdar('search', 'إيران OR capital', '--limit', '1', '--facets')).out
    expect(shown).toMatch(/1 are shown; --after \d+ goes on/)
    expect(shown).toMatch(/language: .*en \(1\)/)
  })

  test('statements and encounters are found as well as documents, with who says what, and who met whom', async () => {
    await here.mahdar('add', here.file('met.txt', MET), '--published', '2022-08-06')
    const kind = (name: string, ...words: readonly string[]) =>
      here.mahdar('search', 'Lavrov trade', '--kind', name, ...words)
    const statements = await kind('statements')
    expect(statements.out).toMatch(/Wang Yi.* s\d+\n/)
    expect(statements.out).toContain('*trade*')
    expect(statements.out).toContain('1 statement found.')
    const [said] = parseLines(await kind('statements', '--to', 'ndjson'))
    expect(said).toMatchObject({
      kind: 'statement',
      speakers: [{ actor: 'wang-yi' }],
      said: { id: said?.statement },
    })
    const encounters = await kind('encounters')
    expect(encounters.out).toMatch(/Lavrov[\s\S]*1 encounter found\./)
    const [met] = parseLines(await kind('encounters', '--to', 'ndjson'))
    expect(met).toMatchObject({ kind: 'encounter', told: { id: met?.record } })
    expect((await kind('meetings')).told.join()).toContain('documents, encounters, statements')
  })

  test('what is added or read otherwise stands in the audit log, what was there already does not', async () => {
    await here.mahdar('add', here.file('ar.txt', TEXT), '--published', '2022-08-05')
    const changes = await withArchive(here.directory, 'read', (archive) => archive.changes(9, null))
    const { out } = await here.mahdar('list', '--documents', '--to', 'ndjson')
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(changes.map(({ action }) => action)).toEqual(['add document', 'add document'])
    expect(changes.map(({ target }) => target).sort()).toEqual(ids.sort())
  })

  test('a query that is not understood is shown with the place', async () => {
    const { status, told } = await here.mahdar('search', 'water )')
    expect(status).toBe(1)
    expect(told.join('\n')).toMatch(/character 7.*\n {2}water \)\n {8}\^$/)
  })

  test('lists can be narrowed', async () => {
    const listed = async (...filters: readonly string[]) => (await here.documents(...filters)).length
    expect(await listed('--since', '2022-08-05', '--until', '2022-08-05')).toBe(1)
    expect(await listed('--since', '2022-08-06')).toBe(0)
    expect(await listed('--language', 'en')).toBe(1)
    expect(await listed('--limit', '1')).toBe(1)
    expect(await listed('--offset', '2')).toBe(0)
  })

  test.each([
    [['list', '--documents', '--actor', 'x'], /cannot be used with/],
    [['list', '--since', '2022-02-30'], /YYYY-MM-DD/],
    [['list', '--limit', '-1'], /whole number/],
    [['list', '--format', 'tea'], /Allowed choices/],
    [['show'], /missing required argument/],
    [['backup'], /missing required argument/],
  ])('%j is refused with status 1', async (words, message) => {
    const refused = await here.mahdar(...words)
    expect(refused.status).toBe(1)
    expect(refused.told.join('\n')).toMatch(message)
  })

  test('what is not there: status 1 alone, 2 among others', async () => {
    const [{ id } = {}] = await here.documents()
    const message = expect.stringMatching(/^There is no "ffff0000" in the archive/)
    expect(await here.mahdar('show', 'ffff0000')).toMatchObject({ status: 1, out: '', told: [message] })
    expect(await here.mahdar('show', 'ffff0000', String(id))).toMatchObject({ status: 2, told: [message] })
    expect(await here.mahdar('remove', 'ffff0000')).toMatchObject({ status: 1, told: [message] })
  })

  test('what is removed is gone, by the head of its id', async () => {
    const [{ id } = {}] = parseLines(await here.mahdar('search', 'zenda', '--to', 'ndjson')).map(
      ({ document }) => ({ id: String(document) }),
    )
    expect(await here.mahdar('remove', String(id).slice(0, 8))).toMatchObject({
      status: 0,
      out: `Removed ${id}.\n`,
    })
    expect((await here.mahdar('search', 'zenda')).out).toBe('Nothing found.\n')
    expect((await here.mahdar('doctor')).out).toBe('1 document checked: all is well.\n')
  })

  test('a backup is an archive', async () => {
    mkdirSync(join(here.root, 'copy'))
    const target = join(here.root, 'copy/mahdar.sqlite')
    expect((await here.mahdar('backup', target)).out).toMatch(
      /is backed up to .*mahdar\.sqlite \([\d,]+ bytes\)/,
    )
    const before = await here.exported()
    here.directory = join(here.root, 'copy')
    expect(await here.exported()).toBe(before)
    expect(await here.mahdar('backup', target)).toMatchObject({
      status: 1,
      told: [expect.stringMatching(/never overwrites/)],
    })
  })
})

describe('a long list', () => {
  beforeEach(async () => {
    const texts = Array.from({ length: 53 }, (_, index) => ({ id: `${index}`, text: `${ENGLISH} ${index}` }))
    await here.addLines(...texts)
  })

  test('shows people its head, and says how many more there are', async () => {
    expect((await here.mahdar('list', '--documents')).out).toContain('50 documents. 3 more: --all lists')
    expect((await here.mahdar('list', '--documents', '--offset', '2')).out).toContain('50 documents. 1 more:')
    expect((await here.mahdar('list', '--documents', '--limit', '7')).out).toContain('7 documents. 46 more:')
    expect((await here.mahdar('list', '--documents', '--all')).out).toContain('53 documents. `mahdar show')
    expect(await here.mahdar('list', '--documents', '--all', '--limit', '7')).toMatchObject({ status: 1 })
  })

  test('is given to programs as a whole, unless they ask for fewer', async () => {
    expect(await here.documents()).toHaveLength(53)
    expect(await here.documents('--limit', '7')).toHaveLength(7)
  })
})

describe('reread', () => {
  test('gives the same readings with the same rules, whatever was given with the text', async () => {
    const half = { id: 'half', text: `${TEXT} \ud800`, title: 'لقاء' }
    await here.addLines(
      half,
      { id: 'late', text: TEXT, published: 'yesterday' },
      { id: 'mark', text: `\ufeff${TEXT}` },
    )
    await here.mahdar('add', here.file('utf16.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le')))
    const damaged = Buffer.concat([
      Buffer.from('{"id":"d","text":"نص '),
      Buffer.from([0xd9]),
      Buffer.from('"}\n'),
    ])
    await here.mahdar('add', here.file('damaged.ndjson', damaged), '--from', 'ndjson')
    const before = await here.exported()
    const reread = await here.mahdar('reread')
    expect(reread).toMatchObject({ status: 0, out: '5 documents reread: 0 changed, 5 as before.\n' })
    expect(await here.exported()).toBe(before)
  })

  test('mends a reading that was damaged, and goes on past bytes that are lost', async () => {
    await here.addLines({ id: 'a', text: TEXT }, { id: 'b', text: ENGLISH })
    const before = await here.exported()
    change(here, `UPDATE documents SET reading = '{' WHERE external_id = 'a'`)
    expect(await here.mahdar('doctor')).toMatchObject({
      status: 2,
      out: expect.stringMatching(/reading is damaged/),
    })
    expect((await here.mahdar('reread')).out).toBe('2 documents reread: 1 changed, 1 as before.\n')
    const [last] = await withArchive(here.directory, 'read', (archive) => archive.changes(1, null))
    expect(last).toMatchObject({ action: 'reread document', who: 'this machine' })
    expect(await here.exported()).toBe(before)
    change(
      here,
      `UPDATE originals SET bytes = x'00' WHERE hash = (SELECT source_hash FROM documents WHERE external_id = 'a')`,
    )
    const partly = await here.mahdar('reread')
    expect(partly.status).toBe(2)
    expect(partly.told[0]).toMatch(/kept bytes of document .* are damaged/)
    expect(partly.out).toContain('1 document reread: 0 changed, 1 as before. 1 could not be reread')
  })

  test('mends the words in the index, which doctor compares with the documents', async () => {
    await here.addLines({ id: 'a', text: TEXT, title: 'لقاء Ruritania' }, { id: 'b', text: ENGLISH })
    expect((await here.mahdar('doctor')).out).toBe('2 documents checked: all is well.\n')
    change(
      here,
      `DELETE FROM search_index WHERE rowid = (SELECT key FROM documents WHERE external_id = 'b');
       INSERT INTO search_index (rowid, term, other, title) SELECT key, 'zenda', '', '' FROM documents WHERE external_id = 'b'`,
    )
    expect(await here.mahdar('doctor')).toMatchObject({
      status: 2,
      out: expect.stringMatching(
        /^index: document \w+: Search knows it by other words[\s\S]*: 1 thing is wrong/,
      ),
    })
    await here.mahdar('reread')
    expect((await here.mahdar('doctor')).out).toBe('2 documents checked: all is well.\n')
    expect((await here.mahdar('search', 'ruritania river')).out).toContain('1 document found.')
  })

  test('Ctrl-C ends it in order', async () => {
    await here.addLines({ id: 'a', text: TEXT }, { id: 'b', text: ENGLISH })
    const signal = AbortSignal.abort()
    const ended = await run(['reread', '--archive', here.directory], { takeInterrupts: () => signal })
    expect(ended).toMatchObject({ status: 130, out: '1 document reread: 0 changed, 1 as before.\n' })
  })
})

describe('the archive', () => {
  test.each([
    ['list'],
    ['show', 'abcd'],
    ['search', 'x'],
    ['remove', 'abcd'],
    ['backup', 'x'],
    ['doctor'],
    ['reread'],
  ])('%s needs one that is there', async (...words) => {
    const refused = await here.mahdar(...words)
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.told[0]).toContain(`There is no archive in ${here.directory}. Make one with \`mahdar add`)
    expect(existsSync(here.directory)).toBe(false)
  })

  test('of a newer version, or a file that is none, is left as it is', async () => {
    await here.addLines({ id: 'a', text: TEXT })
    change(here, 'PRAGMA user_version = 99')
    for (const words of [['list'], ['add', here.file('a.txt', TEXT)], ['reread']])
      expect(await here.mahdar(...words)).toMatchObject({
        status: 1,
        told: [expect.stringContaining('newer version')],
      })
    here.directory = join(here.root, 'other')
    const path = here.file('other/mahdar.sqlite', 'notes of a meeting '.repeat(30))
    for (const words of [['doctor'], ['add', here.file('a.txt', TEXT)]])
      expect(await here.mahdar(...words)).toMatchObject({
        status: 1,
        told: [expect.stringContaining('not an archive')],
      })
    expect(readFileSync(path, 'utf8')).toMatch(/^notes/)
  })

  test('is where MAHDAR_ARCHIVE says, if no option says it', async () => {
    process.env.MAHDAR_ARCHIVE = here.directory
    try {
      await run(['add', here.file('a.txt', TEXT)])
      expect((await run(['doctor'])).out).toBe('1 document checked: all is well.\n')
    } finally {
      delete process.env.MAHDAR_ARCHIVE
    }
    expect(existsSync(join(here.directory, 'mahdar.sqlite'))).toBe(true)
  })

  test('gives the same bytes in whatever order the samples were added', async () => {
    const folder = join(here.root, 'samples')
    cpSync(SAMPLES, folder, { recursive: true })
    await here.mahdar('add', folder)
    const once = await here.exported()
    const names = (await here.documents()).map(({ externalId }) => String(externalId))
    here.directory = join(here.root, 'again')
    for (const part of [names.slice(9).toReversed(), names.slice(0, 9)]) await here.mahdar('add', ...part)
    expect(await here.exported()).toBe(once)
    const ids = (await here.documents()).map(({ id }) => String(id))
    const shown = JSON.parse((await here.mahdar('show', ...ids, '--to', 'json')).out) as readonly Shown[]
    expect(shown.flatMap(({ reading }) => reading.encounters).length).toBeGreaterThan(0)
  }, 60_000)
})
