/** All times that an Arabic text tells of, as words mean them; `src/extract/dates/` works out when that was. */
import { type DateExpression, NUMBER_TOKEN, PUNCTUATION_TOKEN, type TextView } from '../../pack.ts'
import { readDuration } from './dates-duration.ts'
import { readInterval } from './dates-interval.ts'
import { readMoment } from './dates-moment.ts'
import { countedThing, readAnniversary } from './dates-negatives.ts'
import { longest, type Piece } from './piece.ts'

const KINDS: ReadonlySet<string> = new Set([
  'months',
  'weekdays',
  'hijri-months',
  'numbers',
  'date-units',
  'date-words',
  'day-parts',
])

/** Words that carry no date of themselves and so never begin one. */
const CONNECTORS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'and',
  'or',
  'minus',
  'corresponding',
  'era',
  'side',
  'full',
  'zone',
  'edition',
])

/** True where a date may begin. */
function mayBegin(view: TextView, at: number): boolean {
  const kind = view.kind(at)
  if (kind === NUMBER_TOKEN) return true
  if (kind === PUNCTUATION_TOKEN) return false
  for (const match of view.matches(at))
    for (const entry of match.entries)
      if (
        KINDS.has(entry.kind) &&
        !(entry.kind === 'date-words' && CONNECTORS.has(String(entry.payload.class)))
      )
        return true
  return view.word(at) === 'ال'
}

/** Everything the text says of times: in order, the longest reading at each place, none overlapping. */
export function findDates(view: TextView): readonly DateExpression[] {
  const found: DateExpression[] = []
  for (let at = 0; at < view.count; ) {
    const piece = mayBegin(view, at) ? readAnything(view, at) : null
    if (piece !== null) found.push(expression(view, piece))
    at = piece === null ? at + countedThing(view, at) : piece.end
  }
  return found
}

function readAnything(view: TextView, at: number): Piece | null {
  const anniversary = readAnniversary(view, at)
  if (anniversary !== null) return anniversary
  return longest([readInterval(view, at), readMoment(view, at), readDuration(view, at)])
}

function expression(view: TextView, piece: Piece): DateExpression {
  return {
    tokens: { start: piece.start, end: piece.end },
    start: view.start(piece.start, piece.prefix),
    end: view.end(piece.end - 1),
    meaning: piece.meaning,
    weak: piece.weak,
    rule: piece.rule,
  }
}
