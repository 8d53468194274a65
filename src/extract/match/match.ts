/** Every listed form in a text, in one pass over its tokens. Part of the hot path. */
import type { Entry, Match, PronounFeatures } from '../../../languages/pack.ts'
import { type Tokens, WORD } from '../../document/tokens.ts'
import type { CliticTable, Reading } from './clitics.ts'
import { isFinal, isInner } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'
import { type Readings, readingsOf } from './readings.ts'

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

const WHOLE: Reading = { word: -1, bits: 0, prefixLength: 0, suffix: 0 }

class Scan {
  readonly #lexicon: Lexicon
  readonly #table: CliticTable
  readonly #tokens: Tokens
  readonly #entriesAt: (node: number) => readonly Entry[]
  readonly #readings: Readings
  /** Vocabulary ids of the tokens as they stand. */
  readonly #ids: Int32Array
  #found: Match[] | undefined

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
    this.#readings = readingsOf(lexicon, table)
    this.#ids = wordIds(lexicon, tokens)
  }

  at(index: number): readonly Match[] | undefined {
    this.#found = undefined
    const id = this.#ids[index] as number
    const node = id < 0 ? 0 : this.#lexicon.nodeOf(id)
    if (node !== 0) this.#walk(node, index, index + 1, WHOLE)
    if (this.#tokens.kind[index] !== WORD) return this.#found
    const readings = this.#readings.first(this.#tokens, index, id)
    if (readings.length === 0) return this.#found
    // A plain word is taken apart only before a longer name: «ولي كه تشيانغ», though «ولي» is a word.
    const shortest = id >= 0 && this.#lexicon.isPlain(id) ? 2 : 1
    for (const reading of readings)
      this.#walk(this.#lexicon.nodeOf(reading.word), index, index + shortest, reading)
    return this.#found
  }

  /** Emits every form that goes on from `node`, which stands behind the first token, and ends at `shortest` or later. */
  #walk(node: number, first: number, shortest: number, reading: Reading): void {
    const lexicon = this.#lexicon
    let at = node
    for (let end = first + 1; ; end += 1) {
      if (end >= shortest && isFinal(at)) this.#emit(at, first, end, reading, reading.suffix)
      if (reading.suffix !== 0 || end >= this.#tokens.count || !isInner(at)) return
      const id = this.#ids[end] as number
      const next = id >= 0 && lexicon.isLater(id) ? lexicon.step(at, id) : -1
      at = next === -1 ? this.#respelled(at, first, end, reading) : next
      if (at === -1) return
    }
  }

  /** The node behind another spelling of token `index`; a pronoun behind it ends the form there. */
  #respelled(node: number, first: number, index: number, reading: Reading): number {
    if (this.#tokens.kind[index] !== WORD) return -1
    const others = this.#readings.later(this.#tokens, index, this.#ids[index] as number)
    for (const other of others) {
      const next = this.#lexicon.step(node, other.word)
      if (next === -1) continue
      if (other.suffix === 0) return next
      if (isFinal(next)) this.#emit(next, first, index + 1, reading, other.suffix)
    }
    return -1
  }

  #emit(node: number, start: number, end: number, reading: Reading, suffix: number): void {
    const listed = this.#entriesAt(node)
    // Nobody writes a pronoun behind a name.
    const entries = suffix === 0 ? listed : listed.filter((entry) => entry.language !== '*')
    if (entries.length === 0) return
    const { bits, prefixLength } = reading
    const match = { start, end, bits, prefixLength, suffix: this.#pronoun(suffix), entries }
    if (this.#found === undefined) this.#found = [match]
    else insert(this.#found, match)
  }

  #pronoun(suffix: number): PronounFeatures | null {
    return suffix === 0 ? null : (this.#table.suffixes[suffix - 1]?.pronoun ?? null)
  }
}

function wordIds(lexicon: Lexicon, tokens: Tokens): Int32Array {
  const { folded, foldStart, hash, count } = tokens
  const ids = new Int32Array(count)
  for (let index = 0; index < count; index += 1) {
    const start = foldStart[index] as number
    ids[index] = lexicon.wordId(folded, start, foldStart[index + 1] as number, hash[index] as number)
  }
  return ids
}

/** Longest first, then whole readings before clitic ones; a few at most, so they are moved one by one. */
function insert(matches: Match[], match: Match): void {
  let at = matches.length
  matches.push(match)
  for (; at > 0; at -= 1) {
    const before = matches[at - 1] as Match
    if (!isBefore(match, before)) break
    matches[at] = before
  }
  matches[at] = match
}

function isBefore(a: Match, b: Match): boolean {
  return a.end > b.end || (a.end === b.end && a.prefixLength < b.prefixLength)
}
