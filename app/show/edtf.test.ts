import { expect, test } from 'vitest'
import { firstDay, readEdtf } from './edtf.ts'

test('points of every precision are taken apart', () => {
  expect(readEdtf('2022-08-05')).toEqual({ from: { year: 2022, month: 8, day: 5 }, to: null, about: false })
  expect(readEdtf('2022-08')).toMatchObject({ from: { year: 2022, month: 8, day: null } })
  expect(readEdtf('XXXX-08-05')).toMatchObject({ from: { year: null, month: 8, day: 5 } })
  expect(readEdtf('2022-XX-05')).toMatchObject({ from: { year: 2022, month: null, day: 5 } })
})

test('stretches have two ends, and say when they are about then', () => {
  expect(readEdtf('2015-08-01~/2015-08-10~')).toEqual({
    from: { year: 2015, month: 8, day: 1 },
    to: { year: 2015, month: 8, day: 10 },
    about: true,
  })
})

test('what is no date is none', () => {
  for (const text of ['', 'soon', '2022-8-5', '2022/2023/2024', '2022-08-05/..'])
    expect(readEdtf(text)).toBeNull()
})

test('the first day is there wherever the year is', () => {
  expect(firstDay('2022-08')).toBe('2022-08-01')
  expect(firstDay('2022-12-07/2022-12-10')).toBe('2022-12-07')
  expect(firstDay('XXXX-08-05')).toBeNull()
})
