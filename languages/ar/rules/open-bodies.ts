/** Bodies that nothing lists, by the noun that their name begins with. */
import type { NameWords, TextView } from '../../pack.ts'
import { NOUNS } from './noun-phrases.ts'
import { cell, isDefinite } from './particles.ts'
import { sortOf } from './subject-sorts.ts'
import type { Agreement } from './verb-forms.ts'

/** Classes of nouns that are no people. */
export const BODIES: ReadonlySet<string> = new Set(['body', 'document'])

/** «صحيفة المرجان»: a bare noun of bodies, of which the next words are the name. */
export function isBodyNoun(view: TextView, token: number): boolean {
  if (isDefinite(view, token) || !view.has(token, NOUNS)) return false
  return BODIES.has(cell(view.find(token, NOUNS)?.entry.payload.class))
}

/** «صحيفة المرجان», «حكومة الرئيس فلان»: whether the name behind the noun at `from` is what a body is called, or whose it is. */
export function isOfName(
  view: TextView,
  from: number,
  { start, ids }: NameWords,
  agreement: Agreement,
): boolean {
  if (start === from + 1) return isBodyNoun(view, from) && ids.length === 0
  if (start === from || isDefinite(view, from) || !isMansTitle(view, from + 1)) return false
  if (view.has(from, NOUNS)) return isBodyNoun(view, from)
  return sortOf(view, { start: from, end: start }, agreement) === 'body'
}

/** «الرئيس», «رئيس الوزراء», «الملك» */
function isMansTitle(view: TextView, token: number): boolean {
  return view.has(token, OFFICES) && !view.ends(token, 'ة')
}

const OFFICES: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics']
