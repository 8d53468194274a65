/** Dates in digits alone: «2022/8/5», «5-8-2022», «5.8.2022», «21/09», «2015/3». */

import type { DateView } from './date-view.ts'
import { bareWord, digitsAt, isMark, skipComma, touches } from './date-words.ts'
import { calendar, type Piece } from './piece.ts'

const MARKS = '/-.–'

/** A date in figures at `token`: `2022/8/5`; null if none stands there. */
export function readNumeric(view: DateView, at: number): Piece | null {
  const first = digitsAt(view, at, 1, 4)
  if (
    first < 0 ||
    (at > 0 && isMark(view, at - 1, '/.:-') && touches(view, at - 1) && digitsAt(view, at - 2, 1, 9) >= 0)
  )
    return null
  const mark = separator(view, at)
  const second = mark === '' ? -1 : digitsAt(view, at + 2, 1, 4)
  if (second < 0) return null
  const again = separator(view, at + 2)
  const third = again === mark ? digitsAt(view, at + 4, 2, 4) : -1
  if (third >= 0) return three(view, at, [first, second, third], mark)
  if (again !== '' && again !== '-' && again !== '–' && digitsAt(view, at + 4, 1, 9) >= 0) return null
  return two(view, at, first, second, mark)
}

/** The mark that joins token `at` to digits behind it; '' if none. */
function separator(view: DateView, at: number): string {
  if (!isMark(view, at + 1, MARKS) || !touches(view, at) || !touches(view, at + 1)) return ''
  return view.word(at + 1)
}

function three(
  view: DateView,
  at: number,
  numbers: readonly [number, number, number],
  mark: string,
): Piece | null {
  const [first, second, third] = numbers
  const yearFirst = view.word(at).length === 4
  const long = view.word(at + 4).length === 4
  if (view.word(at + 4).length === 3 || (!yearFirst && !long && mark === '.')) return null
  const year = yearFirst ? first : long ? third : third < 70 ? 2000 + third : 1900 + third
  const [day, month] = yearFirst ? [third, second] : dayAndMonth(first, second)
  if (!isDay(day, month)) return null
  const era = bareWord(view, at + 5, 'era')
  const end = era?.end ?? at + 5
  const isHijri = era?.value === 'hijri' || (year >= 1300 && year <= 1500)
  const meaning = isHijri ? calendar({ hijri: { year, month, day } }) : calendar({ year, month, day })
  if (!isHijri && (year < 1500 || year > 2199)) return null
  return { start: at, end, prefix: 0, bits: 0, meaning, weak: false, rule: 'ar/dates/numeric' }
}

/** Day first, as Arabic writes; month first only where nothing else is possible. */
function dayAndMonth(first: number, second: number): readonly [number, number] {
  return second > 12 && first <= 12 ? [second, first] : [first, second]
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

function two(view: DateView, at: number, first: number, second: number, mark: string): Piece | null {
  const rule = 'ar/dates/numeric'
  if (view.word(at).length === 4 || view.word(at + 2).length === 4) {
    const [year, month] = view.word(at).length === 4 ? [first, second] : [second, first]
    if (mark === '.' || month < 1 || month > 12 || year < 1900 || year > 2199) return null
    return {
      start: at,
      end: at + 3,
      prefix: 0,
      bits: 0,
      meaning: calendar({ year, month }),
      weak: mark !== '/',
      rule,
    }
  }
  if (view.word(at).length > 2 || view.word(at + 2).length > 2) return null
  const [day, month] = dayAndMonth(first, second)
  if (!isDay(day, month)) return null
  const comma = skipComma(view, at + 3)
  const year = comma > at + 3 ? digitsAt(view, comma, 2, 4) : -1
  if (year >= 0 && view.word(comma).length !== 3) {
    const full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
    return {
      start: at,
      end: comma + 1,
      prefix: 0,
      bits: 0,
      meaning: calendar({ year: full, month, day }),
      weak: true,
      rule,
    }
  }
  return { start: at, end: at + 3, prefix: 0, bits: 0, meaning: calendar({ month, day }), weak: true, rule }
}
