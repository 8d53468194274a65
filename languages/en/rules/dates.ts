/** All times that an English text tells of, as words mean them; `src/extract/dates/` works out when that was. */
import type { DateExpression, DateMeaning, TextView, TokenRange } from '../../pack.ts'
import { nextPlace } from './date-places.ts'
import { dateWord, yearBehind } from './date-words.ts'
import { calendarAt } from './dates-calendar.ts'
import { dayPartAt, relativeAt } from './dates-relative.ts'
import { type Count, numberAt } from './numbers.ts'
import { longest, type Piece } from './piece.ts'

/** Everything the text, or a sentence of it, says of times: in order, the longest reading at each place, none overlapping. */
export function findDates(view: TextView, sentence?: TokenRange): readonly DateExpression[] {
  const { start, end } = sentence ?? { start: 0, end: view.count }
  const found: DateExpression[] = []
  for (let at = nextPlace(view, start, end); at < end; ) {
    const piece = readAnything(view, at)
    if (piece !== null && piece.meaning.kind !== 'anniversary') found.push(expression(view, piece))
    at = nextPlace(view, piece === null ? at + 1 : piece.end, end)
  }
  return found
}

function readAnything(view: TextView, at: number): Piece | null {
  const count = numberAt(view, at)
  const anniversary = anniversaryAt(view, at, count)
  if (anniversary !== null) return anniversary
  const best = longest(calendarAt(view, at), relativeAt(view, at, count))
  return best === null ? null : withPart(view, best)
}

/** "the 20th anniversary": its number is never a day. */
function anniversaryAt(view: TextView, at: number, count: Count | null): Piece | null {
  const found = count?.ordinal === true ? dateWord(view, count.end, 'anniversary') : null
  if (count === null || found === null) return null
  const on = view.word(at - 1) === 'the' && view.word(at - 2) === 'on'
  return {
    start: at,
    end: found.end,
    meaning: { kind: 'anniversary', count: count.value, year: null, on },
    weak: false,
    rule: 'en/dates/anniversary',
  }
}

/** Kinds that a part of the day may follow: "Monday morning", "yesterday evening". */
const DAYS: ReadonlySet<string> = new Set(['calendar', 'current', 'same'])

function withPart(view: TextView, piece: Piece): Piece {
  if (!DAYS.has(piece.meaning.kind) || yearBehind(view, piece.end) !== null) return piece
  const part = dayPartAt(view, piece.end)
  if (part === null || !isOneDay(piece.meaning)) return piece
  const time: DateMeaning = { kind: 'day-part', part: part.part, portion: null }
  return {
    ...piece,
    end: part.end,
    meaning: { kind: 'moment', date: piece.meaning, time },
    rule: 'en/dates/part-of-day',
  }
}

function isOneDay(meaning: DateMeaning): boolean {
  if (meaning.kind === 'calendar') return meaning.day !== null || meaning.weekday !== null
  return meaning.kind === 'same' || (meaning.kind === 'current' && meaning.unit === 'day')
}

function expression(view: TextView, piece: Piece): DateExpression {
  return {
    tokens: { start: piece.start, end: piece.end },
    start: view.start(piece.start),
    end: view.end(piece.end - 1),
    meaning: piece.meaning,
    weak: piece.weak,
    rule: piece.rule,
  }
}
