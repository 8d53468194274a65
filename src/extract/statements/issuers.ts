/** Who issued a document that a text names again: "the statement added". */
import type { AttributionWords, Phrase, TextView } from '../../../languages/pack.ts'
import type { MentionContext } from '../mentions/context.ts'
import { bareWord } from '../mentions/trail.ts'
import type { Earlier, Said } from './earlier.ts'
import type { Speaker } from './speaker.ts'

/** «وأضاف البيان» after «قالت الوزارة في بيان إن الوزير شدد على …»: the one who spoke last at the top level in a document called so. */
export function issuerOf({ view }: MentionContext, { start }: Phrase, { said }: Earlier): Speaker | null {
  const noun = bareWord(view, start)
  for (let place = said.length - 1; place >= 0; place -= 1) {
    const { words, speaker } = said[place] as Said
    if (speaker.actors.length === 1 && !isBare(words) && isToldIn(view, words, noun)) return speaker
  }
  return null
}

/** «البيان» itself: nothing tells there who issued it. */
function isBare({ source }: AttributionWords): boolean {
  return source?.name?.listed === DOCUMENT && source.end - source.start === 1
}

const DOCUMENT = 'group-document'

/** Whether the sentence of an attribution has `noun` outside what is said. */
function isToldIn(view: TextView, { sentence, content }: AttributionWords, noun: string): boolean {
  const range = view.sentences[sentence]
  if (range === undefined) return false
  for (let token = range.start; token < range.end; token += 1) {
    const isSaid = content.some(({ start, end }) => start <= token && token < end)
    if (!isSaid && bareWord(view, token) === noun) return true
  }
  return false
}
