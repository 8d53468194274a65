/** What the number and date tables list in a row, and what it may begin: read once for all texts. */
import { CLITIC_BITS, type Entry, type Match } from '../../pack.ts'
import { perForm } from '../../per-form.ts'

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
export const KINDS: readonly string[] = [
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
  /** What is counted, or named after a day, and no time itself. */
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
  told: BEGINS.day,
  'since-told': BEGINS.day,
  eve: BEGINS.day,
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
  'its-year': BEGINS.anniversary,
  edition: BEGINS.edition,
  paper: BEGINS.edition,
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

/** The rows of these tables behind a listed form. */
export const rowsOf: (match: Match) => Rows = perForm(readRows)

function readRows(entries: readonly Entry[]): Rows {
  const rows = entries.filter(({ kind }) => KINDS.includes(kind)).map(toRow)
  return { rows, begins: rows.reduce((bits, row) => bits | row.begins, 0) }
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
export function listAt(matches: readonly Match[]): readonly Listed[] | undefined {
  const list: Listed[] = []
  for (const match of matches)
    if (match.suffix === null) for (const row of rowsOf(match).rows) list.push(toListed(match, row))
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

const AND_BITS = CLITIC_BITS.and | CLITIC_BITS.so

/** True where «و» or «ف» is joined before a word. */
export function hasAnd(bits: number): boolean {
  return (bits & AND_BITS) !== 0
}
