/** Two states named by what both have: «بين حكومتي درفان ورملان», «بين وزارتي الخارجية في درفان ورملان». */
import type { Phrase, TextView } from '../../pack.ts'
import { idOf, particle } from './particles.ts'

/** In the dual of the construct. */
const GOVERNMENTS: ReadonlySet<string> = new Set(['حكومتا', 'حكومتي'])
const MINISTRIES: ReadonlySet<string> = new Set(['وزارتا', 'وزارتي'])

/** The phrase of two states with the institutions that stand before it, from `from` on. */
export function withInstitutions(view: TextView, phrase: Phrase, from: number): Phrase {
  const { start, members, bits } = phrase
  if (members.length !== 2 || bits !== 0 || members.some(({ kind }) => kind !== 'state')) return phrase
  const inside = particle(view, start - 1, 'preposition')
  const at = inside !== null && idOf(inside) === 'in' ? start - 1 : start
  const head = view.isAmong(at - 1, GOVERNMENTS) ? at - 1 : view.isAmong(at - 2, MINISTRIES) ? at - 2 : -1
  return head < from ? phrase : { ...phrase, start: head }
}
