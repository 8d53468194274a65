import { expect, test } from 'vitest'
import { recognise } from './sentences.ts'

test.each([
  ['At character 7 of the query: this bracket is never closed. Close it, or take it away.', 'fault.open', {}],
  [
    'At character 1 of the query: there is no field speker. Did you mean speaker? Put words with a colon in quotation marks.',
    'fault.field',
    { field: 'speker' },
  ],
  [
    'At character 9 of the query: "yesterday" is no date for from:. Write 2022, 2022-08 or 2022-08-05.',
    'fault.date',
    { value: 'yesterday' },
  ],
  ['Wang Yi and سيرغي لافروف in both', 'reason.people', { who: 'Wang Yi and سيرغي لافروف' }],
  ['2022-08-05', 'reason.day', { day: '2022-08-05' }],
  ['both tell of a phone-call', 'reason.format', { format: 'phone-call' }],
  ["Account 2 gives nobody's words.", 'note.silent', { number: '2' }],
  [
    'Account 1 announces it or only names it: nothing is said of what it leaves out.',
    'note.announces',
    { number: '1' },
  ],
  [
    'Account 1 contradicts itself in number: «12 ships» and «9 ships».',
    'note.contradicts',
    { number: '1', words: '«12 ships» and «9 ships»' },
  ],
])('%s is %s', (sentence, key, values) => {
  expect(recognise(sentence)).toEqual({ key, values })
})

test('what a person wrote is not taken for a sentence of the server', () => {
  expect(recognise('by hand, merged by Lina on 2026-11-20: both are of the dinner')).toBeNull()
  expect(recognise('At character 3 of the query: something new went wrong.')).toBeNull()
})
