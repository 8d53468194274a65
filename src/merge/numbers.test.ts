import { expect, test } from 'vitest'
import { NumberList } from './numbers.ts'

test('a list holds what was pushed, however much', () => {
  const list = new NumberList()
  const pushed = Array.from({ length: 5000 }, (_, place) => place * 1e9 + 0.5)
  for (const value of pushed) list.push(value)
  expect([...list.values()]).toEqual(pushed)
  expect(list.length).toBe(5000)
})
