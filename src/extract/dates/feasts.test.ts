import { describe, expect, test } from 'vitest'
import type { Reference } from './calendar.ts'
import { isoDay, secondsOf } from './civil.ts'
import { holidayStretch, seasonStretch } from './feasts.ts'
import { dayStretch, yearStretch } from './stretch.ts'

const NOW = secondsOf(2022, 8, 6)
const NEWS: Reference = { now: NOW, offset: null, mode: 'news', tense: null }
const ASSISTANT: Reference = { ...NEWS, mode: 'assistant' }

function dayOf(feast: string, year: number | null, reference = NEWS): string | null {
  const found = holidayStretch(feast, year === null ? null : yearStretch(year), reference)
  return found === null ? null : isoDay(found.from)
}

describe('a feast', () => {
  test.each([
    ['a day of the Gregorian year', 'g-05-01', 2019, '2019-05-01'],
    ['a day of the Hijri year', 'h-12-10', 2019, '2019-08-11'],
    ['the fourth Thursday of November', 'w-11-4-4', 2019, '2019-11-28'],
  ])('that is %s falls in the year that is named', (_, feast, year, day) => {
    expect(dayOf(feast, year)).toBe(day)
  })

  test('of the Hijri year may fall in a Gregorian year twice: the one nearest to the reference', () => {
    const later: Reference = { ...NEWS, now: secondsOf(2008, 12, 31) }
    expect(dayOf('h-01-01', 2008)).toBe('2008-12-29')
    expect(dayOf('h-01-01', 2008, { ...later, now: secondsOf(2008, 1, 1) })).toBe('2008-01-10')
  })

  test('is looked for within a year that begins in one Gregorian year and ends in the next', () => {
    const hijri1442 = { from: secondsOf(2020, 8, 20), to: secondsOf(2021, 8, 9), grain: 'year' } as const
    const found = ['h-01-01', 'h-10-01', 'g-12-25'].map((day) => holidayStretch(day, hijri1442, NEWS))
    expect(found.map((one) => one && isoDay(one.from))).toEqual(['2020-08-20', '2021-05-13', '2020-12-25'])
  })

  test('without a year is the nearest in news, the next for an assistant', () => {
    expect(dayOf('g-06-21', null)).toBe('2022-06-21')
    expect(dayOf('g-06-21', null, ASSISTANT)).toBe('2023-06-21')
  })

  test('of every state its own, or of a month that has no fifth such weekday, is none', () => {
    expect(dayOf('local', 2019)).toBeNull()
    expect(dayOf('w-02-1-5', 2019)).toBeNull()
  })

  test('outside of the stretch that is named is none', () => {
    expect(holidayStretch('g-05-01', dayStretch(secondsOf(2019, 5, 2)), NEWS)).toBeNull()
  })
})

test('a season is the three months from its first, an unknown one none', () => {
  const spring = seasonStretch('spring', NOW)
  expect(spring && [isoDay(spring.from), isoDay(spring.to)]).toEqual(['2022-03-01', '2022-06-01'])
  expect(seasonStretch('monsoon', NOW)).toBeNull()
})
