/** Whom somebody speaks for, where no table lists it: «متحدث باسم خفر السواحل», «المتحدثة باسم شرطة أوردين». */
import type { TextView } from '../../pack.ts'
import { isGivenName } from './family-names.ts'
import { isDefinite, isParticle, isWord } from './particles.ts'

const IN_NAME_OF: ReadonlySet<string> = new Set(['باسم'])

/** Whether an office ends at `end` in «باسم», so that whom it speaks for stands there. */
export function isInNameOf(view: TextView, end: number): boolean {
  return view.isAmong(end - 1, IN_NAME_OF)
}

/** Nouns of bodies, places and institutions, of which a name follows: «شركة دايملر», «قاعدة العند». */
const HEADS: readonly string[] = ['speaker-nouns', 'place-heads', 'body-heads', 'groups']
const OTHERS: readonly string[] = ['person', 'titles', 'title', 'honorifics', 'nisba', 'state', 'body']
const NAMES: readonly string[] = ['name-word', 'given-names']

/** Where those end who are spoken for, from `token` on, of whom nothing is listed; `token` where nothing tells. */
export function spokenForEnd(view: TextView, token: number): number {
  if (!isInNameOf(view, token) || !isWord(view, token) || view.has(token, OTHERS)) return token
  if (isParticle(view, token) || isCalledSo(view, token)) return token
  // «شرطة ولاية أوردين»: bare nouns before the one that closes them; «مطار بلاكبوش أن»: or all that there is.
  let at = token
  while (at < token + LONGEST && !isDefinite(view, at) && isBare(view, at)) at += 1
  if (isOver(view, at)) return at
  if (isCalledSo(view, at)) return token
  const isHeaded = isDefinite(view, at) || (at > token && view.has(at - 1, HEADS))
  if (!isHeaded && !isOver(view, at + 1)) return token
  let end = at + 1
  while (isAdjective(view, end)) end += 1
  return end
}

/** «المتحدثة باسم البلدية»: whether whom an office from `start` to `end` speaks for is listed nowhere, so that anybody may. */
export function speaksForUnlisted(view: TextView, start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at += 1)
    if (isInNameOf(view, at)) return at === end || !LISTED.some((kind) => view.has(at, kind))
  return false
}

const LISTED: readonly string[] = [...OTHERS, 'groups', 'body-heads']

/** No word, or a particle; what «هؤلاء» stands behind is a verb. */
function isOver(view: TextView, token: number): boolean {
  return !isWord(view, token) || (isParticle(view, token) && !view.has(token, THESE))
}

const THESE: readonly string[] = ['demonstrative']

/** So many nouns stand before the one that closes them. */
const LONGEST = 4

function isBare(view: TextView, token: number): boolean {
  return (
    isWord(view, token) &&
    !isParticle(view, token) &&
    view.listed(token) &&
    !view.has(token, OTHERS) &&
    !isCalledSo(view, token)
  )
}

/** «المقاومة الشعبية»; whose it is by a state's adjective is told by that. */
function isAdjective(view: TextView, token: number): boolean {
  // «الشرطة الذي قال»
  if (isOver(view, token) || !isDefinite(view, token - 1) || !isDefinite(view, token)) return false
  return ENDINGS.some((ending) => view.ends(token, ending)) && !view.has(token, OTHERS)
}

const ENDINGS: readonly string[] = ['ي', 'ية', 'العامة', 'العام']

function isCalledSo(view: TextView, token: number): boolean {
  return isGivenName(view, token) || view.has(token, NAMES)
}
