import { expect, test } from 'vitest'
import { withArticles } from './articles.ts'

const formsOf = (language: string, ...forms: readonly string[]): readonly string[] =>
  withArticles(forms.map((form) => ({ id: 'someone', language, form }))).map(({ form }) => form)

test('a house or an article is spelled with a blank and with a hyphen', () => {
  expect(formsOf('en', 'Feld bin Olm Al Tarrin')).toEqual([
    'Feld bin Olm Al Tarrin',
    'Feld bin Olm Al-Tarrin',
  ])
  expect(formsOf('en', 'al-Tarrin')).toEqual(['al-Tarrin', 'al Tarrin'])
  expect(formsOf('en', 'Olm Al Tarrin al-Feld')).toEqual([
    'Olm Al Tarrin al-Feld',
    'Olm Al-Tarrin al-Feld',
    'Olm Al Tarrin al Feld',
  ])
})

test('what is listed already, other languages and other words stay as they are', () => {
  expect(formsOf('en', 'Al Tarrin', 'Al-Tarrin')).toEqual(['Al Tarrin', 'Al-Tarrin'])
  expect(formsOf('en', 'Alma Tarrin', 'Del Tarrin')).toEqual(['Alma Tarrin', 'Del Tarrin'])
  expect(formsOf('de', 'Al Tarrin')).toEqual(['Al Tarrin'])
})
