import { expect, test } from 'vitest'
import { addressOf, readPlace, VIEWS } from './place.ts'

test('what an address is made of is read from it again', () => {
  for (const locale of ['ar', 'en'] as const)
    for (const view of VIEWS) {
      const target = {
        view,
        subject: view === 'week' ? '' : 'ru/foreign-minister',
        query: { q: 'لافروف "a b"' },
      }
      const url = new URL(addressOf(locale, target), 'http://localhost')
      expect(readPlace(url.pathname, url.search)).toEqual({ locale, ...target })
    }
})

test('an address without a language, without a view or with an unknown one says so', () => {
  expect(readPlace('/', '')).toEqual({ locale: null, view: 'week', subject: '', query: {} })
  expect(readPlace('/ar', '')).toMatchObject({ locale: 'ar', view: 'week' })
  expect(readPlace('/en/nowhere/x', '')).toMatchObject({ locale: 'en', view: null, subject: 'x' })
  expect(readPlace('/search', '?q=a')).toMatchObject({ locale: null, view: 'search', query: { q: 'a' } })
})

test('a broken encoding is taken as it stands', () => {
  expect(readPlace('/ar/document/%E0%A4%A', '')).toMatchObject({ subject: '%E0%A4%A' })
})

test('what is empty does not stand in an address', () => {
  expect(addressOf('en', { view: 'week', query: { from: '', to: null, by: undefined } })).toBe('/en')
})
