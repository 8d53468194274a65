/**
 * The readings of a word that can begin or continue a listed form. Part of the hot path: the readings of listed words
 * are kept, and so are those of the unlisted words met last.
 */
import type { Tokens } from '../../document/tokens.ts'
import {
  CLITIC_BITS,
  type CliticTable,
  endsWith,
  hostOf,
  NO_PREFIX,
  type Prefix,
  prefixesOf,
  type Reading,
  type Suffix,
  startsWith,
  type Word,
  wordAt,
} from './clitics.ts'
import type { Lexicon } from './lexicon.ts'
import { RecentWords, SLOTS } from './recent-words.ts'
import { Sparse } from './sparse.ts'

type ReadingList = readonly Reading[]

const NONE: ReadingList = []

/** What is known of a word's readings: that there are none, or where they are kept. */
const FIRST_NONE = 1
const FIRST_KEPT = 2
const LATER_NONE = 4
const LATER_KEPT = 8

/** Readings of words by one lexicon and one pack's clitics. */
export class Readings {
  readonly #lexicon: Lexicon
  readonly #table: CliticTable
  readonly #recent = new RecentWords()
  /** By vocabulary id; of words that are not listed, `#recent` knows. Most words have no readings. */
  readonly #state: Uint8Array
  /** By vocabulary id, and behind those by the slots of words that are not listed. */
  readonly #first: Sparse<ReadingList>
  readonly #later: Sparse<ReadingList>

  constructor(lexicon: Lexicon, table: CliticTable) {
    this.#lexicon = lexicon
    this.#table = table
    const places = lexicon.wordCount + SLOTS
    this.#state = new Uint8Array(lexicon.wordCount)
    this.#first = new Sparse(places)
    this.#later = new Sparse(places)
  }

  /** How token `index`, whose vocabulary id is `id` or -1, may begin a listed form with clitics before it. */
  first(tokens: Tokens, index: number, id: number): ReadingList {
    const place = this.#placeOf(tokens, index, id)
    const state = this.#stateOf(place)
    if ((state & FIRST_NONE) !== 0) return NONE
    if ((state & FIRST_KEPT) !== 0) return this.#first.get(place) as ReadingList
    const readings = this.#readFirst(wordAt(tokens, index), id)
    if (place < 0) return readings
    this.#setState(place, state | (readings.length === 0 ? FIRST_NONE : FIRST_KEPT))
    if (readings.length > 0) this.#first.set(place, readings)
    return readings
  }

  /** How it may continue one: by another spelling of its end, or, at the form's end, with a pronoun behind it. */
  later(tokens: Tokens, index: number, id: number): ReadingList {
    const place = this.#placeOf(tokens, index, id)
    const state = this.#stateOf(place)
    if ((state & LATER_NONE) !== 0) return NONE
    if ((state & LATER_KEPT) !== 0) return this.#later.get(place) as ReadingList
    const isPlain = id >= 0 && this.#lexicon.isPlain(id)
    const readings = isPlain ? NONE : this.#readLater(wordAt(tokens, index))
    if (place < 0) return readings
    this.#setState(place, state | (readings.length === 0 ? LATER_NONE : LATER_KEPT))
    if (readings.length > 0) this.#later.set(place, readings)
    return readings
  }

  /** The word's id; of one that is not listed, its slot behind all ids; -1 where nothing of it can be kept. */
  #placeOf(tokens: Tokens, index: number, id: number): number {
    if (id >= 0) return id
    const slot = this.#recent.slotOf(tokens, index)
    return slot < 0 ? -1 : this.#state.length + slot
  }

  #stateOf(place: number): number {
    if (place < 0) return 0
    const slot = place - this.#state.length
    return slot < 0 ? (this.#state[place] as number) : this.#recent.stateOf(slot)
  }

  #setState(place: number, state: number): void {
    const slot = place - this.#state.length
    if (slot < 0) this.#state[place] = state
    else this.#recent.setState(slot, state)
  }

  #readFirst(word: Word, id: number): ReadingList {
    const readings: Reading[] = []
    const prefixes = prefixesOf(this.#table, word)
    for (const prefix of prefixes) this.#add(readings, hostOf(this.#lexicon, word, prefix), prefix, 0)
    const isKnown = id >= 0 && (this.#lexicon.isPlain(id) || this.#isName(id))
    if (!isKnown && !this.#hasName(readings)) this.#addRespelled(readings, word, prefixes)
    if (!isKnown && !this.#hasName(readings)) this.#addSuffixed(readings, word, prefixes)
    return readings.length === 0 ? NONE : readings
  }

  #addRespelled(readings: Reading[], word: Word, prefixes: readonly Prefix[]): void {
    const last = word.units[word.to - 1] as number
    for (const pair of this.#table.endings) {
      if (pair.from !== last) continue
      this.#add(readings, hostOf(this.#lexicon, word, NO_PREFIX, 1, pair.to), NO_PREFIX, 0)
      for (const prefix of prefixes)
        this.#add(readings, hostOf(this.#lexicon, word, prefix, 1, pair.to), prefix, 0)
    }
  }

  #addSuffixed(readings: Reading[], word: Word, prefixes: readonly Prefix[]): void {
    for (const suffix of this.#table.byLast.get(word.units[word.to - 1] as number) ?? []) {
      if (!endsWith(word, suffix.units)) continue
      this.#addHosts(readings, word, NO_PREFIX, suffix)
      for (const prefix of prefixes) {
        // A definite word takes no pronoun.
        if ((prefix.bits & CLITIC_BITS.the) === 0 && startsWith(word, prefix.units))
          this.#addHosts(readings, word, prefix, suffix)
      }
    }
  }

  #addHosts(readings: Reading[], word: Word, prefix: Prefix, suffix: Suffix): void {
    const cut = suffix.units.length
    this.#addName(readings, hostOf(this.#lexicon, word, prefix, cut), prefix, suffix)
    const last = word.units[word.to - cut - 1] as number
    for (const pair of suffix.restore)
      if (pair.from === last)
        this.#addName(readings, hostOf(this.#lexicon, word, prefix, cut + 1, pair.to), prefix, suffix)
  }

  #addName(readings: Reading[], word: number, prefix: Prefix, suffix: Suffix): void {
    if (word >= 0 && this.#isName(word)) this.#add(readings, word, prefix, suffix.code)
  }

  /** Only a host that something listed begins with is of use. */
  #add(readings: Reading[], word: number, prefix: Prefix, suffix: number): void {
    if (word < 0 || this.#lexicon.nodeOf(word) === 0) return
    readings.push({ word, bits: prefix.bits, prefixLength: prefix.length, suffix })
  }

  #hasName(readings: ReadingList): boolean {
    return readings.some((reading) => this.#isName(reading.word))
  }

  #isName(word: number): boolean {
    return this.#lexicon.isFinal(this.#lexicon.nodeOf(word))
  }

  #readLater(word: Word): ReadingList {
    const readings: Reading[] = []
    const last = word.units[word.to - 1] as number
    for (const pair of this.#table.endings) {
      if (pair.from !== last) continue
      const host = hostOf(this.#lexicon, word, NO_PREFIX, 1, pair.to)
      this.#addLater(readings, host, 0)
    }
    for (const suffix of this.#table.byLast.get(last) ?? [])
      if (endsWith(word, suffix.units)) this.#addLaterHosts(readings, word, suffix)
    return readings.length === 0 ? NONE : readings
  }

  #addLaterHosts(readings: Reading[], word: Word, suffix: Suffix): void {
    const cut = suffix.units.length
    this.#addLater(readings, hostOf(this.#lexicon, word, NO_PREFIX, cut), suffix.code)
    const last = word.units[word.to - cut - 1] as number
    for (const pair of suffix.restore)
      if (pair.from === last)
        this.#addLater(readings, hostOf(this.#lexicon, word, NO_PREFIX, cut + 1, pair.to), suffix.code)
  }

  /** Only a word that stands inside forms is of use. */
  #addLater(readings: Reading[], word: number, suffix: number): void {
    if (word >= 0 && this.#lexicon.isLater(word)) readings.push({ word, bits: 0, prefixLength: 0, suffix })
  }
}

const known = new WeakMap<Lexicon, WeakMap<CliticTable, Readings>>()

/** The readings by `lexicon` and `table`, kept from text to text. */
export function readingsOf(lexicon: Lexicon, table: CliticTable): Readings {
  const tables = known.get(lexicon) ?? new WeakMap<CliticTable, Readings>()
  known.set(lexicon, tables)
  const readings = tables.get(table) ?? new Readings(lexicon, table)
  tables.set(table, readings)
  return readings
}
