/** Contacts that somebody is given leave for: «تفويض الوزير بالتوقيع على اتفاقية بين». */
import type { Match, TextView } from '../../pack.ts'
import { finiteAt, VERB_KINDS } from './contact-finite.ts'
import { isTime } from './contact-noun-status.ts'
import type { Sentence } from './sentence.ts'

const WORDS = 'contact-words'
const LISTED: readonly string[] = [WORDS]
/** Words between the leave and the contact: who has it, and what the talks or the treaty are about. */
const REACH = 24

/** «تفويض الوزير بالتباحث في شأن مذكرة للمشاورات بين»: nothing was held or signed, nor is a day set for it. */
export function isAuthorised(view: TextView, sentence: Sentence, match: Match): boolean {
  if (isTime(view, match)) return false
  for (let token = match.start - 1; token >= Math.max(sentence.start, match.start - REACH); token -= 1) {
    if (view.has(token, LISTED) && view.find(token, WORDS)?.entry.payload.id === 'authorising') return true
    if (isToldVerb(view, token)) return false
  }
  return false
}

/** A finite verb that is not spelled like its own noun, as «تفاهم» is. */
function isToldVerb(view: TextView, token: number): boolean {
  const verb = view.has(token, VERB_KINDS) ? finiteAt(view, token) : null
  return verb !== null && !verb.entries.some(({ payload }) => payload.shape === 'masdar')
}
