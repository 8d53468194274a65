/** From one time to another: «من 3 إلى 5 مايو», «25-29 يناير», «بين الأربعاء والجمعة», «يومي 3 و4 مايو», «حتى الساعة 2:00». */
import type { DateMeaning } from '../../pack.ts'
import { BEGINS, hasAnd } from './date-rows.ts'
import { type DateView, mayBegin } from './date-view.ts'
import { afterAnd, digitsAt, listed, skipComma, word } from './date-words.ts'
import { unitAt } from './dates-duration.ts'
import { readMoment } from './dates-moment.ts'
import { readDay } from './dates-parts.ts'
import { readRelativeUnit } from './dates-relative.ts'
import { behindLink, dayNumbers, type Lead, type Link, spanned, withDay } from './dates-span.ts'
import { monthBefore } from './dates-within.ts'
import { calendar, grown, longest, type Piece } from './piece.ts'

/** The interval that begins at `token`: «من 3 إلى 5 مايو»; null if none does. */
export function readInterval(view: DateView, at: number): Piece | null {
  const between = mayBegin(view, at, BEGINS.between) ? word(view, at, 'between') : null
  if (between !== null)
    return longest(
      spanned(view, at, between.end, 'and', between),
      spanned(view, at, between.end, 'to', between),
    )
  const from = mayBegin(view, at, BEGINS.from) ? word(view, at, 'from') : null
  if (from !== null) return numbersOnly(spanned(view, at, from.end, 'to', from))
  return longest(
    spanned(view, at, at, 'to', null),
    pairOfDays(view, at),
    wholeThenSpan(view, at),
    untilTime(view, at),
  )
}

/** «من» is taken along before bare numbers and hours, which are nothing without it; before a date it stays outside. */
function numbersOnly(found: Piece | null): Piece | null {
  if (found === null || found.meaning.kind !== 'interval' || found.rule !== 'ar/dates/from-to') return found
  const { from } = found.meaning
  const isYear = from?.kind === 'calendar' && from.year !== null && from.month === null
  return from?.kind === 'clock' || isYear ? found : null
}

/** «يومي 3 و4 مايو», «يومي الاثنين والثلاثاء», «3 و4 و5 مايو». */
function pairOfDays(view: DateView, at: number): Piece | null {
  const head = unitAt(view, at)
  const days = head !== null && head.id === 'day' && head.value !== '1' ? head : null
  const from = days?.end ?? at
  if (days !== null && listed(view, from, 'weekdays') !== null) return spanned(view, at, from, 'and', days)
  const first = readDay(view, from)
  if (first === null || (days === null && first.spelled)) return null
  let end = first.end
  for (let more = joinedDay(view, end); more > 0; more = joinedDay(view, end)) {
    const found = dayNumbers(view, at, from, 'and', days)
    if (found !== null) return found
    const whole = readMoment(view, afterAnd(view, end))
    if (whole !== null && withDay(whole.meaning, first.day) !== null)
      return asInterval(at, first, days, whole)
    end = more
  }
  return null
}

function joinedDay(view: DateView, at: number): number {
  const next = afterAnd(view, at)
  const day = readDay(view, next)
  return day !== null && (next > at || hasAnd(day.bits)) ? day.end : -1
}

function asInterval(
  at: number,
  first: { day: number; prefix: number; bits: number },
  days: Lead | null,
  whole: Piece,
): Piece | null {
  const left = withDay(whole.meaning, first.day)
  if (left === null) return null
  const { prefix, bits } = days ?? first
  return {
    start: at,
    end: whole.end,
    prefix,
    bits,
    meaning: { kind: 'interval', from: left, to: whole.meaning },
    weak: whole.weak,
    rule: 'ar/dates/days-and-days',
  }
}

const BETWEEN_OR_FROM: readonly string[] = ['between', 'from']

/** «تموز 13 الى 15», «شهر نوفمبر بين 19 و 20», «الأسبوع المقبل بين الأربعاء والجمعة»: the whole comes first. */
function wholeThenSpan(view: DateView, at: number): Piece | null {
  if (!mayBegin(view, at, BEGINS.month | BEGINS.unit | BEGINS.this)) return null
  const month = monthBefore(view, at)
  const whole = longest(month, readRelativeUnit(view, at))
  if (whole === null) return null
  const lead = word(view, skipComma(view, whole.end), BETWEEN_OR_FROM)
  const from = lead?.end ?? whole.end
  const link: Link = lead?.class === 'between' ? 'and' : 'to'
  return month !== null && whole === month
    ? monthThenDays(view, month, from, link)
    : unitThenSpan(view, whole, from, link, lead !== null)
}

function monthThenDays(view: DateView, month: Piece, from: number, link: Link): Piece | null {
  const first = readDay(view, from)
  if (first === null || month.meaning.kind !== 'calendar') return null
  const next = behindLink(view, first.end, link)
  const second = next < 0 ? null : readDay(view, next)
  if (second === null || second.day <= first.day || unitAt(view, second.end) !== null) return null
  if (link === 'and' && next === first.end && !hasAnd(second.bits)) return null
  const year = digitsAt(view, skipComma(view, second.end), 4, 4)
  const end = year > 1000 && year < 2200 ? skipComma(view, second.end) + 1 : second.end
  const on = (day: number): DateMeaning =>
    calendar({
      month: month.meaning.kind === 'calendar' ? month.meaning.month : null,
      day,
      year: end > second.end ? year : null,
    })
  const meaning: DateMeaning = { kind: 'interval', from: on(first.day), to: on(second.day) }
  return grown(month, end, meaning, 'ar/dates/month-then-days', false)
}

function unitThenSpan(view: DateView, whole: Piece, from: number, link: Link, led: boolean): Piece | null {
  if (!led || whole.meaning.kind !== 'current' || whole.meaning.unit !== 'week') return null
  const span = spanned(view, from, from, link, null)
  if (
    span?.meaning.kind !== 'interval' ||
    span.meaning.from?.kind !== 'calendar' ||
    span.meaning.to.kind !== 'calendar'
  )
    return null
  const inWeek = (part: DateMeaning): DateMeaning =>
    part.kind === 'calendar' ? { kind: 'inside', part, whole: whole.meaning } : part
  const meaning: DateMeaning = {
    kind: 'interval',
    from: inWeek(span.meaning.from),
    to: inWeek(span.meaning.to),
  }
  return grown(whole, span.end, meaning, 'ar/dates/week-then-days', false)
}

/** «حتى الساعة 2:00», «حتى الأحد المقبل»: from the reference on. */
function untilTime(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.to) ? word(view, at, 'to') : null
  if (head === null || view.word(at).length < 3) return null
  const end = readMoment(view, head.end)
  if (end === null || end.bits !== 0 || end.meaning.kind !== 'clock') return null
  return {
    start: at,
    end: end.end,
    prefix: head.prefix,
    bits: head.bits,
    meaning: { kind: 'interval', from: null, to: end.meaning },
    weak: end.weak,
    rule: 'ar/dates/until',
  }
}
