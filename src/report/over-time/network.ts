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

type PlainNode = Omit<NetworkNode, 'encounters' | 'degree'>

interface Node {
  readonly node: PlainNode
  encounters: number
  degree: number
  /** By the id of the other, where that is the greater. */
  readonly edges: Map<string, Meeting[]>
}

/** The network of `meetings`, which may be in any order. */
export function networkOf(meetings: readonly Meeting[], question: NetworkQuestion): Network {
  const { namesOf: _, ...asked } = question
  const counted = meetings.filter(({ format }) => question.formats?.includes(format) ?? true)
  const nodes = new Map<string, Node>()
  const nodesIn = question.of === 'sides' ? sidesIn(question) : peopleIn
  for (const meeting of counted) {
    const met = nodesIn(meeting)
    for (const node of met) {
      const known = nodes.get(node.id)
      if (known === undefined) nodes.set(node.id, { node, encounters: 1, degree: 0, edges: new Map() })
      else known.encounters += 1
    }
    for (const [at, one] of met.entries())
      for (const other of met.slice(at + 1))
        if (areApart(one, other, question.of)) addTo(nodes.get(one.id)?.edges, other.id, meeting)
  }
  const edges = [...nodes].flatMap(([source, { edges: own }]) =>
    [...own].map(([target, all]) => ({ key: `${source}\n${target}`, edge: edgeOf([source, target], all) })),
  )
  for (const { edge } of edges)
    for (const end of [nodes.get(edge.source), nodes.get(edge.target)]) if (end !== undefined) end.degree += 1
  return {
    ...asked,
    encounters: counted.length,
    nodes: [...nodes.values()]
      .map(({ node, encounters, degree }) => ({ ...node, encounters, degree }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ edge }) => edge),
    notes: counted.length === 0 ? ['There is no such encounter in the archive.'] : [],
  }
}

function addTo(edges: Map<string, Meeting[]> | undefined, other: string, meeting: Meeting): void {
  const known = edges?.get(other)
  if (known === undefined) edges?.set(other, [meeting])
  else known.push(meeting)
}

/** The sides that met, in order of their ids: each is one object, whatever it met in. */
function sidesIn({ namesOf }: NetworkQuestion): (meeting: Meeting) => readonly PlainNode[] {
  const known = new Map<string, PlainNode>()
  return (meeting) =>
    meetingSides(meeting).map((id) => {
      const node = known.get(id) ?? { id, kind: 'side', names: namesOf(id), side: id }
      known.set(id, node)
      return node
    })
}

/** The sides that met in one encounter, in order of their ids. */
export function meetingSides({ participants }: Meeting): readonly Side[] {
  const ids: Side[] = []
  for (const { role, side } of participants)
    if (side !== null && !BESIDE.has(role) && !ids.includes(side)) ids.push(side)
  return ids.sort()
}

/** The people who met, in order of their ids. */
function peopleIn({ participants }: Meeting): readonly PlainNode[] {
  const nodes = participants.filter(({ role }) => !BESIDE.has(role)).flatMap(personNode)
  return [...new Map(nodes.map((node) => [node.id, node])).values()].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

/** A state that nobody is named for is no person. */
function personNode({ actor, names, side }: Partaker): readonly PlainNode[] {
  if (actor !== null) return actor === side ? [] : [{ id: actor, kind: 'person', names, side }]
  const name = names.en ?? names.ar ?? Object.values(names)[0]
  return name === undefined ? [] : [{ id: `${name}/${side ?? ''}`, kind: 'unlisted', names, side }]
}

/** Of people, those of two sides: who of one side stands beside whom is no contact. */
function areApart(one: PlainNode, other: PlainNode, of: NetworkOf): boolean {
  return of === 'sides' || one.side === null || one.side !== other.side
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
