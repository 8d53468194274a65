/** Comparisons of texts on invented people, for tests. */
import { expect } from 'vitest'
import { type CompareTextsOptions, compareTexts } from '../../comparing.ts'
import { inventedKnowledge } from '../../extract/invented.suite.ts'
import type { Evidence } from '../../model.ts'
import type { ReadInput } from '../../pipeline.ts'
import type { Comparison, Row } from './comparison.ts'

/** The account of a ministry of Silvara. */
export const SILVARA = {
  published: '2018-05-14',
  publisher: 'Ministry of Foreign Affairs of Silvara',
}
/** The account of the agency of Hadran. */
export const HADRAN = { published: '2018-05-14', publisher: 'وكالة الأنباء الحضرانية' }
/** How each begins. */
export const ENGLISH =
  'Foreign Minister Peter Drskov spoke today by phone with Hadrani Foreign Minister Hazza al-Fursawi.'
/** The same in Arabic. */
export const ARABIC =
  'أجرى وزير الخارجية هزاع الفرساوي اليوم اتصالا هاتفيا مع وزير خارجية سيلفارا بيتر درسكوف.'

/** Compares texts; every piece of evidence was held against the text that it points into. */
export function compared(inputs: readonly ReadInput[], options: CompareTextsOptions = {}): Comparison {
  const { comparison, readings } = compareTexts(inputs, {
    knowledge: inventedKnowledge(),
    now: Date.UTC(2025, 0, 1),
    ...options,
  })
  const texts = new Map(readings.map(({ document }) => [document.id, document]))
  for (const [document, evidence] of evidencesIn(comparison)) {
    const { text = '', title = '' } = texts.get(document as never) ?? {}
    for (const { start, end, quote } of evidence.spans)
      expect((evidence.in === 'text' ? text : title).slice(start, end)).toBe(quote)
  }
  return comparison
}

/** Every piece of evidence with its document. */
function evidencesIn({ rows, columns, names, commitments }: Comparison): readonly [string, Evidence][] {
  const documentOf = (column: number): string => columns[column]?.document ?? ''
  const found: [string, Evidence | null][] = [
    ...rows.flatMap(({ cells, differences, leftOut, perhaps }) => [
      ...leftOut.map(({ column, evidence }): [string, Evidence | null] => [documentOf(column), evidence]),
      ...perhaps.map(({ column, evidence }): [string, Evidence | null] => [documentOf(column), evidence]),
      ...cells.flatMap(({ column, statements, narration }) => [
        [documentOf(column), narration] as [string, Evidence | null],
        ...statements.flatMap(({ document, content, cue }): [string, Evidence | null][] => [
          [document, content],
          [document, cue],
        ]),
      ]),
      ...differences.flatMap(({ claims }) =>
        claims.map(({ column, evidence }): [string, Evidence | null] => [documentOf(column), evidence]),
      ),
    ]),
    ...names.flatMap(({ cells }) =>
      cells.flatMap(({ column, words }) =>
        words.map(({ evidence }): [string, Evidence | null] => [documentOf(column), evidence]),
      ),
    ),
    ...commitments.flatMap(({ cells }) =>
      cells.map(({ document, undertaking }): [string, Evidence | null] => [document, undertaking]),
    ),
  ]
  return found.filter((one): one is [string, Evidence] => one[1] !== null)
}

/** A row in a line: its kind, what differs, and the words of each account. */
export function inBrief({ kind, differences, cells }: Row): string {
  const words = ({ spans }: Evidence): string => spans.map(({ quote }) => quote).join(' … ')
  const told = cells.map(({ statements, narration }) =>
    narration === null
      ? statements.map(({ content }) => words(content)).join(' + ')
      : `narration: ${words(narration)}`,
  )
  const why = differences.map((one) => ` ${one.kind}: ${one.claims.map(({ value }) => value).join(' / ')}`)
  return `${kind}${why.join(',')} | ${told.join(' | ')}`
}
