import type { Meeting } from '../../record/contract-over-time.ts'

/** The day of an encounter, where its date means one day. */
export function dayOf({ first, last }: Pick<Meeting, 'first' | 'last'>): string | null {
  return first !== null && first === last ? first : null
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
