/** The state or body that stands before what it has. */
import type { TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { isWrittenAsName, lists, possessiveEnd, spells } from './particles.ts'
import { behindBracket, isAcronym } from './titles.ts'

/** Whose something is, and where the words that say so end. */
export interface SideWords {
  readonly ids: readonly string[]
  readonly end: number
}

const SIDES: readonly string[] = ['nisba', 'state', 'body', 'metonym']

const parsedSides = perText((view) => new Array<SideWords | null | undefined>(view.count))

/** The state or body that stands before what it has: an adjective, a possessive, or its bare name. Parsed once. */
export function sideAt(view: TextView, token: number): SideWords | null {
  if (!lists(view, token, SIDES)) return null
  const parsed = parsedSides(view)
  const known = parsed[token]
  if (known !== undefined) return known
  const side = parseSide(view, token)
  parsed[token] = side
  return side
}

function parseSide(view: TextView, token: number): SideWords | null {
  for (const match of view.matches(token))
    for (const kind of SIDES) {
      const entries = match.entries.filter((entry) => entry.kind === kind)
      if (entries.length === 0) continue
      const acronym = kind === 'nisba' || entries.some((entry) => isAcronym(String(entry.payload.name)))
      if (
        !isWrittenAsName(view, match, acronym) ||
        (kind === 'body' && spells(view, match.start - 1, 'national'))
      )
        continue
      const ids = [...new Set(entries.map((entry) => String(entry.payload.id)))]
      const end = behindBracket(view, match.end)
      return { ids, end: Math.max(end, possessiveEnd(view, end)) }
    }
  return null
}
