/** Feasts, seasons and decades: «عيد الفطر 2013», «صيف 2016», «ثمانينيات القرن الماضي». */
import { CLITIC_BITS, type DateMeaning } from '../../pack.ts'
import type { Listed } from './date-rows.ts'
import type { DateView } from './date-view.ts'
import { bareWord, listed, skipOf, word } from './date-words.ts'
import { unitAt } from './dates-duration.ts'
import { readYear } from './dates-parts.ts'
import { readRelativeUnit } from './dates-relative.ts'
import { readOrdinal } from './numbers.ts'
import { calendar, type Piece } from './piece.ts'

/** The holiday that a listed name stands for, as a piece of an expression. */
export function piece(
  at: number,
  head: { prefix: number; bits: number },
  end: number,
  meaning: DateMeaning,
  rule: string,
  weak = false,
): Piece {
  return { start: at, end, prefix: head.prefix, bits: head.bits, meaning, weak, rule: `ar/dates/${rule}` }
}

/** Years below are Hijri where a feast of that calendar stands before them: «عيد الفطر 1442». */
const FIRST_GREGORIAN = 1600

/** Which one of a feast or season the words behind it tell: that of a year, or the last or next. */
interface Behind {
  readonly end: number
  readonly meaning: DateMeaning | null
  readonly side: number | null
}

/** The year behind a holiday or season: «2016», «عام 2019», «العام الماضي». */
function yearBehind(view: DateView, at: number, hijri = false): Behind | null {
  const from = skipOf(view, at)
  const year = readYear(view, from)
  if (year !== null)
    return {
      end: year.end,
      side: null,
      meaning: calendar(
        year.hijri || (hijri && year.year < FIRST_GREGORIAN)
          ? { hijri: { year: year.year, month: null, day: null } }
          : { year: year.year },
      ),
    }
  const relative = readRelativeUnit(view, from)
  if (relative?.meaning.kind === 'current' && relative.meaning.unit === 'year')
    return { ...relative, side: null }
  const side = word(view, at, 'side')
  return side?.definite && side.bits === CLITIC_BITS.the
    ? { end: side.end, meaning: null, side: Number(side.value) }
    : null
}

/** «عيد الفطر 2013», «رأس السنة الهجرية», «كريسماس». */
export function readHoliday(view: DateView, at: number): Piece | null {
  const head = unitAt(view, at)
  const day = head !== null && head.id === 'day' && head.value === '1' && !head.definite ? head : null
  const found = word(view, at, 'holiday') ?? (day === null ? null : bareWord(view, day.end, 'holiday'))
  if (found === null) return null
  const year = yearBehind(view, found.end, found.value.startsWith('h-'))
  const lead = listed(view, at, 'date-words', 'holiday') === null ? day : found
  const meaning: DateMeaning = {
    kind: 'holiday',
    day: found.value,
    year: year?.meaning ?? null,
    side: year?.side ?? null,
  }
  return piece(at, lead ?? found, year?.end ?? found.end, meaning, 'holiday', year === null)
}

/** «صيف 2016», «الربيع المقبل»; «الصيف» alone is weak. */
export function readSeason(view: DateView, at: number): Piece | null {
  const found = word(view, at, 'season')
  if (found === null) return null
  const year = yearBehind(view, found.end)
  if (year === null && !isDefiniteSeason(view, at, found)) return null
  const meaning: DateMeaning = {
    kind: 'season',
    season: found.id.slice('season/'.length),
    year: year?.meaning ?? null,
    side: year?.side ?? null,
  }
  return piece(at, found, year?.end ?? found.end, meaning, 'season', year === null)
}

function isDefiniteSeason(view: DateView, at: number, found: Listed): boolean {
  return found.definite || view.word(at).slice(found.prefix).startsWith('ال')
}

/** «السبعينيات», «ثمانينيات القرن الماضي», «العقد القادم» is a unit of its own. */
export function readDecade(view: DateView, at: number): Piece | null {
  const found = word(view, at, 'decade')
  if (found === null) return null
  const from = skipOf(view, found.end)
  const unit = unitAt(view, from)
  const none = piece(
    at,
    found,
    found.end,
    { kind: 'decade', decade: Number(found.value), century: null },
    'decade',
    !found.definite,
  )
  if (unit === null || unit.id !== 'century' || !unit.definite) return none
  const count = readOrdinal(view, unit.end)
  const side = word(view, unit.end, 'side')
  const century = count?.definite ? count.value - 1 : side?.value === '-1' ? 19 : side === null ? null : 20
  const end = count?.definite ? count.end : (side?.end ?? unit.end)
  return piece(at, found, end, { kind: 'decade', decade: Number(found.value), century }, 'decade')
}
