import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashGold, isHeldBack, lower, NO_FLOORS, raise, shortfalls } from './floors.ts'
import { scoresOf } from './tally.ts'

const GOOD = { 'gold/ar': { encounters: { precision: 0.91239, recall: 0.8, f1: 0.85 } } }
const WORSE = { 'gold/ar': { encounters: { precision: 0.95, recall: 0.7, f1: 0.8 } } }

test('what was measured is never below the floors raised on it', () => {
  const figure = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(figure, figure, figure, (precision, recall, f1) => {
      const measured = { suite: { measure: { precision, recall, f1 } } }
      expect(shortfalls(measured, raise(measured, NO_FLOORS, ''))).toEqual([])
    }),
  )
})

test('a figure below its floor is named with suite and measure', () => {
  const floors = raise(GOOD, NO_FLOORS, 'hash')
  expect(shortfalls(WORSE, floors).map(({ figure }) => figure)).toEqual(['recall', 'f1'])
  expect(shortfalls(WORSE, floors)[0]).toMatchObject({
    suite: 'gold/ar',
    measure: 'encounters',
    floor: 0.8,
    got: 0.7,
  })
})

test('a measure that is gone is below its floors', () => {
  expect(shortfalls({}, raise(GOOD, NO_FLOORS, 'hash'))).toHaveLength(3)
})

test('raising lifts what rose and keeps what fell', () => {
  const floors = raise(WORSE, raise(GOOD, NO_FLOORS, 'one'), 'two')
  expect(floors.floors['gold/ar']?.encounters).toEqual({ precision: 0.95, recall: 0.8, f1: 0.85 })
  expect(floors.gold).toBe('two')
})

test('lowering sets what was measured and keeps the reason', () => {
  const floors = lower(WORSE, raise(GOOD, NO_FLOORS, 'one'), { gold: 'two', reason: 'harder texts' })
  expect(floors.floors['gold/ar']?.encounters?.recall).toBe(0.7)
  expect(floors.lowered).toEqual(['harder texts'])
})

test('the hash of the gold does not depend on the order of files, and changes with a word', () => {
  const one = { path: 'a', content: 'x' }
  const two = { path: 'b', content: 'y' }
  expect(hashGold([one, two])).toBe(hashGold([two, one]))
  expect(hashGold([one, { ...two, content: 'z' }])).not.toBe(hashGold([one, two]))
})

test('about a third of ids is held back, always the same', () => {
  const ids = Array.from({ length: 3000 }, (_, index) => `document-${index}`)
  const held = ids.filter(isHeldBack)
  expect(held.length).toBeGreaterThan(900)
  expect(held.length).toBeLessThan(1100)
  expect(ids.filter(isHeldBack)).toEqual(held)
})

test.each([
  [
    { right: 0, found: 0, expected: 0 },
    { precision: 1, recall: 1, f1: 1 },
  ],
  [
    { right: 0, found: 2, expected: 0 },
    { precision: 0, recall: 0, f1: 0 },
  ],
  [
    { right: 1, found: 2, expected: 4 },
    { precision: 0.5, recall: 0.25, f1: 1 / 3 },
  ],
])('%j scores %j', (sum, scores) => {
  expect(scoresOf(sum)).toEqual(scores)
})
