/** Whoever goes with somebody: «والوفد المرافق له», «والوفد الرسمي المرافق لسموه». They are no party beside him. */
import type { Phrase, TextView } from '../../pack.ts'
import { hasClitic, isComma, isDefinite, isWord } from './particles.ts'

const GROUPS: readonly string[] = ['groups']
const ACCOMPANYING: ReadonlySet<string> = new Set(['المرافق'])
/** What leads to whom they go with: «له», «لسموه». */
const WHOM: readonly string[] = ['preposition-pronoun', 'references', 'honorifics', 'titles']
/** Words between the delegation and that it goes with him, at most. */
const ADJECTIVES = 2

/** Behind the company that begins at `token`; `token` where none does. */
export function companyEnd(view: TextView, token: number): number {
  const found = view.has(token, GROUPS) ? view.find(token, 'groups') : null
  if (found === null || found.entry.payload.class !== 'delegation') return token
  if (!hasClitic(found.match.bits, 'and') || !isDefinite(view, token)) return token
  let at = found.match.end
  while (at < found.match.end + ADJECTIVES && !view.isAmong(at, ACCOMPANYING) && isDefinite(view, at)) at += 1
  if (!view.isAmong(at, ACCOMPANYING)) return token
  return isWord(view, at + 1) && view.begins(at + 1, 'ل') && view.has(at + 1, WHOM) ? at + 2 : at + 1
}

const DELEGATION: ReadonlySet<string> = new Set(['والوفد'])
const THEIRS: ReadonlySet<string> = new Set(['لهما', 'لهم'])

/** «استقبل A، وB، والوفد المرافق لهما»: they came together. */
export function isWithOneDelegation(view: TextView, object: Pick<Phrase, 'end'> | null): boolean {
  if (object === null) return false
  const at = isComma(view, object.end) ? object.end + 1 : object.end
  return view.isAmong(at, DELEGATION) && view.isAmong(at + 1, ACCOMPANYING) && view.isAmong(at + 2, THEIRS)
}

/** «التقى A وB، كل على حدة». */
export function isOneByOne(view: TextView, object: Pick<Phrase, 'end'> | null): boolean {
  if (object === null) return false
  const at = isComma(view, object.end) ? object.end + 1 : object.end
  return view.has(at, WORDS) && view.find(at, WORDS)?.entry.payload.id === 'one-by-one'
}

const WORDS = 'contact-words'
