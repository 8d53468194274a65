import { expect, test } from 'vitest'
import { defaultSettings, readSettings } from './settings.ts'

test('the language is the first that the browser asks for and we have, else Arabic', () => {
  expect(defaultSettings(['fr-FR', 'en-GB', 'ar']).locale).toBe('en')
  expect(defaultSettings(['ar-EG', 'en']).locale).toBe('ar')
  expect(defaultSettings(['fr']).locale).toBe('ar')
})

test('what was chosen is kept, what is no choice is not', () => {
  const defaults = defaultSettings(['ar'])
  const kept = JSON.stringify({
    locale: 'en',
    digits: 'arab',
    scheme: 'sepia',
    hijri: true,
    visited: '2026-11-20T08:00:00.000Z',
    since: 'x',
    other: 1,
  })
  expect(readSettings(kept, defaults)).toEqual({
    ...defaults,
    locale: 'en',
    digits: 'arab',
    hijri: true,
    visited: '2026-11-20T08:00:00.000Z',
  })
})

test('nothing kept, or nothing that can be read, is as by default', () => {
  const defaults = defaultSettings(['ar'])
  for (const kept of [null, '', 'no json', '3', 'null'])
    expect(readSettings(kept, defaults)).toEqual(defaults)
})
