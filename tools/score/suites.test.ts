import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InvalidInput } from '../../src/errors.ts'
import { readSuites, type SuiteRow } from './suite-rows.ts'
import { type SuiteTools, scoreSuite } from './suites.ts'

const POINT = { kind: 'point', start: '2021-03-07T00:00:00', grain: 'day' } as const

const TOOLS: SuiteTools = {
  answer: (text) => ({
    duckling: text === 'أمس' ? [POINT, { kind: 'number', value: 3 }] : [],
    recognizers:
      text === 'أمس'
        ? [
            {
              type: 'date',
              text,
              start: 0,
              end: 3,
              future: { date: '2021-03-07' },
              past: { date: '2021-03-07' },
            },
          ]
        : [],
  }),
  numbers: (text) => (text === '3' ? [{ start: 0, end: 1, value: 3 }] : []),
  segment: (word) => (word.startsWith('و') ? ['و', word.slice(1)] : [word]),
}

function row(text: string, expected: unknown, rest: Partial<SuiteRow> = {}): SuiteRow {
  return { text, expected, reference: null, source: `test#${text}`, unvalidated: false, ...rest }
}

function score(name: string, rows: readonly SuiteRow[], skips: readonly string[] = []) {
  return scoreSuite({ name, rows }, TOOLS, new Set(skips))
}

test('a time is right where every expected field is the same', () => {
  const rows = [row('أمس', POINT), row('أمس', { ...POINT, start: '2021-03-08T00:00:00' }), row('غدا', null)]
  const { measures, failures } = score('duckling-ar-time', rows)
  expect(measures[0]).toEqual({ suite: 'duckling-ar-time', measure: 'value', right: 2, total: 3 })
  expect(failures[0]?.row).toBe('test#أمس: أمس')
})

test('times in days to years are counted apart, and a wrong one there too', () => {
  const { measures } = score('duckling-ar-time', [
    row('أمس', POINT),
    row('أمس', { ...POINT, grain: 'minute' }),
  ])
  expect(measures).toContainEqual({
    suite: 'duckling-ar-time',
    measure: 'value in days, weeks, months or years',
    right: 1,
    total: 1,
  })
})

test('a negative at which something is found is wrong', () => {
  expect(score('duckling-ar-time', [row('أمس', null)]).measures[0]?.right).toBe(0)
})

test('a value of another kind is no answer', () => {
  expect(score('duckling-ar-number', [row('أمس', { kind: 'number', value: 3 })]).measures[0]?.right).toBe(1)
  expect(score('duckling-ar-ordinal', [row('أمس', { kind: 'ordinal', value: 3 })]).measures[0]?.right).toBe(0)
})

test('a checked value counts by its future, and by its span where it has none', () => {
  const expected = { type: 'date', span: 'أمس', future: { date: '2021-03-07' } }
  expect(score('recognizers-ar-datetime-core', [row('أمس', expected)]).measures[0]?.right).toBe(1)
  expect(
    score('recognizers-ar-datetime-core', [row('أمس', { ...expected, type: 'time' })]).measures[0]?.right,
  ).toBe(0)
  expect(
    score('recognizers-ar-datetime-core', [row('أمس', { ...expected, future: {} })]).measures[0]?.right,
  ).toBe(1)
})

test('only validated spans count', () => {
  const rows = [row('أمس', [{ start: 0, end: 3 }]), row('غدا', [{ start: 0, end: 3 }], { unvalidated: true })]
  expect(score('recognizers-ar-datetime', rows).measures).toEqual([
    { suite: 'recognizers-ar-datetime', measure: 'validated span', right: 1, total: 1 },
  ])
})

test('fractions are no plain numbers', () => {
  const number = (subtype: string) => ({ type: 'number', start: 0, end: 1, value: { subtype, value: '3' } })
  const rows = [row('3', [number('integer')]), row('3', [number('fraction')])]
  expect(score('recognizers-ar-number', rows).measures[0]).toMatchObject({ right: 1, total: 1 })
})

test('words with clitics are counted apart', () => {
  const words = [
    { form: 'والبحر', segments: ['و', 'البحر'] },
    { form: 'وارسو', segments: ['وارسو'] },
    { form: '2022', segments: ['2022'] },
  ]
  const { measures, failures } = score('ud-pud-words', [row('', words)])
  expect(measures.map(({ right, total }) => [right, total])).toEqual([
    [1, 2],
    [1, 1],
  ])
  expect(failures[0]).toMatchObject({ expected: 'وارسو', got: 'و+ارسو' })
})

test('a foreign name that comes apart is wrong', () => {
  const { measures } = score('google-ar2en', [row('وانغ', { en: 'wang' }), row('كالدمور', { en: 'x' })])
  expect(measures[0]).toMatchObject({ right: 1, total: 2 })
})

test('a row that is known to be wrong upstream is not scored', () => {
  expect(
    score('duckling-ar-number', [row('أمس', null), row('غدا', null)], ['test#أمس']).measures[0]?.total,
  ).toBe(1)
})

test('an unknown suite, and one of which no row can be scored, are errors', () => {
  expect(() => score('somebody-else', [row('أمس', null)])).toThrow(InvalidInput)
  expect(() => score('recognizers-ar-datetime', [row('أمس', [], { unvalidated: true })])).toThrow('no row')
})

test('a folder without suites, an empty file and a broken line are errors', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mahdar-suites-'))
  expect(() => readSuites(directory)).toThrow(InvalidInput)
  const path = join(directory, 'duckling-ar-number.jsonl')
  writeFileSync(path, '\n')
  expect(() => readSuites(directory)).toThrow('has no rows')
  writeFileSync(path, '{"text":"3","source":"x#1","expected":null}\n{"text":\n')
  expect(() => readSuites(directory)).toThrow('duckling-ar-number.jsonl:2 is no JSON object')
  writeFileSync(path, '{"text":"3","source":"x#1","expected":null,"reference":"2021-03-07T00:00:00"}\n')
  expect(readSuites(directory)).toEqual([
    {
      name: 'duckling-ar-number',
      rows: [
        { text: '3', reference: '2021-03-07T00:00:00', expected: null, source: 'x#1', unvalidated: false },
      ],
    },
  ])
})
