/** Whom a speaker says to be glad to welcome: "it is a pleasure to welcome Minister X here today" tells that they meet. */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { isInQuotes } from './bylines.ts'
import { placeAt } from './circumstances.ts'
import { bareFrame, type ContactFrame, canMeet, membersOf } from './contact-frame.ts'
import { isComma, isParticle, particle, possessiveEnd } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words of joy before "to welcome". */
const GLAD: ReadonlySet<string> = new Set([
  'delight',
  'delighted',
  'glad',
  'good',
  'great',
  'happy',
  'honor',
  'honored',
  'honour',
  'honoured',
  'nice',
  'pleased',
  'pleasure',
  'privilege',
  'privileged',
  'proud',
  'thrilled',
  'want',
  'wonderful',
])
/** Words between joy and the verb: "a great pleasure for me today to". */
const MOST_BETWEEN = 5
/** Words that say that who is welcomed is there. */
const THERE: ReadonlySet<string> = new Set(['here', 'back', 'today', 'again'])
/** Words between who is welcomed and the word that says where. */
const MOST_BEHIND = 3

/** The meeting of whoever has the floor or signs the text with whom the verb at `match` welcomes; null where nobody is there. */
export function welcomedAt(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  if (!isParticle(view, match.start - 1, 'to') || !isGlad(view, sentence, match.start - 1)) return null
  const guest = guestAt(view, sentence, match.end)
  if (guest === null || isInQuotes(view, match.start) || !isThere(view, sentence, guest.end)) return null
  const author = sentence.author(match.start)
  if (author === null) return null
  const told: ContactFrame = {
    ...bareFrame('en/encounter/welcome', 'meeting', { start: match.start, end: match.end }),
    object: membersOf(guest).filter(canMeet),
  }
  return author === 'title' ? { ...told, byAuthor: true } : { ...told, subject: [author] }
}

function isGlad(view: TextView, sentence: Sentence, to: number): boolean {
  let isFound = false
  for (let at = to - 1; at >= Math.max(sentence.start, to - 2 * MOST_BETWEEN); at -= 1) {
    if (view.isAmong(at, UNREAL) || particle(view, at, 'negation') !== null) return false
    if (isComma(view, at)) break
    isFound ||= at >= to - MOST_BETWEEN && view.isAmong(at, GLAD)
  }
  return isFound
}

/** Words that say that nobody is welcomed now. */
const UNREAL: ReadonlySet<string> = new Set(['no', 'will', 'would', 'could', 'had'])

/** Somebody by office and name: "President X", "my good friend, Foreign Minister X". */
function guestAt(view: TextView, sentence: Sentence, from: number): Phrase | null {
  const last = particle(view, from, 'possessive') === null ? from : from + MOST_BETWEEN
  for (let at = from; at <= Math.min(sentence.end, last); at += 1) {
    if (particle(view, at, 'preposition') !== null) return null
    const phrase = sentence.phraseAt(at)
    if (phrase === null) continue
    const isNamed = membersOf(phrase).every(
      ({ kind, name, titles }) => kind === 'person' && name !== null && titles.length > 0,
    )
    return isNamed && possessiveEnd(view, phrase.end) < 0 ? phrase : null
  }
  return null
}

/** "here", "back", "today", "to Narvil", "to the ministry". */
function isThere(view: TextView, sentence: Sentence, end: number): boolean {
  for (let at = end; at < Math.min(sentence.end, end + MOST_BEHIND); at += 1) {
    if (view.isAmong(at, THERE)) return true
    if (isParticle(view, at, 'to')) return placeAt(view, at + 1) !== null || isParticle(view, at + 1, 'the')
  }
  return false
}
