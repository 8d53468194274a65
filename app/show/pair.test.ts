import { expect, test } from 'vitest'
import { askedPair, pairOfSides, sidesOfPair } from './pair.ts'

test('two states are a pair with a minus, in one order', () => {
  expect(pairOfSides(['ru', 'cn'])).toBe('cn-ru')
  expect(sidesOfPair('cn-ru')).toEqual(['cn', 'ru'])
})

test.each([
  [['cn', 'league-arab'], 'cn,league-arab'],
  [['league-arab', 'african-union'], 'african-union,league-arab'],
  [['us', 'league-arab'], 'league-arab,us'],
])('an id with a minus of its own stays whole: %j', (sides, pair) => {
  expect(pairOfSides(sides)).toBe(pair)
  expect(sidesOfPair(pair)).toEqual([...sides].sort())
  expect(askedPair(pair)).toBe([...sides].sort().join('-'))
})

test.each([
  ['cn-league-arab', ['cn', 'league-arab']],
  ['league-arab-us', ['league-arab', 'us']],
])('an address of before, with minuses alone, is read by its state: %s', (pair, sides) => {
  expect(sidesOfPair(pair)).toEqual(sides)
})

test('what is no pair is one side, or none', () => {
  expect(sidesOfPair('cn')).toEqual(['cn'])
  expect(sidesOfPair('')).toEqual([])
})
