/** Whose a noun is, by the nisba or the name of a state behind it: «مسؤولين حكوميين عراقيين», «حكومة قطر». */
import { CLITIC_BITS, type TextView, type TokenRange } from '../../pack.ts'
import { idOf, isDefinite, isWord, particle } from './particles.ts'

const STATES: readonly string[] = ['state', 'capital']

/** Adjectives between the head and its nisba: «مسؤولين حكوميين بارزين عراقيين». */
const MOST_ADJECTIVES = 2

/** The article is no clitic that governs. */
const ARTICLE = CLITIC_BITS.the

/** A state, and the word that says so. */
export interface OfState extends TokenRange {
  readonly id: string
}

/** The state whose the noun before `from` is, by a nisba or by name; `definite` as that noun is. */
export function stateOf(view: TextView, from: number, definite: boolean): OfState | null {
  const owner = definite ? null : stateAt(view, from)
  if (owner !== null) return owner
  for (let token = from; token <= from + MOST_ADJECTIVES && isWord(view, token); token += 1) {
    const inside = particle(view, token, 'preposition')
    if (inside !== null) return idOf(inside) === 'in' ? stateAt(view, inside.match.end) : null
    const nisba = view.find(token, 'nisba')
    if (nisba !== null && (nisba.match.bits & ~ARTICLE) === 0 && isDefinite(view, token) === definite)
      return { id: String(nisba.entry.payload.id), start: token, end: nisba.match.end }
    if (isDefinite(view, token) !== definite || view.listed(token)) return null
  }
  return null
}

/** «العراق», «بغداد»: a state by its name or its capital's. */
function stateAt(view: TextView, token: number): OfState | null {
  if (!view.has(token, STATES)) return null
  const found = view.find(token, 'state') ?? view.find(token, 'capital')
  if (found === null || found.match.bits !== 0) return null
  return { id: String(found.entry.payload.id), start: token, end: found.match.end }
}
