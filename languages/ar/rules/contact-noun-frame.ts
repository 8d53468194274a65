/** What all tellings by a noun of contact share: whose noun it is, the roles it gives, and the frame made of them. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { type ContactFrame, canMeet, formatOf, isTogether, membersOf } from './contact-frame.ts'
import { statusOfNoun } from './contact-noun-status.ts'
import { GOVERNING, hasClitic, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The list of verbs that tell of words. */
export const TALK = 'reporting-verbs'

/** Shapes of a verb that tells of what is or was; a wish or an order tells of nothing. */
export const TOLD: ReadonlySet<unknown> = new Set(['past', 'present'])

/** «لقاء الوزير»; behind an adjective («اتصال هاتفي») nobody owns the noun any more. */
export function ownerOf(sentence: Sentence, match: Match): Phrase | null {
  if (match.end - match.start > 1) return null
  const phrase = sentence.phraseAt(match.end)
  return phrase !== null && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase : null
}

const FINITE: readonly string[] = [TALK, 'encounter-verbs']

/** Whether a verb that tells of words or of contact stands between two tokens. */
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

/** «خلال لقائه الوزير، أكد الرئيس …»: the subject of the verb that the occasion stands before. */
export function subjectLater(view: TextView, sentence: Sentence, match: Match, from: number): Phrase | null {
  if (hasVerb(view, sentence.start, match.start)) return null
  const subject = sentence.subjectAfter(from)
  return subject !== null && hasVerb(view, Math.max(from, subject.start - VERB_REACH), subject.start)
    ? subject
    : null
}

/** Words between a verb and its subject. */
const VERB_REACH = 3

/** The roles that a noun gives: «استقبال» has a host and a guest, «لقاء» two parties. */
export function rolesOf(entry: Entry): Roles {
  if (entry.kind === 'encounter-verbs')
    return { subject: String(entry.payload.subject), object: String(entry.payload.object) }
  return String(entry.payload.id).startsWith('istiqbal')
    ? { subject: 'host', object: 'guest' }
    : { subject: 'party', object: 'party' }
}

/** Both take part alike. */
export const PARTIES = { subject: 'party', object: 'party' }

/** What those before a noun and behind it did in the encounter. */
export interface Roles {
  readonly subject: string
  readonly object: string
}

/** The frame of a noun and of those who may meet by it; null where nobody is left. */
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
  // Whoever speaks to the press has a name or an office.
  if (format === 'press-conference' && subject.some(({ kind }) => kind === 'state')) return null
  if (subject.length + objects.length === 0) return null
  return {
    rule: 'ar/encounter/noun',
    format: formatOf(format, roles.subject, subject, objects),
    status: statusOfNoun(view, sentence, match),
    trigger: { start: match.start, end: match.end },
    subject,
    object: objects,
    attendees: [],
    subjectRole: roles.subject,
    objectRole: roles.object,
    dropped: subject.length === 0,
    // «قمة ثلاثية تجمعه مع A، وB» is one.
    together: format === 'summit' || isTogether(view, object),
    place: null,
  }
}

/** «رحب الوزير خلال الاجتماع بالوفد»: whom «بـ» joins belongs to a verb before, which has nobody else. */
export function isOfVerbBefore(view: TextView, sentence: Sentence, noun: Match): boolean {
  // «توجه إلى العاصمة للاجتماع بالوزير»: whom «بـ» joins to what somebody goes for is met there.
  if (!hasClitic(noun.bits, 'the') || hasClitic(noun.bits, 'to')) return false
  const { start } = noun
  for (let token = view.next(sentence.start, VERBS, start); token < start; ) {
    const verb = view.find(token, TALK)
    const takes = verb !== null && String(verb.entry.payload.govern).split(' ').includes('bi')
    if (takes && !isJoinedBy(view, verb.match.end, start)) return true
    token = view.next(token + 1, VERBS, start)
  }
  return false
}

function isJoinedBy(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (view.matches(token).some(({ bits }) => hasClitic(bits, 'by'))) return true
  return false
}

const VERBS: readonly string[] = [TALK]
