/** What words are about: topics and set phrases listed within a range of tokens. */
import type { Match, TextView, TokenRange } from '../../../languages/pack.ts'
import type { FormulationId, Id, TopicId } from '../../model.ts'
import type { Registry } from '../registry.ts'

/** Topics and set phrases, each in order of id. */
export interface About {
  readonly topics: readonly TopicId[]
  readonly formulations: readonly FormulationId[]
}

const ABOUT: readonly string[] = ['topic', 'formulation']

/** What `range` is about; topics that did not exist yet on `day` are left out. */
export function aboutIn(view: TextView, range: TokenRange, registry: Registry, day: string | null): About {
  const { end } = range
  const topics: TopicId[] = []
  const formulations: FormulationId[] = []
  for (let token = view.next(range.start, ABOUT, end); token < end; token = view.next(token + 1, ABOUT, end))
    for (const match of view.matches(token)) {
      if (match.end > end) continue
      addIds(topics, match, 'topic')
      addIds(formulations, match, 'formulation')
    }
  return {
    topics: topics.length === 0 ? topics : topics.filter((id) => !isNew(id, registry, day)).sort(),
    formulations: formulations.length < 2 ? formulations : formulations.sort(),
  }
}

function isNew(id: TopicId, registry: Registry, day: string | null): boolean {
  return day !== null && (registry.topic(id)?.since ?? day) > day
}

function addIds<Kind extends 'topic' | 'formulation'>(ids: Id<Kind>[], match: Match, kind: Kind): void {
  for (const entry of match.entries) {
    if (entry.kind !== kind) continue
    const id = entry.payload.id as Id<Kind>
    if (!ids.includes(id)) ids.push(id)
  }
}
