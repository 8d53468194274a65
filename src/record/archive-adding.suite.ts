import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import type { ArchiveEntry } from './contract.ts'
import { entriesOf, entryOf, readingOf } from './readings.suite.ts'
import { addReadings, exported, type Session } from './session.suite.ts'

/** What comes of adding. */
export function addingSuite(here: Session): void {
  describe('adding', () => {
    test('gives back the reading as it was, with its rules and what was given', async () => {
      const entry = entryOf(
        readingOf({ title: 'لقاء', url: 'https://example.org/1', published: '2022-08-05' }),
      )
      const [added] = await here.archive.add([entry])
      expect(added?.result).toBe('added')
      expect(await here.archive.show(entry.reading.document.id)).toEqual([
        { reading: entry.reading, rules: 'rules-1', given: entry.given, carriers: [], encounter: null },
      ])
    })

    test('the same document twice changes nothing, in one batch or in two', async () => {
      const entry = entryOf(readingOf({ url: 'https://example.org/1' }))
      const twice = await here.archive.add([entry, entry])
      expect(twice.map(({ result }) => result)).toEqual(['added', 'unchanged'])
      const before = await exported(here.archive)
      const [again] = await here.archive.add([{ ...entry, rules: 'rules-2' }])
      expect(again?.result).toBe('unchanged')
      expect(await exported(here.archive)).toBe(before)
    })

    test('the same bytes from another address or publisher are another document that carries them', async () => {
      await addReadings(
        here,
        { url: 'https://example.org/1' },
        { url: 'https://example.net/2' },
        { publisher: 'Sada' },
      )
      const documents = await here.archive.listDocuments()
      expect(documents).toHaveLength(3)
      for (const { id, carriers } of documents)
        expect(carriers).toEqual(
          documents
            .map((other) => other.id)
            .filter((other) => other !== id)
            .toSorted(),
        )
    })

    test('an address outweighs the name that the caller has for the document', async () => {
      const url = 'https://example.org/1'
      await addReadings(here, { url, externalId: 'a' })
      const [again] = await addReadings(here, { url, externalId: 'b' })
      expect(again?.result).toBe('unchanged')
    })
  })
}

/** What is refused, told on the way, or strange. */
export function takingSuite(here: Session): void {
  describe('taking in', () => {
    test('bytes that are not those of the document are refused and nothing of the batch is kept', async () => {
      const [good, bad] = entriesOf(2) as [ArchiveEntry, ArchiveEntry]
      await expect(here.archive.add([good, { ...bad, original: Buffer.from('other') }])).rejects.toThrow(
        InvalidInput,
      )
      expect(await here.archive.listDocuments()).toEqual([])
    })

    test('an id that stands for another document already is refused', async () => {
      const [first, second] = entriesOf(2) as [ArchiveEntry, ArchiveEntry]
      const { id } = first.reading.document
      const clash = {
        ...second,
        reading: { ...second.reading, document: { ...second.reading.document, id } },
      }
      await expect(here.archive.add([first, clash])).rejects.toThrow(/Two documents have the id/)
    })

    test('what is stored is told batch by batch', async () => {
      const batches: number[] = []
      await here.archive.add(entriesOf(501), (added) => batches.push(added.length))
      expect(batches).toEqual([500, 1])
    })

    test('NUL, lone surrogates and right-to-left marks come back as they were', async () => {
      const strange = { text: 'a\0b \ud800 \u200f', title: 'c\0d\udfff', externalId: 'e\0f\ud801' }
      const entry = entryOf(readingOf(strange))
      await here.archive.add([entry])
      const [shown] = await here.archive.show(entry.reading.document.id)
      expect(shown?.reading).toEqual(entry.reading)
      expect((await here.archive.add([entry]))[0]?.result).toBe('unchanged')
      expect(await here.archive.doctor()).toEqual([])
    })
  })
}
