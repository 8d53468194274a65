import { expect, test } from 'vitest'
import { measureGrowth } from './growth.ts'

/** A reader whose clock runs by the number of its steps. */
function measureSteps(stepsFor: (length: number) => number) {
  let clock = 0
  const read = (text: string): number => {
    clock += stepsFor(text.length)
    return text.length
  }
  return measureGrowth(read, 'x'.repeat(9999), { now: () => clock })
}

test('time in step with length is an exponent of 1, time in step with its square of 2', () => {
  expect(measureSteps((length) => length).exponent).toBeCloseTo(1, 2)
  expect(measureSteps((length) => length * length).exponent).toBeCloseTo(2, 2)
})

test('both lengths and what was found in them are told', () => {
  expect(measureSteps((length) => length)).toMatchObject({
    characters: [9999, 39_999],
    statements: [9999, 39_999],
  })
})
