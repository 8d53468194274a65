import { describe, expect, test } from 'vitest'
import { ARABIC, compared, ENGLISH, HADRAN, SILVARA } from './compare.suite.ts'
import type { Row } from './comparison.ts'

function rowOf(one: string, other: string, begins: readonly [string, string] = [ENGLISH, ENGLISH]): Row {
  const [a, b] = [
    { ...SILVARA, text: `${begins[0]} ${one}` },
    { ...HADRAN, text: `${begins[1]} ${other}` },
  ]
  const row = compared([a, b]).rows.find(({ cells }) => cells.length === 2)
  if (row === undefined) throw new Error('no row of both')
  return row
}

function values({ differences }: Row): readonly string[] {
  return differences.map(({ kind, claims }) => `${kind}: ${claims.map(({ value }) => value).join(' / ')}`)
}

function left({ leftOut }: Row): readonly string[] {
  return leftOut.map(
    ({ column, evidence, by }) =>
      `${column} ${by.join()} ${evidence.spans.map(({ quote }) => quote).join('…')}`,
  )
}

describe('what one account leaves out of a row', () => {
  test('is left out, and not told otherwise', () => {
    const row = rowOf(
      'Al-Fursawi said that Hadran would reopen the harbour before the winter, and that divers would clear the wrecks.',
      'Al-Fursawi said that Hadran would reopen the harbour.',
    )
    expect(row.kind).toBe('alike')
    expect(values(row)).toEqual([])
    expect(left(row)[0]).toContain('before the winter')
  })

  test('may be left out on both sides, where each adds to what both tell', () => {
    const row = rowOf(
      'The ministers discussed energy security, fisheries and the fight against smuggling.',
      'The ministers discussed energy security and the training of pilots.',
    )
    expect(row.kind).toBe('alike')
    expect(left(row).map((one) => one.slice(0, 3))).toEqual(['0 1', '1 0'])
  })

  test('is nothing where the accounts give it to two speakers', () => {
    const row = rowOf(
      'Al-Fursawi called for the lifting of the restrictions on imports of medicine before the feast.',
      'Drskov called for the lifting of the restrictions on imports of medicine.',
    )
    expect(values(row)[0]).toContain('speaker')
    expect(left(row)).toEqual([])
  })
})

describe('what is told otherwise', () => {
  test('is nothing where one names the capital and the other says "his country"', () => {
    const row = rowOf(
      'وأعلن الفرساوي أن رأس المرجان ستبدأ قريبا ترميم السدود القديمة.',
      'وأعلن الفرساوي أن بلاده ستبدأ قريبا ترميم السدود القديمة.',
      [ARABIC, ARABIC],
    )
    expect([row.kind, values(row), left(row)]).toEqual(['alike', [], []])
  })

  test('names the words that stand in one place, and no others', () => {
    const row = rowOf(
      'Drskov called for an international inquiry into the sinking of the ferry near the port of Ordin.',
      'Drskov called for a transparent inquiry into the sinking of the ferry.',
    )
    expect(values(row)).toEqual(['words: international / transparent'])
    expect(left(row)).toHaveLength(1)
  })

  test('is told so by a hedge on one side alone', () => {
    const row = rowOf(
      'Al-Fursawi said that Hadran will send 14 ships to the strait.',
      'Al-Fursawi said that Hadran could send 14 ships to the strait.',
    )
    expect(values(row)).toEqual(['words: none / could'])
  })

  test('is no form of the same word', () => {
    const row = rowOf(
      'وأكد الفرساوي أن حضران ستستعين بخبراء من سيلفارا في بناء الجسر.',
      'وأكد الفرساوي أن حضران سيستعين بخبراء من سيلفارا في بناء الجسر.',
      [ARABIC, ARABIC],
    )
    expect(row.kind).toBe('alike')
  })
})
