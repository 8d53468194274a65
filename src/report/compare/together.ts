/** Texts that a person says are of one encounter, although merging would not say so. */
import { InvalidInput } from '../../errors.ts'
import { BY_HAND, type Hand, partingReasons } from '../../merge/by-hand.ts'
import { compareParties } from '../../merge/people.ts'
import { type Telling, tellingOf } from '../../merge/telling.ts'
import type { Reading } from '../../model.ts'

/** Which tellings are one by a person's word, and that word with what speaks against it. */
export interface Together {
  readonly hand: Hand
  readonly because: string
}

/**
 * The telling of each reading that is most like one of the first reading's. Throws `InvalidInput` where a reading tells of no
 * encounter of two of the same sides.
 */
export function togetherByHand(readings: readonly Reading[]): Together {
  const told = readings.map((reading) =>
    reading.encounters.map((encounter) => tellingOf(reading, encounter, null)),
  )
  const [first = [], ...others] = told
  let best: { readonly meant: readonly Telling[]; readonly weight: number } | null = null
  for (const one of first) {
    const found = others.map((all) => likest(one, all))
    if (found.some((choice) => choice === null)) continue
    const choices = found.filter((choice) => choice !== null)
    const weight = choices.reduce((sum, choice) => sum + choice.weight, 0)
    if (best === null || weight > best.weight)
      best = { meant: [one, ...choices.map(({ telling }) => telling)], weight }
  }
  if (best === null)
    throw new InvalidInput(
      'The texts cannot be taken as one: no encounter of two of the same sides is told in each of them.',
    )
  const [one, ...rest] = best.meant
  const reasons = partingReasons(best.meant.map((telling) => [telling]))
  const although = reasons.length === 0 ? '' : ` (although ${reasons.join('; ')})`
  return {
    hand: { together: one === undefined ? [] : rest.map(({ key }) => [one.key, key]), apart: [] },
    because: `${BY_HAND}, laid side by side as one encounter${although}`,
  }
}

function likest(
  one: Telling,
  all: readonly Telling[],
): { readonly telling: Telling; readonly weight: number } | null {
  const weighed = all.map((telling) => ({ telling, weight: weigh(one, telling) }))
  return weighed.reduce<(typeof weighed)[number] | null>(
    (best, next) => (next.weight > (best?.weight ?? 0) ? next : best),
    null,
  )
}

/** Sides first, then people, form and day; 0 where fewer than two sides are in both. */
function weigh(a: Telling, b: Telling): number {
  const shared = a.parties.flatMap((party) => {
    const other = b.parties.find(({ side }) => side === party.side)
    return other === undefined ? [] : [compareParties(party, other)]
  })
  if (shared.length < 2) return 0
  const people = shared.filter((agreement) => agreement === 'same').length
  const isOneDay = a.days !== null && a.days.first === b.days?.first
  return shared.length * 8 + people * 4 + (a.format === b.format ? 4 : 0) + (isOneDay ? 2 : 0)
}
