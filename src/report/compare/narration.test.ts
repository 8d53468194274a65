import { expect, test } from 'vitest'
import { comparisonHtml } from '../html/comparison.ts'
import { comparisonMarkdown } from '../markdown/comparison.ts'
import { showComparison } from '../terminal/comparison.ts'
import { ARABIC, compared, ENGLISH, HADRAN, inBrief, SILVARA } from './compare.suite.ts'

const english = (text: string) => ({ ...SILVARA, text: `${ENGLISH} ${text}` })
const arabic = (text: string) => ({ ...HADRAN, text: `${ARABIC} ${text}` })
const again = (text: string) => ({ ...HADRAN, text: `${ENGLISH} ${text}` })

test('what one account gives as words and the other narrates is told by both, with the words of the clause', () => {
  const comparison = compared([
    english('Foreign Minister Drskov called for the reopening of the glass bridge at Marsa.'),
    again('The glass bridge at Marsa has waited for its reopening since spring, and nobody knows why.'),
  ])
  expect(comparison.rows.map(inBrief)).toEqual([
    'narrated | the reopening of the glass bridge at Marsa | narration: The glass bridge at Marsa has waited for its reopening since spring',
  ])
  expect([comparison.rows[0]?.omissions, comparison.rows[0]?.perhaps]).toEqual([[], []])
  const pages = [
    showComparison(comparison, { colour: false, width: 200 }),
    comparisonMarkdown(comparison),
    comparisonHtml(comparison),
  ]
  for (const page of pages) {
    expect(page).toContain('Told by both, in account 2 as narration')
    expect(page).toContain('narration, in words that nobody is read to say')
    expect(page).toContain('has waited for its reopening since spring')
  }
})

test('it is told so across languages too', () => {
  const { rows } = compared([
    english('Foreign Minister Drskov called for the release of the prisoners.'),
    arabic('وما زال الإفراج عن الأسرى معلقا.'),
  ])
  expect(rows.map(({ kind }) => kind)).toEqual(['narrated'])
})

test('another number or a denial in the narration is told otherwise', () => {
  const { rows } = compared([
    english('Foreign Minister Drskov announced that Silvara will build 12 glass bridges at Marsa.'),
    again('Nine glass bridges will be built at Marsa.'),
  ])
  expect(rows.map(inBrief)).toEqual([
    'otherwise number: 12 / 9 | Silvara will build 12 glass bridges at Marsa | narration: Nine glass bridges will be built at Marsa',
  ])
})

test('names and titles alone tell nothing of what is said', () => {
  const { rows } = compared([
    english('Foreign Minister Drskov said that Foreign Minister Hazza al-Fursawi would sleep.'),
    again('Foreign Minister Hazza al-Fursawi arrived on foot.'),
  ])
  expect(rows.map(({ kind }) => kind)).not.toContain('narrated')
})
