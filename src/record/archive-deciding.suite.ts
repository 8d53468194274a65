import { describe, expect, test } from 'vitest'
import type { EncounterRecord } from '../encounter-record.ts'
import { InvalidInput } from '../errors.ts'
import type { DocumentId } from '../model.ts'
import type { DecisionNote } from './contract.ts'
import { entryOf, type Given, readingOf } from './readings.suite.ts'
import { account, addReadings, exported, recordsOf, type Session } from './session.suite.ts'

const NOTE: DecisionNote = { at: '2026-03-01T10:00:00Z', by: 'Lina', because: 'The dinner was another one.' }

/** Who tells of each record, in order of their names. */
async function told(here: Session): Promise<readonly string[]> {
  return (await recordsOf(here.archive))
    .map(({ accounts }) =>
      accounts
        .map(({ externalId }) => externalId)
        .sort()
        .join(' '),
    )
    .sort()
}

async function idOf({ archive }: Session, externalId: string): Promise<DocumentId> {
  const entry = (await archive.listDocuments()).find((one) => one.externalId === externalId)
  return entry?.id ?? ('' as DocumentId)
}

async function recordWith(here: Session, externalId: string): Promise<EncounterRecord> {
  const found = (await recordsOf(here.archive)).find(({ accounts }) =>
    accounts.some((one) => one.externalId === externalId),
  )
  if (found === undefined) throw new Error(`Nothing is told by ${externalId}.`)
  return found
}

async function splitOff(here: Session, ...names: readonly string[]) {
  const record = await recordWith(here, names[0] ?? '')
  return here.archive.split(record.id, await Promise.all(names.map((name) => idOf(here, name))), NOTE)
}

async function mergeWith(here: Session, ...names: readonly string[]) {
  const records = await Promise.all(names.map((name) => recordWith(here, name)))
  return here.archive.merge(
    records.map(({ id }) => id),
    NOTE,
  )
}

async function reread(here: Session, externalId: string, given: Given): Promise<void> {
  for await (const { id, reading } of here.archive.originals())
    if (reading?.document.externalId === externalId)
      await here.archive.replaceReading(id, entryOf(readingOf(account(externalId, given))))
}

/** Records taken apart and put together by hand. */
export function decidingSuite(here: Session): void {
  describe('by hand', () => {
    test('an account that is split off stays apart, and both records say who, when and why', async () => {
      await addReadings(here, account('a'), account('b'), account('c'))
      const decided = await splitOff(here, 'b')
      expect(decided).toMatchObject({ verdict: 'split', number: 1, undone: [], although: [] })
      expect(decided.records).toEqual(['2022-08-05-wq-zm-meeting', '2022-08-05-wq-zm-meeting-2'])
      expect(await told(here)).toEqual(['a c', 'b'])
      const why = 'by Lina on 2026-03-01: The dinner was another one.'
      expect((await recordWith(here, 'b')).because).toEqual([
        `by hand, held apart from 2 other accounts ${why}`,
      ])
      expect((await recordWith(here, 'a')).because).toContain(
        `by hand, held apart from 1 other account ${why}`,
      )
      await addReadings(here, account('d'))
      expect((await told(here)).length).toBe(2)
      expect(await here.archive.doctor()).toEqual([])
    })

    test('records that something parts are merged all the same, and the record says what parts them', async () => {
      await addReadings(here, account('a'), account('b', { date: '2022-09-10' }))
      const decided = await mergeWith(here, 'a', 'b')
      expect(decided).toMatchObject({ number: 1, although: ['2022-08-05 or 2022-09-10'] })
      const [record, ...others] = await recordsOf(here.archive)
      expect(others).toEqual([])
      expect(record?.because).toEqual([
        'by hand, merged by Lina on 2026-03-01: The dinner was another one. (although 2022-08-05 or 2022-09-10)',
      ])
      expect(record?.conflicts.map(({ field }) => field)).toEqual(['date'])
      await addReadings(here, account('c', { date: '2022-09-10' }))
      expect(await told(here)).toEqual(['a b c'])
    })

    test('the opposite of a decision undoes it and leaves no trace', async () => {
      await addReadings(here, account('a'), account('b'), account('c', { date: '2022-09-10' }))
      const before = await exported(here.archive)
      await splitOff(here, 'b')
      expect(await mergeWith(here, 'a', 'b')).toMatchObject({ number: null, undone: [1] })
      expect(await exported(here.archive)).toBe(before)
      await mergeWith(here, 'a', 'c')
      expect(await splitOff(here, 'c')).toMatchObject({ number: null, undone: [2] })
      expect(await exported(here.archive)).toBe(before)
      expect(await here.archive.decisions()).toEqual([])
    })
  })
}

/** What cannot be decided. */
export function refusingSuite(here: Session): void {
  describe('by hand, refused', () => {
    test('what it does not know is refused, and nothing is decided', async () => {
      await addReadings(here, account('a'), account('b'), account('alone', { date: '2022-09-10' }))
      const { id } = await recordWith(here, 'a')
      const alone = await recordWith(here, 'alone')
      const [a, b, other] = await Promise.all(['a', 'b', 'alone'].map((name) => idOf(here, name)))
      const refused: readonly (readonly [Promise<unknown>, RegExp])[] = [
        [here.archive.split('2022-01-01-xx-yy-meeting', [String(a)], NOTE), /no encounter 2022-01-01-xx-yy/],
        [here.archive.split(id, [String(other)], NOTE), /is no account of 2022-08-05-wq-zm-meeting/],
        [here.archive.split(id, [`${a}/e7`], NOTE), /is no account of/],
        [here.archive.split(id, [String(a), String(b)], NOTE), /all accounts of/],
        [here.archive.split(alone.id, [String(other)], NOTE), /has one account only/],
        [here.archive.merge([id, id], NOTE), /two encounters or more/],
        [here.archive.merge([id, 'nothing'], NOTE), /no encounter nothing/],
      ]
      for (const [promise, message] of refused) {
        await expect(promise).rejects.toThrow(InvalidInput)
        await expect(promise).rejects.toThrow(message)
      }
      expect(await here.archive.decisions()).toEqual([])
    })
  })
}

/** Decisions on decisions, and in any order of arrival. */
export function decidingTwiceSuite(here: Session): void {
  describe('by hand and again', () => {
    test('a later decision outweighs an earlier one', async () => {
      await addReadings(
        here,
        account('a'),
        account('b', { date: '2022-09-10' }),
        account('c', { date: '2022-10-10' }),
      )
      await mergeWith(here, 'a', 'b', 'c')
      expect(await told(here)).toEqual(['a b c'])
      expect(await splitOff(here, 'b')).toMatchObject({ number: 2, undone: [] })
      expect(await told(here)).toEqual(['a c', 'b'])
    })

    test('what one document tells twice may be one by hand, and then has two accounts of it', async () => {
      const reading = readingOf(account('a'))
      const [first] = reading.encounters
      if (first === undefined) throw new Error('No encounter.')
      const twice = {
        ...reading,
        encounters: [first, { ...first, id: 'e2' as never, format: 'visit' as const }],
      }
      await here.archive.add([entryOf(twice)])
      const records = await recordsOf(here.archive)
      const decided = await here.archive.merge(
        records.map(({ id }) => id),
        NOTE,
      )
      expect(decided.although).toEqual(['one document tells them apart'])
      const [record] = await recordsOf(here.archive)
      expect(record?.accounts.map(({ encounter }) => encounter.format)).toEqual(['meeting', 'visit'])
      expect(record?.conflicts.map(({ field }) => field)).toEqual(['format'])
    })

    test('documents may come before it, after it, go and come again: the records are the same', async () => {
      const given = [account('a'), account('b'), account('c'), account('d', { date: '2022-09-10' })]
      await addReadings(here, ...given)
      await splitOff(here, 'b')
      await mergeWith(here, 'b', 'd')
      const after = await exported(here.archive)
      expect(await told(here)).toEqual(['a c', 'b d'])
      for (const names of [['b'], ['d', 'a'], ['a', 'b', 'c', 'd']]) {
        for (const name of names) await here.archive.remove(await idOf(here, name))
        for (const name of names.toReversed())
          await addReadings(here, ...given.filter(({ externalId }) => externalId === name))
        expect(await exported(here.archive)).toBe(after)
      }
      expect(await here.archive.doctor()).toEqual([])
    })
  })
}

/** Decisions that documents have left behind. */
export function waitingSuite(here: Session): void {
  describe('decisions that wait', () => {
    test('a new reading of the same words is what was meant; of other words it waits for a person', async () => {
      await addReadings(here, account('a'), account('b'))
      await splitOff(here, 'b')
      await reread(here, 'b', { topics: ['water'] })
      expect(await told(here)).toEqual(['a', 'b'])
      expect(await here.archive.waiting()).toEqual([])
      const moved = readingOf(account('b'))
      const [encounter] = moved.encounters
      if (encounter === undefined) throw new Error('No encounter.')
      const visit = { ...moved, encounters: [{ ...encounter, format: 'summit' as const }] }
      await here.archive.replaceReading(moved.document.id, entryOf(visit))
      const [waiting] = await here.archive.waiting()
      expect(waiting?.decision).toMatchObject({ number: 1, verdict: 'split', by: 'Lina' })
      expect(waiting?.lost).toMatchObject([
        {
          document: moved.document.id,
          format: 'meeting',
          isThere: true,
          tells: [{ format: 'summit', encounter: 'e1' }],
        },
      ])
      await here.archive.replaceReading(moved.document.id, entryOf(moved))
      expect(await here.archive.waiting()).toEqual([])
      expect(await told(here)).toEqual(['a', 'b'])
    })

    test('a decision on a document that is gone waits, and can be dropped', async () => {
      await addReadings(here, account('a'), account('b'))
      await splitOff(here, 'b')
      const gone = await idOf(here, 'b')
      await here.archive.remove(gone)
      expect((await here.archive.waiting())[0]?.lost).toMatchObject([
        { document: gone, isThere: false, tells: [] },
      ])
      expect(await here.archive.dropDecision(1)).toBe(true)
      expect(await here.archive.dropDecision(1)).toBe(false)
      await addReadings(here, account('b'))
      expect(await told(here)).toEqual(['a b'])
      await splitOff(here, 'b')
      expect((await here.archive.decisions()).map(({ number }) => number)).toEqual([2])
    })
  })
}
