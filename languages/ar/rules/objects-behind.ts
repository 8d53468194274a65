/** Objects behind a subject that no table lists: «أكدت الشركة سلامة الوصلات». Where an object begins tells where the subject ends. */
import type { Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { CODE } from './codes.ts'
import { type Complement, complement, type Unlisted } from './governed.ts'
import { isNextParticiple } from './later-clauses.ts'
import { isLink } from './names.ts'
import { countingFrom, counts } from './noun-phrases.ts'
import { hasPronoun, isAccusativeNoun, isCommonNoun, isDefiniteThing, isGoverned } from './object-nouns.ts'
import { openSubjectAt } from './open-subjects.ts'
import {
  closingQuote,
  GOVERNING,
  idOf,
  isComma,
  isDefinite,
  isOpeningQuote,
  isWord,
  JOINING,
  PARTICLES,
  particle,
} from './particles.ts'
import { isOtherVerb } from './scan-ahead.ts'
import type { Sentence } from './sentence.ts'
import { speechWordAt } from './speech-words.ts'
import { isNoNoun } from './subjects-ahead.ts'
import type { VerbForm } from './verb-forms.ts'

/** A subject is no longer than this, in tokens. */
const LONGEST = 22

/** Classes of verbs that take a position on things, whatever the verb. */
const TAKING: ReadonlySet<string> = new Set(['condemn', 'deny', 'thank'])

/** Of those classes, verbs that are mostly another verb. */
const OTHER: ReadonlySet<string> = new Set(['hajama', 'kadhdhaba'])

/** Other verbs whose object is what was said, not somebody whom or something that it was done to. */
const SAYING: ReadonlySet<string> = new Set([
  'aalana',
  'aarada',
  'abda',
  'akkada',
  'awdaha',
  'ayyada',
  'kashafa',
  'rafada',
  'rajjaha',
  'tamanna',
  'tawaqqaa',
])

/** Whoever speaks at `at`, and the noun without an article behind all that belongs to him; null where none can be told. */
export function subjectBeforeObject(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  at: number,
): Unlisted | null {
  if (form.passive || !hasThing(form)) return null
  if (isNameBeforeQuote(view, at, form)) return named(view, at, at + 1, form)
  if (isOpeningQuote(view, at) ? isDefiniteThing(view, at + 1) : !canBegin(view, at)) return null
  const start = objectStart(view, sentence, behindHead(view, at), headOf(view, at))
  if (start < 0) return null
  const limit = isComma(view, start - 1) ? start - 1 : start
  const subject = openSubjectAt(view, at, limit, form.agreement)
  return subject === null ? null : { subject, found: complement('obj', start, '') }
}

/** Whether what such a verb has for its object is what was said, or what a position is taken on. */
function hasThing({ id, cueClass, governs }: VerbForm): boolean {
  if (SAYING.has(id)) return true
  return TAKING.has(cueClass) && (governs & (CODE.obj | CODE.whom)) === CODE.obj && !OTHER.has(id)
}

/** «واستنكر الوردي «التصريحات»»: one name, and what is condemned in quotation marks. */
function isNameBeforeQuote(view: TextView, at: number, { cueClass }: VerbForm): boolean {
  if (!TAKING.has(cueClass) || !isNoNoun(view, at) || !isOpeningQuote(view, at + 1)) return false
  return isWord(view, at + 2) && isDefinite(view, at + 2)
}

function named(view: TextView, at: number, end: number, { agreement }: VerbForm): Unlisted | null {
  const subject = openSubjectAt(view, at, end, agreement)
  return subject === null ? null : { subject, found: complement('obj', end, '') }
}

/** Nouns of those who speak, and names: what they are called is read by other rules. */
function canBegin(view: TextView, at: number): boolean {
  if (counts(view, at) || isSeveral(view, at)) return true
  if (!isDefinite(view, at) && (view.has(at, GIVEN) || isNoNoun(view, at))) return !isGoverned(view, at)
  if (!view.has(at, HEADS) || view.has(at, DOCUMENTS)) return false
  return view
    .matches(at)
    .some(({ entries, bits }) => (bits & JOINED) === 0 && entries.some(({ kind }) => HEADS.includes(kind)))
}

/** «المتظاهرون», «الناديان رفضهما»: those who do it, by the ending of their noun. */
function isSeveral(view: TextView, at: number): boolean {
  if (!isDefinite(view, at)) return false
  return (view.begins(at, 'الم') && view.ends(at, 'ون')) || (view.ends(at, 'ان') && view.ends(at + 1, 'هما'))
}

const GIVEN: readonly string[] = ['given-names']
const JOINED = GOVERNING | JOINING
const SPEAKERS: readonly string[] = ['speaker-nouns', 'titles', 'title-heads']
const HEADS: readonly string[] = [...SPEAKERS, 'honorifics']
const DOCUMENTS: readonly string[] = ['group-document', 'group-report']

/** What is said behind a listed subject that ends at `from`, and behind what is told of him there; null where nothing is. */
export function objectBehindSubject(
  view: TextView,
  sentence: Sentence,
  form: VerbForm,
  subject: Phrase,
  from: number,
): Complement | null {
  if (form.passive || !hasThing(form)) return null
  const isNamed = subject.kind !== 'person' || subject.name !== null || subject.number > 1
  const start = objectStart(view, sentence, from, { isClosed: true, isNamed, isBare: false })
  return start < 0 || isQualified(view, start) ? null : complement('obj', start, '')
}

/** «في بيان مشترك مع …», «الأكثر تضررا في …»: an adjective, which what it goes with follows. */
function isQualified(view: TextView, token: number): boolean {
  return !isDefinite(view, token) && view.has(token + 1, PREPOSITIONS) && !hasPronoun(view, token)
}

/** What is known of a subject before its object is looked for. */
interface Head {
  /** Its noun phrase may end here. */
  readonly isClosed: boolean
  /** No name is still to come. */
  readonly isNamed: boolean
  /** It begins with a name, of which any word behind may be a part. */
  readonly isBare: boolean
}

/** «عدد من»: the noun that is counted goes on from what counts it. */
function behindHead(view: TextView, at: number): number {
  if (isOpeningQuote(view, at)) return at
  return counts(view, at) ? Math.max(at, countingFrom(view, at)) + 1 : at + 1
}

function headOf(view: TextView, at: number): Head {
  const isQuoted = isOpeningQuote(view, at)
  const isBare = !isQuoted && !view.has(at, SPEAKERS)
  return { isClosed: isBare || isDefinite(view, at), isNamed: isQuoted || !isPerson(view, at), isBare }
}

/** Where from `from` on, behind a noun phrase that is closed by a definite noun or a name, what is said begins; -1 without. */
function objectStart(view: TextView, sentence: Sentence, from: number, head: Head): number {
  const limit = Math.min(sentence.end, from + LONGEST)
  let { isClosed, isNamed } = head
  for (let token = from; token < limit; token += 1) {
    const next = adverbialEnd(view, sentence, token)
    if (next > token) {
      isClosed ||= !view.has(token, ADVERBS)
      token = next - 1
    } else if (isComma(view, token)) {
      return isClosed || isNoNoun(view, token - 1) ? objectBehindComma(view, sentence, token + 1) : -1
    } else if (isOpeningQuote(view, token)) {
      token = closingQuote(view, token, limit)
      if (token < 0) return -1
      isClosed = true
    } else if (!isWord(view, token)) return -1
    else if (isClosed && isNamed && isDefiniteThing(view, token) && !isAnnexed(view, token - 1)) return token
    else if (isClosed && isObject(view, token, isNamed && !head.isBare)) return token
    else if (isStop(view, token)) return -1
    else {
      isNamed ||= isNoNoun(view, token)
      isClosed = closes(view, token, isClosed)
    }
  }
  return -1
}

/** Behind adverbials and «من جهته» at `token`; `token` where none stands there. */
function adverbialEnd(view: TextView, sentence: Sentence, token: number): number {
  const end = skipAdverbials(view, sentence, token)
  if (end > token || !view.has(token, TURNS)) return end
  return view.find(token, 'turn-shifts')?.match.end ?? end
}

const TURNS: readonly string[] = ['turn-shifts']

/** «أحد مدربي هذه الفرق»: a noun without an article takes the definite one behind it to itself. */
function isAnnexed(view: TextView, before: number): boolean {
  if (!isWord(view, before) || isDefinite(view, before) || isNoNoun(view, before)) return false
  return !view.has(before, CLOSING) && !view.has(before, ADVERBS) && !hasPronoun(view, before)
}

/** «الباحث فلان»: behind somebody whose name is still to come, only a noun of talk or one with a pronoun is an object. */
function isPerson(view: TextView, at: number): boolean {
  const noun = view.find(at, 'speaker-nouns')
  return noun === null ? view.has(at, TITLES) : noun.entry.payload.class === 'person'
}

const TITLES: readonly string[] = ['titles', 'title-heads', 'honorifics']

function isObject(view: TextView, token: number, isNamed: boolean): boolean {
  if (isLink(view, token - 1)) return false
  if (!isCommonNoun(view, token, hasPronoun(view, token - 1)) || isPlaceHead(view, token - 1)) return false
  if (view.has(token - 1, NAMED_PLACES) && isDefinite(view, token + 1)) return false
  if (isNamed) return true
  return !view.has(token - 1, TITLES) && (view.has(token, NOUNS_OF_TALK) || hasPronoun(view, token))
}

/** «حلب شمال البلاد»: where a place lies. */
const NAMED_PLACES: readonly string[] = ['place', 'capital']

/** «محافظة …»: a noun that the name of a place stands behind. */
function isPlaceHead(view: TextView, token: number): boolean {
  return view.has(token, PLACES) && !isDefinite(view, token)
}

const NOUNS_OF_TALK: readonly string[] = [
  'encounter-verbs',
  'reporting-verbs',
  'stance-nouns',
  'encounter-nouns',
  'contact-hedges',
]

function isStop(view: TextView, token: number): boolean {
  if (view.has(token, VERBS) && !view.has(token, NAMES)) return true
  if (!view.has(token, PARTICLES) || view.has(token, ANNEXED)) return false
  // «المشرف على», «المسؤول عن»
  if (speechWordAt(view, token - 1, 'of-own') !== null) return false
  const preposition = particle(view, token, 'preposition')
  return preposition === null ? !isDefinite(view, token) : !LOCAL.has(idOf(preposition))
}

/** «له», «عام», «كل»: parts of noun phrases. */
const ANNEXED: readonly string[] = ['preposition-pronoun', 'function', 'each']
const NAMES: readonly string[] = ['name-word', 'speaker-nouns']
const VERBS: readonly string[] = ['finite-talk', 'auxiliary', 'complementiser', 'relative']
const LOCAL: ReadonlySet<string> = new Set(['in', 'during', 'via', 'at'])

/** A preposition opens a phrase of its own; a definite noun, a name and a pronoun close theirs. */
function closes(view: TextView, token: number, isClosed: boolean): boolean {
  if (isDefinite(view, token) || view.has(token, OF_PRONOUNS)) return true
  if (view.has(token, ADVERBS)) return isClosed
  if (view.has(token, PREPOSITIONS)) return false
  if (view.has(token, CLOSING) || view.has(token - 1, PLACES)) return true
  if (isGoverned(view, token)) return hasPronoun(view, token)
  return isClosed || hasPronoun(view, token)
}

/** «بشدة» */
const ADVERBS: readonly string[] = ['adverb', 'fixed-adverbials']
const PREPOSITIONS: readonly string[] = ['preposition']
const PLACES: readonly string[] = ['place-heads']
const OF_PRONOUNS: readonly string[] = ['preposition-pronoun']
const CLOSING: readonly string[] = ['state', 'capital', 'place', 'name-word', 'weekdays', 'date-words']

/** An aside between commas is no longer than this, in tokens. */
const LONGEST_ASIDE = 16

/** «نفت المقاومة في المدينة، قيام …», «نفت الجمعية، في بيان نشر أمس، الأنباء»: behind a comma, or what two set apart; -1 without. */
function objectBehindComma(view: TextView, sentence: Sentence, token: number): number {
  if (isObjectBehindComma(view, token)) return token
  const named = nameAside(sentence, token)
  if (named > token && isComma(view, named)) return objectBehindComma(view, sentence, named + 1)
  if (view.has(token, RELATIVES)) return -1
  const dated = skipAdverbials(view, sentence, token)
  const behind = isComma(view, dated) ? dated + 1 : dated
  if (dated > token && isObjectBehindComma(view, behind)) return behind
  if (behind > dated && dated > token) return -1
  if (!view.has(token, ASIDES)) return -1
  const end = Math.min(sentence.end, token + LONGEST_ASIDE)
  for (let next = token + 1; next < end; next += 1) {
    if (isComma(view, next)) return isObjectBehindComma(view, next + 1) ? next + 1 : -1
    if (isOtherVerb(view, next)) return -1
  }
  return -1
}

/** «رئيس الحزب، فلان، شرطا»: behind the name that commas set beside an office; `token` where none stands there. */
function nameAside(sentence: Sentence, token: number): number {
  const phrase = sentence.phraseAt(token)
  const isName = phrase?.kind === 'person' && phrase.name !== null && phrase.number === 1
  return isName && (phrase.bits & (GOVERNING | JOINING)) === 0 ? phrase.end : token
}

const RELATIVES: readonly string[] = ['relative']

/** What an aside about when, where and in what it was said begins with. */
const ASIDES: readonly string[] = ['preposition', 'function', 'fixed-adverbials']

function isObjectBehindComma(view: TextView, token: number): boolean {
  if (isDefiniteThing(view, token)) return true
  if (!isCommonNoun(view, token, false) || isNextParticiple(view, token)) return false
  return !view.ends(token, 'ا') || isAccusativeNoun(view, token)
}
