/** All times that an Arabic text tells of, as words mean them; `src/extract/dates/` works out when that was. */
import { CLITIC_BITS, type DateExpression, type TextView, WORD_TOKEN } from '../../pack.ts'
import { BEGINS, type DateView, dateView } from './date-view.ts'
import { readBareDay } from './dates-calendar.ts'
import { readDuration, readSince } from './dates-duration.ts'
import { readInterval } from './dates-interval.ts'
import { readMoment } from './dates-moment.ts'
import { countedThing, readAnniversary } from './dates-negatives.ts'
import { longest, type Piece } from './piece.ts'
import { word } from './words.ts'

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
  BEGINS.length

/** Years of fewer digits are not told in words alone. */
const LEAST_YEAR = 1000

/** Everything the text says of times: in order, the longest reading at each place, none overlapping. */
export function findDates(view: TextView): readonly DateExpression[] {
  const words = dateView(view)
  const found: DateExpression[] = []
  for (let at = 0; at < view.count; ) {
    const begins = words.begins[at] ?? 0
    const piece = canBegin(words, at, begins) ? readAnything(words, at) : null
    if (piece !== null) found.push(expression(words, piece))
    if (piece !== null) at = piece.end
    else at += (begins & (BEGINS.number | BEGINS.edition)) === 0 ? 1 : countedThing(words, at)
  }
  return found
}

function canBegin(view: DateView, at: number, begins: number): boolean {
  if ((begins & STARTERS) === 0) return false
  if (begins === BEGINS.number) return !isLoneNumber(view, at)
  return (begins & ~LEADS) !== 0 || leadsOn(view, at)
}

/** «أحد», «ثلاثة» before a word of no table: no hour, no year, and nothing that it counts. */
function isLoneNumber(view: DateView, at: number): boolean {
  const list = view.lists[at]
  if (list === undefined || view.kind(at) !== WORD_TOKEN) return false
  for (const one of list) {
    if (one.end >= view.count || view.kind(one.end) !== WORD_TOKEN) return false
    if (view.lists[one.end] !== undefined || view.begins[one.end] !== 0) return false
    if (one.kind === 'numbers' && (one.definite || Number(one.value) >= LEAST_YEAR)) return false
  }
  return true
}

function leadsOn(view: DateView, at: number): boolean {
  for (const { end } of view.lists[at] ?? [])
    if (view.lists[end] !== undefined || (view.begins[end] ?? 0) !== 0) return true
  return false
}

function readAnything(view: DateView, at: number): Piece | null {
  const anniversary = readAnniversary(view, at)
  if (anniversary !== null) return anniversary
  const best = longest(
    readInterval(view, at),
    readMoment(view, at),
    readDuration(view, at),
    readBareDay(view, at),
    readSince(view, at),
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

function expression(view: DateView, piece: Piece): DateExpression {
  return {
    tokens: { start: piece.start, end: piece.end },
    start: view.start(piece.start, piece.prefix),
    end: view.end(piece.end - 1),
    meaning: piece.meaning,
    weak: piece.weak || isName(view, piece),
    rule: piece.rule,
  }
}
