/** Times told from the day of writing: "yesterday", "next week", "last Friday", "three days ago", "Monday morning". */
import type { DateMeaning, DayPart, Portion, TextView, TimeUnit } from '../../pack.ts'
import { dateWord, monthAt, unitAt, weekdayAt, yearBehind } from './date-words.ts'
import { calendarAt, yearAlone } from './dates-calendar.ts'
import { type Count, numberAt } from './numbers.ts'
import { isMark, isNumber, isParticle, lists } from './particles.ts'
import { calendar, longest, type Piece } from './piece.ts'

/** The time told from the reference that begins at `at`, where `count` is the number there. */
export function relativeAt(view: TextView, at: number, count: Count | null): Piece | null {
  const worded = view.has(at, DATE_WORDS) ? wordFirst(view, at, count) : null
  const figured = isNumber(view, at) ? longest(decadeAt(view, at), yearLed(view, at)) : null
  if (count?.ordinal === true)
    return longest(
      worded,
      nthOfMonth(view, at, count),
      quarterAt(view, at, count),
      centuryAt(view, at, count),
      figured,
    )
  const amount = count === null ? articleAmount(view, at) : countedAmount(view, count)
  if (amount === null) return longest(worded, inAt(view, at), figured)
  const duration = count === null ? null : durationAt(at, amount)
  return longest(worded, agoAt(view, at, amount), figured, duration)
}

const DATE_WORDS: readonly string[] = ['date-words']

function wordFirst(view: TextView, at: number, count: Count | null): Piece | null {
  return longest(
    dayWordAt(view, at),
    nowAt(view, at),
    sideAt(view, at),
    portionOfSide(view, at),
    withinAt(view, at),
    runAt(view, at),
    seasonAt(view, at),
    count === null && view.word(at) === 'last' ? nthOfMonth(view, at, { value: -1, end: at + 1 }) : null,
  )
}

function piece(start: number, end: number, meaning: DateMeaning, rule: string, weak = false): Piece {
  return { start, end, meaning, weak, rule: `en/dates/${rule}` }
}

/** "today", "earlier today", "the day before yesterday"; with a date beside it, one day told twice. */
function dayWordAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'day')
  if (found === null) return null
  const relative = { kind: 'current', unit: 'day', offset: Number(found.value) } as const
  const date = isMark(view, found.end, ',') ? calendarAt(view, found.end + 1) : null
  if (date === null || date.meaning.kind !== 'calendar' || date.meaning.day === null)
    return piece(at, found.end, relative, 'day')
  return piece(at, date.end, { kind: 'same', relative, calendar: date.meaning }, 'day-date')
}

function nowAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'now')
  return found === null
    ? null
    : piece(at, found.end, { kind: 'current', unit: 'second', offset: 0 }, 'now', true)
}

/** "next week", "last month", "this Friday", "last March", "the coming days". */
function sideAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'side')
  if (found === null) return null
  const side = Number(found.value)
  const weekday = weekdayAt(view, found.end)
  if (weekday !== null)
    return piece(at, weekday.end, calendar({ weekday: Number(weekday.value), side }), 'side-weekday')
  const month = monthAt(view, found.end)
  if (month !== null && yearBehind(view, month.end) === null && !isNumber(view, month.end))
    return piece(at, month.end, calendar({ month: Number(month.value), side }), 'side-month')
  const unit = unitAt(view, found.end)
  if (unit === null) return partOfSide(view, at, found.end, side)
  const word = view.word(found.end)
  if (word.endsWith('s'))
    return side === 0
      ? null
      : piece(at, unit.end, { kind: 'run', unit: unit.unit, count: null, side: side < 0 ? -1 : 1 }, 'run')
  return WHOLE.has(unit.unit)
    ? piece(at, unit.end, { kind: 'current', unit: unit.unit, offset: side }, 'side-unit')
    : null
}

const WHOLE: ReadonlySet<TimeUnit> = new Set([
  'day',
  'night',
  'weekend',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

/** "this morning", "this spring". */
function partOfSide(view: TextView, at: number, end: number, side: number): Piece | null {
  const part = dayPartAt(view, end)
  if (part !== null && side === 0) {
    const date = { kind: 'current', unit: 'day', offset: 0 } as const
    return piece(
      at,
      part.end,
      { kind: 'moment', date, time: { kind: 'day-part', part: part.part, portion: null } },
      'this-part',
    )
  }
  const season = dateWord(view, end, 'season')
  if (season === null) return null
  return piece(at, season.end, { kind: 'season', season: season.value, year: null, side }, 'season')
}

/** "early next week", "later this month", "the end of this year". */
function portionOfSide(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'portion')
  if (found === null) return null
  const whole = sideAt(view, found.end)
  if (whole === null || whole.meaning.kind !== 'current' || whole.meaning.unit === 'day') return null
  return piece(
    at,
    whole.end,
    { kind: 'portion', portion: found.value as Portion, whole: whole.meaning },
    'portion-of-side',
  )
}

interface Amount {
  readonly count: number
  readonly unit: TimeUnit
  readonly end: number
}

/** "three days", "a week", "two-hour". */
function amountAt(view: TextView, at: number): Amount | null {
  const count = numberAt(view, at)
  if (count === null) return articleAmount(view, at)
  return count.ordinal ? null : countedAmount(view, count)
}

function articleAmount(view: TextView, at: number): Amount | null {
  const isArticle = isParticle(view, at, 'a') || isParticle(view, at, 'an')
  return isArticle ? countedAmount(view, { value: 1, end: at + 1 }) : null
}

function countedAmount(view: TextView, count: Pick<Count, 'value' | 'end'>): Amount | null {
  const from = isMark(view, count.end, '-') ? count.end + 1 : count.end
  const unit = unitAt(view, from)
  return unit === null ? null : { count: count.value, unit: unit.unit, end: unit.end }
}

/** "three days ago", "two weeks later", "a week from today". */
function agoAt(view: TextView, at: number, amount: Amount): Piece | null {
  const amounts = [{ unit: amount.unit, count: amount.count }]
  const ago = dateWord(view, amount.end, 'ago')
  if (ago !== null) return piece(at, ago.end, { kind: 'shift', amounts, side: -1, from: null }, 'ago')
  const later = dateWord(view, amount.end, 'later')
  return later === null
    ? null
    : piece(at, later.end, { kind: 'shift', amounts, side: 1, from: null }, 'later')
}

/** "in two weeks", "in three days' time". */
function inAt(view: TextView, at: number): Piece | null {
  if (!isParticle(view, at, 'in')) return null
  const amount = amountAt(view, at + 1)
  if (amount === null || amount.unit === 'century' || amount.unit === 'decade') return null
  if (isSinceThen(view, at)) return null
  return piece(
    at,
    amount.end,
    { kind: 'shift', amounts: [{ unit: amount.unit, count: amount.count }], side: 1, from: null },
    'in',
  )
}

/** Words between "first" and since when there was none. */
const FIRST_REACH = 20
const FIRST: ReadonlySet<string> = new Set(['first'])

/** "the first visit to Talimar by a foreign minister in three years": how long there was none. */
function isSinceThen(view: TextView, at: number): boolean {
  for (let token = at - 1; token >= Math.max(0, at - FIRST_REACH) && !isMark(view, token, '.'); token -= 1)
    if (view.isAmong(token, FIRST)) return true
  return false
}

/** "within two weeks", "in the next three months". */
function withinAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'within')
  const amount = found === null ? null : amountAt(view, found.end)
  if (amount === null) return null
  return piece(
    at,
    amount.end,
    { kind: 'within', amounts: [{ unit: amount.unit, count: amount.count }] },
    'within',
  )
}

/** "the past three weeks", "the next two months". */
function runAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'side')
  const amount = found === null || found.value === '0' ? null : amountAt(view, found.end)
  if (found === null || amount === null) return null
  return piece(
    at,
    amount.end,
    { kind: 'run', unit: amount.unit, count: amount.count, side: Number(found.value) < 0 ? -1 : 1 },
    'run',
  )
}

/** "spring 2022", "the summer of 2021". */
function seasonAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'season')
  if (found === null) return null
  const year = yearAlone(view, isParticle(view, found.end, 'of') ? found.end + 1 : found.end)
  return year === null
    ? null
    : piece(at, year.end, { kind: 'season', season: found.value, year: year.meaning, side: null }, 'season')
}

/** "the first Tuesday of November", "the last week of May". */
function nthOfMonth(view: TextView, at: number, nth: Pick<Count, 'value' | 'end'>): Piece | null {
  const weekday = weekdayAt(view, nth.end)
  const unit = weekday === null ? unitAt(view, nth.end) : null
  const end = weekday?.end ?? unit?.end ?? -1
  if (end < 0 || !isParticle(view, end, 'of')) return null
  const whole = calendarAt(view, isParticle(view, end + 1, 'the') ? end + 2 : end + 1)
  if (
    whole === null ||
    whole.meaning.kind !== 'calendar' ||
    whole.meaning.day !== null ||
    whole.meaning.month === null
  )
    return null
  const meaning: DateMeaning = {
    kind: 'nth',
    count: nth.value,
    unit: unit?.unit ?? 'day',
    weekday: weekday === null ? null : Number(weekday.value),
    whole: whole.meaning,
    after: false,
  }
  return piece(at, whole.end, meaning, 'nth')
}

/** "the third quarter of 2016". */
function quarterAt(view: TextView, at: number, count: Count): Piece | null {
  const unit = unitAt(view, count.end)
  if (unit === null || (unit.unit !== 'quarter' && unit.unit !== 'half')) return null
  const year = yearAlone(view, isParticle(view, unit.end, 'of') ? unit.end + 1 : unit.end)
  if (year === null) return null
  return piece(
    at,
    year.end,
    { kind: 'nth', count: count.value, unit: unit.unit, weekday: null, whole: year.meaning, after: false },
    'quarter',
  )
}

/** "the 1970s". */
function decadeAt(view: TextView, at: number): Piece | null {
  if (
    !isNumber(view, at) ||
    view.word(at).length !== 4 ||
    at + 1 >= view.count ||
    view.word(at + 1) !== 's' ||
    view.end(at) !== view.start(at + 1)
  )
    return null
  const year = Number(view.word(at))
  if (year % 10 !== 0 || year % 100 === 0) return null
  return piece(at, at + 2, { kind: 'decade', decade: year % 100, century: Math.floor(year / 100) }, 'decade')
}

/** "the 21st century". */
function centuryAt(view: TextView, at: number, count: Count): Piece | null {
  const unit = unitAt(view, count.end)
  return unit?.unit === 'century'
    ? piece(at, unit.end, { kind: 'century', century: count.value }, 'century')
    : null
}

/** A year by itself counts behind a preposition, or as "the year 2019". */
function yearLed(view: TextView, at: number): Piece | null {
  const year = yearAlone(view, at)
  if (year === null) return null
  const led =
    LEADS.some((id) => isParticle(view, at - 1, id)) ||
    ['year', 'early', 'late', '('].includes(view.word(Math.max(0, at - 1)))
  return led && unitAt(view, at + 1) === null ? { ...year, rule: 'en/dates/year' } : null
}

const LEADS: readonly string[] = [
  'in',
  'since',
  'until',
  'by',
  'of',
  'from',
  'during',
  'before',
  'after',
  'for',
]

/** "for two hours", "a three-day visit": a length, and no point in time. */
function durationAt(at: number, amount: Amount): Piece {
  return piece(
    at,
    amount.end,
    { kind: 'duration', amounts: [{ unit: amount.unit, count: amount.count }] },
    'duration',
  )
}

/** The part of a day named at `at`. */
export function dayPartAt(
  view: TextView,
  at: number,
): { readonly part: DayPart; readonly end: number } | null {
  const found = at < view.count && lists(view, at, 'day-parts') ? view.find(at, 'day-parts') : null
  return found === null ? null : { part: String(found.entry.payload.part) as DayPart, end: found.match.end }
}
