/** Adverbs, dates and brackets that may stand between a verb and what belongs to it. */
import { type Found, NUMBER_TOKEN, type TextView } from '../../pack.ts'
import { PARTICIPLE_TALK } from '../talk-kinds.ts'
import { blessingEnd } from './blessings.ts'
import { byItsSaying } from './by-saying.ts'
import { isOneOfMany } from './noun-phrases.ts'
import {
  cell,
  closingQuote,
  GOVERNING,
  isClosingQuote,
  isComma,
  isDash,
  isDefinite,
  isMark,
  isOpeningQuote,
  isWord,
  OPENING_QUOTE,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'
import { unnamedEnd } from './unnamed-asides.ts'

/** Adverbs, dates and brackets between a verb, its subject and its complement. */
export function skipAdverbials(view: TextView, sentence: Sentence, from: number): number {
  let token = from
  while (token < sentence.end) {
    const next = adverbialEnd(view, sentence, token)
    if (next === token) break
    token = next
  }
  return token
}

/** «لـ«عكاظ»»: to whom it was said. */
const TO = 'ل'.charCodeAt(0)

const ADVERBS: readonly string[] = ['adverb', 'preposition-pronoun']

const DATE_KINDS: readonly string[] = ['weekdays', 'date-words', 'day-parts', 'months', 'hijri-months']

/** Nouns of time that stand before a day, and the tables that hold them. */
const DAY_NOUNS: ReadonlySet<string> = new Set(['يوم', 'مساء'])
const DAYS: readonly string[] = ['date-units', 'day-parts']

/** What adverbials begin with, brackets apart. */
const ADVERBIALS: readonly string[] = [
  ...ADVERBS,
  'preposition',
  'date-units',
  'turn-shifts',
  'honorifics',
  ...DATE_KINDS,
]

/** «في بيان لها», «في تصريح صحفي»: in what it was said. */
function frameEnd(view: TextView, sentence: Sentence, token: number): number {
  const found = view.has(token, FRAMES) ? view.find(token, 'reporting-phrases') : null
  if (found === null || found.match.bits !== 0 || found.entry.payload.kind !== 'frame') return token
  if (found.entry.payload.link !== 'fi') return token
  const { start, end } = found.match
  if (end - start > 2 || !isWord(view, end) || view.has(end, BEHIND_FRAMES)) return end
  if (isComma(view, end + 1)) return end + 2
  const owner = view.unit(end) === TO ? sentence.phraseAt(end) : null
  return owner !== null && (owner.bits & GOVERNING) !== 0 ? owner.end : token
}

/** What goes on behind «في بيان», which has no adjective and no pronoun. */
const BEHIND_FRAMES: readonly string[] = ['complementiser', 'preposition-pronoun', 'weekdays', 'date-words']

const FRAMES: readonly string[] = ['reporting-phrases']
/** «وأشاد حفظه الله بهذه المناسبة بـ»: on whoever speaks. */
const BLESSINGS: readonly string[] = ['honorifics']
/** «وعبر من جانبه فلان عن» */
const TURNS: readonly string[] = ['turn-shifts']

function adverbialEnd(view: TextView, sentence: Sentence, token: number): number {
  if (isMark(view, token, '(')) return bracketEnd(view, sentence, token)
  if (isDash(view, token)) return asideEnd(view, sentence, token)
  if (view.kind(token) === NUMBER_TOKEN) return numberedDayEnd(view, sentence, token)
  if (view.unit(token) === TO && view.word(token).length === 1) return outletEnd(view, sentence, token)
  if (isSaying(view, token)) return token + 1
  const unnamed = unnamedEnd(view, token, sentence.end)
  if (unnamed > token) return unnamed
  if (!view.has(token, ADVERBIALS)) return token
  if (view.has(token, ADVERBS)) {
    const adverb = particle(view, token, 'adverb') ?? particle(view, token, 'preposition-pronoun')
    if (adverb !== null && adverb.match.prefixLength === 0) return behindDay(view, token, adverb.match.end)
  }
  const blessed = view.has(token, BLESSINGS) ? blessingEnd(view, token) : token
  if (blessed > token) return blessed
  if (view.has(token, 'unnamed') || isOneOfMany(view, token)) return token
  const turn = view.has(token, TURNS) ? view.find(token, 'turn-shifts') : null
  if (turn !== null && turn.match.bits === 0 && turn.match.end > token + 1) return turn.match.end
  const frame = frameEnd(view, sentence, token)
  if (frame > token) return frame
  if (view.has(token, DAYS) && DAY_NOUNS.has(view.word(token))) return token + 1
  if (view.has(token, 'preposition')) return behindDay(view, token, token)
  if (isThisDay(view, token)) return token + 2
  const unit =
    isDefinite(view, token) && view.has(token, 'date-units') ? view.find(token + 1, 'date-words') : null
  if (unit?.entry.payload.class === 'side') return unit.match.end
  for (const kind of DATE_KINDS) {
    const found = view.find(token, kind)
    if (found === null || (found.match.bits & GOVERNING) !== 0 || isSomebody(view, token, found)) continue
    if (kind !== 'date-words') return behindSide(view, found.match.end)
    if (isDayWord(view, token, found)) return found.match.end
  }
  return token
}

/** «هذا الأحد», «هذا المساء»; «هذه الأيام» is what a clause is about as often. */
function isThisDay(view: TextView, token: number): boolean {
  if (!view.has(token, DEMONSTRATIVES) || particle(view, token, 'demonstrative')?.match.bits !== 0)
    return false
  const day = token + 1
  return view.has(day, TIMES) && isDefinite(view, day)
}

const DEMONSTRATIVES: readonly string[] = ['demonstrative']
const TIMES: readonly string[] = ['weekdays', 'day-parts']

/** «أمس الأول», «بعد غد»: behind the day that begins as an adverb or a preposition does; `end` where none does. */
function behindDay(view: TextView, token: number, end: number): number {
  const day = view.has(token, 'date-words') ? view.find(token, 'date-words') : null
  return day !== null && day.entry.payload.class === 'day' ? Math.max(end, day.match.end) : end
}

/** «وأضاف رمضان أن», «وقال أحدهم»: right behind a verb, a word that is a day's by its place alone, and one with a pronoun, is somebody. */
function isSomebody(view: TextView, token: number, { match, entry }: Found): boolean {
  if (match.suffix !== null) return true
  return entry.payload.weak === 'yes' && match.end === token + 1 && standsAlone(view, token)
}

/** Right behind a verb, and right before what is said or another circumstance: no day, and no part of a name. */
function standsAlone(view: TextView, token: number): boolean {
  const next = token + 1
  if (!view.has(token - 1, VERBS) || isDefinite(view, token - 1)) return false
  return view.has(next, LEADERS) || view.has(next, PREPOSITIONS) || isComma(view, next)
}

/** «الثلاثاء المقبل», «مارس الماضي»: behind the adjective that says which; `token` without one. */
function behindSide(view: TextView, token: number): number {
  const side = isDefinite(view, token) ? view.find(token, 'date-words') : null
  return side?.entry.payload.class === 'side' ? side.match.end : token
}

const PARTICIPLES: readonly string[] = [PARTICIPLE_TALK]
const LEADERS: readonly string[] = ['complementiser', 'colon', OPENING_QUOTE]

/** «وأضاف قائلا إن», «وتابع موضحا: », «وعلق بقوله: »: a participle of talk that only leads to the clause or the words of the verb before it. */
function isSaying(view: TextView, token: number): boolean {
  if (!view.has(token, PARTICIPLES)) return false
  // «وقالت المتحدثة إنه»: with the article it is somebody, whose name may be in the marks behind.
  if (view.begins(token, 'ال') && !isOpeningQuote(view, token + 1)) return false
  if (!ENDINGS.some((ending) => view.ends(token, ending)) && byItsSaying(view, token) === null) return false
  const next = view.has(token + 1, PREPOSITIONS) ? token + 2 : token + 1
  return view.has(next, LEADERS)
}

const PREPOSITIONS: readonly string[] = ['preposition']
/** Of the accusative: «قائلا», «قائلة», «قائلين». */
const ENDINGS: readonly string[] = ['ا', 'ة', 'ين']

/** «أمس», and «الأخير» as an adjective; right behind a verb that is whoever was named last, and «وقال العربي إن» somebody's name. */
function isDayWord(view: TextView, token: number, found: Found): boolean {
  const named = cell(found.entry.payload.class)
  if (named !== 'other-day') return named === 'day'
  if (!view.has(token, LATTER)) return !standsAlone(view, token)
  return !view.has(token - 1, VERBS) || isDefinite(view, token - 1)
}

const LATTER: readonly string[] = ['references']
const VERBS: readonly string[] = ['reporting-verbs', 'encounter-verbs']

/** «لـ«عكاظ»», «لـ(عكاظ)», «ل»عكاظ»»: behind the marks round the name, whichever way they are turned; `token` where none stand there. */
function outletEnd(view: TextView, sentence: Sentence, token: number): number {
  const open = token + 1
  if (isOpeningQuote(view, open) || isClosingQuote(view, open)) {
    const closed = closingQuote(view, open, Math.min(sentence.end, token + 8)) + 1
    return Math.max(token, isBeforeSpeaker(view, token, closed) ? closed + 1 : closed)
  }
  const end = isMark(view, open, '(') ? bracketEnd(view, sentence, open) : open
  return end > open ? end : token
}

/** «وأوضح لـ«عكاظ»، الدكتور فلان أن»: a comma between the outlet that a verb is right before and whoever speaks to it. */
function isBeforeSpeaker(view: TextView, token: number, comma: number): boolean {
  return isComma(view, comma) && view.has(token - 1, VERBS) && view.has(comma + 1, SOMEBODY)
}

const SOMEBODY: readonly string[] = ['given-names', 'honorifics', 'person', 'title-heads', 'unnamed']

function bracketEnd(view: TextView, sentence: Sentence, token: number): number {
  for (let close = token + 1; close < Math.min(sentence.end, token + 12); close += 1)
    if (isMark(view, close, ')')) return close + 1
  return token
}

/** The longest words between dashes that are an aside: «– بمشيئة الله تعالى –». */
const LONGEST_ASIDE = 6

function asideEnd(view: TextView, sentence: Sentence, token: number): number {
  const limit = Math.min(sentence.end, token + LONGEST_ASIDE + 2)
  for (let close = token + 2; close < limit; close += 1) if (isDash(view, close)) return close + 1
  return token
}

const MONTHS: readonly string[] = ['months', 'hijri-months']
/** What stands between and behind the numbers of a day: «14 / 10 / 1436هـ الموافق 30 / 7 / 2015م». */
const DAY_WORDS: ReadonlySet<string> = new Set([
  'ه',
  'هـ',
  'م',
  'الموافق',
  'هجرية',
  'ميلادية',
  'هجري',
  'ميلادي',
])

/** Behind the day that begins with the number at `token`, with its month; `token` where it is another number. */
function numberedDayEnd(view: TextView, sentence: Sentence, token: number): number {
  let slashes = 0
  let month = false
  let end = token
  for (; end < sentence.end; end += 1) {
    if (view.kind(end) === NUMBER_TOKEN) continue
    if (isMark(view, end, '/')) slashes += 1
    else if (view.has(end, MONTHS)) month = true
    else if (!view.isAmong(end, DAY_WORDS)) break
  }
  return month || slashes > 1 ? end : token
}
