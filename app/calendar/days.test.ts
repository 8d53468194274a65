import { expect, test } from 'vitest'
import type { Card } from '../api/answers.ts'
import { daysOf, type Kept } from './days.ts'

const card = (id: string, date: string | null) => ({ id, date }) as unknown as Card
const kept = (day: string) => ({ kind: 'treaty', day }) as unknown as Kept

test('days are in order, each with its encounters and anniversaries; what has no day of the month is on none', () => {
  const cards = [card('c', '2022-12-09'), card('a', '2022-12-07'), card('b', '2022-12'), card('d', null)]
  const days = daysOf('2022-12', cards, [kept('2022-12-09'), kept('2022-12-01')])
  expect([...days].map(([day, { cards, kept }]) => [day, cards.map(({ id }) => id), kept.length])).toEqual([
    ['2022-12-01', [], 1],
    ['2022-12-07', ['a'], 0],
    ['2022-12-09', ['c'], 1],
  ])
})
