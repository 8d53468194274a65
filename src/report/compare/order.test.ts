import { expect, test } from 'vitest'
import { reordered } from './order.ts'

const rows = (...places: readonly (readonly [number, number])[]) =>
  places.map(
    ([one, two]) =>
      new Map([
        [0, one],
        [1, two],
      ]),
  )

test('rows in one order are not moved', () => {
  expect(reordered(rows([0, 0], [1, 2], [2, 5]))).toEqual([null, null, null])
})

test('the row outside the longest run is told at another place, counted from 1', () => {
  expect(reordered(rows([0, 3], [1, 0], [2, 1]))).toEqual([
    {
      kind: 'order',
      claims: [
        { column: 0, value: '1', evidence: null },
        { column: 1, value: '4', evidence: null },
      ],
    },
    null,
    null,
  ])
})

test('rows that one column alone tells have no order', () => {
  expect(reordered([new Map([[0, 0]]), new Map([[1, 0]])])).toEqual([null, null])
})
