/** States listed one by one: «كل من درفان ورملان وجمهورية أوردين», «درفان، ورملان». */
import type { Match, TextView, TokenRange } from '../../pack.ts'
import { hasClitic, idsOf, isComma, particle } from './particles.ts'

/** A state of a list, and the words for it. */
export interface ListedState extends TokenRange {
  readonly id: string
  readonly bits: number
}

const HEADS: readonly string[] = ['place-heads']
const STATES: readonly string[] = ['state']

/** Behind «كل من», or `token` itself. */
function behindEach(view: TextView, token: number): number {
  return particle(view, token, 'each')?.match.end ?? token
}

/** The states listed from `from` on, the first without «و», those between commas with or without where the last has it; none where one of them is not told by its own name. */
export function listedStates(view: TextView, from: number): readonly ListedState[] {
  const states: ListedState[] = []
  let joined = 1
  for (let at = behindStatesOf(view, behindEach(view, from)); ; ) {
    const isBehindComma = states.length > 0 && isComma(view, at - 1)
    const next = stateAt(view, at, states.length > 0) ?? (isBehindComma ? stateAt(view, at, false) : null)
    if (next === null) return states.slice(0, joined)
    states.push(next)
    if (hasClitic(next.bits, 'and')) joined = states.length
    at = isComma(view, next.end) ? next.end + 1 : next.end
  }
}

/** «سفراء دول درفان ورملان». */
function behindStatesOf(view: TextView, token: number): number {
  return view.isAmong(token, STATES_OF) && view.has(token + 1, STATES) ? token + 1 : token
}

const STATES_OF: ReadonlySet<string> = new Set(['دول', 'دولتي'])

function stateAt(view: TextView, token: number, isFurther: boolean): ListedState | null {
  const head = view.has(token, HEADS) ? view.find(token, 'place-heads') : null
  if (head !== null && head.entry.payload.id === 'state' && isNext(head.match, isFurther)) {
    const called = only(view, head.match.end)
    if (called !== null && called.match.prefixLength === 0)
      return { id: called.id, bits: head.match.bits, start: token, end: called.match.end }
  }
  const named = only(view, token)
  if (named === null || !isNext(named.match, isFurther)) return null
  return { id: named.id, bits: named.match.bits, start: token, end: named.match.end }
}

function isNext({ bits }: Match, isFurther: boolean): boolean {
  return hasClitic(bits, 'and') === isFurther && !hasClitic(bits, 'by') && !hasClitic(bits, 'to')
}

function only(view: TextView, token: number): { readonly id: string; readonly match: Match } | null {
  const found = view.has(token, STATES) ? view.find(token, 'state') : null
  const [id, another] = found === null ? [] : idsOf(found.match, 'state')
  return found === null || id === undefined || another !== undefined ? null : { id, match: found.match }
}
