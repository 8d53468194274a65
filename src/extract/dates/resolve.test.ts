import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarMeaning, DateExpression, DateMeaning } from '../../../languages/pack.ts'
import { DAY, isoDay, parseLocal, weekdayOf } from './civil.ts'
import { resolveDate } from './resolve.ts'

const FRIDAY = '2022-08-05'

function expression(meaning: DateMeaning, weak = false): DateExpression {
  return { tokens: { start: 0, end: 1 }, start: 0, end: 1, meaning, weak, rule: 'xx/dates/test' }
}

function calendar(parts: Partial<CalendarMeaning>): CalendarMeaning {
  return {
    kind: 'calendar',
    year: null,
    month: null,
    day: null,
    weekday: null,
    side: null,
    hijri: null,
    ...parts,
  }
}

function news(
  meaning: DateMeaning,
  reference: string | null = FRIDAY,
  tense?: 'past' | 'future',
): string | null {
  return (
    resolveDate(expression(meaning), { reference, mode: 'news', ...(tense === undefined ? {} : { tense }) })
      ?.edtf ?? null
  )
}

function assistant(meaning: DateMeaning, reference = FRIDAY): string | null {
  return resolveDate(expression(meaning), { reference, mode: 'assistant' })?.edtf ?? null
}

describe('weekdays', () => {
  test('a bare weekday is the latest on or before publication', () => {
    expect(news(calendar({ weekday: 4 }))).toBe('2022-08-04')
    expect(news(calendar({ weekday: 5 }))).toBe('2022-08-05')
    expect(news(calendar({ weekday: 6 }))).toBe('2022-07-30')
  })

  test('of what is to come it is the next', () => {
    expect(news(calendar({ weekday: 6 }), FRIDAY, 'future')).toBe('2022-08-06')
    expect(assistant(calendar({ weekday: 5 }))).toBe('2022-08-12')
  })

  test('"last" and "next" leave out the day itself', () => {
    expect(news(calendar({ weekday: 5, side: -1 }))).toBe('2022-07-29')
    expect(news(calendar({ weekday: 5, side: 1 }))).toBe('2022-08-12')
    expect(news(calendar({ weekday: 6, side: 2 }))).toBe('2022-08-13')
  })

  test('every weekday in news lies in the seven days until publication', () => {
    const days = fc.integer({ min: 0, max: 30_000 }).map((count) => count * DAY)
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (now, weekday) => {
        const found = parseLocal(news(calendar({ weekday }), isoDay(now)) ?? '')
        expect(found).not.toBeNull()
        if (found === null) return
        expect(weekdayOf(found.seconds)).toBe(weekday)
        expect(now - found.seconds).toBeGreaterThanOrEqual(0)
        expect(now - found.seconds).toBeLessThan(7 * DAY)
      }),
    )
  })
})

describe('a day and its weekday', () => {
  const today = (weekday: number): DateMeaning => ({
    kind: 'same',
    relative: { kind: 'current', unit: 'day', offset: 0 },
    calendar: calendar({ weekday }),
  })

  test('a report that is dated a day or two late names the weekday', () => {
    expect(news(today(5))).toBe('2022-08-05')
    expect(news(today(3))).toBe('2022-08-03')
  })

  test('a weekday that is further off leaves the day open', () => {
    expect(news(today(2))).toBe('XXXX-XX-XX')
    expect(news(today(6))).toBe('XXXX-XX-XX')
  })
})

describe('years that are not said', () => {
  test('the nearest to publication', () => {
    expect(news(calendar({ month: 12, day: 30 }), '2022-01-04')).toBe('2021-12-30')
    expect(news(calendar({ month: 1, day: 4 }), '2021-12-30')).toBe('2022-01-04')
  })

  test('the weekday chooses among the years around', () => {
    expect(news(calendar({ month: 8, day: 5, weekday: 5 }), '2018-01-01')).toBe('2016-08-05')
    expect(news(calendar({ month: 8, day: 5, weekday: 5 }), '2022-08-06')).toBe('2022-08-05')
  })

  test('a weekday that fits no year near by leaves the date partial', () => {
    expect(news(calendar({ month: 2, day: 29, weekday: 4 }), '2018-01-01')).toBe('2024-02-29')
    expect(news(calendar({ month: 2, day: 29, weekday: 7 }), '2018-01-01')).toBe('XXXX-02-29')
  })

  test('the assistant looks ahead from the month that is running', () => {
    expect(assistant(calendar({ month: 2, day: 1 }), '2013-02-12')).toBe('2013-02-01')
    expect(assistant(calendar({ month: 1, day: 1 }), '2013-02-12')).toBe('2014-01-01')
  })

  test('what the year rests on is said', () => {
    const found = resolveDate(expression(calendar({ month: 8, day: 5, weekday: 5 })), {
      reference: '2022-08-06',
      mode: 'news',
    })
    expect(found).toMatchObject({ stated: ['month', 'day', 'weekday'], implied: ['year'] })
    expect(found?.basis).toEqual([
      { kind: 'publication', parts: ['year'], fact: null },
      { kind: 'weekday', parts: ['year'], fact: null },
    ])
  })
})

describe('Hijri dates', () => {
  const hijri = { year: 1444, month: 1, day: 8 }

  test('alone they are looked up', () => {
    expect(news(calendar({ hijri: { ...hijri, day: 7 } }))).toBe('2022-08-05')
  })

  test('beside a Gregorian date they give way', () => {
    expect(news(calendar({ year: 2022, month: 8, day: 5, hijri }))).toBe('2022-08-05')
  })

  test('they give the year that the Gregorian date leaves out, a day apart or not', () => {
    expect(news(calendar({ month: 8, day: 5, hijri }), '2015-01-01')).toBe('2022-08-05')
  })

  test('a weekday moves them by a day', () => {
    expect(news(calendar({ weekday: 5, hijri }))).toBe('2022-08-05')
  })

  test('a month is all its days', () => {
    expect(news(calendar({ hijri: { year: 1443, month: 9, day: null } }))).toBe('2022-04-02/2022-05-01')
  })
})

describe('longer times', () => {
  const current = (unit: 'week' | 'month' | 'year', offset: number): DateMeaning => ({
    kind: 'current',
    unit,
    offset,
  })

  test('weeks begin on Monday', () => {
    expect(news(current('week', -1), '2021-02-04')).toBe('2021-01-25/2021-01-31')
  })

  test('months and years are written short', () => {
    expect(news(current('month', -1))).toBe('2022-07')
    expect(news(current('year', 1))).toBe('2023')
  })

  test('the parts of a month are ten days each, and vague', () => {
    const whole = calendar({ year: 2015, month: 8 })
    expect(news({ kind: 'portion', portion: 'early', whole })).toBe('2015-08-01~/2015-08-10~')
    expect(news({ kind: 'portion', portion: 'mid', whole })).toBe('2015-08-11~/2015-08-20~')
    expect(news({ kind: 'portion', portion: 'late', whole })).toBe('2015-08-21~/2015-08-31~')
  })

  test('an interval over the new year takes its first year from its end', () => {
    const from = calendar({ month: 12, day: 30 })
    const to = calendar({ year: 2021, month: 1, day: 3 })
    expect(news({ kind: 'interval', from, to })).toBe('2020-12-30/2021-01-03')
  })

  test('decades and centuries keep their open digits', () => {
    expect(news({ kind: 'decade', decade: 70, century: null })).toBe('197X')
    expect(news({ kind: 'century', century: 19 })).toBe('18XX')
  })
})

describe('what is no date', () => {
  test('a day that the calendar does not have', () => {
    expect(news(calendar({ year: 2022, month: 9, day: 31 }))).toBeNull()
  })

  test('lengths of time, anniversaries, hours and weak readings', () => {
    expect(news({ kind: 'duration', amounts: [{ unit: 'day', count: 3 }] })).toBeNull()
    expect(news({ kind: 'anniversary', count: 20, year: null, on: false })).toBeNull()
    expect(news({ kind: 'clock', hour: 10, minute: null, second: null, part: null, zone: null })).toBeNull()
    expect(
      resolveDate(expression(calendar({ month: 3 }), true), { reference: FRIDAY, mode: 'news' }),
    ).toBeNull()
  })
})

describe('without a reference', () => {
  test('a full date needs none', () => {
    expect(news(calendar({ year: 2022, month: 8, day: 5 }), null)).toBe('2022-08-05')
  })

  test('what is said is kept, the rest is open', () => {
    expect(news(calendar({ month: 8, day: 5, weekday: 5 }), null)).toBe('XXXX-08-05')
    expect(news(calendar({ weekday: 4 }), null)).toBe('XXXX-XX-XX')
  })

  test('relative times come to nothing', () => {
    expect(news({ kind: 'current', unit: 'day', offset: -1 }, null)).toBeNull()
    expect(news({ kind: 'current', unit: 'week', offset: -1 }, 'yesterday')).toBeNull()
  })
})
