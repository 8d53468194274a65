/** All times that an Arabic text tells of, as words mean them; `src/extract/dates/` works out when that was. */
import {
  CLITIC_BITS,
  type DateExpression,
  NUMBER_TOKEN,
  type TextView,
  type TokenRange,
  WORD_TOKEN,
} from '../../pack.ts'
import { BEGINS, type Listed, STARTS } from './date-rows.ts'
import { ahead, type DateView, dateView, isOnlyNumber, mayBegin } from './date-view.ts'
import { bareWord, isMark, word } from './date-words.ts'
import { readBareDay } from './dates-calendar.ts'
import { readDuration, readSince } from './dates-duration.ts'
import { readInterval } from './dates-interval.ts'
import { readMoment } from './dates-moment.ts'
import { countedThing, readAge, readAnniversary } from './dates-negatives.ts'
import { longest, type Piece } from './piece.ts'

const STARTERS =
  BEGINS.number |
  BEGINS.month |
  BEGINS.weekday |
  BEGINS.unit |
  BEGINS.part |
  BEGINS.day |
  BEGINS.this |
  BEGINS.shift |
  BEGINS.in |
  BEGINS.portion |
  BEGINS.feast |
  BEGINS.clock |
  BEGINS.from |
  BEGINS.to |
  BEGINS.between |
  BEGINS.length |
  BEGINS.anniversary

/** What only leads to a time: nothing is read from it where nothing listed and no digits stand behind it. */
const LEADS =
  BEGINS.in |
  BEGINS.from |
  BEGINS.to |
  BEGINS.between |
  BEGINS.shift |
  BEGINS.this |
  BEGINS.portion |
  BEGINS.length |
  BEGINS.clock

/** What «في» alone may lead to. */
const BEHIND_IN = BEGINS.number | BEGINS.unit | BEGINS.length | BEGINS.part

/** Years told in words lie between these. */
const LEAST_YEAR = 1000
const MILLION = 1_000_000

/** A time told at the end of a sentence may go on for so many tokens in the next one. */
const BEYOND = 24

/** Everything the text, or a sentence of it, says of times: in order, the longest reading at each place, none overlapping. */
export function findDates(view: TextView, sentence?: TokenRange): readonly DateExpression[] {
  const { start, end } = sentence ?? { start: 0, end: view.count }
  const words = dateView(view, start, Math.min(view.count, end + BEYOND))
  const found: DateExpression[] = []
  for (let at = start; at < end; ) {
    const begins = words.begins[at] as number
    const piece = begins !== 0 && canBegin(words, at) && !isFigure(words, at) ? readAnything(words, at) : null
    if (piece !== null) found.push(expression(words, piece))
    if (piece !== null) at = piece.end
    else at += (begins & (BEGINS.number | BEGINS.edition)) === 0 ? 1 : countedThing(words, at)
  }
  return found
}

function canBegin(view: DateView, at: number): boolean {
  const begins = (view.begins[at] ?? 0) & STARTS
  if ((begins & STARTERS) === 0) return false
  if (isOnlyNumber(view, at)) return !isOtherCount(view, at)
  return (begins & ~LEADS) !== 0 || leadsOn(view, at, begins)
}

/** «ثلاثة», «20», «3 ملايين» before a word of no table: no hour, no year, and no time that is counted. */
function isOtherCount(view: DateView, at: number): boolean {
  const next = view.listed(at)
  if (view.kind(at) === NUMBER_TOKEN) return view.word(at).length !== 4 && isBehindCount(view, at + 1)
  return next?.every((one) => isSmallOrVast(one) && isBehindCount(view, one.end)) ?? false
}

/** «(7)», «26 %»: digits, no year, that neither «في» nor anything of a date stands beside. */
function isFigure(view: DateView, at: number): boolean {
  if (view.kind(at) !== NUMBER_TOKEN || view.word(at).length === 4) return false
  if (at > 0 && mayBegin(view, at - 1, BEGINS.in)) return false
  const next = at + 1
  if (next >= view.count) return true
  if (view.listed(next) !== undefined || view.kind(next) === WORD_TOKEN) return false
  return !isMark(view, next, JOINTS) || !mayBegin(view, next + 1, STARTS)
}

/** Marks that join digits to the rest of a date, a time or a number. */
const JOINTS = '/-–—.:،,٬('

function isSmallOrVast({ kind, definite, value }: Listed): boolean {
  const number = Number(value)
  return kind === 'numbers' && !definite && (number < LEAST_YEAR || number >= MILLION)
}

function isBehindCount(view: DateView, at: number): boolean {
  if (at >= view.count) return false
  if (isOnlyNumber(view, at)) return isOtherCount(view, at)
  return view.kind(at) === WORD_TOKEN && view.listed(at) === undefined
}

/** Whether a time may begin behind the words at `at` that lead to one. */
function leadsOn(view: DateView, at: number, begins: number): boolean {
  if (view.begins[at + 1] === 0) return false
  const wanted = begins === BEGINS.in ? BEHIND_IN : STARTERS
  for (const { end } of view.listed(at) ?? []) {
    if (((view.begins[end] ?? 0) & wanted) !== 0 && canBegin(view, end)) return true
    if ((begins & BEGINS.shift) !== 0 && word(view, end, 'more') !== null) return true
  }
  return false
}

/** What stands between the two ends of an interval. */
const LINKS = BEGINS.to | BEGINS.joined

function readAnything(view: DateView, at: number): Piece | null {
  const anniversary = readAnniversary(view, at) ?? readAge(view, at)
  if (anniversary !== null) return anniversary
  const near = ahead(view, at)
  const best = longest(
    (near & LINKS) === 0 ? null : readInterval(view, at),
    readMoment(view, at),
    (near & BEGINS.unit) === 0 ? null : readDuration(view, at),
    (near & BEGINS.number) === 0 ? null : readBareDay(view, at),
    mayBegin(view, at, BEGINS.from) ? readSince(view, at) : null,
  )
  return best !== null && isHeadOfDate(view, best) ? null : best
}

/** «يوم» before a date is no length of time. */
function isHeadOfDate(view: DateView, { meaning, weak, end }: Piece): boolean {
  if (meaning.kind !== 'duration' || !weak) return false
  const next = readMoment(view, end)
  return next !== null && (next.bits & ~CLITIC_BITS.the) === 0
}

/** «ثورة 25 يناير», «شارع 26 يوليو»: named after a day, no time of their own. */
function isName(view: DateView, { start, meaning }: Piece): boolean {
  if (start === 0 || meaning.kind !== 'calendar') return false
  const head = word(view, start - 1, 'named-after')
  return head !== null && !head.definite
}

/** «سبتمبر أو أكتوبر», «الثلاثاء أو الأربعاء»: one of two times settles neither. */
function isOneOfTwo(view: DateView, { start, end }: Piece): boolean {
  const at = behindBracket(view, end)
  return (
    isEither(view, at, at + 1) || (start > 1 && isEither(view, start - 1, beforeBracket(view, start - 2)))
  )
}

/** «سبتمبر (أيلول) أو»: behind a month's other name in brackets. */
function behindBracket(view: DateView, at: number): number {
  return isMark(view, at, '(') && isMark(view, at + 2, ')') ? at + 3 : at
}

function beforeBracket(view: DateView, at: number): number {
  return isMark(view, at, ')') ? at - 1 : at
}

/** Whether «أو» stands at `at`, and a word of a time at `other`, on its far side. */
function isEither(view: DateView, at: number, other: number): boolean {
  return mayBegin(view, other, TIMES) && bareWord(view, at, 'or') !== null
}

const TIMES =
  BEGINS.number |
  BEGINS.month |
  BEGINS.weekday |
  BEGINS.unit |
  BEGINS.day |
  BEGINS.feast |
  BEGINS.portion |
  BEGINS.side

function expression(view: DateView, piece: Piece): DateExpression {
  return {
    tokens: { start: piece.start, end: piece.end },
    start: view.start(piece.start, piece.prefix),
    end: view.end(piece.end - 1),
    meaning: piece.meaning,
    weak: piece.weak || isName(view, piece) || isOneOfTwo(view, piece),
    rule: piece.rule,
  }
}
