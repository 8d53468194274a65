/** One figure of a suite as `--to json` prints it. */
export interface SuiteMeasure {
  readonly suite: string
  readonly measure: string
  readonly right: number
  readonly total: number
}

/** One row that came out wrong. */
export interface FailingRow {
  readonly suite: string
  readonly measure: string
  /** The row's own name: a document's id, a suite's `source`. */
  readonly row: string
  readonly expected: string
  readonly got: string
}

/** What a suite found. */
export interface SuiteResult {
  readonly measures: readonly SuiteMeasure[]
  readonly failures: readonly FailingRow[]
}

/** One comparison of one row, before rows are counted. */
export interface Verdict {
  readonly measure: string
  readonly row: string
  readonly right: boolean
  readonly expected: string
  readonly got: string
}

/** Verdicts counted by measure, in the order in which measures first occur. */
export function countVerdicts(suite: string, verdicts: readonly Verdict[]): SuiteResult {
  const measures = new Map<string, SuiteMeasure>()
  for (const { measure, right } of verdicts) {
    const sum = measures.get(measure) ?? { suite, measure, right: 0, total: 0 }
    measures.set(measure, { ...sum, right: sum.right + (right ? 1 : 0), total: sum.total + 1 })
  }
  const failures = verdicts
    .filter((verdict) => !verdict.right)
    .map(({ measure, row, expected, got }) => ({ suite, measure, row, expected, got }))
  return { measures: [...measures.values()], failures }
}
