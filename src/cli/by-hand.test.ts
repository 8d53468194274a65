/** `mahdar split`, `merge` and `review` on the samples, of which the first four tell two encounters twice. */
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentId, StatementId } from '../model.ts'
import { openDriver } from '../record/driver.ts'
import { searchTextOf, withArchive } from './archive.ts'
import { parseLines, Workplace } from './run.suite.ts'

const SAMPLES = resolve(import.meta.dirname, '../../samples')
const FILES = ['01-wang-lavrov-cambodia.ar.txt', '02-wang-lavrov-cambodia.en.txt', '06-biden-xi-bali.en.txt']
const MEETING = '2022-08-05-cn-ru-meeting'
const OTHER = '2022-11-14-cn-us-meeting'
const WHY = ['--because', 'Two rooms', '--by', 'Lina']

let here: Workplace

beforeEach(async () => {
  here = new Workplace()
  await here.mahdar('add', ...FILES.map((name) => join(SAMPLES, name)))
})
afterEach(() => here.clear())

async function idOf(name: string): Promise<string> {
  const found = (await here.documents()).find(({ externalId }) => String(externalId).endsWith(name))
  return String(found?.id)
}

async function accounts(record: string): Promise<number> {
  const shown = JSON.parse((await here.mahdar('show', record, '--to', 'json')).out) as {
    accounts: unknown[]
  }[]
  return shown[0]?.accounts.length ?? 0
}

test('an account is split off, shown with who and why, and merged again as if nothing had been', async () => {
  const before = await here.exported()
  const split = await here.mahdar('split', MEETING, (await idOf('.en.txt')).slice(0, 8), ...WHY)
  expect(split).toMatchObject({ status: 0 })
  expect(split.out).toContain(`Split: ${MEETING}, ${MEETING}-2.\nDecision 1 is kept`)
  const shown = await here.mahdar('show', MEETING)
  expect(shown.out).toMatch(/Decided by hand\n.*held apart from 1 other account by Lina on .*: Two rooms/)
  expect(shown.out).not.toContain('Why they are one')
  expect((await here.mahdar('review')).out).toBe('No decision waits.\n')
  const all = await here.mahdar('review', '--all')
  expect(all.out).toMatch(/^1 · split · .* Lina.* · .*Two rooms/)
  expect((await here.mahdar('reread')).out).toContain('0 changed')
  expect(await accounts(MEETING)).toBe(1)
  const merged = await here.mahdar('merge', MEETING, `${MEETING}-2`, ...WHY)
  expect(merged.out).toBe(
    `One encounter now: ${MEETING}.\nThis takes back decision 1.\nNothing else had to be decided.\n`,
  )
  expect(await here.exported()).toBe(before)
  const changes = await withArchive(here.directory, 'read', (archive) => archive.changes(2, null))
  expect(changes.map(({ action, who }) => [action, who])).toEqual([
    ['merge', 'Lina'],
    ['split', 'Lina'],
  ])
})

test('a judgement whose document is gone is listed with what to do, and forgotten by its number', async () => {
  const document = await idOf('.ar.txt')
  const given = {
    verdict: 'reject',
    at: '2026-11-20T10:00:00.000Z',
    by: 'Lina',
    because: 'Nobody said so.',
  } as const
  await withArchive(here.directory, 'write', async (archive) =>
    archive.judge(
      {
        ...given,
        speaker: null,
        document: document as DocumentId,
        statement: 's1' as StatementId,
      },
      await searchTextOf(),
    ),
  )
  expect((await here.mahdar('review')).out).toBe('No decision waits.\n')
  expect((await here.mahdar('review', '--all')).out).toMatch(
    /^j1 · reject · 2026-11-20 · .*Lina.*\n.*\/s1 .*«/,
  )
  await here.mahdar('remove', document)
  const waiting = (await here.mahdar('review')).out
  expect(waiting).toContain('mahdar review --drop j1')
  expect(waiting).toMatch(/\n1 judgement to look at\.\n$/)
  const [line] = parseLines(await here.mahdar('review', '--to', 'ndjson'))
  expect(line).toMatchObject({ judgement: { number: 1, verdict: 'reject', by: 'Lina', statement: null } })
  expect((await here.mahdar('review', '--drop', 'j1')).out).toBe('Judgement 1 is forgotten.\n')
  expect((await here.mahdar('review', '--all')).out).toBe('Nothing was decided by hand.\n')
})

test('a document is named as lists show it, or one of its encounters', async () => {
  const [document] = parseLines(await here.mahdar('list', '--documents', '--to', 'ndjson')).filter(
    ({ externalId }) => String(externalId).endsWith('02-wang-lavrov-cambodia.en.txt'),
  )
  const name = String(document?.externalId)
  expect((await here.mahdar('split', MEETING, `${name}/e7`, ...WHY)).status).toBe(1)
  expect((await here.mahdar('split', MEETING, `${name}/e1`, ...WHY)).status).toBe(0)
  expect(await accounts(MEETING)).toBe(1)
  expect((await here.mahdar('merge', MEETING, `${MEETING}-2`, ...WHY)).status).toBe(0)
  expect((await here.mahdar('split', MEETING, name, ...WHY)).status).toBe(0)
})

test('what speaks against a merging is said, and the record has all accounts', async () => {
  const merged = await here.mahdar('merge', MEETING, OTHER, ...WHY)
  expect(merged.out).toContain('Against it speaks: other sides. You decided; the record says so.')
  const [decided] = parseLines(await here.mahdar('review', '--all', '--to', 'ndjson'))
  expect(decided).toMatchObject({ decision: { number: 1, verdict: 'merge', because: 'Two rooms' }, lost: [] })
  const [record = ''] = /\S+-meeting/.exec(merged.out) ?? []
  expect(await accounts(record)).toBe(3)
})

test('a decision on a document that is gone or read otherwise waits, with what to do, and can be dropped', async () => {
  const id = await idOf('02-wang-lavrov-cambodia.en.txt')
  await here.mahdar('split', MEETING, id, ...WHY)
  const driver = openDriver(join(here.directory, 'mahdar.sqlite'), 0)
  driver.exec(`UPDATE decided SET first = 900000, last = 900001 WHERE document = '${id}'`)
  driver.close()
  const waiting = await here.mahdar('review')
  expect(waiting.out).toContain(`Document ${id.slice(0, 8)} is read otherwise now: no meeting at`)
  expect(waiting.out).toContain(`It tells: ${id.slice(0, 8)}/e1 (meeting)`)
  expect(waiting.out).toContain('1 decision to look at.')
  await here.mahdar('remove', id)
  expect((await here.mahdar('review')).out).toContain(
    'is not in the archive. Add it again, or forget it with',
  )
  expect(await here.mahdar('review', '--drop', '1')).toMatchObject({
    status: 0,
    out: 'Decision 1 is forgotten.\n',
  })
  expect((await here.mahdar('review', '--all')).out).toBe('Nothing was decided by hand.\n')
})

test.each([
  [
    ['split', '2000-01-01-xx-yy-meeting', 'abcd', ...WHY],
    /no encounter 2000-01-01-xx-yy-meeting in the archive/,
  ],
  [['split', MEETING, 'ffff0000', ...WHY], /"ffff0000" is no account of 2022-08-05/],
  [['split', OTHER, 'abcd', ...WHY], /has one account only/],
  [['split', MEETING, 'abcd'], /required option '--because/],
  [['split', MEETING, ...WHY], /missing required argument 'DOCUMENT'/],
  [['split', MEETING, 'abcd', '--because', ' '], /--because is empty/],
  [['split', MEETING, 'abcd', '--because', 'x', '--by', ''], /Nobody decides/],
  [['merge', MEETING, ...WHY], /two encounters or more/],
  [['merge', MEETING, MEETING, ...WHY], /two encounters or more/],
  [['merge', MEETING, 'nothing', ...WHY], /no encounter nothing/],
  [['review', '--drop', '7'], /no decision 7/],
  [['review', '--drop', 'x'], /whole number/],
  [['review', '--drop', 'j7'], /no judgement 7/],
])('%j is refused', async (words, message) => {
  const refused = await here.mahdar(...words)
  expect(refused).toMatchObject({ status: 1, out: '' })
  expect(refused.told.join('\n')).toMatch(message)
  expect((await here.mahdar('review', '--all')).out).toBe('Nothing was decided by hand.\n')
})
