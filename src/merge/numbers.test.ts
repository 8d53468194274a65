import { expect, test } from 'vitest'
import { Numbering, NumberList } from './numbers.ts'

test('a list holds what was pushed, however much', () => {
  const list = new NumberList()
  const pushed = Array.from({ length: 5000 }, (_, place) => place * 1e9 + 0.5)
  for (const value of pushed) list.push(value)
  expect([...list.values()]).toEqual(pushed)
  expect(list.length).toBe(5000)
})

test('numbers are given in the order in which keys come, and again to the same keys', () => {
  const numbering = new Numbering()
  // Keys of which the lower halves agree, and such as lie next to each other.
  const keys = Array.from({ length: 10_000 }, (_, place) => (place % 2 === 0 ? place * 2 ** 32 : place))
  expect(keys.map((key) => numbering.of(key))).toEqual(keys.map((_, place) => place))
  expect(keys.map((key) => numbering.of(key))).toEqual(keys.map((_, place) => place))
  expect(numbering.count).toBe(10_000)
})

test('0 and the greatest whole number are keys as any other', () => {
  const numbering = new Numbering()
  const most = Number.MAX_SAFE_INTEGER - 1
  expect([0, most, 0, most].map((key) => numbering.of(key))).toEqual([0, 1, 0, 1])
})
