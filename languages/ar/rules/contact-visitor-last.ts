/** Journeys told by a light verb with whoever makes them behind their place: «قام أمس بزيارة إلى درفان وزير الخارجية». */
import type { Entry, Match, Phrase, TextView } from '../../pack.ts'
import { skipAdverbials } from './adverbials.ts'
import { placeBehindHeads } from './circumstances.ts'
import { restBehind } from './contact-carried-nouns.ts'
import { placeBehind } from './contact-destinations.ts'
import { canMeet } from './contact-frame.ts'
import { isTitled } from './contact-object-past.ts'
import { agrees } from './contact-slots.ts'
import { isComma } from './particles.ts'
import type { Sentence } from './sentence.ts'

/** Words between the verb and the place at most that are neither. */
const NEAR = 3

/** The official right behind the place of a journey whose noun stands right behind its verb; null without. */
export function visitorLast(view: TextView, sentence: Sentence, match: Match, verb: Entry): Phrase | null {
  if (match.suffix !== null || Number(verb.payload.number) !== 1) return null
  const rest = restBehind(view, sentence, String(verb.payload.id), match.end)
  if (rest === null || rest.entry.payload.object !== 'place') return null
  if (rest.start > skipAdverbials(view, sentence, match.end)) return null
  const codes = new Set(String(rest.entry.payload.complement).split(' '))
  const place = placeBehindHeads(view, rest.end, false) ?? placeBehind(view, sentence, rest.end, codes)
  if (place === null || place.start > rest.end + NEAR) return null
  const behind = skipAdverbials(view, sentence, place.end)
  const visitor = sentence.phraseAt(isComma(view, behind) && behind > place.end ? behind + 1 : behind)
  if (visitor === null || visitor.bits !== 0 || !isTitled(visitor) || !canMeet(visitor)) return null
  return agrees(verb, visitor) ? visitor : null
}
