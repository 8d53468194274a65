import { describe, expect, test } from 'vitest'
import { ARABIC, compared, ENGLISH, HADRAN, inBrief, SILVARA } from './compare.suite.ts'

const TRIBUNE = { published: '2018-05-14', publisher: 'Ordin Tribune' }

describe('rows of several accounts', () => {
  test('hold nothing that is like one of them alone', () => {
    const told = [
      'Drskov said that the harbour pilots of Ordin would strike until the wages of the tugboat crews were raised.',
      'Drskov said that the harbour pilots of Ordin would strike until the wages of tugboat crews were raised.',
      'Drskov said that a committee on the wages of teachers had met three times and that pilots were not among its subjects.',
    ]
    const inputs = [SILVARA, HADRAN, TRIBUNE].map((who, at) => ({ ...who, text: `${ENGLISH} ${told[at]}` }))
    const [row, ...more] = compared(inputs).rows
    expect(row?.cells.map(({ column }) => column)).toHaveLength(2)
    expect(row?.differences).toEqual([])
    expect(more.some(({ cells }) => cells.length === 1)).toBe(true)
  })

  test('have no row for who says it, where somebody passes on what another says', () => {
    const inputs = [
      { ...SILVARA, text: `${ENGLISH} Drskov called for a longer season of cod fishing.` },
      {
        ...HADRAN,
        text: `${ARABIC} وأوضح الفرساوي أن الوزير درسكوف أعرب عن أمله في إطالة موسم صيد القد.`,
      },
    ]
    const rows = compared(inputs).rows.map(inBrief)
    expect(rows.some((row) => row.includes('أن الوزير درسكوف'))).toBe(false)
    expect(rows.some((row) => row.includes('إطالة موسم صيد القد'))).toBe(true)
  })

  test('take "Wednesday" for the last as for the next', () => {
    const inputs = [
      { ...SILVARA, text: `${ENGLISH} Drskov said that the ferry would sail to Vaioru on 16 May.` },
      {
        ...TRIBUNE,
        published: '2018-05-17',
        text: `${ENGLISH.replace('today', 'on Monday')} Drskov said that the ferry would sail to Vaioru on Wednesday.`,
      },
    ]
    const row = compared(inputs).rows.find(({ cells }) => cells.length === 2)
    expect(row?.differences.filter(({ kind }) => kind === 'date')).toEqual([])
  })
})
