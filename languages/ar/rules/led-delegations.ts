/** Bodies, and delegations in the place of which whoever leads them is met: «وفدا من الحركة برئاسة فلان». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { bodyAt } from './bodies.ts'
import { hasClitic, isComma, isWord } from './particles.ts'
import { personAt } from './people.ts'
import { unlistedName } from './unlisted-names.ts'

const NONE: readonly never[] = []

/** «وفدا من الحركة برئاسة فلان»: who leads the delegation is the one who is met; else the body at `token`. */
export function bodyOrLeader(view: TextView, token: number): Phrase | null {
  const body = bodyAt(view, token)
  const led = view.has(token, GROUPS) ? ledDelegation(view, token, body?.end ?? 0) : null
  if (led !== null) return led
  if (body === null) return null
  // «وفدا من الحركة، برئاسة فلان».
  const leads = view.find(isComma(view, body.end) ? body.end + 1 : body.end, 'led-by')
  const leader =
    leads === null || view.find(body.start, 'groups')?.entry.payload.class !== 'delegation'
      ? null
      : leaderAt(view, leads.match.end)
  if (leader === null || (leader.name === null && isComma(view, body.end))) return body
  const ofBody = body.name?.ids.length === 1 ? body.name.ids : body.sides
  const isKnown = leader.sides.length > 0 && (leader.name?.ids.length ?? 0) > 0
  const sides = isKnown || ofBody.length === 0 ? leader.sides : ofBody
  return { ...leader, start: body.start, prefixLength: body.prefixLength, bits: body.bits, sides }
}

const GROUPS: readonly string[] = ['groups']
/** Words between a delegation and who leads it: «وفدا من لجنة الصداقة البرلمانية الولدانية برئاسة فلان». */
const DELEGATION_REACH = 10
/** The person at `token`, whose bare name may be unlisted. */
function leaderAt(view: TextView, token: number): Phrase | null {
  const known = personAt(view, token)
  const name = known === null ? unlistedName(view, token) : null
  if (name === null || name.end - name.start < 2) return known
  const { start, end } = name
  return { ...NOBODY, start, end, name }
}

const NOBODY = {
  prefixLength: 0,
  bits: 0,
  kind: 'person',
  refers: null,
  titles: NONE,
  honorific: null,
  sides: NONE,
  gender: null,
  number: 1,
  members: NONE,
} as const

const ENDING: readonly string[] = ['relative', 'complementiser']
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']

/** Whether a clause of its own, or a finite verb, begins at `token`. */
function isClause(view: TextView, token: number): boolean {
  if (view.has(token, ENDING)) return true
  if (!view.has(token, VERBS)) return false
  return view.matches(token).some(isTold)
}

function isTold({ bits, entries }: Match): boolean {
  const isFiniteVerb = ({ kind, payload }: Match['entries'][number]): boolean =>
    VERBS.includes(kind) && (payload.shape === 'past' || payload.shape === 'present')
  return !hasClitic(bits, 'the') && entries.some(isFiniteVerb)
}

/** «وفدا برلمانيا ولدانيا برئاسة فلان»: who leads it, of the side that its words name; null where that is told right behind a body by name. */
function ledDelegation(view: TextView, token: number, from: number): Phrase | null {
  const head = view.find(token, 'groups')
  if (head === null || head.entry.payload.class !== 'delegation' || view.has(from, 'led-by')) return null
  let side: string | null = null
  const { end } = head.match
  for (let at = end; at < end + DELEGATION_REACH && isWord(view, at) && !isClause(view, at); at += 1) {
    const leads = view.find(at, 'led-by')
    const leader = leads === null ? null : leaderAt(view, leads.match.end)
    if (leads !== null && leader === null) return null
    if (leader !== null) {
      const sides = leader.sides.length > 0 || side === null ? leader.sides : [side]
      return { ...leader, start: token, prefixLength: head.match.prefixLength, bits: head.match.bits, sides }
    }
    const nisba = view.find(at, 'nisba')
    side ??= nisba === null ? null : String(nisba.entry.payload.id)
  }
  return null
}
