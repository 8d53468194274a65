import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { resolveDate } from '../../../src/extract/dates/resolve.ts'
import type { DateExpression } from '../../pack.ts'
import { readTsv } from '../../tsv.ts'
import { viewArabic } from '../rules/arabic-view.suite.ts'
import { findDates } from '../rules/dates.ts'

interface Row {
  readonly expect: string
  readonly reference: string
  readonly mode: 'news' | 'assistant'
  readonly text: string
}

const ROWS = readTsv(fileURLToPath(new URL('dates.tsv', import.meta.url))) as unknown as readonly Row[]
const DATED = ROWS.filter((row) => row.expect !== 'none')
const UNDATED = ROWS.filter((row) => row.expect === 'none')

function plain(text: string): string {
  return text.replace(/[[\]]/g, '')
}

/** Every date that comes to something, as its words and its value. */
function dated(row: Row): readonly string[] {
  const text = plain(row.text)
  const options = { reference: row.reference === '' ? null : row.reference, mode: row.mode }
  return findDates(viewArabic(text)).flatMap((found: DateExpression) => {
    const value = resolveDate(found, options)
    return value === null ? [] : [`${text.slice(found.start, found.end)} = ${value.edtf}`]
  })
}

/** The words between the brackets, with a preposition of intervals that rules may take along. */
function marked(text: string): string {
  return /\[(.*)\]/.exec(text)?.[1] ?? ''
}

describe('dates in Arabic', () => {
  test.each(DATED.map((row) => [row.text, row] as const))('%s', (_, row) => {
    expect(dated(row)).toEqual([`${marked(row.text)} = ${row.expect}`])
  })

  test.each(UNDATED.map((row) => [row.text, row] as const))('no date: %s', (_, row) => {
    expect(dated(row)).toEqual([])
  })

  test('there are at least 450 rows, 130 of them without a date', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(450)
    expect(UNDATED.length).toBeGreaterThanOrEqual(130)
  })
})

describe('the same words in other dress', () => {
  const DRESSES: readonly (readonly [string, (text: string) => string])[] = [
    [
      'Arabic-Indic digits',
      (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    ],
    ['vowel marks', (text) => text.replace(/ي/g, 'ي\u0652')],
    ['marks of direction', (text) => text.replace(/ /g, ' \u200f')],
    ['tatweel', (text) => text.replace(/ي(?=\p{L})/gu, 'ي\u0640')],
    ['no hamza', (text) => text.replace(/[أإآ]/g, 'ا')],
  ]

  test.each(DRESSES)('%s change no date', (_, dress) => {
    for (const row of DATED) {
      const values = dated(row).map((one) => one.replace(/.* = /, ''))
      expect(dated({ ...row, text: dress(row.text) }).map((one) => one.replace(/.* = /s, ''))).toEqual(values)
    }
  })
})
