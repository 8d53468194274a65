/** A text as the number and date rules see it: what their tables list at each token, read once. */
import {
  CLITIC_BITS,
  type Entry,
  type Match,
  NUMBER_TOKEN,
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

/** Tables that number and date rules read. */
const KINDS: readonly string[] = [
  'months',
  'weekdays',
  'hijri-months',
  'numbers',
  'date-units',
  'date-words',
  'day-parts',
]

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
export interface DateView
  extends Pick<TextView, 'text' | 'count' | 'kind' | 'word' | 'unit' | 'start' | 'end'> {
  /** What is listed at the token, longest first; undefined where nothing of these tables begins. */
  listed(token: number): readonly Listed[] | undefined
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

/** Reads what the tables list in a text; the rules look at nothing else of it. */
export function dateView(view: TextView): DateView {
  return new View(view)
}

const NOT_READ: readonly Listed[] = []

/** Notes what may begin where; what is listed is read when it is first asked for. */
class View implements DateView {
  readonly text: string
  readonly count: number
  readonly begins: Int32Array
  readonly moments: Memo<Piece>
  readonly cardinals: Memo<Count>
  readonly ordinals: Memo<Count>
  readonly amounts: Memo<Amounts>
  readonly #view: TextView
  readonly #lists: (readonly Listed[] | undefined)[]

  constructor(view: TextView) {
    const { text, count } = view
    this.text = text
    this.count = count
    this.begins = new Int32Array(count)
    this.moments = new Array(count)
    this.cardinals = new Array(count)
    this.ordinals = new Array(count)
    this.amounts = new Array(count)
    this.#view = view
    this.#lists = new Array(count)
    markDigits(view, this.begins)
    for (let at = view.next(0, KINDS); at < count; at = view.next(at + 1, KINDS)) this.#mark(at)
  }

  #mark(at: number): void {
    for (const { entries, suffix } of this.#view.matches(at)) {
      const rows = suffix === null ? rowsOf(entries) : NO_ROWS
      if (rows.length === 0) continue
      this.#lists[at] = NOT_READ
      for (const { begins } of rows) this.begins[at] = (this.begins[at] as number) | begins
    }
  }

  listed(token: number): readonly Listed[] | undefined {
    const list = this.#lists[token]
    if (list !== NOT_READ) return list
    const read = listAt(this.#view.matches(token))
    this.#lists[token] = read
    return read
  }

  kind(token: number): number {
    return this.#view.kind(token)
  }

  word(token: number): string {
    return this.#view.word(token)
  }

  unit(token: number): number {
    return this.#view.unit(token)
  }

  start(token: number, prefixLength?: number): number {
    return this.#view.start(token, prefixLength)
  }

  end(token: number): number {
    return this.#view.end(token)
  }
}

function markDigits(view: TextView, begins: Int32Array): void {
  for (let at = 0; at < view.count; at += 1) {
    if (view.kind(at) !== NUMBER_TOKEN) continue
    begins[at] = BEGINS.number
    if (at > 0 && view.end(at - 1) === view.start(at) && view.word(at - 1) === 'ال')
      begins[at - 1] = BEGINS.number
  }
}

/** What the tables say in one row. */
interface Row extends Pick<Listed, 'kind' | 'id' | 'class' | 'value' | 'definite' | 'weak'> {
  readonly begins: number
}

const NO_ROWS: readonly Row[] = []

/** The rows behind a listed form, read once for all texts. */
const rows = new WeakMap<readonly Entry[], readonly Row[]>()

function rowsOf(entries: readonly Entry[]): readonly Row[] {
  const known = rows.get(entries)
  if (known !== undefined) return known
  const read = entries.filter(({ kind }) => KINDS.includes(kind)).map(toRow)
  rows.set(entries, read)
  return read
}

function toRow({ kind, payload }: Entry): Row {
  const cells = payload as Readonly<Record<string, string>>
  return {
    kind,
    id: cells.id ?? '',
    class: cells.class ?? '',
    value: cells.value ?? cells.month ?? cells.weekday ?? cells.count ?? '',
    definite: cells.definite === 'yes',
    weak: cells.weak === 'yes',
    begins: BEGINS_BY[kind === 'date-words' ? (cells.class ?? '') : kind] ?? 0,
  }
}

/** What is listed at one token in these tables. */
function listAt(matches: readonly Match[]): readonly Listed[] {
  const list: Listed[] = []
  for (const match of matches)
    if (match.suffix === null) for (const row of rowsOf(match.entries)) list.push(toListed(match, row))
  return list
}

/** «لل» before a form that is listed with its article. */
function isToThe(match: Match): boolean {
  return (match.bits & CLITIC_BITS.to) !== 0 && match.prefixLength >= ARTICLE
}

function toListed(match: Match, row: Row): Listed {
  const joined = (match.bits & CLITIC_BITS.the) !== 0
  const definite = joined || row.definite
  return {
    kind: row.kind,
    end: match.end,
    bits: definite ? match.bits | CLITIC_BITS.the : match.bits,
    prefix: joined || (definite && isToThe(match)) ? match.prefixLength - ARTICLE : match.prefixLength,
    id: row.id,
    class: row.class,
    value: row.value,
    definite,
    weak: row.weak,
  }
}
