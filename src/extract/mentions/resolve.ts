/** Phrases to actors: names first, then offices by side and day, then what points back into the text. */
import type { Phrase } from '../../../languages/pack.ts'
import { bodyOf, groupAgain } from './bodies.ts'
import type { MentionContext } from './context.ts'
import { describedPerson } from './described.ts'
import type { Known } from './known.ts'
import { isOneWordAlone, namedPerson } from './named.ts'
import { note } from './notes.ts'
import { refersTo } from './references.ts'

/** Everyone whom `phrase` names or describes; empty where nobody can be told, never a guess. */
export function resolvePhrase(context: MentionContext, phrase: Phrase): readonly Known[] {
  const known = context.resolved.get(phrase)
  if (known !== undefined) return known
  const found =
    phrase.members.length > 0
      ? phrase.members.flatMap((member) => resolvePhrase(context, member))
      : resolveOne(context, phrase)
  const unique = found.length < 2 ? found : [...new Set(found)]
  if ((unique.length > 0 && isWhole(context, phrase)) || !isAlone(phrase))
    context.resolved.set(phrase, unique)
  return unique
}

/** Of «درسكوف وبرانوف» one may be known before the other. */
function isWhole(context: MentionContext, { members }: Phrase): boolean {
  return members.every((member) => context.resolved.get(member) !== undefined)
}

/** Whether it, or one of its parts, is a name of one word that may be told only once all others are known. */
export function isAlone(phrase: Phrase): boolean {
  return phrase.members.length > 0 ? phrase.members.some(isAlone) : isOneWordAlone(phrase)
}

function resolveOne(context: MentionContext, phrase: Phrase): readonly Known[] {
  const found = identify(context, phrase)
  for (const known of found) note(context, phrase, known)
  return found
}

function identify(context: MentionContext, phrase: Phrase): readonly Known[] {
  if (phrase.kind === 'state' && phrase.refers === null) return states(context, phrase)
  if (phrase.refers === 'body-again') {
    const again = groupAgain(context, phrase)
    // "the foreign ministry" is a name, for all that nobody was called so before.
    const isName = phrase.end - phrase.start > 1 && phrase.name?.listed !== 'group-document'
    return again.length === 0 && isName ? [bodyOf(context, phrase)] : again
  }
  if (phrase.kind === 'body') return [bodyOf(context, phrase)]
  if (phrase.refers !== null && phrase.refers !== 'title' && phrase.name === null)
    return refersTo(context, phrase)
  const person =
    phrase.name === null ? describedPerson(context, phrase) : namedPerson(context, phrase, phrase.name)
  return person === null ? NOBODY : [person]
}

const NOBODY: readonly never[] = []

/** «الجانب الدرفاني» has no name but a side. */
function states(context: MentionContext, phrase: Phrase): readonly Known[] {
  const ids = phrase.name?.ids ?? phrase.sides
  const id = ids.length > 1 ? ids.find((one) => one === context.home) : ids[0]
  return id === undefined ? NOBODY : [context.actors.side(id)]
}
