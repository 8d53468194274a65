/** By what else a list can be narrowed, with how many would be left. */
import { namesOf } from '../extract/names-of.ts'
import type { Registry } from '../extract/registry.ts'
import type { Localized } from '../model.ts'

/** A value of a field. */
export interface Facet {
  readonly value: string
  /** Empty where the value is no id of the registry. */
  readonly label: Localized
  readonly count: number
}

const SHOWN = [
  'actor',
  'country',
  'speaker',
  'office',
  'format',
  'status',
  'topic',
  'stance',
  'formulation',
] as const
const FURTHER = ['place', 'language', 'publisher', 'year', 'kind'] as const
/** Fields whose values are words of the query language, years or names as published: no ids, though `ar` is a state's too. */
const WITHOUT_IDS: ReadonlySet<string> = new Set([
  'format',
  'status',
  'stance',
  'language',
  'publisher',
  'year',
  'kind',
])
/** So many values of a field are given, at most. */
const MOST_VALUES = 30

/** The values of each field that are there, the most frequent first. */
export function facetsOf(
  counts: ReadonlyMap<string, number>,
  registry: Registry,
): Readonly<Record<string, readonly Facet[]>> {
  const facets = new Map<string, Facet[]>([...SHOWN, ...FURTHER].map((field) => [field, []]))
  for (const [tag, count] of counts) {
    const end = tag.indexOf(':')
    const field = tag.slice(0, end)
    const value = tag.slice(end + 1)
    const label = WITHOUT_IDS.has(field) ? null : namesOf(value, registry)
    facets.get(field)?.push({ value, label: label ?? {}, count })
  }
  return Object.fromEntries(
    [...facets].map(([field, values]) => [
      field,
      values.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES),
    ]),
  )
}
