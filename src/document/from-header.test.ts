import { expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { makeDocument } from './document.ts'
import { documentTools } from './tools.suite.ts'

const HEAD = `Published: 2022-08-06
Language: ar
Publisher: عين اليوم
Publisher-Country: QA
Url: https://news.example/1
Source: restated from public reports`
const BODY = `لقاء في العاصمة

التقى الوزيران يوم الجمعة. وبحثا التعاون بين البلدين.
`
const TEXT = `${HEAD}\n\n${BODY}`

function make(text: string, given: object = {}) {
  return makeDocument({ text, ...given }, documentTools())
}

test('a header says when, in which language and by whom; the text stays whole', () => {
  expect(make(TEXT).document).toMatchObject({
    text: TEXT,
    publishedAt: '2022-08-06',
    language: 'ar',
    publisher: 'عين اليوم',
    publisherCountry: 'qa',
    url: 'https://news.example/1',
  })
})

test('nothing is read from a header: it is boilerplate, and no passage, paragraph or sentence', () => {
  const { document, sentences, tokens, titleLine, paragraphs } = make(TEXT)
  expect(document.boilerplate).toEqual([{ start: 0, end: HEAD.length, quote: HEAD }])
  expect(document.passages.map(({ span }) => span.start)).toEqual([TEXT.indexOf('لقاء')])
  const starts = [...sentences, ...paragraphs].map(({ start }) => tokens.start[start] ?? 0)
  expect(Math.min(...starts)).toBe(TEXT.indexOf('لقاء'))
  expect(sentences).toHaveLength(3)
  expect(titleLine).toEqual({ start: sentences[0]?.start, end: sentences[0]?.end })
})

test('with and without its header, a text has the same sentences and the same title', () => {
  const wordsOf = ({ tokens, sentences }: ReturnType<typeof make>) =>
    sentences.map(({ start, end }) => tokens.text.slice(tokens.start[start], tokens.end[end - 1]))
  expect(wordsOf(make(TEXT))).toEqual(wordsOf(make(BODY)))
})

test('a wrapped text is joined, and its header is not taken for wrapped lines', () => {
  const words = Array.from({ length: 80 }, () => 'التعاون')
  const lines = Array.from({ length: 10 }, (_, line) => words.slice(line * 8, line * 8 + 8).join(' '))
  const { paragraphs, document } = make(`${HEAD}\n\n${lines.join('\n')}.\n`)
  expect(paragraphs).toHaveLength(1)
  expect(document.boilerplate[0]?.quote).toBe(HEAD)
})

test('what the caller says wins over the header', () => {
  const given = {
    published: '2023-01-01',
    publisher: 'واس',
    publisherCountry: 'sa',
    url: 'https://b.example',
  }
  expect(make(TEXT, given).document).toMatchObject({
    publishedAt: '2023-01-01',
    publisher: 'واس',
    publisherCountry: 'sa',
    url: 'https://b.example',
  })
})

test.each([
  ['a day that no calendar has', 'Published: 2022-02-30', '"2022-02-30" is no date of publication'],
  ['a day far ahead', 'Published: 9999-01-01', 'more than two days ahead'],
  ['a country in full', 'Published: 2022-08-06\nPublisher-Country: Qatar', '"Qatar" is no ISO 3166-1 code'],
])('%s in a header is left out, with a warning', (_, head, words) => {
  const { document, warnings } = make(`${head}\n\n${BODY}`)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(words)
  expect(document.publisherCountry).toBeNull()
  expect(document.publishedAt).toBe(head.includes('08-06') ? '2022-08-06' : null)
})

test('a header without a text is refused', () => {
  expect(() => make(`${HEAD}\n\n \n`)).toThrow(InvalidInput)
  expect(() => make(`${HEAD}\n\n`)).toThrow('holds only a header')
})

test('the same text from another publisher, said in the header, is another document', () => {
  const plain = (publisher: string) => make(`Published: 2022-08-06\n\n${BODY}`, { publisher }).document.id
  expect(plain('أ')).not.toBe(plain('ب'))
  const headed = make(`Published: 2022-08-06\nPublisher: أ\n\n${BODY}`).document
  expect(headed.publisher).toBe('أ')
})
