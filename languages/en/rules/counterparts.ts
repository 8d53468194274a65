/** Those of several states by one noun: "her Silvaran and Waldanian counterparts", "the Kordavian and Darvanian delegations". */
import type { NameWords, Phrase, TextView } from '../../pack.ts'
import { genderOfName, rememberName } from './names.ts'
import { isComma, isParticle, particle } from './particles.ts'
import { nameAt } from './person-draft.ts'
import { phraseOf } from './phrase-of.ts'
import { sideAt, stateOf } from './sides.ts'

/** Counterparts that one word names: more is a list of something else. */
const MOST = 8

/** A state: where the words stand that name the state. */
export interface Whose {
  readonly start: number
  readonly end: number
  readonly side: string
}

/** The group that a possessive at `token` begins; null where it names no two states with the word "counterparts". */
export function counterpartsAt(view: TextView, token: number): Phrase | null {
  const owned = particle(view, token, 'possessive')
  if (owned === null) return null
  const before = statesAt(view, owned.match.end)
  const noun = before[before.length - 1]?.end ?? owned.match.end
  if (!isCounterparts(view, noun)) return null
  const from = isParticle(view, noun + 1, 'from') || isParticle(view, noun + 1, 'of')
  const whose = before.length > 0 || !from ? before : statesAt(view, noun + 2)
  if (whose.length < 2) return null
  const end = Math.max(noun + 1, whose[whose.length - 1]?.end ?? 0)
  const names = namesAt(view, end, whose.length)
  const members = names === null ? whose.map(unnamed) : names.map((name, at) => named(view, name, whose[at]))
  return phraseOf({
    start: token,
    end: names?.[names.length - 1]?.end ?? end,
    kind: 'group',
    number: members.length === 2 ? 2 : 3,
    members,
  })
}

function isCounterparts(view: TextView, token: number): boolean {
  const found = token < view.count ? view.find(token, 'references') : null
  return found?.entry.payload.refers === 'counterpart' && found.entry.payload.number === '3'
}

/** "the Kordavian and Darvanian delegations": the states that they are of. */
export function delegationsAt(view: TextView, token: number): Phrase | null {
  const states = statesAt(view, particle(view, token, 'article')?.match.end ?? token)
  const end = states[states.length - 1]?.end ?? token
  if (states.length < 2 || !view.isAmong(end, DELEGATIONS)) return null
  const members = states.map((one) => stateOf(one.start, one.end, one.side))
  const number = members.length === 2 ? 2 : 3
  return phraseOf({ start: token, end: end + 1, kind: 'group', number, members })
}

const DELEGATIONS: ReadonlySet<string> = new Set(['delegations', 'sides', 'teams'])

/** States in a row from `from` on, `most` of them, each by one name or adjective; none where one of them is several. */
export function statesAt(view: TextView, from: number, most = MOST): readonly Whose[] {
  const states: Whose[] = []
  for (let at = from; states.length < most; ) {
    const side = sideAt(view, isParticle(view, at, 'the') ? at + 1 : at)
    const [id, another] = side?.ids ?? []
    if (side === null || id === undefined || another !== undefined) return []
    states.push({ start: at, end: side.end, side: id })
    const comma = isComma(view, side.end) ? side.end + 1 : side.end
    const and = isParticle(view, comma, 'and')
    if (!and && comma === side.end) break
    at = and ? comma + 1 : comma
    if (sideAt(view, isParticle(view, at, 'the') ? at + 1 : at) === null) break
  }
  return states
}

/** As many names in a row behind `end` as there are states. */
function namesAt(view: TextView, end: number, count: number): readonly NameWords[] | null {
  const names: NameWords[] = []
  for (let at = isComma(view, end) ? end + 1 : end; names.length < count; ) {
    const name = nameAt(view, at)
    if (name === null) return null
    names.push(name)
    const comma = isComma(view, name.end) ? name.end + 1 : name.end
    const and = isParticle(view, comma, 'and')
    if (!and && comma === name.end) break
    at = and ? comma + 1 : comma
  }
  return names.length === count ? names : null
}

function unnamed({ start, end, side }: Whose): Phrase {
  return phraseOf({ start, end, kind: 'person', refers: 'counterpart', sides: [side] })
}

/** Names follow in the order of their states. */
function named(view: TextView, name: NameWords, whose: Whose | undefined): Phrase {
  rememberName(view, name)
  const { start, end } = name
  const sides = whose === undefined ? [] : [whose.side]
  const gender = genderOfName(view, name)
  return phraseOf({ start, end, kind: 'person', refers: 'counterpart', name, sides, gender })
}
