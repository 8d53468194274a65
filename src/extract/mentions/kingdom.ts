/** States with a king or a queen. */
import type { Phrase } from '../../../languages/pack.ts'
import type { Registry } from '../registry.ts'
import type { MentionContext } from './context.ts'
import type { Known } from './known.ts'

/** Whether the state `id` is called «المملكة» by its own press. */
export function isKingdom(registry: Registry, id: string): boolean {
  return registry
    .offices(id, 'head-of-state')
    .some((office) => registry.office(office)?.names.en?.startsWith('King') === true)
}

/** «المملكة»: the publisher's own kingdom, unless the kingdom that was named or acted last is another. */
export function ownKingdom(
  { registry, home, trail, actors }: MentionContext,
  { start }: Phrase,
): Known | null {
  if (home === null || !isKingdom(registry, home)) return null
  for (const { side } of trail.before(start)) {
    if (side === home) break
    if (side !== null && isKingdom(registry, side)) return null
  }
  return actors.side(home)
}

/** «سفير المملكة»: the publisher's own kingdom, where a title is of it by that noun; null of other titles. */
export function kingdomServed(context: MentionContext, phrase: Phrase): string | null {
  if (!phrase.titles.some(({ ofHome }) => ofHome === true)) return null
  return ownKingdom(context, phrase)?.side ?? null
}
