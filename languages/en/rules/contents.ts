/** Where the content of each cue of a sentence ends, and which attribution stands inside which. */
import { LINE_TOKEN, type TextView, type TokenRange } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import {
  closingQuote,
  isCapital,
  isClosingQuote,
  isComma,
  isMark,
  isNumber,
  isOneOf,
  isOpeningQuote,
  isParticle,
  isWord,
  lists,
  particle,
  signs,
} from './particles.ts'
import { occasionBehind } from './partners.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** A cue with its content. */
export interface Content {
  readonly cue: Cue
  readonly cueIndex: number
  readonly ranges: readonly TokenRange[]
  /** Index of the cue whose content this one stands in; -1 for none. */
  readonly within: number
}

/** The contents of `cues`, which are those of one sentence from left to right. */
export function contentsOf(view: TextView, sentence: Sentence, cues: readonly Cue[]): readonly Content[] {
  const ranges = cues.map((_, index) => rangesOf(view, sentence, cues, index))
  return cues.map((cue, index) => ({
    cue,
    cueIndex: index,
    ranges: ranges[index] ?? [],
    within: innermost(cues, ranges, index),
  }))
}

function rangesOf(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
): readonly TokenRange[] {
  const cue = cues[index]
  if (cue === undefined || cue.complement === null) return []
  if (cue.direction === 'left') return leftRanges(view, sentence, cues, index, cue)
  const { start } = cue.complement
  if (cue.complement.kind === 'quote' && isOpeningQuote(view, start)) {
    const inside = closingQuote(view, start, sentence.end)
    const close = inside > 0 ? inside : closeOfParagraph(view, start, sentence.end)
    if (close > 0) return [{ start, end: close + 1 }]
  }
  const whole = beforeOccasion(view, sentence, cue, start, contentEnd(view, sentence, cues, index, start))
  const end = beforeMain(view, sentence, cue, { start, end: whole })
  return one(
    trim(view, {
      start,
      end:
        cue.complement.kind === 'obj' && cue.tense === 'past'
          ? beforeStatement(view, start, beforeDay(view, start, end))
          : end,
    }),
  )
}

/** Words from the head of a sentence to its "as": "Today, as we". */
const MOST_BEFORE_AS = 3
const SPEAKING: ReadonlySet<string> = new Set(['i', 'we'])
/** What a main clause may begin with behind its comma. */
const OPENING: ReadonlySet<string> = new Set(['i', 'let', 'my', 'our', 'this', 'we'])

/** "As we honor the pilots, we must keep the light": the clause behind the comma is no part of what the first one says. */
function beforeMain(view: TextView, sentence: Sentence, cue: Cue, { start, end }: TokenRange): number {
  const pronoun = view.isAmong(cue.range.start - 1, SPEAKING) ? cue.range.start - 1 : cue.range.start - 2
  if (cue.complement?.kind !== 'obj' || !view.isAmong(pronoun, SPEAKING)) return end
  if (!isParticle(view, pronoun - 1, 'as')) return end
  if (pronoun - 1 > sentence.start + MOST_BEFORE_AS) return end
  for (let at = start; at < end; at += 1) if (isComma(view, at) && view.isAmong(at + 1, OPENING)) return at
  return end
}

/** "discussed the floods with X during a meeting": in what it was discussed is not what was discussed. */
function beforeOccasion(view: TextView, sentence: Sentence, cue: Cue, start: number, end: number): number {
  if (cue.cueClass !== 'discuss' || cue.tense !== 'past') return end
  return Math.min(end, occasionBehind(view, sentence, start)?.start ?? end)
}

/** The mark that ends a quotation of many sentences together with its paragraph; -1 where another opens before. */
function closeOfParagraph(view: TextView, open: number, from: number): number {
  let end = from
  while (end < view.count && view.kind(end) !== LINE_TOKEN) end += 1
  const close = closingQuote(view, open, end)
  if (close < 0 || close < end - 2) return -1
  for (let token = open + 1; token < close; token += 1) if (isMark(view, token, '“')) return -1
  return close
}

const STATEMENTS: ReadonlySet<string> = new Set(['statement', 'interview', 'tweet', 'communique', 'speech'])

/** "condemned the attack in a statement": where it was said is not what was said. */
function beforeStatement(view: TextView, start: number, end: number): number {
  const at = end - 3
  return at > start &&
    view.isAmong(end - 1, STATEMENTS) &&
    isParticle(view, at, 'in') &&
    (isParticle(view, at + 1, 'a') || isParticle(view, at + 1, 'an'))
    ? at
    : end
}

/** "rejected the call on Wednesday": the day is that of the speech. */
function beforeDay(view: TextView, start: number, end: number): number {
  return end - 2 > start && isParticle(view, end - 2, 'on') && lists(view, end - 1, 'weekdays')
    ? end - 2
    : end
}

function one(range: TokenRange | null): readonly TokenRange[] {
  return range === null ? [] : [range]
}

/** From the sentence's head, or from behind the cue before it, to the comma before the source; what is quoted behind it goes on. */
function leftRanges(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  cue: Cue,
): readonly TokenRange[] {
  let start = cue.shape === 'passive' ? (cue.complement?.start ?? sentence.opening) : sentence.opening
  for (const other of cues.slice(0, index))
    if (other.direction === 'left') start = Math.max(start, other.range.end)
  const before = trim(view, { start, end: cue.shape === 'passive' ? passiveEnd(view, cue) : cue.clauseStart })
  return [
    ...one(before),
    ...one(quotedBehind(view, sentence, cue) ?? restBehind(view, sentence, cues, index, before)),
  ]
}

/** "The ferry, she added, would open in June": the verb of what stands before follows behind the aside. */
function restBehind(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  before: TokenRange | null,
): TokenRange | null {
  const cue = cues[index]
  if (before === null || cue === undefined || cue.shape === 'passive') return null
  const comma = Math.max(cue.range.end, cue.subject?.end ?? 0)
  if (!isComma(view, comma) || !lists(view, comma + 1, AUXILIARY)) return null
  for (let token = before.start; token < before.end; token += 1)
    if (lists(view, token, AUXILIARY)) return null
  const later = cues[index + 1]
  return trim(view, { start: comma + 1, end: later === undefined ? sentence.end : later.clauseStart })
}

const AUXILIARY: readonly string[] = ['auxiliary']

function passiveEnd(view: TextView, cue: Cue): number {
  let end = cue.range.start
  while (
    end > 0 &&
    (particle(view, end - 1, 'auxiliary') !== null || particle(view, end - 1, 'adverb') !== null)
  )
    end -= 1
  return end
}

/** "“We agree,” said Wang, “and shall go on.”": the second part of one quotation. */
function quotedBehind(view: TextView, sentence: Sentence, cue: Cue): TokenRange | null {
  if (cue.complement?.kind !== 'quote') return null
  const end = Math.max(cue.range.end, cue.subject?.end ?? 0)
  const open = isComma(view, end) ? end + 1 : end
  if (!isOpeningQuote(view, open) || open >= sentence.end) return null
  const close = closingQuote(view, open, sentence.end)
  return close < 0 ? null : { start: open, end: close + 1 }
}

/** The first later cue that is not part of the content, or the sentence's end. */
function contentEnd(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  start: number,
): number {
  const cue = cues[index]
  let end = sentence.end
  for (const later of cues.slice(index + 1)) {
    if (later.range.start <= start || cue === undefined) continue
    if (breaks(view, cue, later)) {
      end = Math.max(start, later.clauseStart)
      break
    }
  }
  return Math.min(
    end,
    commentStart(view, start, end, cue),
    reporterStart(view, sentence, { start, end }),
    otherClause(view, sentence, { start, end }, cue?.complement?.kind !== 'that'),
    cue === undefined ? end : mainClause(view, sentence, cue, { start, end }),
  )
}

/** "As we honor the crews, let us …": where the clause begins that "as", "when" or "while" leads to. */
function mainClause(view: TextView, sentence: Sentence, cue: Cue, { start, end }: TokenRange): number {
  const opening = sentence.opening
  if (cue.complement?.kind === 'that' || cue.range.start > opening + MOST_LED) return end
  if (!view.isAmong(opening, LEADING_TO) || !lists(view, opening + 1, PRONOUNS)) return end
  for (let token = start + 1; token < end; token += 1)
    if (isComma(view, token) && (view.isAmong(token + 1, BIDDING) || isSubject(view, sentence, token + 1)))
      return token
  return end
}

/** A pronoun, or somebody before an auxiliary. */
function isSubject(view: TextView, sentence: Sentence, token: number): boolean {
  if (lists(view, token, PRONOUNS)) return true
  const phrase = sentence.phraseAt(token)
  return phrase !== null && lists(view, phrase.end, AUXILIARY)
}

const LEADING_TO: ReadonlySet<string> = new Set(['as', 'when', 'while'])
const BIDDING: ReadonlySet<string> = new Set(['let', 'there'])
/** Words from "as" to its verb: "as we also". */
const MOST_LED = 4

const PRONOUNS: readonly string[] = ['pronouns']
const OWNERS: readonly string[] = ['pronouns', 'possessive']

/** ", and the President presented …", ", and they went on" behind what is no clause itself: somebody else's act that no table lists ends what was said. */
function otherClause(view: TextView, sentence: Sentence, { start, end }: TokenRange, own: boolean): number {
  for (let token = start + 1; token < end; token += 1) {
    if (!isComma(view, token)) continue
    if (own && isParticle(view, token + 1, 'but') && lists(view, token + 2, OWNERS)) return token
    if (!isParticle(view, token + 1, 'and') && !isParticle(view, token + 1, 'while')) continue
    if (own && isParticle(view, token + 1, 'and') && lists(view, token + 2, PRONOUNS)) return token
    const phrase = sentence.phraseAt(token + 2)
    if (phrase?.kind === 'person' && isWord(view, phrase.end) && view.word(phrase.end).endsWith('ed'))
      return token
  }
  return end
}

/** ", Brigonia Press reported on Tuesday" at the end of the sentence: who carried it is no part of what was said. */
function reporterStart(view: TextView, sentence: Sentence, { start, end }: TokenRange): number {
  for (let verb = end - 1; verb > start + 1 && end - verb <= MOST_BEHIND; verb -= 1) {
    if (!view.isAmong(verb, CARRIED) || skipAdverbials(view, sentence, verb + 1) < end) continue
    let at = verb
    while (at > start && (isCapital(view, at - 1) || view.isAmong(at - 1, OF_AGENCY))) at -= 1
    return at < verb && isComma(view, at - 1) ? at - 1 : end
  }
  return end
}

const CARRIED: ReadonlySet<string> = new Set(['reported', 'reports'])
const OF_AGENCY: ReadonlySet<string> = new Set(['the', 'news', 'agency', 'newspaper', 'state', 'television'])
/** Words behind the verb that carries: "on Tuesday, May 9". */
const MOST_BEHIND = 6

function breaks(view: TextView, cue: Cue, later: Cue): boolean {
  if (later.shape === 'adverbial' || later.direction === 'left') return later.clauseStart > cue.range.end
  if (later.shape === 'participle' || later.coordinated) return true
  if (later.relative) return cue.complement?.kind !== 'that'
  return cue.complement?.kind !== 'that' || isOneOf(view, later.clauseStart, CLAUSE_MARKS)
}

const CLAUSE_MARKS = signs([',', ';'])

/** ", which …", ", as well as during …": the reporter's own comment on what was said. */
function commentStart(view: TextView, from: number, end: number, cue: Cue | undefined): number {
  if (cue?.complement?.kind === 'that') return end
  for (let token = from + 1; token < end; token += 1)
    if (
      isComma(view, token) &&
      particle(view, token + 1, 'relative') !== null &&
      isParticle(view, token + 1, 'which') &&
      cue?.cueClass === 'announce'
    )
      return token
  return end
}

/** Without commas, stops and conjunctions at either end; null if nothing is left. */
function trim(view: TextView, range: TokenRange): TokenRange | null {
  let { start, end } = range
  while (end > start && !isWord(view, end - 1) && !isNumber(view, end - 1) && !isOneOf(view, end - 1, ENDS))
    end -= 1
  while (end > start && (isParticle(view, end - 1, 'and') || isParticle(view, end - 1, 'but'))) end -= 1
  while (end > start && isComma(view, end - 1)) end -= 1
  while (
    start < end &&
    (isComma(view, start) || isOneOf(view, start, LEADING) || isClosing(view, start, end))
  )
    start += 1
  return start < end ? { start, end } : null
}

function isClosing(view: TextView, start: number, end: number): boolean {
  return isClosingQuote(view, start) && closingQuote(view, start, end) < 0
}

const ENDS = signs([')', '”', '"', '»', '%', '!', '?', '’', ']'])
const LEADING = signs([':', '.', ';'])

/** The nearest content that holds the cue and is not its own. */
function innermost(cues: readonly Cue[], ranges: readonly (readonly TokenRange[])[], index: number): number {
  const cue = cues[index]
  if (cue === undefined) return -1
  let best = -1
  let width = Number.POSITIVE_INFINITY
  ranges.forEach((own, other) => {
    if (other === index) return
    for (const range of own) {
      if (range.start > cue.range.start || cue.range.end > range.end || range.end - range.start >= width)
        continue
      if (cues[other]?.direction !== 'left' && other > index) continue
      best = other
      width = range.end - range.start
    }
  })
  return best
}
