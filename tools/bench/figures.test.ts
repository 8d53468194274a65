import { expect, test } from 'vitest'
import { type Figure, isPast, renderFigures } from './figures.ts'

function figure(value: number, must: number | null = 5, unit = '×'): Figure {
  return { name: 'read ÷ floor', value, paired: 2, must, unit, note: '3 actors' }
}

test('a figure may reach its limit, not exceed it, and must have been measured', () => {
  expect([5, 5.01, Number.NaN].map((value) => isPast(figure(value)))).toEqual([false, true, true])
  expect(isPast(figure(900, null))).toBe(false)
})

test('the table shows ratio, paired median, limit and what was found', () => {
  const [, , first, second, third] = renderFigures([
    figure(4.567),
    figure(5.5),
    figure(Number.NaN, 250, 'MB'),
  ]).split('\n')
  expect(first).toBe('| read ÷ floor | 4.57× | 2.00 | ≤ 5 | 3 actors |')
  expect(second).toContain('≤ 5 FAIL')
  expect(third).toContain('| not measured | 2.00 | ≤ 250 FAIL |')
})
