/** Completions of the last word of a query, in either script. */
import { namesOf } from '../extract/names-of.ts'
import type { Localized } from '../model.ts'
import { FORMATS, POLARITIES, STATUSES, TEXT_KINDS } from '../report/values.ts'
import { FIELDS } from '../search/query/fields.ts'
import { completions, type ListedActor } from './listed-actors.ts'
import type { Serving } from './serving.ts'

/** A way in which a query can go on. */
export interface Completion {
  /** The whole query, completed. */
  readonly query: string
  /** What the last word was completed to: a field, or a value of one. */
  readonly value: string
  readonly label: Localized
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  format: FORMATS,
  status: STATUSES,
  stance: POLARITIES,
  kind: TEXT_KINDS,
}
const OF_ACTORS: ReadonlySet<string> = new Set(['speaker', 'actor', 'country'])

/** How the last word of a query can go on. */
export function completeQuery(
  query: string,
  actors: readonly ListedActor[],
  serving: Serving,
): readonly Completion[] {
  const last = /[^\s()|]*$/.exec(query)?.[0] ?? ''
  const head = query.slice(0, query.length - last.length)
  const [, minus = '', field, value = ''] = /^(-?)(?:([a-z]+):)?(.*)$/isu.exec(last) ?? []
  const completed = (name: string, chosen: string, label: Localized = {}): Completion => ({
    query: `${head}${minus}${name}:${chosen}`,
    value: `${name}:${chosen}`,
    label,
  })
  if (field === undefined) {
    const fields = Object.keys(FIELDS).filter((name) => value !== '' && name.startsWith(value.toLowerCase()))
    const named = value === '' ? [] : completions(actors, value, serving.analyser)
    return [
      ...named.map(({ actor }) => completed('actor', actor, namesOf(actor, serving.registry) ?? {})),
      ...fields.map((name) => completed(name, '')),
    ]
  }
  const name = field.toLowerCase()
  const listed = VALUES[name]?.filter((one) => one.startsWith(value.toLowerCase())) ?? []
  const known = OF_ACTORS.has(name) ? completions(actors, value, serving.analyser) : []
  return [
    ...listed.map((one) => completed(name, one)),
    ...known.map(({ actor }) => completed(name, actor, namesOf(actor, serving.registry) ?? {})),
  ]
}
