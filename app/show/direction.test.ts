import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test('a language runs as its script does, an unknown one as its text does', () => {
  expect(['ar', 'ar-EG', 'fa', 'ckb'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
  expect(['en', 'zh-Hans', 'ru'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr'])
  expect(['und', ''].map(directionOf)).toEqual(['auto', 'auto'])
})
