/** What a body is for, as part of what it is called: «الهيئة العامة للطيران المدني», «الاتحاد الدرفاني لكرة القدم». */
import type { TextView } from '../../pack.ts'
import { LORDS } from './namesakes.ts'
import { hasClitic, isDefinite, isParticle, isWord } from './particles.ts'
import { speechWordAt } from './speech-words.ts'
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
  const charge = generalEnd(view, token)
  if (charge > token) return charge
  if (FOR_ALL.has(kind) || (!isThing(view, token) && !isField(view, token))) return token
  if (view.begins(token, 'لل')) return relatedEnd(view, token + 1)
  if (isField(view, token)) return relatedEnd(view, token + 2)
  const isOf = view.begins(token, 'ل') && isGovernedNoun(view, token) && isDefinite(view, token + 1)
  if (!isOf || !NOUNS.some((ending) => view.ends(token, ending)) || isParticle(view, token + 1)) return token
  return isThing(view, token + 1) ? token + 2 : token
}

/** «لحقوق الإنسان»: a field that bodies are for, and that nobody is called upon to do. */
function isField(view: TextView, token: number): boolean {
  const field = speechWordAt(view, token, 'field')
  if (field === null || !hasClitic(field.bits, 'to') || hasClitic(field.bits, 'the')) return false
  return isWord(view, token + 1) && isDefinite(view, token + 1) && !isParticle(view, token + 1)
}

/** «الإدارة العامة», «القيادة المشتركة»: what such a body is for always belongs to what it is called. */
const GENERAL: ReadonlySet<string> = new Set(['العامة', 'المشتركة'])

/** Where what a general body has charge of ends, which begins at `token`; `token` itself without. */
export function generalEnd(view: TextView, token: number): number {
  return view.isAmong(token - 1, GENERAL) ? chargeEnd(view, token) : token
}

/** «للمرور», «لشرطة العاصمة», «لرعاية شؤون الأفراد»: what a general directorate has charge of. */
function chargeEnd(view: TextView, token: number): number {
  if (!isCharge(view, token)) return token
  if (view.begins(token, 'لل')) return chargesEnd(view, relatedEnd(view, token + 1))
  let end = token + 1
  while (end - token < LONGEST && isWord(view, end) && !isDefinite(view, end) && isNoun(view, end)) end += 1
  const isClosed = isWord(view, end) && (isDefinite(view, end) || view.has(end, PLACES))
  // «لكلية الملك فلان»
  if (view.isAmong(end, LORDS)) return token
  return isClosed && !isParticle(view, end) ? relatedEnd(view, end + 1) : token
}

/** «للأرصاد وحماية البيئة» */
function chargesEnd(view: TextView, token: number): number {
  const isFurther = view.begins(token, 'و') && view.ends(token, 'ة') && isDefinite(view, token + 1)
  return isFurther && !isDefinite(view, token) ? token + 2 : token
}

/** A noun behind «ل», of nobody. */
function isCharge(view: TextView, token: number): boolean {
  if (!isWord(view, token) || view.has(token, NO_CHARGE)) return false
  if (view.begins(token, 'لل')) return !PEOPLE.some((ending) => view.ends(token, ending))
  return view.matches(token).some(({ bits, prefixLength }) => prefixLength === 1 && hasClitic(bits, 'to'))
}

function isNoun(view: TextView, token: number): boolean {
  return view.listed(token) && !isParticle(view, token) && !view.has(token, PLACES)
}

const PLACES: readonly string[] = ['place', 'state', 'capital']
const NO_CHARGE: readonly string[] = [
  'stance-nouns',
  'encounter-nouns',
  'weekdays',
  'honorifics',
  'titles',
  'title-heads',
  ...PLACES,
]

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
  return view.ends(token, 'ي') || view.ends(token, 'ية') || view.isAmong(token, PUBLIC)
}

/** «العلاقات العامة» */
const PUBLIC: ReadonlySet<string> = new Set(['العامة'])
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
