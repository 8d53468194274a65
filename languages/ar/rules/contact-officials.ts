/** Officials of one state whom nobody names: «مسؤولين عراقيين», «عددا من القادة في العاصمة»: who is met is their state. */
import { CLITIC_BITS, type Phrase, type TextView, type TokenRange } from '../../pack.ts'
import { idOf, isDefinite, isWord, particle } from './particles.ts'

/** Heads («مسؤولين», «القيادة») and what may stand before them («كبار», «عددا من»). */
const OFFICIALS: readonly string[] = ['state-officials']
const STATES: readonly string[] = ['state', 'capital']

/** The state whose officials are named at `token`, as the party they stand for, by the word that says whose they are; null where there are none, or it is not said of which. */
export function officialsAt(view: TextView, token: number): Phrase | null {
  if (!view.has(token, OFFICIALS)) return null
  const first = view.find(token, 'state-officials')
  if (first === null) return null
  let head = first
  while (idOf(head) === 'before') {
    const next = view.has(head.match.end, OFFICIALS) ? view.find(head.match.end, 'state-officials') : null
    if (next === null) return null
    head = next
  }
  const of = stateOf(view, head.match.end, isDefinite(view, head.match.start))
  if (of === null) return null
  const { start, end } = of
  const name = { start, end, prefixLength: 0, ids: [of.id], listed: 'state', guarded: false }
  return {
    ...NOBODY,
    start,
    end,
    bits: first.match.bits,
    prefixLength: 0,
    kind: 'state',
    name,
    sides: [of.id],
  }
}

/** «مسؤولون»: officials who can be a verb's subject. */
export function isNominative(view: TextView, token: number): boolean {
  const found = view.find(token, 'state-officials')
  return found !== null && idOf(found) === 'head-nominative'
}

const NOBODY = {
  refers: null,
  titles: [],
  honorific: null,
  gender: null,
  number: 1,
  members: [],
} as const

/** Adjectives between the head and its nisba: «مسؤولين حكوميين بارزين عراقيين». */
const MOST_ADJECTIVES = 2

/** The article is no clitic that governs. */
const ARTICLE = CLITIC_BITS.the

interface OfState extends TokenRange {
  readonly id: string
}

function stateOf(view: TextView, from: number, definite: boolean): OfState | null {
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
