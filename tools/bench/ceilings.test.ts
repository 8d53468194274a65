import { expect, test } from 'vitest'
import { type Ceilings, isPast, limitOf, lowerCeilings, NO_CEILINGS, raiseCeilings } from './ceilings.ts'
import type { Figure } from './figure.ts'

function figure(value: number, goal: number | null = 5, name = 'read'): Figure {
  return { name, value, paired: null, goal, unit: '×', note: '' }
}

const BEFORE: Ceilings = { ceilings: { read: 52 }, raised: [] }

test('a figure without a ceiling keeps to its goal, may reach it, and must have been measured', () => {
  const past = [5, 5.01, Number.NaN].map((value) => isPast(figure(value), NO_CEILINGS))
  expect(past).toEqual([false, true, true])
  expect(isPast(figure(900, null), NO_CEILINGS)).toBe(false)
})

test('on the way to its goal a figure keeps to its ceiling', () => {
  expect([51, 52, 52.1, Number.NaN].map((value) => isPast(figure(value), BEFORE))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('where there were rounds, a figure is past its limit when minima and median are', () => {
  const of = (value: number, paired: number) => isPast({ ...figure(value), paired }, BEFORE)
  expect([of(54, 41), of(41, 54), of(54, 53), of(Number.NaN, 41)]).toEqual([false, false, true, true])
})

test('a ceiling below the goal asks for no more than the goal', () => {
  expect(limitOf(figure(4), { ...BEFORE, ceilings: { read: 3 } })).toBe(5)
})

test('ceilings fall to what was measured, with room for noise, and never rise', () => {
  expect(lowerCeilings([figure(20)], BEFORE).ceilings).toEqual({ read: 26 })
  expect(lowerCeilings([figure(50)], BEFORE).ceilings).toEqual({ read: 52 })
  expect(lowerCeilings([figure(50)], NO_CEILINGS).ceilings).toEqual({ read: 65 })
})

test('a ceiling goes when the goal is reached with room for noise, not before', () => {
  expect(lowerCeilings([figure(3.8)], BEFORE).ceilings).toEqual({})
  expect(lowerCeilings([figure(4.9)], BEFORE).ceilings).toEqual({ read: 6.4 })
})

test('a goal that is kept, however narrowly, is not loosened by a ceiling', () => {
  expect(lowerCeilings([figure(4.9)], NO_CEILINGS).ceilings).toEqual({})
  expect(raiseCeilings([figure(4.9)], NO_CEILINGS, 'a busy machine').ceilings).toEqual({})
})

test('what was not measured keeps its ceiling', () => {
  const figures = [figure(Number.NaN), figure(2, null), figure(20, 5, 'start')]
  expect(lowerCeilings(figures, BEFORE).ceilings).toEqual({ read: 52, start: 26 })
})

test('a ceiling rises only with a reason, which is kept', () => {
  const after = raiseCeilings([figure(50)], { ...BEFORE, raised: ['first'] }, 'reads titles too')
  expect(after).toEqual({ ceilings: { read: 65 }, raised: ['first', 'reads titles too'] })
})
