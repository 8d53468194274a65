/** Days and months by name: "Friday, August 5, 2022", "5 August", "March 3-5", "early June", "2022-08-05". */
import type { CalendarMeaning, DateMeaning, Portion, TextView } from '../../pack.ts'
import { dateWord, dayAt, isWeakMonth, monthAt, weekdayAt, yearAt, yearBehind } from './date-words.ts'
import { isComma, isJoined, isMark, isNumber, isOneOf, isParticle, signs } from './particles.ts'
import { calendar, longest, type Piece } from './piece.ts'

type Calendar = Piece<CalendarMeaning>

const DASHES = signs(['-', '–', '—'])

/** The date, or the stretch between two, that begins at `at`. */
export function calendarAt(view: TextView, at: number): Piece | null {
  if (at >= view.count) return null
  if (isNumber(view, at)) return isoAt(view, at) ?? (isNearMonth(view, at) ? dayFirst(view, at) : null)
  const named = view.has(at, NAMES) ? nameFirst(view, at) : null
  return view.has(at, DATE_WORDS) ? longest(named, fromToAt(view, at), portionAt(view, at)) : named
}

const MONTHS: readonly string[] = ['months']
const NAMES: readonly string[] = ['months', 'weekdays']
const DATE_WORDS: readonly string[] = ['date-words']

/** So many tokens behind a day its month stands at the latest: "4th - 6th of June". */
const MONTH_WITHIN = 6

function isNearMonth(view: TextView, at: number): boolean {
  const end = Math.min(at + MONTH_WITHIN + 1, view.count)
  return view.next(at + 1, MONTHS, end) < end
}

function dayFirst(view: TextView, at: number): Piece | null {
  return longest(stretchAt(view, at), dayMonth(view, at))
}

function nameFirst(view: TextView, at: number): Piece | null {
  return longest(stretchAt(view, at), weekdayDate(view, at), monthDay(view, at), monthYear(view, at))
}

function piece<M extends DateMeaning>(
  start: number,
  end: number,
  meaning: M,
  rule: string,
  weak = false,
): Piece<M> {
  return { start, end, meaning, weak, rule: `en/dates/${rule}` }
}

/** `2022-08-05`. */
function isoAt(view: TextView, at: number): Calendar | null {
  if (
    !isNumber(view, at) ||
    view.word(at).length !== 4 ||
    !isMark(view, at + 1, '-') ||
    !isMark(view, at + 3, '-')
  )
    return null
  if (!isNumber(view, at + 2) || !isNumber(view, at + 4) || view.word(at + 4).length !== 2) return null
  const [year, month, day] = [at, at + 2, at + 4].map((token) => Number(view.word(token))) as [
    number,
    number,
    number,
  ]
  return month < 1 || month > 12 || day < 1 || day > 31
    ? null
    : piece(at, at + 5, calendar({ year, month, day }), 'iso')
}

/** "Friday", "Friday, August 5", "Friday 5 August 2022". */
function weekdayDate(view: TextView, at: number): Calendar | null {
  const found = weekdayAt(view, at)
  if (found === null) return null
  const weekday = Number(found.value)
  let next = isComma(view, found.end) || isMark(view, found.end, '.') ? found.end + 1 : found.end
  if (isParticle(view, next, 'the')) next += 1
  const date = monthDay(view, next) ?? dayMonth(view, next)
  if (date === null || date.meaning.weekday !== null)
    return piece(at, found.end, calendar({ weekday }), 'weekday')
  return piece(at, date.end, { ...date.meaning, weekday }, 'weekday-date')
}

/** "August 5", "August 5th, 2022". */
function monthDay(view: TextView, at: number): Calendar | null {
  const month = monthAt(view, at)
  const day = month === null ? null : dayAt(view, month.end)
  if (month === null || day === null) return null
  const year = yearBehind(view, day.end)
  const meaning = calendar({ month: Number(month.value), day: day.day, year: year?.year ?? null })
  return piece(at, year?.end ?? day.end, meaning, 'month-day')
}

/** "5 August", "the 5th of August 2022". */
function dayMonth(view: TextView, at: number): Calendar | null {
  const day = dayAt(view, at)
  if (day === null) return null
  const from = isParticle(view, day.end, 'of') ? day.end + 1 : day.end
  const month = monthAt(view, from)
  if (month === null) return null
  const year = yearBehind(view, month.end)
  const meaning = calendar({ day: day.day, month: Number(month.value), year: year?.year ?? null })
  return piece(at, year?.end ?? month.end, meaning, 'day-month')
}

/** "August 2022", "August of 2022", "August"; a month that is also a word counts only with its year or behind "in". */
function monthYear(view: TextView, at: number): Calendar | null {
  const month = monthAt(view, at)
  if (month === null) return null
  const from = isParticle(view, month.end, 'of') ? month.end + 1 : month.end
  const year = yearBehind(view, from)
  const meaning = calendar({ month: Number(month.value), year: year?.year ?? null })
  const led =
    LEADS.some((id) => isParticle(view, at - 1, id)) || dateWord(view, at - 1, 'side', 'portion') !== null
  if (year === null && isWeakMonth(view, at) && !led) return null
  return piece(at, year?.end ?? month.end, meaning, 'month-year', year === null && !led)
}

const LEADS: readonly string[] = ['in', 'since', 'until', 'by', 'during', 'of', 'from']

/** "March 3-5", "September 4 and 5, 2024", "4-6 June", "March 3 to March 5". */
function stretchAt(view: TextView, at: number): Piece | null {
  return daysBehindMonth(view, at) ?? daysBeforeMonth(view, at) ?? monthDays(view, at)
}

/** Behind a dash, "to", "through" or "and" that joins two days. */
function joinerEnd(view: TextView, at: number): number {
  if (isOneOf(view, at, DASHES)) return at + 1
  return at < view.count && JOINERS.has(view.word(at)) ? at + 1 : -1
}

const JOINERS: ReadonlySet<string> = new Set(['to', 'through', 'and', 'until'])

function daysBehindMonth(view: TextView, at: number): Piece | null {
  const month = monthAt(view, at)
  const first = month === null ? null : dayAt(view, month.end)
  const join = first === null ? -1 : joinerEnd(view, first.end)
  const last = join < 0 ? null : dayAt(view, join)
  if (
    month === null ||
    first === null ||
    last === null ||
    last.day <= first.day ||
    monthAt(view, last.end) !== null
  )
    return null
  const year = yearBehind(view, last.end)
  return interval(at, year?.end ?? last.end, Number(month.value), [first.day, last.day], year?.year ?? null)
}

function daysBeforeMonth(view: TextView, at: number): Piece | null {
  const first = dayAt(view, at)
  const join = first === null ? -1 : joinerEnd(view, first.end)
  const last = join < 0 ? null : dayAt(view, join)
  const month =
    last === null ? null : monthAt(view, isParticle(view, last.end, 'of') ? last.end + 1 : last.end)
  if (first === null || last === null || month === null || last.day <= first.day) return null
  const year = yearBehind(view, month.end)
  return interval(at, year?.end ?? month.end, Number(month.value), [first.day, last.day], year?.year ?? null)
}

function interval(
  start: number,
  end: number,
  month: number,
  [first, last]: readonly [number, number],
  year: number | null,
): Piece {
  const [from, to] = [calendar({ month, day: first, year }), calendar({ month, day: last, year })]
  return piece(start, end, { kind: 'interval', from, to }, 'days')
}

function monthDays(view: TextView, at: number): Piece | null {
  const from = monthDay(view, at) ?? dayMonth(view, at)
  const join = from === null ? -1 : joinerEnd(view, from.end)
  const to = join < 0 || view.word(join - 1) === 'and' ? null : (monthDay(view, join) ?? dayMonth(view, join))
  if (from === null || to === null) return null
  const year = from.meaning.year ?? to.meaning.year
  const [first, last] = [
    { ...from.meaning, year },
    { ...to.meaning, year: to.meaning.year ?? year },
  ]
  return piece(at, to.end, { kind: 'interval', from: first, to: last }, 'from-to')
}

/** "from Monday to Wednesday", "between May and July 2021". */
function fromToAt(view: TextView, at: number): Piece | null {
  if (dateWord(view, at, 'from') === null) return null
  const simple = (token: number): Piece | null =>
    longest(
      weekdayDate(view, token),
      monthDay(view, token),
      dayMonth(view, token),
      monthYear(view, token),
      yearAlone(view, token),
    )
  const whole = stretchAt(view, at + 1)
  if (whole !== null) return { ...whole, start: at }
  const from = simple(at + 1)
  const join = from === null ? -1 : joinerEnd(view, from.end)
  const to = join < 0 ? null : simple(join)
  if (from === null || to === null) return null
  return piece(
    at,
    to.end,
    { kind: 'interval', from: withYear(from.meaning, to.meaning), to: to.meaning },
    'from-to',
  )
}

function withYear(from: DateMeaning, to: DateMeaning): DateMeaning {
  return from.kind === 'calendar' && to.kind === 'calendar' && from.year === null && from.month !== null
    ? { ...from, year: to.year }
    : from
}

/** A year by itself. */
export function yearAlone(view: TextView, at: number): Calendar | null {
  const year = yearAt(view, at)
  return year < 0 ? null : piece(at, at + 1, calendar({ year }), 'year')
}

/** "early June", "mid-2021", "the end of March", "late 2020". */
function portionAt(view: TextView, at: number): Piece | null {
  const found = dateWord(view, at, 'portion')
  if (found === null) return null
  let next = isMark(view, found.end, '-') ? found.end + 1 : found.end
  if (isParticle(view, next, 'the') || isParticle(view, next, 'in')) next += 1
  const whole = monthYear(view, next) ?? yearAlone(view, next)
  if (
    whole === null ||
    (found.value === 'later' && !isJoined(view, next) && !isParticle(view, next - 1, 'in'))
  )
    return null
  return piece(
    at,
    whole.end,
    { kind: 'portion', portion: found.value as Portion, whole: whole.meaning },
    'portion',
  )
}
