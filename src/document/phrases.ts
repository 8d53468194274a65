/** Set phrases that the document stage looks for in every text; part of the hot path. */
import type { LexiconEntry } from '../../languages/pack.ts'
import { type CharacterTable, Tokens, tokenize } from './tokens.ts'

/** A phrase as tokens. */
interface Phrase {
  readonly hashes: Int32Array
  /** The folded units of all its tokens. */
  readonly units: Uint16Array
  readonly entry: LexiconEntry
}

const NONE: readonly Phrase[] = []
const BITS = 0xffff

/** Phrases by their first word, found with one probe a token. */
export class PhraseTable {
  /** Slot: hash of a first word, and the place of its phrases plus one. */
  readonly #hashes: Int32Array
  readonly #places: Int32Array
  readonly #groups: readonly (readonly Phrase[])[]
  /** A bit for each hash of a first word, by its lowest digits: few enough to stay at hand. */
  readonly #bits = new Int32Array((BITS + 1) >> 5)

  constructor(characters: CharacterTable, entries: readonly LexiconEntry[]) {
    const scratch = new Tokens()
    const groups = groupByFirst(entries.map((entry) => toPhrase(characters, scratch, entry)))
    let size = 16
    while (size < groups.size * 4) size *= 2
    this.#hashes = new Int32Array(size)
    this.#places = new Int32Array(size)
    this.#groups = [...groups.values()]
    ;[...groups.keys()].forEach((hash, index) => {
      this.#insert(hash, index + 1)
    })
  }

  #insert(hash: number, place: number): void {
    const mask = this.#hashes.length - 1
    let slot = hash & mask
    while (this.#places[slot] !== 0) slot = (slot + 1) & mask
    this.#hashes[slot] = hash
    this.#places[slot] = place
    const word = (hash & BITS) >> 5
    this.#bits[word] = (this.#bits[word] as number) | (1 << (hash & 31))
  }

  /** Whether a phrase may begin with the word whose hash this is: false for nearly every other word of a text. */
  mayBegin(hash: number): boolean {
    return ((this.#bits[(hash & BITS) >> 5] as number) & (1 << (hash & 31))) !== 0
  }

  /** Calls `found` with every phrase that begins at token `index` and the token behind it, the longest first. */
  at(tokens: Tokens, index: number, found: (entry: LexiconEntry, end: number) => void): void {
    for (const phrase of this.#candidates(tokens.hash[index] as number))
      if (standsAt(phrase, tokens, index)) found(phrase.entry, index + phrase.hashes.length)
  }

  #candidates(hash: number): readonly Phrase[] {
    const mask = this.#hashes.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#places[slot] as number
      if (place === 0) return NONE
      if (this.#hashes[slot] === hash) return this.#groups[place - 1] ?? NONE
    }
  }
}

function toPhrase(characters: CharacterTable, tokens: Tokens, entry: LexiconEntry): Phrase {
  tokenize(entry.form, characters, tokens)
  return {
    hashes: tokens.hash.slice(0, tokens.count),
    units: tokens.folded.slice(0, tokens.foldStart[tokens.count]),
    entry,
  }
}

function groupByFirst(phrases: readonly Phrase[]): Map<number, Phrase[]> {
  const groups = new Map<number, Phrase[]>()
  for (const phrase of phrases.filter(({ hashes }) => hashes.length > 0)) {
    const first = phrase.hashes[0] as number
    groups.set(first, [...(groups.get(first) ?? []), phrase])
  }
  for (const group of groups.values()) group.sort((a, b) => b.hashes.length - a.hashes.length)
  return groups
}

function standsAt(phrase: Phrase, tokens: Tokens, index: number): boolean {
  const { hashes, units } = phrase
  const end = index + hashes.length
  if (end > tokens.count) return false
  for (let offset = 0; offset < hashes.length; offset += 1)
    if (tokens.hash[index + offset] !== hashes[offset]) return false
  const from = tokens.foldStart[index] as number
  if ((tokens.foldStart[end] as number) - from !== units.length) return false
  for (let offset = 0; offset < units.length; offset += 1)
    if (tokens.folded[from + offset] !== units[offset]) return false
  return true
}
