import { describe, expect, test } from 'vitest'
import { viewArabic } from './arabic-view.suite.ts'
import { findNumbers } from './numbers.ts'

function numbers(text: string): readonly string[] {
  return findNumbers(viewArabic(text)).map(
    ({ start, end, value, kind }) => `${text.slice(start, end)} = ${kind} ${value}`,
  )
}

describe('numbers in words', () => {
  test.each([
    ['سبعة', 7],
    ['ثلاثة عشر', 13],
    ['إحدى عشرة', 11],
    ['اثنا عشر', 12],
    ['سبعة وأربعون', 47],
    ['سبع و أربعين', 47],
    ['مئة وخمسة', 105],
    ['مائتان وثلاثون', 230],
    ['تسعمائة وتسعة وتسعين', 999],
    ['ألف وتسعمائة وستة وثمانون', 1986],
    ['ثلاثة آلاف ومئتان', 3200],
    ['خمسة ملايين ومئة ألف', 5_100_000],
    ['ملياران', 2_000_000_000],
    ['واحد فاصلة خمسة', 1.5],
    ['نصف', 0.5],
    ['ثلاثة أرباع', 0.75],
    ['تسعة فاصلة خمسة وعشرون', 9.25],
    ['تريليونان', 2_000_000_000_000],
    ['تريليونين وثلاثة مليارات', 2_003_000_000_000],
    ['سالب أربعة', -4],
  ])('«%s» is %d', (text, value) => {
    expect(numbers(text)).toEqual([`${text} = number ${value}`])
  })
})

describe('numbers in digits', () => {
  test.each([
    ['1,250', 1250],
    ['٣٫٥', 3.5],
    ['12.75', 12.75],
    ['.5', 0.5],
    ['6 ملايين', 6_000_000],
    ['2 مليون و300 ألف', 2_300_000],
    ['3 مئة و 45', 345],
    ['-8', -8],
  ])('«%s» is %d', (text, value) => {
    expect(numbers(text)).toEqual([`${text} = number ${value}`])
  })

  test('an address is four numbers', () => {
    expect(numbers('10.20.30.40')).toEqual([
      '10 = number 10',
      '20 = number 20',
      '30 = number 30',
      '40 = number 40',
    ])
  })

  test('an article before digits is no part of the number', () => {
    expect(numbers('مجموعة ال20')).toEqual(['20 = number 20'])
  })
})

describe('ordinals', () => {
  test.each([
    ['الثالث', 3],
    ['ثالثة', 3],
    ['الحادية عشرة', 11],
    ['الخامس عشر', 15],
    ['الثاني والأربعون', 42],
    ['العشرين', 20],
    ['المئوية', 100],
    ['مئوي', 100],
  ])('«%s» is the %dth', (text, value) => {
    expect(numbers(text)).toEqual([`${text} = ordinal ${value}`])
  })
})

describe('numbers side by side', () => {
  test('stay apart where nothing joins them', () => {
    expect(numbers('خمسة وزراء وثلاثة سفراء')).toEqual(['خمسة = number 5', 'ثلاثة = number 3'])
  })

  test('of one scale are not added', () => {
    expect(numbers('بين عشرة وخمسة عشر')).toEqual(['عشرة = number 10', 'خمسة عشر = number 15'])
  })

  test('letters that only begin like one are none', () => {
    expect(numbers('وسيط في الوزارة')).toEqual([])
  })
})
