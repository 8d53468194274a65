/** When and where something was, in the middle of its clause: «أمس، في المدينة،», «بمقر الوزارة في الثامن من مايو». */
import { NUMBER_TOKEN, type PlaceWords, type TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeAt, placeBehindHeads } from './circumstances.ts'
import { hasClitic, isComma, isDefinite, isMark, isWord, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Behind the days, places and commas that stand at `from`, and whether a place is among them. */
export function behindWhenAndWhere(
  view: TextView,
  sentence: Sentence,
  from: number,
): { readonly end: number; readonly isPlaced: boolean } {
  let end = from
  let isPlaced = false
  for (let at = -1; at !== end; ) {
    at = end
    end = timeEnd(view, sentence, skipAdverbials(view, sentence, isComma(view, end) ? end + 1 : end))
    const place = seatEnd(view, sentence, end) ?? placeInside(view, end)?.end
    isPlaced ||= place !== undefined
    end = place === undefined ? end : behindItsState(view, place)
    end = bracketEnd(view, end)
  }
  return { end, isPlaced }
}

const TIME_LEADS: ReadonlySet<unknown> = new Set(['in', 'since', 'before-time'])
const TIME_WORDS: readonly string[] = [
  'numbers',
  'months',
  'hijri-months',
  'date-units',
  'date-words',
  'weekdays',
]
const UNITS: readonly string[] = ['months', 'hijri-months', 'date-units']
const DEMONSTRATIVES: readonly string[] = ['demonstrative']

/** Behind «في الثامن من مايو الجاري», «في 8 مايو», «منذ يومين» and «هذا الأسبوع» at `token`; `token` where no time stands there. */
function timeEnd(view: TextView, { end: limit }: Sentence, token: number): number {
  const lead = particle(view, token, 'preposition')
  const isLed = lead !== null && TIME_LEADS.has(lead.entry.payload.id)
  if (!isLed && !view.has(token, DEMONSTRATIVES)) return token
  let end = token + 1
  let isTime = false
  for (; end < limit && isOfTime(view, end); end += 1) isTime ||= view.has(end, UNITS)
  return isTime ? end : token
}

/** «8», «مايو», and the «من» of «الثامن من مايو». */
function isOfTime(view: TextView, token: number): boolean {
  if (view.kind(token) === NUMBER_TOKEN) return true
  if (!view.has(token, TIME_WORDS)) return false
  const link = view.has(token, PREPOSITIONS) ? particle(view, token, 'preposition') : null
  return link === null || link.entry.payload.id === 'from'
}

const PREPOSITIONS: readonly string[] = ['preposition']

const SEATS: ReadonlySet<unknown> = new Set(['diwan', 'office', 'palace', 'seat'])
const HEADS: readonly string[] = ['place-heads']
/** Words of a seat and in brackets at most: «بمقر الأمم المتحدة بالمدينة». */
const MOST_WORDS = 6

/** «بمقر رئاسة الجمهورية، مع», «في قصر الرئاسة مع»: behind the seat at `token`, before a comma, brackets or «مع»; undefined where none stands. */
function seatEnd(view: TextView, sentence: Sentence, token: number): number | undefined {
  const inside = particle(view, token, 'preposition')
  const at = inside?.entry.payload.id === 'in' ? inside.match.end : token
  const head = view.has(at, HEADS) ? view.find(at, 'place-heads') : null
  if (head === null || !SEATS.has(head.entry.payload.id)) return undefined
  if (at === token && !hasClitic(head.match.bits, 'by')) return undefined
  for (let end = head.match.end; end <= Math.min(sentence.end, head.match.end + MOST_WORDS); end += 1)
    if (!isWord(view, end) || particle(view, end, 'preposition')?.entry.payload.id === 'with') return end
  return undefined
}

/** Behind the nisba of «مدينة أوردين الدرفانية». */
function behindItsState(view: TextView, token: number): number {
  return view.has(token, NISBAS) && isDefinite(view, token) ? token + 1 : token
}

const NISBAS: readonly string[] = ['nisba']

/** Behind «(الولايات المتحدة)» at `token`. */
function bracketEnd(view: TextView, token: number): number {
  if (!isMark(view, token, '(')) return token
  for (let end = token + 1; end <= token + MOST_WORDS; end += 1) if (isMark(view, end, ')')) return end + 1
  return token
}

/** «ب» */
const AT = 'ب'

/** «في المدينة», «في العاصمة الرملانية المدينة», «بالمدينة», «بالعاصمة الرملانية المدينة». */
export function placeInside(view: TextView, token: number): PlaceWords | null {
  const joined = placeAt(view, token)
  if (joined !== null && joined.prefixLength > 0 && view.begins(token, AT)) return joined
  const head = view.has(token, HEADS) ? view.find(token, 'place-heads') : null
  if (head !== null && hasClitic(head.match.bits, 'by')) return placeBehindHeads(view, head.match.end)
  const inside = particle(view, token, 'preposition')
  return inside?.entry.payload.id === 'in' ? placeBehindHeads(view, inside.match.end) : null
}
