/** A time as a whole: a day or longer, a time of day, or both. */
import { CLITIC_BITS, type DateMeaning, type TextView } from '../../pack.ts'
import { readDayInBoth, readDayOfRelativeMonth, readYearAlone } from './dates-calendar.ts'
import { readClock, readDayPart, readJoinedClock } from './dates-clock.ts'
import { readShift, readWithin } from './dates-duration.ts'
import { readNumeric } from './dates-numeric.ts'
import { readDayWord, readRelativeUnit, readRun } from './dates-relative.ts'
import { readDayWordAndDate, readWeekday, readWeekThenWeekday } from './dates-weekday.ts'
import {
  readDecade,
  readHoliday,
  readNth,
  readPortion,
  readSeason,
  readWeekOf,
  readYearThenQuarter,
} from './dates-within.ts'
import { longest, type Piece, type Rule, skipComma } from './piece.ts'
import { bareWord } from './words.ts'

/** Rules for a day or a longer time, the surer first. */
const DATE_RULES: readonly Rule[] = [
  readWeekday,
  readDayWordAndDate,
  readWeekThenWeekday,
  readDayInBoth,
  readNumeric,
  readDayOfRelativeMonth,
  readRelativeUnit,
  readPortion,
  readNth,
  readYearThenQuarter,
  readRun,
  readShift,
  readWithin,
  readHoliday,
  readSeason,
  readDecade,
  readWeekOf,
  readYearAlone,
  readDayWord,
]

const TIME_RULES: readonly Rule[] = [readClock, readJoinedClock, readDayPart]

/** The longest date at `at`, without a time of day. */
export function readDate(view: TextView, at: number): Piece | null {
  let best: Piece | null = null
  for (const rule of DATE_RULES) {
    const found = rule(view, at)
    if (
      found !== null &&
      (best === null || found.end > best.end || (found.end === best.end && best.weak && !found.weak))
    )
      best = found
  }
  return best
}

/** A time of day at `at`. */
export function readTimeOfDay(view: TextView, at: number): Piece | null {
  return longest(TIME_RULES.map((rule) => rule(view, at)))
}

/** A date with a time of day before or behind it: «مساء الجمعة», «الخميس الساعة 8», «الثامنة هذه الليلة». */
export function readMoment(view: TextView, at: number): Piece | null {
  const date = readDate(view, at)
  const time = readTimeOfDay(view, at)
  return longest([
    date === null ? null : withTime(view, date),
    time === null ? null : withDate(view, time),
    date,
    time,
  ])
}

function withTime(view: TextView, date: Piece): Piece | null {
  if (!takesTime(date.meaning)) return null
  const from = skipComma(view, date.end)
  const time = readTimeOfDay(view, bareWord(view, from, 'in', 'from')?.end ?? from)
  if (time === null || hasJoined(time) || (time.weak && time.meaning.kind === 'clock' && date.weak))
    return null
  return moment(date, time.end, date.meaning, time.meaning, date)
}

function withDate(view: TextView, time: Piece): Piece | null {
  const from = skipComma(view, time.end)
  const date = readDate(view, bareWord(view, from, 'in', 'from')?.end ?? from)
  if (date === null || hasJoined(date) || !takesTime(date.meaning)) return null
  if (date.weak && date.meaning.kind !== 'calendar') return null
  return moment(time, date.end, date.meaning, time.meaning, date)
}

function moment(head: Piece, end: number, date: DateMeaning, time: DateMeaning, sure: Piece): Piece {
  return { ...head, end, meaning: { kind: 'moment', date, time }, weak: sure.weak, rule: 'ar/dates/moment' }
}

function hasJoined(piece: Piece): boolean {
  return (piece.bits & ~CLITIC_BITS.the) !== 0
}

/** Only a day can have a time. */
function takesTime(meaning: DateMeaning): boolean {
  if (meaning.kind === 'current') return meaning.unit === 'day' || meaning.unit === 'night'
  if (meaning.kind === 'inside') return takesTime(meaning.part)
  if (meaning.kind === 'calendar')
    return meaning.day !== null || meaning.weekday !== null || meaning.hijri?.day != null
  return meaning.kind === 'same' || meaning.kind === 'holiday'
}
