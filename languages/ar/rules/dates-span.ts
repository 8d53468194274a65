/** Two ends and what links them: «4 إلى 22 يناير», «الأربعاء والجمعة», «5 إلى 6 مساء». */

import { CLITIC_BITS, type DateMeaning } from '../../pack.ts'
import { hasAnd } from './date-rows.ts'
import type { DateView } from './date-view.ts'
import { afterAnd, bareWord, digitsAt, endsClause, isMark, word } from './date-words.ts'
import { readMoment } from './dates-moment.ts'
import { readDay } from './dates-parts.ts'
import { longest, type Piece } from './piece.ts'

const THE = CLITIC_BITS.the

/** How two ends are told apart. */
export type Link = 'to' | 'and'

/** The words that lead to a span of dates. */
export interface Lead {
  readonly prefix: number
  readonly bits: number
}

/** Left end, link, right end. */
export function spanned(
  view: DateView,
  at: number,
  from: number,
  link: Link,
  lead: Lead | null,
): Piece | null {
  const days = dayNumbers(view, at, from, link, lead)
  const left = readMoment(view, from)
  const both = left === null || !isPoint(left.meaning) ? null : ends(view, at, left, link, lead)
  return longest(days, both, hours(view, at, from, link, lead))
}

function isPoint(meaning: DateMeaning): boolean {
  return !['duration', 'shift', 'within', 'run', 'anniversary', 'interval'].includes(meaning.kind)
}

/** Behind the link between two ends; -1 without one. */
export function behindLink(view: DateView, at: number, link: Link): number {
  if (link === 'and') {
    const next = afterAnd(view, at)
    return next
  }
  const to = word(view, at, 'to')
  if (to !== null && (to.bits & ~CLITIC_BITS.and) === 0) return to.end
  return isMark(view, at, '-–—') ? at + 1 : -1
}

function ends(view: DateView, at: number, left: Piece, link: Link, lead: Lead | null): Piece | null {
  const from = behindLink(view, left.end, link)
  if (from < 0) return null
  const right = readMoment(view, bareWord(view, from, 'in')?.end ?? from) ?? bareHour(view, from, left)
  if (right === null || !isPoint(right.meaning) || !sameSort(left.meaning, right.meaning)) return null
  if (link === 'and' && from === left.end && !hasAnd(right.bits)) return null
  if (link === 'to' && (right.bits & ~THE) !== 0) return null
  const { prefix, bits } = lead ?? left
  const meaning: DateMeaning = { kind: 'interval', from: left.meaning, to: right.meaning }
  const dash = isMark(view, left.end, '-–—')
  const weak = left.weak && right.weak && (dash || link === 'and') && lead === null
  return {
    start: at,
    end: right.end,
    prefix,
    bits,
    meaning,
    weak: weak || (left.weak && right.weak),
    rule: 'ar/dates/from-to',
  }
}

/** «1:30 بعد الظهر إلى 4»: an hour at the end of its clause. */
function bareHour(view: DateView, at: number, left: Piece): Piece | null {
  const hour = left.meaning.kind === 'clock' ? digitsAt(view, at, 1, 2) : -1
  if (hour < 1 || hour > 24 || !endsClause(view, at + 1) || left.meaning.kind !== 'clock') return null
  const meaning: DateMeaning = { ...left.meaning, hour, minute: null, second: null }
  return { start: at, end: at + 1, prefix: 0, bits: 0, meaning, weak: true, rule: 'ar/dates/clock' }
}

function isTime(meaning: DateMeaning): boolean {
  return meaning.kind === 'clock' || meaning.kind === 'day-part'
}

function sameSort(left: DateMeaning, right: DateMeaning): boolean {
  if (left.kind === 'moment') return true
  return isTime(left) === isTime(right) || (isTime(left) && right.kind === 'moment')
}

/** «4 إلى 22 يناير 2017», «13 الى 15 يوليو», «23-26 من شهر أكتوبر»: the left end takes its month from the right. */
export function dayNumbers(
  view: DateView,
  at: number,
  from: number,
  link: Link,
  lead: Lead | null,
): Piece | null {
  const day = readDay(view, from)
  if (day === null || (lead !== null && (day.bits & ~THE) !== 0)) return null
  const next = behindLink(view, day.end, link)
  if (next < 0) return null
  const right = readMoment(view, next)
  if (right === null || (link === 'to' && (right.bits & ~THE) !== 0)) return null
  if (link === 'and' && next === day.end && !hasAnd(right.bits)) return null
  const left = withDay(right.meaning, day.day)
  if (left === null) return null
  const { prefix, bits } = lead ?? day
  return {
    start: at,
    end: right.end,
    prefix,
    bits,
    meaning: { kind: 'interval', from: left, to: right.meaning },
    weak: right.weak,
    rule: 'ar/dates/day-to-day',
  }
}

/** The same month with another day; `null` where the meaning has no month of its own. */
export function withDay(meaning: DateMeaning, day: number): DateMeaning | null {
  if (meaning.kind === 'inside') {
    const part = withDay(meaning.part, day)
    return part?.kind === 'calendar' ? { ...meaning, part } : null
  }
  if (meaning.kind !== 'calendar' || meaning.weekday !== null) return null
  if (meaning.day !== null) return { ...meaning, day }
  return meaning.hijri !== null && meaning.hijri.day !== null
    ? { ...meaning, hijri: { ...meaning.hijri, day } }
    : null
}

/** «من 5 إلى 6 مساءً», «بين الخامسة والسادسة بعد الظهر»: the left hour stands bare. */
function hours(view: DateView, at: number, from: number, link: Link, lead: Lead | null): Piece | null {
  const head = word(view, from, 'clock')
  const hour = digitsAt(view, head?.end ?? from, 1, 2)
  if (hour < 0 || hour > 24) return null
  const next = behindLink(view, (head?.end ?? from) + 1, link)
  if (next < 0) return null
  const right = readMoment(view, next)
  const time = right?.meaning.kind === 'moment' ? right.meaning.time : right?.meaning
  if (right === null || time === undefined || time.kind !== 'clock') return null
  if (link === 'and' && next === (head?.end ?? from) + 1 && !hasAnd(right.bits)) return null
  const left: DateMeaning = { kind: 'clock', hour, minute: null, second: null, part: null, zone: null }
  return {
    start: at,
    end: right.end,
    prefix: lead?.prefix ?? head?.prefix ?? 0,
    bits: lead?.bits ?? 0,
    meaning: { kind: 'interval', from: left, to: right.meaning },
    weak: right.weak,
    rule: 'ar/dates/hour-to-hour',
  }
}
