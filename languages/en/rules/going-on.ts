/** Whether a verb without a subject of its own goes on from whom its sentence is about, or is somebody else's, an infinitive or a noun. */
import type { Entry, Match, TextView } from '../../pack.ts'
import { isComma, isParticle, lists, particle, spells } from './particles.ts'
import type { Cue, Subject } from './verb-forms.ts'

/** A verb joined to what its sentence told before, by the word at `joined`. */
export interface Joined {
  readonly match: Match
  readonly entry: Entry
  readonly joined: number
}

/**
 * Whether the verb may be `lead`'s. "We hope …, and the government steps up and says", "I was there, and a woman stood up
 * and said": somebody else's; "the care and support they have earned": no verb.
 */
export function mayGoOn(view: TextView, lead: Subject, { match, entry, joined }: Joined): boolean {
  const { shape } = entry.payload
  if (shape === 'present' && (lead.first || lead.number >= 2)) return false
  if (shape === 'past') return !lead.first || isOneClause(view, lead.start + 1, joined)
  return !isNoun(view, match, String(entry.payload.govern ?? ''))
}

/** Nothing between begins another clause. */
function isOneClause(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (lists(view, token, OPENING)) return false
    if (lists(view, token, 'conjunction') && (isComma(view, token - 1) || !isParticle(view, token, 'and')))
      return false
  }
  return true
}

const OPENING: readonly string[] = ['complementiser', 'relative']

/** "the support they have earned", "courage and hope have brought us here". */
function isNoun(view: TextView, { end }: Match, govern: string): boolean {
  if (particle(view, end, 'auxiliary') !== null) return true
  return !govern.split(' ').includes('that') && view.isAmong(end, SUBJECTS)
}

const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we'])

/**
 * "We call on Y to acknowledge and celebrate", "to peacefully assemble and express": what somebody is to do, and no word
 * of whoever asks for it. `listed`: the verb before it in the sentence is such a one.
 */
export function isInfinitive(view: TextView, before: Cue | undefined, cue: Cue, listed: boolean): boolean {
  if (!cue.coordinated || cue.tense !== 'present' || cue.subject !== null || cue.shape !== 'finite')
    return false
  const { clauseStart } = cue
  const isAnd = isParticle(view, clauseStart, 'and')
  if (isAnd && isAlone(view, clauseStart)) return true
  if (before === undefined || before.direction === 'left') return false
  if (closesMeans(view, before.range.end, clauseStart)) return true
  if (!ASKING.has(before.cueClass)) return false
  if (ASKING.has(cue.cueClass) || !(isComma(view, clauseStart) || isAnd)) return false
  if (isComma(view, clauseStart) && isParticle(view, clauseStart + 1, 'and') && !listed) return false
  for (let token = before.range.end; token < clauseStart; token += 1)
    if (spells(view, token, 'to') && !spells(view, token + 1, 'the')) return true
  return false
}

/** "to fight the floods, strengthen the dams, and support": the last of several deeds that one "to" leads to. */
function closesMeans(view: TextView, from: number, comma: number): boolean {
  if (!isComma(view, comma) || !isParticle(view, comma + 1, 'and')) return false
  let at = comma - 1
  while (at > from && !isComma(view, at)) at -= 1
  if (at <= from || !view.isAmong(at + 1, MEANS)) return false
  for (let token = from; token < at; token += 1)
    if (spells(view, token, 'to') && !spells(view, token + 1, 'the')) return true
  return false
}

/** Verbs that tell what is to be done, in the base. */
const MEANS: ReadonlySet<string> = new Set([
  'address',
  'advance',
  'build',
  'combat',
  'create',
  'deepen',
  'defend',
  'deliver',
  'develop',
  'display',
  'empower',
  'end',
  'enhance',
  'ensure',
  'expand',
  'facilitate',
  'foster',
  'help',
  'improve',
  'increase',
  'prevent',
  'promote',
  'protect',
  'provide',
  'reduce',
  'strengthen',
  'uphold',
])

const ASKING: ReadonlySet<string> = new Set(['ask', 'call-for'])
const VERBS: readonly string[] = ['reporting-verbs']

/** "to acknowledge and", "to peacefully assemble and": one verb stands between "to" and what follows. */
function isAlone(view: TextView, and: number): boolean {
  const verb = and - 1
  if (view.ends(verb - 1, 'ly')) return spells(view, verb - 2, 'to')
  return spells(view, verb - 1, 'to') && lists(view, verb, VERBS)
}
