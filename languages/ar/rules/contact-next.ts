/** Words of time to come beside a contact, and whether they are said of it: «زيارته المقبلة», «لقاء الوزيرين الأسبوع المقبل». */
import type { Found, Match, TextView } from '../../pack.ts'
import { GOVERNING, hasClitic, isDefinite, particle } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** «غدا», «بعد غد». */
export function isDayAhead(found: Found): boolean {
  return found.entry.payload.class === 'day' && Number(found.entry.payload.value) > 0
}

/** «المقبل», «القادم». */
function isNext(found: Found): boolean {
  return String(found.entry.payload.id).includes('next')
}

const UNITS: readonly string[] = ['date-units', 'weekdays', 'months', 'hijri-months']
/** Words from a unit to what says that it is to come: «الأيام القليلة المقبلة». */
const UNIT_REACH = 2

/** «الأسبوع المقبل», «مايو المقبل», «اليوم التالي»: a day or stretch to come; «المرحلة المقبلة» is none. */
export function isNextDay(view: TextView, { match, entry }: Found): boolean {
  if (!isNext({ match, entry })) return false
  const { start } = match
  return entry.payload.class !== 'side' || view.next(start - UNIT_REACH, UNITS, start) < start
}

/** Whether the word of time `found` says of the contact told by the noun `match` that it is to come; what another clause or noun says is of that one. */
export function isSetBy(view: TextView, sentence: Sentence, match: Match, found: Found): boolean {
  const { start } = found.match
  const isDay = isDayAhead(found) || isNextDay(view, found)
  if (!isDay && !isNext(found)) return false
  if (!isDay && !isAdjectiveOf(view, sentence, match, start)) return false
  return !isOfAnother(view, match.end, start)
}

/** «لقائه المقبل», «زيارة الوزير المقبلة», «زيارته إلى درفان المقبلة»: right behind the noun, or whom or where it names. */
function isAdjectiveOf(view: TextView, sentence: Sentence, match: Match, token: number): boolean {
  if (token === match.end) return true
  if (isFeminine(view, token) !== isFeminine(view, match.start)) return false
  return (
    sentence.phraseEndingAt(token) !== null || view.has(token - 1, PLACES) || !isDefinite(view, token - 1)
  )
}

const PLACES: readonly string[] = ['place', 'capital', 'state']

function isFeminine(view: TextView, token: number): boolean {
  return ENDS.some((letter) => view.ends(token, letter))
}

/** As folded: «زيارة», «محادثات»; «زيارته» has its own before the pronoun. */
const ENDS: readonly string[] = ['ه', 'ات', 'ته', 'تها', 'اته']
const CONTACTS: readonly string[] = ['encounter-nouns']
const THAT: readonly string[] = ['complementiser']

/** «عقب لقائه A إن اللجنة ستجتمع غدا», «في اتصال مع A زيارة الملك المقبلة»: a clause, or another contact, stands between; not what the contact is for. */
function isOfAnother(view: TextView, from: number, to: number): boolean {
  if (view.next(from, THAT, to) < to) return true
  for (let token = view.next(from, CONTACTS, to); token < to; token = view.next(token + 1, CONTACTS, to)) {
    const noun = view.find(token, 'encounter-nouns')
    if (noun === null || hasClitic(noun.match.bits, 'and')) continue
    // «زيارته للقاء الرئيس غدا»; «الترتيبات للقمة المقرر عقدها غدا» are of the summit.
    const [isFor, isThe] = [hasClitic(noun.match.bits, 'to'), hasClitic(noun.match.bits, 'the')]
    if (isFor && isThe) return true
    if (isFor) continue
    if ((noun.match.bits & GOVERNING) === 0 && particle(view, token - 1, 'preposition') === null) return true
  }
  return false
}
