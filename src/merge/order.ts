interface Keyed {
  readonly key: string
}

/** Letters of a key that one number holds, six bits each. */
const HEAD = 8
/** Six bits hold the digits and what follows them. */
const FIRST = '0'.charCodeAt(0)
const LAST = FIRST + 63

/**
 * What has keys, in their order. Their heads are compared as numbers, and the keys only where heads are equal: of a million
 * strings each look is a wait for memory.
 */
export function inOrderOfKeys<Item extends Keyed>(items: readonly Item[]): readonly Item[] {
  const heads = Float64Array.from(items, headOf)
  const keyAt = (place: number) => (items[place] as Item).key
  const places = Uint32Array.from(items.keys()).sort(
    (a, b) => (heads[a] as number) - (heads[b] as number) || (keyAt(a) < keyAt(b) ? -1 : 1),
  )
  return Array.from(places, (place) => items[place] as Item)
}

/** What stands behind the first letter that six bits do not hold is not looked at: keys are compared there. */
function headOf({ key }: Keyed): number {
  let [head, rest] = [0, -1]
  for (let at = 0; at < HEAD; at += 1) {
    const code = at < key.length ? key.charCodeAt(at) : 0
    if (rest < 0 && code < FIRST) rest = 0
    if (rest < 0 && code > LAST) rest = LAST - FIRST
    head = head * 64 + (rest < 0 ? code - FIRST : rest)
  }
  return head
}
