/** What words are about, in terms that hold across languages: who and what is named, numbers, dates, terms. */
import type {
  Clitics,
  LanguagePack,
  LexiconEntry,
  Match,
  NumberExpression,
  TextView,
} from '../../../languages/pack.ts'
import { Tokens, tokenize } from '../../document/tokens.ts'
import { resolveDate } from '../../extract/dates/resolve.ts'
import {
  CLITIC_BITS,
  type CliticTable,
  cliticTable,
  hostOf,
  NO_PREFIX,
  prefixesOf,
  wordAt,
} from '../../extract/match/clitics.ts'
import type { Lexicon } from '../../extract/match/lexicon.ts'
import { viewText } from '../../extract/match/view.ts'
import type { IsoDateTime, Span } from '../../model.ts'
import { endOfName, titlesIn } from './calling.ts'
import { soundsOf } from './sounds.ts'
import { stemOf } from './stems.ts'
import { type FoundTerm, type Term, type TermRow, Terms } from './terms.ts'

/** What reading rests on, as far as comparing needs it. */
export interface Knowing {
  readonly lexicon: Lexicon
  readonly packs: readonly LanguagePack[]
}

/** Something that words name, count or speak of. */
export interface Item {
  readonly kind: 'entity' | 'number' | 'date' | 'word'
  /**
   * What it is found again by: `entity/cn`, `number/12`, `date/2018-06`, `when/today`, `term/grain`, `ar/…` for a word of one language,
   * `sounds/…` for what may be a name in another script.
   */
  readonly keys: readonly string[]
  /** Of a word that is listed as a term. */
  readonly terms: readonly Term[]
  readonly span: Span
  /** Whether a part of its own begins with it: behind a mark, a pause or a word that joins («و», "and", "which"). */
  readonly opens: boolean
  /** Whether it only calls somebody: a person or a state, part of a title, or of a name behind the listed part of it. */
  readonly calls: boolean
}

/** Items of a piece of text, in its order; spans count from `span.start`. */
export type Describe = (span: Span, language: string, published: IsoDateTime | null) => readonly Item[]

/** Kinds of entries that name something, the more telling first. */
const NAMING: readonly string[] = [
  'instrument',
  'series',
  'body',
  'person',
  'place',
  'state',
  'capital',
  'metonym',
  'nisba',
  'people',
]

/** Those of people and states. */
const CALLING: ReadonlySet<string> = new Set(['person', 'state', 'capital', 'metonym', 'nisba', 'people'])

interface Language {
  readonly pack: LanguagePack
  readonly clitics: CliticTable
  readonly terms: Terms
  readonly functionWords: ReadonlySet<string>
}

/** A describer by what `knowing` holds. A text in a language without a pack is compared by its words and digits alone. */
export function describer({ lexicon, packs }: Knowing): Describe {
  const languages = packs.map((pack) => languageOf(lexicon, pack))
  const tokens = new Tokens()
  return (span, language, published) => {
    tokenize(span.quote, lexicon.characters, tokens)
    const known = languageFor(languages, language, span.quote)
    if (known === null) return plainItems(tokens, language, span)
    const view = viewText(lexicon, known.clitics, tokens, known.pack.code, [{ start: 0, end: tokens.count }])
    return new Reader(lexicon, known, view, tokens, span).items(published)
  }
}

function languageOf(lexicon: Lexicon, pack: LanguagePack): Language {
  const clitics = lexicon.fact(`clitics/${pack.code}`) as Clitics
  const phrases = (lexicon.fact('document/phrases') ?? []) as readonly LexiconEntry[]
  const own = phrases.filter(({ kind, language }) => kind === 'function-word' && language === pack.code)
  return {
    pack,
    clitics: cliticTable(clitics),
    terms: new Terms(
      (lexicon.fact(`terms/${pack.code}`) ?? []) as readonly TermRow[],
      clitics,
      lexicon.characters,
    ),
    functionWords: new Set(own.map(({ form }) => form)),
  }
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/gu
const LATIN = /[a-z]/giu

/** The pack of `language`; of words in another script, the first that is written so. */
function languageFor(languages: readonly Language[], language: string, text: string): Language | null {
  const code = language.split('-')[0]
  const own = languages.find(({ pack }) => pack.code === code) ?? null
  if (own === null) return null
  const rightToLeft = count(text, RIGHT_TO_LEFT) > count(text, LATIN)
  const direction = rightToLeft ? 'rtl' : 'ltr'
  return own.pack.direction === direction
    ? own
    : (languages.find(({ pack }) => pack.direction === direction) ?? own)
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

/** Words as they are folded, and digits. */
function plainItems(tokens: Tokens, language: string, { start, quote }: Span): readonly Item[] {
  return Array.from({ length: tokens.count }, (_, token): Item | null => {
    const word = tokens.word(token)
    if (!/[\p{L}\p{N}]/u.test(word)) return null
    const [from, to] = [tokens.start[token] as number, tokens.end[token] as number]
    const span = { start: start + from, end: start + to, quote: quote.slice(from, to) }
    const isNumber = /^\d+$/.test(word)
    const key = isNumber ? `number/${Number(word)}` : `${language}/${word}`
    return { kind: isNumber ? 'number' : 'word', keys: [key], terms: [], span, opens: false, calls: false }
  }).filter((item) => item !== null)
}

/** Goes through one text once for each kind of item; what one kind has taken no other takes. */
class Reader {
  readonly #lexicon: Lexicon
  readonly #language: Language
  readonly #view: TextView
  readonly #tokens: Tokens
  readonly #span: Span
  readonly #taken: boolean[]
  readonly #calls: boolean[]
  readonly #items: { readonly item: Omit<Item, 'opens' | 'calls'>; readonly from: number }[] = []

  constructor(lexicon: Lexicon, language: Language, view: TextView, tokens: Tokens, span: Span) {
    this.#lexicon = lexicon
    this.#language = language
    this.#view = view
    this.#tokens = tokens
    this.#span = span
    this.#taken = new Array<boolean>(view.count).fill(false)
    this.#calls = titlesIn(view)
  }

  items(published: IsoDateTime | null): readonly Item[] {
    const numbers = this.#language.pack.findNumbers(this.#view)
    this.#dates(published, numbers)
    this.#entities()
    this.#numbers(numbers)
    this.#words()
    return this.#items
      .map(({ item, from }) => ({ ...item, opens: this.#opens(from), calls: this.#calls[from] === true }))
      .toSorted((a, b) => a.span.start - b.span.start)
  }

  #dates(published: IsoDateTime | null, numbers: readonly NumberExpression[]): void {
    for (const expression of this.#language.pack.findDates(this.#view)) {
      if (numbers.some((number) => isPartOf(expression, number))) continue
      const options = { reference: published, tense: 'future' } as const
      const date =
        resolveDate(expression, { ...options, mode: 'news' }) ??
        resolveDate(expression, { ...options, mode: 'assistant' })
      const { start, end } = expression.tokens
      if (date !== null && !this.#isTaken(start, end))
        this.#add(
          'date',
          [`date/${date.edtf}`, this.#sameWords(start, end), ...lengthsIn(expression, date.edtf, numbers)],
          expression.start,
          expression.end,
          [start, end],
        )
    }
  }

  /** A paper that prints another's "today" a day later means the same day. */
  #sameWords(start: number, end: number): string {
    const words = Array.from({ length: end - start }, (_, index) => this.#view.word(start + index))
    return `when/${words.join(' ')}`
  }

  #entities(): void {
    const view = this.#view
    for (let token = view.next(0, NAMING); token < view.count; token = view.next(token + 1, NAMING)) {
      const named = view
        .matches(token)
        .filter((match) => match.entries.some(isNaming))
        .toSorted((a, b) => b.end - a.end)[0]
      if (named === undefined || this.#isTaken(named.start, named.end)) continue
      const id = bestId(named)
      if (named.entries.some(({ kind }) => kind === 'person')) this.#restOfName(named.end)
      this.#calls[token] = named.entries.some(({ kind }) => CALLING.has(kind))
      if (id !== null)
        this.#add(
          'entity',
          [`entity/${id}`],
          view.start(token, named.prefixLength),
          view.end(named.end - 1),
          [token, named.end],
        )
    }
  }

  #restOfName(end: number): void {
    const view = this.#view
    const isLink = (token: number): boolean =>
      this.#language.terms.find([view.word(token)], 0)?.terms.some(({ id }) => id === LINKS) === true
    this.#calls.fill(true, end, endOfName(view, end, isLink))
  }

  #numbers(numbers: readonly NumberExpression[]): void {
    for (const { start, end, value, kind } of numbers) {
      const tokens = this.#tokensOf(start, end)
      if (kind === 'number' && tokens !== null && !this.#isTaken(...tokens))
        this.#add('number', [`number/${value}`], start, end, tokens)
    }
  }

  /** Every word that is left, with the term that it is or is part of. */
  #words(): void {
    const view = this.#view
    const words = Array.from({ length: view.count }, (_, token) => view.word(token))
    for (let token = 0; token < view.count; token += 1) {
      if (this.#taken[token] === true || view.kind(token) !== 0) continue
      const term = this.#language.terms.find(words, token)
      if (term?.terms.some(isIdle) === true) continue
      if (term !== null && !this.#isTaken(term.start, term.end)) {
        this.#add(
          'word',
          this.#termKeys(words, term),
          view.start(token),
          view.end(term.end - 1),
          [token, term.end],
          term.terms,
        )
      } else if (!this.#isFunctionWord(token))
        this.#add('word', this.#keysOf(token), view.start(token), view.end(token), [token, token + 1])
    }
  }

  /** The term, and what its words are by themselves: an exchange of students is of students too. */
  #termKeys(words: readonly string[], { terms, start, end }: FoundTerm): readonly string[] {
    const own = terms.map(({ id }) => `term/${id}`)
    if (end - start === 1) return own
    const parts = words.slice(start, end).flatMap((word) => this.#language.terms.find([word], 0)?.terms ?? [])
    return [...new Set([...own, ...parts.filter((term) => !isIdle(term)).map(({ id }) => `term/${id}`)])]
  }

  #keysOf(token: number): readonly string[] {
    const stem = this.#stem(token)
    const sounds = this.#mayBeName(token, stem) ? soundsOf(stem) : null
    const own = `${this.#language.pack.code}/${stem}`
    return sounds === null ? [own] : [own, `sounds/${sounds}`]
  }

  /** In Latin script names are written with a capital; in others any word may be one. */
  #mayBeName(token: number, stem: string): boolean {
    const first = this.#view.text.charAt(this.#view.start(token))
    return /^[a-z]/u.test(stem) ? first !== first.toLowerCase() : true
  }

  #stem(token: number): string {
    return stemOf(this.#lexicon, this.#language.clitics, this.#tokens, token)
  }

  #isFunctionWord(token: number): boolean {
    const { functionWords } = this.#language
    return functionWords.has(this.#view.word(token)) || functionWords.has(this.#stem(token))
  }

  #tokensOf(start: number, end: number): readonly [number, number] | null {
    let first = -1
    for (let token = 0; token < this.#view.count; token += 1) {
      if (first < 0 && this.#view.end(token) > start) first = token
      if (this.#view.end(token) >= end) return first < 0 ? null : [first, token + 1]
    }
    return null
  }

  #isTaken(start: number, end: number): boolean {
    return this.#taken.slice(start, end).includes(true)
  }

  #add(
    kind: Item['kind'],
    keys: readonly string[],
    start: number,
    end: number,
    [from, to]: readonly [number, number],
    terms: readonly Term[] = [],
  ): void {
    this.#taken.fill(true, from, to)
    const offset = this.#span.start
    const span = { start: offset + start, end: offset + end, quote: this.#span.quote.slice(start, end) }
    this.#items.push({ item: { kind, keys, terms, span }, from })
  }

  /** Looks back to the word before that means anything. */
  #opens(token: number): boolean {
    const view = this.#view
    if (this.#hasAnd(token)) return true
    for (let at = token - 1; at >= 0; at -= 1) {
      if (view.kind(at) !== 0) {
        if (PAUSES.has(view.word(at))) return true
        continue
      }
      if (this.#taken[at] === true) return false
      const terms = this.#language.terms.find([view.word(at)], 0)?.terms ?? []
      if (terms.some(({ id }) => id === JOINS) || this.#hasAnd(at)) return true
    }
    return false
  }

  /** «ومساندتها»: with «و» before a word that has none of its own. */
  #hasAnd(token: number): boolean {
    const word = wordAt(this.#tokens, token)
    const { clitics, terms } = this.#language
    const isJoined = prefixesOf(clitics, word).some(({ bits }) => (bits & CLITIC_BITS.and) !== 0)
    return isJoined && !terms.has(this.#view.word(token)) && hostOf(this.#lexicon, word, NO_PREFIX) < 0
  }
}

/** Marks behind which another part begins. */
const PAUSES: ReadonlySet<string> = new Set([',', ';', ':', '.', '،', '؛', '(', ')'])
/** The id of terms that do the same: "which", «التي». */
const JOINS = 'joins'
/** And of those that join a name to that of a father: «بن». */
const LINKS = 'son-of'

/** Of a stretch («خلال خمس سنوات»), how long it is: other words may say that much alone. */
function lengthsIn(
  { start, end }: Pick<Span, 'start' | 'end'>,
  edtf: string,
  numbers: readonly NumberExpression[],
): readonly string[] {
  const within = numbers.filter((number) => start <= number.start && number.end <= end)
  return edtf.includes('/') ? within.map(({ value }) => `number/${value}`) : []
}

/** «ألف» in «700 ألف» is no year. */
function isPartOf(date: Pick<Span, 'start' | 'end'>, number: Pick<Span, 'start' | 'end'>): boolean {
  const isLonger = number.end - number.start > date.end - date.start
  return isLonger && number.start <= date.start && date.end <= number.end
}

function isNaming({ kind, payload }: Match['entries'][number]): boolean {
  return NAMING.includes(kind) && (payload.guarded ?? '') === '' && typeof payload.id === 'string'
}

/** The most telling of what the words can name. */
function bestId({ entries }: Match): string | null {
  const naming = entries
    .filter(isNaming)
    .toSorted((a, b) => NAMING.indexOf(a.kind) - NAMING.indexOf(b.kind) || (idOf(a) < idOf(b) ? -1 : 1))
  return naming[0] === undefined ? null : idOf(naming[0])
}

function idOf({ payload }: Match['entries'][number]): string {
  return String(payload.id)
}

/** «في», "the": of no account. */
function isIdle(term: Term): boolean {
  return term.class === 'idle'
}
