/** How much what two statements share says about their being on one subject. */
import type { Item } from './content.ts'

/** Of what an item tells, by its kind; a word that only says how something is done tells little of what it is. */
const BASE = { entity: 0.8, number: 0.6, date: 0.6, thing: 1, weak: 0.35, manner: 0.5, mark: 0.1, word: 1 }
/** The parties themselves are named everywhere. */
const PARTY = 0.2

/** Words of one account that items were found in. */
export interface Weighed {
  readonly column: number
  readonly items: readonly Item[]
}

/** The weight of an item, 0 to 1. */
export type Weigh = (item: Item) => number

/**
 * Weights by the points that are compared: what most of them speak of tells little. `parties` are keys of entities; each
 * of `accounts` may well say a thing once.
 */
export function weigher(
  points: readonly Weighed[],
  parties: ReadonlySet<string>,
  accounts = new Set(points.map(({ column }) => column)).size,
): Weigh {
  const frequency = new Map<string, number>()
  for (const { items } of points)
    for (const key of new Set(items.flatMap(({ keys }) => keys)))
      frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const rarity = (key: string): number => {
    const times = Math.max(1, (frequency.get(key) ?? 1) / Math.max(1, accounts - 1))
    return Math.min(1, Math.log(1 + points.length / times) / Math.log(1 + points.length / 2))
  }
  const known = new Map<Item, number>()
  return (item) => {
    const weight = known.get(item) ?? baseOf(item, parties) * Math.min(...item.keys.map(rarity))
    known.set(item, weight)
    return weight
  }
}

function baseOf({ kind, keys, terms }: Item, parties: ReadonlySet<string>): number {
  if (kind !== 'word') return keys.some((key) => parties.has(key)) ? PARTY : BASE[kind]
  const classes = terms.map((term) => term.class)
  if (classes.length === 0) return BASE.word
  if (classes.includes('thing')) return BASE.thing
  if (classes.includes('weak')) return BASE.weak
  return classes.includes('mark') ? BASE.mark : BASE.manner
}
