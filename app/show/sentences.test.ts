import { expect, test } from 'vitest'
import { decode, halfCharacters } from '../../src/document/decode.ts'
import { settleProvenance } from '../../src/document/provenance.ts'
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
  [
    'a.txt has 3 places that are not UTF-8, the first at byte 17 (line 2); they were read as U+FFFD. Check how the file was saved.',
    'warning.bytes',
    { file: 'a.txt', places: '3', byte: '17', line: '2' },
  ],
  [
    'a.txt has a place that is not UTF-8, at byte 17 (line 2); it was read as U+FFFD. Check how the file was saved.',
    'warning.byte',
    { file: 'a.txt', byte: '17', line: '2' },
  ],
  [
    'published: "2099-01-01" lies more than two days ahead of today. Give the day on which it was published. It was read as unknown.',
    'warning.ahead',
    { value: '2099-01-01' },
  ],
  [
    'A part of the text (from unit 40) is in "fr"; Mahdar has rules for ar, en. It is kept and can be searched; nothing was read out of it.',
    'warning.part',
    { language: 'fr' },
  ],
  [
    'The text is in a language that could not be told; Mahdar has rules for ar, en. It is kept and can be searched; nothing was read out of it.',
    'warning.unknown',
    {},
  ],
])('%s is %s', (sentence, key, values) => {
  expect(recognise(sentence)).toEqual({ key, values })
})

test('what a person wrote is not taken for a sentence of the server', () => {
  expect(recognise('by hand, merged by Lina on 2026-11-20: both are of the dinner')).toBeNull()
  expect(recognise('At character 3 of the query: something new went wrong.')).toBeNull()
})

test('every warning that reading can give is known', () => {
  const warned = [
    ...settleProvenance({ published: 'yesterday', publisherCountry: 'China', language: '?' }, 0).warnings,
    ...settleProvenance({ published: '2099-01-01' }, 0).warnings,
    ...decode(Buffer.from([0xd8, 0xa7, 0xd8]), 'a.txt').warnings,
    ...decode(Buffer.concat([Buffer.from('\ufeffab', 'utf16le'), Buffer.from([0x61])]), 'a.txt').warnings,
    ...decode(
      Buffer.concat([Buffer.from('ا'.repeat(99)), Buffer.from([0xff, 0x20]), Buffer.from('ا'.repeat(99))]),
      'a.txt',
    ).warnings,
    ...halfCharacters('a\ud800b', 'a.txt'),
  ]
  expect(warned).toHaveLength(8)
  expect(warned.filter((warning) => recognise(warning) === null)).toEqual([])
})
