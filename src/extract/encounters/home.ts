/** The outlet's own state, where the words of a place mean that: «المملكة», «البلاد». */
import type { MentionContext } from '../mentions/context.ts'
import { isKingdom } from '../mentions/kingdom.ts'

const PREFIX = 'home/'

/** The state that a place id of the kind `home/…` means: none for a kingdom in a republic, or where the text is about others. */
export function homeNamed(context: MentionContext, id: string, at: number): string | null {
  const { home, registry, trail } = context
  if (home === null || !id.startsWith(PREFIX)) return null
  if (id === `${PREFIX}kingdom`) return isKingdom(registry, home) ? home : null
  const isElsewhere = trail.someBefore(at, ({ kind, side }) => kind === 'country' && side !== home)
  return isElsewhere ? null : home
}
