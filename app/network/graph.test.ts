import { expect, test } from 'vitest'
import type { Network, NetworkEdge } from '../../src/report/over-time/network.ts'
import { countsIn, daysOf, graphOf, neighboursOf, ranked } from './graph.ts'

const edge = (source: string, target: string, met: Readonly<Record<string, string | null>>) =>
  ({
    source,
    target,
    records: Object.keys(met),
    days: Object.values(met).filter((day) => day !== null),
  }) as unknown as NetworkEdge

const GRAPH = graphOf({
  nodes: ['a', 'b', 'c', 'd'].map((id) => ({ id, encounters: { a: 3, b: 2, c: 2, d: 1 }[id] })),
  edges: [
    edge('a', 'b', { r1: '2020-01-05', r2: '2021-02-01' }),
    edge('a', 'c', { r1: '2020-01-05', r3: null }),
    edge('b', 'c', { r1: '2020-01-05' }),
    edge('a', 'gone', { r4: '2020-01-05' }),
  ],
} as unknown as Network)

test('an encounter of three counts once for each of them', () => {
  const counts = countsIn(GRAPH, { from: '2020-01', to: '2020-12' })
  expect([...counts.nodes]).toEqual([1, 1, 1, 0])
  expect([...counts.degrees]).toEqual([2, 2, 2, 0])
  expect([...counts.edges]).toEqual([1, 1, 1])
})

test('of all, what has no day counts too, and so do those who met nobody who is there', () => {
  const counts = countsIn(GRAPH, { from: null, to: null })
  expect([...counts.nodes]).toEqual([3, 2, 2, 1])
  expect([...counts.edges]).toEqual([2, 2, 1])
  expect(ranked(GRAPH, counts)).toEqual([0, 1, 2, 3])
})

test('of a later stretch only those who met then are there, the most met first', () => {
  const counts = countsIn(GRAPH, { from: '2021-01', to: null })
  expect(ranked(GRAPH, counts)).toEqual([0, 1])
  expect(neighboursOf(GRAPH, counts, 0).map(({ node, count }) => [node, count])).toEqual([[1, 1]])
  expect(daysOf(GRAPH)).toEqual(['2020-01-05', '2021-02-01'])
})
