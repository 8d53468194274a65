/** Sessions that two sides lead together: «ترأس الوزير ونظيره أعمال اللجنة المشتركة». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import {
  bareFrame,
  type ContactFrame,
  canMeet,
  membersOf,
  objectBehind,
  subjectBehind,
} from './contact-frame.ts'
import { onSides } from './contact-sides.ts'
import { subjectBefore } from './contact-slots.ts'
import { statusOf } from './contact-status.ts'
import { isLeading } from './contact-triggers.ts'
import { GOVERNING } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** The telling whose verb of leading stands at `token`, where two or more lead a session; null if none. */
export function ledContactAt(view: TextView, sentence: Sentence, token: number): ContactFrame | null {
  for (const match of view.matches(token)) {
    const verb = match.entries.find(isLeading)
    if (verb === undefined || (match.bits & GOVERNING) !== 0 || match.suffix !== null) continue
    const leaders = leadersOf(view, sentence, match, verb)
    if (leaders.length < 2 || !isOfSession(view, sentence, match.end)) continue
    return {
      ...bareFrame('ar/encounter/led', 'meeting', { start: match.start, end: match.end }),
      status: statusOf(view, sentence, match, verb),
      subject: leaders,
    }
  }
  return null
}

function leadersOf(view: TextView, sentence: Sentence, match: Match, verb: Entry): readonly Phrase[] {
  const own = subjectBefore(view, sentence, match, verb) ?? subjectBehind(view, sentence, match.end)
  if (own === null) return onSides(view, sentence, match.end)
  const from = Math.max(own.end, match.end)
  const partner = membersOf(own).length > 1 ? null : objectBehind(view, sentence, from, WITH, MOST_STRAYS)
  return [...membersOf(own), ...membersOf(partner)].filter(canMeet)
}

const WITH: ReadonlySet<string> = new Set(['maa'])
/** Words that no rule knows between the one who leads and with whom: «مناصفة». */
const MOST_STRAYS = 1

const WORDS = 'gathering-words'
const LISTED: readonly string[] = [WORDS]
/** A session stands so many tokens behind the verb at most. */
const REACH = 24

function isOfSession(view: TextView, sentence: Sentence, from: number): boolean {
  const end = Math.min(sentence.end, from + REACH)
  for (let token = view.next(from, LISTED, end); token < end; token = view.next(token + 1, LISTED, end))
    if (view.find(token, WORDS)?.entry.payload.id === 'session') return true
  return false
}
