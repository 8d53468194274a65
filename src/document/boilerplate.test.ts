import { describe, expect, test } from 'vitest'
import { prepare, sentencesOf } from './tools.suite.ts'

const BODY = 'التقى وزير خارجية روريتانيا نظيره في العاصمة. وقال إن المحادثات تتقدم.'
const ENGLISH = 'The ministers met in the capital and said that the talks had made progress.'

function boilerplateOf(text: string): readonly string[] {
  return prepare(text).document.boilerplate.map(({ quote }) => quote)
}

describe('lines around a report are kept out of the reading', () => {
  test.each([
    ['a privacy banner and its button', 'نستخدم ملفات تعريف الارتباط لتحسين الخدمة.\nأوافق'],
    ['a heading with two hints', 'سياسة الخصوصية وسياسة ملفات تعريف الارتباط'],
    ['a copyright line', '© 2022 جميع الحقوق محفوظة لوكالة الأنباء'],
    ['a line of links', 'اقرأ أيضا: وزير الداخلية يزور المعرض'],
    ['another spelling of it', 'شاهد ايضاً : صور من المعرض'],
    ['a credit', 'المصدر: وكالة الأنباء'],
    ['a mark of the end', '// انتهى //'],
    ['share buttons', 'شارك الخبر\nفيسبوك\nتويتر'],
    ['hashtags', '#روريتانيا #وزارة_الخارجية'],
    ['a single hashtag', '#روريتانيا'],
    ['gallery text', 'Next Previous'],
  ])('%s', (_, line) => {
    expect(boilerplateOf(`${BODY}\n${line}`)).toEqual([line])
    expect(sentencesOf(`${BODY}\n${line}`)).toEqual(sentencesOf(BODY))
  })

  test.each([
    ['a cookie banner', 'We use cookies to improve this site. Learn more'],
    ['a copyright line', 'Copyright © 2022 The Agency. All rights reserved.'],
    ['a mark of the end', '###'],
    ['an attribution of the office', 'The below is attributable to Spokesperson Jane Doe:'],
  ])('in English: %s', (_, line) => {
    const quotes = boilerplateOf(`${ENGLISH}\n\n${line}`)
    expect(quotes.length).toBeGreaterThan(0)
    expect(sentencesOf(`${ENGLISH}\n\n${line}`)[0]).toBe(ENGLISH)
  })

  test('in the middle of a text, too', () => {
    expect(sentencesOf(`${BODY}\nاقرأ أيضا: خبر آخر\n${BODY}`)).toHaveLength(4)
  })

  test('inside a line, only the words or the sentence', () => {
    expect(sentencesOf(`${BODY} // انتهى //`)).toEqual(sentencesOf(BODY))
    expect(sentencesOf(`${BODY} نستخدم ملفات تعريف الارتباط في موقعنا.`)).toEqual(sentencesOf(BODY))
  })
})

describe('what only looks like it is read', () => {
  test.each([
    ['a law on cookies', 'أقر المجلس قانونا بشأن ملفات تعريف الارتباط في العاصمة.'],
    ['consent in a report', 'أوافق على ما قاله الوزير.'],
    ['a button beside no banner', 'أوافق'],
    ['a source in a sentence', 'وذكر المصدر أن الوزير سيغادر.'],
    ['a hashtag inside a sentence', 'استقبل #وزير_الخارجية نظيره في العاصمة.'],
    ['a share in a company', 'شارك الوزير في الاجتماع.'],
  ])('%s', (_, line) => {
    expect(boilerplateOf(`${BODY}\n${line}`)).toEqual([])
    expect(sentencesOf(`${BODY}\n${line}`)).toHaveLength(3)
  })

  test('a report in one line loses only the sentence that is none', () => {
    const text = `${BODY.repeat(20)} جميع الحقوق محفوظة. ${BODY}`
    expect(boilerplateOf(text)).toEqual(['جميع الحقوق محفوظة.'])
  })
})
