/** Who meets whom, how often and in which format. */
import type { DocumentName } from '../../encounter-record.ts'
import type {
  EncounterFormat,
  EncounterStatus,
  Evidence,
  Localized,
  ParticipantRole,
  RecordId,
  Side,
} from '../../model.ts'
import type { Meeting, Partaker } from '../../record/contract-over-time.ts'

/** What stands at the ends of an edge. */
export type NetworkOf = 'sides' | 'people'

/** Who meets whom. Nodes and edges are in order of their ids. */
export interface Network {
  /** States and bodies, or the people who act for them. */
  readonly of: NetworkOf
  readonly from: string | null
  readonly to: string | null
  readonly formats: readonly EncounterFormat[] | null
  readonly statuses: readonly EncounterStatus[]
  /** Encounters that the network rests on. */
  readonly encounters: number
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  readonly notes: readonly string[]
}

/** A state, a body or a person. */
export interface NetworkNode {
  /** In the registry; of whom it does not know `NAME/SIDE`. */
  readonly id: string
  readonly kind: 'side' | 'person' | 'unlisted'
  readonly names: Localized
  readonly side: Side | null
  readonly encounters: number
  /** How many others it meets. */
  readonly degree: number
}

/** Two that met. */
export interface NetworkEdge {
  /** Ids of nodes, the lesser first: who goes to whom is not said by it. */
  readonly source: string
  readonly target: string
  readonly encounters: number
  readonly formats: readonly { readonly format: EncounterFormat; readonly count: number }[]
  /** Days of the first and of the last; null where none has one. */
  readonly first: string | null
  readonly last: string | null
  readonly records: readonly RecordId[]
  /** Days of those with one, in order. */
  readonly days: readonly string[]
  /** Words that tell of the last of them; null where they were not asked for. */
  readonly example: NetworkExample | null
}

/** One account of one encounter. */
export interface NetworkExample extends DocumentName {
  readonly record: RecordId
  readonly evidence: Evidence | null
}

/** What a network is asked for. */
export interface NetworkQuestion extends Pick<Network, 'of' | 'from' | 'to' | 'formats' | 'statuses'> {
  /** What the registry calls a state or body; empty where it has no such id. */
  readonly namesOf: (side: Side) => Localized
}

/** Whoever only stands by, or stands between, does not meet. */
const BESIDE: ReadonlySet<ParticipantRole> = new Set(['attendee', 'mediator', 'envoy'])

interface Node {
  readonly node: Omit<NetworkNode, 'encounters' | 'degree'>
  readonly records: Set<RecordId>
  readonly others: Set<string>
}

/** The network of `meetings`, which may be in any order. */
export function networkOf(meetings: readonly Meeting[], question: NetworkQuestion): Network {
  const { namesOf, ...asked } = question
  const counted = meetings.filter(({ format }) => question.formats?.includes(format) ?? true)
  const nodes = new Map<string, Node>()
  const edges = new Map<string, { readonly ends: readonly [string, string]; readonly meetings: Meeting[] }>()
  for (const meeting of counted) {
    const met = distinctNodes(meeting, question)
    for (const node of met) {
      const known = nodes.get(node.id) ?? { node, records: new Set(), others: new Set() }
      nodes.set(node.id, known)
      known.records.add(meeting.record)
    }
    for (const [one, other] of pairsOf(met, question.of)) {
      nodes.get(one)?.others.add(other)
      nodes.get(other)?.others.add(one)
      const key = `${one}\n${other}`
      const known = edges.get(key) ?? { ends: [one, other] as const, meetings: [] }
      edges.set(key, known)
      known.meetings.push(meeting)
    }
  }
  return {
    ...asked,
    encounters: counted.length,
    nodes: [...nodes.values()]
      .map(({ node, records, others }) => ({ ...node, encounters: records.size, degree: others.size }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    edges: [...edges.values()]
      .map(({ ends, meetings: own }) => edgeOf(ends, own))
      .toSorted((a, b) => (`${a.source}\n${a.target}` < `${b.source}\n${b.target}` ? -1 : 1)),
    notes: counted.length === 0 ? ['There is no such encounter in the archive.'] : [],
  }
}

function distinctNodes({ participants }: Meeting, { of, namesOf }: NetworkQuestion): readonly Node['node'][] {
  const taking = participants.filter(({ role }) => !BESIDE.has(role))
  const nodes = taking.flatMap((one): readonly Node['node'][] => {
    const { side } = one
    if (of === 'people') return personNode(one)
    return side === null ? [] : [{ id: side, kind: 'side', names: namesOf(side), side }]
  })
  return [...new Map(nodes.map((node) => [node.id, node])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

/** A state that nobody is named for is no person. */
function personNode({ actor, names, side }: Partaker): readonly Node['node'][] {
  if (actor !== null) return actor === side ? [] : [{ id: actor, kind: 'person', names, side }]
  const name = names.en ?? names.ar ?? Object.values(names)[0]
  return name === undefined ? [] : [{ id: `${name}/${side ?? ''}`, kind: 'unlisted', names, side }]
}

/** Of people, those of two sides: who of one side stands beside whom is no contact. */
function pairsOf(nodes: readonly Node['node'][], of: NetworkOf): readonly (readonly [string, string])[] {
  return nodes.flatMap((one, at) =>
    nodes
      .slice(at + 1)
      .filter((other) => of === 'sides' || one.side === null || one.side !== other.side)
      .map((other) => [one.id, other.id] as const),
  )
}

function edgeOf([source, target]: readonly [string, string], meetings: readonly Meeting[]): NetworkEdge {
  const ordered = meetings.toSorted((a, b) => ((a.first ?? '9') < (b.first ?? '9') ? -1 : 1))
  const days = ordered.flatMap(({ first }) => first ?? [])
  const formats = new Map<EncounterFormat, number>()
  for (const { format } of ordered) formats.set(format, (formats.get(format) ?? 0) + 1)
  return {
    source,
    target,
    encounters: ordered.length,
    formats: [...formats]
      .map(([format, count]) => ({ format, count }))
      .toSorted((a, b) => b.count - a.count || (a.format < b.format ? -1 : 1)),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    records: ordered.map(({ record }) => record),
    days,
    example: null,
  }
}

/** The record whose words stand for an edge: the last that has a day. */
export function exampleOf({ records, days }: NetworkEdge): RecordId | null {
  return records[Math.max(0, days.length - 1)] ?? null
}

/** The network with words for every edge, of `meetings` that were asked for with theirs. */
export function withExamples(network: Network, meetings: readonly Meeting[]): Network {
  const byRecord = new Map(meetings.map((meeting) => [meeting.record, meeting]))
  return {
    ...network,
    edges: network.edges.map((edge) => {
      const record = exampleOf(edge)
      const account = record === null ? undefined : byRecord.get(record)?.accounts[0]
      if (record === null || account === undefined) return edge
      const { encounter: _, ...document } = account
      return { ...edge, example: { ...document, record } }
    }),
  }
}
