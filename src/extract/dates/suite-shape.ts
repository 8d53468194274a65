/** Times and numbers in the shapes in which the outside suites expect them (Duckling, Recognizers-Text). */
import type {
  DateExpression,
  DateMeaning,
  DayPart,
  NumberExpression,
  TextView,
  TimeAmount,
  TimeUnit,
} from '../../../languages/pack.ts'
import { stretchOf } from './meaning.ts'
import { calendarOf, type ResolveOptions, referenceOf, stamp } from './resolve.ts'
import { addAmounts, finer, lengthOf, type Stretch, startOfUnit } from './stretch.ts'

/** Duckling's shapes. `start` and `endExclusive` are local times without a zone. */
export type DucklingValue =
  | { readonly kind: 'point'; readonly start: string; readonly grain: TimeUnit }
  | {
      readonly kind: 'interval'
      readonly start: string
      readonly endExclusive: string
      readonly grain: TimeUnit
    }
  | { readonly kind: 'duration'; readonly value: number; readonly unit: TimeUnit }
  | { readonly kind: 'number' | 'ordinal'; readonly value: number }

/** Recognizers-Text's shape: a span with its type, and what it comes to if it is ahead or behind. */
export interface RecognizersValue {
  readonly type: string
  readonly text: string
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly future: Readonly<Record<string, string>>
  readonly past: Readonly<Record<string, string>>
}

/** The answers to one row, in the shape of each suite. */
export interface SuiteAnswers {
  readonly duckling: readonly DucklingValue[]
  readonly recognizers: readonly RecognizersValue[]
}

/** One row of a suite, read. */
export interface SuiteQuestion {
  readonly view: TextView
  readonly dates: readonly DateExpression[]
  readonly numbers: readonly NumberExpression[]
  readonly options: ResolveOptions
}

/** Everything that is said of times and numbers in one text, in both suites' shapes. */
export function readDates({ view, dates, numbers, options }: SuiteQuestion): SuiteAnswers {
  const read = options.mode === 'news' ? dates.filter((date) => !date.weak) : dates
  const times = read.flatMap((date) => ducklingTime(date, options))
  const counts = numbers.map(({ kind, value }) => ({ kind, value }))
  return {
    duckling: [...times, ...counts],
    recognizers: read.flatMap((date) => recognizersTime(view, date, options)),
  }
}

function ducklingTime({ meaning }: DateExpression, options: ResolveOptions): readonly DucklingValue[] {
  if (meaning.kind === 'duration') return [ducklingDuration(meaning.amounts)]
  const reference = referenceOf(options)
  const stretch = reference === null ? null : stretchOf(meaning, reference)
  if (reference === null || stretch === null) return []
  if (meaning.kind === 'shift' && meaning.from === null) return [shiftedPoint(meaning, reference.now)]
  const start = stamp(stretch.from)
  if (!isInterval(meaning)) return [{ kind: 'point', start, grain: stretch.grain }]
  return [{ kind: 'interval', start, endExclusive: stamp(stretch.to), grain: stretch.grain }]
}

/** In the largest unit that leaves no fraction: 90 minutes, not an hour and a half. */
function ducklingDuration(amounts: readonly TimeAmount[]): DucklingValue {
  const unit = amounts.map((amount) => amount.unit).reduce(finer)
  const single = amounts.length === 1 ? amounts[0] : undefined
  if (single !== undefined && Number.isInteger(single.count))
    return { kind: 'duration', value: single.count, unit: single.unit }
  const smaller: TimeUnit = amounts.every(({ count }) => Number.isInteger(count))
    ? unit
    : (LOWER[unit] ?? 'second')
  const value = lengthOf(amounts) / lengthOf([{ unit: smaller, count: 1 }])
  return { kind: 'duration', value, unit: smaller }
}

const LOWER: Readonly<Partial<Record<TimeUnit, TimeUnit>>> = {
  year: 'month',
  month: 'day',
  week: 'day',
  day: 'hour',
  night: 'hour',
  hour: 'minute',
  minute: 'second',
}

/** Duckling tells a shifted time one unit finer than the words: an hour for days, a day for weeks. */
function shiftedPoint(
  { amounts, side }: Extract<DateMeaning, { kind: 'shift' }>,
  now: number,
): DucklingValue {
  const unit = amounts.map((amount) => amount.unit).reduce(finer)
  const grain = LOWER[unit] ?? 'second'
  return { kind: 'point', start: stamp(startOfUnit(addAmounts(now, amounts, side), grain)), grain }
}

/** Parts of the day that are told as one time. */
const POINTS: ReadonlySet<DayPart> = new Set(['noon', 'midnight', 'mid-morning'])

const INTERVALS: ReadonlySet<string> = new Set(['portion', 'run', 'within', 'interval', 'day-part', 'season'])

function isInterval(meaning: DateMeaning): boolean {
  if (meaning.kind === 'moment') return isInterval(meaning.time)
  if (meaning.kind === 'day-part') return !POINTS.has(meaning.part)
  if (meaning.kind === 'current') return meaning.unit === 'night'
  return INTERVALS.has(meaning.kind)
}

function recognizersTime(
  view: TextView,
  date: DateExpression,
  options: ResolveOptions,
): readonly RecognizersValue[] {
  const type = typeOf(date.meaning)
  if (type === null) return []
  const start = startWithoutHead(view, date)
  const valued = (tense: 'past' | 'future'): Readonly<Record<string, string>> =>
    suiteValue(date.meaning, type, { ...options, tense })
  return [
    {
      type,
      text: view.text.slice(start, date.end),
      start,
      end: date.end,
      future: valued('future'),
      past: valued('past'),
    },
  ]
}

/** Recognizers leaves the word "day" before a weekday out of its spans. */
function startWithoutHead(view: TextView, { tokens, start, meaning }: DateExpression): number {
  if (!namesWeekday(meaning)) return start
  const head = view.find(tokens.start, 'date-units')
  const next = tokens.start + 1
  const weekday = view.find(next, 'weekdays')
  return head !== null &&
    weekday !== null &&
    next < tokens.end &&
    view.find(tokens.start, 'weekdays') === null
    ? view.start(next)
    : start
}

function namesWeekday(meaning: DateMeaning): boolean {
  if (meaning.kind === 'interval') return meaning.from !== null && namesWeekday(meaning.from)
  if (meaning.kind === 'nth') return meaning.weekday !== null
  return calendarOf(meaning)?.weekday != null
}

function typeOf(meaning: DateMeaning): string | null {
  switch (meaning.kind) {
    case 'anniversary':
      return null
    case 'duration':
      return 'duration'
    case 'clock':
      return 'time'
    case 'day-part':
      return POINTS.has(meaning.part) ? 'time' : 'timerange'
    case 'moment':
      return meaning.time.kind === 'clock' ? 'datetime' : 'datetimerange'
    case 'interval':
      return intervalType(meaning.from ?? meaning.to, meaning.to)
    default:
      return isOneDay(meaning)
        ? 'date'
        : meaning.kind === 'current' && meaning.unit === 'second'
          ? 'datetime'
          : 'daterange'
  }
}

function intervalType(from: DateMeaning, to: DateMeaning): string {
  const types = [typeOf(from), typeOf(to)]
  if (types.includes('datetime')) return 'datetimerange'
  return types.includes('time') ? 'timerange' : 'daterange'
}

function isOneDay(meaning: DateMeaning): boolean {
  switch (meaning.kind) {
    case 'same':
    case 'either':
    case 'holiday':
      return true
    case 'shift':
      return meaning.amounts.every(
        ({ unit }) => unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year',
      )
    case 'current':
      return meaning.unit === 'day'
    case 'nth':
      return meaning.unit === 'day'
    default: {
      const date = calendarOf(meaning)
      return (
        date !== null && (date.day !== null || date.weekday !== null || (date.hijri?.day ?? null) !== null)
      )
    }
  }
}

function suiteValue(
  meaning: DateMeaning,
  type: string,
  options: ResolveOptions,
): Readonly<Record<string, string>> {
  if (meaning.kind === 'duration') return { duration: String(lengthOf(meaning.amounts)) }
  const reference = referenceOf({ ...options, reference: options.reference ?? '2000-01-03' })
  const stretch = reference === null ? null : stretchOf(meaning, reference)
  return stretch === null ? {} : shaped(stretch, type)
}

function shaped({ from: start, to: end }: Stretch, type: string): Readonly<Record<string, string>> {
  const from = stamp(start)
  const to = stamp(end)
  switch (type) {
    case 'date':
      return { date: from.slice(0, 10) }
    case 'daterange':
      return { startDate: from.slice(0, 10), endDate: to.slice(0, 10) }
    case 'time':
      return { time: from.slice(11) }
    case 'timerange':
      return { startTime: from.slice(11), endTime: to.slice(11) }
    case 'datetime':
      return { dateTime: from.replace('T', ' ') }
    default:
      return { startDateTime: from.replace('T', ' '), endDateTime: to.replace('T', ' ') }
  }
}
