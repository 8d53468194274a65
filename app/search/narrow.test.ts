import { expect, test } from 'vitest'
import { narrowed } from './narrow.ts'

test.each([
  ['trade', 'topic', 'gas', 'trade topic:gas'],
  ['', 'format', 'visit', 'format:visit'],
  ['trade', 'publisher', 'Sada "Press"', 'trade publisher:"Sada Press"'],
  ['trade', 'year', '2022', 'trade from:2022 to:2022'],
  ['trade OR gas', 'country', 'cn', '(trade OR gas) country:cn'],
  ['trade | gas', 'country', 'cn', '(trade | gas) country:cn'],
  ['ORDER', 'country', 'cn', 'ORDER country:cn'],
])('%j with %s %s is %j', (words, field, value, expected) => {
  expect(narrowed(words, field, value)).toBe(expected)
})
