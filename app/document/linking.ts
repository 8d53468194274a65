/** Why words of a text are taken to name someone: what can be said from the reading alone, and nothing beyond it. */
import type { Actor, Mention, OfficeId } from '../../src/model.ts'

/** What a naming rests on. */
export type LinkReason = 'full' | 'spelled' | 'short' | 'title' | 'called' | 'pronoun' | 'dropped' | 'local'

/** Words that name someone in a text, and why they are taken for that. */
export interface Naming {
  /** Empty for a subject that is left out. */
  readonly words: string
  readonly form: Mention['form']
  /** How often they stand there. */
  readonly count: number
  readonly reason: LinkReason
  /** Words of the text that they go back to, or are short for. */
  readonly behind: string | null
  /** By which they are named. */
  readonly offices: readonly OfficeId[]
}

/** How a text names an actor, each way once, in the order of the text. */
export function namingsOf(actor: Actor): readonly Naming[] {
  const found = new Map<string, Naming>()
  actor.mentions.forEach((mention, index) => {
    const key = `${mention.form} ${mention.span.quote}`
    const known = found.get(key)
    found.set(
      key,
      known === undefined ? namingOf(actor, mention, index) : { ...known, count: known.count + 1 },
    )
  })
  return [...found.values()]
}

function namingOf(actor: Actor, { span, form }: Mention, index: number): Naming {
  const words = span.quote
  const naming = { words, form, count: 1, behind: null, offices: [] }
  if (form === 'pronoun' || form === 'dropped') {
    const before = actor.mentions
      .slice(0, index)
      .findLast((one) => one.form === 'name' || one.form === 'title')
    return { ...naming, reason: form, behind: before?.span.quote ?? null }
  }
  if (form === 'title')
    return { ...naming, reason: actor.offices.length === 0 ? 'called' : 'title', offices: actor.offices }
  if (Object.values(actor.names).includes(words))
    return { ...naming, reason: isKnown(actor) ? 'full' : 'local' }
  const longer = actor.mentions.find(
    (one) => one.form === 'name' && one.span.quote.length > words.length && one.span.quote.includes(words),
  )
  if (longer !== undefined) return { ...naming, reason: 'short', behind: longer.span.quote }
  return { ...naming, reason: isKnown(actor) ? 'spelled' : 'local' }
}

function isKnown({ id }: Actor): boolean {
  return !id.startsWith('local:')
}
