/** When one visit of a reader ends and the next begins. */
import type { Settings } from './settings.ts'

/** Someone who comes back within so many milliseconds is still on the same visit. */
const PAUSE = 30 * 60_000

/** What is to be kept when the front page is opened at `now`: what came since the end of the visit before is new in this one. */
export function visited(
  { visited: last, since }: Pick<Settings, 'visited' | 'since'>,
  now: Date,
): Pick<Settings, 'visited' | 'since'> {
  const isAnother = last !== '' && now.getTime() - Date.parse(last) > PAUSE
  return { visited: now.toISOString(), since: isAnother ? new Date(last).toISOString() : since }
}
