/** FNV-1a over the UTF-16 units of `text`, the same as the tokeniser's over folded units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}

/** Slots of an open-addressing table for `count` keys: a power of two, at most three quarters full. */
export function hashSize(count: number): number {
  let size = 4
  while (size * 3 < count * 4) size *= 2
  return size
}

/** Hash of a trie edge. */
export function mixEdge(node: number, token: number): number {
  let hash = Math.imul(node ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(token, 0xc2b2ae35)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x27d4eb2f) ^ (hash >>> 13)
}

const INNER = 1
const FINAL = 2

/** A trie node as it is passed about: its number, and whether longer forms go on from it and whether one ends there. */
export function handleOf(node: number, inner: boolean, final: boolean): number {
  return (node << 2) | (final ? FINAL : 0) | (inner ? INNER : 0)
}

/** The number of the node with this handle. */
export function nodeNumber(handle: number): number {
  return handle >> 2
}

/** Whether longer forms go on from the node. */
export function isInner(handle: number): boolean {
  return (handle & INNER) !== 0
}

/** Whether a listed form ends at the node. */
export function isFinal(handle: number): boolean {
  return (handle & FINAL) !== 0
}

/** Integers that a word takes in the vocabulary's table: hash, length, place of its text, and its `wordHandle`. */
export const SLOT = 4

const PLAIN = 1
const LATER = 2

/** What is known of a word: the node that it leads to from the root, whether it stands inside forms, whether it is plain. */
export function wordHandle(node: number, later: boolean, plain: boolean): number {
  return (node << 2) | (later ? LATER : 0) | (plain ? PLAIN : 0)
}

/** The handle of the node that the word leads to from the root; 0 if nothing listed begins with it. */
export function rootNode(word: number): number {
  return word >> 2
}

/** Whether the word is listed as a plain one. */
export function isPlainWord(word: number): boolean {
  return (word & PLAIN) !== 0
}

/** Whether some form has the word behind its first. */
export function isLaterWord(word: number): boolean {
  return (word & LATER) !== 0
}

/** The word in a set of words in 32 bits: others share its bit, so that the set tells only who is not in it. */
export function wordBit(id: number): number {
  return 1 << (id & 31)
}

const FILTER_SPREAD = 0x9e3779b1

/** Numbers of 32 bits in a filter of `count` words: a power of two, at least two, with eleven bits or more for each word. */
export function filterSize(count: number): number {
  let size = 2
  while (size * 32 < count * 11) size *= 2
  return size
}

/** Where a word with this hash stands in a filter of `size` numbers. */
export function filterPlace(hash: number, size: number): number {
  return Math.imul(hash ^ (hash >>> 15), FILTER_SPREAD) >>> (Math.clz32(size) + 1)
}

/** The bits that are set there if it is listed: three of 32, some of which may be the same. */
export function filterBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 9) & 31)) | (1 << ((hash >>> 20) & 31))
}
