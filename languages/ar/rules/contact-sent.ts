/** Whoever is sent abroad pays a visit there: «أوفد الرئيس وزير دفاعه إلى P وQ». */
import type { Entry, Match, TextView } from '../../pack.ts'
import { placeBehind } from './contact-destinations.ts'
import { bareFrame, type ContactFrame, canMeet, objectBehind, subjectBehind } from './contact-frame.ts'
import { subjectBefore } from './contact-slots.ts'
import { statusOf } from './contact-status.ts'
import type { Sentence } from './sentence.ts'

const OBJECT: ReadonlySet<string> = new Set(['obj'])
const TOWARDS: ReadonlySet<string> = new Set(['ila'])
/** Words that no rule knows between who sends and who is sent. */
const STRAYS = 1

/** Whether it is a verb of sending somebody. */
export function isSending({ payload }: Entry): boolean {
  return payload.format === 'visit' && payload.object === 'envoy'
}

/** The visit of one person whom the verb at `match` sends; null where he or where he goes is not told. */
export function sentThere(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
): ContactFrame | null {
  if (match.suffix !== null) return null
  const before = subjectBefore(view, sentence, match, entry)
  const sender = before ?? subjectBehind(view, sentence, match.end)
  if (sender === null || !canMeet(sender)) return null
  const envoy = objectBehind(view, sentence, Math.max(sender.end, match.end), OBJECT, STRAYS)
  if (envoy === null || envoy.kind !== 'person' || envoy.number !== 1 || !canMeet(envoy)) return null
  const place = placeBehind(view, sentence, envoy.end, TOWARDS)
  if (place === null) return null
  // «أوفدت الحكومة الدرفانية نائب وزير الخارجية»: an office of no told side is the sender's.
  const sides = envoy.sides.length > 0 ? envoy.sides : sender.sides
  return {
    ...bareFrame('ar/encounter/verb', 'visit', { start: match.start, end: match.end }),
    status: statusOf(view, sentence, match, entry),
    subject: [{ ...envoy, sides }],
    subjectRole: 'guest',
    objectRole: 'place',
    place,
    // The day beside the verb is that on which he was sent.
    clause: { start: envoy.start, end: Math.max(envoy.end, place.end) },
  }
}
