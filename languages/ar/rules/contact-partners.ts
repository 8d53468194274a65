/** Whom somebody met, told in other ways than by «مع» or right behind the verb: «محادثات بمعية B», «التقى «فلان» نظيره», «كان لـA لقاء مع B». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { GOVERNING, hasClitic, isClosingQuote, isOpeningQuote, JOINING } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «التقى «الصفوائي» نظيره»: one person by name in marks. */
export function quotedAt(view: TextView, sentence: Sentence, token: number): Phrase | null {
  const phrase = isOpeningQuote(view, token) ? sentence.phraseAt(token + 1) : null
  const isNamed = phrase?.kind === 'person' && phrase.name !== null
  return isNamed && isClosingQuote(view, phrase.end) ? phrase : null
}

/** As they are folded. */
const BESIDE: ReadonlySet<string> = new Set(['برفقة', 'برفقه', 'بمعية', 'بمعيه', 'رفقة', 'رفقه'])
const NOUNS = 'encounter-nouns'
/** Words from the noun of talks to what says with whom: «محادثات ثنائية رفيعة رفقة». */
const ADJECTIVES = 3

/** «أجرى محادثات ثنائية بمعية الرئيس»: with whom talks were held; of a journey and its company such words tell nothing. */
export function besideTalks(view: TextView, sentence: Sentence, token: number): Phrase | null {
  if (!view.isAmong(token, BESIDE)) return null
  const phrase = sentence.phraseAt(token + 1)
  if (phrase === null || (phrase.bits & (GOVERNING | JOINING)) !== 0) return null
  for (let at = token - 1; at >= token - ADJECTIVES && at >= sentence.start; at -= 1) {
    const format = view.find(at, NOUNS)?.entry.payload.format
    if (format !== undefined) return format === 'visit' ? null : phrase
  }
  return null
}

/** Days between whoever had a meeting and its noun. */
const DAYS = 4
const HAD: ReadonlySet<string> = new Set(['كان', 'كانت', 'سيكون', 'ستكون', 'وكان', 'وكانت', 'وسيكون'])

/** «كان للوزير أمس لقاء مع نظيره»: who had the meeting. */
export function hadBefore(view: TextView, sentence: Sentence, { start, bits, suffix }: Match): Phrase | null {
  if (bits !== 0 || suffix !== null) return null
  for (let end = start; end > start - DAYS && end > sentence.start; end -= 1) {
    const phrase = sentence.phraseEndingAt(end)
    if (phrase === null) continue
    const isOwner = phrase.kind === 'person' && hasClitic(phrase.bits, 'to')
    return isOwner && view.isAmong(phrase.start - 1, HAD) ? phrase : null
  }
  return null
}
