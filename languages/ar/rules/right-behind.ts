/** Whether the word right behind a verb of talk can be whoever says it, or says how, where and when. */
import { NUMBER_TOKEN, type TextView } from '../../pack.ts'
import { isSaying } from './content-starts.ts'
import { isGoverned } from './noun-phrases.ts'
import { hasClitic, isDefinite, isWord } from './particles.ts'
import { opensAdverbial } from './unlisted-subjects.ts'
import { FINITE } from './verb-forms.ts'

/** «ويقول 70 في المائة من السكان إن»: a number stands for those whom it counts. */
export function mayBeSubject(view: TextView, token: number): boolean {
  return isWord(view, token) || view.kind(token) === NUMBER_TOKEN
}

/** «وأفادت بخطابها أن», «وأضاف موضحا أن»: how, where and when it was said. */
export function isNoSubject(view: TextView, token: number): boolean {
  if (opensAdverbial(view, token) || isGoverned(view, token) || isSaying(view, token)) return true
  if (view.has(token, CREDITS) || view.isAmong(token, TIMES) || isManner(view, token)) return true
  return view.ends(token, 'ا') && view.listed(token) && !isDefinite(view, token) && !view.has(token, NAMES)
}

/** «وأضاف بحسب الوكالة أن» */
const CREDITS: readonly string[] = ['post-posed']
/** «وأكد أثناء زيارته أن» */
const TIMES: ReadonlySet<string> = new Set(['اثناء'])

/** «وأكد بشكل صريح أن»: «ب» and a noun, which are listed as one word too. */
function isManner(view: TextView, token: number): boolean {
  if (!view.begins(token, 'ب') || view.has(token, NAMES)) return false
  return view.matches(token).some(({ bits }) => hasClitic(bits, 'by'))
}

const NAMES: readonly string[] = ['name-word', 'given-names', 'person']

/** «وأضاف باركي: «…»», «وقال فلالي»: a name of which the first letter can be read as one that is joined to another word, to no noun of the tables. */
export function isSplitName(view: TextView, token: number): boolean {
  const matches = view.matches(token)
  if (matches.length === 0 || isDefinite(view, token) || opensAdverbial(view, token)) return false
  return matches.every(({ bits, entries }) => {
    if (!hasClitic(bits, 'by')) return hasClitic(bits, 'so') || hasClitic(bits, 'will')
    return entries.every(({ kind, payload }) => NAMES.includes(kind) || FINITE.has(String(payload.shape)))
  })
}
