import { expect, test } from 'vitest'
import {
  applyDecisions,
  type Decision,
  handOf,
  handReasons,
  type TellingName,
  tellingNamed,
} from './by-hand.ts'
import { clusterTellings } from './clusters.ts'
import type { Telling } from './telling.ts'
import { on, telling } from './tellings.suite.ts'

const at = (start: number, end: number): Telling['words'] => [{ in: 'text', start, end }]

function named({ document, format, words }: Telling): TellingName {
  const [{ start, end }] = words as [Telling['words'][number]]
  return { document, format, in: 'text', start, end, quote: '' }
}

function decision(
  number: number,
  verdict: Decision['verdict'],
  ...groups: readonly (readonly Telling[])[]
): Decision {
  const note = { at: '2026-03-01T10:00:00Z', by: 'Lina', because: 'Seen.' }
  return { number, verdict, ...note, groups: groups.map((group) => group.map(named)) }
}

function groups(tellings: readonly Telling[], ...decisions: readonly Decision[]): readonly string[] {
  return clusterTellings(tellings, handOf(applyDecisions(decisions, tellings)))
    .map((cluster) => cluster.tellings.map(({ document }) => document).join(' '))
    .sort()
}

test('a telling is known again by its form and its words', () => {
  const first = telling('a', { words: at(0, 20) })
  const second = telling('a', { encounter: 'e2' as never, words: at(40, 60) })
  expect(tellingNamed(named(first), [first, second])).toBe(first)
  expect(tellingNamed({ ...named(first), start: 5, end: 30 }, [first, second])).toBe(first)
  expect(tellingNamed({ ...named(first), start: 10, end: 50 }, [first, second])).toBeNull()
  expect(tellingNamed({ ...named(first), in: 'title' }, [first, second])).toBeNull()
  expect(tellingNamed({ ...named(first), format: 'visit' }, [first, second])).toBeNull()
  expect(tellingNamed({ ...named(first), document: 'b' as never }, [first, second])).toBeNull()
})

test('what is apart by hand is never brought together through others', () => {
  const [a, b, c] = [telling('a'), telling('b'), telling('c')]
  expect(groups([a, b, c], decision(1, 'split', [b], [a]))).toHaveLength(2)
  expect(groups([a, b, c], decision(1, 'split', [b], [a, c]))).toEqual(['a c', 'b'])
})

test('what is together by hand takes in what fits either of the two', () => {
  const [a, b] = [telling('a'), telling('b', { days: on(130) })]
  const vague = telling('v', { days: null, published: 131 })
  expect(groups([a, b, vague], decision(1, 'merge', [a], [b]))).toEqual(['a b v'])
})

test('an undated account that fits two encounters joins them once they are one by hand', () => {
  const [a, b] = [telling('a'), telling('b', { days: on(104) })]
  const vague = telling('v', { days: on(96, 110) })
  expect(groups([a, b, vague])).toEqual(['a', 'b', 'v'])
  expect(groups([a, b, vague], decision(1, 'merge', [a], [b]))).toEqual(['a b v'])
})

test('the last word on two tellings counts, in whatever order the decisions are given', () => {
  const [a, b] = [telling('a'), telling('b')]
  const [split, merge] = [decision(1, 'split', [a], [b]), decision(2, 'merge', [a], [b])]
  expect(groups([a, b], merge, split)).toEqual(['a b'])
  expect(groups([a, b], { ...merge, number: 0 }, split)).toEqual(['a', 'b'])
})

test('reasons say who, when and why, and what speaks against it', () => {
  const [a, b] = [telling('a'), telling('b', { days: on(130) })]
  const merged = applyDecisions([decision(1, 'merge', [a], [b])], [a, b])
  expect(handReasons([a, b], merged)).toEqual([
    'by hand, merged by Lina on 2026-03-01: Seen. (although 1970-04-11 or 1970-05-11)',
  ])
  expect(handReasons([a], merged)).toEqual([])
})
