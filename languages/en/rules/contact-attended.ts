/** Gatherings and calls whose own words do not name everybody: "X attended a meeting of …", "In a call, A and B discussed". */
import type { Match, Phrase, TextView } from '../../pack.ts'
import type { ContactFrame } from './contact-frame.ts'
import { frame } from './contact-noun-slots.ts'
import { isComma, isParticle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words between the verb and the noun: "attended in person the second virtual". */
const MOST_BETWEEN = 8
const ATTENDING: ReadonlySet<string> = new Set([
  'attend',
  'attended',
  'attends',
  'chaired',
  'convened',
  'hosted',
  'joined',
])

/** "X attended a meeting of the foreign ministers of A and B": who attended, hosted or convened it. */
export function attenderOf(view: TextView, sentence: Sentence, noun: number, others: Phrase): Phrase | null {
  if (!others.members.every(({ kind }) => kind === 'person')) return null
  const subject = sentence.subjectBefore(noun)
  if (subject === null || subject.kind !== 'person' || subject.members.length > 0) return null
  for (let token = noun - 1; token >= Math.max(subject.end, noun - MOST_BETWEEN); token -= 1) {
    if (isComma(view, token)) return null
    if (view.isAmong(token, ATTENDING)) return subject
  }
  return null
}

/** Words before the noun that opens a sentence: "In a", "During their second". */
const MOST_OPENING = 5
/** Words behind it up to the comma: "on Friday evening". */
const FARTHEST_COMMA = 8

/** "In a phone call on Friday, A and B discussed": those who are named together right behind the comma. */
export function occasionOf(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
): ContactFrame | null {
  const { start } = sentence
  if (
    match.start > start + MOST_OPENING ||
    !(isParticle(view, start, 'in') || isParticle(view, start, 'during'))
  )
    return null
  for (let token = match.end; token < Math.min(sentence.end, match.end + FARTHEST_COMMA); token += 1) {
    if (!isComma(view, token)) continue
    const both = sentence.phraseAt(token + 1)
    if (both === null || both.members.length < 2) continue
    return both.members.every(({ kind }) => kind === 'person')
      ? frame(view, sentence, match, format, both, null)
      : null
  }
  return null
}
