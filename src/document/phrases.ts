/** Set phrases that the document stage looks for in every text; part of the hot path. */
import type { LexiconEntry } from '../../languages/pack.ts'
import { type CharacterTable, Tokens, tokenize } from './tokens.ts'

/** A phrase as tokens. */
export interface Phrase {
  readonly hashes: Int32Array
  /** The folded units of all its tokens. */
  readonly units: Uint16Array
  readonly entry: LexiconEntry
}

/** What begins with one word. */
export interface Beginning {
  /** The longest first. */
  readonly phrases: readonly Phrase[]
  /** The words behind it in `phrases`, as a set of `hashBit`; all where one of them is the word alone. */
  readonly seconds: number
  /** The word as a function word, if it is one. */
  readonly functionWord: Phrase | null
  /** Place in `PhraseTable.languages` of the language whose function word it is; -1 if it is none. */
  readonly language: number
}

const FUNCTION_WORD = 'function-word'
const WORD_BEGINNING = 'word-beginning'
const BITS = 0xffff

/** Phrases by their first word, found with one probe a token. */
export class PhraseTable {
  /** The languages whose function words are listed. */
  readonly languages: readonly string[]
  /** What so many words of a language begin with, and so few of others, that it tells them apart: «ال». */
  readonly wordBeginnings: readonly Phrase[]
  /** Slot: hash of a first word, and the place of its phrases plus one. */
  readonly #hashes: Int32Array
  readonly #places: Int32Array
  readonly #beginnings: readonly Beginning[]
  /** A bit for each hash of a first word, by its lowest digits: few enough to stay at hand. */
  readonly #bits = new Int32Array((BITS + 1) >> 5)

  constructor(characters: CharacterTable, entries: readonly LexiconEntry[]) {
    const scratch = new Tokens()
    const functionWords = entries.filter(({ kind }) => kind === FUNCTION_WORD)
    this.languages = [...new Set(functionWords.map(({ language }) => language))]
    const all = entries.map((entry) => toPhrase(characters, scratch, entry))
    this.wordBeginnings = all.filter(({ entry }) => entry.kind === WORD_BEGINNING)
    const groups = groupByFirst(all.filter(({ entry }) => entry.kind !== WORD_BEGINNING))
    let size = 16
    while (size < groups.size * 4) size *= 2
    this.#hashes = new Int32Array(size)
    this.#places = new Int32Array(size)
    this.#beginnings = [...groups.values()].map((group) => beginningOf(group, this.languages))
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

  /** What may begin with a word of this hash: nothing for nearly every other word of a text. */
  beginning(hash: number): Beginning | undefined {
    const bits = this.#bits[(hash & BITS) >> 5] as number
    return (bits & (1 << (hash & 31))) === 0 ? undefined : this.#find(hash)
  }

  #find(hash: number): Beginning | undefined {
    const mask = this.#hashes.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#places[slot] as number
      if (place === 0) return undefined
      if (this.#hashes[slot] === hash) return this.#beginnings[place - 1]
    }
  }
}

/** The word with this hash in a set of words in 32 bits: others share its bit, so that the set tells only who is not in it. */
export function hashBit(hash: number): number {
  return 1 << (hash & 31)
}

function beginningOf(phrases: readonly Phrase[], languages: readonly string[]): Beginning {
  const isFunctionWord = ({ entry }: Phrase): boolean => entry.kind === FUNCTION_WORD
  const word = phrases.findLast(isFunctionWord) ?? null
  const others = phrases.filter((phrase) => !isFunctionWord(phrase))
  return {
    phrases: others,
    seconds: others.reduce(
      (set, { hashes }) => set | (hashes.length > 1 ? hashBit(hashes[1] as number) : -1),
      0,
    ),
    functionWord: word,
    language: word === null ? -1 : languages.indexOf(word.entry.language),
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

/** Whether `phrase` begins at token `index`. */
export function standsAt(phrase: Phrase, tokens: Tokens, index: number): boolean {
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
