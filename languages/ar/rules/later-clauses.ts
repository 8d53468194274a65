/** A clause behind «أن» that stands further off than what looks like the verb's object. */
import type { Match, TextView } from '../../pack.ts'
import { CLAUSE } from './codes.ts'
import { type Complement, thatAt } from './governed.ts'
import { idOf, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'
import { isVerbAlone, VERB_TABLE, type VerbForm } from './verb-forms.ts'

/** Classes whose clause behind «أن» is what is said, wherever a noun stands before it. */
export const CLAUSAL: ReadonlySet<string> = new Set(['say', 'announce', 'emphasise', 'point-out', 'add'])

/** A noun right behind the verb may be its subject or stand with it: «أعلن ضابط كبير في الجيش أن». */
export function isLoose(complement: Complement, form: VerbForm): boolean {
  if (complement.addressee !== null || !CLAUSAL.has(form.cueClass)) return false
  return complement.kind === 'obj' || complement.preposition === 'bi' || complement.preposition === 'li'
}

/** How far behind a noun the clause of the verb may begin. */
const FARTHEST_CLAUSE = 30

/** The clause behind «أن» that the verb governs over a noun and what stands with it; null where a verb stands between. */
export function thatAhead(
  view: TextView,
  sentence: Sentence,
  from: number,
  governs: number,
): Complement | null {
  if ((governs & CLAUSE) === 0) return null
  const end = Math.min(sentence.end, from + FARTHEST_CLAUSE)
  const token = view.next(from, COMPLEMENTISERS, end)
  const found = token < end ? particle(view, token, 'complementiser') : null
  if (found === null || found.match.bits !== 0) return null
  if (isBoundThat(view, token) || view.has(token - 1, 'stance-nouns')) return null
  for (let verb = view.next(from, VERBS, token); verb < token; verb = view.next(verb + 1, VERBS, token))
    if (isReporting(view, verb) || isNextParticiple(view, verb)) return null
  return thatAt(view, token, governs, '')
}

const COMPLEMENTISERS: readonly string[] = ['complementiser']
const VERBS: readonly string[] = [VERB_TABLE]

const OWNERS: readonly string[] = ['preposition', 'conjunction', 'negation']

/** «بعد أن», «إلا أن», «على أن»: a particle owns the clause; «ما قاله من أن» does not. */
export function isBoundThat(view: TextView, token: number): boolean {
  if (!view.has(token, 'complementiser') || !view.has(token - 1, OWNERS)) return false
  const preposition = particle(view, token - 1, 'preposition')
  return (
    (preposition !== null && idOf(preposition) !== 'from') ||
    view.has(token - 1, 'conjunction') ||
    view.has(token - 1, 'negation')
  )
}

/** «، مشيرا إلى»: the next cue. */
export function isNextParticiple(view: TextView, token: number): boolean {
  if (!isComma(view, token - 1) || view.has(token, AGENTS)) return false
  const found = view.find(token, VERB_TABLE)
  return found !== null && found.entry.payload.shape === 'participle' && found.match.bits === 0
}

/** «، باحثة في المعهد»: what somebody is. */
const AGENTS: readonly string[] = ['speaker-nouns']

/** A finite verb of talk, in a relative clause too. */
function isReporting(view: TextView, token: number): boolean {
  const found = view.find(token, VERB_TABLE)
  if (found === null) return false
  if (found.match.prefixLength !== 0) return isJoinedVerb(view, found.match)
  const { shape } = found.entry.payload
  return shape === 'past' || shape === 'present' || isJoinedVerb(view, found.match)
}

/** «، وأكدت», «حيث أكد»: a verb that goes on from a clause, however its passive is spelled; «، ونقلتها وكالة» is an aside. */
export function isJoinedVerb(view: TextView, match: Match): boolean {
  const { start, bits, suffix } = match
  if (suffix !== null) return false
  const before = start - 1
  const isJoined = bits === 0 ? isGoingOn(view, before) : (bits & ~JOINING) === 0 && isComma(view, before)
  return isJoined && isVerbAlone(match)
}

/** «حيث», «لكنه», «إذ», «إلا أنه»; «كما» and «لما» begin asides. */
function isGoingOn(view: TextView, token: number): boolean {
  if (view.has(token, COMPLEMENTISERS) && view.has(token - 1, CONJUNCTIONS)) return true
  const found = particle(view, token, 'conjunction')
  return found !== null && GOING_ON.has(idOf(found))
}

const CONJUNCTIONS: readonly string[] = ['conjunction']
const GOING_ON: ReadonlySet<string> = new Set(['because', 'but', 'while'])
