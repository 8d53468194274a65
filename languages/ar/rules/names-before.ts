/** An unlisted name that only the office behind it makes known: «قال فاديم لوزاريك سفير درفان». */
import type { Phrase, TextView } from '../../pack.ts'
import { isComma, isWord, particle } from './particles.ts'
import { speaksForUnlisted } from './spokespeople.ts'
import { hostStateAt } from './title-sides.ts'
import { isInsideName, unlistedName } from './unlisted-names.ts'

/** A name of more words than that is none. */
const LONGEST = 6
const VERBS: readonly string[] = ['encounter-verbs', 'reporting-verbs', 'date-words', 'weekdays']

/**
 * `office`, a person described by an office, together with the name that stands before it: right behind a verb of talk
 * or contact, or behind «مع», and of two words at least. Null where no such name stands there.
 */
export function namedBefore(view: TextView, office: Phrase): Phrase | null {
  const named = nameBefore(view, office)
  return named === null || named.sides.length > 0 ? named : withHost(view, named)
}

/** «فلان وزير المياه في رملان،»: where he holds it, if nothing goes on behind that. */
function withHost(view: TextView, named: Phrase): Phrase {
  const host = hostStateAt(view, named.end)
  if (host === null || (!host.isFormal && !endsThere(view, host.end))) return named
  const titles = named.titles.map((title) => ({ ...title, sides: host.sides }))
  return { ...named, end: host.end, sides: host.sides, titles }
}

function endsThere(view: TextView, token: number): boolean {
  return !isWord(view, token) || particle(view, token, 'complementiser') !== null
}

function nameBefore(view: TextView, office: Phrase): Phrase | null {
  const [title] = office.titles
  if (office.kind !== 'person' || office.name !== null || office.bits !== 0 || title === undefined)
    return null
  if (office.number !== 1 || office.members.length > 0 || office.refers !== 'title') return null
  const isPlain = title.office === null && !speaksForUnlisted(view, title.start, title.end)
  if (isPlain ? office.sides.length === 0 : title.office?.startsWith('any-')) return null
  const end = isComma(view, office.start - 1) ? office.start - 1 : office.start
  if (!isInsideName(view, end - 1)) return null
  for (let start = end - 1; start >= Math.max(1, end - LONGEST) && isWord(view, start); start -= 1) {
    if (opensName(view, start - 1)) {
      const name = end - start > 1 ? unlistedName(view, start) : null
      return name?.end === end ? { ...office, start, name, refers: null } : null
    }
    if (!isInsideName(view, start)) return null
  }
  return null
}

/** A verb whose subject or object follows, a day («أمس الأول»), or «مع». */
function opensName(view: TextView, token: number): boolean {
  const day = token > 0 ? view.find(token - 1, 'date-words') : null
  if (day !== null && day.match.end === token + 1) return true
  return view.has(token, VERBS) || particle(view, token, 'preposition')?.entry.payload.id === 'with'
}
