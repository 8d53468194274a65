/** What the tables list at a token, as the number and date rules ask for it. */
import {
  CLITIC_BITS,
  type Entry,
  LINE_TOKEN,
  type Match,
  NUMBER_TOKEN,
  PUNCTUATION_TOKEN,
  type TextView,
  type TimeAmount,
} from '../../pack.ts'
import type { Piece } from './piece.ts'

/** A listed word or phrase: tokens up to `end`, its joined letters, and what its row says. */
export interface Listed {
  readonly kind: string
  readonly end: number
  readonly bits: number
  /** Folded units of letters joined before it, the article not counted. */
  readonly prefix: number
  readonly id: string
  readonly class: string
  readonly value: string
  readonly definite: boolean
  readonly weak: boolean
}

/** Units of «ال», which belongs to the words of a date; «لل» is kept whole. */
const ARTICLE = 2
const AND_BITS = CLITIC_BITS.and | CLITIC_BITS.so

/** Tables that number and date rules read. */
const KINDS: ReadonlySet<string> = new Set([
  'months',
  'weekdays',
  'hijri-months',
  'numbers',
  'date-units',
  'date-words',
  'day-parts',
])

/** What may begin at a token, as bits: rules look only where their own words stand. */
export const BEGINS = {
  number: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  part: 16,
  day: 32,
  this: 64,
  shift: 128,
  in: 256,
  portion: 512,
  feast: 1024,
  clock: 2048,
  from: 4096,
  to: 8192,
  between: 16_384,
  length: 32_768,
  anniversary: 65_536,
  edition: 131_072,
} as const

const BEGINS_BY: Readonly<Record<string, number>> = {
  months: BEGINS.month,
  'hijri-months': BEGINS.month,
  weekdays: BEGINS.weekday,
  numbers: BEGINS.number,
  'date-units': BEGINS.unit,
  'day-parts': BEGINS.part,
  day: BEGINS.day,
  now: BEGINS.day,
  this: BEGINS.this,
  ago: BEGINS.shift,
  after: BEGINS.shift,
  within: BEGINS.shift,
  in: BEGINS.in,
  portion: BEGINS.portion,
  holiday: BEGINS.feast,
  season: BEGINS.feast,
  decade: BEGINS.feast,
  clock: BEGINS.clock,
  about: BEGINS.clock,
  from: BEGINS.from,
  to: BEGINS.to,
  between: BEGINS.between,
  throughout: BEGINS.length,
  few: BEGINS.length,
  anniversary: BEGINS.anniversary,
  edition: BEGINS.edition,
}

/** A rule: the longest reading that begins at token `at`, or `null`. */
export type Rule = (view: DateView, at: number) => Piece | null

/** A text with what the date tables list in it, read once. */
export interface DateView extends Pick<TextView, 'text' | 'count' | 'kind' | 'word' | 'start' | 'end'> {
  /** Longest first; undefined where nothing of these tables begins. */
  readonly lists: readonly (readonly Listed[] | undefined)[]
  /** `BEGINS` by token. */
  readonly begins: Int32Array
  /** Readings that several rules ask for, by token; undefined where not read yet. */
  readonly moments: Memo<Piece>
  readonly cardinals: Memo<Count>
  readonly ordinals: Memo<Count>
  readonly amounts: Memo<Amounts>
}

/** What was read at each token. */
export type Memo<T> = (T | null | undefined)[]

/** A number read from tokens up to `end`. */
export interface Count {
  readonly end: number
  readonly value: number
  readonly bits: number
  readonly prefix: number
  readonly definite: boolean
  readonly digits: boolean
}

/** Amounts of time read from tokens up to `end`. */
export interface Amounts {
  readonly amounts: readonly TimeAmount[]
  readonly end: number
  readonly prefix: number
  readonly bits: number
  /** A unit without a number: «شهر». */
  readonly bare: boolean
  readonly definite: boolean
}

/** True where something of `bits` (`BEGINS`) may begin. */
export function mayBegin(view: DateView, at: number, bits: number): boolean {
  return ((view.begins[at] ?? 0) & bits) !== 0
}

/** What `read` finds at `at`, read once. */
export function remembered<T>(
  memo: Memo<T>,
  view: DateView,
  at: number,
  read: (view: DateView, at: number) => T | null,
): T | null {
  const known = memo[at]
  if (known !== undefined) return known
  const found = read(view, at)
  memo[at] = found
  return found
}

export function dateView(view: TextView): DateView {
  const lists = new Array<readonly Listed[] | undefined>(view.count)
  const begins = new Int32Array(view.count)
  for (let at = 0; at < view.count; at += 1) {
    if (view.kind(at) === NUMBER_TOKEN) {
      begins[at] = BEGINS.number
      if (at > 0 && view.end(at - 1) === view.start(at) && view.word(at - 1) === 'ال')
        begins[at - 1] = BEGINS.number
    }
    const matches = view.matches(at)
    if (matches.length === 0) continue
    const list = listAt(matches)
    if (list.length === 0) continue
    lists[at] = list
    for (const one of list)
      begins[at] = (begins[at] ?? 0) | (BEGINS_BY[one.kind === 'date-words' ? one.class : one.kind] ?? 0)
  }
  const { text, count, kind, word, start, end } = view
  // Written out: a spread of the view takes longer than all the rules on a short text.
  return {
    text,
    count,
    kind,
    word,
    start,
    end,
    lists,
    begins,
    moments: new Array<Piece | null | undefined>(count),
    cardinals: new Array<Count | null | undefined>(count),
    ordinals: new Array<Count | null | undefined>(count),
    amounts: new Array<Amounts | null | undefined>(count),
  }
}

function listAt(matches: readonly Match[]): Listed[] {
  const list: Listed[] = []
  for (const match of matches) {
    if (match.suffix !== null) continue
    for (const entry of match.entries) if (KINDS.has(entry.kind)) list.push(toListed(match, entry))
  }
  return list
}

function toListed(match: Match, entry: Entry): Listed {
  const cells = entry.payload as Readonly<Record<string, string>>
  const definite = (match.bits & CLITIC_BITS.the) !== 0
  return {
    kind: entry.kind,
    end: match.end,
    bits: match.bits,
    prefix: definite ? match.prefixLength - ARTICLE : match.prefixLength,
    id: cells.id ?? '',
    class: cells.class ?? '',
    value: cells.value ?? cells.month ?? cells.weekday ?? cells.count ?? '',
    definite,
    weak: cells.weak === 'yes',
  }
}

/** The longest form of table `kind` at `at`, of one of `classes` if any are given. */
export function listed(
  view: DateView,
  at: number,
  kind: string,
  ...classes: readonly string[]
): Listed | null {
  const list = view.lists[at]
  if (list === undefined) return null
  for (const one of list)
    if (one.kind === kind && (classes.length === 0 || classes.includes(one.class))) return one
  return null
}

/** A row of `date-words` of one of `classes`. */
export function word(view: DateView, at: number, ...classes: readonly string[]): Listed | null {
  return listed(view, at, 'date-words', ...classes)
}

/** As `word`, where nothing is joined before it. */
export function bareWord(view: DateView, at: number, ...classes: readonly string[]): Listed | null {
  const found = word(view, at, ...classes)
  return found !== null && found.bits === 0 ? found : null
}

/** The token behind an «و» that stands alone, or `at` itself where the word there has one joined; -1 without. */
export function afterAnd(view: DateView, at: number): number {
  if (bareWord(view, at, 'and') !== null) return at + 1
  return at
}

export function hasAnd(bits: number): boolean {
  return (bits & AND_BITS) !== 0
}

/** True where no space stands between token `at` and the next. */
export function touches(view: DateView, at: number): boolean {
  if (at + 1 >= view.count) return false
  const gap = view.text.slice(view.end(at), view.start(at + 1))
  return !/[\s\u00a0]/.test(gap)
}

/** True where token `at` is one of these punctuation marks or words. */
export function isMark(view: DateView, at: number, marks: string): boolean {
  if (at >= view.count) return false
  const mark = view.word(at)
  return mark.length === 1 && marks.includes(mark)
}

/** True where nothing of the clause is left: the end of the text, of a line, or a mark other than a joining one. */
export function endsClause(view: DateView, at: number): boolean {
  if (at >= view.count || view.kind(at) === LINE_TOKEN) return true
  return view.kind(at) === PUNCTUATION_TOKEN && !isMark(view, at, '/-–:%٪(')
}

/** The number of a token of digits, if it has between `least` and `most` of them; -1 otherwise. */
export function digitsAt(view: DateView, at: number, least: number, most: number): number {
  if (at >= view.count || view.kind(at) !== NUMBER_TOKEN) return -1
  const digits = view.word(at)
  return digits.length >= least && digits.length <= most ? Number(digits) : -1
}

/** Behind one «من», «في» or comma at `at`, or `at` itself. */
export function skipOf(view: DateView, at: number): number {
  if (bareWord(view, at, 'from', 'in') !== null) return at + 1
  return at
}

/** Behind one comma, bracket or dash at `at`, or `at` itself. */
export function skipComma(view: DateView, at: number): number {
  return isMark(view, at, '،,') ? at + 1 : at
}
