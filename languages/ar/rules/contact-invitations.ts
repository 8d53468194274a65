/** Visits that somebody is invited to: «وجه X دعوة إلى Y لزيارة P», «تسلم Y دعوة من X لزيارة P», «دعا X Y إلى زيارة P». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { placeBehindHeads } from './circumstances.ts'
import { type ContactFrame, canMeet, membersOf, objectBehind, subjectBehind } from './contact-frame.ts'
import { GOVERNING, hasClitic, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The invitation stands so many tokens before the visit at most. */
const REACH = 24

/** The visit whose noun is `match`, where an invitation before it says who is to pay it; null if none does. */
export function invitedVisit(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  if (!isTowards(view, match)) return null
  const parties = invitedBy(view, sentence, match)
  if (parties === null) return null
  const { host, guest, start } = parties
  if (host.start === guest.start || host.kind !== 'person' || guest.kind !== 'person') return null
  return {
    rule: 'ar/encounter/invitation',
    format: 'visit',
    status: 'planned',
    trigger: { start: match.start, end: match.end },
    subject: membersOf(guest).filter(canMeet),
    object: membersOf(host).filter(canMeet),
    attendees: [],
    subjectRole: 'guest',
    objectRole: 'host',
    dropped: false,
    together: true,
    place: placeBehindHeads(view, isTo(view, match.end) ? match.end + 1 : match.end),
    invitation: { by: host, range: { start, end: match.end } },
  }
}

const NOUNS: readonly string[] = ['encounter-nouns']

/** «تلقى دعوة من X لزيارة P», «دعوة خطية لـY من X للقيام بزيارة»: the invitation that ends at `from` is to a visit, which is told by itself. */
export function isToVisit(view: TextView, sentence: Sentence, from: number): boolean {
  const end = Math.min(sentence.end, from + REACH)
  for (let token = view.next(from, NOUNS, end); token < end; token = view.next(token + 1, NOUNS, end)) {
    const found = view.find(token, 'encounter-nouns')
    if (found?.entry.payload.format === 'visit' && isTowards(view, found.match)) return true
  }
  return false
}

/** «لزيارة», «إلى زيارة», «للقيام بزيارة». */
function isTowards(view: TextView, match: Match): boolean {
  if (match.suffix !== null || hasClitic(match.bits, 'the')) return false
  const { start } = match
  if (hasClitic(match.bits, 'by') && view.has(start - 1, VERBS)) return isPaying(view, start - 1)
  return hasClitic(match.bits, 'to') || isTo(view, start - 1)
}

const VERBS = 'reporting-verbs'

/** «للقيام», «إلى القيام». */
function isPaying(view: TextView, token: number): boolean {
  const paying = view.find(token, VERBS)
  if (paying?.entry.payload.id !== 'qama' || paying.entry.payload.shape !== 'masdar') return false
  return hasClitic(paying.match.bits, 'to') || isTo(view, token - 1)
}

function isTo(view: TextView, token: number): boolean {
  return particle(view, token, 'preposition')?.entry.payload.id === 'to'
}

interface Invitation {
  readonly host: Phrase
  readonly guest: Phrase
  readonly start: number
}

const INVITING: readonly string[] = ['invitations']

/** Who invites whom, by the noun or the verb of inviting that stands last before the visit. */
function invitedBy(view: TextView, sentence: Sentence, visit: Match): Invitation | null {
  const from = Math.max(sentence.start, visit.start - REACH)
  let start = -1
  for (let token = view.next(from, INVITING, visit.start); token < visit.start; ) {
    start = token
    token = view.next(token + 1, INVITING, visit.start)
  }
  const found = start < 0 ? null : view.find(start, 'invitations')
  if (found === null || (found.match.bits & GOVERNING) !== 0) return null
  return found.entry.payload.id === 'verb'
    ? byVerb(view, sentence, found.match, visit)
    : byNoun(view, sentence, found.match, visit)
}

/** «دعا X Y». */
function byVerb(view: TextView, sentence: Sentence, verb: Match, visit: Match): Invitation | null {
  const behind = subjectBehind(view, sentence, verb.end)
  const host = behind ?? sentence.subjectBefore(verb.start)
  const guest = behind === null ? null : within(objectBehind(view, sentence, behind.end, OBJECT), visit)
  return host === null || guest === null ? null : { host, guest, start: verb.start }
}

const OBJECT: ReadonlySet<string> = new Set(['obj'])
const FROM: ReadonlySet<string> = new Set(['min'])
const TO: ReadonlySet<string> = new Set(['ila', 'li'])

/** «دعوة من X», «دعوة إلى Y», «سلم X Y دعوة», «تلقى Y دعوة من X». */
function byNoun(view: TextView, sentence: Sentence, noun: Match, visit: Match): Invitation | null {
  const sender = within(objectBehind(view, sentence, noun.end, FROM), visit)
  const recipient = within(objectBehind(view, sentence, noun.end, TO), visit)
  const subject = sentence.subjectBefore(noun.start)
  const object = sentence.phraseEndingAt(noun.start)
  const given = object !== null && object !== subject && (object.bits & GOVERNING) === 0 ? object : null
  const owner = handed(sentence, noun)
  const host = sender ?? owner ?? subject
  const guest = recipient ?? given ?? (sender === null ? null : subject)
  return host === null || guest === null ? null : { host, guest, start: noun.start }
}

/** «نقل X دعوة الملك إلى Y»: whose invitation it is. */
function handed(sentence: Sentence, noun: Match): Phrase | null {
  const phrase = noun.suffix === null ? sentence.phraseAt(noun.end) : null
  return phrase?.kind === 'person' && phrase.bits === 0 ? phrase : null
}

function within(phrase: Phrase | null, visit: Match): Phrase | null {
  return phrase !== null && phrase.end <= visit.start ? phrase : null
}
