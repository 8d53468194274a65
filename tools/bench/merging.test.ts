import { expect, test } from 'vitest'
import { clusterTellings } from '../../src/merge/clusters.ts'
import { isPlausible, measureMerging } from './merging.ts'
import { seededRandom, shuffle } from './rounds.ts'
import { generateTellings } from './tellings.ts'

test('ten times the tellings in ten times the time is a growth of ten, and what was merged is told', () => {
  let clock = 0
  const merge = (tellings: readonly unknown[]): number => {
    clock += tellings.length / 1000
    return tellings.length
  }
  const result = measureMerging(merge, { sizes: [100, 1000], now: () => clock })
  expect(result.growth).toBeCloseTo(10)
  expect(result.seconds[1]).toBeCloseTo(1)
  expect(isPlausible(result)).toBe(false)
})

test('the real merging finds about as many encounters as were made', () => {
  const result = measureMerging(undefined, { sizes: [300, 3000] })
  expect(isPlausible(result)).toBe(true)
  expect(result.growth).toBeGreaterThan(0)
})

test('the same tellings are made every time, and shuffling keeps them all', () => {
  const made = generateTellings(200)
  expect(generateTellings(200)).toEqual(made)
  const other = shuffle(made, seededRandom(7))
  expect(other).not.toEqual(made)
  expect(new Set(other)).toEqual(new Set(made))
})

test('whatever order tellings come in, a hundred times over, the clusters are the same', () => {
  const tellings = generateTellings(600).map(({ telling }) => telling)
  const expected = clusterTellings(tellings)
  expect(expected.some(({ tellings: members }) => members.length > 2)).toBe(true)
  for (let round = 0; round < 100; round += 1)
    expect(clusterTellings(shuffle(tellings, seededRandom(round)))).toEqual(expected)
})
