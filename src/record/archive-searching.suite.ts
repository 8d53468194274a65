/** What an archive finds by words and fields. */
import { describe, expect, test } from 'vitest'
import type { FindRequest, UnitKind } from './contract.ts'
import type { Wanted } from './full-text.ts'
import { account, addReadings, type Session } from './session.suite.ts'
import { tag } from './tags.ts'

const words = (...all: readonly string[]): Wanted => ({ kind: 'phrase', words: all })
const field = (name: string, value: string): Wanted => ({ kind: 'tag', tag: tag(name, value) })
const all = (...parts: readonly Wanted[]): Wanted => ({ kind: 'all', parts })
const any = (...parts: readonly Wanted[]): Wanted => ({ kind: 'any', parts })
const not = (part: Wanted): Wanted => ({ kind: 'not', part })

function requestFor(wanted: Wanted, changes: Partial<FindRequest> = {}): FindRequest {
  const level = changes.kind ?? 'document'
  return { wanted, level, kind: level, order: 'newest', limit: 100, after: null, newest: 1000, ...changes }
}

function urlsIn(here: Session) {
  return async (wanted: Wanted, changes: Partial<FindRequest> = {}) => {
    const { units } = await here.archive.find(requestFor(wanted, changes))
    const found = await Promise.all(units.map(({ document }) => here.archive.show(document)))
    return found.map(([one]) => one?.reading.document.url)
  }
}

/** What the index gives. */
export function searchingSuite(here: Session): void {
  const urls = urlsIn(here)

  describe('searching', () => {
    test('words, alternatives, phrases, titles and what is left out', async () => {
      await addReadings(
        here,
        { text: 'water treaty signed today', title: 'harbour', url: 'u1' },
        { text: 'treaty of water and trade', url: 'u2' },
      )
      const sorted = async (wanted: Wanted) => (await urls(wanted)).toSorted()
      expect(await sorted(words('water'))).toEqual(['u1', 'u2'])
      expect(await sorted(words('water', 'treaty'))).toEqual(['u1'])
      expect(await sorted(all(words('water'), not(words('trade'))))).toEqual(['u1'])
      expect(await sorted(words('harbour'))).toEqual(['u1'])
      expect(await sorted(any(words('signed'), words('trade')))).toEqual(['u1', 'u2'])
      expect(await sorted(all(words('signed'), words('trade')))).toEqual([])
      expect(await sorted(not(words('trade')))).toEqual(['u1'])
      expect(await sorted(any(not(words('trade')), words('treaty', 'of')))).toEqual(['u1', 'u2'])
      expect(await sorted(not(any(words('trade'), not(words('harbour')))))).toEqual(['u1'])
      expect(await sorted(all())).toEqual(['u1', 'u2'])
    })

    test('the words of FTS5’s own query language are words like others', async () => {
      await addReadings(here, { text: 'neither or not near and', url: 'u1' })
      expect(await urls(all(words('not'), words('near', 'and')))).toEqual(['u1'])
      expect(await urls(words('quo"te'))).toEqual([])
      expect(await urls(words('tags'))).toEqual([])
    })
  })
}

/** In which order, how many, and what they hold. */
export function rankingSuite(here: Session): void {
  const urls = urlsIn(here)

  describe('what was found', () => {
    test('only the newest are ranked, the best of them first', async () => {
      await addReadings(
        here,
        { text: 'water water', url: 'u1', published: '2020-01-01' },
        { text: 'water', url: 'u2', published: '2021-01-01' },
        { text: 'water', url: 'u3', published: '2022-01-01' },
      )
      expect(await urls(words('water'), { order: 'relevance', newest: 2 })).toEqual(['u3', 'u2'])
      expect((await urls(words('water'), { order: 'relevance', newest: null }))[0]).toBe('u1')
      const request = requestFor(words('water'), { newest: 2 })
      expect(await here.archive.countTags(request)).toMatchObject({ counted: 2, more: true })
      expect(await here.archive.countTags({ ...request, newest: null })).toMatchObject({
        counted: 3,
        more: false,
      })
    })

    test('fields are found, counted, and are no words', async () => {
      await addReadings(
        here,
        account('a', { language: 'ar', publisher: 'Sada' }),
        account('b', {
          language: 'en',
          publisher: 'The Courier',
          date: '2023-01-01',
          published: '2023-01-02',
        }),
      )
      const count = async (wanted: Wanted) => (await urls(wanted)).length
      expect(await count(field('language', 'en'))).toBe(1)
      expect(await count(field('publisher', 'the courier'))).toBe(1)
      expect(await count(all(field('actor', 'nawwar-salim'), not(field('language', 'en'))))).toBe(1)
      expect(await count(field('day', '2023-01-02'))).toBe(1)
      expect(await count(field('month', '2022-08'))).toBe(1)
      expect(await count(field('year', '2021'))).toBe(0)
      expect(await count(words('courier'))).toBe(0)
      const { tags } = await here.archive.countTags(requestFor(all()))
      expect(tags.get('country:zm')).toBe(2)
      expect(tags.get('language:en')).toBe(1)
    })

    test('words that are almost alike are named, the most frequent first', async () => {
      await addReadings(
        here,
        { text: 'harbour harvest', url: 'u1' },
        { text: 'harbour', url: 'u2' },
        { text: 'harbor', url: 'u3' },
      )
      expect(await here.archive.wordsNear('harbur')).toEqual(['harbour', 'harbor'])
      expect(await here.archive.wordsNear('zzzz')).toEqual([])
    })
  })
}

/** Asks for all, part after part. */
function partsIn(here: Session) {
  return async (kind: UnitKind, level: UnitKind, wanted: Wanted, limit: number) => {
    const found: string[] = []
    let after: number | null = null
    do {
      const request = requestFor(wanted, { kind, level, limit, after })
      const part = await here.archive.find(request)
      for (const { document, record, statement } of part.units)
        found.push(String({ document, encounter: record, statement }[kind]))
      after = part.next
    } while (after !== null)
    return found
  }
}

/** Encounters and statements, and what they stand in. */
export function groupingSuite(here: Session): void {
  const parts = partsIn(here)

  describe('what words and fields stand in', () => {
    test('statements are found by who says them and what they say, in reading order within a text', async () => {
      await addReadings(here, account('a'))
      const find = (wanted: Wanted) => parts('statement', 'statement', wanted, 10)
      expect(await find(all())).toEqual(['s1', 's2'])
      expect(await find(field('speaker', 'nawwar-salim'))).toEqual(['s1'])
      expect(await find(field('speaker', 'wq'))).toEqual(['s2'])
      expect(await find(all(words('ترحب'), field('speaker', 'zm')))).toEqual([])
    })

    test.each([1, 2, 5])(
      'an encounter is given once, in parts of %i too, however many accounts it has',
      async (limit) => {
        await addReadings(
          here,
          account('a'),
          account('b', { published: '2022-08-07' }),
          account('c', { published: '2022-08-08' }),
          account('d', { date: '2022-10-01', published: '2022-10-02' }),
        )
        const both = ['2022-10-01-wq-zm-meeting', '2022-08-05-wq-zm-meeting']
        expect(await parts('encounter', 'encounter', all(), limit)).toEqual(both)
        expect(await parts('encounter', 'statement', field('speaker', 'zm'), limit)).toEqual(both)
        expect(await parts('document', 'statement', field('speaker', 'zm'), limit)).toHaveLength(4)
      },
    )

    test('parts go on where they ended while the archive grows', async () => {
      const dated = (month: string) =>
        account(month, { date: `2022-${month}-01`, published: `2022-${month}-02` })
      await addReadings(here, dated('01'), dated('03'), dated('05'))
      const request = requestFor(all(), { kind: 'encounter', limit: 2 })
      const first = await here.archive.find(request)
      await addReadings(here, dated('02'), dated('04'), dated('06'))
      const second = await here.archive.find({ ...request, limit: 9, after: first.next })
      const records = [...first.units, ...second.units].map(({ record }) => record?.slice(0, 7))
      expect(records).toEqual(['2022-05', '2022-03', '2022-02', '2022-01'])
    })

    test('what is removed is found no more, by any of its parts', async () => {
      const [added] = await addReadings(here, account('a'))
      await here.archive.remove(added?.id ?? ('' as never))
      for (const kind of ['document', 'encounter', 'statement'] as const)
        expect(await parts(kind, kind, all(), 9)).toEqual([])
    })
  })
}
