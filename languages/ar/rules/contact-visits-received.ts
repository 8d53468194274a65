/** Visits of whoever is received: «استقبل A B في أول زيارة له», «B الموجود حاليا في زيارة رسمية للبلاد». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import type { ContactFrame } from './contact-frame.ts'
import { frame } from './contact-noun-frame.ts'
import { receptionBefore } from './contact-received.ts'
import { GOVERNING, hasClitic, isComma, JOINING, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words between «الذي» and the visit that it tells of: «الذي يوجد حاليا في زيارة». */
const CLAUSE_REACH = 4

/** «B الذي يوجد في زيارة للبلاد»: of whom a relative clause tells the visit, or who is said to be on it; null without. */
export function visitorOfClause(view: TextView, sentence: Sentence, { start }: Match): Phrase | null {
  const least = Math.max(sentence.start, start - CLAUSE_REACH)
  for (let token = start - 1; token >= least && !isComma(view, token); token -= 1) {
    if (particle(view, token, 'relative') === null && !view.isAmong(token, PRESENT)) continue
    const phrase = sentence.phraseEndingAt(isComma(view, token - 1) ? token - 1 : token)
    return phrase !== null && phrase.kind === 'person' ? phrase : null
  }
  return null
}

/** Said of whoever is there on a visit, as of no other. */
const PRESENT: ReadonlySet<string> = new Set(['المتواجد', 'المتواجدة', 'الموجود', 'الموجودة'])

/** What stands between «في» and a visit, so that it is the visit of whoever is received. */
const WHICH: ReadonlySet<string> = new Set(['اطار', 'اول', 'بداية', 'ثاني', 'ختام', 'مستهل'])

/** «استقبل A B … في أول زيارة له», «… في مستهل زيارة تستمر يومين»: B visits A's state; null where the words say another thing. */
export function visitReceived(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  if (match.suffix !== null || match.bits !== 0) return null
  const at = view.isAmong(match.start - 1, WHICH) ? match.start - 2 : -1
  if (at < 0 || particle(view, at, 'preposition')?.entry.payload.id !== 'in') return null
  const both = receptionBefore(view, sentence, at)
  if (both === null) return null
  const [host, guest] = both
  if ([host, guest].some(({ bits }) => (bits & (GOVERNING | JOINING)) !== 0 || hasClitic(bits, 'the')))
    return null
  return frame(view, sentence, match, 'visit', [guest], host, { subject: 'guest', object: 'host' })
}
