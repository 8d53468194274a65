/** Small questions that every Arabic rule asks of a token. */
import { CLITIC_BITS, type Found, type Match, type TextView, WORD_TOKEN } from '../../pack.ts'

/** Classes of particles: each is a kind of its own in the lexicon, since most of what a text lists is particles. */
export const PARTICLES: readonly string[] = [
  'adverb',
  'auxiliary',
  'complementiser',
  'conjunction',
  'demonstrative',
  'each',
  'function',
  'negation',
  'preposition',
  'preposition-pronoun',
  'pronoun',
  'relative',
]

/** The particle at `token` with the class `wanted`, if one is listed there. */
export function particle(view: TextView, token: number, wanted: string): Found | null {
  return view.find(token, wanted)
}

/** Whether any particle begins at `token`: a word that no name contains. */
export function isParticle(view: TextView, token: number): boolean {
  return view.has(token, PARTICLES)
}

/** «أنه», «إنها»: a complementiser with the pronoun of its clause's subject. */
export function isPronounThat(view: TextView, token: number): boolean {
  const found = token < 0 ? null : view.find(token, 'complementiser')
  return found !== null && (found.match.suffix !== null || !BARE_THAT.has(idOf(found)))
}

const BARE_THAT: ReadonlySet<string> = new Set(['an', 'inna'])

const DATE_WORDS: readonly string[] = ['date-words']
/** Classes of that table which are there for what only looks like a day: «نصر», «تيار», «مجموعة». */
const NO_DAYS: ReadonlySet<string> = new Set(['edition', 'named-after', 'zone'])
/** A year with a pronoun has no article: «النيابة العامة» is no date. */
const WITH_PRONOUN = 'its-year'

/** Whether a word of dates stands at `token`. */
export function isDateWord(view: TextView, token: number): boolean {
  const found = view.has(token, DATE_WORDS) ? view.find(token, 'date-words') : null
  if (found === null || NO_DAYS.has(cell(found.entry.payload.class))) return false
  return found.entry.payload.id !== WITH_PRONOUN || !hasClitic(found.match.bits, 'the')
}

/** Whether the form is listed under `kind`. */
export function isOfKind(match: Pick<Match, 'entries'>, kind: string): boolean {
  for (const entry of match.entries) if (entry.kind === kind) return true
  return false
}

/** What the form may name under `kind`, or under `other`: ids without repetition, in the order of the registry. */
export function idsOf(match: Pick<Match, 'entries'>, kind: string, other = kind): string[] {
  const ids: string[] = []
  for (const entry of match.entries) {
    if (entry.kind !== kind && entry.kind !== other) continue
    const id = String(entry.payload.id)
    if (!ids.includes(id)) ids.push(id)
  }
  return ids
}

/** The text in a payload's column; '' where it has none. */
export function cell(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The row of the table that lists what was found. */
export function idOf({ entry }: Found): string {
  return String(entry.payload.id)
}

/** Whether `token` is a word of the text. */
export function isWord(view: TextView, token: number): boolean {
  return token >= 0 && token < view.count && view.kind(token) === WORD_TOKEN
}

/** Whether `token` is the punctuation `mark`, one sign. */
export function isMark(view: TextView, token: number, mark: string): boolean {
  return view.unit(token) === mark.charCodeAt(0)
}

const COMMA = '،'.charCodeAt(0)
const LATIN_COMMA = ','.charCodeAt(0)

/** Whether `token` is a comma, Arabic or Latin. */
export function isComma(view: TextView, token: number): boolean {
  const unit = view.unit(token)
  return unit === COMMA || unit === LATIN_COMMA
}

/** A set of signs: 1 at the unit of each. */
export type Signs = Readonly<Uint8Array>

/** Arabic letters and all signs of punctuation have units below this. */
const UNITS = 0x2300

/** The signs as a set, for `isOneOf`. */
export function signs(marks: readonly string[]): Signs {
  const set = new Uint8Array(UNITS)
  for (const mark of marks) set[mark.charCodeAt(0)] = 1
  return set
}

/** Whether `token` is one of these signs. */
export function isOneOf(view: TextView, token: number, marks: Signs): boolean {
  return marks[view.unit(token)] === 1
}

const DASHES = signs(['-', '–', '—', 'ـ', '_', '−'])

/** Whether `token` is a dash of any length. */
export function isDash(view: TextView, token: number): boolean {
  return isOneOf(view, token, DASHES)
}

const OPENING = signs(['«', '“', '"', '„', '‹', '‟'])
/** The kind of those marks: `lexicon/marks.tsv`. */
export const OPENING_QUOTE = 'opening-quote'
/** The kind of marks that can close a quotation. */
export const CLOSING_QUOTE = 'closing-quote'
const CLOSING: readonly string[] = [CLOSING_QUOTE]

/** Whether `token` is a mark that can open a quotation. */
export function isOpeningQuote(view: TextView, token: number): boolean {
  return isOneOf(view, token, OPENING)
}

/** Whether `token` is a mark that can close a quotation. */
export function isClosingQuote(view: TextView, token: number): boolean {
  return view.has(token, CLOSING)
}

/** The token that closes the quotation opened at `token`, before `limit`; -1 if none does. */
export function closingQuote(view: TextView, token: number, limit: number): number {
  const close = view.next(token + 1, CLOSING, limit)
  return close < limit ? close : -1
}

/** Whether the word at `token` begins with the article, its own or as a clitic. */
export function isDefinite(view: TextView, token: number): boolean {
  return (
    view.begins(token, 'ال') ||
    view.begins(token, 'وال') ||
    view.begins(token, 'لل') ||
    view.begins(token, 'بال')
  )
}

/** Whether `bits` name the clitic. */
export function hasClitic(bits: number, clitic: keyof typeof CLITIC_BITS): boolean {
  return (bits & CLITIC_BITS[clitic]) !== 0
}

/** Bits of clitics that govern what follows: with them a phrase is no subject. */
export const GOVERNING: number = CLITIC_BITS.to | CLITIC_BITS.by | CLITIC_BITS.as

/** Bits of clitics that join sentences or parts. */
export const JOINING: number = CLITIC_BITS.and | CLITIC_BITS.so

/** «شرطًا», «مازحاً»: in alif, with the sign of the indefinite accusative, which folded words have not. */
export function hasTanwin(view: TextView, token: number): boolean {
  if (!view.ends(token, 'ا')) return false
  const end = view.end(token)
  return view.text.charCodeAt(end - 1) === TANWIN || view.text.charCodeAt(end - 2) === TANWIN
}

const TANWIN = 0x064b

/** The clitics of a word of which `prefixLength` letters are some, before the article: that belongs to what somebody is called («والجماعة», «الخبير»). */
export function beforeArticle(view: TextView, token: number, prefixLength: number): number {
  const article = prefixLength - ARTICLE.length
  return article >= 0 && view.word(token).startsWith(ARTICLE, article) ? article : prefixLength
}

const ARTICLE = 'ال'
