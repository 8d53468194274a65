/** What a head of offices tells of them, and the words that may stand between it and whom it serves. */
import type { Found, TextView } from '../../pack.ts'
import { hasClitic, isDefinite, particle } from './particles.ts'

const TITLES: readonly string[] = ['titles', 'title', 'title-heads']

/** «مستشار الرئيس الدبلوماسي»: behind the field that whoever serves another is in; `token` where none is told. */
export function behindField(view: TextView, token: number): number {
  const field = view.has(token, FIELDS) ? view.find(token, 'contact-words') : null
  const isField = field?.entry.payload.id === 'delegate-kind' && hasClitic(field.match.bits, 'the')
  return isField && field.match.end === token + 1 ? token + 1 : token
}

const FIELDS: readonly string[] = ['contact-words']
const STATES: readonly string[] = ['state']

/** «وزيرا المالية»: what is spelled as a nisba of a woman is none of a man, but what his office is for. */
export function behindNoun(view: TextView, { match, entry }: Found): number {
  // «مندوب السعودية»: the name of a state.
  const isOpen = entry.payload.gender === 'f' || view.has(match.end, STATES)
  const nisba = isOpen ? null : view.find(match.end, 'nisba')
  return nisba?.entry.payload.gender === 'f' && isDefinite(view, match.end) ? nisba.match.end : match.end
}

/** Heads that with their complement are an office of a state, whichever it is: «وزير الصحة», «مدير عام السجون». */
const OF_STATE: ReadonlySet<string> = new Set(['minister', 'commander', 'director', 'adviser'])

/** «وزير الصحة», «مدير عام السجون», «وكيل وزارة الداخلية»: an office that only states have, by its head and what completes it. */
export function isOfState(view: TextView, id: string, from: number, end: number): boolean {
  if (id === 'governor') return true
  if (end === from) return false
  return (
    OF_STATE.has(id) || (DEPUTIES.has(id) && view.find(from, 'place-heads')?.entry.payload.id === 'ministry')
  )
}

/** Heads of offices under a minister. */
export const DEPUTIES: ReadonlySet<string> = new Set(['deputy', 'assistant'])

/** «مدير مكتب الوزير», «رئيس ديوان الرئيس», «مستشار في مكتب الوزير»: behind the office, as a room, of the one who is served. */
export function behindBureau(view: TextView, token: number): number {
  const inside = view.has(token, PREPOSITIONS) ? particle(view, token, 'preposition') : null
  const at = inside?.entry.payload.id === 'in' ? inside.match.end : token
  const bureau = view.has(at, BUREAUS) ? view.find(at, 'place-heads') : null
  if (bureau === null || isDefinite(view, at) || !isBureau(bureau)) return token
  return bureau.match.bits === 0 || hasClitic(bureau.match.bits, 'by') ? bureau.match.end : token
}

const PREPOSITIONS: readonly string[] = ['preposition']

const BUREAUS: readonly string[] = ['place-heads']

function isBureau({ entry }: Found): boolean {
  return entry.payload.id === 'office' || entry.payload.id === 'diwan'
}

/** «مبعوث سمو أمير درفان», «مبعوث فخامة الرئيس»: behind the style of the one who is served, where his office follows. */
export function behindHonorific(view: TextView, token: number): number {
  let at = token
  for (let found = styleAt(view, at); found !== null; found = styleAt(view, at)) at = found.match.end
  return at > token && view.has(at, TITLES) ? at : token
}

function styleAt(view: TextView, token: number): Found | null {
  if (!view.has(token, STYLES) || view.has(token, HEADS)) return null
  const found = view.find(token, 'honorifics')
  return found !== null && found.match.bits === 0 && found.entry.payload.kind === 'before' ? found : null
}

const STYLES: readonly string[] = ['honorifics']
const HEADS: readonly string[] = ['title-heads']

/** «أمين العاصمة», «عميد السلك الدبلوماسي»: a head that is listed with all that it is of. */
export function isWholeHead(view: TextView, { match }: Found): boolean {
  return match.end - match.start > 1 && isDefinite(view, match.end - 1)
}

/** «ممثل الرابطة», «رئيس بعثة الرابطة», «ممثلة منظمة الرابطة»: where the body begins that somebody serves, behind what he leads of it; -1 without one. */
export function bodyServed(view: TextView, id: string, token: number): number {
  if (!OF_BODIES.has(id)) return -1
  // «رئيس الديوان الملكي المستشار»: a president has more behind him than a body's name.
  if (id !== 'president' && isBody(view, token)) return token
  return view.isAmong(token, MISSIONS) && isBody(view, token + 1) ? token + 1 : -1
}

function isBody(view: TextView, token: number): boolean {
  return view.has(token, BODIES) && view.find(token, 'body')?.match.prefixLength === 0
}

const OF_BODIES: ReadonlySet<string> = new Set(['delegate', 'director', 'president', 'commander'])
/** Bare nouns of what is a body's, or of what it is, as they are folded. */
const MISSIONS: ReadonlySet<string> = new Set(['بعثة', 'قوات', 'قوة', 'وفد', 'منظمة', 'هيئة', 'وكالة'])
const BODIES: readonly string[] = ['body']
