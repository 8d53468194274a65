import { expect, test } from 'vitest'
import type { Comparison, Row } from '../../src/report/compare/comparison.ts'
import { filtersOf, isShown, leftOutOnce, omissionsBySide, piecesOf, placesOf } from './rows.ts'

/** A row told by columns, each in its words. */
const row = (kind: Row['kind'], words: Readonly<Record<number, string>>, more: Partial<Row> = {}): Row =>
  ({
    kind,
    cells: Object.entries(words).map(([column, quote]) => ({
      column: Number(column),
      statements: [
        { content: { in: 'text', spans: [{ start: 100, end: 100 + quote.length, quote }], rule: 'r' } },
      ],
      narration: null,
    })),
    differences: [],
    leftOut: [],
    ...more,
  }) as unknown as Row

const ROWS = [
  row('alike', { 0: 'a', 1: 'a' }),
  row('otherwise', { 0: 'a', 1: 'b' }),
  row('only', { 1: 'c' }),
  row('open', { 0: 'd' }),
  row('narrated', { 0: 'e', 1: 'e' }),
]

test('a filter is offered where it shows something, with how much', () => {
  const comparison = { rows: ROWS, columns: [{}, {}] } as unknown as Comparison
  expect(filtersOf(comparison)).toEqual([
    { filter: 'all', count: 5 },
    { filter: 'shared', count: 3 },
    { filter: 'otherwise', count: 1 },
    { filter: 'narrated', count: 1 },
    { filter: 'open', count: 1 },
    { filter: 'only-1', count: 1 },
  ])
  expect(ROWS.map((one) => isShown(one, 'only-0'))).toEqual([false, false, false, false, false])
})

test('up to four accounts stand in every row; of two hundred, those that tell something', () => {
  const [first] = ROWS
  if (first === undefined) throw new Error('There is no row.')
  const told = { cells: first.cells, perhaps: [{ column: 150 }] } as unknown as Row
  expect(placesOf({ ...told, perhaps: [] }, 4)).toEqual({ shown: [0, 1, 2, 3], untold: [] })
  const { shown, untold } = placesOf(told, 200)
  expect([shown, untold.length, untold[0]]).toEqual([[0, 1, 150], 197, 2])
})

test('a side is said to leave out what none of its accounts tells, and no more', () => {
  const columns = [{ side: 'sa' }, { side: 'sa' }, { side: 'ma' }] as unknown as Comparison['columns']
  const omission = (side: string, silent: readonly number[]) => ({ side, columns: silent })
  const told = { omissions: [omission('sa', [1]), omission('ma', [2])] } as unknown as Row
  expect(omissionsBySide(told, columns).map(({ side }) => side)).toEqual(['ma'])
})

test('what several accounts leave out is named once, whatever its marks', () => {
  const left = (column: number, quote: string) => ({ column, by: [0], evidence: { spans: [{ quote }] } })
  const told = { leftOut: [left(1, 'a “wide” battle'), left(2, 'a "wide" battle'), left(2, 'soon')] }
  expect(leftOutOnce(told as unknown as Row).map(({ column }) => column)).toEqual([1, 2])
})

function pieces(of: Row, languages: readonly string[]) {
  const [cell] = of.cells
  const [statement] = cell?.statements ?? []
  if (cell === undefined || statement === undefined) throw new Error('a row has a cell with a statement')
  return piecesOf(statement, cell, of, languages)
}

test('accounts in one language are compared word by word', () => {
  const found = pieces(row('otherwise', { 0: 'firm support', 1: 'support' }), ['en', 'en'])
  expect(found).toEqual([
    { text: 'firm', isMarked: true },
    { text: ' ', isMarked: false },
    { text: 'support', isMarked: false },
  ])
})

test('across languages only what was found to differ is marked', () => {
  const differences = [
    {
      kind: 'words',
      claims: [
        {
          column: 0,
          value: 'firm',
          evidence: { in: 'text', spans: [{ start: 100, end: 104, quote: 'firm' }], rule: 'r' },
        },
      ],
    },
  ]
  const found = pieces(
    row('otherwise', { 0: 'firm support', 1: 'دعم' }, { differences } as unknown as Partial<Row>),
    ['en', 'ar'],
  )
  expect(found[0]).toEqual({ text: 'firm', isMarked: true })
})
