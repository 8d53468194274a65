import { describe, expect, test } from 'vitest'
import { viewArabic } from '../../../languages/ar/rules/arabic-view.suite.ts'
import { findDates } from '../../../languages/ar/rules/dates.ts'
import { findNumbers } from '../../../languages/ar/rules/numbers.ts'
import { readDates, type SuiteAnswers } from './suite-shape.ts'

function read(
  text: string,
  mode: 'news' | 'assistant' = 'assistant',
  reference: string | null = '2022-08-05T10:30:00+03:00',
): SuiteAnswers {
  const view = viewArabic(text)
  return readDates({ view, dates: findDates(view), numbers: findNumbers(view), options: { reference, mode } })
}

describe("Duckling's shapes", () => {
  test.each([
    ['غدا', { kind: 'point', start: '2022-08-06T00:00:00', grain: 'day' }],
    ['الشهر المقبل', { kind: 'point', start: '2022-09-01T00:00:00', grain: 'month' }],
    ['الساعة 4 عصرا', { kind: 'point', start: '2022-08-05T16:00:00', grain: 'hour' }],
    ['الساعة 9', { kind: 'point', start: '2022-08-05T21:00:00', grain: 'hour' }],
    ['الساعة 9 صباحا بتوقيت غرينتش', { kind: 'point', start: '2022-08-05T12:00:00', grain: 'minute' }],
    [
      'من 7 إلى 9 سبتمبر',
      { kind: 'interval', start: '2022-09-07T00:00:00', endExclusive: '2022-09-10T00:00:00', grain: 'day' },
    ],
    [
      'أواخر أكتوبر',
      { kind: 'interval', start: '2022-10-21T00:00:00', endExclusive: '2022-11-01T00:00:00', grain: 'day' },
    ],
    ['منذ أسبوعين', { kind: 'point', start: '2022-07-22T00:00:00', grain: 'day' }],
  ])('«%s»', (text, expected) => {
    expect(read(text).duckling.filter(({ kind }) => kind === 'point' || kind === 'interval')).toEqual([
      expected,
    ])
  })

  test('lengths and numbers need no reference', () => {
    expect(read('أربعة أشهر', 'assistant', null).duckling).toContainEqual({
      kind: 'duration',
      value: 4,
      unit: 'month',
    })
    expect(read('ساعة ونصف', 'assistant', null).duckling).toContainEqual({
      kind: 'duration',
      value: 90,
      unit: 'minute',
    })
    expect(read('الخامس', 'assistant', null).duckling).toContainEqual({ kind: 'ordinal', value: 5 })
  })
})

describe("Recognizers' shapes", () => {
  test('a weekday lies ahead and behind, without the word for day', () => {
    const [found] = read('وصل يوم الاثنين').recognizers
    expect(found).toEqual({
      type: 'date',
      text: 'الاثنين',
      start: 8,
      end: 15,
      future: { date: '2022-08-08' },
      past: { date: '2022-08-01' },
    })
  })

  test.each([
    ['يونيو 2019', 'daterange'],
    ['الساعة 5 مساء', 'time'],
    ['من 3 إلى 5 مساء', 'timerange'],
    ['غدا الساعة 5 مساء', 'datetime'],
    ['3 ساعات', 'duration'],
  ])('«%s» is a %s', (text, type) => {
    expect(read(text).recognizers.map((one) => one.type)).toEqual([type])
  })

  test('an anniversary is none', () => {
    expect(read('الذكرى ال30').recognizers).toEqual([])
  })
})

describe('modes', () => {
  test('what may be no date is read for an assistant alone', () => {
    expect(read('مارس').recognizers).toHaveLength(1)
    expect(read('مارس', 'news').recognizers).toEqual([])
  })
})
