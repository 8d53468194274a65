/** What all tellings by a noun of contact share: whose noun it is, the roles it gives, and the frame made of them. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { type ContactFrame, canMeet, isTogether, membersOf } from './contact-frame.ts'
import { statusOfNoun } from './contact-status.ts'
import { GOVERNING, hasClitic, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'

export const TALK = 'reporting-verbs'

export const TOLD: ReadonlySet<unknown> = new Set(['past', 'present'])

/** «لقاء الوزير»; behind an adjective («اتصال هاتفي») nobody owns the noun any more. */
export function ownerOf(sentence: Sentence, match: Match): Phrase | null {
  if (match.end - match.start > 1) return null
  const phrase = sentence.phraseAt(match.end)
  return phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
}

const FINITE: readonly string[] = [TALK, 'encounter-verbs']

export function hasVerb(view: TextView, from: number, to: number): boolean {
  for (let token = view.next(from, FINITE, to); token < to; token = view.next(token + 1, FINITE, to))
    if (view.matches(token).some(isToldIn)) return true
  return false
}

function isToldIn({ bits, entries }: Match): boolean {
  return (
    (bits & GOVERNING) === 0 &&
    !hasClitic(bits, 'the') &&
    entries.some(({ kind, payload }) => FINITE.includes(kind) && TOLD.has(payload.shape))
  )
}

export function rolesOf(entry: Entry): Roles {
  if (entry.kind === 'encounter-verbs')
    return { subject: String(entry.payload.subject), object: String(entry.payload.object) }
  return String(entry.payload.id).startsWith('istiqbal')
    ? { subject: 'host', object: 'guest' }
    : { subject: 'party', object: 'party' }
}

export const PARTIES = { subject: 'party', object: 'party' }

export interface Roles {
  readonly subject: string
  readonly object: string
}

export function frame(
  view: TextView,
  sentence: Sentence,
  match: Match,
  format: string,
  subjects: readonly Phrase[],
  object: Phrase | null,
  roles: Roles,
): ContactFrame | null {
  const subject = subjects.flatMap(membersOf).filter(canMeet)
  const objects = membersOf(object).filter(canMeet)
  if (subject.length + objects.length === 0) return null
  return {
    rule: 'ar/encounter/noun',
    format,
    status: statusOfNoun(view, sentence, match),
    trigger: { start: match.start, end: match.end },
    subject,
    object: objects,
    attendees: [],
    subjectRole: roles.subject,
    objectRole: roles.object,
    dropped: subject.length === 0,
    together: isTogether(view, object),
    place: null,
  }
}
