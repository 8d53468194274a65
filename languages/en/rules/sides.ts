/** The state or body that stands before what it has. */
import type { Phrase, TextView, TokenRange } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { isCapital, isWrittenAsName, lists, possessiveEnd, spells } from './particles.ts'
import { phraseOf } from './phrase-of.ts'
import { behindBracket, isAcronym } from './titles.ts'

/** Whose something is, and where the words that say so end. */
export interface SideWords {
  readonly ids: readonly string[]
  readonly end: number
}

const SIDES: readonly string[] = ['nisba', 'state', 'body', 'metonym']

/** Letters that an adjective has at least: "Lao", "Thai"; shorter ones are acronyms. */
const SHORTEST_NISBA = 3

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
      const acronym =
        kind === 'nisba'
          ? view.word(match.start).length < SHORTEST_NISBA
          : entries.some((entry) => isAcronym(String(entry.payload.name)))
      if (
        !isWrittenAsName(view, match, acronym) ||
        (kind === 'body' && spells(view, match.start - 1, 'national'))
      )
        continue
      const ids = [...new Set(entries.map((entry) => String(entry.payload.id)))]
      const part = kind === 'body' ? partAt(view, match.end) : null
      if (part !== null) return part
      const end = behindBracket(view, match.end)
      return { ids, end: Math.max(end, possessiveEnd(view, end)) }
    }
  return null
}

const BODIES: readonly string[] = ['body']

/** "the UN World Food Programme": the body whose name stands right behind that of the one it belongs to. */
function partAt(view: TextView, token: number): SideWords | null {
  if (!lists(view, token, BODIES) || !isCapital(view, token)) return null
  const found = view.find(token, 'body')
  return found === null || found.match.end - token < 2 ? null : sideAt(view, token)
}

/** A phrase for each of the states `sides` where the words of `range` name it. */
export function statesNamed(view: TextView, range: TokenRange, sides: readonly string[]): readonly Phrase[] {
  const states: Phrase[] = []
  for (let start = range.start; start < range.end; start += 1) {
    const side = sideAt(view, start)
    const [id, another] = side?.ids ?? []
    if (side === null || id === undefined || another !== undefined || !sides.includes(id)) continue
    states.push(stateOf(start, side.end, id))
    start = side.end - 1
  }
  return states
}

/** "with senior Kordavian officials", "representatives of A, B, and C": nobody is named, and their states are met. */
export function asState(view: TextView, phrase: Phrase | null): Phrase | null {
  if (phrase === null || phrase.refers !== 'unnamed' || phrase.number !== 3) return phrase
  const states = statesNamed(view, phrase, phrase.sides)
  const [one] = states
  if (one === undefined || states.length !== phrase.sides.length) return phrase
  return states.length === 1 ? one : { ...phrase, kind: 'group', refers: null, sides: [], members: states }
}

/** The state `id`, which the words from `start` to `end` name. */
export function stateOf(start: number, end: number, id: string): Phrase {
  const name = { start, end, prefixLength: 0, ids: [id], listed: 'state', guarded: false }
  return phraseOf({ start, end, kind: 'state', sides: [id], name })
}
