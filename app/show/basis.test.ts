import { expect, test } from 'vitest'
import type { Evidence } from '../../src/model.ts'
import { basisOf } from './basis.ts'

const WORDS: Evidence = {
  in: 'text',
  spans: [{ start: 0, end: 12, quote: '12 مارس 2018' }],
  rule: 'ar/dates/day-month',
}

test('a day that the text gives as its own is no date of publication that was told with it', () => {
  expect(basisOf({ kind: 'publication', evidence: null })).toBe('basis.publication')
  expect(basisOf({ kind: 'publication', evidence: WORDS })).toBe('basis.own-day')
  expect(basisOf({ kind: 'tenure', evidence: WORDS })).toBe('basis.tenure')
})
