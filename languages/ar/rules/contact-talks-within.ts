/** Talk that a visit told before makes a meeting: «وصل A إلى P. … وبحث A خلال الزيارة مع B كذا», «وسيبحث مع B كذا». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { isFuture } from './contact-finite.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { subjectBefore } from './contact-slots.ts'
import { modalBefore } from './contact-status.ts'
import { mannerAt } from './contact-talks.ts'
import { isSpeaking, isTalk, isTalkAhead } from './contact-triggers.ts'
import { GOVERNING, hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** What extraction calls the format of such talk: a meeting of the visit's guest with somebody of its host's side, else nothing. */
const WITHIN = 'talk-within'

const WITH: ReadonlySet<string> = new Set(['maa'])
/** Words of the topic that no rule knows, between who talks and with whom. */
const TOPIC = 8
const MANNERS: readonly string[] = ['encounter-nouns']

/** The talk with one official by name or office that the verb at `token` tells, of its own subject or of whoever the text goes on with. */
export function talkWithinAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    const status = statusIn(view, sentence, match)
    if (status === null || !isOwnClause(view, match)) continue
    const entry = match.entries.find((one) => isTalk(one) || isTalkAhead(one))
    if (entry === undefined) continue
    const subject = subjectBehind(view, sentence, match.end) ?? subjectBefore(view, sentence, match, entry)
    const isDropped = subject === null && opens(view, sentence, match)
    if (!isDropped && (subject === null || !isOfficial(subject))) continue
    const from = Math.max(subject?.end ?? 0, match.end)
    const partner = objectBehind(view, sentence, from, WITH, TOPIC)
    if (partner === null || !membersOf(partner).every(isOfficial) || hasManner(view, sentence, from)) continue
    return {
      ...bareFrame('ar/encounter/talk', WITHIN, { start: match.start, end: match.end }),
      status,
      subject: membersOf(subject),
      object: membersOf(partner),
      dropped: isDropped,
    }
  }
  return null
}

/** Past, or clearly to come; null where neither is told. */
function statusIn(view: TextView, sentence: Sentence, match: Match): 'held' | 'planned' | null {
  if (match.entries.some((one) => isTalk(one) && !isSpeaking(one))) return 'held'
  if (!match.entries.some(isTalkAhead)) return null
  return isFuture(view, match) || modalBefore(view, sentence, match.start) === 'planned' ? 'planned' : null
}

/** A clause that tells what was done then: not who somebody is («الذي بحث مع»), nor what had been done before («كان قد بحث»). */
function isOwnClause(view: TextView, { start, bits, suffix }: Match): boolean {
  if (suffix !== null || (bits & GOVERNING) !== 0 || hasClitic(bits, 'the')) return false
  if (particle(view, start - 1, 'relative') !== null) return false
  const before = particle(view, start - 1, 'auxiliary')?.entry.payload.id
  return before === undefined || before === 'will'
}

/** «وسيبحث مع», «كما بحث مع», «ومن المقرر أن يبحث مع»: whoever the text goes on with. */
function opens(view: TextView, sentence: Sentence, { start }: Match): boolean {
  if (start === sentence.start) return true
  if (particle(view, start - 1, 'conjunction') !== null && start - 1 === sentence.start) return true
  const modal = view.find(sentence.start, 'modals')
  return modal !== null && modal.match.end === start - 1
}

function isOfficial(phrase: Phrase): boolean {
  return phrase.kind === 'person' && phrase.number === 1 && canMeet(phrase)
}

/** «بحث هاتفيا مع»: another rule tells how. */
function hasManner(view: TextView, { end }: Sentence, from: number): boolean {
  for (let token = view.next(from, MANNERS, end); token < end; token = view.next(token + 1, MANNERS, end))
    if (mannerAt(view, token) !== null) return true
  return false
}
