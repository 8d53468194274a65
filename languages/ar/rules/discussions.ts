/** Talk with a partner: «بحث الوزير مع نظيره هاتفيا الملاحة». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials, skipContact } from './adverbials.ts'
import { type Behind, complement } from './governed.ts'
import { idOf, isComma, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «بحث الوزير مع نظيره هاتفيا الملاحة»: the partner is a source too, and the subject matter stands behind him. */
export function discussionBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const found = particle(view, at, 'preposition')
  if (found === null || idOf(found) !== 'with') return null
  const partner = sentence.phraseAt(found.match.end)
  if (partner === null) return null
  const start = skipCircumstances(view, sentence, partner.end)
  if (start >= sentence.end || !isWord(view, start)) return null
  const preposition = particle(view, start, 'preposition')
  const content = preposition === null ? start : preposition.match.end
  return {
    subject,
    unknownSubject: false,
    cueEnd: match.end,
    complement: complement('obj', content, ''),
    partner,
    cueClass: null,
  }
}

/** Adverbials and bracketed-off circumstances: «خلال اتصال هاتفي», «، في لقاء جمعهما الأربعاء،». */
function skipCircumstances(view: TextView, sentence: Sentence, from: number): number {
  const token = skipAdverbials(view, sentence, from)
  if (isComma(view, token)) {
    for (let close = token + 1; close < Math.min(sentence.end, token + 20); close += 1)
      if (isComma(view, close)) return skipAdverbials(view, sentence, close + 1)
    return token
  }
  return skipContact(view, sentence, token)
}
