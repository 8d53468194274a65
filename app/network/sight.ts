/** What part of a network is seen, and how large. */

/** The middle of what is seen, in the layout's units; pixels of the page for each of them; the size of the picture. */
export interface Sight {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly width: number
  readonly height: number
}

const LEAST = 0.05
const MOST = 6
/** Nothing is drawn larger than this where all is shown. */
const MOST_WHOLE = 3.2

/** Where a node stands in the picture. */
export function placeOn(sight: Sight, positions: Float32Array, node: number): readonly [number, number] {
  const { x, y, scale, width, height } = sight
  return [
    ((positions[node * 2] ?? 0) - x) * scale + width / 2,
    ((positions[node * 2 + 1] ?? 0) - y) * scale + height / 2,
  ]
}

/** All of `nodes` in sight, with room around them. */
export function whole(
  positions: Float32Array,
  nodes: readonly number[],
  size: Pick<Sight, 'width' | 'height'>,
  margin = 44,
): Sight {
  let [left, right, top, bottom] = [0, 0, 0, 0]
  nodes.forEach((node, index) => {
    const [x, y] = [positions[node * 2] ?? 0, positions[node * 2 + 1] ?? 0]
    left = index === 0 ? x : Math.min(left, x)
    right = index === 0 ? x : Math.max(right, x)
    top = index === 0 ? y : Math.min(top, y)
    bottom = index === 0 ? y : Math.max(bottom, y)
  })
  const across = (size.width - 2 * margin) / Math.max(1, right - left)
  const down = (size.height - 2 * margin) / Math.max(1, bottom - top)
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    scale: Math.max(LEAST, Math.min(across, down, MOST_WHOLE)),
    width: size.width,
    height: size.height,
  }
}

/** Nearer (`factor` above 1) or farther, with what is at a place of the picture staying there. */
export function zoomed(sight: Sight, factor: number, at: readonly [number, number]): Sight {
  const scale = Math.max(LEAST, Math.min(MOST, sight.scale * factor))
  const [dx, dy] = [at[0] - sight.width / 2, at[1] - sight.height / 2]
  return {
    ...sight,
    scale,
    x: sight.x + dx / sight.scale - dx / scale,
    y: sight.y + dy / sight.scale - dy / scale,
  }
}

/** Moved by so many pixels of the page. */
export function moved(sight: Sight, dx: number, dy: number): Sight {
  return { ...sight, x: sight.x - dx / sight.scale, y: sight.y - dy / sight.scale }
}

/** The nearest of `nodes` to a place of the picture, no farther than `reach` pixels; `null` where there is none. */
export function nodeAt(
  sight: Sight,
  positions: Float32Array,
  nodes: readonly number[],
  at: readonly [number, number],
  reach: (node: number) => number,
): number | null {
  let [found, least] = [null as number | null, Number.POSITIVE_INFINITY]
  for (const node of nodes) {
    const [x, y] = placeOn(sight, positions, node)
    const distance = Math.hypot(x - at[0], y - at[1])
    if (distance <= reach(node) && distance < least) [found, least] = [node, distance]
  }
  return found
}
