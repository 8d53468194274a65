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
  return listed(view, range, TOPICS).filter((id) => {
    const since = registry.topic(id)?.since ?? null
    return since === null || day === null || day >= since
  })
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
  const ids: Id<Kind>[] = []
  for (let token = view.next(range.start, kinds, end); token < end; token = view.next(token + 1, kinds, end))
    for (const match of view.matches(token)) if (match.end <= end) addIds(ids, match, kinds[0])
  return ids.sort()
}

function addIds<Kind extends 'topic' | 'formulation'>(ids: Id<Kind>[], match: Match, kind: Kind): void {
  for (const entry of match.entries) {
    const id = entry.payload.id as Id<Kind>
    if (entry.kind === kind && !ids.includes(id)) ids.push(id)
  }
}
