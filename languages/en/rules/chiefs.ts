/** Whoever heads a body, told by its name and "chief". */
import type { TextView } from '../../pack.ts'
import type { ParsedTitle } from './parsed-title.ts'
import { isAllCapitals, isCapital, isWord, lists, PARTICLES, spells } from './particles.ts'

/** "the NATO chief said", "GCC chief Firstname Surname": whoever heads the body that ends before `token`. */
export function chiefAt(view: TextView, token: number): ParsedTitle | null {
  if (!spells(view, token, 'chief') || !isChiefOfBody(view, token)) return null
  const office = { office: 'secretary-general', generic: null, sides: [], under: null, called: 'chief' }
  const words = { start: token, end: token + 1, ...office }
  return { words, gender: null, number: 1, several: [], capital: isCapital(view, token) }
}

/** "UN chief negotiator" is another. */
function isChiefOfBody(view: TextView, token: number): boolean {
  if (isCapital(view, token) && !isAllCapitals(view, token - 1)) return false
  if (!endsBody(view, token)) return false
  return isCapital(view, token + 1) || !isWord(view, token + 1) || lists(view, token + 1, GOING_ON)
}

/** "UN", "the Gulf Cooperation Council": a listed body that ends before `token`. */
function endsBody(view: TextView, token: number): boolean {
  for (let start = token - 1; start >= Math.max(0, token - LONGEST_BODY); start -= 1)
    if (lists(view, start, BODY) && view.find(start, 'body')?.match.end === token) return true
  return false
}

const BODY: readonly string[] = ['body']
const LONGEST_BODY = 5
/** What a sentence goes on with behind its subject. */
const GOING_ON: readonly string[] = [
  ...PARTICLES,
  'encounter-verbs',
  'reporting-verbs',
  'talk-verbs',
  'weekdays',
]
