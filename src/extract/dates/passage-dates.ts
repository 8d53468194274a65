/** The dates of a passage by where they stand: asked at every telling of a contact, each time as fast in a long text. */
import type { AttributionWords, DateExpression, TokenRange } from '../../../languages/pack.ts'
import { lastAtMost } from '../encounters/told.ts'

/** Tokens that share one list of what is said there. */
const STRETCH = 64

interface Said {
  readonly content: TokenRange
  readonly by: AttributionWords
}

/** Guards the indexes over a passage's dates and over what is said in it. */
export class PassageDates {
  /** In the order in which they were found. */
  readonly all: readonly DateExpression[]
  /** In the order of their first tokens; those that begin together in the order in which they were found. */
  readonly #dates: readonly DateExpression[]
  readonly #said = new Map<number, Said[]>()

  constructor(dates: readonly DateExpression[], attributions: readonly AttributionWords[]) {
    this.all = dates
    this.#dates = [...dates].sort((a, b) => a.tokens.start - b.tokens.start)
    for (const by of attributions) for (const content of by.content) this.#addSaid({ content, by })
  }

  #addSaid(said: Said): void {
    const { start, end } = said.content
    for (let stretch = Math.floor(start / STRETCH); stretch * STRETCH < end; stretch += 1) {
      const others = this.#said.get(stretch)
      if (others === undefined) this.#said.set(stretch, [said])
      else others.push(said)
    }
  }

  /** The dates that lie within a range. */
  within({ start, end }: TokenRange): readonly DateExpression[] {
    const from = 1 + lastAtMost(this.#dates.length, (place) => this.#startOf(place), start - 1)
    const to = 1 + lastAtMost(this.#dates.length, (place) => this.#startOf(place), end)
    return this.#dates.slice(from, to).filter((date) => date.tokens.end <= end)
  }

  #startOf(place: number): number {
    return (this.#dates[place] as DateExpression).tokens.start
  }

  /** Whether a range lies in what somebody says by another cue than the one at `trigger`, which stands outside of it. */
  isSaidApart(range: TokenRange, trigger: TokenRange): boolean {
    const near = this.#said.get(Math.floor(range.start / STRETCH)) ?? []
    return near.some(
      ({ content, by }) =>
        by.cue?.start !== trigger.start && covers(content, range) && !covers(content, trigger),
    )
  }
}

function covers(outer: TokenRange, inner: TokenRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
