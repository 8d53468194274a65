import { expect, test } from 'vitest'
import type { PlaceOfMeetings } from '../../src/report/over-time/places.ts'
import type { Point } from './points.ts'
import { apart, countedIn, isState, spotsOf } from './spots.ts'

const place = (id: string | null, days: readonly string[], undated = 0): PlaceOfMeetings => ({
  id,
  names: {},
  country: null,
  formats: [],
  records: [...days, ...Array.from({ length: undated }, (_, index) => `undated ${index}`)] as never,
  days,
})

test('of a stretch, what has no day is not counted', () => {
  const places = [place('harbour', ['2020-01-05', '2021-03-01'], 2), place('hill', ['2021-03-02'])]
  const brief = (from: string | null) =>
    countedIn(places, { from, to: null }).map(({ place, count, first }) => [place.id, count, first])
  expect(brief(null)).toEqual([
    ['harbour', 4, '2020-01-05'],
    ['hill', 1, '2021-03-02'],
  ])
  expect(brief('2021-01')).toEqual([
    ['harbour', 1, '2021-03-01'],
    ['hill', 1, '2021-03-02'],
  ])
  expect(brief('2022-01')).toEqual([])
})

test('places at one point are one spot, and a spot of a state alone is vague', () => {
  const points: Readonly<Record<string, Point>> = { city: [1, 2], palace: [1, 2], ru: [3, 4] }
  const counted = countedIn(
    [
      place('city', ['2020-01-01']),
      place('palace', ['2020-01-01', '2020-01-02']),
      place('ru', ['2020-01-01']),
      place(null, ['2020-01-01']),
    ],
    { from: null, to: null },
  )
  const spots = spotsOf(counted, (id) => points[id] ?? null)
  expect(spots.map(({ places, count, isVague }) => [places[0].place.id, count, isVague])).toEqual([
    ['palace', 3, false],
    ['ru', 1, true],
  ])
  expect([isState({ id: 'x-ncyprus' }), isState({ id: 'doha' }), isState({ id: null })]).toEqual([
    true,
    false,
    false,
  ])
})

test('of labels that would hide each other the first stays', () => {
  const box = (left: number) => ({ left, right: left + 10, top: 0, bottom: 5 })
  expect(apart([box(0), box(5), box(11), { ...box(0), top: 6, bottom: 9 }])).toEqual([0, 2, 3])
})
