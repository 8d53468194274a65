/** Reports, papers, agencies and other bodies behind «وفقا ل» that stands apart from its clause: «، وفقا للتقرير.», «ووفقا لصحيفة «المرجان» فإن». */
import { CLITIC_BITS, type Match, type Phrase, type TextView } from '../../pack.ts'
import { bodyEnd } from './body-extents.ts'
import { governedPhrase, joinedLetters } from './named-phrases.ts'
import { nounPhraseEnd } from './noun-phrases.ts'
import { OPEN_BODY } from './open-subjects.ts'
import {
  closingQuote,
  hasClitic,
  isClosingQuote,
  isComma,
  isDefinite,
  isMark,
  isOpeningQuote,
  isWord,
  particle,
} from './particles.ts'
import { CREDIT, RELAY } from './relays.ts'
import type { Sentence } from './sentence.ts'

const NOUNS: readonly string[] = ['speaker-nouns']
const REPORTS: readonly string[] = ['group-report']
const STATEMENTS: readonly string[] = ['group-document']
/** Documents that say what is to be done, and not what is so: «وفقا لقرار المجلس». */
const BINDING: readonly string[] = ['قرار', 'خطاب', 'رسالة', 'مذكرة', 'نسخة', 'نشرة']
/** «وفتحت المعابر، وفقا لمعلومات الميناء»: behind its clause, what somebody knows is as well what he goes by. */
const KNOWN = 'معلومات'
/** A name in quotation marks is no longer than this, in tokens. */
const LONGEST_QUOTED = 7

/** Such a source, where all that is told of it ends, and the class of the cue. */
export interface GovernedSource {
  readonly phrase: Phrase
  readonly end: number
  readonly cueClass: string
}

/** The report or body at `from`, whose noun has «ل» joined to it, for the cue `match`; null elsewhere. */
export function governedSource(
  view: TextView,
  sentence: Sentence,
  match: Match,
  from: number,
  limit: number,
): GovernedSource | null {
  const noun = view.has(from, NOUNS) ? view.find(from, 'speaker-nouns') : null
  if (noun === null || (noun.match.bits & CLITIC_BITS.to) === 0 || !isApart(view, sentence, match))
    return null
  const sort = noun.entry.payload.class
  if (sort !== 'body' && sort !== 'document') return null
  if (BINDING.some((word) => view.ends(from, word))) return null
  if (match.start > sentence.start && view.ends(from, KNOWN)) return null
  const end = sourceEnd(view, from, Math.min(limit, sentence.end), sentence.end)
  const whole = isWhole(view, sentence, from, end) ? end : adjunctEnd(view, sentence, end)
  if (whole < 0) return null
  const isDocument = sort === 'document'
  const listed = isDocument && end === from + 1 ? writtenAs(view, from) : OPEN_BODY
  const isCalledAgain = !isDocument || listed !== OPEN_BODY
  const handing = isCalledAgain ? RELAY : CREDIT
  const cueClass = isDocument || isOutlet(view, from) ? handing : 'say'
  return { phrase: bodyOf(view, from, end, listed), end: whole, cueClass }
}

function bodyOf(view: TextView, start: number, end: number, listed: string): Phrase {
  const name = { start, end, prefixLength: joinedLetters(view, start), ids: [], listed, guarded: false }
  return governedPhrase(view, 'body', name, name)
}

/** «صحيفة», «وكالة»: what it tells is mostly another's. */
function isOutlet(view: TextView, token: number): boolean {
  return OUTLETS.some((word) => view.ends(token, word))
}

const OUTLETS: readonly string[] = ['إذاعة', 'اذاعة', 'شبكة', 'صحيفة', 'قناة', 'مجلة', 'موقع', 'وكالة']

/** Whether nothing more is told of the source at `end`: a mark, «فإن», or a verb behind what is definite or called by a name. */
function isWhole(view: TextView, sentence: Sentence, from: number, end: number): boolean {
  if (end >= sentence.end || isComma(view, end) || isStop(view, end)) return true
  if (isSo(view, end)) return true
  if (!isWord(view, end) || isDefinite(view, end) || view.has(end, ADJUNCTS)) return false
  return isDefinite(view, from) || !isWord(view, end - 1) || end > from + 1
    ? !view.begins(end, 'نشر') && !isMade(view, end)
    : false
}

/** «نشرته الصحيفة», «حصلت عليها»: a verb with the pronoun of it, or before one. */
function isMade(view: TextView, token: number): boolean {
  return MADE_ENDS.some((ending) => view.ends(token, ending)) || view.has(token + 1, OF_IT)
}

const MADE_ENDS: readonly string[] = ['ته', 'تها', 'ها']
const OF_IT: readonly string[] = ['preposition-pronoun']

/** Behind what is told of the source: where a comma, a stop, «فإن» or the sentence's end stands; -1 where it goes on too long. */
function adjunctEnd(view: TextView, sentence: Sentence, from: number): number {
  const last = Math.min(sentence.end, from + LONGEST_ADJUNCT)
  for (let token = from; token < last; token += 1)
    if (isComma(view, token) || isStop(view, token) || isSo(view, token)) return token
  return last === sentence.end ? last : -1
}

/** «فإن», «فقد» */
function isSo(view: TextView, token: number): boolean {
  const found = particle(view, token, 'complementiser') ?? particle(view, token, 'auxiliary')
  return found !== null && hasClitic(found.match.bits, 'so')
}

function isStop(view: TextView, token: number): boolean {
  return isMark(view, token, '.') || isMark(view, token, ')')
}

const ADJUNCTS: readonly string[] = ['preposition', 'relative', 'weekdays', 'date-words', 'numbers']
/** What is told of a source is no longer than this, in tokens. */
const LONGEST_ADJUNCT = 14

/** «للتقرير», «للبيان» mean what the text has told of before. */
function writtenAs(view: TextView, token: number): string {
  if (view.has(token, REPORTS)) return 'group-report'
  return view.has(token, STATEMENTS) ? 'group-document' : OPEN_BODY
}

/** At the head of the sentence or behind a mark: «تعمل وفقا لبيانات المصنع» tells how something is done. */
function isApart(view: TextView, sentence: Sentence, { start }: Match): boolean {
  return (
    start === sentence.start ||
    isComma(view, start - 1) ||
    isClosingQuote(view, start - 1) ||
    sentence.isTurn(start)
  )
}

/** Behind the noun phrase, with the name in marks and the adjective behind it: «لصحيفة «المرجان» الدرفانية». */
function sourceEnd(view: TextView, from: number, limit: number, last: number): number {
  const end = bodyEnd(view, from, Math.max(from + 1, nounPhraseEnd(view, from, limit)), limit)
  if (end > from + 2 || !isOpeningQuote(view, end)) return end
  const close = closingQuote(view, end, Math.min(last, end + LONGEST_QUOTED + 2))
  if (close < end + 2) return end
  const behind = close + 1
  return behind < last && isWord(view, behind) && isDefinite(view, behind) ? behind + 1 : behind
}
