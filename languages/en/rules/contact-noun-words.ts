/** Nouns of contact that tell of none: "anniversary of the signing", "a call on", "to maintain a dialogue", "diplomacy and dialogue". */
import type { Match, TextView } from '../../pack.ts'
import { isCapital, isComma, isParticle, particle, particleBefore, spells } from './particles.ts'

/** "anniversary of the signing" tells of no signing now. */
export function isAnniversary(view: TextView, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - 5); at -= 1)
    if (view.find(at, 'date-words')?.entry.payload.class === 'anniversary') return true
  return false
}

const NO_NOUN: ReadonlySet<string> = new Set(['for', 'on', 'upon'])

/** "calls for", "a call on", "called": a verb, or a call to do something. */
export function isOther(view: TextView, match: Match): boolean {
  const word = view.word(match.start)
  if (view.word(match.end - 1) === 'dialogue' && isKeptUp(view, match.start)) return true
  if (GOING_ON.has(view.word(match.end - 1)) && isKeptOn(view, match.start)) return true
  if (match.end - match.start > 1) return false
  // "a courtesy call" is paid in person.
  if (spells(view, match.start - 1, 'courtesy')) return true
  if ((word === 'call' || word === 'calls') && NO_NOUN.has(view.word(match.end))) return true
  if (particle(view, match.start - 1, 'auxiliary') !== null && MOVING.has(word)) return true
  if (word === 'dialogue' && isBare(view, match.start)) return true
  return (
    isParticle(view, match.start - 1, 'to') &&
    (word === 'visit' ||
      word === 'meeting' ||
      word === 'call' ||
      word === 'travel' ||
      word === 'dialogue' ||
      word === 'tour')
  )
}

/** "to maintain a strategic dialogue with Kordavia": one that goes on, and no meeting. */
function isKeptUp(view: TextView, noun: number): boolean {
  const bare = view.ends(noun - 1, 'ic') ? noun - 1 : noun
  const article = particleBefore(view, bare, 'article')
  return view.isAmong((article < 0 ? bare : article) - 1, KEEPING)
}

/** Contacts of no number, which somebody is ready to go on with. */
const GOING_ON: ReadonlySet<string> = new Set([
  'consultations',
  'contacts',
  'discussions',
  'negotiations',
  'talks',
])

/** "readiness to continue political consultations with Kordavia", "the importance of continuing talks": none in particular. */
function isKeptOn(view: TextView, noun: number): boolean {
  for (let at = noun - 1; at > Math.max(0, noun - MOST_ADJECTIVES); at -= 1) {
    if (view.isAmong(at, KEEPING)) return view.isAmong(at - 2, READY)
    if (!view.ends(at, 'al') && !view.ends(at, 'ic')) return false
  }
  return false
}

/** What somebody is to go on with, for all that anybody knows. */
const READY: ReadonlySet<string> = new Set([
  'agreed',
  'commitment',
  'committed',
  'importance',
  'necessity',
  'need',
  'readiness',
  'ready',
  'willing',
  'willingness',
])

/** "continue bilateral diplomatic". */
const MOST_ADJECTIVES = 4

const KEEPING: ReadonlySet<string> = new Set([
  'continue',
  'continuing',
  'encourage',
  'maintain',
  'maintaining',
  'need',
  'promote',
  'pursue',
  'pursuing',
  'seek',
  'support',
  'sustain',
])

/** Nouns that are verbs behind "would" and its like. */
const MOVING: ReadonlySet<string> = new Set(['visit', 'call', 'travel', 'tour'])

/** "openness to diplomacy and dialogue with X": no dialogue in particular. */
function isBare(view: TextView, noun: number): boolean {
  if (isCapital(view, noun)) return false
  const before = noun - 1
  return BARE_BEHIND.some((kind) => particleBefore(view, noun, kind) >= 0) || isComma(view, before)
}

const BARE_BEHIND: readonly string[] = ['preposition', 'conjunction']
