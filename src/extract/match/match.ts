/** Every listed form in a text, in one pass over its tokens. Part of the hot path. */
import type { Match, PronounFeatures } from '../../../languages/pack.ts'
import { type Tokens, WORD } from '../../document/tokens.ts'
import type { CliticTable, Reading } from './clitics.ts'
import { isFinal, isInner, isLaterWord, isPlainWord, rootNode } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'
import { type Listing, SET_SIZE } from './listing.ts'
import { type Readings, readingsOf } from './readings.ts'

/** Matches of one text, by the token at which they begin. */
export interface Matches {
  /** `byToken[i]` is undefined where nothing listed begins at token `i`. Longest first, whole readings before clitic ones. */
  readonly byToken: readonly (readonly Match[] | undefined)[]
  /** The kinds listed at token `i`, by `Lexicon.kindBits`: a set of `SET_SIZE` numbers each, the low ones first. */
  readonly kinds: Int32Array
}

/** Finds all listed forms that count in `language`. */
export function findMatches(lexicon: Lexicon, table: CliticTable, tokens: Tokens, language: string): Matches {
  const scan = new Scan(lexicon, table, tokens, lexicon.listingsIn(language))
  const byToken = new Array<readonly Match[] | undefined>(tokens.count)
  for (let index = 0; index < tokens.count; index += 1) byToken[index] = scan.at(index)
  return { byToken, kinds: scan.kinds }
}

const WHOLE: Reading = { word: -1, bits: 0, prefixLength: 0, suffix: 0 }

/** Words of the text at hand, as `Lexicon.readWords` gives them; kept from text to text. */
let wordIds = new Int32Array(1024)
let wordHandles = new Int32Array(1024)

function reserveWords(count: number): void {
  if (wordIds.length >= count) return
  wordIds = new Int32Array(count * 2)
  wordHandles = new Int32Array(count * 2)
}

class Scan {
  readonly kinds: Int32Array
  readonly #lexicon: Lexicon
  readonly #table: CliticTable
  readonly #tokens: Tokens
  readonly #listingAt: (node: number) => Listing | null
  readonly #readings: Readings
  readonly #ids: Int32Array
  readonly #handles: Int32Array
  #found: Match[] | undefined

  constructor(
    lexicon: Lexicon,
    table: CliticTable,
    tokens: Tokens,
    listingAt: (node: number) => Listing | null,
  ) {
    this.#lexicon = lexicon
    this.#table = table
    this.#tokens = tokens
    this.#listingAt = listingAt
    this.#readings = readingsOf(lexicon, table)
    this.kinds = new Int32Array(tokens.count * SET_SIZE)
    reserveWords(tokens.count)
    this.#ids = wordIds
    this.#handles = wordHandles
    lexicon.readWords(tokens, wordIds, wordHandles)
  }

  at(index: number): readonly Match[] | undefined {
    this.#found = undefined
    const handle = this.#handles[index] as number
    const node = rootNode(handle)
    if (node !== 0) this.#walk(node, index, index + 1, WHOLE)
    if (this.#tokens.kind[index] !== WORD) return this.#found
    const readings = this.#readings.first(this.#tokens, index, this.#ids[index] as number)
    if (readings.length === 0) return this.#found
    // A plain word is taken apart only before a longer name: «ولي كه تشيانغ», though «ولي» is a word.
    const shortest = isPlainWord(handle) ? 2 : 1
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
      const isLater = isLaterWord(this.#handles[end] as number)
      const next = isLater ? lexicon.step(at, this.#ids[end] as number) : -1
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
    const all = this.#listingAt(node)
    // Nobody writes a pronoun behind a name.
    const listing = suffix === 0 || all === null ? all : all.nameless
    if (listing === null) return
    const at = start * SET_SIZE
    this.kinds[at] = (this.kinds[at] as number) | listing.low
    this.kinds[at + 1] = (this.kinds[at + 1] as number) | listing.middle
    this.kinds[at + 2] = (this.kinds[at + 2] as number) | listing.high
    const { bits, prefixLength } = reading
    const { entries } = listing
    const match = { start, end, bits, prefixLength, suffix: this.#pronoun(suffix), entries }
    if (this.#found === undefined) this.#found = [match]
    else insert(this.#found, match)
  }

  #pronoun(suffix: number): PronounFeatures | null {
    return suffix === 0 ? null : (this.#table.suffixes[suffix - 1]?.pronoun ?? null)
  }
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
