import type { Meeting } from './contract-over-time.ts'

/** The earliest first, those without a day last. */
export function byDay(a: Pick<Meeting, 'record' | 'first'>, b: Pick<Meeting, 'record' | 'first'>): number {
  const [one, two] = [a.first ?? '9', b.first ?? '9']
  if (one !== two) return one < two ? -1 : 1
  return a.record < b.record ? -1 : 1
}
