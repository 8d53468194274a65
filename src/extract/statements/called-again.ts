/** Whoever a noun with its article means again: «وأضاف المسؤول الدرفاني» after «قال مسؤول درفاني», «وأضاف الخبير» after «قال الخبير فلان». */
import type { AttributionWords, Phrase } from '../../../languages/pack.ts'
import type { MentionContext } from '../mentions/context.ts'
import { resolvePhrase } from '../mentions/resolve.ts'
import { titleWordsOf } from '../mentions/titled.ts'
import type { Earlier } from './earlier.ts'
import { evidenceOf } from './own-subject.ts'
import { foundAs, type Speaker } from './speaker.ts'

/** By words that the last one left unnamed was called by, where he spoke right before or they are nobody else's. */
export function unnamedAgain(
  context: MentionContext,
  words: AttributionWords,
  earlier: Earlier,
): Speaker | null {
  const phrase = words.source
  const before = earlier.unnamed
  const the = context.spelling?.article.alone
  if (the === undefined || phrase === null || before?.evidence == null || before.number > 1) return null
  if (phrase.refers !== 'title' || phrase.name !== null) return null
  const evidence = evidenceOf(context, phrase.start, phrase.end, phrase.prefixLength, words.rule)
  if (!isCalledSo(the, evidence.spans[0].quote, before.evidence.spans[0].quote, phrase, before)) return null
  if (earlier.last !== before && resolvePhrase(context, phrase).length > 0) return null
  return foundAs(before, 'description', evidence)
}

/** Whether each word of `quote` with its article is one of `called` without, the one that says whose he is in any spelling. */
function isCalledSo(
  the: string,
  quote: string,
  called: string,
  { sides, titles }: Phrase,
  before: Speaker,
): boolean {
  const words = quote.split(' ')
  const theirs = bareWords(the, called)
  const [side, another] = new Set([...sides, ...titles.flatMap((title) => title.sides)])
  const isOfSide = side !== undefined && another === undefined && side === before.side
  return words.every(
    (word, at) => word.startsWith(the) && (theirs.includes(word.slice(the.length)) || (at > 0 && isOfSide)),
  )
}

/** «وأضاف الخبير», whom no source of that noun was left unnamed as: the one man of the text whose titles hold it. */
export function namedAgain(
  context: MentionContext,
  words: AttributionWords,
  earlier: Earlier,
): Speaker | null {
  const phrase = words.source
  const the = context.spelling?.article.alone
  if (the === undefined || phrase?.refers !== 'unnamed' || phrase.number !== 1 || phrase.name !== null)
    return null
  const { start, end, prefixLength, gender } = phrase
  const evidence = evidenceOf(context, start, end, prefixLength, words.rule)
  const { quote } = evidence.spans[0]
  if (!quote.startsWith(the) || isLeftUnnamed(the, quote, earlier)) return null
  const title = { start, end, office: null, generic: null, sides: [], under: null }
  const wanted = titleWordsOf(context.view, title)
  const [known, another] = context.actors.titled.holding(wanted)
  if (known === undefined || another !== undefined || wanted.length === 0) return null
  return {
    actors: [known],
    unnamed: false,
    side: null,
    resolution: 'description',
    evidence,
    number: 1,
    gender: known.gender ?? gender,
  }
}

/** Whether the last one left unnamed was called by the first word of `quote`. */
function isLeftUnnamed(the: string, quote: string, { unnamed }: Earlier): boolean {
  const [noun = ''] = quote.split(' ')
  const called = unnamed?.evidence?.spans[0].quote
  return called !== undefined && bareWords(the, called).includes(noun.slice(the.length))
}

/** The words of `quote` without their articles. */
function bareWords(the: string, quote: string): readonly string[] {
  return quote.split(' ').map((word) => (word.startsWith(the) ? word.slice(the.length) : word))
}
