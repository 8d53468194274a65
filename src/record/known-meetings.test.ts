import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openArchive } from './archive.ts'
import type { Archive, DecisionNote, MeetingFilters } from './contract.ts'
import { openDriver } from './driver.ts'
import { KnownMeetings } from './known-meetings.ts'
import { entryOf, readingOf } from './readings.suite.ts'
import { account, recordsOf } from './session.suite.ts'

let directory: string
let writer: Archive
let plain: Archive
let keeper: Archive

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'mahdar-known-'))
  writer = await openArchive({ directory, mode: 'write' })
  plain = await openArchive({ directory, mode: 'read' })
  keeper = await openArchive({ directory, mode: 'read', keepsMeetings: true })
})

afterEach(async () => {
  for (const one of [keeper, plain, writer]) await one.close()
  rmSync(directory, { recursive: true })
})

const NOTE: DecisionNote = { at: '2026-11-21', by: 'reviewer', because: 'two rooms' }
const FILTERS: readonly MeetingFilters[] = [
  {},
  { statuses: ['held'] },
  { statuses: ['planned', 'mentioned'] },
  { from: '2022-08-05' },
  { from: '2022-08-06', to: '2022-11-30' },
  { to: '2022-08-05', statuses: ['held'] },
  { sides: ['zm'] },
]

/** What is kept in memory is what is read from the tables, however it is asked for; how many there are. */
async function agree(): Promise<number> {
  for (const filters of FILTERS)
    expect(await keeper.meetings(filters, { withAccounts: false })).toEqual(
      await plain.meetings(filters, { withAccounts: false }),
    )
  return (await plain.meetings()).length
}

function given(name: string, date: string | null) {
  return entryOf(readingOf(account(name, { date, published: date })))
}

test('after every change the encounters in memory are those of the tables', async () => {
  expect(await agree()).toBe(0)
  const [first] = await writer.add([given('a', '2022-08-05'), given('b', '2022-10-01'), given('c', null)])
  expect(await agree()).toBe(3)
  await writer.add([given('d', '2022-08-05'), given('e', '2022-12-01')])
  expect(await agree()).toBe(4)
  const [shared] = (await recordsOf(writer)).filter(({ accounts }) => accounts.length === 2)
  const documents = shared?.accounts.map(({ document }) => document) ?? []
  await writer.split(shared?.id ?? '', documents.slice(0, 1), NOTE)
  expect(await agree()).toBe(5)
  const [decision] = await writer.decisions()
  await writer.dropDecision(decision?.number ?? 0)
  expect(await agree()).toBe(4)
  const again = given('a', '2022-08-09')
  await writer.replaceReading(first?.id ?? ('' as never), again)
  expect(await agree()).toBe(5)
  for (const { id } of await writer.listDocuments()) {
    await writer.remove(id)
    await agree()
  }
  expect(await agree()).toBe(0)
  await writer.add([given('f', '2023-01-01')])
  expect(await agree()).toBe(1)
})

test('more encounters than may be held are held by nobody, and fewer again are', async () => {
  await writer.add([given('a', '2022-08-05'), given('b', '2022-10-01')])
  const driver = openDriver(join(directory, 'mahdar.sqlite'), 0)
  expect(new KnownMeetings(driver, 1).all()).toBeNull()
  const two = new KnownMeetings(driver, 2)
  expect(two.all()?.map(({ first }) => first)).toEqual(['2022-08-05', '2022-10-01'])
  await writer.add([given('c', '2022-12-01')])
  expect(two.all()).toBeNull()
  driver.close()
})

test('it is counted whenever more happens than that documents come in', async () => {
  const counts = [await plain.takenBack()]
  const count = async (): Promise<void> => {
    counts.push(await plain.takenBack())
  }
  const [a] = await writer.add([given('a', '2022-08-05'), given('b', '2022-08-05')])
  await count()
  const [record] = await recordsOf(writer)
  await writer.split(record?.id ?? '', [a?.id ?? ''], NOTE)
  await count()
  await writer.note({ at: '2026-11-21T00:00:00Z', who: 'reviewer', action: 'split', target: 'a' })
  await count()
  await writer.replaceReading(a?.id ?? ('' as never), given('a', '2022-08-09'))
  await count()
  await writer.remove(a?.id ?? ('' as never))
  await count()
  expect(counts.map((one, at) => at > 0 && one > (counts[at - 1] ?? 0))).toEqual([
    ...[false, false, true, false, true, true],
  ])
})
