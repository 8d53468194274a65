import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesInOrder } from './order.ts'

const inPlainOrder = (keys: readonly number[]) =>
  [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)

test('places come in the order of their keys, and those of one key as they are given', () => {
  const keys = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(2047, 2048, 2 ** 52), fc.maxSafeNat()), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(keys, (given) => {
      expect([...placesInOrder(Float64Array.from(given))]).toEqual(inPlainOrder(given))
    }),
  )
})

test('nothing is in order', () => {
  expect([...placesInOrder(new Float64Array(0))]).toEqual([])
})

test('so many that they lie in shared memory are put in order too', () => {
  const given = Array.from({ length: 70_000 }, (_, place) => (place * 7919) % 65_537)
  expect([...placesInOrder(Float64Array.from(given))]).toEqual(inPlainOrder(given))
})
