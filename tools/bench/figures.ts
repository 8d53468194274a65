/** One figure of the benchmark. */
export interface Figure {
  readonly name: string
  /** Ratio of minima, or what `unit` says; NaN where it could not be measured. */
  readonly value: number
  /** The median of the rounds' own ratios, where there are rounds. */
  readonly paired: number | null
  /** What it must not exceed. */
  readonly must: number | null
  readonly unit: string
  readonly note: string
}

/** Whether a figure exceeds what it must keep to; one that could not be measured does. */
export function isPast({ value, must }: Figure): boolean {
  return must !== null && !(value <= must)
}

/** The figures as a Markdown table. */
export function renderFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const paired = figure.paired === null ? '' : figure.paired.toFixed(2)
    const limit = figure.must === null ? '' : `≤ ${figure.must}${isPast(figure) ? ' FAIL' : ''}`
    return `| ${figure.name} | ${written(figure)} | ${paired} | ${limit} | ${figure.note} |`
  })
  return ['| | measured | paired median | must | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function written({ value, unit }: Figure): string {
  if (Number.isNaN(value)) return 'not measured'
  return unit === '×' ? `${value.toFixed(2)}×` : `${Math.round(value)} ${unit}`
}
