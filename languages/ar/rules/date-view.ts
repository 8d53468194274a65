/** A text as the number and date rules see it: what their tables list at each token, read once. */
import { NUMBER_TOKEN, PUNCTUATION_TOKEN, type TextView, type TimeAmount } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { BEGINS, hasAnd, KINDS, type Listed, listAt, rowsOf, STARTS } from './date-rows.ts'
import type { Piece } from './piece.ts'

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

/** What the tables list at the tokens `[from, end)` of a text, all of it unless said; the rules look at nothing else of it. */
export function dateView(view: TextView, from = 0, end = view.count): DateView {
  const words = viewOf(view)
  words.mark(from, end)
  return words
}

const viewOf = perText((view) => new View(view))

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
  }

  /** Notes what is listed at the tokens `[from, end)`; a second time changes nothing. */
  mark(from: number, end: number): void {
    const view = this.#view
    markDigits(view, this.begins, from, end)
    for (let at = view.next(from, KINDS, end); at < end; at = view.next(at + 1, KINDS, end)) this.#mark(at)
  }

  #mark(at: number): void {
    for (const match of this.#view.matches(at)) {
      const { suffix, bits, end } = match
      const begins = suffix === null ? rowsOf(match).begins : 0
      if (begins === 0) continue
      const joined = hasAnd(bits) ? BEGINS.joined : 0
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

function markDigits(view: TextView, begins: Int32Array, from: number, end: number): void {
  for (let at = from; at < end; at += 1) {
    if (view.kind(at) !== NUMBER_TOKEN) continue
    begins[at] = (begins[at] as number) | BEGINS.number
    if (at > 0 && view.end(at - 1) === view.start(at) && view.word(at - 1) === 'ال')
      begins[at - 1] = (begins[at - 1] as number) | BEGINS.number
  }
}
