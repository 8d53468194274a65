/** Who signs a text: a line that holds a name and an office and nothing else, as releases have at their head or foot. */
import { LINE_TOKEN, type Phrase, type TextView } from '../../pack.ts'
import { isWord } from './particles.ts'

/** The one person who signs the text; null where nobody does, or several do. */
export function bylineOf(view: TextView, phrases: readonly Phrase[]): Phrase | null {
  const [first, second] = phrases.filter((phrase) => isOfficial(phrase) && isByline(view, phrase))
  return first === undefined || second !== undefined ? null : first
}

function isOfficial({ kind, name, titles }: Phrase): boolean {
  return kind === 'person' && name !== null && titles.length > 0
}

function isByline(view: TextView, phrase: Phrase): boolean {
  const { start } = phrase
  if (start > 0 && view.kind(start - 1) !== LINE_TOKEN) return false
  const line = view.sentences.find((sentence) => sentence.start === start)
  if (line === undefined) return false
  for (let token = phrase.end; token < line.end; token += 1) if (isWord(view, token)) return false
  return true
}
