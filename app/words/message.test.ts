import { expect, test } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fill, type Manner, type Message, namesIn } from './message.ts'

const ARABIC_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']
const mannerOf = (locale: string): Manner => ({
  plural: new Intl.PluralRules(locale),
  number: new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale),
})
const keys = Object.keys(en) as (keyof typeof en)[]

test('neither language lacks a message', () => {
  expect(Object.keys(ar).sort()).toEqual([...keys].sort())
  const texts = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message))
  for (const key of keys)
    for (const one of [...texts(ar[key]), ...texts(en[key])]) expect(one.trim(), key).not.toBe('')
})

test('both languages put the same things into a message', () => {
  for (const key of keys) {
    const [inArabic, inEnglish] = [namesIn(ar[key]), namesIn(en[key])]
    expect(inArabic, key).toEqual(inEnglish)
  }
})

test('what is counted has every form that a language has', () => {
  for (const key of keys) {
    const [arabic, english]: readonly Message[] = [ar[key], en[key]]
    expect(typeof arabic, key).toBe(typeof english)
    if (typeof arabic === 'object') expect(Object.keys(arabic), key).toEqual(ARABIC_FORMS)
    if (typeof english === 'object') expect(Object.keys(english), key).toEqual(['one', 'other'])
  }
})

test('Arabic is written in Arabic, English in Latin letters', () => {
  for (const key of keys) {
    const texts = (message: Message) =>
      (typeof message === 'string' ? message : Object.values(message).join(' ')).replaceAll(/\{\w+\}/g, '')
    if (/\p{L}/u.test(texts(ar[key])) && !/^(language\.|key\.|wordmark|example\.)/.test(key))
      expect(texts(ar[key]), key).toMatch(/\p{Script=Arabic}/u)
    if (!/^(language\.|wordmark|example\.)/.test(key))
      expect(texts(en[key]), key).not.toMatch(/\p{Script=Arabic}/u)
  }
})

test('the plural form is that of the count', () => {
  const said = (count: number) => fill(ar['count.statements'], { count }, mannerOf('ar'))
  expect([0, 1, 2, 3, 11, 100].map(said)).toEqual([
    'لا تصريحات',
    'تصريح واحد',
    'تصريحان',
    '3 تصريحات',
    '11 تصريحًا',
    '100 تصريح',
  ])
  expect(fill(en['count.statements'], { count: 1 }, mannerOf('en'))).toBe('1 statement')
})

test('text that is put in keeps its direction to itself', () => {
  expect(fill('to {name}!', { name: 'لافروف' }, mannerOf('en'))).toBe('to \u2068لافروف\u2069!')
  expect(fill('to {name}!', {}, mannerOf('en'))).toBe('to {name}!')
})
