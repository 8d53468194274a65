import { expect, test } from 'vitest'
import type { TextView } from '../../languages/pack.ts'
import type { Reading } from '../../src/model.ts'
import { type PackTools, scorePackGold, withoutBrackets } from './pack-gold.ts'

/** A lexicon that knows «قال» as `say`, and «أعرب» with «قلقه» behind it as `worry`. */
function view(_: string, text: string): TextView {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], start: match.index }))
  const payloads = (word: string) => {
    if (word === 'قال') return [{ id: 'say' }]
    if (word === 'أعرب') return [{ id: 'express' }]
    return word === 'قلقه' ? [{ id: 'worry', verb: 'express' }] : []
  }
  const at = (token: number) => words[token] ?? { word: '', start: 0 }
  return {
    text,
    count: words.length,
    language: 'ar',
    sentences: [],
    memories: [],
    kind: () => 0,
    has: () => false,
    next: () => words.length,
    unit: () => 0,
    begins: () => false,
    isAmong: () => false,
    ends: () => false,
    nextSame: () => words.length,
    word: (token) => at(token).word,
    start: (token) => at(token).start,
    end: (token) => at(token).start + at(token).word.length,
    matches: (token) => [
      {
        start: token,
        end: token + 1,
        bits: 0,
        prefixLength: 0,
        suffix: null,
        entries: payloads(at(token).word).map((payload) => ({ kind: 'verb', language: 'ar', payload })),
        memories: [],
      },
    ],
    find: () => null,
    listed: () => true,
    fact: () => undefined,
  }
}

const TOOLS: PackTools = {
  view,
  read: (_, text) =>
    ({ statements: text.split(' ').includes('قال') ? [{}] : [], encounters: [] }) as unknown as Reading,
  dates: (_, text) => (text.includes('الأحد') ? ['الأحد = 2021-03-07'] : []),
}

function score(expect: string, text: string, name = 'reporting-verbs') {
  const rows = [{ expect, dating: null, ...withoutBrackets(text) }]
  return scorePackGold([{ language: 'ar', name, rows }], TOOLS)[0]
}

test('brackets come off, and their place is kept', () => {
  expect(withoutBrackets('و[قال] الوزير')).toEqual({ text: 'وقال الوزير', span: { start: 1, end: 4 } })
  expect(withoutBrackets('مقالات')).toEqual({ text: 'مقالات', span: null })
})

test('a form that is known in its brackets is right, elsewhere it is not', () => {
  expect(score('say', '[قال] الوزير')?.measures[0]).toMatchObject({ right: 1, total: 1 })
  expect(score('say', 'قال [الوزير]')?.measures[0]).toMatchObject({ right: 0, total: 1 })
})

test('a light verb is known by what completes it behind the subject', () => {
  expect(score('worry', '[أعرب] الوزير عن قلقه')?.measures[0]?.right).toBe(1)
  expect(score('worry', '[قال] الوزير عن قلقه')?.measures[0]?.right).toBe(0)
})

test('a counter-example that raises something is wrong, in the layer of its table', () => {
  expect(score('none', 'قال قائل')?.failures[0]).toMatchObject({
    measure: 'raises nothing',
    got: '1 statements',
  })
  expect(score('none', 'مقالات الرأي')?.measures[0]?.right).toBe(1)
  expect(score('none', 'قال قائل', 'turn-shifts')?.measures).toEqual([])
})

test.each([
  ['2021-03-07', 'التقيا [الأحد]', 'value right', 1],
  ['2021-03-14', 'التقيا [الأحد]', 'value right', 0],
  ['2021-03-07', 'التقيا [يوم الأحد]', 'value right', 0],
  ['none', 'لم يلتقيا', 'raises nothing', 1],
  ['none', 'سوق الأحد', 'raises nothing', 0],
])('a date row that expects %s of «%s» is judged by value and words', (value, text, measure, right) => {
  const rows = [
    { expect: value, dating: { mode: 'news', reference: '2021-03-08' } as const, ...withoutBrackets(text) },
  ]
  const [result] = scorePackGold([{ language: 'ar', name: 'dates', rows }], TOOLS)
  expect(result?.measures).toEqual([{ suite: 'packs/ar/dates', measure, right, total: 1 }])
})
