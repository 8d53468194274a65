/** Numbers that are no dates: anniversaries, sessions, editions, ages, shares. */
import { CLITIC_BITS, type DateMeaning, NUMBER_TOKEN } from '../../pack.ts'
import { BEGINS } from './date-rows.ts'
import { type DateView, mayBegin } from './date-view.ts'
import { bareWord, isMark, listed, touches, word } from './date-words.ts'
import { readRelativeUnit } from './dates-relative.ts'
import { readPlain } from './digits.ts'
import { readCardinal, readOrdinal } from './numbers.ts'
import type { Piece } from './piece.ts'

/** «الذكرى الـ20 للتوقيع», «ذكرى مرور خمسين عاما», «الذكرى السنوية الخامسة»: their number is never a day. */
export function readAnniversary(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.anniversary) ? word(view, at, 'anniversary') : null
  if (head === null) return null
  for (let next = head.end; next < Math.min(head.end + 3, view.count); next += 1) {
    const ordinal = readOrdinal(view, next)
    const count = ordinal?.definite ? ordinal : yearsOf(view, next)
    if (count === null) continue
    const on = head.bits === CLITIC_BITS.the && at > 0 && bareWord(view, at - 1, 'in') !== null
    const meaning: DateMeaning = { kind: 'anniversary', count: count.value, year: null, on }
    const { prefix, bits } = head
    return { start: at, end: count.end, prefix, bits, meaning, weak: false, rule: 'ar/dates/anniversary' }
  }
  return null
}

/** «تكمل المعاهدة هذا العام عامها الخامس»: as old as that this year. */
export function readAge(view: DateView, at: number): Piece | null {
  const head = mayBegin(view, at, BEGINS.anniversary) ? bareWord(view, at, 'its-year') : null
  const count = head === null ? null : readOrdinal(view, head.end)
  if (head === null || !count?.definite || !isCompleted(view, at)) return null
  const meaning: DateMeaning = { kind: 'anniversary', count: count.value, year: null, on: false }
  return { start: at, end: count.end, prefix: 0, bits: 0, meaning, weak: false, rule: 'ar/dates/age' }
}

/** Tokens between «تكمل» and «عامها». */
const COMPLETING = 6

function isCompleted(view: DateView, at: number): boolean {
  for (let token = at - 1; token >= Math.max(0, at - COMPLETING); token -= 1)
    if (word(view, token, 'completes') !== null) return true
  return false
}

/** «خمسين عاما على». */
function yearsOf(view: DateView, at: number): { value: number; end: number } | null {
  const count = readCardinal(view, at)
  const unit = count === null ? null : listed(view, count.end, 'date-units')
  if (count === null || unit?.id !== 'year' || (unit.bits & ~CLITIC_BITS.the) !== 0) return null
  return { value: count.value, end: unit.end }
}

/** Tokens to pass where no date begins: all of an edition's number («الدورة الـ77»), of a decimal or a share, of a paper's name. */
export function countedThing(view: DateView, at: number): number {
  const paper = mayBegin(view, at, BEGINS.edition) ? word(view, at, 'paper') : null
  if (paper !== null) return paper.end - at
  const edition = mayBegin(view, at, BEGINS.edition) ? word(view, at, 'edition') : null
  if (edition !== null && readRelativeUnit(view, at) === null) {
    const count = readOrdinal(view, edition.end)
    if (count?.definite) return count.end - at
    return edition.end - at
  }
  if (view.kind(at) !== NUMBER_TOKEN) return 1
  const plain = readPlain(view, at)
  let end = plain?.end ?? at + 1
  while (
    isMark(view, end, '/:-.') &&
    touches(view, end - 1) &&
    touches(view, end) &&
    view.kind(end + 1) === NUMBER_TOKEN
  )
    end += 2
  return end - at
}
