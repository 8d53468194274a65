/** A clause behind «أن» that stands further off than what looks like the verb's object. */
import type { Entry, TextView } from '../../pack.ts'
import { type Complement, thatAt } from './governed.ts'
import { column, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Classes whose clause behind «أن» is what is said, wherever a noun stands before it. */
const CLAUSAL: ReadonlySet<string> = new Set(['say', 'announce', 'emphasise', 'point-out', 'add'])

/** A noun right behind the verb may be its subject or stand with it: «أعلن ضابط كبير في الجيش أن». */
export function isLoose(complement: Complement, entry: Entry): boolean {
  if (complement.addressee !== null || !CLAUSAL.has(String(entry.payload.class))) return false
  return complement.kind === 'obj' || complement.preposition === 'bi' || complement.preposition === 'li'
}

/** How far behind a noun the clause of the verb may begin. */
const FARTHEST_CLAUSE = 30

/** The clause behind «أن» that the verb governs over a noun and what stands with it; null where a verb stands between. */
export function thatAhead(
  view: TextView,
  sentence: Sentence,
  from: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!govern.has('an') && !govern.has('inna')) return null
  const end = Math.min(sentence.end, from + FARTHEST_CLAUSE)
  for (
    let token = view.next(from, COMPLEMENTISERS);
    token < end;
    token = view.next(token + 1, COMPLEMENTISERS)
  ) {
    const found = particle(view, token, 'complementiser')
    if (found === null) continue
    if (found.match.bits !== 0 || isBoundThat(view, token) || view.has(token - 1, 'stance-nouns')) return null
    for (let between = from; between < token; between += 1)
      if (isReporting(view, between) || isNextParticiple(view, between)) return null
    return thatAt(view, token, govern, '')
  }
  return null
}

const COMPLEMENTISERS: readonly string[] = ['complementiser']

/** «بعد أن», «إلا أن», «على أن»: a particle owns the clause; «ما قاله من أن» does not. */
export function isBoundThat(view: TextView, token: number): boolean {
  if (particle(view, token, 'complementiser') === null) return false
  const preposition = particle(view, token - 1, 'preposition')
  return (
    (preposition !== null && column(preposition, 'id') !== 'from') ||
    particle(view, token - 1, 'conjunction') !== null ||
    particle(view, token - 1, 'negation') !== null
  )
}

/** «، مشيرا إلى»: the next cue. */
export function isNextParticiple(view: TextView, token: number): boolean {
  if (!isComma(view, token - 1)) return false
  const found = view.find(token, 'reporting-verbs')
  return found !== null && found.entry.payload.shape === 'participle' && found.match.bits === 0
}

/** A finite verb of talk, in a relative clause too. */
function isReporting(view: TextView, token: number): boolean {
  if (!view.has(token, 'reporting-verbs')) return false
  const found = view.find(token, 'reporting-verbs')
  const shape = String(found?.entry.payload.shape)
  return (shape === 'past' || shape === 'present') && found !== null && found.match.prefixLength === 0
}
