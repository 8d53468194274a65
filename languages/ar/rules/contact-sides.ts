/** People told by the side that they act for: «عن الجانب الدرفاني A، وعن الجانب الرملاني B». */
import type { Phrase, TextView } from '../../pack.ts'
import { actingSideAt } from './acting-side.ts'
import type { Sentence } from './sentence.ts'

const LISTED: readonly string[] = ['contact-words']

/** Whoever the sentence names right behind the side he acts for, from `from` on. */
export function onSides(view: TextView, sentence: Sentence, from: number): readonly Phrase[] {
  const found: Phrase[] = []
  const { end } = sentence
  for (let token = view.next(from, LISTED, end); token < end; token = view.next(token + 1, LISTED, end)) {
    const side = actingSideAt(view, token)
    const person = side === null ? null : sentence.phraseAt(side.end)
    if (person !== null && person.kind === 'person' && person.number === 1 && person.bits === 0)
      found.push(person)
  }
  return found
}
