import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrderOfKeys } from './order.ts'

const inPlainOrder = (keys: readonly string[]) => [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

test('items come in the order of their keys, whatever letters these are of', () => {
  const keys = fc.array(
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\0'), maxLength: 12 }),
    ),
  )
  fc.assert(
    fc.property(keys, (given) => {
      expect(inOrderOfKeys(given.map((key) => ({ key }))).map(({ key }) => key)).toEqual(inPlainOrder(given))
    }),
  )
})

test('a key that goes on behind its head comes behind the shorter one', () => {
  const keys = ['12345678/e2', '12345678', '12345678/e10', '1234567', '']
  expect(inOrderOfKeys(keys.map((key) => ({ key }))).map(({ key }) => key)).toEqual(inPlainOrder(keys))
})
