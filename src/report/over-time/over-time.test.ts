import { describe, expect, test } from 'vitest'
import { inventedKnowledge } from '../../extract/invented.suite.ts'
import type { RecordId } from '../../model.ts'
import type { Meeting } from '../../record/contract-over-time.ts'
import { anniversary } from './ahead.ts'
import { bandOf } from './bands.ts'
import { toGexf } from './gexf.ts'
import { networkOf } from './network.ts'
import { placesOf } from './places.ts'
import { associationOf, recurringRuns } from './recurring.ts'
import { shareKept, wordingChange } from './wording-change.ts'
import { wordReader } from './words.ts'

const MEETING: Meeting = {
  record: 'r1' as RecordId,
  format: 'meeting',
  status: 'held',
  date: '2018-03-01',
  first: '2018-03-01',
  last: '2018-03-01',
  place: null,
  placeId: null,
  country: null,
  topics: [],
  participants: ['a"<b>', 'ب&'].map((side) => ({
    actor: side,
    names: { ar: side },
    side,
    role: 'party',
    office: null,
  })),
  accounts: [],
}

const wordsOf = wordReader(inventedKnowledge())

function change(before: string, after: string, language = 'ar') {
  const wording = (quote: string) => ({
    language,
    content: {
      in: 'text' as const,
      spans: [{ start: 10, end: 10 + quote.length, quote }] as const,
      rule: 'test',
    },
  })
  return wordingChange(wording(before), wording(after), wordsOf) ?? []
}

const brief = (parts: ReturnType<typeof change>) =>
  parts.map(
    ({ kind, before, after }) =>
      `${kind}: ${before.map((one) => one.quote).join()} / ${after.map((one) => one.quote).join()}`,
  )

describe('a change of wording', () => {
  test('is one of whole words: letters joined before a word make no other word', () => {
    expect(brief(change('التعاون والسلام', 'والتعاون والسلام'))).toEqual([
      'joined: التعاون / والتعاون',
      'same: والسلام / والسلام',
    ])
  })

  test('tells words instead of others from words that go or come', () => {
    expect(brief(change('calls for a ceasefire now', 'demands a lasting ceasefire', 'en'))).toEqual([
      'instead: calls for / demands',
      'same: a / a',
      'in:  / lasting',
      'same: ceasefire / ceasefire',
      'out: now / ',
    ])
  })

  test('points into both texts, and of one wording with itself there is none', () => {
    const [part] = change('وقف النار', 'وقف النار')
    expect(part).toMatchObject({ kind: 'same', before: [{ start: 10, end: 19, quote: 'وقف النار' }] })
    expect(shareKept(change('وقف النار', 'وقف النار'))).toBe(1)
    expect(shareKept(change('وقف النار', 'فتح المعابر'))).toBe(0)
  })

  test('of very long wordings is not made', () => {
    expect(
      wordingChange(
        {
          language: 'en',
          content: { in: 'text', spans: [{ start: 0, end: 2000, quote: 'word '.repeat(1000) }], rule: 't' },
        },
        { language: 'en', content: { in: 'text', spans: [{ start: 0, end: 4, quote: 'word' }], rule: 't' } },
        wordsOf,
      ),
    ).toBeNull()
  })
})

describe('runs of words', () => {
  const stretches = Array.from({ length: 6 }, (_, day) => ({
    words: Int32Array.of(100 + day, 1, 2, 3, 200 + day),
    day,
  }))

  test('are counted by days, and a piece of a longer run is known as one', () => {
    const runs = recurringRuns(stretches, 4)
    expect(runs.map(({ words, days, longest }) => [words.join(' '), days, longest])).toEqual([
      ['1 2', 6, 6],
      ['2 3', 6, 6],
      ['1 2 3', 6, 0],
    ])
  })

  test('of one day alone are none, however many', () => {
    expect(
      recurringRuns(
        stretches.map((one) => ({ ...one, day: 1 })),
        2,
      ),
    ).toEqual([])
  })

  test('go together by chance or not', () => {
    expect(associationOf(10, 100, 100, 1000)).toEqual({ logLikelihood: 0, information: 0 })
    const { logLikelihood, information } = associationOf(10, 10, 10, 1000)
    expect(logLikelihood).toBeCloseTo(112, 0)
    expect(information).toBeCloseTo(6.64, 2)
  })
})

test('an anniversary falls on its day, across the end of a year, and of a leap day on the day before', () => {
  expect(anniversary('2002-01-05', { from: '2025-12-20', to: '2026-01-18' })).toEqual({
    day: '2026-01-05',
    years: 24,
  })
  expect(anniversary('2024-02-29', { from: '2026-02-20', to: '2026-03-10' })).toEqual({
    day: '2026-02-28',
    years: 2,
  })
  expect(anniversary('2026-01-05', { from: '2026-01-01', to: '2026-01-18' })).toBeNull()
  expect(anniversary('2002-01', { from: '2026-01-01', to: '2026-01-31' })).toBeNull()
})

test('a band is a share of speaking days, and of few days says nothing', () => {
  expect([
    bandOf(0, 10),
    bandOf(2, 2),
    bandOf(3, 10),
    bandOf(3, 50),
    bandOf(3, 200),
    bandOf(3, 900),
    bandOf(3, 9000),
  ]).toEqual(['none', 'rare', 'constant', 'frequent', 'regular', 'occasional', 'rare'])
})

test('places are those that accounts name, the most met at first, each with its days', () => {
  const at = (record: string, id: string | null, first: string | null): Meeting => ({
    ...MEETING,
    record: record as RecordId,
    first,
    place: id === '' ? null : { en: 'as told' },
    placeId: id === '' ? null : id,
  })
  const meetings = [
    at('r1', 'sand', '2018-03-02'),
    at('r2', 'rock', null),
    at('r3', 'rock', '2018-03-01'),
    at('r4', '', '2018-03-01'),
    at('r5', null, '2018-03-05'),
  ]
  const namesOf = (id: string) => ({ en: id.toUpperCase() })
  const found = placesOf(meetings, { from: null, to: null, formats: null, namesOf })
  expect([found.encounters, found.unplaced]).toEqual([5, 1])
  expect(found.places.map(({ id, names, records, days }) => [id, names.en, records, days])).toEqual([
    ['rock', 'ROCK', ['r3', 'r2'], ['2018-03-01']],
    [null, 'as told', ['r5'], ['2018-03-05']],
    ['sand', 'SAND', ['r1'], ['2018-03-02']],
  ])
  expect(placesOf(meetings, { from: null, to: null, formats: ['letter'], namesOf }).places).toEqual([])
})

test('a network as GEXF lets nothing break out, and has a timestamp for every day', () => {
  const meeting = MEETING
  const network = networkOf([meeting, { ...meeting, record: 'r2' as RecordId, first: '2018-04-01' }], {
    of: 'sides',
    from: null,
    to: null,
    formats: null,
    statuses: ['held'],
    namesOf: () => ({}),
  })
  const gexf = toGexf(network)
  expect(gexf).toContain('<node id="a&quot;&lt;b&gt;"')
  expect(gexf).toContain('source="a&quot;&lt;b&gt;" target="ب&amp;" weight="2"')
  expect(gexf.match(/<spell timestamp="2018-0[34]-01"\/>/g)).toHaveLength(2)
})
