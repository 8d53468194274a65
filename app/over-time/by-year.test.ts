import { expect, test } from 'vitest'
import { byYear } from './by-year.ts'

test('years without an encounter are there too, what was not held is not counted', () => {
  const told = byYear([
    { format: 'letter', status: 'held', first: '2021-05-01' },
    { format: 'meeting', status: 'held', first: '2019-01-01' },
    { format: 'meeting', status: 'mentioned', first: '2019-12-31' },
    { format: 'visit', status: 'planned', first: '2023-01-01' },
    { format: 'visit', status: 'held', first: null },
  ])
  expect(told.years).toEqual([2019, 2020, 2021])
  expect(told.formats).toEqual([
    { format: 'meeting', counts: [2, 0, 0], total: 2 },
    { format: 'letter', counts: [0, 0, 1], total: 1 },
  ])
  expect(told.most).toBe(2)
})

test('of nothing there is nothing', () => {
  expect(byYear([])).toEqual({ years: [], formats: [], most: 0 })
})
