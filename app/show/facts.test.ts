import { expect, test } from 'vitest'
import type { EncounterRecord } from '../../src/encounter-record.ts'
import type { Evidence } from '../../src/model.ts'
import { factsOf, namingOf, spotOf, wordsBeside } from './facts.ts'

const words = (start: number, quote: string): Evidence => ({
  in: 'text',
  spans: [{ start, end: start + quote.length, quote }],
  rule: 'en/test/rule',
})

/** As much of a record as facts are made of. */
const RECORD = {
  format: 'meeting',
  date: { value: { edtf: '2022-08-05' }, accounts: [0], evidence: words(9, 'Friday') },
  place: null,
  requestedBy: null,
  onSidelinesOf: null,
  conflicts: [{ field: 'date', claims: [] }],
  accounts: [
    {
      encounter: {
        evidence: [words(0, 'met')],
        date: { value: {}, evidence: [words(9, 'Friday')] },
        place: null,
        participants: [{ actor: 'a', evidence: [words(20, 'Ay')] }],
      },
    },
    { encounter: { evidence: [words(4, 'meeting')], date: null, place: null, participants: [] } },
  ],
} as unknown as EncounterRecord

test('each fact has the words of every account that tells it', () => {
  expect(factsOf(RECORD)).toEqual([
    {
      field: 'format',
      rests: [
        { account: 0, evidence: [words(0, 'met')] },
        { account: 1, evidence: [words(4, 'meeting')] },
      ],
      isDisputed: false,
    },
    { field: 'date', rests: [{ account: 0, evidence: [words(9, 'Friday')] }], isDisputed: true },
  ])
})

test('someone who took part is named by the accounts that name them', () => {
  expect(namingOf(RECORD, 'a')).toEqual([{ account: 0, evidence: [words(20, 'Ay')] }])
  expect(namingOf(RECORD, 'b')).toEqual([])
})

test('where words stand can be put into an address', () => {
  expect(spotOf(words(240, 'Friday, August 5'))).toBe('240-256')
  expect(spotOf({ ...words(3, 'title'), in: 'title' })).toBe('t3-8')
})

test('a gathering is named in the words of an account in the language that is shown, else of the first', () => {
  const telling = (language: string, value: string | null) => ({
    language,
    encounter: { onSidelinesOf: value === null ? null : { value } },
  })
  const record = {
    accounts: [telling('ar', null), telling('en', 'the river talks'), telling('ar', 'محادثات الأنهار')],
  } as unknown as EncounterRecord
  expect(wordsBeside(record, 'ar')).toEqual({ text: 'محادثات الأنهار', language: 'ar' })
  expect(wordsBeside(record, 'en')).toEqual({ text: 'the river talks', language: 'en' })
  expect(wordsBeside(record, 'fr')).toEqual({ text: 'the river talks', language: 'en' })
})
