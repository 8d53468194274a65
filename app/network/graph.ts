/** A network as it is drawn: nodes and edges by number, with as many encounters as lie in a stretch. */
import type { Network, NetworkEdge, NetworkNode } from '../../src/report/over-time/network.ts'
import { type MonthRange, within } from '../show/months.ts'

/** A network with its ends as places in `nodes`. Edges join nodes that are there. */
export interface Graph {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly GraphEdge[]
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
  return {
    nodes,
    edges: edges.flatMap((edge) => {
      const [source, target] = [places.get(edge.source), places.get(edge.target)]
      if (source === undefined || target === undefined) return []
      return [{ source, target, edge, records: Uint32Array.from(edge.records, numberOf) }]
    }),
  }
}

/** What counts in a stretch of months; what has no day counts where all is asked for. */
export function countsIn({ nodes, edges }: Graph, range: MonthRange): Counts {
  const isAll = range.from === null && range.to === null
  const counts = {
    nodes: new Uint32Array(nodes.length),
    degrees: new Uint32Array(nodes.length),
    edges: new Uint32Array(edges.length),
  }
  const met: (Set<number> | undefined)[] = new Array(nodes.length)
  edges.forEach(({ source, target, edge, records }, place) => {
    const [start, end] = isAll ? [0, records.length] : within(edge.days, range)
    counts.edges[place] = end - start
    if (end <= start) return
    for (const node of [source, target]) {
      counts.degrees[node] = (counts.degrees[node] ?? 0) + 1
      const own = met[node] ?? new Set()
      met[node] = own
      for (let at = start; at < end; at += 1) own.add(records[at] ?? 0)
    }
  })
  met.forEach((own, node) => {
    counts.nodes[node] = own?.size ?? 0
  })
  if (isAll)
    nodes.forEach(({ encounters }, node) => {
      counts.nodes[node] = encounters
    })
  return counts
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
