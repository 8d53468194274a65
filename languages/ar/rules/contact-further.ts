/** Whom somebody met further: behind the same preposition, behind «ثم», or beside the last that is named. */
import type { Phrase, TextView } from '../../pack.ts'
import { canMeet, PREPOSITION_IDS } from './contact-frame.ts'
import { cell, hasClitic, isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «من A، وآخر من B». */
const ANOTHER: ReadonlySet<string> = new Set(['واخر', 'واخرى'])

/** «من A، ومن B»: further objects behind the same preposition. */
export function furtherObjects(
  view: TextView,
  sentence: Sentence,
  first: Phrase | null,
  codes: ReadonlySet<string>,
): readonly Phrase[] {
  const more: Phrase[] = []
  for (let last = first; last !== null; ) {
    const at = isComma(view, last.end) ? last.end + 1 : last.end
    const then = particle(view, at, 'conjunction')
    const afterThen = then !== null && then.entry.payload.id === 'then' ? then.match.end : -1
    const again = particle(view, afterThen < 0 ? at : afterThen, 'preposition')
    if (afterThen >= 0) {
      const next: Phrase | null = sentence.phraseAt(again === null ? afterThen : again.match.end)
      if (next !== null) more.push(next)
      last = next
      continue
    }
    const other = again === null && view.isAmong(at, ANOTHER) ? particle(view, at + 1, 'preposition') : again
    const joined =
      other !== null &&
      (other !== again || hasClitic(other.match.bits, 'and')) &&
      [...codes].some((code) => PREPOSITION_IDS[code] === cell(other.entry.payload.id))
    const next: Phrase | null = joined ? sentence.phraseAt(other.match.end) : alsoBy(sentence, at, codes)
    if (next !== null) more.push(next)
    last = next
  }
  return more
}

/** «A وكذلك B», «A، إلى جانب B»: somebody who was met with the last that is named. */
export function besideObject(view: TextView, sentence: Sentence, last: Phrase | null): Phrase | null {
  if (last === null) return null
  const at = isComma(view, last.end) ? last.end + 1 : last.end
  const besides = view.has(at, WORDS) ? view.find(at, 'contact-words') : null
  const phrase = besides?.entry.payload.id === 'besides' ? sentence.phraseAt(besides.match.end) : null
  return phrase !== null && phrase.kind === 'person' && canMeet(phrase) ? phrase : null
}

const WORDS: readonly string[] = ['contact-words']

/** «التقى بالرئيس وبوزير الخارجية»: the next, who has «و» and the preposition of the first as clitics. */
function alsoBy(sentence: Sentence, at: number, codes: ReadonlySet<string>): Phrase | null {
  const next = codes.has('bi') ? sentence.phraseAt(at) : null
  return next !== null && hasClitic(next.bits, 'and') && hasClitic(next.bits, 'by') ? next : null
}
