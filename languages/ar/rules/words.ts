/** What the tables list at a token, as the number and date rules ask for it. */
import { CLITIC_BITS, NUMBER_TOKEN, type TextView } from '../../pack.ts'

/** A listed word or phrase: tokens up to `end`, its joined letters, and what its row says. */
export interface Listed {
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

/** The longest form of table `kind` at `at`, of one of `classes` if any are given. */
export function listed(
  view: TextView,
  at: number,
  kind: string,
  ...classes: readonly string[]
): Listed | null {
  if (at >= view.count) return null
  for (const match of view.matches(at)) {
    if (match.suffix !== null) continue
    for (const entry of match.entries) {
      if (entry.kind !== kind) continue
      const cells = entry.payload as Readonly<Record<string, string>>
      if (classes.length > 0 && !classes.includes(cells.class ?? '')) continue
      const definite = (match.bits & CLITIC_BITS.the) !== 0
      return {
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
  }
  return null
}

/** A row of `date-words` of one of `classes`. */
export function word(view: TextView, at: number, ...classes: readonly string[]): Listed | null {
  return listed(view, at, 'date-words', ...classes)
}

/** As `word`, where nothing is joined before it. */
export function bareWord(view: TextView, at: number, ...classes: readonly string[]): Listed | null {
  const found = word(view, at, ...classes)
  return found !== null && found.bits === 0 ? found : null
}

/** The token behind an «و» that stands alone, or `at` itself where the word there has one joined; -1 without. */
export function afterAnd(view: TextView, at: number): number {
  if (bareWord(view, at, 'and') !== null) return at + 1
  return at
}

export function hasAnd(bits: number): boolean {
  return (bits & AND_BITS) !== 0
}

/** True where no space stands between token `at` and the next. */
export function touches(view: TextView, at: number): boolean {
  if (at + 1 >= view.count) return false
  const gap = view.text.slice(view.end(at), view.start(at + 1))
  return !/[\s\u00a0]/.test(gap)
}

/** True where token `at` is one of these punctuation marks or words. */
export function isMark(view: TextView, at: number, marks: string): boolean {
  if (at >= view.count) return false
  const mark = view.word(at)
  return mark.length === 1 && marks.includes(mark)
}

/** The number of a token of digits, if it has between `least` and `most` of them; -1 otherwise. */
export function digitsAt(view: TextView, at: number, least: number, most: number): number {
  if (at >= view.count || view.kind(at) !== NUMBER_TOKEN) return -1
  const digits = view.word(at)
  return digits.length >= least && digits.length <= most ? Number(digits) : -1
}
