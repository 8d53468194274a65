/** Who issued a document that a text names again: "the statement added". */
import type { AttributionWords, Phrase, TextView } from '../../../languages/pack.ts'
import type { MentionContext } from '../mentions/context.ts'
import { bareWord } from '../mentions/trail.ts'
import type { Earlier, Said } from './earlier.ts'
import { evidenceOf } from './own-subject.ts'
import { foundAs, type Speaker } from './speaker.ts'

/** «وأضاف البيان» after «قالت الوزارة في بيان إن الوزير شدد على …»: the one who spoke last at the top level in a document called so. */
export function issuerOf(context: MentionContext, document: Phrase, { said }: Earlier): Speaker | null {
  const { view } = context
  for (let place = said.length - 1; place >= 0; place -= 1) {
    const { words, speaker } = said[place] as Said
    if (speaker.actors.length === 1 && !isBare(context, words) && isToldIn(view, words, document))
      return speaker
  }
  return null
}

/** «البيان» itself: nothing tells there who issued it. */
function isBare(context: MentionContext, { source }: AttributionWords): boolean {
  return source !== null && isDocumentAlone(context, source)
}

const DOCUMENT = 'group-document'

/** «البيان», "the press release": called as the tables list it, with nothing that says whose it is. */
export function isDocumentAlone({ view }: MentionContext, { name, start, end }: Phrase): boolean {
  return name?.listed === DOCUMENT && (end - start === 1 || view.find(start, 'groups')?.match.end === end)
}

/** «وأضاف المصدر ذاته», «وأضاف نفس المصدر» in a text that has left no source unnamed before: the body that spoke last, in a document of its own or not. */
export function knownSource(
  context: MentionContext,
  words: AttributionWords,
  earlier: Earlier,
): Speaker | null {
  const { view } = context
  const phrase = words.source
  if (phrase?.same !== true || phrase.number > 1) return null
  const last = earlier.said[earlier.said.length - 1]?.speaker ?? null
  const [actor, another] = last?.actors ?? []
  if (last === null || actor?.kind !== 'organization' || another !== undefined) return null
  if (earlier.unnamed !== null || isNamedBefore(view, phrase)) return null
  const { start, end, prefixLength } = phrase
  const evidence = evidenceOf(context, start, end, prefixLength, words.rule)
  // «المصدر» is a man, whatever a ministry is: «وأضاف المصدر نفسه …، مشيرا إلى».
  return { ...foundAs(last, 'description', evidence), gender: 'm' }
}

/** Whether the noun stands before `phrase` without its article: «مصدر في الوزارة» whose words no rule read. */
function isNamedBefore(view: TextView, { start, end }: Phrase): boolean {
  const noun = bareWord(view, end - 1)
  for (let at = view.next(0, UNNAMED, start); at < start; at = view.next(at + 1, UNNAMED, start))
    if (bareWord(view, at) === noun && view.word(at) === noun && view.find(at, 'unnamed')?.match.bits === 0)
      return true
  return false
}

const UNNAMED: readonly string[] = ['unnamed']

/** Whether the sentence of an attribution has the words for the document outside what is said. */
function isToldIn(view: TextView, { sentence, content }: AttributionWords, document: Phrase): boolean {
  const range = view.sentences[sentence]
  if (range === undefined) return false
  const length = document.end - document.start
  for (let token = range.start; token + length <= range.end; token += 1) {
    const isSaid = content.some(({ start, end }) => start <= token && token < end)
    if (!isSaid && isSpelledSo(view, token, document)) return true
  }
  return false
}

function isSpelledSo(view: TextView, token: number, { start, end }: Phrase): boolean {
  for (let at = start; at < end; at += 1)
    if (bareWord(view, token + at - start) !== bareWord(view, at)) return false
  return true
}
