import { expect, test } from 'vitest'
import type { Reading } from '../../src/model.ts'
import { factsAt, factsIn, paragraphsOf, readSpot } from './facts.ts'

const TEXT = 'Title\n\nWang said that trade grew.\nShare this page'
const span = (quote: string) => {
  const start = TEXT.indexOf(quote)
  return { start, end: start + quote.length, quote }
}
const evidence = (quote: string) => ({ in: 'text', spans: [span(quote)], rule: 'en/test/rule' })

const READING = {
  document: { text: TEXT, language: 'en', passages: [], boilerplate: [span('Share this page')] },
  encounters: [],
  statements: [{ id: 's1', content: evidence('trade grew'), cue: { evidence: evidence('said') } }],
  actors: [
    {
      id: 'wang-yi',
      mentions: [
        { in: 'text', span: span('Wang') },
        { in: 'text', span: { start: 12, end: 12, quote: '' } },
      ],
    },
    { id: 'trade', mentions: [{ in: 'text', span: span('trade') }] },
  ],
} as unknown as Reading

test('every claim has the places that it rests on; a subject that is left out has none', () => {
  expect(
    factsIn(READING).map(({ id, stretches }) => [
      id,
      ...stretches.map(({ start, end }) => TEXT.slice(start, end)),
    ]),
  ).toEqual([
    ['s1', 'trade grew', 'said'],
    ['a:wang-yi', 'Wang'],
    ['a:trade', 'trade'],
  ])
})

test('at a place the closest claim comes first', () => {
  const at = (quote: string) => factsAt(factsIn(READING), 'text', TEXT.indexOf(quote)).map(({ id }) => id)
  expect(at('trade')).toEqual(['a:trade', 's1'])
  expect(at('grew')).toEqual(['s1'])
  expect(at('Share')).toEqual([])
})

test('paragraphs keep their places, and what is no part of the report is told apart', () => {
  const paragraphs = paragraphsOf(READING.document)
  expect(paragraphs.map(({ text, isBoilerplate }) => [text, isBoilerplate])).toEqual([
    ['Title', false],
    ['Wang said that trade grew.', false],
    ['Share this page', true],
  ])
  for (const { start, text } of paragraphs) expect(TEXT.slice(start, start + text.length)).toBe(text)
})

test('a place in an address is read, and nonsense is nowhere', () => {
  expect(readSpot('240-256.300-310')).toEqual([
    { in: 'text', start: 240, end: 256 },
    { in: 'text', start: 300, end: 310 },
  ])
  expect(readSpot('t3-10')).toEqual([{ in: 'title', start: 3, end: 10 }])
  expect(readSpot('x-1.3')).toEqual([])
})
