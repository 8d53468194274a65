/** What a person decided of tellings: which are of one encounter and which are not, whatever merging would say. */
import type { DocumentId, EncounterFormat, IsoDateTime } from '../model.ts'
import { compareTellings } from './likeness.ts'
import type { Telling } from './telling.ts'

/** A telling by its document, its form and its words, so that it is known again however often the document is read. */
export interface TellingName {
  readonly document: DocumentId
  readonly format: EncounterFormat
  readonly in: 'text' | 'title'
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Tellings of different groups are of one encounter (`merge`), or are not (`split`). A later decision outweighs an earlier one. */
export interface Decision {
  /** By which a person names it; never given to another. */
  readonly number: number
  readonly verdict: 'merge' | 'split'
  readonly at: IsoDateTime
  readonly by: string
  readonly because: string
  readonly groups: readonly (readonly TellingName[])[]
}

/** Two tellings, by their keys. */
export type KeyPair = readonly [string, string]

/** What decisions come to for some tellings. */
export interface Hand {
  readonly together: readonly KeyPair[]
  readonly apart: readonly KeyPair[]
}

/** Nobody decided anything. */
export const NO_HAND: Hand = { together: [], apart: [] }

/** The telling that is meant: of that form, with words at the same place or, where that is one alone, at a place that overlaps. */
export function tellingNamed(name: TellingName, tellings: readonly Telling[]): Telling | null {
  const near = tellings.filter(
    (telling) =>
      telling.document === name.document && telling.format === name.format && overlaps(telling, name),
  )
  const exact = near.filter(({ words }) =>
    words.some((one) => one.in === name.in && one.start === name.start && one.end === name.end),
  )
  const [only, ...others] = exact.length > 0 ? exact : near
  return only === undefined || others.length > 0 ? null : only
}

function overlaps({ words }: Telling, name: TellingName): boolean {
  return words.some((one) => one.in === name.in && one.start < name.end && name.start < one.end)
}

/** A decision on the tellings that are there: of each group those that are found. */
export interface Applied {
  readonly decision: Decision
  readonly groups: readonly (readonly Telling[])[]
}

/** Decisions, the earliest first, on these tellings. */
export function applyDecisions(
  decisions: readonly Decision[],
  tellings: readonly Telling[],
): readonly Applied[] {
  if (decisions.length === 0) return []
  const byDocument = new Map<string, Telling[]>()
  for (const telling of tellings)
    byDocument.set(telling.document, [...(byDocument.get(telling.document) ?? []), telling])
  return decisions
    .toSorted((a, b) => a.number - b.number)
    .map((decision) => ({
      decision,
      groups: decision.groups.map((names) =>
        names.flatMap((name) => tellingNamed(name, byDocument.get(name.document) ?? []) ?? []),
      ),
    }))
}

/** Which tellings are together and which apart, by the last word on each two. */
export function handOf(applied: readonly Applied[]): Hand {
  const verdicts = new Map<string, { readonly pair: KeyPair; readonly verdict: Decision['verdict'] }>()
  for (const { decision, groups } of applied)
    for (const [a, b] of crossPairs(groups)) {
      const pair: KeyPair = a.key < b.key ? [a.key, b.key] : [b.key, a.key]
      verdicts.set(pair.join(' '), { pair, verdict: decision.verdict })
    }
  const last = [...verdicts.values()]
  const pairsOf = (wanted: Decision['verdict']) =>
    last.filter(({ verdict }) => verdict === wanted).map(({ pair }) => pair)
  return { together: pairsOf('merge'), apart: pairsOf('split') }
}

/** Every two of different groups. */
export function crossPairs<Item>(groups: readonly (readonly Item[])[]): readonly (readonly [Item, Item])[] {
  return groups.flatMap((group, place) =>
    groups.slice(place + 1).flatMap((other) => group.flatMap((a) => other.map((b) => [a, b] as const))),
  )
}

/** What stands at the head of every reason that is a person's. */
export const BY_HAND = 'by hand'
const MOST_REASONS = 3

/** What was decided of a cluster, in words for its record: who, when and why, and what speaks against it. */
export function handReasons(cluster: readonly Telling[], applied: readonly Applied[]): readonly string[] {
  const keys = new Set(cluster.map(({ key }) => key))
  const isHere = ({ key }: Telling) => keys.has(key)
  const reasons = applied.flatMap(({ decision, groups }) => {
    const here = groups.map((group) => group.filter(isHere)).filter((group) => group.length > 0)
    if (here.length === 0) return []
    const note = `by ${decision.by} on ${decision.at.slice(0, 10)}: ${decision.because}`
    if (decision.verdict === 'merge')
      return here.length < 2 ? [] : [`${BY_HAND}, merged ${note}${although(partingReasons(here))}`]
    const away = groups.flat().filter((telling) => !isHere(telling)).length
    return away === 0
      ? []
      : [`${BY_HAND}, held apart from ${away} other ${away === 1 ? 'account' : 'accounts'} ${note}`]
  })
  return [...new Set(reasons)].sort()
}

function although(reasons: readonly string[]): string {
  return reasons.length === 0 ? '' : ` (although ${reasons.slice(0, MOST_REASONS).join('; ')})`
}

/** What speaks against tellings of different groups being of one encounter, each reason once. */
export function partingReasons(groups: readonly (readonly Telling[])[]): readonly string[] {
  const reasons = crossPairs(groups).flatMap(([a, b]) => {
    if (a.document === b.document) return ['one document tells them apart']
    const { verdict, because } = compareTellings(a, b)
    return verdict === 'other' ? because : []
  })
  return [...new Set(reasons)].sort()
}
