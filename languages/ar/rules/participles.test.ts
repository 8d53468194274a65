import { expect, test } from 'vitest'
import { viewArabic } from './arabic-view.suite.ts'
import { mayBeCircumstance } from './participles.ts'
import { readSentence } from './sentence.ts'

const mayBe = (text: string, token: number): boolean => {
  const view = viewArabic(text)
  return mayBeCircumstance(view, readSentence(view, { start: 0, end: view.count }, 0, []), token)
}

test('a participle may be a circumstance where it stands apart, is joined, or has the ending of one', () => {
  expect(mayBe('مشيرا إلى المهلة', 0)).toBe(true)
  expect(mayBe('قال بدران، مشير إلى المهلة', 3)).toBe(true)
  expect(mayBe('قال «المهلة تكفي» مشير إلى العقد', 5)).toBe(true)
  expect(mayBe('قال ومشير إلى المهلة', 1)).toBe(true)
  expect(mayBe('قال بدران مشيرا إلى المهلة', 2)).toBe(true)
  expect(mayBe('قالت الوزيرة مشيرة إلى المهلة', 2)).toBe(true)
})

test('a participle in the middle of a clause is a noun', () => {
  expect(mayBe('قال مسؤول مطلع على العقد', 2)).toBe(false)
})
