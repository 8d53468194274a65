/** Paints a network: edges by how often two met, nodes by how often they met anybody, names where there is room. */
import type { Counts, Graph } from './graph.ts'
import type { Sight } from './sight.ts'
import { placeOn } from './sight.ts'

/** Colours as a canvas takes them. */
export interface Tones {
  readonly ink: string
  readonly paper: string
  readonly line: string
  readonly chosen: string
  /** Of each node. */
  readonly nodes: readonly string[]
}

/** What is painted. */
export interface Scene {
  readonly graph: Graph
  readonly counts: Counts
  /** Nodes that count, the greatest first. */
  readonly order: readonly number[]
  readonly positions: Float32Array
  readonly sight: Sight
  readonly tones: Tones
  /** Pixels of the screen for each of the page. */
  readonly ratio: number
  readonly chosen: number | null
  readonly pointed: number | null
  readonly nameOf: (node: number) => string
  readonly font: string
  /** The most edges to paint: those of most encounters. */
  readonly mostEdges: number
}

/** From the strongest to the weakest: more encounters than the first, at most as many as the second. */
const WIDTHS: readonly (readonly [least: number, most: number, width: number, alpha: number])[] = [
  [14, Number.POSITIVE_INFINITY, 4, 0.7],
  [4, 14, 2.4, 0.6],
  [1, 4, 1.3, 0.5],
  [0, 1, 0.7, 0.35],
]
const MOST_LABELS = 60
const LABEL_HEIGHT = 17
const FULL_TURN = 2 * Math.PI

/** How large a node is, in pixels of the page: its area goes with its encounters. */
export function radiusOf(count: number, most: number): number {
  return 3.5 + 13 * Math.sqrt(count / Math.max(12, most))
}

/** Paints the scene anew. */
export function draw(context: CanvasRenderingContext2D, scene: Scene): void {
  const { ratio, sight } = scene
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, sight.width, sight.height)
  const near = nearTo(scene)
  drawEdges(context, scene, near)
  drawNodes(context, scene, near)
  drawNames(context, scene, near)
  context.globalAlpha = 1
}

/** The node that is looked at, and whom it meets; `null` where none is. */
function nearTo({ graph, counts, chosen, pointed }: Scene): ReadonlySet<number> | null {
  const middle = pointed ?? chosen
  if (middle === null) return null
  const near = new Set([middle])
  graph.edges.forEach(({ source, target }, place) => {
    if ((counts.edges[place] ?? 0) === 0) return
    if (source === middle) near.add(target)
    if (target === middle) near.add(source)
  })
  return near
}

type Near = ReadonlySet<number> | null

function drawEdges(context: CanvasRenderingContext2D, scene: Scene, near: Near): void {
  const { tones, pointed, chosen } = scene
  const middle = pointed ?? chosen
  let left = scene.mostEdges
  for (const [least, most, width, alpha] of WIDTHS) {
    const paths = [new Path2D(), new Path2D()] as const
    left -= addEdges(scene, [least, most], paths, middle, left)
    context.lineWidth = width
    context.globalAlpha = near === null ? alpha : alpha * 0.35
    context.strokeStyle = tones.line
    context.stroke(paths[0])
    if (middle !== null) {
      context.globalAlpha = 0.9
      context.strokeStyle = tones.chosen
      context.stroke(paths[1])
    }
  }
}

/** Adds edges to the path of the others, or of those that end at `middle`; of the others as many as are left. Tells how many. */
function addEdges(
  { graph, counts, positions, sight }: Scene,
  [least, most]: readonly [number, number],
  [others, own]: readonly [Path2D, Path2D],
  middle: number | null,
  left: number,
): number {
  let added = 0
  graph.edges.forEach(({ source, target }, place) => {
    const count = counts.edges[place] ?? 0
    if (count <= least || count > most) return
    const isOwn = middle !== null && (source === middle || target === middle)
    if (!isOwn && added >= left) return
    const [x, y] = placeOn(sight, positions, source)
    const [x2, y2] = placeOn(sight, positions, target)
    const path = isOwn ? own : others
    path.moveTo(x, y)
    path.lineTo(x2, y2)
    if (!isOwn) added += 1
  })
  return added
}

function drawNodes(context: CanvasRenderingContext2D, scene: Scene, near: Near): void {
  const { counts, order, positions, sight, tones, chosen } = scene
  const most = counts.nodes[order[0] ?? 0] ?? 1
  // The greatest are painted first, so that they hide nobody.
  for (const node of order) {
    const [x, y] = placeOn(sight, positions, node)
    if (x < -20 || y < -20 || x > sight.width + 20 || y > sight.height + 20) continue
    context.globalAlpha = near === null || near.has(node) ? 1 : 0.25
    context.fillStyle = tones.nodes[node] ?? tones.ink
    context.strokeStyle = node === chosen ? tones.ink : tones.paper
    context.lineWidth = node === chosen ? 3 : 1
    context.beginPath()
    context.arc(x, y, radiusOf(counts.nodes[node] ?? 0, most), 0, FULL_TURN)
    context.fill()
    context.stroke()
  }
}

function drawNames(context: CanvasRenderingContext2D, scene: Scene, near: Near): void {
  const { counts, order, positions, sight, tones, nameOf, font, chosen, pointed } = scene
  const most = counts.nodes[order[0] ?? 0] ?? 1
  const first = [pointed, chosen].filter((node) => node !== null)
  const wanted = [
    ...first,
    ...order.filter((node) => (near === null || near.has(node)) && !first.includes(node)),
  ]
  const taken: (readonly [number, number, number, number])[] = []
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.globalAlpha = 1
  for (const node of wanted.slice(0, MOST_LABELS * 5)) {
    if (taken.length >= MOST_LABELS) break
    const [own, y] = placeOn(sight, positions, node)
    if (own < 0 || y < 0 || own > sight.width || y > sight.height) continue
    const name = nameOf(node)
    const half = context.measureText(name).width / 2 + 3
    // A name at the edge stays whole.
    const x = Math.max(half, Math.min(sight.width - half, own))
    const top = y + radiusOf(counts.nodes[node] ?? 0, most) + 2
    const hides = taken.some(
      ([left, right, upper, lower]) =>
        x - half < right && left < x + half && top < lower && upper < top + LABEL_HEIGHT,
    )
    if (hides && !first.includes(node)) continue
    taken.push([x - half, x + half, top, top + LABEL_HEIGHT])
    context.strokeStyle = tones.paper
    context.strokeText(name, x, top)
    context.fillStyle = tones.ink
    context.fillText(name, x, top)
  }
}
