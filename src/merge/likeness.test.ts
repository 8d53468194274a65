import { expect, test } from 'vitest'
import { compareTellings } from './likeness.ts'
import type { Party, Telling } from './telling.ts'
import {
  implied,
  MINISTER_A,
  MINISTER_B,
  on,
  PRESIDENT_A,
  PRESIDENT_B,
  telling,
  unlisted,
} from './tellings.suite.ts'

const COUNCIL: Party = { side: 'council', people: [], body: 'Council' }

const sides = (
  a: readonly Telling['parties'][number]['people'][number][],
  b: typeof a,
): Telling['parties'] => [
  { side: 'xa', people: a },
  { side: 'xb', people: b },
]

test.each<[string, Partial<Telling>, Partial<Telling>, string]>([
  ['people, day and format agree', {}, {}, 'same'],
  [
    'one account knows a minister by office alone',
    {},
    { parties: sides([unlisted({}, 'xa/foreign-minister')], [MINISTER_B]) },
    'maybe',
  ],
  [
    'both accounts know a minister by office alone',
    { parties: sides([unlisted({}, 'xa/foreign-minister')], [MINISTER_B]) },
    { parties: sides([unlisted({}, 'xa/foreign-minister')], [MINISTER_B]) },
    'same',
  ],
  [
    'two deputies of one ministry, each told in one script',
    { parties: sides([unlisted({ en: 'Jonas Sorvik' }, 'xa/deputy-minister')], [MINISTER_B]) },
    { parties: sides([unlisted({ ar: 'كاسبر ميلار' }, 'xa/deputy-minister')], [MINISTER_B]) },
    'other',
  ],
  [
    'one deputy told in two scripts',
    { parties: sides([unlisted({ en: 'Henrik Aldane' }, 'xa/deputy-minister')], [MINISTER_B]) },
    { parties: sides([unlisted({ ar: 'هنريك ألدان' }, 'xa/deputy-minister')], [MINISTER_B]) },
    'same',
  ],
  [
    'an office that a named and an unnamed person hold may be shared',
    { parties: sides([unlisted({ en: 'Henrik Aldane' }, 'xa/deputy-minister')], [MINISTER_B]) },
    { parties: sides([unlisted({}, 'xa/deputy-minister')], [MINISTER_B]) },
    'maybe',
  ],
  [
    'a machine that translates spoils the given name of a minister',
    { parties: sides([unlisted({ en: 'Lionel al-Hamrawni' }, 'xa/minister')], [MINISTER_B]) },
    { parties: sides([unlisted({ en: 'Layth al-Hamrawni' }, 'xa/minister')], [MINISTER_B]) },
    'maybe',
  ],
  [
    'two ministers of one family in two offices',
    { parties: sides([unlisted({ en: 'Salim Hamrawni' }, 'xa/minister')], [MINISTER_B]) },
    { parties: sides([unlisted({ en: 'Layth Hamrawni' }, 'xa/deputy-minister')], [MINISTER_B]) },
    'other',
  ],
  [
    'a name is spelled otherwise',
    { parties: sides([unlisted({ ar: 'سيرغي موران' })], [MINISTER_B]) },
    { parties: sides([unlisted({ ar: 'سرغي موران' })], [MINISTER_B]) },
    'same',
  ],
  [
    'two short names share a family',
    { parties: sides([unlisted({ en: 'Wang Ei' })], [MINISTER_B]) },
    { parties: sides([unlisted({ en: 'Wang Ao' })], [MINISTER_B]) },
    'maybe',
  ],
  [
    'two people share a grandfather',
    { parties: sides([unlisted({ ar: 'نبيل بن سهيل بن مروان' })], [MINISTER_B]) },
    { parties: sides([unlisted({ ar: 'سالم بن ناصر بن مروان' })], [MINISTER_B]) },
    'other',
  ],
  [
    'two people share a given name and a family',
    { parties: sides([unlisted({ ar: 'نبيل بن سهيل مروان' })], [MINISTER_B]) },
    { parties: sides([unlisted({ ar: 'نبيل بن حازم مروان' })], [MINISTER_B]) },
    'other',
  ],
  [
    'one account gives more of a name',
    { parties: sides([unlisted({ ar: 'نبيل بن سهيل بن مروان' })], [MINISTER_B]) },
    { parties: sides([unlisted({ ar: 'نبيل بن سهيل' })], [MINISTER_B]) },
    'same',
  ],
  [
    'one account gives the family name alone',
    { parties: sides([unlisted({ en: 'Nabil Marwan' })], [MINISTER_B]) },
    { parties: sides([unlisted({ en: 'Marwan' })], [MINISTER_B]) },
    'same',
  ],
  ['one account names only the states', {}, { parties: sides([], []) }, 'maybe'],
  ['one account gives no day', {}, { days: null, published: 102 }, 'maybe'],
  ['an undated account came out a month later', {}, { days: null, published: 130 }, 'other'],
  ['an undated account came out before', {}, { days: null, published: 98 }, 'other'],
  [
    'an announcement without a day came out before',
    {},
    { days: null, published: 90, status: 'planned' },
    'maybe',
  ],
  ['the same people met a week later', {}, { days: on(107) }, 'other'],
  [
    'one side reads out calls of two days',
    { format: 'phone-call', readoutOf: 'xa' },
    { format: 'phone-call', readoutOf: 'xa', days: implied(101) },
    'other',
  ],
  [
    'two sides read out a call by two clocks',
    { format: 'phone-call', readoutOf: 'xa' },
    { format: 'phone-call', readoutOf: 'xb', days: implied(101) },
    'maybe',
  ],
  [
    'one side reads out a call, and six days later one without its day',
    { format: 'phone-call', readoutOf: 'xa' },
    { format: 'phone-call', readoutOf: 'xa', days: null, published: 106 },
    'other',
  ],
  [
    'one side reads out a meeting, and what was said before it',
    { readoutOf: 'xa' },
    { readoutOf: 'xa', days: null, published: 101 },
    'maybe',
  ],
  ['talks in the morning and a dinner', { partOfDay: 'morning' }, { partOfDay: 'evening' }, 'other'],
  ['talks that last until noon', { partOfDay: 'morning' }, { partOfDay: 'noon' }, 'same'],
  ['a dinner, and a meeting at no time that is said', {}, { partOfDay: 'evening' }, 'same'],
  [
    'a call in the morning of the one and the evening of the other',
    { format: 'phone-call', partOfDay: 'morning' },
    { format: 'phone-call', partOfDay: 'evening' },
    'same',
  ],
  ['both state days that follow each other', {}, { days: on(101) }, 'other'],
  ['one of two days that follow each other is implied', {}, { days: implied(101) }, 'maybe'],
  [
    'a call is dated by two clocks',
    { format: 'phone-call' },
    { format: 'phone-call', days: on(101) },
    'maybe',
  ],
  [
    'other people of the same states on the same day',
    {},
    { parties: sides([PRESIDENT_A], [PRESIDENT_B]) },
    'other',
  ],
  ['one minister with another counterpart', {}, { parties: sides([MINISTER_A], [PRESIDENT_B]) }, 'other'],
  [
    'another state',
    {},
    {
      parties: [
        { side: 'xa', people: [MINISTER_A] },
        { side: 'xc', people: [] },
      ],
    },
    'other',
  ],
  ['a call is no meeting', {}, { format: 'phone-call' }, 'other'],
  ['a call over video is a call', { format: 'phone-call' }, { format: 'video-call' }, 'maybe'],
  ['one says visit, one meeting', {}, { format: 'visit' }, 'maybe'],
  [
    'a visit of one side is known by its guest',
    { format: 'visit', parties: sides([MINISTER_A], []) },
    { format: 'visit', parties: sides([MINISTER_A], []), days: on(102) },
    'maybe',
  ],
  ['letters of both sides', { format: 'letter', sender: 'xa' }, { format: 'letter', sender: 'xb' }, 'other'],
  ['two places on one day are a conflict of two accounts', { country: 'xa' }, { country: 'xb' }, 'same'],
  [
    'two places without a day are two meetings',
    { country: 'xa' },
    { country: 'xb', days: null, published: 102 },
    'other',
  ],
  ['the month holds the day', {}, { days: on(90, 120) }, 'maybe'],
  [
    'a meeting of three is not that of two of them',
    {},
    { parties: [...sides([MINISTER_A], [MINISTER_B]), { side: 'xc', people: [] }] },
    'other',
  ],
  [
    'a body that took part as a whole is one side',
    { parties: [{ side: 'xa', people: [MINISTER_A] }, COUNCIL] },
    { parties: [{ side: 'xa', people: [MINISTER_A] }, COUNCIL] },
    'same',
  ],
  [
    'a body, and one of its people',
    { parties: [{ side: 'xa', people: [MINISTER_A] }, COUNCIL] },
    {
      parties: [
        { side: 'xa', people: [MINISTER_A] },
        { side: 'council', people: [MINISTER_B] },
      ],
    },
    'maybe',
  ],
])('%s', (_, a, b, verdict) => {
  expect(compareTellings(telling('a', a), telling('b', b)).verdict).toBe(verdict)
  expect(compareTellings(telling('b', b), telling('a', a)).verdict).toBe(verdict)
})

test('every verdict says why in words', () => {
  expect(compareTellings(telling('a'), telling('b')).because).toEqual([
    'hale-umar and roke-dana in both',
    '1970-04-11',
    'both tell of a meeting',
  ])
  expect(compareTellings(telling('a'), telling('b', { days: on(107) })).because).toEqual([
    '1970-04-11 or 1970-04-18',
  ])
})
