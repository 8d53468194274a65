/** What a first name of the table tells of whoever bears it. */
import type { TextView } from '../../pack.ts'

const GIVEN: readonly string[] = ['given-names']

/** `f` or `m` where the first name that begins at `token` tells it, else null. */
export function genderOfName(view: TextView, token: number): 'm' | 'f' | null {
  const found = view.has(token, GIVEN) ? view.find(token, 'given-names') : null
  const gender = found?.match.prefixLength === 0 ? found.entry.payload.gender : null
  return gender === 'f' || gender === 'm' ? gender : null
}
