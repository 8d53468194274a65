/** Forms of one word, told by their letters alone: "export", "exports"; «صادرات», «الصادرات». */
import type { Item } from './content.ts'
import { keysOf } from './points.ts'

/** Keys of what is no word of one language. */
const ACROSS = /^(?:entity|number|date|when|term|sounds)\//
const SHORTEST = 4
/** Of their pairs of letters, so many are the same. */
const ALIKE = 0.7

/** What has items. */
interface Spelled {
  readonly items: readonly Item[]
}

/** The same without what names sound like: where all is in one script, «تحرك» is not «تركي». */
export function withoutSounds<T extends Spelled>(points: readonly T[]): readonly T[] {
  return points.map((point) => withItems(point, point.items.map(spelledAlone)))
}

function spelledAlone(item: Item): Item {
  return { ...item, keys: item.keys.filter((key) => !key.startsWith('sounds/')) }
}

function withItems<T extends Spelled>(point: T, items: readonly Item[]): T {
  return { ...point, items, keys: keysOf(items) }
}

/** The same, every word of one language under the key of the first that is spelled much like it. */
export function withOneSpelling<T extends Spelled>(points: readonly T[]): readonly T[] {
  const keys = points.flatMap(({ items }) => items.flatMap((item) => item.keys))
  const oneOf = spellings([...new Set(keys)].filter((key) => !ACROSS.test(key)).sort())
  const respell = (item: Item): Item => ({ ...item, keys: item.keys.map((key) => oneOf.get(key) ?? key) })
  return points.map((point) => withItems(point, point.items.map(respell)))
}

/** A word, and its pairs of letters. */
interface Spelling {
  readonly key: string
  readonly pairs: readonly string[]
}

function spellings(keys: readonly string[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Spelling[]>()
  const found = new Map<string, string>()
  for (const key of keys) {
    const at = key.indexOf('/') + 1
    // Only words that begin alike are compared, so that a long record stays quick.
    const block = key.slice(0, at + 2)
    const heads = groups.get(block) ?? []
    groups.set(block, heads)
    const pairs = pairsOf(key.slice(at))
    const head = heads.find((one) => areAlike(one.pairs, pairs))
    if (head === undefined) heads.push({ key, pairs })
    else found.set(key, head.key)
  }
  return found
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [least, both] = [Math.min(a.length, b.length), a.length + b.length]
  if (least < SHORTEST - 1 || (2 * least) / both < ALIKE) return false
  let shared = 0
  for (const pair of a) if (b.includes(pair)) shared += 1
  return (2 * shared) / both >= ALIKE
}

function pairsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2))
}
