/** Words handed on: «نقلت القناة عن مسؤول أن». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { SAID } from './codes.ts'
import { type Behind, quoteAt, thatAt } from './governed.ts'
import { openSubjectAt } from './open-subjects.ts'
import { idOf, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Verbs that hand on what somebody else said, by the preposition before him: «نقلت القناة عن مسؤول أن». */
const RELAYING: ReadonlyMap<string, string> = new Map([
  ['naqala', 'about'],
  ['nasaba', 'to'],
])

/** How far behind the verb he may stand, and how long he is with all that is said of him, in tokens. */
const RELAYED = 14

/** «نقلت القناة عن مسؤول أن»: whoever is quoted is the source. */
export function relayedBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  lemma: string,
  from: number,
): Behind | null {
  const preposition = RELAYING.get(lemma)
  if (preposition === undefined) return null
  const end = Math.min(sentence.end, from + RELAYED)
  for (let token = from; token < end; token += 1) {
    const found = particle(view, token, 'preposition')
    if (found === null || idOf(found) !== preposition) continue
    const subject = sentence.phraseAt(found.match.end)
    const start = subject?.end ?? found.match.end
    for (let next = start; next < Math.min(sentence.end, start + RELAYED); next += 1) {
      if (view.find(next, 'reporting-verbs')?.entry.payload.shape === 'masdar') return null
      const content = thatAt(view, next, SAID, '') ?? quoteAt(view, sentence, next, SAID)
      if (content === null) continue
      const named = namedBefore(view, subject, found.match.end, next)
      return {
        subject: named,
        unknownSubject: named === null,
        cueEnd: match.end,
        complement: content,
        partner: null,
        cueClass: null,
      }
    }
  }
  return null
}

/** «نقلت القناة عن السكرتير بوزارة … فلان، أن»: whoever is named right before the words, behind an office without a name. */
function namedBefore(view: TextView, subject: Phrase | null, from: number, words: number): Phrase | null {
  if (subject !== null && (subject.refers !== 'title' || subject.end === words)) return subject
  const limit = isComma(view, words - 1) ? words - 1 : words
  const open = openSubjectAt(view, from, limit, { gender: null, number: 0 })
  return open?.name?.end === limit ? open : subject
}
