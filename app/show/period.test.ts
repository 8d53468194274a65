import { expect, test } from 'vitest'
import { isDay, leaf, periodAround } from './period.ts'

test('a week runs from Monday to Sunday', () => {
  expect(periodAround('week', '2022-08-05')).toEqual({ from: '2022-08-01', to: '2022-08-07' })
  expect(periodAround('week', '2022-08-07')).toEqual({ from: '2022-08-01', to: '2022-08-07' })
  expect(periodAround('week', '2022-08-01')).toEqual({ from: '2022-08-01', to: '2022-08-07' })
})

test('months end where they end', () => {
  expect(periodAround('month', '2024-02-14')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(periodAround('year', '2024-02-14')).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  expect(periodAround('all', '2024-02-14')).toBeNull()
})

test('leafing goes to the neighbour and back', () => {
  for (const length of ['week', 'month', 'year'] as const) {
    const after = leaf(length, '2023-12-30', 1)
    expect(periodAround(length, leaf(length, after, -1))).toEqual(periodAround(length, '2023-12-30'))
    expect(periodAround(length, after)).not.toEqual(periodAround(length, '2023-12-30'))
  }
})

test('a day exists or does not', () => {
  expect(['2024-02-29', '2023-02-29', '2023-13-01', 'soon', ''].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})
