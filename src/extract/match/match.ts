/**
 * Every listed form in a text. Part of the hot path: one pass over the tokens tells what kinds are listed at each, and
 * matches are made where somebody asks for them.
 */
import type { Match } from '../../../languages/pack.ts'
import type { Tokens } from '../../document/tokens.ts'
import type { CliticTable } from './clitics.ts'
import { isFinal, isInner } from './hashing.ts'
import { type Known, knownWords, NUMBER, ROW_SIZE } from './known-words.ts'
import type { Lexicon } from './lexicon.ts'
import { addKinds, type KindBits, type Listing, SET_SIZE } from './listing.ts'
import { listedBefore, type Opening, pronounOf } from './openings.ts'

const NONE: readonly Match[] = []

/** A walk passes so many tokens at once, a power of two, where nothing that it asks for is listed at any of them. */
const BLOCK_BITS = 4

/** The matches of one text: a snapshot, good until `tokens` is filled again. */
export class Matches {
  readonly #lexicon: Lexicon
  readonly #table: CliticTable
  readonly #count: number
  readonly #listingAt: (node: number) => Listing | null
  /** Of each token, with a blank one on either side: the kinds listed there, and the number of what is known. */
  readonly #rows: Int32Array
  /** Of each block of tokens: the kinds listed in it. */
  readonly #blocks: Int32Array
  /** The kinds that are listed anywhere in the text. */
  readonly #all: Int32Array
  readonly #known: readonly Known[]
  readonly #made: (Match[] | undefined)[]

  constructor(lexicon: Lexicon, table: CliticTable, tokens: Tokens, language: string) {
    this.#lexicon = lexicon
    this.#table = table
    this.#count = tokens.count
    this.#listingAt = lexicon.listingsIn(language)
    this.#rows = new Int32Array((tokens.count + 2) * ROW_SIZE)
    this.#made = new Array<Match[] | undefined>(tokens.count)
    const words = knownWords(lexicon, table, language)
    const begun = words.read(tokens, this.#rows)
    this.#known = words.known
    for (const token of begun) this.#makeLonger(token)
    this.#blocks = joinRows(this.#rows, tokens.count)
    this.#all = joinSets(this.#blocks)
  }

  /** Whether anything of `kinds` is listed at the token. */
  has(token: number, { low, middle, high }: KindBits): boolean {
    return holds(this.#rows, (token + 1) * ROW_SIZE, low, middle, high)
  }

  /** The first token from `token` on at which anything of `kinds` is listed, else `end`. */
  next(token: number, kinds: KindBits, end: number): number {
    const { low, middle, high } = kinds
    const rows = this.#rows
    if (!holds(this.#all, 0, low, middle, high)) return end
    for (let at = Math.max(token, 0); at < end; ) {
      const block = at >> BLOCK_BITS
      const behind = Math.min(end, (block + 1) << BLOCK_BITS)
      if (!holds(this.#blocks, block * SET_SIZE, low, middle, high)) at = behind
      else for (; at < behind; at += 1) if (holds(rows, (at + 1) * ROW_SIZE, low, middle, high)) return at
    }
    return end
  }

  /** All that begins at the token: longest first, whole readings before clitic ones. */
  at(token: number): readonly Match[] {
    const made = this.#made[token]
    if (made !== undefined) return made
    if (!this.#isListed(token)) return NONE
    const matches = this.#single(token)
    this.#made[token] = matches
    return matches
  }

  #isListed(token: number): boolean {
    const row = (token + 1) * ROW_SIZE
    const rows = this.#rows
    return ((rows[row] as number) | (rows[row + 1] as number) | (rows[row + 2] as number)) !== 0
  }

  #knownAt(token: number): Known {
    return this.#known[this.#rows[(token + 1) * ROW_SIZE + NUMBER] as number] as Known
  }

  /** The word by itself, in all its readings. */
  #single(token: number): Match[] {
    let matches: Match[] | null = null
    for (let one = this.#knownAt(token).opening; one !== null; one = one.next) {
      const { listing, bits, prefixLength, suffix } = one
      if (listing === null) continue
      const { entries, memories } = listing
      const match = { start: token, end: token + 1, bits, prefixLength, suffix, entries, memories }
      // An array of one by its literal: one that is pushed into is given room for many.
      if (matches === null) matches = [match]
      else matches.push(match)
    }
    return matches ?? []
  }

  #makeLonger(token: number): void {
    const { self } = this.#knownAt(token + 1)
    for (let opening = this.#knownAt(token).opening; opening !== null; opening = opening.next)
      if ((opening.followers & self) !== 0) this.#walk(opening, token)
  }

  /** Adds every form of several words that goes on from the opening. */
  #walk(opening: Opening, start: number): void {
    let at = opening.node
    for (let end = start + 1; end < this.#count && isInner(at); end += 1) {
      const known = this.#knownAt(end)
      const next = known.id < 0 ? -1 : this.#lexicon.step(at, known.id)
      at = next === -1 ? this.#respelled(opening, at, start, end) : next
      if (at === -1) return
      if (isFinal(at)) this.#emit(opening, at, start, end + 1, 0)
    }
  }

  /** The node behind another spelling of token `index`; a pronoun behind it ends the form there. */
  #respelled(opening: Opening, node: number, start: number, index: number): number {
    for (const other of this.#knownAt(index).laters) {
      const next = this.#lexicon.step(node, other.word)
      if (next === -1) continue
      if (other.suffix === 0) return next
      if (isFinal(next)) this.#emit(opening, next, start, index + 1, other.suffix)
    }
    return -1
  }

  #emit(opening: Opening, node: number, start: number, end: number, suffix: number): void {
    const listing = listedBefore(this.#listingAt(node), suffix)
    if (listing === null) return
    addKinds(this.#rows, (start + 1) * ROW_SIZE, listing)
    const { bits, prefixLength } = opening
    const matches = this.#made[start] ?? this.#single(start)
    this.#made[start] = matches
    insert(matches, {
      start,
      end,
      bits,
      prefixLength,
      suffix: pronounOf(this.#table, suffix),
      entries: listing.entries,
      memories: listing.memories,
    })
  }
}

/** The kinds in the rows of each block of tokens, a set a block. */
function joinRows(rows: Int32Array, count: number): Int32Array {
  const blocks = new Int32Array(((count >> BLOCK_BITS) + 1) * SET_SIZE)
  for (let at = 0, row = ROW_SIZE; at < count; at += 1, row += ROW_SIZE) {
    const block = (at >> BLOCK_BITS) * SET_SIZE
    for (let part = 0; part < SET_SIZE; part += 1)
      blocks[block + part] = (blocks[block + part] as number) | (rows[row + part] as number)
  }
  return blocks
}

/** All kinds in `sets` as one set. */
function joinSets(sets: Int32Array): Int32Array {
  const all = new Int32Array(SET_SIZE)
  for (let place = 0; place < sets.length; place += SET_SIZE)
    for (let part = 0; part < SET_SIZE; part += 1)
      all[part] = (all[part] as number) | (sets[place + part] as number)
  return all
}

/** Whether the set of kinds at `row` and the one asked for have one in common. */
function holds(rows: Int32Array, row: number, low: number, middle: number, high: number): boolean {
  const common =
    ((rows[row] as number) & low) | ((rows[row + 1] as number) & middle) | ((rows[row + 2] as number) & high)
  return common !== 0
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
