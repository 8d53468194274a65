import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, isoDay, secondsOf } from './civil.ts'
import { gregorianYearOf, hijriMonthLength, hijriOf, hijriSeconds, nearestHijriYear } from './hijri.ts'

const inTable = fc.integer({ min: -25_000, max: 38_000 }).map((days) => days * DAY)

describe('the Umm al-Qura calendar', () => {
  test.each([
    [1444, 1, 7, '2022-08-05'],
    [1442, 6, 22, '2021-02-04'],
    [1436, 10, 26, '2015-08-11'],
    [1443, 12, 9, '2022-07-08'],
    [1440, 10, 1, '2019-06-04'],
    [1441, 1, 1, '2019-08-31'],
  ])('%i-%i-%i is %s', (year, month, day, gregorian) => {
    const at = hijriSeconds(year, month, day)
    expect(at === null ? null : isoDay(at)).toBe(gregorian)
  })

  test('every day turns into a Hijri date and back', () => {
    fc.assert(
      fc.property(inTable, (seconds) => {
        const found = hijriOf(seconds)
        expect(found).not.toBeNull()
        if (found !== null) expect(hijriSeconds(found.year, found.month, found.day)).toBe(seconds)
      }),
    )
  })

  test('it is the calendar that the platform knows by the same name', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    })
    fc.assert(
      fc.property(inTable, (seconds) => {
        const parts = Object.fromEntries(
          format.formatToParts(seconds * 1000).map((part) => [part.type, Number.parseInt(part.value, 10)]),
        )
        expect(hijriOf(seconds)).toEqual({ year: parts.year, month: parts.month, day: parts.day })
      }),
      { numRuns: 60 },
    )
  })

  test('months have 29 or 30 days', () => {
    for (let year = 1318; year <= 1500; year += 1)
      for (let month = 1; month <= 12; month += 1) expect([29, 30]).toContain(hijriMonthLength(year, month))
  })

  test('outside the table there is nothing', () => {
    expect(hijriSeconds(1200, 1, 1)).toBeNull()
    expect(hijriSeconds(1501, 1, 1)).toBeNull()
    expect(hijriSeconds(1444, 13, 1)).toBeNull()
    expect(hijriOf(secondsOf(1850, 1, 1))).toBeNull()
    expect(hijriOf(secondsOf(2100, 1, 1))).toBeNull()
  })

  test('a month without its year is the nearest', () => {
    expect(nearestHijriYear(9, 1, secondsOf(2022, 3, 20))).toBe(1443)
    expect(nearestHijriYear(12, 10, secondsOf(2022, 8, 20))).toBe(1443)
  })

  test('a Gregorian day a day away is the same day', () => {
    expect(gregorianYearOf({ year: 1444, month: 1, day: 7 }, 8, 5)).toBe(2022)
    expect(gregorianYearOf({ year: 1444, month: 1, day: 8 }, 8, 5)).toBe(2022)
    expect(gregorianYearOf({ year: 1444, month: 1, day: 20 }, 8, 5)).toBeNull()
  })
})
