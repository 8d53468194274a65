/** Quotations of a sentence, and how its words are given: in quotation marks, in part, or in the first person. */
import type { TextView, TokenRange } from '../../pack.ts'
import { FINITE_TALK, OWN_TALK, PARTICIPLE_TALK } from '../talk-kinds.ts'
import {
  CLOSING_QUOTE,
  isDefinite,
  isOneOf,
  isOpeningQuote,
  isWord,
  OPENING_QUOTE,
  type Signs,
  signs,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { SPEECH_WORDS, speechWordAt } from './speech-words.ts'
import { VERB_TABLE } from './verb-forms.ts'

/** The closing mark of each opening one; the straight mark closes itself. */
const CLOSED_BY: ReadonlyMap<number, Signs> = new Map(
  [
    ['«', ['»']],
    ['“', ['”', '“']],
    ['"', ['"']],
    ['„', ['“', '”']],
    ['‹', ['›']],
    ['‟', ['”', '“']],
  ].map(([open, close]) => [String(open).charCodeAt(0), signs(close as readonly string[])]),
)

const NONE: readonly TokenRange[] = []
const OPENING: readonly string[] = [OPENING_QUOTE]
const MARKS: readonly string[] = [OPENING_QUOTE, CLOSING_QUOTE]

/** Every closed quotation within `range` of the sentence, its marks included, outermost only. */
export function quotationsIn(
  view: TextView,
  sentence: Sentence,
  { start, end }: TokenRange,
): readonly TokenRange[] {
  if (!sentence.quotesFrom(start)) return NONE
  let found: TokenRange[] | null = null
  for (let token = view.next(start, OPENING, end); token < end; token = view.next(token + 1, OPENING, end)) {
    const close = straightClosing(view, token, end) ?? closingOf(view, token, end)
    if (close < 0) continue
    found ??= []
    found.push({ start: token, end: close + 1 })
    token = close
  }
  return found ?? NONE
}

/** The mark that closes the words opened at `open`, before `limit`, names in marks of their own between them; null where that is not told. */
export function closingOfWords(view: TextView, open: number, limit: number): number | null {
  const straight = straightClosing(view, open, limit)
  if (straight !== null || isOneOf(view, open, STRAIGHT)) return straight
  const close = closingOf(view, open, limit)
  return close < 0 ? null : close
}

/** Marks that open and close alike. */
const STRAIGHT = signs(['"'])

/**
 * «"ستفتح منصة "المنارة" أبوابها غدا"»: behind a straight mark that opens somebody's words, the one that closes them, with the names between
 * them that stand in such marks too; null where it is another mark, or none of the names is, -1 where nothing closes them.
 */
function straightClosing(view: TextView, open: number, limit: number): number | null {
  if (!isOneOf(view, open, STRAIGHT)) return null
  let depth = 0
  let isNested = false
  for (
    let token = view.next(open + 1, MARKS, limit);
    token < limit;
    token = view.next(token + 1, MARKS, limit)
  ) {
    if (!isOneOf(view, token, STRAIGHT)) continue
    if (depth === 0 && isInner(view, token)) {
      isNested = true
      depth = 1
    } else if (depth > 0) depth = 0
    else return isNested ? token : null
  }
  return isNested ? -1 : null
}

/** A mark that a space parts from the word before, or a letter joins to it, and nothing from the word behind; a verb or colon before it leads to other words. */
function isInner(view: TextView, token: number): boolean {
  const before = token - 1
  if (!isWord(view, token + 1) || view.start(token + 1) !== view.end(token)) return false
  const isApart = view.start(token) > view.end(before)
  if (!isWord(view, before) || (!isApart && view.word(before).length > 1)) return false
  return !view.has(before, LEADERS)
}

const LEADERS: readonly string[] = [FINITE_TALK, PARTICIPLE_TALK, 'complementiser']

function closingOf(view: TextView, open: number, limit: number): number {
  const opening = view.unit(open)
  const closing = CLOSED_BY.get(opening)
  if (closing === undefined) return -1
  let depth = 0
  for (
    let token = view.next(open + 1, MARKS, limit);
    token < limit;
    token = view.next(token + 1, MARKS, limit)
  ) {
    if (isOneOf(view, token, closing)) {
      if (depth === 0) return token
      depth -= 1
    } else if (view.unit(token) === opening) depth += 1
  }
  return -1
}

/** The quotation that holds `token` between its marks, or null. */
export function quotationAround(quotations: readonly TokenRange[], token: number): TokenRange | null {
  for (const one of quotations) if (one.start < token && token < one.end - 1) return one
  return null
}

/** A quotation of fewer words is a name or a word held at a distance. */
const FEWEST_QUOTED = 3

/**
 * How the words of `content` are given. Whole in quotation marks they are direct, in part mixed; without marks, the first
 * person tells that they are the speaker's own.
 */
export function mannerOf(
  view: TextView,
  sentence: Sentence,
  content: TokenRange,
): 'direct' | 'indirect' | 'mixed' {
  const quotations = quotationsIn(view, sentence, content)
  const [first] = quotations
  if (isOpeningQuote(view, content.start) && (first === undefined || isMostOf(first, content)))
    return 'direct'
  for (const one of quotations) if (isQuoted(view, content, one)) return 'mixed'
  return speaksOfHimself(view, content, quotations) ? 'mixed' : 'indirect'
}

/** The quotation opens the content, and little stands behind it. */
function isMostOf(quotation: TokenRange, content: TokenRange): boolean {
  return (
    quotation.start === content.start && quotation.end - quotation.start > 2 * (content.end - quotation.end)
  )
}

/** Words that were said: several, or a predicate at the end («المشروع «هدية للأجيال»»). */
function isQuoted(view: TextView, content: TokenRange, quotation: TokenRange): boolean {
  if (quotation.end - quotation.start - 2 >= FEWEST_QUOTED) return true
  return (
    quotation.end === content.end &&
    isDefinite(view, quotation.start - 1) &&
    !isDefinite(view, quotation.start + 1)
  )
}

/** «نحن», «لدينا», «علاقاتنا», «نؤكد»: the first person outside quotation marks. */
function speaksOfHimself(view: TextView, content: TokenRange, quotations: readonly TokenRange[]): boolean {
  const { start, end } = content
  for (let token = view.next(start, OWN, end); token < end; token = view.next(token + 1, OWN, end))
    if (isOwn(view, token) && quotationAround(quotations, token) === null) return true
  for (let token = start; token < end; token += 1)
    if (isOurs(view, token) && quotationAround(quotations, token) === null) return true
  return false
}

const OWN: readonly string[] = [SPEECH_WORDS, OWN_TALK]

/** A pronoun, or a verb of talk in the plural of the first person. */
function isOwn(view: TextView, token: number): boolean {
  if (speechWordAt(view, token, 'own') !== null) return true
  if (!view.has(token, OWN_TALK)) return false
  if (!view.begins(token, 'ن') && !view.begins(token, 'سن') && !view.ends(token, 'نا')) return false
  return view.find(token, VERB_TABLE)?.entry.payload.person === 1
}

const FEWEST_LETTERS = 5

/** A feminine noun with «نا». */
function isOurs(view: TextView, token: number): boolean {
  return view.ends(token, 'تنا') && view.word(token).length >= FEWEST_LETTERS
}
