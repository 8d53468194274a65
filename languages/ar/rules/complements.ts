/** What a reporting verb governs, and where the content behind it begins. */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import {
  column,
  GOVERNING,
  hasClitic,
  isComma,
  isOpeningQuote,
  isWord,
  JOINING,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** `that`: a clause behind أن; `prep`: a noun behind a preposition; `obj`: a noun; `quote`: words in quotation marks. */
export interface Complement {
  readonly kind: 'that' | 'prep' | 'obj' | 'quote'
  /** The token at which the content begins. */
  readonly start: number
  /** The preposition's code, '' without one. */
  readonly preposition: string
  /** The object before a preposition («حث الأطراف على»): whom the words are addressed to. */
  readonly addressee: Phrase | null
}

/** The clause behind a verb. */
export interface Behind {
  readonly subject: Phrase | null
  readonly unknownSubject: boolean
  readonly cueEnd: number
  readonly complement: Complement
  readonly partner: Phrase | null
  /** Class of a light verb's rest, else null. */
  readonly cueClass: string | null
}

/** A clause looked through for its complement is no longer than this, in tokens. */
const FARTHEST = 45

/** Codes of `govern` by the particle's id. */
const PREPOSITIONS: Readonly<Record<string, readonly string[]>> = {
  to: ['ila'],
  about: ['about'],
  on: ['ala'],
  in: ['fi'],
  from: ['min'],
  with: ['maa'],
  around: ['hawl'],
  regarding: ['bishan', 'iza'],
  between: ['bayna'],
  before: ['amam'],
}

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
  const direct = addressed(view, sentence, at, govern) ?? complementAt(view, sentence, at, govern)
  const found = direct ?? scanAhead(view, sentence, at, govern)
  if (found === null || (!isEnough(found, needs) && !(match.suffix !== null && needs.has('obj')))) return null
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

function words(entry: Entry, name: string): ReadonlySet<string> {
  const value = entry.payload[name]
  return new Set(typeof value === 'string' && value !== '' ? value.split(' ') : [])
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

const DATE_KINDS: readonly string[] = ['weekdays', 'date-words', 'day-parts', 'months', 'hijri-months']

function adverbialEnd(view: TextView, sentence: Sentence, token: number): number {
  const adverb = particle(view, token, 'adverb') ?? particle(view, token, 'preposition-pronoun')
  if (adverb !== null && adverb.match.prefixLength === 0) return adverb.match.end
  if (view.word(token) === 'يوم' || view.word(token) === 'مساء') return token + 1
  if (particle(view, token, 'preposition') !== null) return token
  for (const kind of DATE_KINDS) {
    const found = view.find(token, kind)
    if (found === null || (found.match.bits & GOVERNING) !== 0) continue
    if (kind !== 'date-words' || column(found, 'class') === 'day') return found.match.end
  }
  if (view.word(token) === '(') {
    for (let close = token + 1; close < Math.min(sentence.end, token + 12); close += 1)
      if (view.word(close) === ')') return close + 1
  }
  return token
}

/** How many words an addressee has at most. */
const LONGEST_ADDRESSEE = 9

/** «دعا الأطراف إلى», «شكر الوزير على»: an object that a preposition follows is whom the words are for. */
function addressed(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  const codes = new Set([...govern].filter((code) => code !== 'obj' && code !== 'quote' && code !== 'li'))
  if (!govern.has('obj') || codes.size === 0 || objectAt(view, token, govern) === null) return null
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

/** The complement that begins right at `token`. */
function complementAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (token >= sentence.end) return null
  return (
    thatAt(view, token, govern, '') ??
    quoteAt(view, sentence, token, govern) ??
    prepositionAt(view, token, govern) ??
    cliticAt(view, sentence, token, govern) ??
    objectAt(view, token, govern)
  )
}

function complement(kind: Complement['kind'], start: number, preposition: string): Complement {
  return { kind, start, preposition, addressee: null }
}

function thatAt(
  view: TextView,
  token: number,
  govern: ReadonlySet<string>,
  preposition: string,
): Complement | null {
  const found = particle(view, token, 'complementiser')
  const joined = found !== null && govern.has('bi') && view.word(token).startsWith('ب')
  if (!govern.has('an') && !govern.has('inna') && preposition === '' && !joined) return null
  if (found === null || hasClitic(found.match.bits, 'as')) return null
  return complement('that', found.match.end, preposition)
}

function quoteAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!govern.has('quote') && !govern.has('an') && !govern.has('inna')) return null
  if (view.word(token) === ':' && token + 1 < sentence.end) return complement('quote', token + 1, '')
  return isOpeningQuote(view, token) ? complement('quote', token, '') : null
}

function prepositionAt(view: TextView, token: number, govern: ReadonlySet<string>): Complement | null {
  const found = particle(view, token, 'preposition')
  if (found === null || found.match.bits !== 0) return null
  const code = (PREPOSITIONS[column(found, 'id')] ?? []).find((one) => govern.has(one))
  if (code === undefined) return null
  return thatAt(view, found.match.end, govern, code) ?? complement('prep', found.match.end, code)
}

/** «تعهد بالحفاظ», «استعداده للعمل»: the preposition is joined to the noun. */
function cliticAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!isWord(view, token)) return null
  const phrase = sentence.phraseAt(token)
  if (govern.has('bi') && isJoined(view, token, 'ب', 'by', phrase)) return complement('prep', token, 'bi')
  if (govern.has('li') && isJoined(view, token, 'ل', 'to', phrase)) return complement('prep', token, 'li')
  return null
}

function isJoined(
  view: TextView,
  token: number,
  letter: string,
  clitic: 'by' | 'to',
  phrase: Phrase | null,
): boolean {
  const word = view.word(token)
  if (!word.startsWith(letter) || word.length < 4) return false
  if (phrase !== null) return hasClitic(phrase.bits, clitic)
  const matches = view.matches(token)
  return matches.length === 0 || matches.some((match) => hasClitic(match.bits, clitic))
}

function objectAt(view: TextView, token: number, govern: ReadonlySet<string>): Complement | null {
  if (!govern.has('obj') || !isWord(view, token) || !isNominal(view, token)) return null
  return complement('obj', token, '')
}

/** A word that can head an object: no particle, no finite verb. */
function isNominal(view: TextView, token: number): boolean {
  for (const match of view.matches(token)) {
    if (hasClitic(match.bits, 'and') || hasClitic(match.bits, 'so')) return false
    if (
      match.prefixLength === 0 &&
      match.entries.some((entry) => entry.kind === 'particles' && entry.payload.class !== 'each')
    )
      return false
  }
  return !view.word(token).startsWith('و') || view.listed(token)
}

/** Adverbials that begin with a preposition or a comma may stand before the complement. */
function opensAdverbial(view: TextView, token: number): boolean {
  return (
    particle(view, token, 'preposition') !== null ||
    particle(view, token, 'conjunction') !== null ||
    isComma(view, token)
  )
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

/** A joined preposition counts only near: further on it belongs to another noun. */
function laterClitic(
  view: TextView,
  sentence: Sentence,
  token: number,
  from: number,
  govern: ReadonlySet<string>,
): Complement | null {
  return token - from > 4 || govern.has('an') ? null : cliticAt(view, sentence, token, govern)
}

const NO_VERB: ReadonlySet<string> = new Set(['particles', 'date-words', 'function-words'])

function isOtherVerb(view: TextView, token: number): boolean {
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

/** «قدم … شرحا ل…», «تبادل … وجهات النظر إزاء …»: the rest of a light verb, and what it governs. */
function restBehind(
  view: TextView,
  sentence: Sentence,
  verb: Entry,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const rest =
    restAt(view, sentence, String(verb.payload.id), at) ??
    (subject === null ? null : restAt(view, sentence, String(verb.payload.id), subject.end))
  if (rest === null) return null
  const govern = words(rest.entry, 'govern')
  const end = Math.min(sentence.end, rest.end + 6)
  for (let token = rest.end; token < end; token += 1) {
    const found =
      thatAt(view, token, govern, '') ??
      prepositionAt(view, token, govern) ??
      cliticAt(view, sentence, token, govern)
    if (found !== null) {
      const near = subject !== null || rest.start === at
      return {
        subject,
        unknownSubject: !near,
        cueEnd: subject === null ? rest.end : match.end,
        complement: found,
        partner: null,
        cueClass: String(rest.entry.payload.class),
      }
    }
  }
  return null
}

/** «بحث الوزير مع نظيره هاتفيا الملاحة»: the partner is a source too, and the subject matter stands behind him. */
function discussionBehind(
  view: TextView,
  sentence: Sentence,
  match: Match,
  subject: Phrase | null,
  at: number,
): Behind | null {
  const found = particle(view, at, 'preposition')
  if (found === null || column(found, 'id') !== 'with') return null
  const partner = sentence.phraseAt(found.match.end)
  if (partner === null) return null
  const start = skipCircumstances(view, sentence, partner.end)
  if (start >= sentence.end || !isWord(view, start)) return null
  const preposition = particle(view, start, 'preposition')
  const content = preposition === null ? start : preposition.match.end
  return {
    subject,
    unknownSubject: false,
    cueEnd: match.end,
    complement: complement('obj', content, ''),
    partner,
    cueClass: null,
  }
}

/** Adverbials and bracketed-off circumstances: «خلال اتصال هاتفي», «، في لقاء جمعهما الأربعاء،». */
function skipCircumstances(view: TextView, sentence: Sentence, from: number): number {
  let token = skipAdverbials(view, sentence, from)
  if (isComma(view, token)) {
    for (let close = token + 1; close < Math.min(sentence.end, token + 20); close += 1)
      if (isComma(view, close)) return skipAdverbials(view, sentence, close + 1)
    return token
  }
  const during = particle(view, token, 'preposition')
  if (during !== null && ['during', 'in', 'via', 'by'].includes(column(during, 'id'))) {
    const noun = view.find(during.match.end, 'encounter-nouns')
    if (noun !== null) token = skipAdverbials(view, sentence, noun.match.end)
  }
  return token
}

interface Rest {
  readonly entry: Entry
  readonly start: number
  readonly end: number
}

/** The rest of the light verb `lemma`, at `from` or a few words on. */
function restAt(view: TextView, sentence: Sentence, lemma: string, from: number): Rest | null {
  for (let token = from; token < Math.min(sentence.end, from + 4); token += 1) {
    for (const match of view.matches(token)) {
      const entry = match.entries.find(
        (one) => one.kind === 'rests' && one.payload.verb === lemma && one.payload.link === '',
      )
      if (entry !== undefined) return { entry, start: from, end: match.end }
    }
  }
  return null
}
