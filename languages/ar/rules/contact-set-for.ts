/** The one phrase behind a verb of contact that is its object: «ومن المقرر أن يلتقي الرئيس الدرفاني.», «ويلتقي كلا من A وB». */
import type { Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { hasClitic, idOf, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const EACH: ReadonlySet<string> = new Set(['كلا'])

/** «كلا من A وB»: as it is written, an object. */
export function isEachObject(view: TextView, { start }: Phrase): boolean {
  return view.isAmong(start, EACH)
}

/** Whether an official with whom the clause of a sentence that plans ends, or to whom «وعددا من» joins others, is the object. */
export function isSetFor(view: TextView, sentence: Sentence, { start }: Match, behind: Phrase): boolean {
  if (sentence.index === 0 || behind.titles.length === 0 || behind.number !== 1) return false
  const modal = view.find(sentence.start, 'modals')
  if (modal === null || modal.match.end !== start - 1 || modal.entry.payload.status !== 'planned')
    return false
  const at = skipAdverbials(view, sentence, behind.end)
  if (at >= sentence.end || !isWord(view, at) || particle(view, at, 'preposition') !== null) return true
  return isJoinedObject(view, at)
}

/** «وعددا من»: accusative. */
function isJoinedObject(view: TextView, token: number): boolean {
  const many = view.has(token, WORDS) ? view.find(token, 'contact-words') : null
  if (many === null || idOf(many) !== 'before' || !hasClitic(many.match.bits, 'and')) return false
  return ACCUSATIVE.some((ending) => view.ends(token, ending))
}

const WORDS: readonly string[] = ['contact-words']
const ACCUSATIVE: readonly string[] = ['عددا']

const LEAVING = 'waddaa'
const AT: ReadonlySet<string> = new Set(['لدى', 'عند'])
const LEFT: ReadonlySet<string> = new Set(['مغادرته', 'مغادرتها'])

/** «وودع الضيف لدى مغادرته المطار أمير المنطقة»: whoever is seen off stands before who sees him off. */
export function isSeenOff(view: TextView, id: unknown, first: Phrase | null): boolean {
  return id === LEAVING && first !== null && view.isAmong(first.end, AT) && view.isAmong(first.end + 1, LEFT)
}
