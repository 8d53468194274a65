import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparisonSchema } from '../../src/report/schema-comparison.ts'
import { parseComparison, readGoldComparisons } from './comparison-gold.ts'
import { compareGold, scoreComparisons } from './comparison-suite.ts'
import { goldKnowledge } from './reader.ts'
import { scoresOf } from './tally.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const GOLD = readGoldComparisons(join(ROOT, 'gold/comparisons'))
const SCORE = scoreComparisons(GOLD, goldKnowledge(ROOT))

function f1(measure: string): number {
  const found = SCORE.measures.find((one) => one.measure === measure)
  return found === undefined ? 0 : scoresOf(found.all).f1
}

describe('the gold', () => {
  test('has pairs in one language and in two, and many of one subject with other content', () => {
    const languages = GOLD.map(({ id }) => id.slice(-5))
    expect(GOLD.length).toBeGreaterThanOrEqual(10)
    expect(new Set(languages)).toEqual(new Set(['ar-ar', 'ar-en', 'en-en']))
    const otherwise = GOLD.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'otherwise'))
    expect(otherwise.length).toBeGreaterThanOrEqual(30)
  })

  test('names words that stand in the accounts', () => {
    for (const { a, b, rows } of GOLD)
      for (const row of rows) {
        for (const { start, end, quote } of row.a) expect(a.text.slice(start, end)).toBe(quote)
        for (const { start, end, quote } of row.b) expect(b.text.slice(start, end)).toBe(quote)
      }
  })

  test('refuses words that are not there, with file and line', () => {
    const content = 'account\ta\ntext\none\n---\naccount\tb\ntext\ntwo\n---\nalike\tone\tthree\n'
    expect(() => parseComparison('x', 'x.txt', content)).toThrow(/x\.txt:9 quotes «three»/)
  })

  test('lines that share words are one row', () => {
    const content =
      'account\ta\ntext\none and two\n---\naccount\tb\ntext\nfour five\n---\nalike\tone and two\tfour\nalike\tone and two\tfive\n'
    const { rows } = parseComparison('x', 'x.txt', content)
    expect(rows.map(({ a, b }) => [a.length, b.length])).toEqual([[1, 2]])
  })
})

describe('comparing', () => {
  test('brings together what the gold does', () => {
    expect(f1('aligned rows')).toBeGreaterThanOrEqual(0.8)
    expect(f1('told by one only')).toBeGreaterThanOrEqual(0.8)
  })

  test('never shows other content as alike', () => {
    expect(f1('other content is never alike')).toBe(1)
  })

  test('gives what its schema says, with every quotation where it stands', () => {
    for (const one of GOLD) {
      const comparison = compareGold(one, goldKnowledge(ROOT))
      expect(comparison, one.id).not.toBeNull()
      if (comparison === null) continue
      const { columns, rows } = comparisonSchema.parse(printable(comparison))
      for (const { cells } of rows)
        for (const { column, statements } of cells)
          for (const { content } of statements)
            for (const { start, end, quote } of content.spans) {
              const account = columns[column]?.externalId === 'a' ? one.a : one.b
              const text = content.in === 'text' ? account.text : account.title
              expect(text.slice(start, end)).toBe(quote)
            }
    }
  })
})

/** States that do not exist have no ISO code. */
function printable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replaceAll(/"publisherCountry":"x-[a-z-]+"/g, '"publisherCountry":null'),
  )
}
