/** How far the words go that call a body whose noun tables know: «هيئة الغذاء والدواء», «شركة المرجان للتنمية الزراعية». */
import type { TextView } from '../../pack.ts'
import { generalEnd } from './body-purposes.ts'
import { isHour } from './names.ts'
import { cell, hasClitic, isDateWord, isDefinite, isParticle, isWord } from './particles.ts'
import { type SpeechWord, speechWordAt } from './speech-words.ts'

/** Whether a word of class `wanted` is listed at `token`, with nothing joined before it. */
function isListed(view: TextView, token: number, wanted: SpeechWord): boolean {
  return speechWordAt(view, token, wanted)?.prefixLength === 0
}

/** Where the name of the body that begins at `from` ends, of which a noun phrase goes as far as `end`; never behind `limit`. */
export function bodyEnd(view: TextView, from: number, end: number, limit: number): number {
  const clause = clauseInside(view, from, end)
  if (clause < end) return clause
  const charge = end > from + 1 ? generalEnd(view, end) : end
  return Math.min(limit, fieldsEnd(view, from, Math.min(charge, limit), limit))
}

/** Where a clause, an object or a second noun begins inside `[from, end)`; `end` where none does, and in a name in marks. */
function clauseInside(view: TextView, from: number, end: number): number {
  for (let token = from + 1; token < end; token += 1) {
    if (!isWord(view, token)) return end
    // «دراسة أجرتها كلية الطب» is told apart by whoever made it.
    if (isListed(view, token, 'made') || view.isAmong(token, MADE)) return token + 1 < end ? end : token
    if (isOutside(view, token, from)) return token
  }
  return end
}

/** Verbs of making a text, with the pronoun of it. */
const MADE: ReadonlySet<string> = new Set([
  'اجراها',
  'اجرتها',
  'اجراه',
  'اجرته',
  'اعدها',
  'اعدتها',
  'اعده',
  'اعدته',
  'نشرها',
  'نشرتها',
  'نشره',
  'نشرته',
  'اصدرها',
  'اصدرتها',
  'اصدره',
  'اصدرته',
  'تلقتها',
  'تلقاها',
])

/** «الهيئة فتح», «التقرير الشركات»: behind a body's noun, and no part of its name. */
function isOutside(view: TextView, token: number, from: number): boolean {
  if (isDefinite(view, token)) return isOfOthers(view, token, from)
  return isClosedBefore(view, token, from) && isCommonNoun(view, token)
}

/** «المجلس», «مجلة المرجان الدرفانية»: nothing is in the construct state; what a foreign name has «ال» in it for is not known. */
function isClosedBefore(view: TextView, token: number, from: number): boolean {
  if (view.isAmong(token, OPEN)) return false
  if (view.has(token - 1, NISBA) && isDefinite(view, token - 1)) return true
  // «ألعاب», as words are folded, has no article
  if (!view.text.startsWith(ARTICLE, view.start(token - 1))) return false
  return isDefinite(view, token - 1) && !view.isAmong(from, FOREIGN_NAMED)
}

/** «القوات شبه العسكرية»: nouns that make an adjective with the next. */
const OPEN: ReadonlySet<string> = new Set(['شبه', 'غير', 'متعددة', 'عالية'])
const ARTICLE = 'ال'
const NISBA: readonly string[] = ['nisba']
/** Nouns of bodies that are called by foreign words. */
const FOREIGN_NAMED: ReadonlySet<string> = new Set([
  'صحيفة',
  'موقع',
  'مجلة',
  'قناة',
  'شركة',
  'مجموعة',
  'وكالة',
  'مستشفى',
  'نادي',
  'شبكة',
  'اذاعة',
])

/** «التقرير الشركات»: several things are no adjective of one. */
function isOfOthers(view: TextView, token: number, from: number): boolean {
  return token === from + 1 && isDefinite(view, from) && view.ends(token, 'ات') && !view.ends(from, 'ات')
}

/** A noun of the language that nobody and nothing is called by, behind a word with the article. */
function isCommonNoun(view: TextView, token: number): boolean {
  if (!isWord(view, token) || !view.listed(token) || view.has(token, NAMES)) return false
  if (GOVERNED.some((letter) => view.begins(token, letter))) return false
  return view.matches(token).every(({ prefixLength }) => prefixLength === 0)
}

const GOVERNED: readonly string[] = ['ل', 'ب', 'و']
const NAMES: readonly string[] = [
  'name-word',
  'given-names',
  'person',
  'place',
  'state',
  'capital',
  'body',
  'nisba',
  'groups',
  'speaker-nouns',
]

/** Behind «و», «لل» and «ل» with what the body is for, and behind the adjectives of all of it. */
function fieldsEnd(view: TextView, from: number, token: number, limit: number): number {
  let end = adjectivesEnd(view, token, limit)
  while (end < limit) {
    const behind = fieldEnd(view, from, end, limit)
    if (behind === end) return end
    end = adjectivesEnd(view, isClosing(view, behind, limit) ? behind + 1 : behind, limit)
  }
  return end
}

/** Behind one more field: «والدواء», «للتنمية», «لحقوق الإنسان»; `token` itself where none stands there. */
function fieldEnd(view: TextView, from: number, token: number, limit: number): number {
  if (view.begins(token, 'وال')) return isFurther(view, from, token) ? token + 1 : token
  const field = speechWordAt(view, token, 'field') ?? speechWordAt(view, token, 'deed')
  if (field === null) return token
  // «هيئة الاتصالات وتقنية المعلومات»
  const isJoined = hasClitic(field.bits, 'and') && !isDefinite(view, from)
  if (!isJoined && !hasClitic(field.bits, 'to')) return token
  if (view.begins(token, 'لل')) return token + 1
  const isClosed = token + 1 < limit && isWord(view, token + 1) && isDefinite(view, token + 1)
  return isClosed && !isParticle(view, token + 1) ? token + 2 : token
}

/** «هيئة الغذاء والدواء», but not «وزارة الصحة والشرطة»: behind a bare noun with a field, another field and no one else. */
function isFurther(view: TextView, from: number, token: number): boolean {
  if (isDefinite(view, from) && !view.begins(token - 1, 'لل')) return false
  if (!isDefinite(view, token - 1) && !view.begins(token - 1, 'لل')) return false
  if (view.word(token).length < 6 || view.has(token, OTHERS) || isDateWord(view, token)) return false
  return !PEOPLE.some((ending) => view.ends(token, ending))
}

const PEOPLE: readonly string[] = ['ين', 'ون']
const OTHERS: readonly string[] = [
  'groups',
  'speaker-nouns',
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'person',
  'state',
  'capital',
  'body',
  'nisba',
  'collectives',
  'references',
  'unnamed',
  'relative',
]

/** «والمشاعر المقدسة أن»: one adjective in ة, where the name is closed behind it. */
function isClosing(view: TextView, token: number, limit: number): boolean {
  if (token >= limit || !isWord(view, token) || !isDefinite(view, token) || view.has(token, OTHERS))
    return false
  if (view.isAmong(token, GOVERNING)) return false
  return (
    view.ends(token, 'ة') && (token + 1 === limit || !isWord(view, token + 1) || isParticle(view, token + 1))
  )
}

/** What goes on with a preposition: «والأزمات التابعة لها». */
const GOVERNING: ReadonlySet<string> = new Set([
  'التابعة',
  'الصادرة',
  'المعنية',
  'المكلفة',
  'الخاصة',
  'الموالية',
])

/** «الزراعية», «الدولي», «العام»: adjectives that belong to the name, before `limit`. */
function adjectivesEnd(view: TextView, token: number, limit: number): number {
  let end = token
  while (end < limit && isAdjective(view, end)) end += 1
  return end
}

function isAdjective(view: TextView, token: number): boolean {
  if (!isWord(view, token) || !isDefinite(view, token) || isHour(view, token)) return false
  if (view.begins(token, 'وال') || view.begins(token, 'لل') || view.begins(token, 'بال')) return false
  if (isListed(view, token, 'general'))
    return !view.ends(token - 1, 'ة') && !isListed(view, token + 1, 'year')
  if (isParticle(view, token) || isDateWord(view, token) || view.has(token, NO_ADJECTIVES)) return false
  return view.ends(token, 'ي') || view.ends(token, 'ية')
}

const NO_ADJECTIVES: readonly string[] = ['weekdays', 'honorifics', 'titles', 'title-heads']

/** Whether the noun at `token` is one of bodies, or of their texts. */
export function isBodyNoun(view: TextView, token: number): boolean {
  const noun = view.has(token, NOUNS) ? view.find(token, 'speaker-nouns') : null
  return noun !== null && BODIES.has(cell(noun.entry.payload.class))
}

const NOUNS: readonly string[] = ['speaker-nouns']
const BODIES: ReadonlySet<string> = new Set(['body', 'document'])
