import { expect, test } from 'vitest'
import { NO_CEILINGS } from './ceilings.ts'
import type { Figure } from './figure.ts'
import { renderFigures } from './figures.ts'

function figure(value: number, goal: number | null = 5, unit = '×'): Figure {
  return { name: 'read ÷ floor', value, paired: value, goal, unit, note: '3 actors' }
}

function rowOf(one: Figure, ceiling?: number): string | undefined {
  const ceilings = ceiling === undefined ? {} : { [one.name]: ceiling }
  return renderFigures([one], { ...NO_CEILINGS, ceilings }).split('\n')[2]
}

test('the table shows ratio, paired median, limit, goal and what was found', () => {
  expect(rowOf(figure(4.567))).toBe('| read ÷ floor | 4.57× | 4.57 | ≤ 5 | ≤ 5 | 3 actors |')
  expect(rowOf(figure(300, null, 'documents'))).toBe(
    '| read ÷ floor | 300 documents | 300.00 |  |  | 3 actors |',
  )
})

test('a goal that is not reached is said to be so, whether or not a ceiling holds', () => {
  expect(rowOf(figure(40), 52)).toContain('| ≤ 52 | ≤ 5, not reached |')
  expect(rowOf(figure(60), 52)).toContain('| ≤ 52 FAIL | ≤ 5, not reached |')
  expect(rowOf(figure(5.5))).toContain('| ≤ 5 FAIL | ≤ 5, not reached |')
})

test('what could not be measured has not held', () => {
  expect(rowOf(figure(Number.NaN, 250, 'MB'))).toContain(
    '| not measured | NaN | ≤ 250 FAIL | ≤ 250, not reached |',
  )
})
