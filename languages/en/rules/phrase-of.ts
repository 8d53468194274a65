/** How rules make a phrase. */
import type { Phrase } from '../../pack.ts'

/** What a rule tells of a phrase: where it is, of what kind, and whatever its words say more. */
export interface Told extends Partial<Omit<Phrase, 'prefixLength' | 'bits'>> {
  readonly start: number
  readonly end: number
  readonly kind: Phrase['kind']
}

const NONE: readonly never[] = []

/** One phrase, nobody in particular but for what `told` says. */
export function phraseOf(told: Told): Phrase {
  return {
    start: told.start,
    end: told.end,
    prefixLength: 0,
    bits: 0,
    kind: told.kind,
    refers: told.refers ?? null,
    name: told.name ?? null,
    titles: told.titles ?? NONE,
    honorific: told.honorific ?? null,
    sides: told.sides ?? NONE,
    gender: told.gender ?? null,
    number: told.number ?? 1,
    members: told.members ?? NONE,
  }
}
