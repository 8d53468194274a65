/** Numbers in digits and words: "two hundred and five", "21st", "1.5 million". */
import type { NumberExpression, TextView } from '../../pack.ts'
import { isJoined, isMark, isNumber, isParticle, lists } from './particles.ts'

/** A number read from tokens up to `end`. */
export interface Count {
  readonly end: number
  readonly value: number
  readonly ordinal: boolean
  readonly digits: boolean
}

const NUMBERS: readonly string[] = ['numbers']

/** All numbers in order, the longest reading at each place. */
export function findNumbers(view: TextView): readonly NumberExpression[] {
  const found: NumberExpression[] = []
  for (let at = 0; at < view.count; ) {
    const count = numberAt(view, at)
    if (count === null) at += 1
    else {
      found.push({
        start: view.start(at),
        end: view.end(count.end - 1),
        value: count.value,
        kind: count.ordinal ? 'ordinal' : 'number',
      })
      at = count.end
    }
  }
  return found
}

/** The number that begins at `at`, or null. */
export function numberAt(view: TextView, at: number): Count | null {
  if (isNumber(view, at)) return digitsAt(view, at)
  return at < view.count && lists(view, at, NUMBERS) ? wordsAt(view, at) : null
}

const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

function digitsAt(view: TextView, at: number): Count {
  let text = view.word(at)
  let end = at + 1
  while (
    isMark(view, end, ',') &&
    isJoined(view, end) &&
    isNumber(view, end + 1) &&
    isJoined(view, end + 1) &&
    view.word(end + 1).length === 3
  ) {
    text += view.word(end + 1)
    end += 2
  }
  if (isMark(view, end, '.') && isJoined(view, end) && isNumber(view, end + 1) && isJoined(view, end + 1)) {
    text += `.${view.word(end + 1)}`
    end += 2
  }
  const ordinal = end < view.count && ENDINGS.has(view.word(end)) && isJoined(view, end)
  const scale = ordinal ? null : scaleAt(view, end)
  if (scale !== null)
    return {
      end: scale.end,
      value: Math.round(Number(text) * scale.value * 100) / 100,
      ordinal: false,
      digits: false,
    }
  return { end: ordinal ? end + 1 : end, value: Number(text), ordinal, digits: true }
}

interface Piece {
  readonly kind: string
  readonly value: number
  readonly end: number
}

function pieceAt(view: TextView, at: number): Piece | null {
  const found = at < view.count ? view.find(at, 'numbers') : null
  if (found === null) return null
  return {
    kind: String(found.entry.payload.class),
    value: Number(found.entry.payload.value),
    end: found.match.end,
  }
}

function scaleAt(view: TextView, at: number): Piece | null {
  const piece = pieceAt(view, at)
  return piece !== null && piece.kind === 'scale' && piece.value >= 1000 ? piece : null
}

/** Adds words up: what is below a hundred, hundreds, then scales; an ordinal ends it. */
function wordsAt(view: TextView, at: number): Count | null {
  let [total, part, end] = [0, 0, at]
  let last: Piece | null = null
  for (let token = at; ; ) {
    const piece = pieceAt(view, token)
    if (piece === null || !follows(last, piece, part)) break
    if (piece.kind === 'scale' && piece.value > 100) {
      total += Math.max(part, 1) * piece.value
      part = 0
    } else if (piece.kind === 'scale') part = Math.max(part, 1) * piece.value
    else part += piece.value
    ;[last, end] = [piece, piece.end]
    if (piece.kind.startsWith('ordinal')) break
    token = behindJoiner(view, end, piece)
  }
  if (last === null || (last.kind === 'scale' && at + 1 === end)) return null
  return { end, value: total + part, ordinal: last.kind.startsWith('ordinal'), digits: false }
}

function follows(last: Piece | null, next: Piece, part: number): boolean {
  if (last === null) return true
  if (next.kind === 'scale') return next.value > 100 || (part > 0 && part < 100)
  if (last.kind === 'ten') return next.value < 10
  return last.kind === 'scale' && next.value < 100
}

function behindJoiner(view: TextView, token: number, last: Piece): number {
  if (isMark(view, token, '-') && isJoined(view, token) && last.kind === 'ten') return token + 1
  return isParticle(view, token, 'and') && last.kind === 'scale' ? token + 1 : token
}
