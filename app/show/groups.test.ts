import { expect, test } from 'vitest'
import type { Card, Party } from '../api/answers.ts'
import { groupByDate, groupByPair, groupByRegion, leadOf, pairOf, sidesOf } from './groups.ts'

const party = (side: string | null, role: Party['role'] = 'party'): Party => ({
  actor: { id: `${side}-x`, names: {}, kind: 'person', side },
  ...(role === undefined ? {} : { role }),
})

const card = (id: string, date: string | null, sides: readonly string[], more: Partial<Card> = {}): Card => ({
  id: id as Card['id'],
  format: 'meeting',
  status: 'held',
  date,
  places: [],
  parties: sides.map((side) => party(side)),
  accounts: 1,
  carriers: 0,
  languages: ['ar'],
  statements: 0,
  publishers: [],
  planned: false,
  conflicts: 0,
  sample: false,
  topics: [],
  published: { first: null, last: null },
  ...more,
})

const ids = (groups: readonly { key: string; cards: readonly Card[] }[]) =>
  groups.map(({ key, cards }) => `${key}: ${cards.map(({ id }) => id).join(' ')}`)

test('sides are those who take part, each once, not those who are present only', () => {
  expect(
    sidesOf({ parties: [party('ru'), party('cn'), party('ru'), party('kh', 'attendee'), party(null)] }),
  ).toEqual(['cn', 'ru'])
  expect(pairOf({ parties: [party('ru'), party('cn')] })).toBe('cn-ru')
  expect(pairOf({ parties: [party('ru')] })).toBeNull()
})

const CARDS = [
  card('a', null, ['cn', 'ru']),
  card('b', '2022-08-05', ['cn', 'ru']),
  card('c', '2022-08-03', ['eg', 'tr']),
  card('d', '2022-07', ['un', 'us', 'ru']),
]

test('by date the order stays, and what has none comes last', () => {
  expect(ids(groupByDate(CARDS, 'day'))).toEqual(['2022-08-05: b', '2022-08-03: c', '2022-07-01: d', ': a'])
  expect(ids(groupByDate(CARDS, 'month'))).toEqual(['2022-08: b c', '2022-07: d', ': a'])
})

test('by pair the most frequent comes first', () => {
  expect(ids(groupByPair(CARDS))).toEqual(['cn-ru: a b', 'eg-tr: c', ': d'])
})

test('by region an encounter stands in each from which somebody took part', () => {
  expect(ids(groupByRegion(CARDS))).toEqual([
    'arab: c',
    'asia: a b c',
    'europe: a b d',
    'americas: d',
    'bodies: d',
  ])
})

test('the lead is what most accounts tell, else where most is said', () => {
  expect(leadOf([card('x', null, [], { statements: 90 }), card('y', null, [], { accounts: 2 })])?.id).toBe(
    'y',
  )
  expect(leadOf([card('x', null, [], { statements: 3 }), card('y', null, [], { statements: 4 })])?.id).toBe(
    'y',
  )
  expect(leadOf([])).toBeNull()
})
