import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { StoreFailed } from '../errors.ts'
import type { DocumentId } from '../model.ts'
import type { ArchiveEntry } from './contract.ts'
import { entriesOf, entryOf, readingOf, TEXT } from './readings.suite.ts'
import { addReadings, exported, foundBy, type Session } from './session.suite.ts'

const DATED: readonly (string | null)[] = [
  '2022-08-05',
  '2021-02-04T10:00:00+08:00',
  '2022-08-05',
  null,
  '1912-01-01',
]

/** Documents of which some share a day, some their bytes, and one has no date. */
const MIXED: readonly ArchiveEntry[] = [
  ...DATED.map((published, index) =>
    entryOf(
      readingOf({
        text: `${TEXT} ${index}`,
        url: `https://example.org/${index}`,
        published,
        date: index % 2 === 0 ? '2022-08' : null,
      }),
    ),
  ),
  entryOf(readingOf({ text: `${TEXT} 0`, url: 'https://example.net/copy', published: '2022-08-06' })),
  entryOf(readingOf({ text: `${TEXT} 0`, publisher: 'Sada', published: '2022-08-07' })),
  entryOf(readingOf({ text: 'Nothing was read in this.', externalId: 'a/b.txt', language: 'und' })),
]

/** Removing, and reading anew. */
export function changingSuite(here: Session): void {
  describe('removing and reading anew', () => {
    test('what is removed is not found, listed or shown, and its bytes stay only while another carries them', async () => {
      await addReadings(here, { url: 'https://example.org/1' }, { url: 'https://example.org/2' })
      const [first, second] = await here.archive.listDocuments()
      expect(await here.archive.remove(first?.id as DocumentId)).toBe(true)
      expect(await here.archive.remove(first?.id as DocumentId)).toBe(false)
      expect(await here.archive.show(first?.id ?? '')).toEqual([])
      expect(await foundBy(here.archive, 'زمردا')).toHaveLength(1)
      expect(await here.archive.doctor()).toEqual([])
      await here.archive.remove(second?.id as DocumentId)
      expect(await here.archive.listEncounters()).toEqual([])
      expect(await here.archive.doctor()).toEqual([])
    })

    test('a new reading takes the place of the old one everywhere', async () => {
      await addReadings(here, { url: 'https://example.org/1', date: '2022-08-04' })
      for await (const { id, reading, original, text, given } of here.archive.originals()) {
        expect(Buffer.from(original).toString()).toBe(reading?.document.text)
        expect(text).toBe(reading?.document.text)
        expect(given).toEqual({ url: 'https://example.org/1' })
        const dated = readingOf({
          url: 'https://example.org/1',
          date: '2023-01-01',
          published: '2023-01-02',
        })
        const search = { term: 'changed', other: '', title: '', encounters: [], statements: [] }
        await here.archive.replaceReading(id, { reading: dated, rules: 'rules-2', search, sketch: null })
      }
      const [encounter] = await here.archive.listEncounters()
      expect(encounter?.date).toBe('2023-01-01')
      expect((await here.archive.show(encounter?.id ?? ''))[0]?.rules).toBe('rules-2')
      expect(await foundBy(here.archive, 'changed')).toHaveLength(1)
      expect(await foundBy(here.archive, 'زمردا')).toHaveLength(0)
      expect(await here.archive.doctor()).toEqual([])
    })

    test('a reading of another document is refused', async () => {
      const [first, second] = entriesOf(2) as [ArchiveEntry, ArchiveEntry]
      await here.archive.add([first])
      const { id } = first.reading.document
      await expect(here.archive.replaceReading(id, second)).rejects.toThrow(/not of document/)
      await expect(here.archive.replaceReading(second.reading.document.id, second)).rejects.toThrow(
        /no document/,
      )
    })
  })
}

/** That order does not matter. */
export function orderSuite(here: Session): void {
  describe('order', () => {
    test('nothing that comes out depends on the order in which documents went in', async () => {
      await here.archive.add(MIXED)
      const expected = await exported(here.archive)
      const order = fc.shuffledSubarray([...MIXED.keys()], { minLength: MIXED.length })
      const batch = fc.integer({ min: 1, max: MIXED.length })
      await fc.assert(
        fc.asyncProperty(order, batch, async (indices, size) => {
          const other = await here.another()
          const copy = await other.open('write')
          try {
            const entries = indices.map((index) => MIXED[index] as ArchiveEntry)
            for (let start = 0; start < entries.length; start += size)
              await copy.add(entries.slice(start, start + size))
            expect(await exported(copy)).toBe(expected)
          } finally {
            await copy.close()
            await other.clear()
          }
        }),
        { numRuns: 10 },
      )
    })

    test('after any adding and removing there is what there should be, and nothing is wrong', async () => {
      const step = fc.record({ remove: fc.boolean(), index: fc.nat(MIXED.length - 1) })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          const expected = new Set<string>()
          for (const entry of MIXED) await here.archive.remove(entry.reading.document.id)
          for (const { remove, index } of steps) {
            const entry = MIXED[index] as ArchiveEntry
            const { id } = entry.reading.document
            if (remove) expect(await here.archive.remove(id)).toBe(expected.delete(id))
            else {
              expect((await here.archive.add([entry]))[0]?.result).toBe(
                expected.has(id) ? 'unchanged' : 'added',
              )
              expected.add(id)
            }
          }
          expect(new Set((await here.archive.listDocuments()).map(({ id }) => id))).toEqual(expected)
          expect(await here.archive.doctor()).toEqual([])
        }),
        { numRuns: 15 },
      )
    })
  })
}

/** Opening again, to read or to write. */
export function openingSuite(here: Session): void {
  describe('opening', () => {
    test('what was added is there when the archive is opened again, to read', async () => {
      await here.archive.add(MIXED)
      const before = await exported(here.archive)
      await here.archive.close()
      here.archive = await here.place.open('read')
      expect(await exported(here.archive)).toBe(before)
      expect(await here.archive.doctor()).toEqual([])
    })

    test('an archive open to read is not written', async () => {
      const [first] = entriesOf(1) as [ArchiveEntry]
      const reader = await here.place.open('read')
      await expect(reader.add([first])).rejects.toThrow(StoreFailed)
      await expect(reader.remove(first.reading.document.id)).rejects.toThrow(/for reading only/)
      await reader.close()
    })

    test('a closed archive says so', async () => {
      await here.archive.close()
      await expect(here.archive.listDocuments()).rejects.toThrow(/is closed/)
    })
  })
}
