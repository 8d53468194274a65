import { expect, test } from 'vitest'
import { chooseName, firstLine, spelledOut } from './names.ts'

test('a name is in the language that is shown, else in the other, else in any', () => {
  const names = { ar: 'وانغ يي', en: 'Wang Yi', zh: '王毅' }
  expect(chooseName(names, 'ar')).toEqual({ text: 'وانغ يي', language: 'ar' })
  expect(chooseName({ en: 'Wang Yi', zh: '王毅' }, 'ar')).toEqual({ text: 'Wang Yi', language: 'en' })
  expect(chooseName({ zh: '王毅', ar: '' }, 'en')).toEqual({ text: '王毅', language: 'zh' })
  expect(chooseName({}, 'en')).toBeNull()
})

test('what has no name is shown by its id', () => {
  expect(spelledOut('ru/foreign-minister')).toBe('foreign minister (ru)')
  expect(spelledOut('belt-and-road')).toBe('belt and road')
})

test('the first line that says something stands for a title, cut between words', () => {
  expect(firstLine('\n \nTitle here\nrest')).toBe('Title here')
  const long = firstLine('word '.repeat(100))
  expect(long.length).toBeLessThan(165)
  expect(long).toMatch(/word …$/)
})
