import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EncounterId } from '../model.ts'
import { clusterTellings } from './clusters.ts'
import type { Telling } from './telling.ts'
import { MINISTER_A, on, telling } from './tellings.suite.ts'

function groups(tellings: readonly Telling[]): readonly string[] {
  return clusterTellings(tellings)
    .map((cluster) => cluster.tellings.map(({ key }) => key).join(' '))
    .sort()
}

test('accounts of one meeting are one cluster, with a reason for every joining', () => {
  const [cluster, ...others] = clusterTellings([telling('c'), telling('a'), telling('b')])
  expect(others).toEqual([])
  expect(cluster?.tellings.map(({ document }) => document)).toEqual(['a', 'b', 'c'])
  expect(cluster?.joins).toHaveLength(2)
})

test('a vague account does not chain two meetings', () => {
  const vague = telling('v', { days: on(96, 110) })
  expect(groups([telling('a'), telling('b', { days: on(104) }), vague])).toEqual(['a/e1', 'b/e1', 'v/e1'])
})

test('a vague account joins the only meeting that fits', () => {
  const vague = telling('v', { days: null, published: 103 })
  expect(groups([telling('a'), telling('b', { days: on(120) }), vague])).toEqual(['a/e1 v/e1', 'b/e1'])
})

test('a vague account joins the one of two meetings that fits better', () => {
  const places = { first: { city: 'xa-city', country: 'xa' }, second: { city: 'xb-city', country: 'xb' } }
  const vague = telling('v', { days: on(96, 110), ...places.second })
  expect(
    groups([telling('a', places.first), telling('b', { days: on(104), ...places.second }), vague]),
  ).toEqual(['a/e1', 'b/e1 v/e1'])
})

test('what one document tells apart stays apart', () => {
  const dinner = 'e2' as EncounterId
  const other = telling('b', { topics: ['trade'] })
  expect(groups([telling('a'), telling('a', { encounter: dinner, topics: ['trade'] }), other])).toEqual([
    'a/e1',
    'a/e2 b/e1',
  ])
})

test('undated accounts of the same days are one where nothing else fits', () => {
  const undated = { days: null, published: 103 }
  expect(groups([telling('a', undated), telling('b', undated)])).toEqual(['a/e1 b/e1'])
  expect(groups([telling('a', undated), telling('b', { days: null, published: 109 })])).toEqual([
    'a/e1',
    'b/e1',
  ])
})

test('of vague accounts that fit two meetings, those told alike are one, and others stay alone', () => {
  const meetings = [telling('a'), telling('b', { days: on(104) })]
  const vague = (document: string, given: object) => telling(document, { days: on(96, 110), ...given })
  const one = vague('v', { published: 105 })
  expect(groups([...meetings, one, vague('w', { published: 105 })])).toEqual(['a/e1', 'b/e1', 'v/e1 w/e1'])
  expect(groups([...meetings, one, vague('w', { published: 105, status: 'mentioned' })])).toEqual([
    'a/e1',
    'b/e1',
    'v/e1',
    'w/e1',
  ])
  expect(groups([...meetings, one, vague('w', { published: 108 })])).toEqual(['a/e1', 'b/e1', 'v/e1', 'w/e1'])
})

test('an account without a day goes to what had just been, not to what was a week ago or is announced', () => {
  const undated = telling('v', { days: null, published: 101 })
  const before = telling('b', { days: on(94) })
  const after = telling('c', { days: on(103), status: 'planned', published: 100 })
  expect(groups([telling('a'), before, after, undated])).toEqual(['a/e1 v/e1', 'b/e1', 'c/e1'])
})

test('a plan and what came of it are one', () => {
  expect(groups([telling('a', { status: 'planned', published: 95 }), telling('b')])).toEqual(['a/e1 b/e1'])
})

test('the meeting inside a visit is not the visit', () => {
  const visit = telling('a', { format: 'visit' })
  const meeting = telling('a', { encounter: 'e2' as EncounterId })
  expect(groups([visit, meeting, telling('b'), telling('c', { format: 'visit' })])).toEqual([
    'a/e1 c/e1',
    'a/e2 b/e1',
  ])
})

const anyTelling = fc.record({
  document: fc.integer({ min: 0, max: 12 }),
  day: fc.option(fc.integer({ min: 98, max: 106 })),
  length: fc.constantFrom(0, 0, 0, 5),
  format: fc.constantFrom('meeting', 'meeting', 'visit', 'phone-call') as fc.Arbitrary<Telling['format']>,
  known: fc.constantFrom(0, 1, 2, 2, 2),
  country: fc.option(fc.constantFrom('xa', 'xb')),
})

test('the clusters are the same in any order of arrival', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyTelling, { maxLength: 14, selector: ({ document }) => document }),
      fc.infiniteStream(fc.nat()),
      (drafts, seeds) => {
        const tellings = drafts.map(({ document, day, length, format, known, country }) =>
          telling(`d${document}`, {
            days: day === null ? null : on(day, day + length),
            format,
            country,
            parties: [
              { side: 'xa', people: known > 0 ? [MINISTER_A] : [] },
              ...telling('x')
                .parties.slice(1)
                .map((party) => (known > 1 ? party : { ...party, people: [] })),
            ],
          }),
        )
        const shuffled = tellings
          .map((one) => ({ one, at: seeds.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(clusterTellings(shuffled)).toEqual(clusterTellings(tellings))
      },
    ),
    { numRuns: 300 },
  )
})

test('no cluster holds two tellings of one document or of days far apart', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyTelling, { maxLength: 14, selector: ({ document }) => document }),
      (drafts) => {
        const tellings = drafts.map(({ document, day }) =>
          telling(`d${document % 5}`, {
            encounter: `e${document}` as EncounterId,
            days: day === null ? null : on(day),
          }),
        )
        for (const { tellings: members } of clusterTellings(tellings)) {
          expect(new Set(members.map(({ document }) => document)).size).toBe(members.length)
          const days = members.flatMap(({ days: range }) => (range === null ? [] : [range.first]))
          expect(new Set(days).size).toBeLessThan(2)
        }
      },
    ),
  )
})
