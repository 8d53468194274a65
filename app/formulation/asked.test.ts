import { expect, test } from 'vitest'
import { askedOf } from './asked.ts'

test('months are asked for whole, and what is no month is not', () => {
  expect(askedOf({ from: '2022-02', to: '2022-02', speaker: 'lavrov-sergey' })).toEqual({
    from: '2022-02-01',
    to: '2022-02-28',
    speaker: 'lavrov-sergey',
  })
  expect(askedOf({ from: 'x', in: 'new' })).toEqual({})
})
