import { describe, expect, test } from 'vitest'
import { checkPublished } from './published.ts'

const NOW = Date.UTC(2022, 7, 6, 12)

describe('a date of publication', () => {
  test.each([
    '2022-08-06',
    '2013-02-28',
    '2024-02-29',
    '2022-08-08',
    '2022-08-06T09:30:00+08:00',
    '2022-08-06T09:30:00.5Z',
  ])('%s is taken as given', (value) => {
    expect(checkPublished(value, Date.UTC(2024, 5, 1))).toEqual({ date: value })
  })

  test.each([
    '',
    'yesterday',
    '2022-8-6',
    '06/08/2022',
    '2022-02-30',
    '2022-13-01',
    '0000-01-01',
    '2022-08-06T09:30:00',
    '2022-08-06T25:00:00Z',
    '2023-02-29',
  ])('%s is none, and the message says what would be', (value) => {
    expect(checkPublished(value, NOW)).toEqual({ problem: expect.stringContaining('YYYY-MM-DD') })
  })

  test('may lie two days ahead, not more', () => {
    expect(checkPublished('2022-08-08', NOW)).toHaveProperty('date')
    expect(checkPublished('2022-08-09', NOW)).toEqual({ problem: expect.stringContaining('two days ahead') })
  })
})
