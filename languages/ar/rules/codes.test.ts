import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readTsv } from '../../tsv.ts'
import { CODE, codesIn } from './codes.ts'

const COLUMNS = ['govern', 'needs'] as const

test('every code of the tables is known', () => {
  const rows = ['reporting-verbs', 'reporting-phrases'].flatMap((name) =>
    readTsv(fileURLToPath(new URL(`../lexicon/${name}.tsv`, import.meta.url))),
  )
  const codes = rows.flatMap((row) => COLUMNS.flatMap((column) => (row[column] ?? '').split(' ')))
  expect(codes.length).toBeGreaterThan(500)
  expect(codes.filter((code) => code !== '' && !(code in CODE))).toEqual([])
})

test('a cell is a set, and an empty cell the empty one', () => {
  expect(codesIn('obj an')).toBe(CODE.an | CODE.obj)
  expect(codesIn('')).toBe(0)
  expect(codesIn(undefined)).toBe(0)
})
