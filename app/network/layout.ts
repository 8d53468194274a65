/** Where the nodes of a network lie: worked out step by step, the same for the same network. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'

/** What is laid out: edges as pairs of places of nodes, with what they weigh. */
export interface Layable {
  readonly nodes: number
  readonly ends: Uint32Array
  readonly weights: Float32Array
}

/** Where nodes lie so far: x and y in turn. */
export interface Laid {
  readonly positions: Float32Array
  readonly isDone: boolean
}

/** How many steps a network of so many nodes takes: large ones are laid out roughly. */
export function stepsFor(nodes: number): number {
  return nodes > 4000 ? 120 : nodes > 1200 ? 180 : 320
}

/** Lays a network out; tells where nodes lie now and then, whenever `isTime` says so, and at the end. */
export function layOut(wanted: Layable, tell: (laid: Laid) => void, isTime: () => boolean): void {
  const { nodes: count, ends, weights } = wanted
  const nodes = Array.from({ length: count }, (_, index) => ({ index, x: Number.NaN, y: Number.NaN }))
  const links = Array.from(weights, (weight, place) => ({
    source: ends[place * 2] ?? 0,
    target: ends[place * 2 + 1] ?? 0,
    weight,
  }))
  const simulation = forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-60).theta(1).distanceMax(900))
    .force(
      'link',
      forceLink(links).distance(({ weight }) => 34 + 46 / (1 + weight)),
    )
    .force('collide', forceCollide(11))
    .force('x', forceX(0).strength(0.045))
    .force('y', forceY(0).strength(0.07))
    .stop()
  const steps = stepsFor(count)
  simulation.alphaDecay(1 - 0.001 ** (1 / steps))
  for (let step = 0; step < steps; step += 1) {
    simulation.tick()
    if (isTime()) tell({ positions: positionsOf(nodes), isDone: false })
  }
  tell({ positions: positionsOf(nodes), isDone: true })
}

function positionsOf(nodes: readonly { readonly x: number; readonly y: number }[]): Float32Array {
  const positions = new Float32Array(nodes.length * 2)
  nodes.forEach(({ x, y }, index) => {
    positions[index * 2] = x
    positions[index * 2 + 1] = y
  })
  return positions
}
