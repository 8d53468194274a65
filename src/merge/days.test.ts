import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayName } from './days.ts'

test('a day has the name that the calendar gives it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      expect(dayName(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})
