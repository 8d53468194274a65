/** A text as the number and date rules see it: what their tables list at each token, read once. */
import {
  CLITIC_BITS,
  type Entry,
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
const KINDS: readonly string[] = [
  'months',
  'weekdays',
  'hijri-months',
  'numbers',
  'date-units',
  'date-words',
  'day-parts',
]

/** What is listed at a token, as bits: rules look only where their own words stand. */
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
  /** «الماضي», «المقبل»: only behind something else. */
  side: 262_144,
  /** «الآن», «في المستقبل». */
  future: 524_288,
  /** «و» or «ف», alone or joined before the word. */
  joined: 1_048_576,
  /** Any other word of these tables. */
  other: 2_097_152,
  /** Within a listed phrase. */
  inside: 4_194_304,
} as const

/** What a time, or a number, can begin with. */
export const STARTS = BEGINS.side - 1

const BEGINS_BY: Readonly<Record<string, number>> = {
  months: BEGINS.month,
  'hijri-months': BEGINS.month,
  weekdays: BEGINS.weekday,
  numbers: BEGINS.number,
  'date-units': BEGINS.unit,
  'day-parts': BEGINS.part,
  day: BEGINS.day,
  now: BEGINS.day | BEGINS.future,
  'in-future': BEGINS.future,
  side: BEGINS.side,
  and: BEGINS.joined,
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
  /** What several rules ask for at the token. */
  readings(token: number): Readings
}

/** Readings that several rules ask for at one token; undefined where not read yet. */
export interface Readings {
  moment: Piece | null | undefined
  cardinal: Count | null | undefined
  ordinal: Count | null | undefined
  amounts: Amounts | null | undefined
}

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

/** True where a number, and no other beginning of a time, is listed. */
export function isOnlyNumber(view: DateView, at: number): boolean {
  return ((view.begins[at] ?? 0) & STARTS) === BEGINS.number
}

/**
 * What stands from `at` to the next word that these tables do not know, as `BEGINS`: a time that begins at `at` is told
 * by these words and by signs alone. A dash counts as `to`.
 */
export function ahead(view: DateView, at: number): number {
  let bits = 0
  for (let next = at; next < view.count; next += 1) {
    const begins = view.begins[next] as number
    if (begins !== 0) bits |= begins
    else if (view.kind(next) !== PUNCTUATION_TOKEN) break
    else if (DASHES.includes(view.unit(next))) bits |= BEGINS.to
  }
  return bits
}

const DASHES: readonly number[] = ['-', '–', '—'].map((dash) => dash.charCodeAt(0))

/** Reads what the tables list in a text; the rules look at nothing else of it. */
export function dateView(view: TextView): DateView {
  return new View(view)
}

/** Notes what is listed where; the rows are read when they are first asked for. */
class View implements DateView {
  readonly text: string
  readonly count: number
  readonly begins: Int32Array
  readonly #view: TextView
  readonly #places: (Place | undefined)[]

  constructor(view: TextView) {
    const { text, count } = view
    this.text = text
    this.count = count
    this.begins = new Int32Array(count)
    this.#view = view
    this.#places = new Array(count)
    markDigits(view, this.begins)
    for (let at = view.next(0, KINDS); at < count; at = view.next(at + 1, KINDS)) this.#mark(at)
  }

  #mark(at: number): void {
    for (const { entries, suffix, bits, end } of this.#view.matches(at)) {
      const begins = suffix === null ? rowsOf(entries).begins : 0
      if (begins === 0) continue
      const joined = (bits & AND_BITS) === 0 ? 0 : BEGINS.joined
      this.begins[at] = (this.begins[at] as number) | begins | joined
      for (let inner = at + 1; inner < end; inner += 1)
        this.begins[inner] = (this.begins[inner] as number) | BEGINS.inside
    }
  }

  listed(token: number): readonly Listed[] | undefined {
    if ((this.begins[token] ?? 0) === 0) return undefined
    const place = this.#place(token)
    if (place.listed === null) place.listed = listAt(this.#view.matches(token))
    return place.listed
  }

  readings(token: number): Readings {
    return this.#place(token)
  }

  #place(token: number): Place {
    const known = this.#places[token]
    if (known !== undefined) return known
    const place: Place = {
      listed: null,
      moment: undefined,
      cardinal: undefined,
      ordinal: undefined,
      amounts: undefined,
    }
    this.#places[token] = place
    return place
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

/** What was read at one token; `listed` is null where not read yet. */
interface Place extends Readings {
  listed: readonly Listed[] | undefined | null
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

/** The rows of one form, and the `BEGINS` of them all. */
interface Rows {
  readonly rows: readonly Row[]
  readonly begins: number
}

/** The rows behind a listed form, read once for all texts. */
const rowsBy = new WeakMap<readonly Entry[], Rows>()

function rowsOf(entries: readonly Entry[]): Rows {
  const known = rowsBy.get(entries)
  if (known !== undefined) return known
  const rows = entries.filter(({ kind }) => KINDS.includes(kind)).map(toRow)
  const read = { rows, begins: rows.reduce((bits, row) => bits | row.begins, 0) }
  rowsBy.set(entries, read)
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
    begins: BEGINS_BY[kind === 'date-words' ? (cells.class ?? '') : kind] ?? BEGINS.other,
  }
}

/** What is listed at one token in these tables, or undefined. */
function listAt(matches: readonly Match[]): readonly Listed[] | undefined {
  const list: Listed[] = []
  for (const match of matches)
    if (match.suffix === null) for (const row of rowsOf(match.entries).rows) list.push(toListed(match, row))
  return list.length === 0 ? undefined : list
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
