/** What may stand between a verb and its subject or its complement: adverbs, dates and "in a statement". */
import type { TextView, TokenRange } from '../../pack.ts'
import {
  isApostrophe,
  isCapital,
  isComma,
  isJoined,
  isNumber,
  isParticle,
  isWord,
  LONGEST,
  lists,
  particle,
  particleBefore,
  possessiveEnd,
  spells,
} from './particles.ts'

const WORDS_OF_TIME: readonly string[] = ['weekdays', 'months', 'day-parts']

/** Adverbs that belong to the noun behind them. */
const DETERMINERS: ReadonlySet<string> = new Set(['both', 'all', 'each', 'earlier', 'generally'])
const DATES: readonly string[] = ['weekdays', 'months', 'date-words', 'day-parts']
const LEADS: ReadonlySet<string> = new Set(['on', 'in', 'at', 'by'])

/** Behind adverbs and dates that begin at `token`: "also", "on Friday, August 5,", "in the strongest terms". */
export function skipAdverbials(view: TextView, range: TokenRange, token: number): number {
  for (let at = token; at < range.end; ) {
    const adverb = particle(view, at, 'adverb')
    const isOwn =
      adverb !== null && !DETERMINERS.has(view.word(at)) && possessiveEnd(view, adverb.match.end) < 0
    const next = isOwn ? adverb.match.end : (mannerEnd(view, at) ?? behindDate(view, range, at))
    if (next === at) return at
    at = next
  }
  return range.end
}

/** Behind "in the strongest terms"; null where no such words begin. */
function mannerEnd(view: TextView, token: number): number | null {
  if (!view.has(token, MANNERS)) return null
  const found = view.find(token, 'fixed-adverbials')
  return found?.entry.payload.id === 'manner' ? found.match.end : null
}

const MANNERS: readonly string[] = ['fixed-adverbials']

/** Behind "on Monday", "March 3, 2022", "here today", "by phone"; `token` itself where none begins. */
export function behindDate(view: TextView, range: TokenRange, token: number): number {
  if (token < range.end && spells(view, token, 'here')) {
    const day = behindDate(view, range, token + 1)
    return day > token + 1 ? day : token
  }
  const lead = particle(view, token, 'preposition')
  if (lead !== null && isOverThePhone(view, token)) return token + 3
  const from = lead !== null && LEADS.has(String(lead.entry.payload.id)) ? lead.match.end : token
  if (from > token && BY_PHONE.has(view.word(from))) return from + 1
  if (from >= range.end || !startsDate(view, from)) return token
  let end = from
  while (end < range.end) {
    const comma = isComma(view, end) && (isNumber(view, end + 1) || isDateWord(view, end + 1))
    if (isDateWord(view, end)) end = dateWordEnd(view, end)
    else if (isNumber(view, end) || comma) end += 1
    else break
  }
  if (possessiveEnd(view, end) > 0) return token
  return isComma(view, end) && isComma(view, token - 1) ? end + 1 : end
}

/** "over the phone". */
function isOverThePhone(view: TextView, token: number): boolean {
  return (
    isParticle(view, token, 'over') &&
    isParticle(view, token + 1, 'the') &&
    BY_PHONE.has(view.word(token + 2))
  )
}

const BY_PHONE: ReadonlySet<string> = new Set(['phone', 'telephone', 'video', 'videoconference', 'person'])

function isDateWord(view: TextView, token: number): boolean {
  if (token < 0 || token >= view.count || !lists(view, token, DATES)) return false
  if (lists(view, token, WORDS_OF_TIME)) return isCapital(view, token) || lists(view, token, 'day-parts')
  const kind = view.find(token, 'date-words')?.entry.payload.class
  if (kind === 'day' || kind === 'now') return true
  return kind === 'side' && lists(view, token + 1, BEHIND_SIDE)
}

/** "Monday", "9 May". */
function startsDate(view: TextView, token: number): boolean {
  return isDateWord(view, token) || (isNumber(view, token) && lists(view, token + 1, 'months'))
}

/** What "last" and "next" make a time of. */
const BEHIND_SIDE: readonly string[] = ['date-units', 'weekdays', 'months']

/** Behind the words of a date at `token`: "last week" is two. */
function dateWordEnd(view: TextView, token: number): number {
  const found = view.find(token, 'date-words')
  if (found === null) return token + 1
  return found.entry.payload.class === 'side' ? token + 2 : found.match.end
}

const FARTHEST = 8

/** Before adverbs, auxiliaries and a date that end right before `token`: where the subject ends. */
export function backOverAdverbials(view: TextView, range: TokenRange, token: number): number {
  let at = token
  for (let steps = 0; steps < FARTHEST && at > range.start; steps += 1) {
    const before = adverbBefore(view, at)
    if (before < range.start || before === at) break
    at = before
  }
  return at
}

/** Particles that belong to the verb behind them. */
export const VERBAL: readonly string[] = ['adverb', 'auxiliary', 'negation']

/** What "we’ve", "I’m", "they’d" shorten; "’s" is "is" as often as "has". */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ['d', 'would'],
  ['ll', 'will'],
  ['m', 'am'],
  ['re', 'are'],
  ['s', 'is'],
  ['ve', 'have'],
])
const PRONOUNS: readonly string[] = ['pronouns']

/** The auxiliary that a pronoun before `at` has lost its beginning to ("we’ve"); null where none ends there. Its apostrophe is the token two before. */
export function shortenedBefore(view: TextView, at: number): string | null {
  if (at < 3 || !isApostrophe(view, at - 2) || !isJoined(view, at - 1) || !lists(view, at - 3, PRONOUNS))
    return null
  return SHORTENED.get(view.word(at - 1)) ?? null
}

/** Words of a place: "Al Husseiniya Palace". */
const LONGEST_PLACE = 4
const PLACES: readonly string[] = ['place', 'capital']

/** Before "in Narvil", "at the Tarrin Palace" that end right before `at` behind a name or a day; `at` itself where none does. */
function placeBefore(view: TextView, at: number): number {
  if (isCapital(view, at)) return at
  for (let start = at - 1; start > Math.max(1, at - LONGEST_PLACE); start -= 1) {
    if (!lists(view, start, PLACES) || !isCapital(view, start)) continue
    const isWhole = PLACES.some((kind) => view.find(start, kind)?.match.end === at)
    const from = isParticle(view, start - 1, 'the') ? start - 2 : start - 1
    const isIn = isParticle(view, from, 'in') || isParticle(view, from, 'at')
    if (isWhole && isIn && isCapital(view, from - 1)) return from
  }
  return at
}

const HAVE: ReadonlySet<string> = new Set(['had', 'has', 'have'])

function adverbBefore(view: TextView, at: number): number {
  if (shortenedBefore(view, at) !== null) return at - 2
  const place = placeBefore(view, at)
  if (place < at) return place
  if (view.next(Math.max(0, at - LONGEST), VERBAL, at) < at)
    for (const kind of VERBAL) {
      const start = particleBefore(view, at, kind)
      if (start >= 0) return start
    }
  if (isDateWord(view, at - 1) || (isNumber(view, at - 1) && isDateWord(view, at - 2))) {
    const start = isNumber(view, at - 1) ? at - 2 : at - 1
    return isParticle(view, start - 1, 'on') ? start - 1 : start
  }
  // "has long said".
  if (spells(view, at - 1, 'long') && view.isAmong(at - 2, HAVE)) return at - 1
  // "last month announced".
  if (lists(view, at - 1, 'date-units') && isDateWord(view, at - 2)) return at - 2
  if (isWord(view, at - 1) && BY_PHONE.has(view.word(at - 1)) && isParticle(view, at - 2, 'by')) return at - 2
  return at
}
