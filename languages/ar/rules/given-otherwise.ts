/** Given names in spellings that nobody lists, between an office and the family of somebody who held it. */
import type { NameWords, TextView, TitleWords } from '../../pack.ts'
import { holdsOffice } from './apposition.ts'
import { listedName } from './names.ts'
import { isWord, PARTICLES } from './particles.ts'

/** Given names before the family, at most. */
const LONGEST = 2
const PEOPLE: readonly string[] = ['person']
/** Words that no given name is, whatever it is spelled like. */
const OTHERS: readonly string[] = [
  ...PARTICLES,
  'reporting-verbs',
  'encounter-verbs',
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'state',
  'body',
]

/** «رئيس الوزراء هايل مريام ديسالين»: the whole name behind an office whose last word alone is listed, and is a holder's; else null. */
export function spelledOtherwise(
  view: TextView,
  token: number,
  titles: readonly TitleWords[],
): NameWords | null {
  if (titles.length === 0) return null
  for (let at = token; at <= token + LONGEST && isWord(view, at); at += 1) {
    const name = at > token && view.has(at, PEOPLE) ? listedName(view, at, true) : null
    if (name !== null && name.prefixLength === 0)
      return titles.some((title) => holdsOffice(view, name, title) === 'yes')
        ? { ...name, start: token }
        : null
    if (view.has(at, OTHERS)) return null
  }
  return null
}
