/** Who signs a text: a line that holds a name and an office and nothing else, as releases have at their head or foot. */
import { LINE_TOKEN, type Phrase, type TextView, type TokenRange } from '../../pack.ts'
import { isWord } from './particles.ts'

/** The one person who signs the text; null where nobody does, or several do. */
export function bylineOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  const signed = view.sentences.flatMap((sentence) => {
    const phrase = phrases.find((one) => one.start === sentence.start)
    return phrase !== undefined && isByline(view, sentence, phrase) ? [phrase] : []
  })
  const [first, second] = signed
  return first === undefined || second !== undefined ? null : first
}

function isByline(view: TextView, sentence: TokenRange, phrase: Phrase): boolean {
  if (phrase.kind !== 'person' || phrase.name === null || phrase.titles.length === 0) return false
  for (let token = phrase.end; token < sentence.end; token += 1) if (isWord(view, token)) return false
  return sentence.start === 0 || view.kind(sentence.start - 1) === LINE_TOKEN
}
