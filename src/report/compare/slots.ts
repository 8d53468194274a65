/** The parts of each account's words that the other does not have, and which of them stand in one place. */
import type { Located, Telling } from './claims.ts'
import type { Item } from './content.ts'
import { isInflected } from './inflected.ts'
import type { Narrated } from './narration.ts'

/** Items beside each other that the other account does not have, where no part of its own begins among them. */
export interface Part {
  readonly located: readonly [Located, ...Located[]]
  /** Place of the first among the items of its words, and the place behind the last. */
  readonly from: number
  readonly to: number
  /** Whether a part of its own begins with it: it adds to what stands before. */
  readonly opens: boolean
  /** Keys of what both have, right before it and right behind. */
  readonly before: ReadonlySet<string>
  readonly behind: ReadonlySet<string>
}

/** Two parts that stand in one place: where one account has the one, the other has the other. */
export interface Slot {
  readonly a: Part
  readonly b: Part
}

/** The parts of `told` that `others` do not have, in order. */
export function partsOf(told: Telling, others: Telling): readonly Part[] {
  const has = (item: Item): boolean =>
    others.some(
      ({ keys, items }) =>
        item.keys.some((key) => keys.has(key)) || items.some((other) => isInflected(item, other)),
    )
  return told.flatMap((point) => partsIn(point, point.items.map(has)))
}

function partsIn(point: Narrated, shared: readonly boolean[]): readonly Part[] {
  const { items } = point
  const parts: Part[] = []
  let from = 0
  while (from < items.length) {
    let to = from + 1
    if (shared[from] === false) {
      while (to < items.length && shared[to] === false && items[to]?.opens === false) to += 1
      const [first, ...more] = items.slice(from, to).map((item) => ({ item, point }))
      if (first !== undefined)
        parts.push({
          located: [first, ...more],
          from,
          to,
          opens: from > 0 && first.item.opens,
          before: before(items, shared, from),
          behind: behind(items, shared, to),
        })
    }
    from = to
  }
  return parts
}

/** What stands further away says nothing of the place. */
const NEAR = 3

/** Keys of the shared items that end right before `at`, back to where their part begins. */
function before(items: readonly Item[], shared: readonly boolean[], at: number): ReadonlySet<string> {
  const keys = new Set<string>()
  for (let place = at - 1; place >= at - NEAR && shared[place] === true; place -= 1) {
    for (const key of items[place]?.keys ?? []) keys.add(key)
    if (items[place]?.opens === true) break
  }
  return keys
}

/** Keys of the shared items that begin at `at`, up to the next part of its own. */
function behind(items: readonly Item[], shared: readonly boolean[], at: number): ReadonlySet<string> {
  const keys = new Set<string>()
  for (
    let place = at;
    place < at + NEAR && shared[place] === true && items[place]?.opens === false;
    place += 1
  )
    for (const key of items[place]?.keys ?? []) keys.add(key)
  return keys
}

/** Every two that stand in one place, each part once. */
export function slotsOf(a: readonly Part[], b: readonly Part[]): readonly Slot[] {
  const taken = new Set<Part>()
  return a.flatMap((one): readonly Slot[] => {
    const other = b.find((part) => !taken.has(part) && areInOnePlace(one, part))
    if (other === undefined) return []
    taken.add(other)
    return [{ a: one, b: other }]
  })
}

/** So few words may stand before in one account, and behind in the other. */
const FEW = 2

/** What begins a part of its own replaces nothing. What is before in one language may be behind in another. */
function areInOnePlace(a: Part, b: Part): boolean {
  if (a.opens || b.opens) return false
  if (meet(a.before, b.before) || meet(a.behind, b.behind)) return true
  const [{ point: one }, { point: other }] = [a.located[0], b.located[0]]
  const mayTurn = one.language !== other.language || Math.max(a.located.length, b.located.length) <= FEW
  return mayTurn && (meet(a.before, b.behind) || meet(a.behind, b.before))
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return true
  return false
}
