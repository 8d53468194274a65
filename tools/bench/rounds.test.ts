import { expect, test } from 'vitest'
import { compare, isQuiet, median, runRounds, seededRandom, shuffle } from './rounds.ts'

/** A clock that only the contestants move. */
function clock() {
  let time = 0
  return {
    now: () => time,
    takes: (milliseconds: () => number) => () => {
      time += milliseconds()
    },
  }
}

test('the ratio is of the shortest times, so that one slow round changes nothing', () => {
  const { now, takes } = clock()
  let round = 0
  const contestants = [
    { name: 'floor', run: takes(() => 10) },
    { name: 'whole', run: takes(() => (++round === 5 ? 900 : 30)) },
  ]
  const times = runRounds(contestants, { rounds: 11, warmups: 2, now, random: seededRandom(1) })
  expect(times.get('whole')).toHaveLength(11)
  expect(compare(times, 'whole', 'floor')).toEqual({ ofMinima: 3, pairedMedian: 3 })
})

test('warm-ups are run and not counted', () => {
  const { now, takes } = clock()
  let calls = 0
  const run = takes(() => (++calls <= 2 ? 1 : 50))
  const times = runRounds([{ name: 'a', run }], { rounds: 3, warmups: 2, now, random: seededRandom(1) })
  expect(times.get('a')).toEqual([50, 50, 50])
  expect(calls).toBe(5)
})

test('every contestant runs once a round, and the order changes', () => {
  const seen: string[] = []
  const contestants = ['a', 'b', 'c'].map((name) => ({ name, run: () => seen.push(name) }))
  runRounds(contestants, { rounds: 20, warmups: 0, now: () => 0, random: seededRandom(3) })
  const rounds = Array.from({ length: 20 }, (_, round) => seen.slice(round * 3, round * 3 + 3).join(''))
  for (const round of rounds) expect([...round].sort().join('')).toBe('abc')
  expect(new Set(rounds).size).toBeGreaterThan(3)
})

test('a run is void where the floor against itself leaves 0.95 to 1.05', () => {
  const verdicts = [0.94, 0.95, 1, 1.05, 1.06].map((ofMinima) => isQuiet({ ofMinima, pairedMedian: 1 }))
  expect(verdicts).toEqual([false, true, true, true, false])
})

test('a contestant that was not timed cannot be compared', () => {
  expect(() => compare(new Map([['a', [1]]]), 'b', 'a')).toThrow('b was not timed')
  expect(() => compare(new Map([['a', []]]), 'a', 'a')).toThrow('a was not timed')
})

test('the median of an even number of values is the mean of the middle two', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7])
})

test('the same seed gives the same order, another seed another', () => {
  const items = Array.from({ length: 20 }, (_, index) => index)
  expect(shuffle(items, seededRandom(5))).toEqual(shuffle(items, seededRandom(5)))
  expect(shuffle(items, seededRandom(5))).not.toEqual(shuffle(items, seededRandom(6)))
  expect([...shuffle(items, seededRandom(5))].sort((a, b) => a - b)).toEqual(items)
})
