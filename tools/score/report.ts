import { type GoldMeasure, type GoldScore, hasGap } from './gold-suite.ts'
import type { FailingRow, SuiteResult } from './suite.ts'
import { scoresOf, type Tally } from './tally.ts'

/** Everything that one run found. */
export interface ScoreReport {
  readonly gold: readonly GoldScore[]
  readonly suites: readonly SuiteResult[]
}

/** One JSON object a line: first `{suite, measure, right, total}` of everything, then each failing row. */
export function toJsonLines({ gold, suites }: ScoreReport): readonly string[] {
  const measures = [
    ...gold.flatMap(({ suite, measures }) => measures.flatMap((measure) => goldLines(suite, measure))),
    ...suites.flatMap((result) => result.measures),
  ]
  const failures = [
    ...gold.flatMap((score) => score.failures),
    ...suites.flatMap((result) => result.failures),
  ]
  return [...measures, ...failures].map((line) => JSON.stringify(line))
}

/** Precision has what was found below the line, recall what was expected. */
function goldLines(suite: string, { measure, all }: GoldMeasure): readonly object[] {
  return [
    { suite, measure: `${measure}, precision`, right: all.right, total: all.found },
    { suite, measure: `${measure}, recall`, right: all.right, total: all.expected },
  ]
}

/** The same for a person: a line a measure, then what failed where `failures` are asked for. */
export function toTerminal({ gold, suites }: ScoreReport, failures: boolean): readonly string[] {
  const rows = [...gold.flatMap((score) => score.failures), ...suites.flatMap((result) => result.failures)]
  return [
    ...gold.flatMap(goldTable),
    ...suites.flatMap(({ measures }) => measures).map(suiteLine),
    ...(failures ? rows.flatMap(failureLines) : []),
  ]
}

function goldTable({ suite, documents, heldBackDocuments, measures }: GoldScore): readonly string[] {
  const head = ['measure', 'precision', 'recall', 'F1', 'F1 open', 'F1 held back', ''].map(column).join('')
  return [
    `${suite}: ${documents} documents, ${heldBackDocuments} of them held back`,
    head.trimEnd(),
    ...measures.map(goldRow),
    '',
  ]
}

function goldRow(measure: GoldMeasure): string {
  const { precision, recall, f1 } = scoresOf(measure.all)
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3))
  const flag = hasGap(measure) ? 'gap' : ''
  return [measure.measure, ...figures, f1Of(measure.open), f1Of(measure.heldBack), flag]
    .map(column)
    .join('')
    .trimEnd()
}

function f1Of(sum: Tally): string {
  return sum.found + sum.expected === 0 ? '-' : scoresOf(sum).f1.toFixed(3)
}

function column(cell: string, index: number): string {
  return cell.padEnd(index === 0 ? 34 : 14)
}

function suiteLine({ suite, measure, right, total }: SuiteResult['measures'][number]): string {
  return `${`${suite}: ${measure}`.padEnd(72)} ${right}/${total} ${(right / total).toFixed(3)}`
}

function failureLines({ suite, measure, row, expected, got }: FailingRow): readonly string[] {
  return ['', `${suite}: ${measure}: ${row}`, `  expected ${expected}`, `  got      ${got}`]
}
