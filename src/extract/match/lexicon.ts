import { readFileSync } from 'node:fs'
import type { Entry } from '../../../languages/pack.ts'
import type { CharacterTable } from '../../document/tokens.ts'
import { SourceUnavailable } from '../../errors.ts'
import { type Section, type Sections, unpack } from './container.ts'
import {
  filterBits,
  filterPlace,
  hashText,
  isFinal,
  isLaterWord,
  isPlainWord,
  mixEdge,
  nodeNumber,
  rootNode,
  SLOT,
} from './hashing.ts'
import { joinKinds, type KindBits, kindBits, type Listing, listingOf, NO_KIND } from './listing.ts'
import { Sparse } from './sparse.ts'

/** The compiled vocabulary, phrase trie, entries and facts. Entries and facts are decoded when first asked for. */
export class Lexicon {
  readonly characters: CharacterTable
  readonly #wordText: Uint16Array
  readonly #words: Int32Array
  readonly #wordFilter: Int32Array
  readonly #wordMask: number
  readonly #followers: Int32Array
  readonly #edges: Int32Array
  readonly #edgeMask: number
  readonly #nodeEntry: Int32Array
  readonly #entryKind: Uint8Array
  readonly #entryLanguage: Uint8Array
  readonly #entryPayload: Int32Array
  readonly #blobStart: Int32Array
  readonly #blob: Buffer
  readonly #factTable: Int32Array
  readonly #factKey: Int32Array
  readonly #factValue: Int32Array
  readonly #kinds: readonly string[]
  readonly #languages: readonly string[]
  readonly #entries: Sparse<Entry>
  readonly #payloads: Sparse<unknown>
  readonly #facts = new Map<string, unknown>()
  /** By kind, and by list of kinds. */
  readonly #kindBits: Map<string | readonly string[], KindBits>
  readonly #listings = new Map<string, Sparse<Listing | null>>()

  constructor(sections: Sections) {
    const i32 = (name: string): Int32Array => sections[name] as Int32Array
    this.#wordText = sections.wordText as Uint16Array
    this.#words = i32('words')
    this.#wordFilter = i32('wordFilter')
    this.#wordMask = this.#words.length / SLOT - 1
    this.#followers = i32('followers')
    this.#edges = i32('edges')
    this.#edgeMask = this.#edges.length / 3 - 1
    this.#nodeEntry = i32('nodeEntry')
    this.#entryKind = sections.entryKind as Uint8Array
    this.#entryLanguage = sections.entryLanguage as Uint8Array
    this.#entryPayload = i32('entryPayload')
    this.#blobStart = i32('blobStart')
    this.#blob = asBuffer(sections.blob as Uint8Array)
    this.#factTable = i32('factTable')
    this.#factKey = i32('factKey')
    this.#factValue = i32('factValue')
    const names = JSON.parse(asBuffer(sections.names as Uint8Array).toString('utf8')) as {
      readonly kinds: readonly string[]
      readonly languages: readonly string[]
    }
    this.#kinds = asKeys(names.kinds)
    this.#kindBits = kindBits(this.#kinds)
    this.#languages = names.languages
    this.#entries = new Sparse(this.#entryKind.length)
    this.#payloads = new Sparse(this.#blobStart.length)
    this.characters = characterTable(sections)
  }

  /** The vocabulary id of the folded units `[start, end)` of `units`, whose hash is `hash`; -1 if not listed. */
  wordId(units: Uint16Array, start: number, end: number, hash: number): number {
    const filter = this.#wordFilter
    const bits = filterBits(hash)
    if (((filter[filterPlace(hash, filter.length)] as number) & bits) !== bits) return -1
    const words = this.#words
    const mask = this.#wordMask
    for (let id = hash & mask; ; id = (id + 1) & mask) {
      const length = words[id * SLOT + 1] as number
      if (length === 0) return -1
      if (words[id * SLOT] !== hash || length !== end - start) continue
      if (this.#spells(words[id * SLOT + 2] as number, units, start, end)) return id
    }
  }

  #spells(place: number, units: Uint16Array, start: number, end: number): boolean {
    const text = this.#wordText
    for (let index = start; index < end; index += 1)
      if (text[place + index - start] !== units[index]) return false
    return true
  }

  /** Ids are below this; not each of them is a word's. */
  get wordCount(): number {
    return this.#wordMask + 1
  }

  /** The folded spelling of the vocabulary's word `id`; '' where there is none. */
  wordText(id: number): string {
    const place = this.#words[id * SLOT + 2] as number
    return String.fromCharCode(
      ...this.#wordText.subarray(place, place + (this.#words[id * SLOT + 1] as number)),
    )
  }

  /** Whether the word is listed as a plain one, which no clitic reading may take apart. */
  isPlain(id: number): boolean {
    return isPlainWord(this.#words[id * SLOT + 3] as number)
  }

  /** Whether some form has the word behind its first. */
  isLater(id: number): boolean {
    return isLaterWord(this.#words[id * SLOT + 3] as number)
  }

  /** The words that stand behind this one at the beginning of some form, as a set of `wordBit`. */
  followers(id: number): number {
    return this.#followers[id] as number
  }

  /** The handle of the node that the word leads to from the root; 0 if nothing listed begins with it. */
  nodeOf(id: number): number {
    return rootNode(this.#words[id * SLOT + 3] as number)
  }

  /** Whether a listed form ends at the node. */
  isFinal(node: number): boolean {
    return isFinal(node)
  }

  /** The handle of the node that `token` leads to from `node` (0 is the root); -1 if none. */
  step(node: number, token: number): number {
    if (node === 0) return this.nodeOf(token) || -1
    const edges = this.#edges
    for (let slot = mixEdge(node, token) & this.#edgeMask; ; slot = (slot + 1) & this.#edgeMask) {
      const at = edges[slot * 3] as number
      if (at === -1) return -1
      if (at === node && edges[slot * 3 + 1] === token) return edges[slot * 3 + 2] as number
    }
  }

  /** Whether a form of one of `kinds`, in any language, ends at the node. */
  endsOneOf(handle: number, kinds: readonly string[]): boolean {
    const node = nodeNumber(handle)
    const end = this.#nodeEntry[node + 1] as number
    for (let number = this.#nodeEntry[node] as number; number < end; number += 1)
      if (kinds.includes(this.#kinds[this.#entryKind[number] as number] as string)) return true
    return false
  }

  #entry(number: number): Entry {
    const known = this.#entries.get(number)
    if (known !== undefined) return known
    const entry: Entry = {
      kind: this.#kinds[this.#entryKind[number] as number] as string,
      language: this.#languages[this.#entryLanguage[number] as number] as string,
      payload: this.#json(this.#entryPayload[number] as number) as Readonly<Record<string, unknown>>,
    }
    this.#entries.set(number, entry)
    return entry
  }

  /** The set of this kind alone, or of the kinds of a list, which must not change; empty where the lexicon has no such entry. */
  kindBits(kinds: string | readonly string[]): KindBits {
    return this.#kindBits.get(kinds) ?? this.#addKinds(kinds)
  }

  /** How many kinds and lists of kinds it was asked for: each is kept as long as the lexicon, so that rules must keep their lists. */
  get kindSets(): number {
    return this.#kindBits.size
  }

  #addKinds(kinds: string | readonly string[]): KindBits {
    const bits = typeof kinds === 'string' ? NO_KIND : joinKinds(kinds.map((kind) => this.kindBits(kind)))
    this.#kindBits.set(kinds, bits)
    return bits
  }

  /** What gives the entries that end at a node and count in `language`. */
  entriesIn(language: string): (node: number) => readonly Entry[] {
    const listingAt = this.listingsIn(language)
    return (handle) => listingAt(handle)?.entries ?? []
  }

  /** What gives what ends at a node and counts in `language`; `null` where nothing does. */
  listingsIn(language: string): (node: number) => Listing | null {
    const known = this.#listings.get(language) ?? new Sparse<Listing | null>(this.#nodeEntry.length)
    this.#listings.set(language, known)
    return (handle) => {
      const node = nodeNumber(handle)
      const listing = known.get(node)
      if (listing !== undefined) return listing
      const read = listingOf(this.#entriesAt(node, language), (kind) => this.kindBits(kind))
      known.set(node, read)
      return read
    }
  }

  #entriesAt(node: number, language: string): readonly Entry[] {
    return this.#readEntries(node).filter((entry) => entry.language === '*' || entry.language === language)
  }

  #readEntries(node: number): Entry[] {
    const entries: Entry[] = []
    const end = this.#nodeEntry[node + 1] as number
    for (let number = this.#nodeEntry[node] as number; number < end; number += 1)
      entries.push(this.#entry(number))
    return entries
  }

  /** What the registry knows under `key` (`person/lavrov-sergey`, `tenures/ru/foreign-minister`), or undefined. */
  fact(key: string): unknown {
    if (this.#facts.has(key)) return this.#facts.get(key)
    const value = this.#findFact(key)
    this.#facts.set(key, value)
    return value
  }

  #findFact(key: string): unknown {
    const table = this.#factTable
    const mask = table.length - 1
    for (let slot = (hashText(key) << 1) & mask; ; slot = (slot + 2) & mask) {
      const index = (table[slot + 1] as number) - 1
      if (index < 0) return undefined
      if (this.#text(this.#factKey[index] as number) === key)
        return this.#json(this.#factValue[index] as number)
    }
  }

  /** The ids of every fact of a kind (`instrument`, `topic`), sorted. All keys are looked at: for questions of people, not for reading. */
  factIds(kind: string): readonly string[] {
    const head = `${kind}/`
    const keys = Array.from(this.#factKey, (key) => this.#text(key))
    return keys.flatMap((key) => (key.startsWith(head) ? [key.slice(head.length)] : [])).sort()
  }

  #json(id: number): unknown {
    const known = this.#payloads.get(id)
    if (known !== undefined) return known
    const payload = JSON.parse(this.#text(id)) as unknown
    this.#payloads.set(id, payload)
    return payload
  }

  #text(id: number): string {
    return this.#blob.toString('utf8', this.#blobStart[id], this.#blobStart[id + 1])
  }
}

/** Reads a lexicon that `npm run build` made. Throws `SourceUnavailable` if there is none, `InvalidPack` if it is damaged. */
export function loadLexicon(path: string): Lexicon {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new SourceUnavailable(`The lexicon ${path} cannot be read. Run \`npm run build\` to make it.`, {
      cause,
    })
  }
  return new Lexicon(unpack(bytes, path))
}

/** The same texts as V8 keeps the keys of objects and the words of programs: compared by their place in memory alone. */
function asKeys(texts: readonly string[]): readonly string[] {
  return Object.keys(Object.fromEntries(texts.map((text) => [text, true])))
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function characterTable(sections: Sections): CharacterTable {
  const expansions = new Map<number, readonly number[]>()
  const packed = sections.expansions as Section
  for (let index = 0; index < packed.length; ) {
    const length = packed[index + 1] as number
    expansions.set(packed[index] as number, [...packed.subarray(index + 2, index + 2 + length)])
    index += 2 + length
  }
  return { packed: sections.characters as Int32Array, expansions }
}
