/** To whom somebody presents his papers: «قدم السفير أوراق اعتماده سفيرا لبلاده لدى درفان إلى الرئيس». */
import type { Phrase, TextView } from '../../pack.ts'
import { isComma, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** As they are folded. */
const AMBASSADORS: ReadonlySet<string> = new Set(['سفيرا', 'سفيرة'])
/** Words of what the papers make of him: «فوق العادة ومفوضا لبلاده لدى المملكة». */
const REACH = 16

/** Whoever stands behind «إلى», past what the papers behind `from` make of their bearer; null where they say nothing of it. */
export function presentedTo(view: TextView, sentence: Sentence, from: number): Phrase | null {
  if (!view.isAmong(from, AMBASSADORS)) return null
  const end = Math.min(sentence.end, from + REACH)
  for (let token = from + 1; token < end && isWord(view, token) && !isComma(view, token); token += 1) {
    const led = particle(view, token, 'preposition')
    if (led === null || led.match.bits !== 0 || led.entry.payload.id !== 'to') continue
    const phrase = sentence.phraseAt(led.match.end)
    return phrase?.kind === 'person' && phrase.bits === 0 ? phrase : null
  }
  return null
}
