import type { Band } from './formulations.ts'

/** From which share of speaking days on a phrase is in a band; below all of them it is rare. */
export const BANDS: readonly { readonly band: Band; readonly share: number }[] = [
  { band: 'constant', share: 1 / 5 },
  { band: 'frequent', share: 1 / 20 },
  { band: 'regular', share: 1 / 100 },
  { band: 'occasional', share: 1 / 500 },
]

/** Fewer days say nothing of how often. */
const LEAST_DAYS = 3

/** The band of a phrase that is used on `days` of `of` speaking days. */
export function bandOf(days: number, of: number): Band {
  if (days === 0) return 'none'
  if (days < LEAST_DAYS) return 'rare'
  return BANDS.find(({ share }) => days / Math.max(1, of) >= share)?.band ?? 'rare'
}
