/** What a report tells beside its news: «يذكر أن الوزير زار المدينة …», «زار المدينة الشهر الماضي». */
import type { Match, TextView } from '../../pack.ts'
import { isComma, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

const WORDS = 'contact-words'
/** Words that may stand before such an opening: «و», «هذا». */
const OPENING = 2
const DAYS: readonly string[] = ['date-words', 'weekdays']
/** How far behind a verb its day may stand. */
const DAY_REACH = 12

/** «يذكر أن», «الجدير بالذكر أن»: what the sentence tells is background, but for a contact of today, of yesterday or of a weekday. */
export function isAside(view: TextView, sentence: Sentence, from: number): boolean {
  if (sentence.index === 0 || !opensAside(view, sentence.start)) return false
  const end = Math.min(sentence.end, from + DAY_REACH)
  for (let token = view.next(from, DAYS, end); token < end; token = view.next(token + 1, DAYS, end)) {
    if (view.has(token, 'weekdays')) return false
    const day = view.find(token, 'date-words')?.entry.payload
    if (day?.class === 'day' && Number(day.value) >= -1) return false
  }
  return true
}

function opensAside(view: TextView, start: number): boolean {
  for (let token = start; token < start + OPENING; token += 1)
    if (view.has(token, WORDS) && view.find(token, WORDS)?.entry.payload.id === 'aside') return true
  return false
}

/** «الشهر الماضي», «الأشهر الماضية» at `unit`, said of the verb before it: no other clause begins between. */
export function isPastMonth(view: TextView, verb: number, unit: number): boolean {
  const side = view.find(unit + 1, 'date-words')?.entry.payload
  if (side?.class !== 'side' || Number(side.value) >= 0) return false
  for (let token = verb; token < unit; token += 1)
    if (isComma(view, token) || particle(view, token, 'relative') !== null) return false
  return true
}

const LISTS: readonly string[] = [WORDS]

/** «زار المدينة مؤخرا»: some time before what the text reports. */
export function isLately(view: TextView, sentence: Sentence, { end }: Match): boolean {
  const limit = Math.min(sentence.end, end + DAY_REACH)
  for (let token = view.next(end, LISTS, limit); token < limit; token = view.next(token + 1, LISTS, limit))
    if (view.find(token, WORDS)?.entry.payload.id === 'lately') return !isApart(view, end, token)
  return false
}

/** «اتصل به آنذاك»: of the time that is told of, not of the report's. */
export function isBackThen(view: TextView, sentence: Sentence, { end }: Pick<Match, 'end'>): boolean {
  const limit = Math.min(sentence.end, end + DAY_REACH)
  for (let token = view.next(end, LISTS, limit); token < limit; token = view.next(token + 1, LISTS, limit))
    if (view.find(token, WORDS)?.entry.payload.id === 'then') return !isApart(view, end, token)
  return false
}

/** A comma or a clause of its own stands between. */
function isApart(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (isComma(view, token) || particle(view, token, 'relative') !== null) return true
  return false
}
