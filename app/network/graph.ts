/** A network as it is drawn: nodes and edges by number, with as many encounters as lie in a stretch. */
import type { Network, NetworkEdge, NetworkNode } from '../../src/report/over-time/network.ts'
import { firstAt, type MonthRange, monthAfter } from '../show/months.ts'

/** A network with its ends as places in `nodes`. Edges join nodes that are there. */
export interface Graph {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly GraphEdge[]
  /** Of each node, the days of its encounters in order: one that it shares with several stands once. */
  readonly days: readonly (readonly string[])[]
}

/** Two that met. */
interface GraphEdge {
  readonly source: number
  readonly target: number
  readonly edge: NetworkEdge
  /** Encounters by number, those with a day first, in its order. */
  readonly records: Uint32Array
}

/** How often each node and each edge counts in a stretch. */
export interface Counts {
  readonly nodes: Uint32Array
  /** How many others a node meets. */
  readonly degrees: Uint32Array
  readonly edges: Uint32Array
}

/** The graph of a network. */
export function graphOf({ nodes, edges }: Network): Graph {
  const places = new Map(nodes.map(({ id }, place) => [id, place]))
  const records = new Map<string, number>()
  const numberOf = (record: string): number => {
    const known = records.get(record) ?? records.size
    records.set(record, known)
    return known
  }
  const joined = edges.flatMap((edge): GraphEdge[] => {
    const [source, target] = [places.get(edge.source), places.get(edge.target)]
    if (source === undefined || target === undefined) return []
    return [{ source, target, edge, records: Uint32Array.from(edge.records, numberOf) }]
  })
  return { nodes, edges: joined, days: daysOfNodes(nodes.length, joined) }
}

function daysOfNodes(nodes: number, edges: readonly GraphEdge[]): readonly (readonly string[])[] {
  const met = Array.from({ length: nodes }, () => new Map<number, string>())
  for (const { source, target, edge, records } of edges)
    edge.days.forEach((day, at) => {
      for (const node of [source, target]) met[node]?.set(records[at] ?? 0, day)
    })
  return met.map((days) => [...days.values()].sort())
}

/** What counts in a stretch of months; what has no day counts where all is asked for. */
export function countsIn({ nodes, edges, days }: Graph, range: MonthRange): Counts {
  const isAll = range.from === null && range.to === null
  const until = range.to === null ? null : monthAfter(range.to, 1)
  const countOf = (days: readonly string[]): number => {
    const start = range.from === null ? 0 : firstAt(days, range.from)
    return Math.max(0, (until === null ? days.length : firstAt(days, until)) - start)
  }
  const degrees = new Uint32Array(nodes.length)
  const counted = Uint32Array.from(edges, ({ edge, records }) =>
    isAll ? records.length : countOf(edge.days),
  )
  edges.forEach(({ source, target }, place) => {
    if (counted[place] === 0) return
    degrees[source] = (degrees[source] ?? 0) + 1
    degrees[target] = (degrees[target] ?? 0) + 1
  })
  return {
    nodes: Uint32Array.from(nodes, ({ encounters }, node) =>
      isAll ? encounters : countOf(days[node] ?? []),
    ),
    degrees,
    edges: counted,
  }
}

/** The numbers of the nodes that count, those with most encounters first. */
export function ranked({ nodes }: Graph, counts: Counts): readonly number[] {
  return nodes
    .map((_, node) => node)
    .filter((node) => (counts.nodes[node] ?? 0) > 0)
    .sort((a, b) => (counts.nodes[b] ?? 0) - (counts.nodes[a] ?? 0) || a - b)
}

/** Whom a node meets. */
export interface Neighbour {
  readonly node: number
  readonly edge: NetworkEdge
  readonly count: number
}

/** Those whom a node meets in the stretch that was counted, the most met first. */
export function neighboursOf({ edges }: Graph, counts: Counts, node: number): readonly Neighbour[] {
  return edges
    .flatMap(({ source, target, edge }, place) => {
      const count = counts.edges[place] ?? 0
      if (count === 0 || (source !== node && target !== node)) return []
      return [{ node: source === node ? target : source, edge, count }]
    })
    .sort((a, b) => b.count - a.count)
}

/** The days of all encounters, each once. */
export function daysOf({ edges }: Graph): readonly string[] {
  const days = new Map<number, string>()
  for (const { edge, records } of edges)
    edge.days.forEach((day, at) => {
      days.set(records[at] ?? 0, day)
    })
  return [...days.values()]
}
