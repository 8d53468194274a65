/** Which attribution of a sentence stands inside which. */
import type { TokenRange } from '../../pack.ts'
import type { Cue } from './verb-forms.ts'

/** What a relative clause says somebody said is told within the cue before it, though no part of that cue's content. */
function lastBefore(cues: readonly Cue[], index: number): number {
  for (let before = index - 1; before >= 0; before -= 1) if (cues[before]?.relative === false) return before
  return -1
}

/** The nearest content that holds the cue at `index` and is not its own; -1 without. */
export function innermost(
  cues: readonly Cue[],
  ranges: readonly (TokenRange | null)[],
  index: number,
): number {
  const cue = cues[index] as Cue
  if (cue.relative) return lastBefore(cues, index)
  let best = -1
  let width = Number.POSITIVE_INFINITY
  for (let other = 0; other < cues.length; other += 1) {
    const range = ranges[other]
    if (other === index || range === undefined || range === null) continue
    const { start, end } = range
    if (start > cue.range.start || cue.range.end > end || end - start >= width) continue
    if (other > index && cues[other]?.shape !== 'adverbial') continue
    if (isOfBoth(cues, ranges, index, other)) continue
    best = other
    width = end - start
  }
  return best
}

/** A source at the end of another's words, of all of which it is the source: that other stands within it. */
function isOfBoth(
  cues: readonly Cue[],
  ranges: readonly (TokenRange | null)[],
  index: number,
  other: number,
): boolean {
  const [range, inner] = [ranges[index] ?? null, cues[other]?.range]
  if (cues[index]?.shape !== 'adverbial' || range === null || inner === undefined) return false
  return range.start <= inner.start && inner.end <= range.end
}
