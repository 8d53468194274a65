/** Dates as words mean them, and what they come to: the same for every language. */
import type { CalendarMeaning, DateExpression, DateMeaning, TimeUnit } from '../../../languages/pack.ts'
import type { DatePart } from '../../model.ts'
import type { Reference } from './calendar.ts'
import { isoDay, parseLocal } from './civil.ts'
import { edtfOf, partialEdtf } from './edtf.ts'
import { stretchOf } from './meaning.ts'

/** What a date is worked out against. */
export interface ResolveOptions {
  /** Date of publication: `2022-08-06`, or RFC 3339 whose own offset is the outlet's clock; `null` where it is not known. */
  readonly reference: string | null
  /** `news`: a bare weekday is the latest on or before the reference; `assistant`: the next. */
  readonly mode: 'news' | 'assistant'
  /** Whether the clause tells of what was or what will be, where it says. */
  readonly tense?: 'past' | 'future'
}

/** What some implied parts of a date rest on. */
export interface ImpliedBasis {
  readonly kind: 'publication' | 'weekday' | 'tenure' | 'anniversary' | 'other-event'
  readonly parts: readonly DatePart[]
  /** The registry row that it rests on, if one. */
  readonly fact: string | null
}

/** What a date expression comes to. */
export interface ResolvedDate {
  /** EDTF level 1, in days: `2022-08-05`, `2021-01-25/2021-01-31`, `XXXX-08-05`. */
  readonly edtf: string
  readonly stated: readonly DatePart[]
  readonly implied: readonly DatePart[]
  readonly basis: readonly ImpliedBasis[]
  /** Local time of the reference, `2022-08-05T15:00:00`, half-open; `null` where something is left open. */
  readonly interval: {
    readonly start: string
    readonly endExclusive: string
    readonly grain: TimeUnit
  } | null
}

/** What an expression comes to; `null` for what is no date (a length of time, an anniversary, 31 September) or rests on a reference that is not there. */
export function resolveDate(expression: DateExpression, options: ResolveOptions): ResolvedDate | null {
  const { meaning } = expression
  if (options.mode === 'news' && (expression.weak || !datesNews(meaning, options.tense))) return null
  const stated = statedParts(meaning)
  const reference = referenceOf(options)
  if (reference === null) return unreferenced(meaning, stated)
  const stretch = stretchOf(meaning, reference)
  if (stretch === null) return unreferenced(meaning, stated)
  const edtf = edtfOf(stretch, meaning)
  const implied = impliedParts(edtf, stated)
  return {
    edtf,
    stated,
    implied,
    basis: basisOf(implied, meaning),
    interval: { start: stamp(stretch.from), endExclusive: stamp(stretch.to), grain: stretch.grain },
  }
}

/** A time of day alone dates nothing in news; "within two weeks" does only where it is to come. */
function datesNews(meaning: DateMeaning, tense: ResolveOptions['tense']): boolean {
  if (meaning.kind === 'clock' || meaning.kind === 'day-part') return false
  if (meaning.kind === 'interval') return datesNews(meaning.to, tense)
  return meaning.kind !== 'within' || tense === 'future'
}

/** The reference as the calculation takes it; `null` where there is none or it is no date. */
export function referenceOf({ reference, mode, tense }: ResolveOptions): Reference | null {
  const local = reference === null ? null : parseLocal(reference)
  return local === null ? null : { now: local.seconds, offset: local.offset, mode, tense: tense ?? null }
}

/** `2022-08-05T15:00:00`. */
export function stamp(seconds: number): string {
  const inDay = ((seconds % 86_400) + 86_400) % 86_400
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${isoDay(seconds)}T${two(inDay / 3600)}:${two((inDay / 60) % 60)}:${two(inDay % 60)}`
}

/** Without a reference: what stands in the text, the rest X. */
function unreferenced(meaning: DateMeaning, stated: readonly DatePart[]): ResolvedDate | null {
  const whole = withoutReference(meaning)
  if (whole !== null)
    return {
      edtf: whole.edtf,
      stated,
      implied: impliedParts(whole.edtf, stated),
      basis: [],
      interval: whole.interval,
    }
  const date = calendarOf(meaning)
  const edtf = date === null ? null : partialEdtf(date)
  return edtf === null ? null : { edtf, stated, implied: [], basis: [], interval: null }
}

/** Two references a long way apart give the same: then none is needed. */
function withoutReference(meaning: DateMeaning): Pick<ResolvedDate, 'edtf' | 'interval'> | null {
  const [early, late] = ['1950-03-01', '2050-09-01'].map((reference) => {
    const settled = referenceOf({ reference, mode: 'news' })
    return settled === null ? null : stretchOf(meaning, settled)
  })
  if (early == null || late == null || early.from !== late.from || early.to !== late.to) return null
  const interval = { start: stamp(early.from), endExclusive: stamp(early.to), grain: early.grain }
  return { edtf: edtfOf(early, meaning), interval }
}

/** The calendar date inside a meaning, if it has one. */
export function calendarOf(meaning: DateMeaning): CalendarMeaning | null {
  if (meaning.kind === 'calendar') return meaning
  if (meaning.kind === 'same') return meaning.calendar
  if (meaning.kind === 'inside') return meaning.part
  if (meaning.kind === 'either') return meaning.date
  return meaning.kind === 'moment' ? calendarOf(meaning.date) : null
}

/** The parts that stand in the text. */
export function statedParts(meaning: DateMeaning): readonly DatePart[] {
  const date = calendarOf(meaning)
  const parts: DatePart[] = []
  if (date !== null) {
    if (date.year !== null || date.hijri?.year != null) parts.push('year')
    if (date.month !== null || date.hijri?.month != null) parts.push('month')
    if (date.day !== null || date.hijri?.day != null) parts.push('day')
    if (date.weekday !== null) parts.push('weekday')
  }
  if (meaning.kind === 'moment' || meaning.kind === 'clock' || meaning.kind === 'day-part') parts.push('time')
  if (meaning.kind === 'interval') return statedParts(meaning.to)
  if (meaning.kind === 'portion' || meaning.kind === 'nth') return statedParts(meaning.whole)
  return parts
}

function impliedParts(edtf: string, stated: readonly DatePart[]): readonly DatePart[] {
  const has: DatePart[] = ['year']
  const first = edtf.split('/')[0] ?? ''
  if (first.length >= 7 && !first.includes('XX-')) has.push('month')
  if (first.length >= 10) has.push('day')
  return has.filter((part) => !stated.includes(part))
}

/** With a weekday and a day of the month the year rests on both: the weekday chose among the years near publication. */
function basisOf(implied: readonly DatePart[], meaning: DateMeaning): readonly ImpliedBasis[] {
  if (implied.length === 0) return []
  const date = calendarOf(meaning)
  const publication: ImpliedBasis = { kind: 'publication', parts: implied, fact: null }
  const checked = date !== null && date.weekday !== null && date.day !== null && implied.includes('year')
  return checked ? [publication, { kind: 'weekday', parts: ['year'], fact: null }] : [publication]
}
