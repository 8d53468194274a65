import { expect, test } from 'vitest'
import { dayIn, isRound, weeksOf } from './month.ts'

test('weeks are whole and begin on Monday', () => {
  const weeks = weeksOf('2026-11')
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
  expect(weeks[0]?.[0]).toEqual({ day: '2026-10-26', isIn: false })
  expect(weeks[0]?.[6]).toEqual({ day: '2026-11-01', isIn: true })
  expect(weeks.at(-1)?.[0]).toEqual({ day: '2026-11-30', isIn: true })
  expect(weeksOf('2021-02')).toHaveLength(4)
})

test('an encounter stands on its first day in the month, one without a day on none', () => {
  const on = (date: string | null) => dayIn('2022-12', { date })
  expect([on('2022-12-07'), on('2022-12-07/2022-12-10'), on('2022-11-28/2022-12-02')]).toEqual([
    '2022-12-07',
    '2022-12-07',
    '2022-12-01',
  ])
  expect([on('2022-12'), on(null), on('2023-01-01'), on('2022-11-30')]).toEqual([null, null, null, null])
})

test('every fifth year is round, and the first', () => {
  expect([1, 2, 5, 13, 50, 100].map(isRound)).toEqual([true, false, true, false, true, true])
})
