/** What words are about: topics and set phrases listed within a range of tokens. */
import type { Match, TextView, TokenRange } from '../../../languages/pack.ts'
import type { FormulationId, Id, TopicId } from '../../model.ts'
import type { Registry } from '../registry.ts'

/** Topics in `range`, in order of id; those that did not exist yet on `day` are left out. */
export function topicsIn(
  view: TextView,
  range: TokenRange,
  registry: Registry,
  day: string | null,
): readonly TopicId[] {
  const ids = listed(view, range, TOPICS)
  if (ids.length === 0 || day === null) return ids
  return ids.filter((id) => (registry.topic(id)?.since ?? day) <= day)
}

const TOPICS: readonly ['topic'] = ['topic']
const FORMULATIONS: readonly ['formulation'] = ['formulation']

/** Set phrases in `range`, in order of id. */
export function formulationsIn(view: TextView, range: TokenRange): readonly FormulationId[] {
  return listed(view, range, FORMULATIONS)
}

function listed<Kind extends 'topic' | 'formulation'>(
  view: TextView,
  range: TokenRange,
  kinds: readonly [Kind],
): readonly Id<Kind>[] {
  const { end } = range
  const first = view.next(range.start, kinds, end)
  if (first >= end) return []
  const ids: Id<Kind>[] = []
  for (let token = first; token < end; token = view.next(token + 1, kinds, end))
    for (const match of view.matches(token)) if (match.end <= end) addIds(ids, match, kinds[0])
  return ids.sort()
}

function addIds<Kind extends 'topic' | 'formulation'>(ids: Id<Kind>[], match: Match, kind: Kind): void {
  for (const entry of match.entries) {
    const id = entry.payload.id as Id<Kind>
    if (entry.kind === kind && !ids.includes(id)) ids.push(id)
  }
}
