/** Words that tell what is somebody's speech: whose it can be, what it cannot be about, what joins and labels it. */
import type { Match, TextView } from '../../pack.ts'
import { hasClitic } from './particles.ts'

/** What a listed word tells: `lexicon/speech-words.tsv`. */
export type SpeechWord =
  | 'source'
  | 'issued'
  | 'issued-by'
  | 'own'
  | 'talk'
  | 'besides'
  | 'apart'
  | 'label'
  | 'of-own'
  | 'object'
  | 'question'
  | 'paper'
  | 'made'
  | 'field'
  | 'deed'
  | 'general'
  | 'year'

/** The table of these words. */
export const SPEECH_WORDS = 'speech-words'

/** The match of a word of `wanted` that begins at `token`, of row `id` where one is asked for; null without. */
export function speechWordAt(view: TextView, token: number, wanted: SpeechWord, id?: string): Match | null {
  if (!view.has(token, SPEECH_WORDS)) return null
  for (const match of view.matches(token))
    for (const entry of match.entries)
      if (
        entry.kind === SPEECH_WORDS &&
        entry.payload.class === wanted &&
        (id === undefined || entry.payload.id === id)
      )
        return match
  return null
}

/** «توقعات», «البحوث»: what is counted, found out and written is nobody, though words are given to it. */
export function isPaper(view: TextView, token: number): boolean {
  return speechWordAt(view, token, 'paper') !== null
}

/** «بيان صادر عن», «كلام منسوب إلى»: behind it, a preposition leads to whoever a text comes from. */
export function isIssuedBy(view: TextView, token: number): boolean {
  return speechWordAt(view, token, 'issued-by') !== null
}

/** «لتلفزيون الهيئة «…»»: a medium behind «لـ», which is told what somebody says, from `from` on before `end`. */
export function isMedium(view: TextView, from: number, end: number): boolean {
  for (let token = from; token < end; token += 1) {
    const found = view.begins(token, 'ل') ? speechWordAt(view, token, 'source') : null
    if (found !== null && hasClitic(found.bits, 'to')) return true
  }
  return false
}
