/** What a verb or noun of talk governs: a clause behind «أن», a preposition, a joined letter, an object, a quotation. */
import type { Entry, Phrase, TextView } from '../../pack.ts'
import { column, hasClitic, isMark, isOpeningQuote, isWord, PARTICLES, particle } from './particles.ts'
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

/** Cells of codes, split once. */
const split = new Map<unknown, ReadonlySet<string>>()

/** The codes in one column of an entry. */
export function words(entry: Entry, name: string): ReadonlySet<string> {
  const value = entry.payload[name]
  const known = split.get(value)
  if (known !== undefined) return known
  const codes = new Set(typeof value === 'string' && value !== '' ? value.split(' ') : [])
  split.set(value, codes)
  return codes
}

/** Codes without the object's, and those of prepositions alone, by what a verb governs: few cells differ. */
const objectless = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()
const prepositions = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

/** What a verb governs beside an object. */
export function withoutObject(govern: ReadonlySet<string>): ReadonlySet<string> {
  return without(objectless, govern, ['obj'])
}

/** What a verb governs behind an addressee. */
export function behindAddressee(govern: ReadonlySet<string>): ReadonlySet<string> {
  return without(prepositions, govern, ['obj', 'quote', 'li'])
}

function without(
  known: WeakMap<ReadonlySet<string>, ReadonlySet<string>>,
  govern: ReadonlySet<string>,
  codes: readonly string[],
): ReadonlySet<string> {
  const kept = known.get(govern)
  if (kept !== undefined) return kept
  const rest = new Set([...govern].filter((code) => !codes.includes(code)))
  known.set(govern, rest)
  return rest
}

/** The complement that begins right at `token`. */
export function complementAt(
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

/** A complement without an addressee. */
export function complement(kind: Complement['kind'], start: number, preposition: string): Complement {
  return { kind, start, preposition, addressee: null }
}

/** A clause behind «أن» that begins at `token`, where the verb governs one. */
export function thatAt(
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

/** A colon or an opening quotation mark at `token`, where the verb takes quoted words. */
export function quoteAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!govern.has('quote') && !govern.has('an') && !govern.has('inna')) return null
  if (isMark(view, token, ':') && token + 1 < sentence.end) return complement('quote', token + 1, '')
  return isOpeningQuote(view, token) ? complement('quote', token, '') : null
}

/** A preposition of those governed at `token`, alone or before «أن». */
export function prepositionAt(view: TextView, token: number, govern: ReadonlySet<string>): Complement | null {
  const found = particle(view, token, 'preposition')
  if (found === null || found.match.bits !== 0) return null
  const code = (PREPOSITIONS[column(found, 'id')] ?? []).find((one) => govern.has(one))
  if (code === undefined) return null
  return thatAt(view, found.match.end, govern, code) ?? complement('prep', found.match.end, code)
}

/** «تعهد بالحفاظ», «استعداده للعمل»: the preposition is joined to the noun. */
export function cliticAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  govern: ReadonlySet<string>,
): Complement | null {
  if (!isWord(view, token)) return null
  const relative = govern.has('bi') ? particle(view, token, 'relative') : null
  if (relative !== null && column(relative, 'id') === 'with-what') return complement('prep', token, 'bi')
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

/** A noun at `token` as direct object. */
export function objectAt(view: TextView, token: number, govern: ReadonlySet<string>): Complement | null {
  if (!govern.has('obj') || !isWord(view, token)) return null
  const relative = particle(view, token, 'relative')
  const whatever = relative !== null && relative.match.bits === 0 && column(relative, 'id') === 'what'
  if (!whatever && !isNominal(view, token)) return null
  return complement('obj', token, '')
}

/** A particle, unless it stands before nouns as «كل من» does. */
function isOtherParticle({ kind }: Entry): boolean {
  return kind !== 'each' && PARTICLES.includes(kind)
}

/** A word that can head an object: no particle, no finite verb. */
function isNominal(view: TextView, token: number): boolean {
  for (const match of view.matches(token)) {
    if (hasClitic(match.bits, 'and') || hasClitic(match.bits, 'so')) return false
    if (match.prefixLength === 0 && match.entries.some(isOtherParticle)) return false
  }
  return !view.word(token).startsWith('و') || view.listed(token)
}
