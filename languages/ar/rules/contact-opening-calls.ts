/** Calls that open a sentence, with whoever spoke in its clause: «وفي اتصال آخر، أكد A لنظيره B أن», «وفي اتصال مماثل، بحث A مع B». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { type ContactFrame, canMeet, membersOf } from './contact-frame.ts'
import { frame, hasVerb, type Roles } from './contact-noun-frame.ts'
import { isOccasion } from './contact-noun-status.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words before the noun, and between it and its comma: «وفي», «هاتفي آخر». */
const OPENING = 2
const SAID_OF_IT = 2

/** The call whose noun opens the sentence, between the subject of its clause and whom he told something or spoke with; null of other nouns. */
export function openingCall(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  roles: Roles,
): ContactFrame | null {
  if (match.start > sentence.start + OPENING || match.suffix !== null || hasClitic(match.bits, 'the'))
    return null
  if (!isOccasion(view, match)) return null
  let comma = match.end
  while (comma <= match.end + SAID_OF_IT && !isComma(view, comma) && sentence.phraseAt(comma) === null)
    comma += 1
  if (!isComma(view, comma) || !hasVerb(view, comma + 1, comma + 2)) return null
  const subject = personAt(sentence, comma + 2)
  if (subject === null || (subject.bits & (GOVERNING | JOINING)) !== 0) return null
  const partner = partnerBehind(view, sentence, subject.end)
  const told = partner === null ? null : frame(view, sentence, match, format, [subject], partner, roles)
  // «في اتصالين هاتفيين، بحث A مع B وC»: one with each.
  const isOne = match.entries.every(({ payload }) => payload.number !== '2' && payload.number !== '3')
  if (told === null || isOne || partner === null) return told
  return { ...told, together: false, clause: { start: sentence.start, end: partner.end } }
}

/** «، لنظيره B،», «مع B», «نظيره B» right behind the subject. */
function partnerBehind(view: TextView, sentence: Sentence, end: number): Phrase | null {
  const at = isComma(view, end) ? end + 1 : skipAdverbials(view, sentence, end)
  const found = particle(view, at, 'preposition')
  if (found !== null) return found.entry.payload.id === 'with' ? peopleAt(sentence, found.match.end) : null
  const told = personAt(sentence, at)
  return told !== null && (told.bits === 0 || hasClitic(told.bits, 'to')) ? told : null
}

/** «مع B وC». */
function peopleAt(sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(token)
  return phrase !== null && membersOf(phrase).every((one) => one.kind === 'person' && canMeet(one))
    ? phrase
    : null
}

function personAt(sentence: Sentence, token: number): Phrase | null {
  const phrase = sentence.phraseAt(token)
  return phrase !== null && phrase.kind === 'person' && canMeet(phrase) ? phrase : null
}
