/** Whether another account may tell a thing after all: before it is said to leave it out. */
import type { Perhaps } from './comparison.ts'
import type { Item } from './content.ts'
import { comparable, isTelling } from './likeness.ts'
import type { Point } from './points.ts'
import type { Unread } from './unread.ts'
import type { Weigh } from './weights.ts'

/** Of what a statement says, what words elsewhere must have in common with it before they may be on it too. */
const LEAST_SHARE = 0.15
/** Of one language that share grows with the words beside it, of more items than these, up to this: long sentences have any word. */
const SHORT = 8
const MOST_SHARE = 0.45
/** And what that must weigh at least: of words that nothing was read in, and of a statement that stands in another row. */
const LEAST_UNREAD = 0.5
const LEAST_SAID = 0.7
/** What one word alone has to be of all that is said, where it may stand by chance. */
const LEAST_WORDS = 2
const ENOUGH_SHARE = 0.2

/** Words that may be on what a row tells. */
interface Candidate {
  readonly perhaps: Omit<Perhaps, 'shared'>
  readonly items: readonly Item[]
  readonly keys: ReadonlySet<string>
  readonly language: string
  readonly least: number
}

/** The words of other accounts among which is looked: `said` are statements that no row of these accounts has. */
export interface Elsewhere {
  readonly said: readonly Point[]
  readonly unread: readonly Unread[]
  readonly languageOf: (column: number) => string
}

/** The words that share most with what `told` says, where any share enough for nobody to be sure; else null. */
export function doubtOf(told: readonly Point[], elsewhere: Elsewhere, weigh: Weigh): Perhaps | null {
  let best: { readonly weight: number; readonly candidate: Candidate } | null = null
  for (const candidate of candidatesOf(elsewhere))
    for (const point of told) {
      const { weight, share, words, tells } = inCommon(point, candidate, weigh)
      if (weight < candidate.least || share < leastShare(candidate, point) || weight <= (best?.weight ?? 0))
        continue
      if (isChance(candidate, point) && (!tells || (words < LEAST_WORDS && share < ENOUGH_SHARE))) continue
      best = { weight, candidate }
    }
  if (best === null) return null
  const { perhaps, items } = best.candidate
  const keys = new Set(told.flatMap((point) => [...point.keys]))
  const shared = items.filter((item) => item.keys.some((key) => keys.has(key)) && weigh(item) > 0)
  return { ...perhaps, shared: shared.map(({ span }) => span) }
}

/** Of what `point` says, how much `candidate` has to share. */
function leastShare({ items, language }: Candidate, point: Point): number {
  if (language !== point.language) return LEAST_SHARE
  return Math.min(MOST_SHARE, LEAST_SHARE * Math.max(1, items.length / SHORT))
}

function candidatesOf({ said, unread, languageOf }: Elsewhere): readonly Candidate[] {
  return [
    ...unread.map(({ column, evidence, items, keys }) => ({
      perhaps: { column, statement: null, evidence },
      items,
      keys,
      language: languageOf(column),
      least: LEAST_UNREAD,
    })),
    ...said.map(({ column, statements: [statement], items, keys, language }) => ({
      perhaps: { column, statement: statement.id, evidence: statement.content },
      items,
      keys,
      language,
      least: LEAST_SAID,
    })),
  ]
}

/** Narration in the same language has any word somewhere; of words in another language, few are known at all. */
function isChance({ perhaps, language }: Candidate, point: Point): boolean {
  return perhaps.statement === null && language === point.language
}

/** What of a point's content the other words have too: its weight, its share of the whole, how many words of weight, and whether any says what is spoken of. */
function inCommon(point: Point, { keys, language }: Candidate, weigh: Weigh) {
  let [whole, weight] = [0, 0]
  const words = new Set<string>()
  let tells = false
  for (const item of point.items) {
    const own = weigh(item)
    if (comparable(item, point.language === language)) whole += own
    if (!item.keys.some((key) => keys.has(key))) continue
    weight += own
    if (own > 0) words.add(item.keys[0] ?? '')
    tells ||= isTelling(item)
  }
  return { weight, share: whole === 0 ? 0 : weight / whole, words: words.size, tells }
}
