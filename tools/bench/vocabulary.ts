/** Words to make texts of: the packs' own, in an order drawn at random, the n-th as often as 1/n says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shuffle } from './rounds.ts'

/** Words, the most frequent first, and how to draw one. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** A word, as often as its place says. */
  readonly draw: () => string
}

const LETTERS = /[\p{L}\p{M}]{2,}/gu
const SHORTEST_HEAD = 3
const TAIL = 3

/** All words that stand in the tables of the packs in `folder`, each once. */
export function packWords(folder: string): readonly string[] {
  const words = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.tsv'))
      for (const [word] of readFileSync(join(folder, file), 'utf8').matchAll(LETTERS)) words.add(word)
  return [...words]
}

/** So many words: those given, and such as begin like one of them and end like another, as inflected words do. */
export function makeVocabulary(given: readonly string[], count: number, random: () => number): Vocabulary {
  const words = new Set(shuffle(given, random).slice(0, count))
  const pick = (): string => given[Math.floor(random() * given.length)] ?? ''
  while (words.size < count) {
    const head = pick()
    words.add(head.slice(0, Math.max(SHORTEST_HEAD, head.length - 1)) + pick().slice(-TAIL))
  }
  const listed = shuffle([...words], random)
  return { words: listed, draw: () => listed[zipfPlace(listed.length, random)] ?? '' }
}

/** A place below `count`, the n-th as often as 1/n says. */
export function zipfPlace(count: number, random: () => number): number {
  return Math.floor(count ** random()) - 1
}
