/** What a verb governs, looked for behind it: the nearest complement ahead in its clause. */
import type { TextView } from '../../pack.ts'
import { FINITE_TALK, LIGHT, OWN_TALK, PARTICIPLE_TALK } from '../talk-kinds.ts'
import { CODE, PREPOSITIONAL, SAID } from './codes.ts'
import { type Complement, cliticAt, complementAt, isBecause, isEnough, ledAt, quoteAt } from './governed.ts'
import { isBoundThat, isJoinedVerb, isNextParticiple } from './later-clauses.ts'
import { isCounting } from './noun-phrases.ts'
import {
  closingQuote,
  GOVERNING,
  hasClitic,
  idOf,
  isDefinite,
  isOpeningQuote,
  OPENING_QUOTE,
  PARTICLES,
  particle,
} from './particles.ts'
import { annexedNameEnd, shortQuotationEnd } from './quoted-names.ts'
import type { Sentence } from './sentence.ts'
import { isIssuedBy } from './speech-words.ts'
import { unnamedEnd } from './unnamed-asides.ts'
import { VERB_TABLE, type VerbForm } from './verb-forms.ts'

/** What stands at and behind `at`, where a verb's subject and adverbials end. */
export interface Ahead {
  readonly at: number
  /** A quotation short enough for a name begins at `at`. */
  readonly isQuotedName: boolean
  /** The token behind that quotation; -1 without. */
  readonly behindName: number
  /** The complement right there. */
  readonly direct: Complement | null
  /** The nearest one behind that name, or behind whatever else stands there where there is no `direct`. */
  readonly further: Complement | null
}

/** What a verb governs, and which of it must be there for it to report: sets of `CODE`. */
export type Frame = Pick<VerbForm, 'governs' | 'needs'>

/** The complements that a verb of this frame may have at and behind `at`. */
export function lookAhead(view: TextView, sentence: Sentence, at: number, frame: Frame): Ahead {
  const found = complementAt(view, sentence, at, frame.governs)
  // «مطالبا "بوقف القتال"» is no name.
  const name = found?.kind === 'prep' ? -1 : shortQuotationEnd(view, sentence, at)
  const direct = found !== null && isPassing(view, found, frame) ? null : found
  const further = direct === null || name >= 0 ? scanAhead(view, sentence, Math.max(at, name), frame) : null
  return { at, isQuotedName: name >= 0, behindName: name, direct, further }
}

/** «كتب على صفحته: «…»», «صرح لإذاعة كذا أن»: a preposition that a verb cannot report by is passed over. */
function isPassing(view: TextView, found: Complement, { needs }: Frame): boolean {
  // «ولفت المسؤول المالي إلى أن»; «لفت النظر»
  if (found.kind === 'obj')
    return needs === POINTING && isDefinite(view, found.start) && !view.isAmong(found.start, ATTENTION)
  return found.kind === 'prep' && (needs & SAID) !== 0 && !isEnough(found, needs)
}

/** What a verb needs that points something out. */
const POINTING = CODE.ila | CODE.an | CODE.rest
const ATTENTION: ReadonlySet<string> = new Set(['الانتباه', 'النظر', 'الانظار'])

/** A clause looked through for its complement is no longer than this, in tokens. */
const FARTHEST = 45
/** A joined preposition further off belongs to another noun. */
const NEAR = 4

/** The nearest complement ahead in the clause; a clause behind «أن» anywhere, a preposition only before another one's noun. */
export function scanAhead(view: TextView, sentence: Sentence, from: number, frame: Frame): Complement | null {
  const { governs } = frame
  const end = Math.min(sentence.end, from + FARTHEST)
  const joins = (governs & JOINED) !== 0 && (governs & CODE.an) === 0
  const near = joins ? Math.min(end, from + NEAR + 1) : from
  const signs = (governs & PREPOSITIONAL) === 0 ? SIGNS : SIGNS_AND_PREPOSITIONS
  let passed = false
  let token = near > from ? from : view.next(from, signs, end)
  while (token < end) {
    const unnamed = unnamedEnd(view, token, end)
    if (unnamed === token && ((token > from && endsClause(view, token)) || isBecause(view, token, governs)))
      return null
    let next = unnamed > token ? unnamed : skipped(view, sentence, token, end)
    if (next === token) {
      const found =
        ledAt(view, token, governs) ??
        quoteAt(view, sentence, token, governs) ??
        (token < near ? cliticAt(view, sentence, token, governs) : null)
      if (found !== null && !isPassing(view, found, frame))
        return !passed || isSaid(view, found) ? found : null
      passed ||= found !== null
      next = token + 1
    }
    token = next < near ? next : view.next(next, signs, end)
  }
  return null
}

/** Quoted words or a clause behind «أن»; «إن» may be "if". */
function isSaid(view: TextView, { kind, start }: Complement): boolean {
  if (kind !== 'that') return kind === 'quote'
  const that = particle(view, start - 1, 'complementiser')
  return that !== null && !idOf(that).startsWith('inna')
}

/** Prepositions that are joined to their noun. */
const JOINED = CODE.bi | CODE.li

/** Verbs of talk that a clause ends before. */
const VERBS: readonly string[] = [FINITE_TALK, OWN_TALK, PARTICIPLE_TALK]
/** What leads to a complement, or ends the search for one. */
const SIGNS: readonly string[] = [...VERBS, 'complementiser', 'fixed-adverbials', OPENING_QUOTE, 'colon']
const SIGNS_AND_PREPOSITIONS: readonly string[] = [...SIGNS, 'preposition']

function endsClause(view: TextView, token: number): boolean {
  return isOtherVerb(view, token) || isNextParticiple(view, token)
}

/** «لـ«عكاظ»»: the preposition before a name in quotation marks, whom the words were spoken to. */
const TO = 'ل'

/** «ما وصفته بأنه»: a clause that a verb of a relative clause has for itself. */
const CLAUSES: readonly string[] = ['complementiser']
const RELATIVES: readonly string[] = ['relative']

/** Behind a name in quotation marks, a bound «أن» or a fixed adverbial at `token`; `token` itself where none stands there. */
function skipped(view: TextView, sentence: Sentence, token: number, end: number): number {
  if (isOpeningQuote(view, token)) {
    const name = annexedNameEnd(view, sentence, token)
    if (name > 0) return name
    return view.word(token - 1) === TO ? Math.max(token, closingQuote(view, token, end)) + 1 : token
  }
  if (isBoundThat(view, token) || isCounting(view, token) || isRelay(view, token) || isIssuers(view, token))
    return token + 1
  if (view.has(token, VERBS) && view.has(token + 1, CLAUSES) && view.has(token - 1, RELATIVES))
    return token + 2
  return view.find(token, 'fixed-adverbials')?.match.end ?? token
}

/** «نقلا عن مسؤولين»: the preposition is that of the source. */
function isRelay(view: TextView, token: number): boolean {
  if (!view.has(token - 1, POST_POSED)) return false
  return (view.find(token - 1, 'post-posed')?.match.end ?? token) > token
}

const POST_POSED: readonly string[] = ['post-posed']

/** «بيان صادر عن المكتب»: the preposition is that of whoever issued it. */
function isIssuers(view: TextView, token: number): boolean {
  return isIssuedBy(view, token - 1) && particle(view, token, 'preposition') !== null
}

/** Kinds whose whole words are no verbs. */
const NO_VERB: readonly string[] = [...PARTICLES, 'date-words', 'function-words']

/** Behind these a verb belongs to another clause, or is a noun. */
const NO_VERB_BEHIND: readonly string[] = ['relative', 'preposition']
/** «الذي كان يتحدث» */
const AUXILIARIES: readonly string[] = ['auxiliary']

/** Whether another verb of talk than a light one stands at `token`, outside relative clauses. */
export function isOtherVerb(view: TextView, token: number): boolean {
  const found = view.has(token, VERBS) ? view.find(token, VERB_TABLE) : null
  if (found === null || found.entry.payload.class === LIGHT) return false
  const { shape } = found.entry.payload
  return (
    (shape === 'past' || shape === 'present' || isJoinedVerb(view, found.match)) &&
    (found.match.bits & GOVERNING) === 0 &&
    !hasClitic(found.match.bits, 'the') &&
    !view.has(view.has(token - 1, AUXILIARIES) ? token - 2 : token - 1, NO_VERB_BEHIND) &&
    !isOtherWord(view, token) &&
    !isCalled(view, token)
  )
}

/** «سامر بن علي», «ناصر بن محمد»: a name that is spelled as a verb, before another one. */
function isCalled(view: TextView, token: number): boolean {
  return view.has(token, NAMES) && view.has(token + 1, NAMES) && !view.has(token + 1, PREPOSITIONS)
}

const NAMES: readonly string[] = ['given-names', 'name-word']
const PREPOSITIONS: readonly string[] = ['preposition']

function isOtherWord(view: TextView, token: number): boolean {
  return (
    view.has(token, NO_VERB) &&
    view
      .matches(token)
      .some((match) => match.prefixLength === 0 && match.entries.some(({ kind }) => NO_VERB.includes(kind)))
  )
}
