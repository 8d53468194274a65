import { expect, test } from 'vitest'
import { findShortfalls, type Measured, readMeasures } from './check-outside.ts'

const GOOD: readonly Measured[] = [
  { suite: 'seeds', measure: 'facts with publication date', right: 18, total: 18 },
  { suite: 'seeds', measure: 'facts without publication date', right: 18, total: 18 },
  { suite: 'seeds', measure: 'statements', right: 40, total: 43 },
  { suite: 'seeds', measure: 'statements that are not extra', right: 40, total: 44 },
  { suite: 'duckling-ar-time', measure: 'value in days, weeks, months or years', right: 90, total: 100 },
  { suite: 'recognizers-ar-datetime-core', measure: 'value', right: 85, total: 100 },
  { suite: 'ud-pud-words', measure: 'word with clitics', right: 97, total: 100 },
]

/** The good figures, one of them changed. */
function changed(index: number, change: Partial<Measured>): readonly Measured[] {
  return GOOD.map((measured, at) => (at === index ? { ...measured, ...change } : measured))
}

test('figures that reach their limits fall short of nothing', () => {
  expect(findShortfalls(GOOD)).toEqual([])
})

test.each([
  [0, { right: 17 }, 'facts with publication date: 17 of 18'],
  [1, { right: 17 }, 'facts without publication date: 17 of 18'],
  [2, { right: 39 }, 'statements: 39 of 43'],
  [3, { total: 45 }, '5 wrong, at most 4 may be'],
  [4, { right: 89 }, '89 of 100 (0.890), must be 0.900'],
  [5, { right: 84 }, 'must be 0.850'],
  [6, { right: 96 }, 'must be 0.970'],
  [6, { right: 0, total: 0 }, 'not measured'],
])('figure %i with %j falls short', (index, change, words) => {
  const shortfalls = findShortfalls(changed(index, change))
  expect(shortfalls).toHaveLength(1)
  expect(shortfalls[0]).toContain(words)
})

test('a suite that was not there falls short', () => {
  expect(findShortfalls(GOOD.slice(0, 4))).toHaveLength(3)
  expect(findShortfalls([])).toHaveLength(7)
})

test('lines about failing rows are no measures', () => {
  const lines = [
    'some words',
    '{"suite":"seeds","measure":"statements","right":43,"total":43}',
    '{"suite":"seeds","measure":"statements","row":"s1","expected":"a","got":"b"}',
    '',
  ]
  expect(readMeasures(lines.join('\n'))).toEqual([
    { suite: 'seeds', measure: 'statements', right: 43, total: 43 },
  ])
})
