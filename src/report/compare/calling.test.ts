import { describe, expect, test } from 'vitest'
import { ARABIC, compared, HADRAN, SILVARA } from './compare.suite.ts'

/** How many statements each row of two Arabic accounts has. */
function rowsOf(one: string, other: string): readonly number[] {
  const texts = [
    { ...SILVARA, text: `${ARABIC} ${one}` },
    { ...HADRAN, text: `${ARABIC} ${other}` },
  ]
  return compared(texts).rows.map(
    ({ cells }) => cells.filter(({ statements }) => statements.length > 0).length,
  )
}

describe('titles and names in common', () => {
  const visit = 'زيارة وزير الدفاع بيتر درسكوف إلى حضران'

  test('are no subject: of one visit two things may be said', () => {
    expect(
      rowsOf(
        `وقال الفرساوي إن ${visit} فتحت صفحة للصيادين في الموانئ الجنوبية.`,
        `وقال الفرساوي إن ${visit} تنتهي مساء الخميس بعرض موسيقي.`,
      ),
    ).toEqual([1, 1])
  })

  test('are one with a word that tells what is said', () => {
    expect(
      rowsOf(
        `وقال الفرساوي إن ${visit} فتحت صفحة للصيادين في الموانئ الجنوبية.`,
        `وقال الفرساوي إن ${visit} فتحت صفحة للصيادين.`,
      ),
    ).toEqual([2])
  })
})
