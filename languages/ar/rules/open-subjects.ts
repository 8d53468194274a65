/** Subjects that nothing lists, known by their place alone: whoever stands between a verb of talk and what was said. */
import type { Found, NameWords, Phrase, TextView, TitleWords, TokenRange } from '../../pack.ts'
import { PARTICIPLE_TALK } from '../talk-kinds.ts'
import { bodyEnd, isBodyNoun as isCalledBody } from './body-extents.ts'
import { generalEnd } from './body-purposes.ts'
import { isFeeling } from './name-ends.ts'
import { namedPhrase } from './named-phrases.ts'
import { listedName } from './names.ts'
import {
  countedEnd,
  counts,
  isGoverned,
  isOneOfMany,
  isOwnStance,
  isUnlistedOwned,
  isWithPronoun,
  NOUNS,
  nounPhraseEnd,
} from './noun-phrases.ts'
import { BODIES, isBodyNoun, isOfName } from './open-bodies.ts'
import { isCircumstance, nameInside, opensName } from './open-names.ts'
import {
  cell,
  closingQuote,
  isComma,
  isDefinite,
  isMark,
  isOfKind,
  isOpeningQuote,
  isParticle,
  isWord,
} from './particles.ts'
import { isSaidHow } from './said-how.ts'
import { isMedium, isPaper } from './speech-words.ts'
import { isCalledPerson, isNamePart, sortOf } from './subject-sorts.ts'
import { isNameHyphen } from './unlisted-names.ts'
import type { Agreement } from './verb-forms.ts'

/** A subject with what is set behind it is no longer than this, in tokens. */
const LONGEST_SUBJECT = 24

/** A name in quotation marks is no longer than this, in tokens. */
const LONGEST_QUOTED = 7

/** The subject at `from`, in front of the content at `limit`, as somebody whom no table lists; null if none stands there. */
export function openSubjectAt(
  view: TextView,
  from: number,
  limit: number,
  agreement: Agreement,
): Phrase | null {
  if (isOpeningQuote(view, from)) return quotedSubject(view, from, limit, agreement)
  if (
    isContact(view, from) ||
    isFixed(view, from) ||
    isSomebodys(view, from) ||
    isManner(view, from) ||
    isSaidHow(view, from) ||
    isFeeling(view, from)
  )
    return null
  const end = isGoverned(view, from) ? from : subjectEnd(view, from, limit)
  if (end === from && !opensName(view, from)) return null
  const called = isBodyNoun(view, from) && end > from + 1 && !isWord(view, from + 1)
  const name = called ? null : nameInside(view, from, Math.min(limit, from + LONGEST_SUBJECT))
  if (name !== null && isOfName(view, from, name, agreement))
    return named('body', { start: from, end: name.end }, openBody({ start: from, end: name.end }), agreement)
  if (name !== null && isOneClause(view, from, name.start))
    return personNamed(view, from, name, limit, agreement)
  return end === from ? null : described(view, { start: from, end }, agreement)
}

/** Something of somebody's: «بيده», «معارضتها». */
function isSomebodys(view: TextView, token: number): boolean {
  return isWithPronoun(view, token) || isOwnStance(view, token)
}

/** Where the words end that say who it is, with what a general body has charge of: «المديرية العامة للسجون». */
function subjectEnd(view: TextView, from: number, limit: number): number {
  const called = calledEnd(view, from, countedEnd(view, from, limit), limit)
  const hyphened = called === from + 1 && isNameHyphen(view, called, from) ? called + 2 : called
  const isBody = hyphened > from && isCalledBody(view, from) && !counts(view, from)
  const end = isBody ? bodyEnd(view, from, hyphened, limit) : hyphened
  const charge = end > from + 1 ? generalEnd(view, end) : end
  return charge > limit ? end : charge
}

/** «شركة «المرافئ» الدرفانية», «صحيفة (المرجان)»: what a body is called stands in marks behind its noun. */
function calledEnd(view: TextView, from: number, end: number, limit: number): number {
  if (end === from || end - from > 2 || isDefinite(view, from)) return end
  const bracket = isMark(view, end, '(')
  if (!bracket && !isOpeningQuote(view, end)) return end
  if (view.find(from, NOUNS)?.entry.payload.class !== 'body') return end
  const last = Math.min(limit, end + LONGEST_QUOTED + 2)
  const close = bracket ? closingBracket(view, end, last) : closingQuote(view, end, last)
  if (close < end + 2) return end
  const next = close + 1
  return isWord(view, next) && isDefinite(view, next) ? nounPhraseEnd(view, next, limit) : next
}

function closingBracket(view: TextView, open: number, limit: number): number {
  for (let token = open + 1; token < limit; token += 1) if (isMark(view, token, ')')) return token
  return -1
}

const CONTACTS: readonly string[] = ['encounter-verbs']

/** «قال في مؤتمر عقده مع فلان»: a verb of contact is no subject. */
function isContact(view: TextView, token: number): boolean {
  return view.has(token, CONTACTS) && !isDefinite(view, token) && !view.has(token, COMMON_NOUNS)
}

const COMMON_NOUNS: readonly string[] = ['speaker-nouns', 'name-word']

/** «قال رافضا ذكر اسمه»: a participle in the accusative tells how. */
function isManner(view: TextView, token: number): boolean {
  return (
    view.has(token, PARTICIPLES) &&
    view.ends(token, 'ا') &&
    !isDefinite(view, token) &&
    !view.has(token, COMMON_NOUNS)
  )
}

const PARTICIPLES: readonly string[] = [PARTICIPLE_TALK]
const FIXED: readonly string[] = ['fixed-adverbials']

/** «وقال ردا على سؤال إن»: fixed words of circumstance. */
function isFixed(view: TextView, token: number): boolean {
  return view.has(token, FIXED) && view.find(token, 'fixed-adverbials')?.match.prefixLength === 0
}

/** «وقال "الصباح": …»: the marks set a name apart. */
function quotedSubject(view: TextView, from: number, limit: number, agreement: Agreement): Phrase | null {
  const close = closingQuote(view, from, Math.min(limit, from + LONGEST_QUOTED + 2))
  if (close < from + 2 || close + 1 > limit || !isWord(view, from + 1)) return null
  const inside = { start: from + 1, end: close }
  const listed =
    close - inside.start > 1 && view.has(inside.start, 'person') ? listedName(view, inside.start, true) : null
  const name: NameWords =
    listed?.end === close ? listed : { ...inside, prefixLength: 0, ids: [], listed: null, guarded: false }
  const noun = view.find(inside.start, NOUNS)
  const isBody =
    name !== listed &&
    !isCalledPerson(view, inside, close + 1) &&
    (inside.end - inside.start > 1 || agreement.gender === 'f') &&
    (noun === null || noun.entry.payload.class !== 'person')
  const range = { start: inside.start, end: close + 1 }
  return isBody ? named('body', range, openBody(inside), agreement) : named('person', range, name, agreement)
}

/** What a body is called that only its place makes known. */
export const OPEN_BODY = 'open-body'

/** Between the verb and a name no clause begins, and nobody else is named behind a preposition of his own. */
function isOneClause(view: TextView, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1)
    if (
      (isComma(view, token) && !isRightBefore(view, token, to)) ||
      view.word(token) === ':' ||
      relative(view, token) ||
      isAnother(view, token) ||
      isOutlet(view, from, token) ||
      opensTopic(view, token)
    )
      return false
  return true
}

/** «دعا والده السلطات والرئيس فلان»: an office joined by «و» begins another man. */
function isAnother(view: TextView, token: number): boolean {
  if (!view.begins(token, 'وال') || !view.has(token, OFFICES)) return false
  return view.find(token, 'titles')?.entry.payload.id !== SPOKESMAN
}

/** «مدير الإعلام والمتحدث الرسمي فلان» is one man. */
const SPOKESMAN = 'spokesperson'

const OFFICES: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics']

/** «صرح الوزير لإذاعة «…»»: whom it was said to. */
function isOutlet(view: TextView, from: number, token: number): boolean {
  if (!isOpeningQuote(view, token) || !isWord(view, token - 1)) return false
  return isGoverned(view, token - 1) || isMedium(view, from, token)
}

/** «أكد التحالف عن رفضه لكلام فلان»: what somebody speaks of is no part of what he is. */
function opensTopic(view: TextView, token: number): boolean {
  const found = view.has(token, PREPOSITIONS) ? view.find(token, 'preposition') : null
  return found !== null && TOPICAL.has(String(found.entry.payload.id))
}

const PREPOSITIONS: readonly string[] = ['preposition']
const TOPICAL: ReadonlySet<string> = new Set(['about', 'around', 'regarding', 'against', 'with'])

/** «نائب المدير، الدكتور فلان»: a comma before the honorifics of the name. */
function isRightBefore(view: TextView, comma: number, name: number): boolean {
  for (let token = comma + 1; token < name; token += 1) if (!view.has(token, 'honorifics')) return false
  return true
}

function relative(view: TextView, token: number): boolean {
  if (!view.has(token, OPENING_CLAUSES)) return false
  return view
    .matches(token)
    .some(
      (match) =>
        match.prefixLength === 0 && (isOfKind(match, 'relative') || isOfKind(match, 'complementiser')),
    )
}

const OPENING_CLAUSES: readonly string[] = ['relative', 'complementiser']

function personNamed(
  view: TextView,
  from: number,
  name: NameWords,
  limit: number,
  agreement: Agreement,
): Phrase {
  const titles: TitleWords[] = []
  if (name.start > from) titles.push(titleOf({ start: from, end: name.start }))
  const behind = isComma(view, name.end) ? name.end + 1 : name.end
  const end = nounPhraseEnd(view, behind, limit)
  if (end > behind) titles.push(titleOf({ start: behind, end }))
  return { ...named('person', { start: from, end: name.end }, name, agreement), titles }
}

function titleOf({ start, end }: TokenRange): TitleWords {
  return { start, end, office: null, generic: null, sides: [], under: null }
}

function openBody({ start, end }: TokenRange): NameWords {
  return { start, end, prefixLength: 0, ids: [], listed: OPEN_BODY, guarded: false }
}

/** A body by its words, or a person by what he is. A listed family name right there is somebody's, whoever else is called so. */
function described(view: TextView, range: TokenRange, agreement: Agreement): Phrase | null {
  const noun = view.find(range.start, NOUNS)
  const single = noun === null && range.end - range.start === 1
  if (single && (isAdverbial(view, range.start) || isParticle(view, range.start))) return null
  if (single && (isOwned(view, range.start) || isObject(view, range.start))) return null
  if (single && view.isAmong(range.start, ORDINALS)) return null
  const listed = single && view.has(range.start, 'person') ? listedName(view, range.start, true) : null
  if (listed?.end === range.end) return named('person', range, listed, agreement)
  if (single && looksLikeName(view, range.start))
    return named('person', range, { ...openBody(range), listed: null }, agreement)
  if (noun === null && range.end - range.start > 1 && (isBareName(view, range) || isFamilyName(view, range)))
    return named('person', range, { ...openBody(range), listed: null }, agreement)
  if (counts(view, range.start)) return titled(range, agreement, 3)
  if (isOneOfMany(view, range.start)) return { ...titled(range, agreement, 1), refers: 'unnamed' }
  const sort = noun === null ? sortOf(view, range, agreement) : cell(noun.entry.payload.class)
  if (BODIES.has(sort) || isPaper(view, range.start)) return named('body', range, openBody(range), agreement)
  const whoever = titled(range, agreement, sort === 'people' ? 3 : 1)
  return isSomebody(view, range, noun) ? { ...whoever, refers: 'unnamed' } : whoever
}

/** «يؤكد الأول أنه», «قال أمس الأول إن»: one of two who were named, or no one. */
const ORDINALS: ReadonlySet<string> = new Set(['الاول', 'الاولى', 'الثاني', 'الثانية', 'الاخر', 'الاخرى'])

/** «متحدث»: without the article and all else, nobody who was told of before. */
function isSomebody(view: TextView, { start, end }: TokenRange, noun: Found | null): boolean {
  if (noun?.entry.payload.class !== 'person' || end > start + 1 || isDefinite(view, start)) return false
  return !view.isAmong(end, GENERAL) && !view.has(start, 'name-word')
}

/** «مدير عام»: an office that goes on. */
const GENERAL: ReadonlySet<string> = new Set(['عام', 'عامة', 'اول'])

/** «فورا», «مرارا», «إبعادها»: a listed word in the accusative or with a pronoun names nobody. */
function isAdverbial(view: TextView, token: number): boolean {
  if (isDefinite(view, token) || !view.listed(token) || view.has(token, 'name-word')) return false
  if (view.word(token).length > 2 && view.ends(token, 'ا')) return true
  return view.matches(token).some((match) => match.suffix !== null && match.prefixLength === 0)
}

/** «سماعها»: a noun with a pronoun, listed or not, is nobody. */
function isOwned(view: TextView, token: number): boolean {
  return (
    !isDefinite(view, token) &&
    !view.has(token, 'name-word') &&
    (isHis(view, token) || OWNERS.some((ending) => view.ends(token, ending)))
  )
}

const OWNERS: readonly string[] = ['ها', 'هما', 'هم']

/** «ناديه»: a listed noun with «ه»; «تكلفته». */
function isHis(view: TextView, token: number): boolean {
  const { length } = view.word(token)
  if (length > 4 && (view.ends(token, 'ته') || isUnlistedOwned(view, token))) return true
  return length > 3 && view.ends(token, 'ه') && view.listed(token)
}

/** «المبايعين»: a plural that no verb has as its subject. */
function isObject(view: TextView, token: number): boolean {
  return (
    view.begins(token, 'الم') &&
    view.ends(token, 'ين') &&
    view.word(token).length > 6 &&
    !view.has(token, 'name-word')
  )
}

/** «القحطاني», «مورينيو»: no noun that tables know, or one in the form of a family's name. */
function looksLikeName(view: TextView, token: number): boolean {
  if (view.word(token).length < 3) return false
  if (view.has(token, 'name-word')) return true
  if (isDefinite(view, token) && view.ends(token, 'تان')) return false
  return !view.listed(token) || (view.begins(token, 'ال') && view.ends(token, 'ي'))
}

/** «تشاوش اوغلو»: two words or three without an article describe nobody definite, so they name him. */
function isBareName(view: TextView, range: TokenRange): boolean {
  if (range.end - range.start > 3 || view.word(range.start).length < 3) return false
  let unknown = false
  let named = true
  for (let token = range.start; token < range.end; token += 1) {
    if (isDefinite(view, token) || view.has(token, COMMON) || isCircumstance(view, token)) return false
    if (isOwned(view, token) || (view.ends(token, 'ا') && isKnown(view, token))) return false
    unknown ||= !view.listed(token)
    named &&= isNamePart(view, token)
  }
  return named || (unknown && !view.ends(range.start, 'ة'))
}

/** A word that tables know, and not as a name. */
function isKnown(view: TextView, token: number): boolean {
  return !isNamePart(view, token)
}

/** «راكان الصبيحاوي»: the second word has the form of a family's name, and no table knows it as a noun. */
function isFamilyName(view: TextView, { start, end }: TokenRange): boolean {
  const last = start + 1
  if (end !== last + 1 || isDefinite(view, start) || view.has(start, COMMON)) return false
  if (!view.begins(last, 'ال') || !view.ends(last, 'ي')) return false
  return !view.listed(last) || view.has(last, 'name-word')
}

/** Kinds of entries that are nouns or verbs, not names. */
const COMMON: readonly string[] = [
  'speaker-nouns',
  'reporting-verbs',
  'encounter-nouns',
  'stance-nouns',
  'groups',
  'title-heads',
  'nisba',
  'numbers',
  'titles',
  'title',
  'unnamed',
]

function named(kind: Phrase['kind'], range: TokenRange, name: NameWords, { gender }: Agreement): Phrase {
  return namedPhrase(kind, range, name, gender)
}

/** Somebody who is told by what he is. */
export function titled(range: TokenRange, agreement: Agreement, number: Phrase['number']): Phrase {
  return {
    start: range.start,
    end: range.end,
    prefixLength: 0,
    bits: 0,
    kind: 'person',
    refers: 'title',
    name: null,
    titles: [titleOf(range)],
    honorific: null,
    sides: [],
    gender: agreement.gender,
    number,
    members: [],
  }
}
