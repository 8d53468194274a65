/** In which order the phrases of a text are resolved. */
import type { Phrase } from '../../../languages/pack.ts'
import type { MentionContext } from './context.ts'
import { isAlone, resolvePhrase } from './resolve.ts'

/**
 * Names first, so that «وزير الخارجية الصيني» in a headline finds the minister whom the text names below it; names of
 * one word behind whole ones, which they need, and again once everybody else is known. Whoever is named beside others
 * who are not («سعد الوردي ومدير الميناء») is named all the same.
 */
export function resolveInOrder(context: MentionContext, phrases: readonly Phrase[]): void {
  const alone: Phrase[] = []
  const described: Phrase[] = []
  for (const phrase of phrases)
    if (!isNamed(phrase)) {
      described.push(phrase)
      for (const member of phrase.members)
        if (isNamed(member) && !isAlone(member)) resolvePhrase(context, member)
    } else if (isAlone(phrase)) alone.push(phrase)
    else resolvePhrase(context, phrase)
  for (const phrase of alone) resolvePhrase(context, phrase)
  for (const phrase of described) resolvePhrase(context, phrase)
  for (const phrase of alone) resolvePhrase(context, phrase)
  context.trail.settle()
}

function isNamed(phrase: Phrase): boolean {
  return phrase.members.length > 0 ? phrase.members.every(isNamed) : phrase.name !== null
}
