import { describe, expect, test } from 'vitest'
import type { DateExpression, DateMeaning } from '../../../languages/pack.ts'
import { type Knowledge, resolveByKnowledge } from './by-knowledge.ts'

const NONE: Knowledge = { holders: [], anniversaries: [], gatherings: [], terms: [], horizon: '2026-12-31' }
const LAST_WEEK: DateMeaning = { kind: 'current', unit: 'week', offset: -1 }
const YESTERDAY: DateMeaning = { kind: 'current', unit: 'day', offset: -1 }

function on(parts: { month?: number; day?: number; weekday?: number; year?: number }): DateExpression {
  const { year = null, month = null, day = null, weekday = null } = parts
  const meaning: DateMeaning = { kind: 'calendar', year, month, day, weekday, side: null, hijri: null }
  return {
    tokens: { start: 0, end: 1 },
    start: 0,
    end: 1,
    meaning,
    weak: false,
    rule: 'ar/dates/weekday-and-date',
  }
}

const FRIDAY_5_AUGUST = on({ month: 8, day: 5, weekday: 5 })
const THURSDAY = on({ weekday: 4 })

const councilor = { tenures: [{ key: 'wang-yi@cn/state-councilor', from: '2018-03-19', to: '2023-03-12' }] }
const chineseMinister = {
  tenures: [
    { key: 'wang-yi@cn/foreign-minister', from: '2013-03-16', to: '2022-12-30' },
    { key: 'wang-yi@cn/foreign-minister#2', from: '2023-07-25', to: null },
  ],
}
const russianMinister = {
  tenures: [{ key: 'lavrov-sergey@ru/foreign-minister', from: '2004-03-09', to: null }],
}
const treaty = { id: 'friendship-treaty', date: '2001-07-16', count: 20, on: false }
const agenda = {
  editions: [
    { id: 'agenda-2021', start: '2021-01-25', end: '2021-01-29' },
    { id: 'agenda-2022', start: '2022-01-17', end: '2022-01-21' },
  ],
  said: LAST_WEEK,
}

describe('dating by tenures', () => {
  test('weekday, day and month with a tenure leave one year', () => {
    const knowledge = { ...NONE, holders: [councilor, chineseMinister, russianMinister] }
    expect(resolveByKnowledge(FRIDAY_5_AUGUST, knowledge)).toEqual({
      edtf: '2022-08-05',
      stated: ['month', 'day', 'weekday'],
      implied: ['year'],
      basis: [
        { kind: 'tenure', parts: ['year'], fact: 'tenure/wang-yi@cn/state-councilor' },
        { kind: 'weekday', parts: ['year'], fact: null },
      ],
      interval: { start: '2022-08-05T00:00:00', endExclusive: '2022-08-06T00:00:00', grain: 'day' },
    })
  })

  test('two years left are kept open', () => {
    const knowledge = { ...NONE, holders: [chineseMinister, russianMinister] }
    expect(resolveByKnowledge(FRIDAY_5_AUGUST, knowledge)).toMatchObject({
      edtf: 'XXXX-08-05',
      implied: [],
      basis: [],
      interval: null,
    })
  })

  test('a word that could not be said earlier settles what tenures leave open', () => {
    const terms = [{ fact: 'topic/covid-19', notBefore: '2020-01' }]
    const found = resolveByKnowledge(FRIDAY_5_AUGUST, { ...NONE, holders: [chineseMinister], terms })
    expect(found?.edtf).toBe('2022-08-05')
    expect(found?.basis.map((one) => one.fact)).toContain('topic/covid-19')
  })

  test('a tenure that ends earlier moves the date', () => {
    const earlier = { tenures: [{ key: 'wang-yi@cn/state-councilor', from: '2013-03-16', to: '2018-03' }] }
    expect(resolveByKnowledge(FRIDAY_5_AUGUST, { ...NONE, holders: [earlier] })?.edtf).toBe('2016-08-05')
  })

  test('a tenure in which no such day lies leaves the date partial', () => {
    const never = { tenures: [{ key: 'x@y/z', from: '2017', to: '2019' }] }
    const found = resolveByKnowledge(FRIDAY_5_AUGUST, { ...NONE, holders: [never] })
    expect(found).toMatchObject({ edtf: 'XXXX-08-05', implied: [], basis: [] })
  })

  test('open tenures are not thought beyond what is known', () => {
    const open = { tenures: [{ key: 'a@b/c', from: '2017', to: null }] }
    expect(resolveByKnowledge(FRIDAY_5_AUGUST, { ...NONE, holders: [open] })?.edtf).toBe('2022-08-05')
    expect(
      resolveByKnowledge(FRIDAY_5_AUGUST, { ...NONE, holders: [open], horizon: '2040-12-31' })?.edtf,
    ).toBe('XXXX-08-05')
  })
})

describe('dating by anniversaries and gatherings', () => {
  const knowledge = { ...NONE, anniversaries: [treaty], gatherings: [agenda] }

  test('the anniversary gives the year, the gathering the week, the weekday the day', () => {
    const found = resolveByKnowledge(THURSDAY, knowledge)
    expect(found?.edtf).toBe('2021-02-04')
    expect(found?.implied).toEqual(['year', 'month', 'day'])
    expect(found?.basis).toContainEqual({
      kind: 'anniversary',
      parts: ['year'],
      fact: 'instrument/friendship-treaty',
    })
    expect(found?.basis.map((one) => one.fact)).toContain('gathering/agenda-2021')
  })

  test('the date moves with the treaty', () => {
    const found = resolveByKnowledge(THURSDAY, {
      ...knowledge,
      anniversaries: [{ ...treaty, date: '2002-07-16' }],
    })
    expect(found?.edtf).toBe('2022-01-27')
    expect(found?.basis.map((one) => one.fact)).toContain('gathering/agenda-2022')
  })

  test('the date moves with the gathering', () => {
    const moved = { ...agenda, editions: [{ id: 'agenda-2021', start: '2021-03-01', end: '2021-03-05' }] }
    expect(resolveByKnowledge(THURSDAY, { ...knowledge, gatherings: [moved] })?.edtf).toBe('2021-03-11')
  })

  test('knowledge that cannot be true together settles nothing', () => {
    const found = resolveByKnowledge(THURSDAY, { ...knowledge, anniversaries: [{ ...treaty, count: 40 }] })
    expect(found).toMatchObject({ edtf: 'XXXX-XX-XX', implied: [], basis: [], interval: null })
  })

  test('an anniversary alone leaves the year', () => {
    const found = resolveByKnowledge(THURSDAY, { ...NONE, anniversaries: [treaty] })
    expect(found).toMatchObject({ edtf: '2021', implied: ['year'], interval: null })
    expect(found?.basis).toEqual([
      { kind: 'anniversary', parts: ['year'], fact: 'instrument/friendship-treaty' },
    ])
  })

  test('a long gathering leaves the month where several days fit', () => {
    const long = { editions: [{ id: 'session', start: '2021-02-01', end: '2021-02-19' }], said: YESTERDAY }
    const found = resolveByKnowledge(on({ weekday: 4 }), { ...NONE, gatherings: [long] })
    expect(found).toMatchObject({ edtf: '2021-02', implied: ['year', 'month'], interval: null })
  })

  test('a weekday on which weeks begin differently is left open', () => {
    const found = resolveByKnowledge(on({ weekday: 6 }), {
      ...NONE,
      gatherings: [{ ...agenda, editions: agenda.editions.slice(0, 1) }],
    })
    expect(found?.edtf).toBe('2021')
  })

  test('a gathering of yesterday dates the day', () => {
    const one = { editions: [{ id: 'summit', start: '2019-06-28', end: '2019-06-28' }], said: YESTERDAY }
    expect(resolveByKnowledge(on({ weekday: 6 }), { ...NONE, gatherings: [one] })?.edtf).toBe('2019-06-29')
  })
})

describe('what is not dated', () => {
  test('an expression without a day or weekday', () => {
    expect(resolveByKnowledge(on({ month: 8 }), { ...NONE, anniversaries: [treaty] })).toBeNull()
  })

  test('an expression that may be no date', () => {
    expect(resolveByKnowledge({ ...THURSDAY, weak: true }, { ...NONE, anniversaries: [treaty] })).toBeNull()
  })

  test('nothing known: only what stands in the text', () => {
    expect(resolveByKnowledge(FRIDAY_5_AUGUST, NONE)).toMatchObject({
      edtf: 'XXXX-08-05',
      implied: [],
      basis: [],
    })
    expect(resolveByKnowledge(THURSDAY, NONE)).toMatchObject({ edtf: 'XXXX-XX-XX', implied: [], basis: [] })
  })

  test('a date with its year is given as it stands', () => {
    expect(resolveByKnowledge(on({ year: 2019, month: 8, day: 5 }), NONE)).toMatchObject({
      edtf: '2019-08-05',
      implied: [],
      basis: [],
    })
  })
})
