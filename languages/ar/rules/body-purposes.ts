/** What a body is for, as part of what it is called: «الهيئة العامة للطيران المدني», «الاتحاد الدرفاني لكرة القدم». */
import type { TextView } from '../../pack.ts'
import { isDefinite, isParticle, isWord } from './particles.ts'
import { isGovernedNoun } from './unlisted-names.ts'

/** Kinds of bodies that are for everything, so that whatever «ل» leads to is no part of their name, and of texts. */
const FOR_ALL: ReadonlySet<string> = new Set([
  'ministry',
  'government',
  'army',
  'delegation',
  'embassy',
  'document',
  'report',
])

/** Where what a body of this kind is for ends, which begins at `token` behind its adjective; `token` itself where nothing is said of that. */
export function purposeEnd(view: TextView, token: number, kind: string): number {
  if (FOR_ALL.has(kind) || !isThing(view, token)) return token
  if (view.begins(token, 'لل')) return relatedEnd(view, token + 1)
  const isOf = view.begins(token, 'ل') && isGovernedNoun(view, token) && isDefinite(view, token + 1)
  if (!isOf || !NOUNS.some((ending) => view.ends(token, ending)) || isParticle(view, token + 1)) return token
  return isThing(view, token + 1) ? token + 2 : token
}

/** «المدني», «والمقاييس والجودة»: adjectives, and further purposes. */
function relatedEnd(view: TextView, from: number): number {
  let end = from
  while (end - from < LONGEST && (isRelated(view, end) || (view.begins(end, 'وال') && isThing(view, end))))
    end += 1
  return end
}

const LONGEST = 3
/** «كرة», «رعاية», «انتخابات» */
const NOUNS: readonly string[] = ['ة', 'ات']

function isRelated(view: TextView, token: number): boolean {
  if (!isDefinite(view, token) || isParticle(view, token) || view.has(token, NO_ADJECTIVES)) return false
  return view.ends(token, 'ي') || view.ends(token, 'ية')
}

const NO_ADJECTIVES: readonly string[] = ['weekdays', 'honorifics', 'titles', 'title-heads']

/** A word that says what for, and not to whom. */
function isThing(view: TextView, token: number): boolean {
  return (
    isWord(view, token) && !view.has(token, NO_PURPOSE) && !PEOPLE.some((ending) => view.ends(token, ending))
  )
}

const PEOPLE: readonly string[] = ['ين', 'ون']
const NO_PURPOSE: readonly string[] = [
  'stance-nouns',
  'encounter-nouns',
  'weekdays',
  'person',
  'state',
  'groups',
  'honorifics',
  'titles',
  'title-heads',
]
