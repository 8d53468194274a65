import { expect, test } from 'vitest'
import type { DateBasis, DateValue, Evidence } from '../../model.ts'
import { describeDate } from './dates.ts'

const WORDS: Evidence = {
  in: 'text',
  spans: [{ start: 8, end: 20, quote: '12 مارس 2018' }],
  rule: 'ar/dates/day-month',
}

const date = (basis: Omit<DateBasis, 'parts'>): DateValue => ({
  edtf: '2018-03-12',
  stated: ['weekday'],
  implied: ['year', 'month', 'day'],
  basis: [{ ...basis, parts: ['year', 'month', 'day'] }],
})

test('a date says what it rests on: the day of publication, the text itself, or a fact', () => {
  const rests = (basis: Omit<DateBasis, 'parts'>) => describeDate(date(basis))
  expect(rests({ kind: 'publication', evidence: null, fact: null })).toBe(
    '2018-03-12, Monday (stated: weekday; year, month, day from the date of publication)',
  )
  expect(rests({ kind: 'publication', evidence: WORDS, fact: null })).toBe(
    '2018-03-12, Monday (stated: weekday; year, month, day from the day that the text gives as its own)',
  )
  expect(rests({ kind: 'tenure', evidence: WORDS, fact: 'tenure/x' })).toContain(
    'from who held which office: tenure/x',
  )
})
