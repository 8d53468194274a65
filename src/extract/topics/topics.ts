/** What words are about: topics and set phrases listed within a range of tokens. */
import type { TextView, TokenRange } from '../../../languages/pack.ts'
import type { FormulationId, Id, TopicId } from '../../model.ts'
import type { Registry } from '../registry.ts'

/** Topics in `range`, in order of id; those that did not exist yet on `day` are left out. */
export function topicsIn(
  view: TextView,
  range: TokenRange,
  registry: Registry,
  day: string | null,
): readonly TopicId[] {
  const ids = listed(view, range, 'topic').filter((id) => {
    const since = registry.topic(id)?.since ?? null
    return since === null || day === null || day >= since
  })
  return ids
}

/** Set phrases in `range`, in order of id. */
export function formulationsIn(view: TextView, range: TokenRange): readonly FormulationId[] {
  return listed(view, range, 'formulation')
}

function listed<Kind extends 'topic' | 'formulation'>(
  view: TextView,
  range: TokenRange,
  kind: Kind,
): readonly Id<Kind>[] {
  const ids = new Set<Id<Kind>>()
  for (let token = range.start; token < range.end; token += 1)
    for (const match of view.matches(token)) {
      if (match.end > range.end) continue
      for (const entry of match.entries) if (entry.kind === kind) ids.add(entry.payload.id as Id<Kind>)
    }
  return [...ids].sort()
}
