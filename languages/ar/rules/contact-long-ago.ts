/** Contacts that words beside their verb date long before the report. */
import type { Match, TextView } from '../../pack.ts'
import { isPastMonth } from './contact-asides.ts'
import type { Sentence } from './sentence.ts'

/** How far behind a verb or noun a day to come may stand. */
export const DAY_REACH = 12

const UNITS: readonly string[] = ['date-units']

/** «قبل عام», «العام الماضي», «منذ أشهر» beside the verb. */
export function isLongAgo(view: TextView, sentence: Sentence, match: Match): boolean {
  const end = Math.min(sentence.end, match.end + DAY_REACH)
  const start = Math.max(sentence.start, match.start - UNIT_REACH)
  for (let token = view.next(start, UNITS, end); token < end; token = view.next(token + 1, UNITS, end)) {
    const unit = view.find(token, 'date-units')?.entry.payload.id
    if (unit !== 'year' && unit !== 'month') continue
    if (isAgo(view, token - 1) || isAgo(view, token - 2)) return true
    const side = view.find(token + 1, 'date-words')?.entry.payload
    if (unit === 'year' && side?.class === 'side' && Number(side.value) < 0) return true
    if (unit === 'month' && token > match.start && isPastMonth(view, match.end, token)) return true
  }
  return false
}

/** How far before a verb the words may stand that date it long ago: «قبل ثلاثة أعوام». */
const UNIT_REACH = 4

function isAgo(view: TextView, token: number): boolean {
  return view.find(token, 'date-words')?.entry.payload.class === 'ago'
}
