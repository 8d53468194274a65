/** A time as a whole: a day or longer, a time of day, or both. */
import { CLITIC_BITS, type DateMeaning } from '../../pack.ts'
import { BEGINS } from './date-rows.ts'
import { ahead, type DateView, type Rule } from './date-view.ts'
import { bareWord, IN_OR_FROM, skipComma } from './date-words.ts'
import { readDayInBoth, readDayOfRelativeMonth, readYearAlone } from './dates-calendar.ts'
import { readClock, readDayPart, readJoinedClock } from './dates-clock.ts'
import { readEve, readShift, readShiftFromNow, readTold, readWithin } from './dates-duration.ts'
import { readDecade, readHoliday, readSeason } from './dates-feasts.ts'
import { readNumeric } from './dates-numeric.ts'
import { readRelativeUnit, readRun } from './dates-relative.ts'
import { readDayWordAndDate, readWeekday, readWeekThenWeekday } from './dates-weekday.ts'
import {
  readCentury,
  readNth,
  readPortion,
  readUnitAndNth,
  readWeekOf,
  readYearThenQuarter,
} from './dates-within.ts'
import { grown, longest, type Piece } from './piece.ts'

interface GatedRule {
  /** What it may begin with, as `BEGINS`. */
  readonly begins: number
  /** What one of must stand there or behind. */
  readonly needs: number
  readonly read: Rule
}

const { number, month, weekday, unit, part, day, shift, portion, side, feast, clock } = BEGINS

/** Rules for a day or a longer time, the surer first. */
const DATE_RULES: readonly GatedRule[] = [
  { begins: weekday | unit | BEGINS.this, needs: weekday, read: readWeekday },
  { begins: day | unit, needs: day, read: readDayWordAndDate },
  { begins: unit | BEGINS.this, needs: weekday, read: readWeekThenWeekday },
  { begins: number, needs: month | unit, read: readDayInBoth },
  { begins: month | unit | BEGINS.this, needs: month | number, read: readDayInBoth },
  { begins: number, needs: number, read: readNumeric },
  { begins: number, needs: unit | side, read: readDayOfRelativeMonth },
  { begins: unit | BEGINS.this, needs: side | BEGINS.this, read: readRelativeUnit },
  { begins: portion, needs: number | month | unit, read: readPortion },
  { begins: number, needs: unit | weekday, read: readNth },
  { begins: unit | weekday, needs: number, read: readUnitAndNth },
  { begins: number, needs: unit, read: readYearThenQuarter },
  { begins: number | unit | BEGINS.in, needs: side, read: readRun },
  { begins: shift, needs: unit, read: readShift },
  { begins: day, needs: day, read: readEve },
  { begins: day, needs: day, read: readTold },
  { begins: number | unit | BEGINS.length, needs: BEGINS.future, read: readShiftFromNow },
  { begins: shift | BEGINS.in, needs: unit, read: readWithin },
  { begins: feast | unit, needs: feast, read: readHoliday },
  { begins: feast, needs: feast, read: readSeason },
  { begins: feast, needs: feast, read: readDecade },
  { begins: unit, needs: number, read: readCentury },
  { begins: unit, needs: number | month, read: readWeekOf },
  { begins: number | unit, needs: number, read: readYearAlone },
]

const TIME_RULES: readonly GatedRule[] = [
  { begins: number | part | clock, needs: number, read: readClock },
  { begins: number, needs: part, read: readJoinedClock },
  { begins: part | portion | BEGINS.this | BEGINS.in, needs: part, read: readDayPart },
]

/** What a date or a time of day may begin with. */
const ANY = [...DATE_RULES, ...TIME_RULES].reduce((bits, rule) => bits | rule.begins, 0)

/** The longest reading, of several a sure one. */
function best(rules: readonly GatedRule[], view: DateView, at: number, near = ahead(view, at)): Piece | null {
  const begins = view.begins[at] ?? 0
  let longest: Piece | null = null
  for (const rule of rules) {
    if ((begins & rule.begins) === 0 || (near & rule.needs) === 0) continue
    const found = rule.read(view, at)
    if (found === null) continue
    const isBetter =
      longest === null ||
      found.end > longest.end ||
      (found.end === longest.end && longest.weak && !found.weak)
    if (isBetter) longest = found
  }
  return longest
}

/** A date with a time of day before or behind it: «مساء الجمعة», «الخميس الساعة 8», «الثامنة هذه الليلة». */
export function readMoment(view: DateView, at: number): Piece | null {
  if (at >= view.count || ((view.begins[at] ?? 0) & ANY) === 0) return null
  const known = view.readings(at)
  if (known.moment === undefined) known.moment = momentAt(view, at)
  return known.moment
}

function momentAt(view: DateView, at: number): Piece | null {
  const near = ahead(view, at)
  const date = best(DATE_RULES, view, at, near)
  const time = best(TIME_RULES, view, at, near)
  return longest(
    date === null ? null : withTime(view, date),
    time === null ? null : withDate(view, time),
    date,
    time,
  )
}

function withTime(view: DateView, date: Piece): Piece | null {
  if (!takesTime(date.meaning)) return null
  const from = skipComma(view, date.end)
  const time = best(TIME_RULES, view, bareWord(view, from, IN_OR_FROM)?.end ?? from)
  if (time === null || hasJoined(time) || (time.weak && time.meaning.kind === 'clock' && date.weak))
    return null
  return moment(date, time.end, date.meaning, time.meaning, date)
}

function withDate(view: DateView, time: Piece): Piece | null {
  const from = skipComma(view, time.end)
  const date = best(DATE_RULES, view, bareWord(view, from, IN_OR_FROM)?.end ?? from)
  if (date === null || hasJoined(date) || !takesTime(date.meaning)) return null
  if (date.weak && date.meaning.kind !== 'calendar') return null
  return moment(time, date.end, date.meaning, time.meaning, date)
}

function moment(head: Piece, end: number, date: DateMeaning, time: DateMeaning, sure: Piece): Piece {
  return grown(head, end, { kind: 'moment', date, time }, 'ar/dates/moment', sure.weak)
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
  return meaning.kind === 'same' || meaning.kind === 'holiday' || meaning.kind === 'told'
}
