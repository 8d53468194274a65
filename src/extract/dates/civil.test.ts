import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  civilOf,
  DAY,
  daysInMonth,
  isoDay,
  isRealDay,
  parseLocal,
  secondsOf,
  weekdayOf,
} from './civil.ts'

const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map((days) => days * DAY)

describe('calendar arithmetic', () => {
  test('every day turns into a date and back', () => {
    fc.assert(
      fc.property(anyDay, (seconds) => {
        const { year, month, day } = civilOf(seconds)
        expect(secondsOf(year, month, day)).toBe(seconds)
        expect(isRealDay(year, month, day)).toBe(true)
      }),
    )
  })

  test('it agrees with the platform on dates and weekdays', () => {
    fc.assert(
      fc.property(anyDay, (seconds) => {
        const date = new Date(seconds * 1000)
        expect(civilOf(seconds)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(weekdayOf(seconds)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
      }),
    )
  })

  test('months added stay within the month they reach', () => {
    expect(isoDay(addMonths(secondsOf(2024, 1, 31), 1))).toBe('2024-02-29')
    expect(isoDay(addMonths(secondsOf(2023, 3, 31), -1))).toBe('2023-02-28')
    expect(isoDay(addMonths(secondsOf(2022, 11, 15), 14))).toBe('2024-01-15')
  })

  test('leap years have a 29 February', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  })
})

describe('references', () => {
  test('a day, a local time and an offset are read', () => {
    expect(parseLocal('2022-08-06')).toEqual({ seconds: secondsOf(2022, 8, 6), offset: null })
    expect(parseLocal('2022-08-06T01:30:00+03:00')).toEqual({
      seconds: secondsOf(2022, 8, 6) + 5400,
      offset: 180,
    })
    expect(parseLocal('2013-02-12T04:30:00-02:00')?.offset).toBe(-120)
    expect(parseLocal('2022-08-06T01:30:00.123Z')?.offset).toBe(0)
  })

  test.each(['', '2022', '6 August 2022', '2022-02-30', '2022-13-01'])('«%s» is none', (text) => {
    expect(parseLocal(text)).toBeNull()
  })
})
