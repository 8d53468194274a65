import { expect, test } from 'vitest'
import { ChoiceList, weightOf } from './choices.ts'

test('of several links between two parts the strongest counts', () => {
  const list = new ChoiceList(5)
  list.add(3, 1, 7.5)
  list.add(3, 4, 2)
  list.add(3, 1, 8)
  list.add(0, 3, 0.5)
  list.add(3, 1, 1)
  const choices = list.choices()
  expect([...choices.starts]).toEqual([0, 1, 1, 1, 3, 3])
  expect([weightOf(choices, 3, 1), weightOf(choices, 3, 4), weightOf(choices, 0, 3)]).toEqual([8, 2, 0.5])
  expect([weightOf(choices, 3, 0), weightOf(choices, 1, 3), weightOf(choices, 4, 3)]).toEqual([0, 0, 0])
})

test('roots of a million are told apart', () => {
  const list = new ChoiceList(1_000_000)
  list.add(999_998, 999_999, 63.5)
  list.add(999_998, 999_997, 1)
  const choices = list.choices()
  expect(weightOf(choices, 999_998, 999_999)).toBe(63.5)
  expect(weightOf(choices, 999_998, 999_997)).toBe(1)
})

test('nothing is chosen of nothing', () => {
  expect(weightOf(new ChoiceList(2).choices(), 0, 1)).toBe(0)
})
