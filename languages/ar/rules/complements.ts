/** The clause behind a reporting verb: its subject, its complement, and where the content begins. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials, skipContact } from './adverbials.ts'
import { discussionBehind } from './discussions.ts'
import {
  type Behind,
  behindAddressee,
  type Complement,
  cliticAt,
  complementAt,
  objectAt,
  prepositionAt,
  quoteAt,
  thatAt,
  withoutObject,
  words,
} from './governed.ts'
import { isBoundThat, isLoose, isNextParticiple, thatAhead } from './later-clauses.ts'
import { restBehind } from './light-verbs.ts'
import { nounPhraseEnd, openSubjectAt } from './open-subjects.ts'
import {
  closingQuote,
  column,
  GOVERNING,
  hasClitic,
  isComma,
  isDefinite,
  isMark,
  isOpeningQuote,
  isWord,
  JOINING,
  PARTICLES,
  particle,
} from './particles.ts'
import { annexedNameEnd, shortQuotationEnd } from './quoted-names.ts'
import { relayedBehind } from './relays.ts'
import type { Sentence } from './sentence.ts'
import { agreementOf } from './verb-forms.ts'

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
  const subject =
    subjectKnown && needs.has('obj') && entry.payload.shape === 'past'
      ? null
      : subjectAt(sentence, first, entry, govern)
  const at = skipContact(view, sentence, subject?.end ?? first)
  const discussed =
    entry.payload.class === 'discuss' ? discussionBehind(view, sentence, match, subject, at) : null
  if (discussed !== null) return discussed
  const relayed = relayedBehind(view, sentence, match, entry, at)
  if (relayed !== null) return relayed
  const rest = restBehind(view, sentence, entry, match, subject, at)
  if (entry.payload.class === 'light' || (rest !== null && WITH_REST.has(String(rest.cueClass)))) return rest
  if (rest !== null && entry.payload.id === 'karrara') return rest
  const unlisted =
    subject === null && !subjectKnown
      ? unlistedSubject(view, sentence, entry, at)
      : fullerSubject(view, sentence, entry, subject, first)
  if (unlisted !== null)
    return { ...behindOf(view, match, unlisted.found), subject: unlisted.subject, unknownSubject: false }
  const speaksTo = ADDRESSING.has(String(entry.payload.class))
  const spoken = speaksTo ? addressed(view, sentence, at, govern) : null
  const name = spoken === null ? shortQuotationEnd(view, sentence, at) : -1
  const near =
    spoken ??
    behindApposition(view, sentence, subject, at, govern) ??
    (name < 0 ? complementAt(view, sentence, at, govern) : null)
  const later =
    near === null
      ? scanAhead(view, sentence, Math.max(at, name), govern)
      : isLoose(near, entry)
        ? thatAhead(view, sentence, near.start, govern)
        : null
  const direct = later === null ? (near ?? complementAt(view, sentence, at, govern)) : null
  const found = later ?? direct
  if (
    found === null ||
    (!isEnough(found, needs) && !((match.suffix !== null || spoken !== null) && needs.has('obj')))
  )
    return null
  const skipped =
    direct === null && subject === null && !subjectKnown && isWord(view, at) && !opensAdverbial(view, at)
  const spokenTo = skipped && govern.has('obj') && found.kind === 'prep'
  return { ...behindOf(view, match, found), subject, unknownSubject: skipped && !spokenTo }
}

/** «أكد فلان عمدة القرية أن»: what he is, between his name and the clause. */
function behindApposition(
  view: TextView,
  sentence: Sentence,
  subject: Phrase | null,
  at: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (subject === null || subject.kind !== 'person' || subject.name === null) return null
  const start = isComma(view, at) ? at + 1 : at
  if (!view.has(start, OFFICES)) return null
  const end = nounPhraseEnd(view, start, sentence.end)
  const next = isComma(view, end) ? end + 1 : end
  return thatAt(view, next, govern, '') ?? quoteAt(view, sentence, next, govern)
}

const OFFICES: readonly string[] = ['title-heads', 'titles', 'title', 'speaker-nouns']

function behindOf(view: TextView, match: Match, found: Complement): Behind {
  return {
    subject: null,
    unknownSubject: false,
    cueEnd: cueEnd(view, match, found),
    complement: found,
    partner: null,
    cueClass: null,
  }
}

/** Classes of fixed words that tell more than their verb does. */
const WITH_REST: ReadonlySet<string> = new Set(['discuss', 'greet', 'condole', 'congratulate'])

interface Unlisted {
  readonly subject: Phrase
  readonly found: Complement
}

/** A subject that only its place makes known, and the complement behind it. */
function unlistedSubject(view: TextView, sentence: Sentence, entry: Entry, at: number): Unlisted | null {
  const quoted = isOpeningQuote(view, at)
  if (!quoted && (!isWord(view, at) || opensAdverbial(view, at))) return null
  const govern = words(entry, 'govern')
  const direct = quoted ? null : complementAt(view, sentence, at, govern)
  if (direct !== null && direct.kind !== 'obj') return null
  const from = quoted ? closingQuote(view, at, sentence.end) + 1 : at + (direct === null ? 0 : 1)
  const found = from <= at && quoted ? null : scanAhead(view, sentence, from, withoutObject(govern))
  if (found === null || !isEnough(found, words(entry, 'needs'))) return null
  if (found.kind === 'prep' && (govern.has('obj') || (quoted && found.start > from + 1))) return null
  const subject = openSubjectAt(view, at, startOf(view, found), agreementOf(entry))
  if (subject === null) return null
  if (quoted && subject.end !== startOf(view, found) && !isComma(view, subject.end)) return null
  if (found.kind === 'prep' && !canSpeak(view, subject)) return null
  return direct === null || quoted || isSpeaker(view, subject, found) ? { subject, found } : null
}

/** A name, or a noun of those who speak: «علقت الصورة على» is no talk. */
function canSpeak(view: TextView, subject: Phrase): boolean {
  return (
    subject.number === 3 ||
    (subject.kind === 'person' && subject.name !== null) ||
    view.has(subject.start, 'speaker-nouns')
  )
}

/** Where the complementiser, colon or preposition before a content stands. */
function startOf(view: TextView, found: Complement): number {
  const before = found.start - 1
  if (found.kind === 'quote') return view.word(before) === ':' ? before : found.start
  return found.kind === 'obj' || found.preposition === 'bi' || found.preposition === 'li'
    ? found.start
    : before
}

/** Behind a verb that may have an object, only whoever can speak, right before the clause, is its subject. */
function isSpeaker(view: TextView, subject: Phrase, found: Complement): boolean {
  if (found.kind === 'prep') return false
  if (subject.kind === 'person' && subject.name !== null) return true
  if (view.word(startOf(view, found)).startsWith('ب')) return false
  const known = view.find(subject.start, 'speaker-nouns') !== null
  const close = subject.end === startOf(view, found) || isComma(view, subject.end)
  return close && (known || (isDefinite(view, subject.start) && subject.number === 3))
}

/** «الرئيس التنفيذي لشركة … فلان أن»: an office by its head alone, and a name before the content. */
function fullerSubject(
  view: TextView,
  sentence: Sentence,
  entry: Entry,
  subject: Phrase | null,
  first: number,
): Unlisted | null {
  if (subject === null || subject.kind !== 'person' || subject.name !== null || subject.refers !== 'title')
    return null
  if (subject.titles.some((title) => title.office !== null && title.sides.length > 0)) return null
  const govern = withoutObject(words(entry, 'govern'))
  const found = scanAhead(view, sentence, subject.end, govern)
  if (found === null || found.start - subject.end < 3 || !isEnough(found, words(entry, 'needs'))) return null
  const fuller = openSubjectAt(view, first, startOf(view, found), agreementOf(entry))
  return fuller === null || fuller.name === null || fuller.kind !== 'person'
    ? null
    : { subject: fuller, found }
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
  const codes = behindAddressee(govern)
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
const SIGNPOSTS: readonly string[] = [...PARTICLES, 'reporting-verbs', 'fixed-adverbials']

function isQuoteOrColon(view: TextView, token: number): boolean {
  return isOpeningQuote(view, token) || isMark(view, token, ':')
}

/** «لـ«عكاظ»»: the preposition before a name in quotation marks, whom the words were spoken to. */
const TO = 'ل'

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
    if (token > from && (isOtherVerb(view, token) || isNextParticiple(view, token))) return null
    const name = annexedNameEnd(view, sentence, token)
    if (name > 0) {
      token = name - 1
      continue
    }
    if (isBoundThat(view, token)) continue
    const fixed = view.find(token, 'fixed-adverbials')
    if (fixed !== null) {
      token = fixed.match.end - 1
      continue
    }
    if (isOpeningQuote(view, token) && view.word(token - 1) === TO) {
      token = Math.max(token, closingQuote(view, token, end))
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

const NO_VERB: ReadonlySet<string> = new Set([...PARTICLES, 'date-words', 'function-words'])

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
