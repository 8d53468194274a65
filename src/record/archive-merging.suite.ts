import { describe, expect, test } from 'vitest'
import { sketchOf } from '../merge/copies.ts'
import { entryOf, readingOf } from './readings.suite.ts'
import { account, addReadings, recordsOf, type Session } from './session.suite.ts'

/** Each record's id and who tells of it. */
async function told(here: Session): Promise<readonly (readonly (string | null)[])[]> {
  const records = await recordsOf(here.archive)
  return records.map(({ id, accounts }) => [id, ...accounts.map(({ externalId }) => externalId)])
}

/** What several documents tell of one encounter is one record. */
export function mergingSuite(here: Session): void {
  describe('merging', () => {
    test('two accounts of one meeting are one record, which says why', async () => {
      await addReadings(here, account('a'), account('b', { published: '2022-08-07' }))
      const [record, ...others] = await recordsOf(here.archive)
      expect(others).toEqual([])
      expect(record).toMatchObject({
        id: '2022-08-05-wq-zm-meeting',
        format: 'meeting',
        status: 'held',
        because: ['هالة الصياد and Salim Nawwar in both; 2022-08-05; both tell of a meeting'],
        conflicts: [],
      })
      expect(record?.accounts.map(({ externalId }) => externalId)).toEqual(['a', 'b'])
      expect(record?.participants.map(({ accounts }) => accounts)).toEqual([
        [0, 1],
        [0, 1],
      ])
      expect(await here.archive.record('2022-08-05-wq-zm-meeting')).toEqual(record)
      expect(await here.archive.record('2022-08-05-wq-zm')).toBeNull()
      expect(await here.archive.countRecords()).toBe(1)
      expect(await here.archive.doctor()).toEqual([])
    })

    test('meetings of a week apart are two records, newest first', async () => {
      await addReadings(here, account('a'), account('b', { date: '2022-08-12', published: '2022-08-13' }))
      expect(await told(here)).toEqual([
        ['2022-08-12-wq-zm-meeting', 'b'],
        ['2022-08-05-wq-zm-meeting', 'a'],
      ])
    })

    test('a record is listed when any of its accounts passes, with all of them', async () => {
      await addReadings(here, account('a', { publisher: 'Sada' }), account('b', { publisher: 'Noor' }))
      const [record] = await recordsOf(here.archive, { publisher: 'Noor' })
      expect(record?.accounts).toHaveLength(2)
      expect(await here.archive.countRecords({ publisher: 'Sada' })).toBe(1)
      expect(await recordsOf(here.archive, { publisher: 'Sada', from: '2022-08-06' })).toEqual([])
    })
  })
}

/** What came last is known by when its bytes did. */
export function arrivingSuite(here: Session): void {
  describe('arrivals', () => {
    test('an encounter is new when nothing told of it before, and is there again when something more does', async () => {
      await addReadings(here, account('a'), account('b', { date: '2022-09-12', published: '2022-09-13' }))
      const moment = new Date().toISOString()
      // Moments are milliseconds.
      while (new Date().toISOString() === moment);
      await addReadings(here, account('c'), account('d', { date: '2022-10-12', published: '2022-10-13' }))
      const { items, total } = await here.archive.arrivals(moment, 10)
      expect(total).toBe(2)
      expect(items.map(({ id, isNew }) => [id, isNew]).toSorted()).toEqual([
        ['2022-08-05-wq-zm-meeting', false],
        ['2022-10-12-wq-zm-meeting', true],
      ])
      expect((await here.archive.arrivals('', 1)).items).toHaveLength(1)
      expect((await here.archive.arrivals('', 1)).total).toBe(3)
      expect(await here.archive.arrivals('9', 10)).toEqual({ items: [], total: 0 })
    })
  })
}

/** Records follow what comes and goes. */
export function regroupingSuite(here: Session): void {
  describe('records in time', () => {
    test('what comes later joins, and what goes leaves the rest as if it had never been', async () => {
      await addReadings(here, account('a'))
      await addReadings(here, account('v', { date: null, published: '2022-08-09' }))
      expect(await told(here)).toEqual([['2022-08-05-wq-zm-meeting', 'a', 'v']])
      // A second meeting that fits as well: the account without a day fits neither for sure.
      const [added] = await addReadings(here, account('b', { date: '2022-08-03' }))
      expect(await told(here)).toEqual([
        ['undated-wq-zm-meeting', 'v'],
        ['2022-08-05-wq-zm-meeting', 'a'],
        ['2022-08-03-wq-zm-meeting', 'b'],
      ])
      await here.archive.remove(added?.id ?? ('' as never))
      expect(await told(here)).toEqual([['2022-08-05-wq-zm-meeting', 'a', 'v']])
      expect(await here.archive.doctor()).toEqual([])
    })

    test('a new reading moves an encounter to where it belongs now', async () => {
      await addReadings(here, account('a'), account('b'))
      for await (const { id, reading } of here.archive.originals()) {
        if (reading?.document.externalId !== 'b') continue
        const moved = entryOf(readingOf(account('b', { date: '2022-09-01' })))
        await here.archive.replaceReading(id, moved)
      }
      expect(await told(here)).toEqual([
        ['2022-09-01-wq-zm-meeting', 'b'],
        ['2022-08-05-wq-zm-meeting', 'a'],
      ])
      expect(await here.archive.doctor()).toEqual([])
    })
  })
}

/** Links to what an encounter was called before lead on. */
export function formerIdsSuite(here: Session): void {
  describe('former ids', () => {
    const UNDATED = 'undated-wq-zm-meeting'
    const DATED = '2022-08-05-wq-zm-meeting'

    test('what joined another record is found in it, and what is there itself is not former', async () => {
      await addReadings(here, account('v', { date: null, published: '2022-08-09' }))
      await addReadings(here, account('a'))
      expect(await here.archive.formerly(UNDATED)).toEqual({ now: DATED })
      expect(await here.archive.formerly(DATED)).toBeNull()
      expect(await here.archive.formerly('2022-08-05-wq-zm')).toBeNull()
    })

    test('what was merged by hand leads to the whole, until that is undone', async () => {
      await addReadings(here, account('a'), account('b', { date: '2022-08-12', published: '2022-08-13' }))
      const other = '2022-08-12-wq-zm-meeting'
      const { number } = await here.archive.merge([DATED, other], { at: 'now', by: 'me', because: 'One.' })
      expect(await here.archive.formerly(other)).toEqual({ now: DATED })
      await here.archive.dropDecision(number ?? 0)
      expect(await here.archive.record(other)).not.toBeNull()
      expect(await here.archive.formerly(DATED)).toBeNull()
    })

    test('what was taken away leads nowhere, and is found again when it comes back', async () => {
      const [added] = await addReadings(here, account('a'))
      await here.archive.remove(added?.id ?? ('' as never))
      expect(await here.archive.formerly(DATED)).toEqual({ now: null })
      await addReadings(here, account('a'))
      expect(await here.archive.record(DATED)).not.toBeNull()
      expect(await here.archive.doctor()).toEqual([])
    })
  })
}

/** Copies of one text are no further accounts. */
export function copiesSuite(here: Session): void {
  describe('copies', () => {
    test('copies of one text are one account with its carriers', async () => {
      const words = Int32Array.from({ length: 200 }, (_, at) => Math.imul(at + 1, 0x45d9f3b))
      const copies = ['a', 'b', 'c'].map((id) => ({
        ...entryOf(readingOf(account(id))),
        sketch: sketchOf(words, words.length),
      }))
      await here.archive.add(copies)
      const [record] = await recordsOf(here.archive)
      expect(record?.accounts).toHaveLength(1)
      expect(record?.accounts[0].carriers.map(({ externalId }) => externalId).toSorted()).toHaveLength(2)
    })

    test('a thousand copies of one text are one record', async () => {
      const words = Int32Array.from({ length: 200 }, (_, at) => Math.imul(at + 1, 0x45d9f3b))
      const sketch = sketchOf(words, words.length)
      const copies = Array.from({ length: 1000 }, (_, at) => ({
        ...entryOf(readingOf(account(`copy ${at}`))),
        sketch,
      }))
      await here.archive.add(copies)
      const [record, ...others] = await recordsOf(here.archive)
      expect(others).toEqual([])
      expect(record?.accounts[0].carriers).toHaveLength(999)
    })
  })
}
