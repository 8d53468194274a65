/** One figure of the benchmark. */
export interface Figure {
  readonly name: string
  /** Ratio of minima, or what `unit` says; NaN where it could not be measured. */
  readonly value: number
  /** The median of the rounds' own ratios, where there are rounds. */
  readonly paired: number | null
  /** What it is to come down to, if anything. */
  readonly goal: number | null
  readonly unit: string
  readonly note: string
}
