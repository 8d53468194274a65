import { expect, test } from 'vitest'
import type { Card } from '../api/answers.ts'
import { type Ask, findAround } from './around.ts'

const cards = (days: readonly string[]) =>
  days.map((date, index) => ({ id: `e${index}`, date }) as unknown as Card)

/** A server that holds encounters on these days and lists the newest first. */
function serving(days: readonly string[]): { readonly ask: Ask; readonly asked: unknown[] } {
  const all = cards(days)
  const asked: unknown[] = []
  const ask: Ask = async (query) => {
    asked.push(query)
    const { from, to, limit } = query
    const found = all
      .filter(
        ({ date }) =>
          (from == null || (date ?? '') >= String(from)) && (to == null || (date ?? '') <= String(to)),
      )
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    return { items: found.slice(0, Number(limit)), next: found.length > Number(limit) ? 'x' : null }
  }
  return { ask, asked }
}

const ids = (found: readonly Card[]) => found.map(({ id }) => id)

test('the nearest stand first, on both sides, and the encounter itself on neither', async () => {
  const { ask } = serving([
    '2022-01-01',
    '2022-02-01',
    '2022-03-01',
    '2022-03-20',
    '2022-04-01',
    '2022-04-20',
    '2022-05-30',
  ])
  const { before, after } = await findAround('e2', 'cn,ru', '2022-03-01', ask)
  expect(ids(before)).toEqual(['e1', 'e0'])
  expect(ids(after)).toEqual(['e3', 'e4', 'e5'])
})

test('where little lies near, it is looked further ahead', async () => {
  const { ask, asked } = serving(['2022-01-01', '2029-01-01'])
  expect(ids((await findAround('e0', 'cn,ru', '2022-01-01', ask)).after)).toEqual(['e1'])
  expect(asked).toHaveLength(4)
})

test('a day shared with others does not put them on both sides', async () => {
  const { ask } = serving(['2022-01-01', '2022-01-01'])
  const { before, after } = await findAround('e0', 'cn,ru', '2022-01-01', ask)
  expect([ids(before), ids(after)]).toEqual([['e1'], []])
})
