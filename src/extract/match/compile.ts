/** Entries and facts in, the sections of a compiled lexicon out. Runs when the package is built, and in tests. */
import type { LexiconEntry } from '../../../languages/pack.ts'
import { type CharacterTable, Tokens, tokenize } from '../../document/tokens.ts'
import { InvalidPack } from '../../errors.ts'
import type { Section, Sections } from './container.ts'
import {
  filterBits,
  filterPlace,
  filterSize,
  handleOf,
  hashSize,
  hashText,
  mixEdge,
  SLOT,
  wordBit,
  wordHandle,
} from './hashing.ts'
import { MOST_KINDS } from './listing.ts'

/** What a lexicon is compiled from. */
export interface LexiconSource {
  readonly characters: CharacterTable
  readonly entries: readonly LexiconEntry[]
  /** Plain words that gate clitics: each is a word of its own, whatever clitics it seems to begin or end with. */
  readonly words: readonly string[]
  /** What the registry knows, by key: `person/lavrov-sergey`. */
  readonly facts: ReadonlyMap<string, unknown>
}

/**
 * The sections of the compiled lexicon. The same source, in any order of its rows, gives the same bytes. Throws
 * `InvalidPack` if it has more kinds than a set has bits.
 */
export function compileLexicon(source: LexiconSource): Sections {
  const split = splitter(source.characters)
  const forms = canonical(source.entries).map((entry) => ({ entry, words: split(entry.form) }))
  const plain = source.words.flatMap(split)
  const vocabulary = new Vocabulary([...forms.flatMap(({ words }) => words), ...plain])
  const idOf = (word: string): number => vocabulary.idOf(word)
  const phrases = forms
    .filter(({ words }) => words.length > 0)
    .map(({ entry, words }) => ({ entry, tokens: words.map(idOf) }))
  const trie = buildTrie(phrases)
  const blob = new Blob()
  const kinds = kindsOf(source.entries)
  const languages = [...new Set(source.entries.map((entry) => entry.language))].sort()
  return {
    ...characterSections(source.characters),
    ...vocabulary.sections(
      trie.roots,
      new Set(phrases.flatMap(({ tokens }) => tokens.slice(1))),
      new Set(plain.map(idOf)),
    ),
    ...trie.sections,
    followers: followers(phrases, vocabulary.size),
    entryKind: Uint8Array.from(trie.entries, (entry) => kinds.indexOf(entry.kind)),
    entryLanguage: Uint8Array.from(trie.entries, (entry) => languages.indexOf(entry.language)),
    entryPayload: Int32Array.from(trie.entries, (entry) => blob.add(JSON.stringify(entry.payload))),
    names: Buffer.from(JSON.stringify({ kinds, languages })),
    ...factSections(source.facts, blob),
    ...blob.sections(),
  }
}

function kindsOf(entries: readonly LexiconEntry[]): readonly string[] {
  const kinds = [...new Set(entries.map((entry) => entry.kind))].sort()
  if (kinds.length <= MOST_KINDS) return kinds
  const advice = 'Join tables into one with a column that tells them apart, or widen `SET_SIZE`.'
  throw new InvalidPack(
    `The lexicon has ${kinds.length} kinds of entries, and room for ${MOST_KINDS}. ${advice}`,
  )
}

function canonical(entries: readonly LexiconEntry[]): readonly LexiconEntry[] {
  const keyed = entries.map((entry) => [`${entry.form}\t${keyOf(entry)}`, entry] as const)
  const unique = new Map(keyed)
  return [...unique.keys()].sort().map((key) => unique.get(key) as LexiconEntry)
}

/** Gives the folded words of a form. */
function splitter(characters: CharacterTable): (form: string) => readonly string[] {
  const tokens = new Tokens()
  return (form) => {
    tokenize(form, characters, tokens)
    return Array.from({ length: tokens.count }, (_, index) => tokens.word(index))
  }
}

/** Words in an open-addressing table: a word's id is its slot, which holds hash, length (zero if free), place and node. */
class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #slots: Int32Array
  readonly #text: Uint16Array

  constructor(words: readonly string[]) {
    const sorted = [...new Set(words)].sort()
    this.#slots = new Int32Array(hashSize(sorted.length) * SLOT)
    this.#text = new Uint16Array(sorted.reduce((sum, word) => sum + word.length, 0))
    let place = 0
    for (const word of sorted) {
      this.#ids.set(word, this.#add(word, place))
      place += word.length
    }
  }

  /** Ids are below this. */
  get size(): number {
    return this.#slots.length / SLOT
  }

  idOf(word: string): number {
    return this.#ids.get(word) as number
  }

  #add(word: string, place: number): number {
    const hash = hashText(word)
    const mask = this.#slots.length / SLOT - 1
    let id = hash & mask
    while (this.#slots[id * SLOT + 1] !== 0) id = (id + 1) & mask
    this.#slots.set([hash, word.length, place, 0], id * SLOT)
    for (let unit = 0; unit < word.length; unit += 1) this.#text[place + unit] = word.charCodeAt(unit)
    return id
  }

  #filter(): Int32Array {
    const filter = new Int32Array(filterSize(this.#ids.size))
    for (const word of this.#ids.keys()) {
      const hash = hashText(word)
      const place = filterPlace(hash, filter.length)
      filter[place] = (filter[place] as number) | filterBits(hash)
    }
    return filter
  }

  /** The table, each word with its flags and the handle of the node that it leads to from the root. */
  sections(
    nodes: ReadonlyMap<number, number>,
    later: ReadonlySet<number>,
    plain: ReadonlySet<number>,
  ): Sections {
    for (const id of this.#ids.values())
      this.#slots[id * SLOT + 3] = wordHandle(nodes.get(id) ?? 0, later.has(id), plain.has(id))
    return { words: this.#slots, wordText: this.#text, wordFilter: this.#filter() }
  }
}

/** Open addressing: a slot is a hash and an index + 1, side by side; zero is empty. */
function openTable(hashes: Int32Array): Int32Array {
  const size = hashSize(hashes.length)
  const table = new Int32Array(size * 2)
  for (let index = 0; index < hashes.length; index += 1) {
    let slot = (hashes[index] as number) & (size - 1)
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
    table[slot * 2] = hashes[index] as number
    table[slot * 2 + 1] = index + 1
  }
  return table
}

interface Phrase {
  readonly entry: LexiconEntry
  readonly tokens: readonly number[]
}

/** Of each word, the words that stand behind it at the beginning of some form, as a set of `wordBit`. */
function followers(phrases: readonly Phrase[], words: number): Int32Array {
  const sets = new Int32Array(words)
  for (const { tokens } of phrases) {
    const [first, second] = tokens
    if (first !== undefined && second !== undefined) sets[first] = (sets[first] as number) | wordBit(second)
  }
  return sets
}

interface Trie {
  readonly sections: Sections
  readonly entries: readonly LexiconEntry[]
  /** The handle of the root's child for each word that begins a form. */
  readonly roots: ReadonlyMap<number, number>
}

function buildTrie(phrases: readonly Phrase[]): Trie {
  const children: Map<number, number>[] = [new Map()]
  const terminals: LexiconEntry[][] = [[]]
  for (const phrase of phrases) {
    let node = 0
    for (const token of phrase.tokens) node = childOf(children, terminals, node, token)
    addOnce(terminals[node] as LexiconEntry[], phrase.entry)
  }
  const entries = terminals.flat()
  const nodeEntry = new Int32Array(terminals.length + 1)
  terminals.forEach((list, node) => {
    nodeEntry[node + 1] = (nodeEntry[node] as number) + list.length
  })
  const handles = children.map((of, node) => handleOf(node, of.size > 0, terminals[node]?.length !== 0))
  const roots = new Map([...(children[0] ?? [])].map(([word, child]) => [word, handles[child] as number]))
  return { sections: { nodeEntry, ...edgeSections(children, handles) }, entries, roots }
}

/** Two spellings that fold to one are one entry. */
function addOnce(entries: LexiconEntry[], entry: LexiconEntry): void {
  const key = keyOf(entry)
  if (!entries.some((one) => keyOf(one) === key)) entries.push(entry)
}

function keyOf(entry: LexiconEntry): string {
  return `${entry.kind}\t${entry.language}\t${JSON.stringify(entry.payload)}`
}

function childOf(
  children: Map<number, number>[],
  terminals: LexiconEntry[][],
  node: number,
  token: number,
): number {
  const known = children[node]?.get(token)
  if (known !== undefined) return known
  children.push(new Map())
  terminals.push([])
  children[node]?.set(token, children.length - 1)
  return children.length - 1
}

/**
 * Open addressing: a slot is a node, a token and the child they lead to, side by side; -1 is empty. The root's children
 * stand with the words.
 */
function edgeSections(children: readonly Map<number, number>[], handles: readonly number[]): Sections {
  const count = children.slice(1).reduce((sum, edges) => sum + edges.size, 0)
  const size = hashSize(count)
  const edges = new Int32Array(size * 3).fill(-1)
  children.forEach((of, node) => {
    if (node === 0) return
    for (const [token, child] of of) {
      const handle = handles[node] as number
      let slot = mixEdge(handle, token) & (size - 1)
      while (edges[slot * 3] !== -1) slot = (slot + 1) & (size - 1)
      edges.set([handle, token, handles[child] as number], slot * 3)
    }
  })
  return { edges }
}

/** Payloads as UTF-8, each distinct one once. */
class Blob {
  readonly #ids = new Map<string, number>()
  readonly #parts: Buffer[] = []

  add(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    this.#ids.set(text, this.#parts.length)
    this.#parts.push(Buffer.from(text))
    return this.#parts.length - 1
  }

  sections(): Sections {
    const blobStart = new Int32Array(this.#parts.length + 1)
    this.#parts.forEach((part, index) => {
      blobStart[index + 1] = (blobStart[index] as number) + part.length
    })
    return { blobStart, blob: Buffer.concat(this.#parts) }
  }
}

function factSections(facts: ReadonlyMap<string, unknown>, blob: Blob): Record<string, Section> {
  const keys = [...facts.keys()].sort()
  return {
    factTable: openTable(Int32Array.from(keys, hashText)),
    factKey: Int32Array.from(keys, (key) => blob.add(key)),
    factValue: Int32Array.from(keys, (key) => blob.add(JSON.stringify(facts.get(key)))),
  }
}

function characterSections(table: CharacterTable): Sections {
  const expansions = [...table.expansions].sort(([a], [b]) => a - b)
  return {
    characters: table.packed,
    expansions: Uint16Array.from(expansions.flatMap(([unit, parts]) => [unit, parts.length, ...parts])),
  }
}
