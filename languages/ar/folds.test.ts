import { expect, test } from 'vitest'
import { readFolds } from './folds.ts'

const FOLDS = new Map(readFolds().map((fold) => [fold.from, fold.to]))

test.each([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['گ', 'ك'],
  ['پ', 'ب'],
  ['٫', '.'],
])('%s is %s', (from, to) => {
  expect(FOLDS.get(from)).toBe(to)
})

test('tatweel is dropped', () => {
  expect(FOLDS.get('\u0640')).toBe('')
})

test('a hamza on its seat stays, and so do ى and ة', () => {
  expect(FOLDS.get('ؤ')).toBe('ؤ')
  expect(FOLDS.get('ئ')).toBe('ئ')
  expect(FOLDS.get('ى') ?? 'ى').toBe('ى')
  expect(FOLDS.get('ة') ?? 'ة').toBe('ة')
})

test('every rule is about one unit', () => {
  for (const [from, to] of FOLDS) {
    expect(from).toHaveLength(1)
    expect(to.length).toBeLessThanOrEqual(1)
  }
})

test('what a letter folds to folds no further', () => {
  for (const to of FOLDS.values()) expect(FOLDS.get(to) ?? to).toBe(to)
})
