/** Talk that is to come: «من المقرر أن يبحث X الملف مع Y في المدينة غدا», «زيارة يناقش خلالها X مع Y الملف». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { placeAt } from './circumstances.ts'
import { isFuture } from './contact-finite.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { goingOn, subjectBefore } from './contact-slots.ts'
import { isAhead, modalBefore } from './contact-status.ts'
import { isTalkAhead } from './contact-triggers.ts'
import { GOVERNING, hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const WITH: ReadonlySet<string> = new Set(['maa'])
/** Words of the topic that no rule knows, between who is to talk and with whom. */
const TOPIC = 8
/** Words behind the partner before the place. */
const PLACE_REACH = 6

/** The meeting for which the verb of talk `match` says that somebody is set to see another official somewhere. */
export function talkAheadOf(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const entry = match.entries.find(isTalkAhead)
  if (entry === undefined || (match.bits & GOVERNING) !== 0 || hasClitic(match.bits, 'the')) return null
  const visitor = visitorOf(view, sentence, match)
  const isDayTold =
    visitor === null && entry.payload.shape === 'present' && isAhead(view, sentence, match.end)
  if (
    visitor === null &&
    !isDayTold &&
    !isFuture(view, match) &&
    modalBefore(view, sentence, match.start) !== 'planned'
  )
    return null
  const subject =
    visitor ?? subjectBehind(view, sentence, match.end) ?? subjectBefore(view, sentence, match, entry)
  if (subject === null || subject.kind === 'state' || !canMeet(subject)) return null
  const partner = objectBehind(view, sentence, Math.max(subject.end, match.end), WITH, TOPIC)
  if (partner === null || !membersOf(partner).every(({ kind }) => kind === 'person')) return null
  if (visitor === null && !isDayTold && !isSomewhere(view, sentence, partner.end)) return null
  return {
    ...bareFrame('ar/encounter/talk', 'meeting', { start: match.start, end: match.end }),
    status: 'planned',
    subject: membersOf(subject).filter(canMeet),
    object: membersOf(partner).filter(canMeet),
  }
}

const VISITS: readonly string[] = ['encounter-nouns']
/** Words between a visit and the verb that tells what it is for: «زيارة رسمية قصيرة يبحث خلالها». */
const VISIT_REACH = 6

/** «غادر X إلى المدينة في زيارة يبحث خلالها مع Y»: whoever pays the visit that the talk is to be in; null where none is told. */
function visitorOf(view: TextView, sentence: Sentence, match: Match): Phrase | null {
  if (match.suffix !== null || particle(view, match.end, 'preposition-pronoun')?.entry.payload.id !== IN_IT)
    return null
  const first = Math.max(sentence.start, match.start - VISIT_REACH)
  const at = view.next(first, VISITS, match.start)
  const visit = at < match.start ? view.find(at, 'encounter-nouns') : null
  if (visit?.entry.payload.format !== 'visit' || visit.match.suffix !== null) return null
  return goingOn(view, sentence, match)
}

const IN_IT = 'during-it'

/** «في المدينة» behind whom somebody is to talk with: they are to meet, and not to telephone. */
function isSomewhere(view: TextView, { end }: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(end, from + PLACE_REACH); token += 1) {
    const inside = particle(view, token, 'preposition')
    if (inside?.entry.payload.id === 'in' && placeAt(view, inside.match.end) !== null) return true
  }
  return false
}
