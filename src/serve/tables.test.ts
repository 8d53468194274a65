import { expect, test } from 'vitest'
import { csvLine } from './tables.ts'

test('cells with commas and quotation marks are quoted, lines within a cell are one, nothing is an empty cell', () => {
  expect(csvLine(['a, b', 'say "no"', 'two\r\nlines', null, 7, 'لافروف'])).toBe(
    '"a, b","say ""no""",two lines,,7,لافروف\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1'])('%j is no formula', (text) => {
  expect(csvLine([text])).toMatch(/^'/)
})
