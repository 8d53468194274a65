/** What a verb or noun of talk governs: a clause behind «أن», a preposition, a joined letter, an object, a quotation. */
import type { Entry, Phrase, TextView } from '../../pack.ts'
import { CLAUSE, CODE, type Code, SAID } from './codes.ts'
import {
  hasClitic,
  idOf,
  isDefinite,
  isMark,
  isOpeningQuote,
  isWord,
  JOINING,
  PARTICLES,
  particle,
} from './particles.ts'
import type { Sentence } from './sentence.ts'

/** `that`: a clause behind أن; `prep`: a noun behind a preposition; `obj`: a noun; `quote`: words in quotation marks. */
export interface Complement {
  readonly kind: 'that' | 'prep' | 'obj' | 'quote'
  /** The token at which the content begins. */
  readonly start: number
  /** The preposition's code, '' without one. */
  readonly preposition: Code | ''
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

/** A subject that its place makes known, and the complement behind it. */
export interface Unlisted {
  readonly subject: Phrase
  readonly found: Complement
}

/** Codes by the particle's id. */
const PREPOSITIONS: ReadonlyMap<string, readonly Code[]> = new Map<string, readonly Code[]>([
  ['to', ['ila']],
  ['about', ['about']],
  ['on', ['ala']],
  ['in', ['fi']],
  ['from', ['min']],
  ['with', ['maa']],
  ['around', ['hawl']],
  ['regarding', ['bishan', 'iza']],
  ['between', ['bayna']],
  ['before', ['amam']],
])

/** The complement that begins right at `token`, of those in the set `governs`. */
export function complementAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  governs: number,
): Complement | null {
  if (token >= sentence.end) return null
  if (!isWord(view, token))
    return cliticAt(view, sentence, token, governs) ?? quoteAt(view, sentence, token, governs)
  return (
    ledAt(view, token, governs) ??
    otherThatAt(view, token, governs) ??
    cliticAt(view, sentence, token, governs) ??
    objectAt(view, token, governs)
  )
}

/** «أوضح إلى أن», «نوه على أن»: another preposition than the verb's own. */
function otherThatAt(view: TextView, token: number, governs: number): Complement | null {
  if ((governs & CLAUSE) === 0 || !view.has(token, LEADERS)) return null
  const found = particle(view, token, 'preposition')
  const [code] = (found !== null && found.match.bits === 0 ? PREPOSITIONS.get(idOf(found)) : null) ?? []
  return found !== null && code !== undefined && LOOSE.has(code)
    ? thatAt(view, found.match.end, governs, code)
    : null
}

const LOOSE: ReadonlySet<Code> = new Set<Code>(['ila', 'ala', 'about'])

/** A complement that a word of its own leads to: «أن», a preposition. */
export function ledAt(view: TextView, token: number, governs: number): Complement | null {
  if (!view.has(token, LEADERS)) return null
  return thatAt(view, token, governs, '') ?? prepositionAt(view, token, governs)
}

const LEADERS: readonly string[] = ['complementiser', 'preposition']

/** Whether the complement is one of those that a verb needs to report: the set `needs`, empty where any will do. */
export function isEnough({ kind, preposition }: Complement, needs: number): boolean {
  if (needs === 0) return true
  if (kind === 'quote') return (needs & SAID) !== 0
  if (kind === 'obj') return (needs & CODE.obj) !== 0
  if (kind === 'that' && (needs & CLAUSE) !== 0) return true
  return preposition !== '' && (needs & CODE[preposition]) !== 0
}

/** A complement without an addressee. */
export function complement(kind: Complement['kind'], start: number, preposition: Code | ''): Complement {
  return { kind, start, preposition, addressee: null }
}

/** A clause behind «أن» that begins at `token`, where the verb governs one. */
export function thatAt(
  view: TextView,
  token: number,
  governs: number,
  preposition: Code | '',
): Complement | null {
  const found = particle(view, token, 'complementiser')
  if (found === null || hasClitic(found.match.bits, 'as') || hasClitic(found.match.bits, 'so')) return null
  if (isBecause(view, token, governs)) return null
  if ((governs & CLAUSE) === 0 && preposition === '' && !isJoinedThat(view, token, governs)) return null
  return complement('that', found.match.end, preposition)
}

/** «لأن المرفأ», «لأنه»: it tells why, and not what; but «داعيا لأن يفتح المرفأ», «يأسف لأن المرفأ مغلق». */
export function isBecause(view: TextView, token: number, governs: number): boolean {
  if (!view.has(token, THAT) || isOfReason(governs)) return false
  const found = particle(view, token, 'complementiser')
  if (found === null || !hasClitic(found.match.bits, 'to')) return false
  const { end } = found.match
  return idOf(found) !== 'an' || !(view.begins(end, 'ي') || view.begins(end, 'ت'))
}

/** «يأسف لـ», «جاهز لـ»: a verb of «أن» and «ل», of nothing that is said itself. */
function isOfReason(governs: number): boolean {
  const isOfBoth = (governs & CODE.li) !== 0 && (governs & CODE.an) !== 0
  return isOfBoth && (governs & (CODE.obj | CODE.about | CODE.bi | CODE.ila)) === 0
}

const THAT: readonly string[] = ['complementiser']

/** «بأن» */
function isJoinedThat(view: TextView, token: number, governs: number): boolean {
  return (governs & CODE.bi) !== 0 && view.unit(token) === BI
}

/** A colon or an opening quotation mark at `token`, where the verb takes quoted words. */
export function quoteAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  governs: number,
): Complement | null {
  if ((governs & SAID) === 0) return null
  if (isMark(view, token, ':') && token + 1 < sentence.end && !isMark(view, token + 1, '/'))
    return complement('quote', token + 1, '')
  return isOpeningQuote(view, token) ? complement('quote', token, '') : null
}

/** A preposition of those governed at `token`, alone or before «أن». */
export function prepositionAt(view: TextView, token: number, governs: number): Complement | null {
  const found = particle(view, token, 'preposition')
  if (found === null || found.match.bits !== 0) return null
  for (const code of PREPOSITIONS.get(idOf(found)) ?? [])
    if ((governs & CODE[code]) !== 0)
      return thatAt(view, found.match.end, governs, code) ?? complement('prep', found.match.end, code)
  return null
}

const BI = 'ب'.charCodeAt(0)
const LI = 'ل'.charCodeAt(0)

/** «تعهد بالحفاظ», «استعداده للعمل»: the preposition is joined to the noun. */
export function cliticAt(
  view: TextView,
  sentence: Sentence,
  token: number,
  governs: number,
): Complement | null {
  if ((governs & CODE.bi) !== 0 && isWithWhat(view, token)) return complement('prep', token, 'bi')
  // «أشاد "بالدور"»
  if (isOpeningQuote(view, token)) {
    const quoted = cliticAt(view, sentence, token + 1, governs)
    return quoted === null ? null : { ...quoted, start: token }
  }
  const unit = view.unit(token)
  const code = unit === BI ? 'bi' : unit === LI ? 'li' : null
  if (code === null || (governs & CODE[code]) === 0 || !isWord(view, token)) return null
  return isJoined(view, sentence, token, code === 'bi' ? 'by' : 'to') ? complement('prep', token, code) : null
}

function isWithWhat(view: TextView, token: number): boolean {
  const relative = particle(view, token, 'relative')
  return relative !== null && idOf(relative) === 'with-what'
}

/** The fewest letters of a noun with its preposition. */
const FEWEST_LETTERS = 4

function isJoined(view: TextView, sentence: Sentence, token: number, clitic: 'by' | 'to'): boolean {
  if (view.word(token).length < FEWEST_LETTERS) return false
  const phrase = sentence.phraseAt(token)
  if (phrase !== null) return hasClitic(phrase.bits, clitic)
  const matches = view.matches(token)
  return matches.length === 0 || matches.some((match) => hasClitic(match.bits, clitic))
}

/** A noun at `token` as direct object. */
export function objectAt(view: TextView, token: number, governs: number): Complement | null {
  if ((governs & CODE.obj) === 0 || !isWord(view, token)) return null
  const isParticle = view.has(token, NO_NOUNS)
  if (!(isParticle && isWhatever(view, token)) && !isNominal(view, token, isParticle)) return null
  return complement('obj', token, '')
}

function isWhatever(view: TextView, token: number): boolean {
  const relative = particle(view, token, 'relative')
  return relative !== null && relative.match.bits === 0 && idOf(relative) === 'what'
}

/** Particles, unless they stand before nouns as «كل من» does. */
const NO_NOUNS: readonly string[] = PARTICLES.filter((kind) => kind !== 'each')

/** «هذا الاتهام», «أي تدخل»: these begin a noun's phrase. */
function isOtherParticle({ kind, payload }: Entry): boolean {
  return kind !== 'demonstrative' && NO_NOUNS.includes(kind) && !String(payload.id).startsWith(QUANTITY)
}

const QUANTITY = 'quantity-'
const LAST = 'quantity-last'

/** «آخر المستجدات», «آخر تطورات الوضع»: the last of several; behind a noun it is another one («أكد مسؤول آخر وجود أسرى»). */
function isLastOf(view: TextView, token: number): boolean {
  return isWord(view, token + 1) && (isDefinite(view, token + 1) || view.ends(token + 1, PLURAL))
}

const PLURAL = 'ات'

/** «قال هذا المسؤول», «رفض بعض النواب»: words at `token` that begin a subject as well as an object. */
export function maySpeak(view: TextView, token: number): boolean {
  if (view.has(token, DEMONSTRATIVES)) return view.has(token + 1, SPEAKERS)
  const quantity = particle(view, token, 'function')
  if (quantity === null) return false
  const id = idOf(quantity)
  return COUNTING.has(id) || (id.startsWith(QUANTITY) && view.has(token + 1, SPEAKERS))
}

const DEMONSTRATIVES: readonly string[] = ['demonstrative']
/** «أحد», «عدد من»: mostly of people. */
const COUNTING: ReadonlySet<string> = new Set(['quantity-number', 'quantity-one'])
const SPEAKERS: readonly string[] = ['speaker-nouns', 'unnamed', 'titles', 'title', 'title-heads', 'groups']

const WA = 'و'.charCodeAt(0)
const FA = 'ف'.charCodeAt(0)

/** «بمحافظة»: every listed reading has the preposition; «بالإجماع» tells how it was done. */
function isGovernedBy(view: TextView, token: number): boolean {
  if (view.begins(token, 'بال')) return false
  const matches = view.matches(token)
  return matches.length > 0 && matches.every(({ bits }) => hasClitic(bits, 'by'))
}

/** A word that can head an object: no particle, no finite verb, nothing that «ب» governs. */
function isNominal(view: TextView, token: number, isParticle: boolean): boolean {
  if (view.unit(token) === BI && isGovernedBy(view, token)) return false
  const first = view.unit(token)
  if (!isParticle && first !== WA && first !== FA) return true
  for (const match of view.matches(token)) {
    if ((match.bits & JOINING) !== 0) return false
    if (isParticle && match.prefixLength === 0 && match.entries.some(isOtherParticle)) return false
    if (isParticle && match.entries.some(({ payload }) => payload.id === LAST) && !isLastOf(view, token))
      return false
  }
  return first !== WA || view.listed(token)
}

/** «وقال هذا المصدر»: behind the demonstrative, whoever it points at. */
export function behindThis(view: TextView, token: number): number {
  return view.has(token, DEMONSTRATIVES) && view.has(token + 1, SPEAKERS) ? token + 1 : token
}

/** «البعض», «الجميع»: whoever stands so behind a verb does it, and nobody tells who; «طالب الجميع بـ»: all may be called on. */
export function isAnybody(view: TextView, token: number, mayAddress: boolean): boolean {
  return view.isAmong(token, ANYBODY) || (!mayAddress && view.isAmong(token, EVERYBODY))
}

const ANYBODY: ReadonlySet<string> = new Set(['البعض', 'كثيرون', 'اخرون'])
const EVERYBODY: ReadonlySet<string> = new Set(['الجميع'])
