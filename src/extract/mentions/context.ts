/** What resolving the phrases of one text needs and builds up. */
import type { NameSpelling, Phrase, TextView } from '../../../languages/pack.ts'
import type { Span } from '../../model.ts'
import type { Registry } from '../registry.ts'
import type { Actors } from './actors.ts'
import type { Resolved } from './resolved.ts'
import type { Trail } from './trail.ts'

/** What resolving a text needs and builds up, in the order of the text. */
export interface MentionContext {
  readonly registry: Registry
  readonly actors: Actors
  readonly field: 'text' | 'title'
  readonly view: TextView
  /** How the view's language spells names. */
  readonly spelling: NameSpelling | null
  /** The day of publication, `YYYY-MM-DD`, or null. */
  readonly day: string | null
  /** The publisher's state: whose minister an unqualified minister is. */
  readonly home: string | null
  /** The state or body whose own release it is; null of an agency or a paper. */
  readonly official: string | null
  /** The text is a joint statement: its sides are states, whoever met. */
  readonly isJoint: boolean
  /** The token behind the line of the text that says so; 0 where its title does, or nothing. */
  readonly jointHead: number
  /** People, states and bodies as they were named. */
  readonly trail: Trail
  /** Bodies named in the line that says who issues the text. */
  readonly issuers: Trail | null
  /** What each phrase was resolved to. */
  readonly resolved: Resolved
}

/** The words of `[start, end)` tokens as a span; `prefixLength` clitic units are left out. */
export function spanOf(view: TextView, start: number, end: number, prefixLength = 0): Span {
  const from = view.start(start, prefixLength)
  const to = view.end(end - 1)
  return { start: from, end: to, quote: view.text.slice(from, to) }
}

/** The words of a phrase without clitics before it. */
export function phraseSpan(context: MentionContext, phrase: Phrase): Span {
  return spanOf(context.view, phrase.start, phrase.end, phrase.prefixLength)
}
