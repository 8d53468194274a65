/** Where somebody goes next: «ويتوجه بعدها إلى المدينة», «ويتوجه بعد ختام زيارته إلى المدينة», «ثم يتوجه إلى المدينة». */
import type { Entry, Match, TextView } from '../../pack.ts'
import { particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const WORDS: readonly string[] = ['contact-words']
const ENDS: ReadonlySet<string> = new Set(['اختتام', 'الانتهاء', 'انتهاء', 'ختام', 'نهاية'])

/** Of a journey told in the present, whether another stop stands before it, so that it is still to come. */
export function isNextStop(view: TextView, sentence: Sentence, match: Match, { payload }: Entry): boolean {
  if (payload.object !== 'place') return false
  if (particle(view, match.start - 1, 'conjunction')?.entry.payload.id === 'then') return true
  const behind = sentence.phraseAt(match.end)?.end ?? match.end
  return isAfterwards(view, match.end) || isAfterwards(view, behind)
}

function isAfterwards(view: TextView, token: number): boolean {
  if (view.has(token, WORDS) && view.find(token, 'contact-words')?.entry.payload.id === 'afterwards')
    return true
  return particle(view, token, 'preposition')?.entry.payload.id === 'after' && view.isAmong(token + 1, ENDS)
}
