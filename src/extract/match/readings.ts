/** The readings of a word that can begin or continue a listed form: what is left of it behind and before clitics. */
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
} from './clitics.ts'
import type { Lexicon } from './lexicon.ts'

type ReadingList = readonly Reading[]

const NONE: ReadingList = []

/** Readings of words by one lexicon and one pack's clitics. */
export class Readings {
  readonly #lexicon: Lexicon
  readonly #table: CliticTable

  constructor(lexicon: Lexicon, table: CliticTable) {
    this.#lexicon = lexicon
    this.#table = table
  }

  /** How `word`, whose vocabulary id is `id` or -1, may begin a listed form with clitics before it. */
  first(word: Word, id: number): ReadingList {
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

  /** How it may continue one: by another spelling of its end, or, at the form's end, with a pronoun behind it. */
  later(word: Word): ReadingList {
    const readings: Reading[] = []
    const last = word.units[word.to - 1] as number
    for (const pair of this.#table.endings) {
      if (pair.from !== last) continue
      const host = hostOf(this.#lexicon, word, NO_PREFIX, 1, pair.to)
      this.#addLater(readings, host, 0)
    }
    if (!this.#isDefinite(word))
      for (const suffix of this.#table.byLast.get(last) ?? [])
        if (endsWith(word, suffix.units)) this.#addLaterHosts(readings, word, suffix)
    return readings.length === 0 ? NONE : readings
  }

  /** A definite word takes no pronoun: «الأمن البحريني» is not «الأمن البحري» and one. */
  #isDefinite(word: Word): boolean {
    return prefixesOf(this.#table, word).some(
      (prefix) => prefix.bits === CLITIC_BITS.the && startsWith(word, prefix.units),
    )
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
