import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeader } from './header.ts'

const BODY = 'التقى وزيران في العاصمة.\n'

test('the lines before the blank one say when, in which language and by whom', () => {
  const text = `Published: 2022-08-06
Language: ar
Publisher: وكالة الأنباء
Publisher-Country: xx
Url: https://news.example/a
Source: restated from public reports

${BODY}`
  const header = readHeader(text)
  expect(header).toEqual({
    published: '2022-08-06',
    language: 'ar',
    publisher: 'وكالة الأنباء',
    publisherCountry: 'xx',
    url: 'https://news.example/a',
    end: text.length - BODY.length,
  })
})

test('what is not said is null', () => {
  expect(readHeader(`Published: 2022-08-06\n\n${BODY}`)).toEqual({
    published: '2022-08-06',
    language: null,
    publisher: null,
    publisherCountry: null,
    url: null,
    end: 23,
  })
})

test('Windows line ends and a date with its own offset are read', () => {
  const text = `Published: 2022-08-06T10:00:00+03:00\r\nLanguage: ar\r\n\r\n${BODY}`
  expect(readHeader(text)).toMatchObject({
    published: '2022-08-06T10:00:00+03:00',
    language: 'ar',
    end: text.length - BODY.length,
  })
})

test.each([
  ['a date in words', 'Published: 6 August 2022\n\n'],
  ['a line that is none of its own', 'Published: 2022-08-06\nUpdated: 2022-08-07\n\n'],
  ['a line without a name', 'Published: 2022-08-06\nfrom our correspondent\n\n'],
  ['a name said twice', 'Published: 2022-08-06\nLanguage: ar\nLanguage: en\n\n'],
  ['another field first', 'Language: ar\nPublished: 2022-08-06\n\n'],
  ['a blank line before', '\nPublished: 2022-08-06\n\n'],
  ['no blank line behind', 'Published: 2022-08-06\n'],
  ['an empty value', 'Published: 2022-08-06\nLanguage: \n\n'],
])('%s makes no header, and the text is left whole', (_, head) => {
  expect(readHeader(head + BODY)).toBeNull()
})

test('a plain text has no header', () => {
  expect(readHeader(BODY)).toBeNull()
  expect(readHeader('')).toBeNull()
})

test('whatever follows, a header ends where its text begins', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (body) => {
      const text = `Published: 2022-08-06\nLanguage: ar\n\n${body}`
      expect(text.slice(readHeader(text)?.end)).toBe(body)
    }),
  )
})
