/** A possible pair: `weight` orders the choice, the greater first. */
interface Edge {
  readonly left: number
  readonly right: number
  readonly weight: number
}

/**
 * One-to-one pairs of indices, the heaviest first; `weigh` gives a pair's weight, or `null` where the two cannot be
 * one. Of equal weights the pair that stands first wins, so that the result never depends on chance.
 */
export function pairByWeight<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  weigh: (left: Left, right: Right) => number | null,
): readonly (readonly [Left, Right])[] {
  const edges: Edge[] = []
  for (const [left, one] of lefts.entries())
    for (const [right, other] of rights.entries()) {
      const weight = weigh(one, other)
      if (weight !== null) edges.push({ left, right, weight })
    }
  edges.sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right)
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  const chosen: Edge[] = []
  for (const edge of edges) {
    if (usedLeft.has(edge.left) || usedRight.has(edge.right)) continue
    usedLeft.add(edge.left)
    usedRight.add(edge.right)
    chosen.push(edge)
  }
  return chosen
    .sort((a, b) => a.left - b.left)
    .flatMap(({ left, right }) => {
      const one = lefts[left]
      const other = rights[right]
      return one === undefined || other === undefined ? [] : [[one, other] as const]
    })
}
