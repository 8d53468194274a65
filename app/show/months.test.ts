import { expect, test } from 'vitest'
import { countByMonth, isMonth, lastDayOf, monthAfter, monthsBetween, readRange, within } from './months.ts'

test('months follow each other over the turn of a year', () => {
  expect(monthsBetween('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02'])
  expect(monthsBetween('2022-02', '2022-01')).toEqual([])
  expect([monthAfter('2021-12', 1), monthAfter('2022-01', -1), monthAfter('2022-01', 24)]).toEqual([
    '2022-01',
    '2021-12',
    '2024-01',
  ])
  expect([lastDayOf('2024-02'), lastDayOf('2023-02'), lastDayOf('2022-12')]).toEqual([
    '2024-02-29',
    '2023-02-28',
    '2022-12-31',
  ])
})

test('days are counted by month, also where there are none', () => {
  expect(countByMonth(['2022-03-01', '2022-01-31', '2022-03-09'])).toEqual([
    { month: '2022-01', count: 1 },
    { month: '2022-02', count: 0 },
    { month: '2022-03', count: 2 },
  ])
  expect(countByMonth([])).toEqual([])
})

test('what is no month is no end of a stretch', () => {
  expect(isMonth('2022-13')).toBe(false)
  expect(readRange({ from: '2022-08', to: 'x' })).toEqual({ from: '2022-08', to: null })
})

test('of days in order, those of a stretch are found by its ends', () => {
  const days = ['2021-12-31', '2022-01-01', '2022-01-31', '2022-02-01']
  expect(within(days, { from: '2022-01', to: '2022-01' })).toEqual([1, 3])
  expect(within(days, { from: null, to: '2021-12' })).toEqual([0, 1])
  expect(within(days, { from: '2022-02', to: null })).toEqual([3, 4])
  expect(within(days, { from: '2022-03', to: '2022-01' })).toEqual([4, 4])
  expect(within(days, { from: null, to: null })).toEqual([0, 4])
})
