/** Where what leads to a content begins, and the verbs of saying that lead to it. */
import type { TextView } from '../../pack.ts'
import { FINITE_TALK, PARTICIPLE_TALK } from '../talk-kinds.ts'
import type { Complement } from './governed.ts'
import { isDefinite } from './particles.ts'

/** «قائلة», «يقول» lead to what is said, and are nobody's name; «شاهدة» and «متحدثة» are people. */
export function isSaying(view: TextView, token: number): boolean {
  if (!view.has(token, SAYING) || isDefinite(view, token)) return false
  return view.matches(token).some(({ entries }) => entries.some(({ payload }) => payload.id === SAID))
}

const SAYING: readonly string[] = [PARTICIPLE_TALK, FINITE_TALK]
const SAID = 'qala'

/** Where the complementiser, colon or preposition before a content stands. */
export function startOf(view: TextView, found: Complement): number {
  const before = found.start - 1
  if (found.kind === 'quote') {
    const start = view.word(before) === ':' ? before : found.start
    return isSaying(view, start - 1) ? start - 1 : start
  }
  if (found.kind === 'that' && found.preposition !== '') return before - 1
  return found.kind === 'obj' || found.preposition === 'bi' || found.preposition === 'li'
    ? found.start
    : before
}
