/** Where the content of each cue of a sentence ends, and which attribution stands inside which. */
import { type Match, NUMBER_TOKEN, type TextView, type TokenRange } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { commentStart, deedStart, turnStart } from './content-breaks.ts'
import { innermost } from './content-nesting.ts'
import { behindAside, behindRelative, behindSo, isOwnWords, opensAnother } from './content-sources.ts'
import {
  closingQuote,
  hasClitic,
  isComma,
  isOneOf,
  isOpeningQuote,
  isWord,
  particle,
  signs,
} from './particles.ts'
import { closingOfWords, quotationAround, quotationsIn } from './quotations.ts'
import { CREDIT, RELAY } from './relays.ts'
import type { Sentence } from './sentence.ts'
import type { Cue } from './verb-forms.ts'

/** A cue with its content. */
export interface Content {
  readonly cue: Cue
  /** `null` where the sentence holds none. */
  readonly range: TokenRange | null
  /** Where its source stands in the middle of it, what goes on behind. */
  readonly further: TokenRange | null
  /** Index of the one whose content this cue stands in; -1 for none. */
  readonly within: number
}

/** The contents of `cues`, which are those of one sentence from left to right. */
export function contentsOf(view: TextView, sentence: Sentence, cues: readonly Cue[]): readonly Content[] {
  const [only] = cues
  if (only !== undefined && cues.length === 1)
    return [contentOf(view, sentence, cues, 0, rangeOf(view, sentence, cues, 0, only), -1)]
  const merged = mergeDoubleCues(cues)
  const ranges = merged.map((cue, index) => rangeOf(view, sentence, merged, index, cue))
  return merged.map((cue, index) => {
    const within = innermost(merged, ranges, index)
    const [range, outer] = [ranges[index] ?? null, merged[within]]
    const own = range === null ? null : withinOuter(view, sentence, outer, cue, range)
    return contentOf(view, sentence, merged, index, own, within)
  })
}

function contentOf(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  range: TokenRange | null,
  within: number,
): Content {
  const further = range === null ? null : behindSource(view, sentence, cues, index)
  return { cue: cues[index] as Cue, range, further, within }
}

/** «وأوضح أنه بحث مع نظيره الوضع، وأنه …»: the next clause behind «وأن» is the outer one's. */
function withinOuter(
  view: TextView,
  sentence: Sentence,
  outer: Cue | undefined,
  cue: Cue,
  range: TokenRange,
): TokenRange {
  const isNoun = cue.complement?.kind === 'obj' || cue.complement?.kind === 'prep'
  if (outer?.complement?.kind !== 'that' || !isNoun) return range
  const { start, end } = range
  for (
    let token = view.next(start + 1, COMPLEMENTISERS, end);
    token < end;
    token = view.next(token + 1, COMPLEMENTISERS, end)
  ) {
    const found = particle(view, token, 'complementiser')
    if (found === null || !hasClitic(found.match.bits, 'and') || isToBe(view, token, found.match)) continue
    if (quotationAround(quotationsIn(view, sentence, range), token) === null)
      return trim(view, { start, end: token }) ?? range
  }
  return range
}

const COMPLEMENTISERS: readonly string[] = ['complementiser']

/** «وأن تظل»: a verb goes on from a noun of the same clause. */
function isToBe(view: TextView, token: number, { suffix }: Match): boolean {
  return suffix === null && (view.begins(token + 1, 'ي') || view.begins(token + 1, 'ت'))
}

const HANDING: ReadonlySet<string> = new Set([CREDIT, RELAY])

/** «وأوضح أن …، بحسب وانغ»: two cues for one statement; the named source speaks. */
function mergeDoubleCues(cues: readonly Cue[]): readonly Cue[] {
  const first = cues[0]
  const late = cues.findIndex(
    (cue, index) =>
      index > 0 && cue.shape === 'adverbial' && cue.direction === 'left' && !HANDING.has(cue.cueClass),
  )
  const named = cues[late]
  if (first === undefined || named === undefined || named.subject === null) return cues
  const sameAct =
    first.shape === 'finite' &&
    first.subject === null &&
    !first.unknownSubject &&
    first.complement?.kind === 'that'
  if (!sameAct || first.number !== named.subject.number) return cues
  if (cues.slice(1, late).some((cue) => cue.shape === 'finite' && cue.coordinated)) return cues
  const whole: Cue = { ...first, subject: named.subject, rule: 'ar/attribution/double-cue' }
  return [whole, ...cues.slice(1, late), ...cues.slice(late + 1)].map((cue) => cue)
}

function rangeOf(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  cue: Cue,
): TokenRange | null {
  if (cue.shape === 'adverbial') return adverbialRange(view, sentence, cues, index, cue)
  if (cue.complement === null) return null
  const start = behindAside(view, cues, index, cue.complement.start)
  if (cue.complement.kind === 'quote') return quoteRange(view, sentence, cues, index, start)
  return trim(view, { start, end: contentEnd(view, sentence, cues, index, start) })
}

/** From the sentence's head, or from behind the adverbial before it, to the comma before the source. */
function adverbialRange(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  cue: Cue,
): TokenRange | null {
  if (isOwnWords(cues, index, cue)) return null
  if (cue.direction === 'right') {
    const from = isComma(view, cue.range.end) ? cue.range.end + 1 : cue.range.end
    const start =
      particle(view, from, 'complementiser')?.match.end ??
      behindSo(view, sentence, from) ??
      behindRelative(view, sentence, from)
    return trim(view, { start, end: contentEnd(view, sentence, cues, index, start) })
  }
  const quoted = quotationAround(quotationsIn(view, sentence, sentence), cue.range.start)
  let start = quoted === null ? sentence.start : quoted.start + 1
  for (const other of cues.slice(0, index)) {
    if (other.shape === 'adverbial') start = Math.max(start, other.range.end)
    // «قال فلان: «حسب المعلومات …»»: what he begins with is no source of his clause.
    else if (opensWords(view, other, cue)) return null
  }
  return trim(view, { start, end: cue.range.start })
}

/** Whether nothing but marks stands between where the words of `before` begin and `cue`. */
function opensWords(view: TextView, { complement, cueClass }: Cue, { range: { start } }: Cue): boolean {
  if (complement === null || complement.start > start) return false
  // «وتناول اللقاء، وفق الوزارة، العلاقات» is told by the source between commas.
  if (complement.kind === 'prep' || cueClass === 'discuss') return false
  return !hasWord(view, complement.start, start)
}

/** «وتندرج الزيارة، بحسب الوزارة، في إطار التعاون»: the clause that a source between commas breaks off goes on behind it. */
function behindSource(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
): TokenRange | null {
  const { shape, direction, range, subject } = cues[index] as Cue
  if (shape !== 'adverbial' || direction !== 'left' || !isComma(view, range.start - 1)) return null
  const comma = isComma(view, range.end) ? range.end : skipAdverbials(view, sentence, range.end)
  const start = comma + 1
  if (start >= sentence.end || !isComma(view, comma) || opensAnother(view, start)) return null
  if (subject === null ? !isOpeningQuote(view, start) : view.has(start, OF_PEOPLE)) return null
  if (cues.some((cue) => cue.range.start === start)) return null
  return trim(view, { start, end: contentEnd(view, sentence, cues, index, start) })
}

/** «على حد قول فلان، مدير المركز»: what the source is stands behind its comma. */
const OF_PEOPLE: readonly string[] = [
  'titles',
  'title',
  'title-heads',
  'speaker-nouns',
  'unnamed',
  'honorifics',
  'person',
  'given-names',
]

function quoteRange(
  view: TextView,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
  from: number,
): TokenRange | null {
  let start = from
  if (isOpeningQuote(view, start)) {
    const close = closingOfWords(view, start, sentence.end) ?? closingQuote(view, start, sentence.end)
    // «برانوف: «ميثاق المرافئ» يعزز التعاون»: a headline goes on behind a name in quotation marks.
    const goesOn = cues[index]?.shape === 'headline' && isWord(view, close + 1)
    if (close > 0 && !goesOn) return { start, end: close + 1 }
  }
  const that = particle(view, start, 'complementiser')
  if (that !== null && that.match.bits === 0 && that.match.suffix === null) start = that.match.end
  return trim(view, { start, end: contentEnd(view, sentence, cues, index, start) })
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
  const quotations = quotationsIn(view, sentence, { start, end: sentence.end })
  const next = nextOpening(view, cues, index, start, quotations)
  const end = next < 0 ? sentence.end : next
  const isClause = cue?.complement?.kind === 'that'
  const deed = cue === undefined ? end : deedStart(view, cue, { start, end }, quotations)
  const turn = turnStart(view, start, deed, quotations, isClause)
  if (next >= 0 || turn < end) return turn
  return doubleCueEnd(view, sentence, start) ?? commentStart(view, sentence, cue, start) ?? end
}

/** Where the first later cue that breaks the content off begins, with what leads to it; -1 without one. */
function nextOpening(
  view: TextView,
  cues: readonly Cue[],
  index: number,
  start: number,
  quotations: readonly TokenRange[],
): number {
  const cue = cues[index] as Cue
  for (let place = index + 1; place < cues.length; place += 1) {
    const later = cues[place] as Cue
    if (later.range.start <= start || quotationAround(quotations, later.range.start) !== null) continue
    const opening = breaks(view, cue, later) ? openingOf(view, later) : -1
    if (opening > start) return opening
  }
  return -1
}

/** A post-posed source that was merged into its verb still ends the content. */
function doubleCueEnd(view: TextView, sentence: Sentence, start: number): number | null {
  const { end } = sentence
  const from = start + 1
  for (let token = view.next(from, SOURCES, end); token < end; token = view.next(token + 1, SOURCES, end))
    if (isComma(view, token - 1) && sentence.phraseAt(token + 1)?.end === end) return token - 1
  return null
}

const SOURCES: readonly string[] = ['post-posed']

function breaks(view: TextView, cue: Cue, later: Cue): boolean {
  if (later.shape === 'adverbial') return later.direction === 'left'
  if (later.shape === 'participle') return true
  if (later.shape === 'masdar') return false
  if (later.relative) return cue.complement?.kind !== 'that'
  if (!later.coordinated || isItsFirst(view, cue, later)) return false
  return later.subject === null || !isInsideThat(view, cue, later)
}

/** «ووفق الوزارة، فقد جرى بحث»: the verb that what the source tells begins with. */
function isItsFirst(view: TextView, { shape, range }: Cue, later: Cue): boolean {
  if (shape !== 'adverbial' || later.range.start - range.end > FIRST_REACH) return false
  for (let token = range.end; token < later.range.start; token += 1)
    if (!isComma(view, token) && particle(view, token, 'auxiliary')?.entry.payload.id !== 'had') return false
  return true
}

/** A comma, and «فقد». */
const FIRST_REACH = 2

/** A coordinated verb with a subject of its own behind «أن» goes on inside the content only where no comma parts them. */
function isInsideThat(view: TextView, cue: Cue, later: Cue): boolean {
  return (
    cue.complement?.kind === 'that' &&
    !isComma(view, later.range.start - 1) &&
    later.subject !== null &&
    later.subject.refers === null &&
    later.subject.kind !== 'person'
  )
}

/** The comma, «كما» or relative pronoun that leads to a cue. */
function openingOf(view: TextView, cue: Cue): number {
  let start = cue.opening ?? cue.range.start
  const subjectStart = cue.subject?.start ?? start
  if (subjectStart < start && cue.shape !== 'adverbial') start = subjectStart
  for (let steps = 0; steps < 2; steps += 1) {
    // «إلا أنه أضاف»: a conjunction of two words.
    if (isJoiner(view, start - 2, 2)) start -= 2
    const before = start - 1
    if (isComma(view, before) || particle(view, before, 'relative') !== null || isJoiner(view, before))
      start = before
  }
  return start
}

function isJoiner(view: TextView, token: number, words = 1): boolean {
  const found = isWord(view, token) ? particle(view, token, 'conjunction') : null
  return found !== null && found.match.end === token + words
}

/** Without commas, stops and conjunctions at either end; null if nothing is left. */
function trim(view: TextView, range: TokenRange): TokenRange | null {
  let { start, end } = range
  while (end > start && !isWord(view, end - 1) && !isOneOf(view, end - 1, ENDS) && view.kind(end - 1) !== 1)
    end -= 1
  while (start < end && (isComma(view, start) || isOneOf(view, start, LEADING))) start += 1
  return hasWord(view, start, end) ? { start, end } : null
}

/** A quotation mark that is left of a sentence is nothing said. */
function hasWord(view: TextView, start: number, end: number): boolean {
  for (let token = start; token < end; token += 1) if (view.kind(token) <= NUMBER_TOKEN) return true
  return false
}

const ENDS = signs([')', '»', '”', '"', '%', '!', '؟', '?', '›', '…'])
const LEADING = signs([':', '.'])
