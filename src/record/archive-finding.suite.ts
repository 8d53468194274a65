import { describe, expect, test } from 'vitest'
import type { Archive } from './contract.ts'
import { addReadings, type Session } from './session.suite.ts'

/** Lists and their filters. */
export function listingSuite(here: Session): void {
  describe('lists', () => {
    const ids = async (filters: Parameters<Archive['listEncounters']>[0]) =>
      (await here.archive.listEncounters(filters)).map(({ published, date }) => date ?? published)

    test('an encounter is listed with who took part, where and when', async () => {
      await addReadings(here, {
        url: 'https://example.org/1',
        date: '2022-08-04',
        published: '2022-08-05',
        title: 'لقاء',
      })
      const [document] = await here.archive.listDocuments()
      expect(await here.archive.listEncounters()).toEqual([
        {
          id: `${document?.id}/e1`,
          document: document?.id,
          encounter: 'e1',
          format: 'meeting',
          status: 'held',
          date: '2022-08-04',
          place: { ar: 'المرسى' },
          country: 'zm',
          participants: [
            {
              actor: 'nawwar-salim',
              names: { ar: 'سالم النوار', en: 'Salim Nawwar' },
              side: 'zm',
              role: 'party',
              office: null,
            },
            { actor: 'sayyad-hala', names: { ar: 'هالة الصياد' }, side: 'wq', role: 'party', office: null },
          ],
          statements: 2,
          title: 'لقاء',
          publisher: null,
          published: '2022-08-05',
        },
      ])
    })

    test('the newest comes first, by the encounter’s date where it has one', async () => {
      await addReadings(
        here,
        { url: 'https://example.org/1', published: '2022-08-05' },
        { url: 'https://example.org/2', date: '2022-08-06', published: '2022-08-01' },
        { url: 'https://example.org/3' },
        { url: 'https://example.org/4', date: '2022-07' },
      )
      expect(await ids({})).toEqual(['2022-08-06', '2022-08-05', '2022-07', null])
      expect(await ids({ limit: 2, offset: 1 })).toEqual(['2022-08-05', '2022-07'])
    })
  })
}

/** Filters, and lists of documents. */
export function filteringSuite(here: Session): void {
  describe('filters', () => {
    const ids = async (filters: Parameters<Archive['listEncounters']>[0]) =>
      (await here.archive.listEncounters(filters)).map(({ published, date }) => date ?? published)

    test('a stretch of time holds what may lie in it', async () => {
      await addReadings(
        here,
        { url: 'https://example.org/1', date: '2022-08' },
        { url: 'https://example.org/2', date: '2022-07-31' },
        { url: 'https://example.org/3', published: '2022-08-20T01:00:00+03:00' },
        { url: 'https://example.org/4' },
      )
      expect(await ids({ from: '2022-08-15' })).toEqual(['2022-08-20T01:00:00+03:00', '2022-08'])
      expect(await ids({ to: '2022-08-01' })).toEqual(['2022-08', '2022-07-31'])
      expect(await ids({ from: '2022-08-02', to: '2022-08-03' })).toEqual(['2022-08'])
    })

    test.each([
      [{ actors: ['nawwar-salim', 'sayyad-hala'] }, 1],
      [{ actors: ['nawwar-salim', 'somebody'] }, 0],
      [{ sides: ['zm', 'wq'] }, 1],
      [{ sides: ['zm', 'xx'] }, 0],
      [{ format: 'meeting', status: 'held', country: 'zm', topic: 'water', publisher: 'Sada' }, 1],
      [{ format: 'visit' }, 0],
      [{ status: 'planned' }, 0],
      [{ country: 'wq' }, 0],
      [{ topic: 'trade' }, 0],
      [{ publisher: 'Other' }, 0],
    ] as const)('the filters %j leave %i', async (filters, count) => {
      await addReadings(here, { url: 'https://example.org/1', topics: ['water'], publisher: 'Sada' })
      expect(await here.archive.listEncounters(filters)).toHaveLength(count)
    })

    test('documents are listed with how much was read in them', async () => {
      await addReadings(
        here,
        { url: 'https://example.org/1', published: '2022-08-05' },
        { text: 'Nothing', language: 'und' },
      )
      const documents = await here.archive.listDocuments()
      expect(documents.map(({ encounters, statements }) => [encounters, statements])).toEqual([
        [1, 2],
        [0, 0],
      ])
      expect(await here.archive.listDocuments({ from: '2022-08-05', to: '2022-08-05' })).toHaveLength(1)
      expect(await here.archive.listDocuments({ from: '2022-08-06' })).toHaveLength(0)
      expect(await here.archive.listDocuments({ language: 'und' })).toHaveLength(1)
      expect(await here.archive.listDocuments({ publisher: 'Sada' })).toHaveLength(0)
    })
  })
}

/** What an id gives. */
export function showingSuite(here: Session): void {
  describe('showing', () => {
    test('an encounter, a beginning of an id, and nothing for what is not there', async () => {
      await addReadings(here, { url: 'https://example.org/1' })
      const [entry] = await here.archive.listEncounters()
      const [document = '', encounter] = (entry?.id ?? '').split('/')
      expect((await here.archive.show(entry?.id ?? ''))[0]?.encounter).toBe(encounter)
      expect(await here.archive.show(`${document}/e9`)).toEqual([])
      expect(await here.archive.show(document.slice(0, 6))).toHaveLength(1)
      expect(await here.archive.show(document.slice(0, 3))).toEqual([])
      expect(await here.archive.show('zzzzzz')).toEqual([])
    })
  })
}
