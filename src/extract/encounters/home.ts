/** The outlet's own state, where the words of a place mean that: «المملكة», «البلاد». */
import type { MentionContext } from '../mentions/context.ts'
import { isPlainlyOfGovernment } from '../mentions/described.ts'
import { isKingdom } from '../mentions/kingdom.ts'
import type { OpenParty } from './contact.ts'

/** In a state's own release, an official of no told side who meets or visits others is its own: from there on, and for what was read of him before. */
export function takeHome(
  { official }: MentionContext,
  subjects: readonly OpenParty[],
  others: readonly OpenParty[],
): void {
  const [side, another] = [...new Set(others.map(({ known }) => known.side))]
  if (official === null || side == null || another !== undefined || side === official) return
  for (const { known } of subjects)
    if (known.kind === 'person' && known.side === null && isPlainlyOfGovernment(known)) known.side = official
}

const PREFIX = 'home/'

/** The state that a place id of the kind `home/…` means: none for a kingdom in a republic, or where the text is about others. */
export function homeNamed(context: MentionContext, id: string, at: number): string | null {
  const { home, registry, trail } = context
  if (home === null || !id.startsWith(PREFIX)) return null
  if (id === `${PREFIX}kingdom`) return isKingdom(registry, home) ? home : null
  const isElsewhere = trail.someBefore(at, ({ kind, side }) => kind === 'country' && side !== home)
  return isElsewhere ? null : home
}
