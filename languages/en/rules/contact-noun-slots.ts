/** What nouns of contact have around them: whose they are, who stands behind their prepositions, and the frame of it all. */
import type { Match, Phrase, PlaceWords, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt } from './circumstances.ts'
import { type ContactFrame, canMeet, membersOf, objectBehind } from './contact-frame.ts'
import { statusOfNoun } from './contact-status.ts'
import { isComma, isParticle, particle, particleBefore, possessiveEnd, spells } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Whether two phrases share words. */
export function overlaps(a: Phrase, b: Phrase): boolean {
  return a.start < b.end && b.start < a.end
}

/** "was held in Ordin on Monday" right before "between": where that begins, the place, and whether it is to come. */
export function heldBehind(
  view: TextView,
  sentence: Sentence,
  from: number,
): { readonly end: number; readonly planned: boolean; readonly place: PlaceWords | null } | null {
  let place: PlaceWords | null = null
  let at = from
  let planned = false
  for (; particle(view, at, 'auxiliary') !== null; at += 1) {
    if (view.isAmong(at, OPEN)) return null
    planned ||= spells(view, at, 'will')
  }
  if (at === from || !view.isAmong(at, HELD)) return null
  for (let end = at + 1; ; ) {
    if (isParticle(view, end, 'between')) return { end, planned, place }
    const isIn = isParticle(view, end, 'in') || isParticle(view, end, 'at')
    const named = isIn ? placeAt(view, end + 1) : null
    place ??= named
    const next = named?.end ?? skipAdverbials(view, sentence, end)
    if (next <= end) return null
    end = next
  }
}

/** "a summit, a meeting with X": the meeting's. */
function isAnother(view: TextView, from: number, to: number): boolean {
  return isParticle(view, from, 'a') || isParticle(view, from, 'an') || view.next(from, NOUNS, to) < to
}

const NOUNS: readonly string[] = ['encounter-nouns']
const HELD: ReadonlySet<string> = new Set(['held', 'conducted'])
/** Auxiliaries of what may come to be. */
const OPEN: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'would'])

const NEAR = 12

/** Within a few words, so that the noun's own slots are found and not those of the next clause. */
export function near(
  view: TextView,
  sentence: Sentence,
  from: number,
  codes: ReadonlySet<string>,
): Phrase | null {
  const object = objectBehind(view, sentence, from, codes)
  if (object === null || object.start - from > NEAR) return null
  return isOfVerb(view, from, object.start) ? null : object
}

/** "The summit will build on the trust between A and B": behind a verb the slot is another noun's; "talks were held with" has it. */
function isOfVerb(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (isComma(view, token) && isAnother(view, token + 1, to)) return true
    if (particle(view, token, 'auxiliary') === null) continue
    let at = token
    while (at < to && particle(view, at, 'auxiliary') !== null) at += 1
    return !view.isAmong(at, HELD) && particle(view, at, 'preposition') === null
  }
  return false
}

/** Whose something is. */
export interface Owner {
  readonly phrase: Phrase | null
  /** "his", "their": somebody of the text. */
  readonly pronoun: boolean
}

/** "Blinken's", "his", "the President's": whose it is. */
export function ownerOf(view: TextView, sentence: Sentence, noun: number): Owner {
  for (let at = noun; at > Math.max(sentence.start, noun - 5); at -= 1) {
    if (particleBefore(view, at, 'possessive') >= 0) return { phrase: null, pronoun: true }
    for (const size of [1, 2]) {
      const phrase = possessiveEnd(view, at - size) === at ? sentence.phraseEndingAt(at - size) : null
      if (phrase !== null) return { phrase, pronoun: false }
    }
    if (particleBefore(view, at, 'preposition') >= 0) break
  }
  return { phrase: null, pronoun: false }
}

/** The frame of a noun with its two parties. */
export function frame(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  subject: Phrase | null,
  object: Phrase | null,
): ContactFrame {
  return {
    rule: 'en/encounter/noun',
    format,
    status: statusOfNoun(view, sentence, match),
    trigger: { start: match.start, end: match.end },
    subject: membersOf(subject).filter(canMeet),
    object: membersOf(object).filter(canMeet),
    attendees: [],
    subjectRole: 'party',
    objectRole: 'party',
    dropped: subject === null,
    together: true,
    place: null,
  }
}
