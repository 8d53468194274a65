/** The side that words before somebody say he acts for: «عن الجانب الدرفاني وزير المياه فلان». */
import type { Phrase, TextView } from '../../pack.ts'
import { idOf, isDefinite } from './particles.ts'
import { type OfState, stateOf } from './state-of.ts'

const WORDS = 'contact-words'

/** The state behind «عن الجانب», «من جانب», «عن حكومة» at `token`; null where no such words stand there. */
export function actingSideAt(view: TextView, token: number): OfState | null {
  if (!view.has(token, WORDS)) return null
  const side = view.find(token, WORDS)
  if (side === null || idOf(side) !== 'on-side') return null
  return stateOf(view, side.match.end, isDefinite(view, side.match.end - 1))
}

/** Words of «عن الجانب الدرفاني». */
const LENGTH = 3

/** `person`, of the side that the words right before `token` give, where his own give none. */
export function withActingSide(view: TextView, token: number, person: Phrase | null): Phrase | null {
  if (person === null || person.sides.length > 0 || token < LENGTH || person.members.length > 0) return person
  const of = actingSideAt(view, token - LENGTH)
  if (of === null || of.end !== token) return person
  const sides = [of.id]
  return { ...person, sides, titles: person.titles.map((title) => ({ ...title, sides })) }
}
