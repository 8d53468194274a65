/** What offices are for, as far as the words tell where that ends and a name begins. */
import type { TextView, TitleWords } from '../../pack.ts'
import { isAllCapitals, isCapital, isMark, isWord, lists, PARTICLES, spells } from './particles.ts'

/** A title with what only the grammar of people needs of it. */
export interface ParsedTitle {
  readonly words: TitleWords
  readonly gender: 'm' | 'f' | null
  readonly number: 1 | 3
  /** States of a plural office: "the foreign ministers of China and Russia". */
  readonly several: readonly string[]
  /** Written with a capital. */
  readonly capital: boolean
}

/** What offices are for: the field ends behind such a word where nothing but a name of two or three words is left. */
export const FIELDS: ReadonlySet<string> = new Set([
  'affairs',
  'climate',
  'compliance',
  'defense',
  'defence',
  'diplomacy',
  'education',
  'engagement',
  'environment',
  'freedom',
  'health',
  'issues',
  'labor',
  'labour',
  'management',
  'migration',
  'operations',
  'policy',
  'reconciliation',
  'resources',
  'rights',
  'security',
  'technologies',
  'trade',
  'women',
])

/** "for Harbour Affairs Renka Dovel": the field without the name that stands right behind it. */
export function beforeName(view: TextView, start: number, end: number): number {
  const last = end - 1
  for (let token = last - 1; token >= Math.max(start, last - 3); token -= 1) {
    if (view.isAmong(token, FIELDS)) return last - token >= 2 ? token + 1 : end
    if (!isCapital(view, token) && !isMark(view, token, '.')) return end
  }
  return end
}

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
