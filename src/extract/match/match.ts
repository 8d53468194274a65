/** Every listed form in a text, in one pass over its tokens. Part of the hot path. */
import type { Entry, Match } from '../../../languages/pack.ts'
import { type Tokens, WORD } from '../../document/tokens.ts'
import { type CliticTable, type Reading, readEndings, readPrefixes, readSuffixes } from './clitics.ts'
import type { Lexicon } from './lexicon.ts'

/** Matches of one text, by the token at which they begin. */
export interface Matches {
  /** `byToken[i]` is undefined where nothing listed begins at token `i`. Longest first, whole readings before clitic ones. */
  readonly byToken: (readonly Match[] | undefined)[]
}

/** Finds all listed forms. `entriesAt` gives the entries of a trie node that count in this text's language. */
export function findMatches(
  lexicon: Lexicon,
  table: CliticTable,
  tokens: Tokens,
  entriesAt: (node: number) => readonly Entry[],
): Matches {
  const scan = new Scan(lexicon, table, tokens, entriesAt)
  const byToken = new Array<readonly Match[] | undefined>(tokens.count)
  for (let index = 0; index < tokens.count; index += 1) byToken[index] = scan.at(index)
  return { byToken }
}

class Scan {
  readonly #lexicon: Lexicon
  readonly #table: CliticTable
  readonly #tokens: Tokens
  readonly #entriesAt: (node: number) => readonly Entry[]
  /** Vocabulary ids of the tokens as they stand; -2 where not looked up yet. */
  readonly #ids: Int32Array
  #found: Match[] = []
  #at = 0

  constructor(
    lexicon: Lexicon,
    table: CliticTable,
    tokens: Tokens,
    entriesAt: (node: number) => readonly Entry[],
  ) {
    this.#lexicon = lexicon
    this.#table = table
    this.#tokens = tokens
    this.#entriesAt = entriesAt
    this.#ids = new Int32Array(tokens.count).fill(-2)
  }

  at(index: number): readonly Match[] | undefined {
    this.#found = []
    this.#at = index
    const id = this.#id(index)
    if (id >= 0) this.#walk(id, 0, 0, 0)
    if (this.#tokens.kind[index] === WORD) this.#readClitics(index)
    if (this.#found.length > 1) this.#found.sort(longestFirst)
    return this.#found.length === 0 ? undefined : this.#found
  }

  #readClitics(index: number): void {
    readPrefixes(this.#lexicon, this.#table, this.#tokens, index, this.#take)
    if (this.#found.length > 0) return
    readEndings(this.#lexicon, this.#table, this.#tokens, index, this.#take)
    if (this.#found.length === 0) readSuffixes(this.#lexicon, this.#table, this.#tokens, index, this.#take)
  }

  readonly #take = (reading: Reading): void => {
    this.#walk(reading.word, reading.bits, reading.prefixLength, reading.suffix)
  }

  #id(index: number): number {
    if (this.#ids[index] === -2) {
      const { folded, foldStart, hash } = this.#tokens
      const start = foldStart[index] as number
      this.#ids[index] = this.#lexicon.wordId(
        folded,
        start,
        foldStart[index + 1] as number,
        hash[index] as number,
      )
    }
    return this.#ids[index] as number
  }

  #walk(first: number, bits: number, prefixLength: number, suffix: number): void {
    let node = this.#lexicon.step(0, first)
    for (let index = this.#at + 1; node !== -1; index += 1) {
      if (this.#lexicon.firstEntry(node) < this.#lexicon.firstEntry(node + 1))
        this.#emit(node, index, bits, prefixLength, suffix)
      if (index >= this.#tokens.count || suffix !== 0) return
      const id = this.#id(index)
      node = id < 0 ? -1 : this.#lexicon.step(node, id)
    }
  }

  #emit(node: number, end: number, bits: number, prefixLength: number, suffix: number): void {
    const listed = this.#entriesAt(node)
    const entries = suffix === 0 ? listed : listed.filter((entry) => entry.language !== '*')
    if (entries.length === 0) return
    const pronoun = suffix === 0 ? null : (this.#table.suffixes[suffix - 1]?.pronoun ?? null)
    this.#found.push({ start: this.#at, end, bits, prefixLength, suffix: pronoun, entries })
  }
}

function longestFirst(a: Match, b: Match): number {
  return b.end - a.end || a.prefixLength - b.prefixLength
}
