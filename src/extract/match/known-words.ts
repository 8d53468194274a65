/**
 * The words met last with the number of what is known of them, half a line of the processor's cache each. Part of the hot path: no string
 * is made, and most words of a text are looked up here alone.
 */
import type { Tokens } from '../../document/tokens.ts'
import { WORD } from '../../document/tokens.ts'
import { type CliticTable, type Reading, type Word, wordAt } from './clitics.ts'
import { wordBit } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'
import { addKinds } from './listing.ts'
import { type Opening, type OpeningSource, openingsOf } from './openings.ts'
import { Readings } from './readings.ts'
import { Sparse } from './sparse.ts'

/** How many words have a slot, four by four: a new word takes the place of that of four which came first. */
const SLOTS = 1 << 16
const WAYS = 4
/** A slot is half a line of the processor's cache: two whole numbers, and behind them, in half ones, the word's units. */
const SLOT = 8
const HASH = 0
/** `Known.number`, length and token kind. */
const INFO = 1
const UNITS = 4
const LONGEST = SLOT * 2 - UNITS
const KIND_BITS = 2
const KIND = 3
const SHAPE_BITS = 6
const SHAPE = 63

/** Numbers that `KnownWords.read` writes of each token. */
export const ROW_SIZE = 4
/** Where the number of the word's `Known` stands among them, behind its kinds. */
export const NUMBER = 3
/** Numbers that are kept of each `Known`: the kinds that the word by itself is listed as, and two sets of words. */
const KNOWN_SIZE = 8
const FOLLOWERS = 3
const SELF = 4

/** All that is known of a word. */
export interface Known {
  readonly number: number
  /** In the vocabulary; -1 where it is not listed. */
  readonly id: number
  /** The words behind it with which some form begins, as a set of `wordBit`. */
  readonly followers: number
  /** The words that it may be behind another: itself, and those of `laters`. */
  readonly self: number
  readonly opening: Opening | null
  /** How it may continue a form: by another spelling of its end, or, at the form's end, with a pronoun behind it. */
  readonly laters: readonly Reading[]
}

const NO_READINGS: readonly Reading[] = []
/** A word that nothing is known of. */
const UNKNOWN: Known = { number: 0, id: -1, followers: 0, self: 0, opening: null, laters: NO_READINGS }
/** Beyond this many, all are forgotten before the next text. */
const MOST_KNOWN = 1 << 16

/** Words by one lexicon, one pack's clitics and one language. */
export class KnownWords {
  readonly #source: OpeningSource
  readonly #slots = new Int32Array(SLOTS * SLOT)
  readonly #units = new Uint16Array(this.#slots.buffer)
  /** What is known of words that are too long for a slot. */
  readonly #long = new Map<string, Known>()
  #known: Known[] = [UNKNOWN]
  /** By number of `#known`. */
  #kept = new Int32Array(1024 * KNOWN_SIZE)
  /** What is known of listed words, by id: it stays when their slot goes to another. */
  #listed: Sparse<Known>

  constructor(source: OpeningSource) {
    this.#source = source
    this.#listed = new Sparse(source.lexicon.wordCount)
  }

  /** What is known of each word met since `read` was called last, by number. */
  get known(): readonly Known[] {
    return this.#known
  }

  /** Writes the row of every token into `rows`, which is blank, the first at `ROW_SIZE`; gives those at which a longer form may begin. */
  read(tokens: Tokens, rows: Int32Array): readonly number[] {
    if (this.#known.length > MOST_KNOWN) this.#forget()
    this.#fetch(tokens, rows)
    const begun: number[] = []
    let followers = 0
    for (let index = 0; index < tokens.count; index += 1) {
      const number = this.#numberOf(tokens, index)
      const kept = this.#kept
      const place = number * KNOWN_SIZE
      if ((followers & (kept[place + SELF] as number)) !== 0) begun.push(index - 1)
      followers = kept[place + FOLLOWERS] as number
      const row = (index + 1) * ROW_SIZE
      rows[row] = kept[place] as number
      if (number === 0) continue
      rows[row + 1] = kept[place + 1] as number
      rows[row + 2] = kept[place + 2] as number
      rows[row + NUMBER] = number
    }
    return begun
  }

  /** Slots lie far apart: in a loop as short as this the processor waits for many of them at once. */
  #fetch({ hash, count }: Tokens, rows: Int32Array): void {
    const slots = this.#slots
    for (let index = 0; index < count; index += 1)
      rows[(index + 1) * ROW_SIZE] = slots[placeOf(hash[index] as number)] as number
  }

  #forget(): void {
    this.#known = [UNKNOWN]
    this.#listed = new Sparse(this.#source.lexicon.wordCount)
    this.#long.clear()
    this.#slots.fill(0)
  }

  /** The number of what is known of token `index`; the word has a slot from now on. */
  #numberOf(tokens: Tokens, index: number): number {
    const from = tokens.foldStart[index] as number
    const length = (tokens.foldStart[index + 1] as number) - from
    if (length > LONGEST) return this.#numberOfLong(tokens, index)
    const hash = tokens.hash[index] as number
    const shape = (length << KIND_BITS) | (tokens.kind[index] as number)
    const first = placeOf(hash)
    for (let slot = first; slot < first + WAYS * SLOT; slot += SLOT)
      if (this.#holds(slot, hash, shape, tokens.folded, from))
        return (this.#slots[slot + INFO] as number) >> SHAPE_BITS
    return this.#put(hash, shape, wordAt(tokens, index))
  }

  #holds(slot: number, hash: number, shape: number, folded: Uint16Array, from: number): boolean {
    const slots = this.#slots
    if (slots[slot + HASH] !== hash || ((slots[slot + INFO] as number) & SHAPE) !== shape) return false
    const units = this.#units
    const spelled = slot * 2 + UNITS - from
    const end = from + (shape >> KIND_BITS)
    for (let unit = from; unit < end; unit += 1) if (units[spelled + unit] !== folded[unit]) return false
    return true
  }

  #put(hash: number, shape: number, word: Word): number {
    const slots = this.#slots
    const slot = placeOf(hash)
    const { number } = this.#know(hash, shape & KIND, word)
    slots.copyWithin(slot + SLOT, slot, slot + (WAYS - 1) * SLOT)
    this.#units.set(word.units.subarray(word.from, word.to), slot * 2 + UNITS)
    slots[slot + HASH] = hash
    slots[slot + INFO] = (number << SHAPE_BITS) | shape
    return number
  }

  #numberOfLong(tokens: Tokens, index: number): number {
    const spelling = tokens.word(index)
    const before = this.#long.get(spelling)
    if (before !== undefined) return before.number
    const known = this.#know(
      tokens.hash[index] as number,
      tokens.kind[index] as number,
      wordAt(tokens, index),
    )
    if (this.#long.size > MOST_KNOWN) this.#long.clear()
    this.#long.set(spelling, known)
    return known.number
  }

  #know(hash: number, kind: number, word: Word): Known {
    const { lexicon, readings } = this.#source
    const id = lexicon.wordId(word.units, word.from, word.to, hash)
    const before = id < 0 ? undefined : this.#listed.get(id)
    if (before !== undefined) return before
    const opening = openingsOf(this.#source, word, kind, id)
    const isWhole = kind !== WORD || (id >= 0 && lexicon.isPlain(id))
    const laters = isWhole ? NO_READINGS : readings.later(word)
    const self = laters.reduce(
      (set, later) => set | wordBit(later.word),
      lexicon.isLater(id) ? wordBit(id) : 0,
    )
    if (opening === null && self === 0) return UNKNOWN
    const known = { number: this.#known.length, id, followers: followersOf(opening), self, opening, laters }
    this.#known.push(known)
    this.#keep(known)
    if (id >= 0) this.#listed.set(id, known)
    return known
  }

  #keep({ number, followers, self, opening: first }: Known): void {
    const place = number * KNOWN_SIZE
    if (place >= this.#kept.length) this.#kept = grown(this.#kept)
    const kept = this.#kept.fill(0, place, place + KNOWN_SIZE)
    for (let opening = first; opening !== null; opening = opening.next)
      if (opening.listing !== null) addKinds(kept, place, opening.listing)
    kept[place + FOLLOWERS] = followers
    kept[place + SELF] = self
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

/** Where the first of the four slots begins in which a word with this hash may be. */
function placeOf(hash: number): number {
  return ((hash ^ (hash >>> 13)) & (SLOTS - WAYS)) * SLOT
}

function followersOf(first: Opening | null): number {
  let followers = 0
  for (let opening = first; opening !== null; opening = opening.next) followers |= opening.followers
  return followers
}

const byLexicon = new WeakMap<Lexicon, WeakMap<CliticTable, Map<string, KnownWords>>>()

/** The words by `lexicon` and `table` as they count in `language`, kept from text to text. */
export function knownWords(lexicon: Lexicon, table: CliticTable, language: string): KnownWords {
  const byTable = byLexicon.get(lexicon) ?? new WeakMap<CliticTable, Map<string, KnownWords>>()
  byLexicon.set(lexicon, byTable)
  const byLanguage = byTable.get(table) ?? new Map<string, KnownWords>()
  byTable.set(table, byLanguage)
  const known = byLanguage.get(language)
  if (known !== undefined) return known
  const readings = new Readings(lexicon, table)
  const words = new KnownWords({ lexicon, table, readings, listingAt: lexicon.listingsIn(language) })
  byLanguage.set(language, words)
  return words
}
