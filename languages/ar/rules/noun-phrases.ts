/** Where noun phrases end that no table lists, and those whom they count: «عدد من المرضى», «بعض الأهالي». */
import type { TextView } from '../../pack.ts'
import { isAside } from './name-ends.ts'
import { isHour, isLink } from './names.ts'
import { hasClitic, isDateWord, isDefinite, isWord, PARTICLES } from './particles.ts'
import { isNegation } from './unlisted-names.ts'

/** A noun phrase is no longer than this, in tokens. */
const LONGEST_PART = 12

/** The table of nouns of those who speak. */
export const NOUNS = 'speaker-nouns'
const SPEAKERS: readonly string[] = [NOUNS]

/** «لجنة» counts meetings, too. */
function isSpeaker(view: TextView, token: number): boolean {
  return view.has(token, SPEAKERS) && view.find(token, NOUNS)?.match.prefixLength === 0
}

/** Kinds of entries that no noun phrase holds as whole words. */
const STOPS: readonly string[] = [
  ...PARTICLES.filter((kind) => kind !== 'each'),
  'weekdays',
  'months',
  'turn-shifts',
  'post-posed',
  'led-by',
]

/** Where the noun phrase at `from` ends, before `limit`. */
export function nounPhraseEnd(view: TextView, from: number, limit: number): number {
  let end = from
  const last = Math.min(limit, from + LONGEST_PART)
  while (end < last && isPart(view, end, from)) end += 1
  return end
}

function isPart(view: TextView, token: number, from: number): boolean {
  if (!isWord(view, token) || isAccusative(view, token, from) || isHour(view, token)) return false
  if (token > from && isLink(view, token)) return !isNegation(view, token)
  // «دعا البابا الشهر الماضي»
  if (token > from && view.has(token, UNITS) && isDefinite(view, token) && isDefinite(view, token - 1))
    return false
  const stops = view.has(token, STOPS) || (isDateWord(view, token) && !isAdjective(view, token, from))
  if (stops && !(token === from && isSpeaker(view, token) && !isBefore(view, token))) return false
  if (token === from + 1 && isBehindBody(view, token)) return false
  return token === from || !(isGoverned(view, token) || isWithPronoun(view, token) || isAside(view, token))
}

/** «الوزارة المتقدمين», «التقرير الصعوبات»: a noun with its article that agrees with no body before it is done something to. */
function isBehindBody(view: TextView, token: number): boolean {
  const head = token - 1
  if (!isDefinite(view, head) || !isDefinite(view, token) || !BODIES.has(sortOf(view, head))) return false
  if (view.has(token, NAMES) || view.begins(token, 'الا')) return false
  if (view.ends(head, 'ة')) return !FEMININE.some((ending) => view.ends(token, ending))
  return !view.ends(head, 'ات') && PLURAL.some((ending) => view.ends(token, ending))
}

function sortOf(view: TextView, token: number): string {
  return String(view.find(token, NOUNS)?.entry.payload.class ?? '')
}

const BODIES: ReadonlySet<string> = new Set(['body', 'document'])
const FEMININE: readonly string[] = ['ة', 'ه', 'ى', 'ا', 'ي', 'ات', 'اء']
const PLURAL: readonly string[] = ['ات', 'ين']
const NAMES: readonly string[] = ['name-word', 'given-names', 'place', 'capital', 'state']
const UNITS: readonly string[] = ['date-units']

/** «المركز الوطني», «البنك الدولي»: a day may be called so too. */
function isAdjective(view: TextView, token: number, from: number): boolean {
  if (token === from || !isDefinite(view, token) || !isDefinite(view, token - 1)) return false
  return view.ends(token, 'ي') && view.find(token, 'date-words')?.entry.payload.id === 'other-day'
}

/** «أشار بيده إلى»: a short word that no table lists, between a joined preposition and a pronoun; «بالادزه» is a name. */
export function isWithPronoun(view: TextView, token: number): boolean {
  return view.begins(token, 'ب') && view.word(token).length < SHORT && isUnlistedOwned(view, token)
}

const SHORT = 7

/** «ترشحه»: an unlisted word with a pronoun; «دوبليه» is a foreign name. */
export function isUnlistedOwned(view: TextView, token: number): boolean {
  return (
    view.ends(token, 'ه') && !view.ends(token, 'يه') && view.word(token).length > 3 && !view.listed(token)
  )
}

/** «معارضتها للحرب»: a noun of a stance with a pronoun is what somebody has, also where it is spelled as who speaks. */
export function isOwnStance(view: TextView, token: number): boolean {
  if (!view.has(token, STANCES)) return false
  return view
    .matches(token)
    .some(({ suffix, entries }) => suffix !== null && entries.some(({ kind }) => kind === STANCES[0]))
}

const STANCES: readonly string[] = ['stance-nouns']
const FRONT = 'امام'
const HAMZA_BELOW = '\u0625'

/** Whether «أمام» stands at `token`, which is folded as «إمام» is. */
export function isBefore(view: TextView, token: number): boolean {
  if (!view.has(token, PREPOSITIONS) || !view.ends(token, FRONT)) return false
  return !view.text.slice(view.start(token), view.end(token)).includes(HAMZA_BELOW)
}

/** «استعدت الكلية استعدادا»: a listed noun in the accusative behind a definite one is no part of it. */
function isAccusative(view: TextView, token: number, from: number): boolean {
  if (token === from || !view.ends(token, 'ا') || isDefinite(view, token)) return false
  return isDefinite(view, token - 1) && view.listed(token) && !view.has(token, 'name-word')
}

/** «للصحافة», «بالرياض», «ووزير»: a word that a joined letter governs or joins to another. */
export function isGoverned(view: TextView, token: number): boolean {
  const matches = view.matches(token)
  for (const match of matches) if (match.prefixLength === 0) return false
  const word = view.word(token)
  if (word.startsWith('لل') || word.startsWith('بال') || word.startsWith('وال')) return true
  for (const { bits } of matches) if (bits !== 0 && !hasClitic(bits, 'the')) return true
  return false
}

/** Nouns of number that «من» stands behind. */
const NUMBERS: ReadonlySet<string> = new Set(['عدد', 'عديد', 'العديد', 'الكثير', 'كثير', 'كثيرون'])
/** «عدد كبير من», «عدد غير قليل من»: as many words may stand before «من». */
const MOST_BETWEEN = 2
/** Nouns of number in the construct state. */
const PARTS: ReadonlySet<string> = new Set(['بعض', 'معظم', 'اغلب', 'غالبية'])
/** «أحد السكان», «إحدى المشاركات» */
const ONE: ReadonlySet<string> = new Set(['احد', 'احدى'])
const OF_THEM: ReadonlySet<string> = new Set(['منهم', 'منهن'])
const PREPOSITIONS: readonly string[] = ['preposition']

/** Whether the noun phrase at `token` counts people instead of naming them. */
export function counts(view: TextView, token: number): boolean {
  return view.isAmong(token, NUMBERS) || view.isAmong(token, PARTS)
}

/** Whether the noun phrase at `token` takes one of several, whom it leaves unnamed. */
export function isOneOfMany(view: TextView, token: number): boolean {
  return view.isAmong(token, ONE)
}

/** Where the noun phrase at `from` ends before `limit`, with those whom it counts: «عدد من المرضى», «الكثير منهم». */
export function countedEnd(view: TextView, from: number, limit: number): number {
  if (view.isAmong(from, PARTS) || isOneOfMany(view, from)) {
    const end = nounPhraseEnd(view, from + 1, limit)
    return end > from + 1 ? end : from
  }
  if (!view.isAmong(from, NUMBERS)) return nounPhraseEnd(view, from, limit)
  if (view.isAmong(from + 1, OF_THEM)) return from + 2
  const of = countingFrom(view, from)
  if (of < 0) return nounPhraseEnd(view, from, limit)
  const end = nounPhraseEnd(view, of + 1, limit)
  return end > of + 1 ? end : from + 1
}

/** Where those end whom a noun of number at `from` counts: behind a definite noun only definite and joined words go on. */
export function countedClose(view: TextView, from: number, limit: number): number {
  const end = countedEnd(view, from, limit)
  for (let token = from + 1; token < end; token += 1)
    if (isDefinite(view, token - 1) && !isDefinite(view, token) && !isGoverned(view, token)) return token
  return end
}

const FROM = 'من'

/** Where «من» stands behind a noun of number at `token`: «عدد من», «عدد كبير من»; -1 without. */
export function countingFrom(view: TextView, token: number): number {
  const last = token + 1 + MOST_BETWEEN
  for (let next = token + 1; next <= last; next += 1) {
    if (view.word(next) === FROM) return next
    if (!isWord(view, next) || isDefinite(view, next) || isGoverned(view, next)) return -1
  }
  return -1
}

/** Whether «من» at `token` belongs to a noun of number before it. */
export function isCounting(view: TextView, token: number): boolean {
  if (view.word(token) !== FROM) return false
  for (let before = token - 1; before >= token - 1 - MOST_BETWEEN && before >= 0; before -= 1)
    if (view.isAmong(before, NUMBERS)) return countingFrom(view, before) === token
  return false
}
