/** The clause behind a reporting verb: its subject, its complement, and where the content begins. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { discussionBehind } from './discussions.ts'
import {
  type Behind,
  type Complement,
  cliticAt,
  complementAt,
  objectAt,
  prepositionAt,
  quoteAt,
  thatAt,
  words,
} from './governed.ts'
import { restBehind } from './light-verbs.ts'
import {
  column,
  GOVERNING,
  hasClitic,
  isComma,
  isMark,
  isOpeningQuote,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** A clause looked through for its complement is no longer than this, in tokens. */
const FARTHEST = 45

/** The subject and complement behind the verb of `match`; null if the verb does not report here. */
export function complementBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  entry: Entry,
  subjectKnown: boolean,
): Behind | null {
  const govern = words(entry, 'govern')
  const needs = words(entry, 'needs')
  const first = skipAdverbials(view, sentence, match.end)
  const subject = subjectAt(sentence, first, entry, govern)
  const at = skipAdverbials(view, sentence, subject?.end ?? first)
  const discussed =
    entry.payload.class === 'discuss' ? discussionBehind(view, sentence, match, subject, at) : null
  if (discussed !== null) return discussed
  const rest = restBehind(view, sentence, entry, match, subject, at)
  if (entry.payload.class === 'light' || rest?.cueClass === 'discuss') return rest
  const speaksTo = ADDRESSING.has(String(entry.payload.class))
  const spoken = speaksTo ? addressed(view, sentence, at, govern) : null
  const direct = spoken ?? complementAt(view, sentence, at, govern)
  const found = direct ?? scanAhead(view, sentence, at, govern)
  if (
    found === null ||
    (!isEnough(found, needs) && !((match.suffix !== null || spoken !== null) && needs.has('obj')))
  )
    return null
  const skipped =
    direct === null && subject === null && !subjectKnown && isWord(view, at) && !opensAdverbial(view, at)
  const spokenTo = skipped && govern.has('obj') && found.kind === 'prep'
  return {
    subject,
    unknownSubject: skipped && !spokenTo,
    cueEnd: cueEnd(view, match, found),
    complement: found,
    partner: null,
    cueClass: null,
  }
}

/** «وقال إنه»: the cue is the verb, with a preposition right behind it. */
function cueEnd(view: TextView, match: Match, complement: Complement): number {
  const found =
    complement.kind === 'prep' || complement.kind === 'that' ? particle(view, match.end, 'preposition') : null
  return found !== null && found.match.end <= complement.start ? found.match.end : match.end
}

function subjectAt(
  sentence: Sentence,
  token: number,
  entry: Entry,
  govern: ReadonlySet<string>,
): Phrase | null {
  const phrase = sentence.phraseAt(token)
  if (phrase === null || (phrase.bits & (GOVERNING | JOINING)) !== 0) return null
  return isObject(phrase, entry, govern) ? null : phrase
}

/** A feminine state behind a masculine verb is whom it is about: «ودعا إيران إلى». */
function isObject(phrase: Phrase, entry: Entry, govern: ReadonlySet<string>): boolean {
  const masculine = entry.payload.gender === 'm' && Number(entry.payload.number) === 1
  if (!govern.has('obj')) return false
  if (Number(entry.payload.number) > 1) return true
  return (
    masculine &&
    (phrase.kind === 'state' || phrase.kind === 'body') &&
    phrase.gender === 'f' &&
    phrase.number === 1 &&
    phrase.name?.listed !== 'group-document'
  )
}

function isEnough(complement: Complement, needs: ReadonlySet<string>): boolean {
  if (needs.size === 0) return true
  if (complement.kind === 'that')
    return needs.has('an') || needs.has('inna') || needs.has(complement.preposition)
  if (complement.kind === 'quote') return needs.has('quote') || needs.has('an') || needs.has('inna')
  return needs.has(complement.kind === 'obj' ? 'obj' : complement.preposition)
}

/** Classes of cues that are spoken to somebody: «شكر X على», «دعا X إلى», «أبلغ X بأن». */
const ADDRESSING: ReadonlySet<string> = new Set([
  'call-for',
  'thank',
  'condemn',
  'congratulate',
  'condole',
  'warn',
  'ask',
  'say',
])

/** How many words an addressee has at most. */
const LONGEST_ADDRESSEE = 9

/** «دعا الأطراف إلى», «شكر الوزير على»: an object that a preposition follows is whom the words are for. */
function addressed(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!govern.has('obj') || objectAt(view, token, govern) === null) return null
  const codes = new Set([...govern].filter((code) => code !== 'obj' && code !== 'quote' && code !== 'li'))
  if (codes.size === 0) return null
  for (let next = token + 1; next < Math.min(sentence.end, token + LONGEST_ADDRESSEE); next += 1) {
    if (isComma(view, next) || isOtherVerb(view, next)) return null
    const found =
      prepositionAt(view, next, codes) ??
      thatAt(view, next, codes, '') ??
      cliticAt(view, sentence, next, codes)
    if (found !== null) return { ...found, addressee: sentence.phraseAt(token) }
  }
  return null
}

/** Adverbials that begin with a preposition or a comma may stand before the complement. */
function opensAdverbial(view: TextView, token: number): boolean {
  return (
    particle(view, token, 'preposition') !== null ||
    particle(view, token, 'conjunction') !== null ||
    isComma(view, token)
  )
}

/** A joined preposition further off belongs to another noun. */
const NEAR = 4
/** What leads to a complement, or ends the search for one. */
const SIGNPOSTS: readonly string[] = ['particles', 'reporting-verbs', 'fixed-adverbials']

function isQuoteOrColon(view: TextView, token: number): boolean {
  return isOpeningQuote(view, token) || isMark(view, token, ':')
}

/** The nearest complement ahead in the clause; a clause behind «أن» anywhere, a preposition only before another one's noun. */
function scanAhead(
  view: TextView,
  sentence: Sentence,
  from: number,
  govern: ReadonlySet<string>,
): Complement | null {
  const end = Math.min(sentence.end, from + FARTHEST)
  for (let token = from; token < end; token += 1) {
    if (token > from + NEAR && !view.has(token, SIGNPOSTS) && !isQuoteOrColon(view, token)) continue
    if (token > from && isOtherVerb(view, token)) return null
    const fixed = view.find(token, 'fixed-adverbials')
    if (fixed !== null) {
      token = fixed.match.end - 1
      continue
    }
    const found =
      thatAt(view, token, govern, '') ??
      quoteAt(view, sentence, token, govern) ??
      prepositionAt(view, token, govern) ??
      laterClitic(view, sentence, token, from, govern)
    if (found !== null) return found
  }
  return null
}

/** A joined preposition counts only near. */
function laterClitic(
  view: TextView,
  sentence: Sentence,
  token: number,
  from: number,
  govern: ReadonlySet<string>,
): Complement | null {
  return token - from > NEAR || govern.has('an') ? null : cliticAt(view, sentence, token, govern)
}

const NO_VERB: ReadonlySet<string> = new Set(['particles', 'date-words', 'function-words'])

function isOtherVerb(view: TextView, token: number): boolean {
  if (!view.has(token, 'reporting-verbs')) return false
  if (
    view
      .matches(token)
      .some((match) => match.prefixLength === 0 && match.entries.some((entry) => NO_VERB.has(entry.kind)))
  )
    return false
  const found = view.find(token, 'reporting-verbs')
  if (found === null || column(found, 'class') === 'light') return false
  const shape = String(found.entry.payload.shape)
  return (
    (shape === 'past' || shape === 'present') &&
    (found.match.bits & GOVERNING) === 0 &&
    !hasClitic(found.match.bits, 'the') &&
    particle(view, token - 1, 'relative') === null &&
    particle(view, token - 1, 'preposition') === null
  )
}
