import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sparse } from './sparse.ts'

test('keeps what an array would keep', () => {
  const settings = fc.array(fc.tuple(fc.nat(99), fc.string()))
  fc.assert(
    fc.property(settings, (pairs) => {
      const [sparse, array] = [new Sparse<string>(100), new Array<string>(100)]
      for (const [number, item] of pairs) {
        sparse.set(number, item)
        array[number] = item
      }
      for (let number = 0; number < 100; number += 1) expect(sparse.get(number)).toBe(array[number])
    }),
  )
})
