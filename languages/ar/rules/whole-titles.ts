/** Listed titles that are the beginning of a longer office: «نائب رئيس» of «نائب رئيس شرطة المرفأ». */
import type { TextView, TitleWords } from '../../pack.ts'
import { MASDAR_TALK } from '../talk-kinds.ts'
import { isDefinite, isWord, PARTICLES } from './particles.ts'
import { isInNameOf } from './spokespeople.ts'
import { complementEnd } from './title-complements.ts'
import { sidesBehind } from './title-sides.ts'

/** The words of a title with all that it is of; null where they are a part of more than is known. */
export function completed(view: TextView, words: TitleWords): TitleWords | null {
  if (!isCutShort(view, words)) return words
  if (!isInNameOf(view, words.end) && !isInNameOf(view, words.end - 1))
    return words.office === null ? null : words
  // «المتحدث باسم شرطة المرفأ الكوردافية»
  const least = isDefinite(view, words.end) ? words.end + 1 : words.end
  const of = Math.max(least, namelessEnd(view, words.end, complementEnd(view, words.end)))
  if (of === words.end) return null
  const { end, sides } = sidesBehind(view, of, true)
  return { ...words, end, sides }
}

/** Behind the last word of a title of nobody's state, which is a noun without the article, somebody's institution or a noun with it. */
function isCutShort(view: TextView, { end, sides, under }: TitleWords): boolean {
  if (sides.length > 0 || under !== null || isDefinite(view, end - 1) || !isWord(view, end)) return false
  return view.has(end, INSTITUTIONS) || isDefinite(view, end) || isConstructOf(view, end)
}

/** «رئيس مجلس» of «رئيس مجلس شباب المرفأ»: an institution, a bare noun that is nobody's name, and a noun with its article. */
function isConstructOf(view: TextView, end: number): boolean {
  return (
    view.has(end - 1, INSTITUTIONS) &&
    view.listed(end) &&
    !OTHERS.some((kind) => view.has(end, kind)) &&
    isWord(view, end + 1) &&
    isDefinite(view, end + 1)
  )
}

const OTHERS: readonly string[] = [
  ...PARTICLES,
  'name-word',
  'person',
  'honorifics',
  'titles',
  'title-heads',
  'reporting-verbs',
  'encounter-verbs',
  'stance-nouns',
  'light-rests',
]

/** Nouns of those whom somebody heads or speaks for. */
const INSTITUTIONS: readonly string[] = ['speaker-nouns', 'body-heads', 'groups', 'place-heads', 'body']

/** «باسم المجلس عيد الرملي», «باسم المكتب التعليق»: behind a noun with its article one without begins a name, and talk what is said. */
function namelessEnd(view: TextView, from: number, end: number): number {
  for (let token = from + 1; token < end; token += 1)
    if (isDefinite(view, token - 1) && (!isDefinite(view, token) || view.has(token, TALK))) return token
  return end
}

const TALK: readonly string[] = [MASDAR_TALK]
