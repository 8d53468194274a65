/** Courtesy calls, which nobody makes by telephone: "paid a courtesy call on X", "received a courtesy call from Y", "Courtesy Call on X by Y". */
import type { Match, TextView } from '../../pack.ts'
import { actorBefore, isOfAddressee } from './contact-actors.ts'
import type { ContactFrame } from './contact-frame.ts'
import { frame, near, overlaps } from './contact-noun-slots.ts'
import type { Sentence } from './sentence.ts'

const ON: ReadonlySet<string> = new Set(['on', 'upon', 'to'])
const BY: ReadonlySet<string> = new Set(['by', 'from'])

/** The meeting that the noun of `match` tells of; null where it says neither whose call it was nor on whom. */
export function courtesyCall(view: TextView, sentence: Sentence, match: Match): ContactFrame | null {
  const host = near(view, sentence, match.end, ON)
  const guest = near(view, sentence, match.end, BY)
  const [first, second] = [host ?? guest, host === null ? null : guest]
  if (first === null) return null
  if (second !== null)
    return overlaps(first, second) ? null : frame(view, sentence, match, 'meeting', second, first)
  const actor = actorBefore(view, sentence, match.start)
  if (actor === 'open' || isOfAddressee(view, sentence, match.start)) return null
  if (actor !== null && overlaps(actor, first)) return null
  return frame(view, sentence, match, 'meeting', actor, first)
}
