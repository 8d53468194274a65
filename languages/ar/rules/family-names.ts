/** Families called by ordinary words: what stands right behind a given name. */
import type { TextView } from '../../pack.ts'
import { isParticle, isWord, PARTICLES } from './particles.ts'

/** Kinds of entries that begin no name, whatever stands before them. */
export const NO_NAMES: readonly string[] = [
  ...PARTICLES,
  'reporting-verbs',
  'encounter-verbs',
  'encounter-nouns',
  'stance-nouns',
  'titles',
  'title',
  'title-heads',
  'honorifics',
  'speaker-nouns',
  'groups',
  'unnamed',
  'references',
  'collectives',
  'numbers',
  'months',
  'weekdays',
  'date-words',
  'date-units',
  'nisba',
  'place-heads',
]

/** Whether a word stands at `token` that listed people, or people in general, have as their first name. */
export function isGivenName(view: TextView, token: number): boolean {
  if (!view.has(token, GIVEN)) return false
  const found = view.find(token, 'name-word')
  if (found !== null && Number(found.entry.payload.first) > 0) return true
  return view.find(token, 'given-names')?.match.prefixLength === 0
}

const GIVEN: readonly string[] = ['name-word', 'given-names']

/** Kinds of entries besides that a family is not called by where its name is an ordinary word. */
const NO_FAMILIES: readonly string[] = [
  ...NO_NAMES,
  'place',
  'state',
  'body',
  'capital',
  'metonym',
  'stance-nouns',
]

const VERBS = 'reporting-verbs'
/** Forms of verbs that have the article. */
const NOMINAL: ReadonlySet<string> = new Set(['participle', 'masdar'])
const OTHERS: ReadonlySet<string> = new Set(NO_FAMILIES)

/** Those of whom a lone first name is enough, so that what follows may be their verb's object: «منح الأمير فهد الوسام». */
const LORDLY: ReadonlySet<string> = new Set([
  'الامير',
  'امير',
  'سمو',
  'السمو',
  'الملك',
  'ملك',
  'السلطان',
  'الشيخ',
  'الرئيس',
  'البابا',
])
const LORDLY_REACH = 4

/** «اللواء عثمان المحرج»: an ordinary word with the article is a family's name right behind a given name. */
export function isFamilyBehind(view: TextView, token: number, first: number): boolean {
  if (token <= first || !isWord(view, token) || !view.begins(token, 'ال') || view.word(token).length < 5)
    return false
  if (isDayFamily(view, token, first) || isOfficeFamily(view, token, first)) return true
  if (view.ends(token, 'ة') || view.ends(token, 'ات')) return false
  const servant = view.isAmong(token - 2, SERVANT)
  if (!servant && (!isGivenName(view, token - 1) || view.begins(token - 1, 'ال'))) return false
  if (!servant && isParticle(view, token - 1)) return false
  if (isOtherWord(view, token) || (isLordly(view, first) && !isSheikh(view, token, first))) return false
  if (token === first + 1 || servant || isSon(view, token - 2)) return true
  return view.has(token - 1, LISTED_GIVEN) || isClosed(view, token + 1)
}

/** A word with the article that families are not called by; the forms of a verb have no article, so «العرج» is none. */
function isOtherWord(view: TextView, token: number): boolean {
  if (!view.has(token, NO_FAMILIES)) return false
  return view
    .matches(token)
    .some(({ entries }) =>
      entries.some(
        ({ kind, payload }) => OTHERS.has(kind) && (kind !== VERBS || NOMINAL.has(String(payload.shape))),
      ),
    )
}

/** «سعد الخميس أن»: a day as a family's name, right behind a given name that would else stand alone, and before a clause. */
export function isDayFamily(view: TextView, token: number, first: number): boolean {
  const isDay = view.has(token, DAYS) || view.isAmong(token, DATE_FAMILIES)
  if (token !== first + 1 || !isDay || !view.begins(token, 'ال') || view.has(first, MONTHS)) return false
  if (!view.has(token + 1, THAT) && !CLOSING_STOPS.has(view.word(token + 1))) return false
  return isGivenName(view, first) && !isLordly(view, first)
}

const CLOSING_STOPS: ReadonlySet<string> = new Set([',', '،', '؛'])

/** «صالح بن عبدالله القاضي على»: an office as a family's name, right behind a given name, where nothing behind it tells whose office it is. */
function isOfficeFamily(view: TextView, token: number, first: number): boolean {
  if (!mayBeFamily(view, token) || !isGivenName(view, token - 1) || isLordly(view, first)) return false
  return !JOINED.test(view.word(token + 1)) || view.unit(token + 1) === WAW
}

/** «القاضي», «السلطان»: offices that families are called by too, with no name behind. */
export function mayBeFamily(view: TextView, token: number): boolean {
  if (!view.isAmong(token, OFFICE_FAMILIES)) return false
  if (!isWord(view, token + 1) || isParticle(view, token + 1)) return true
  return !isGivenName(view, token + 1) && !view.begins(token + 1, 'ال')
}

const OFFICE_FAMILIES: ReadonlySet<string> = new Set(['القاضي', 'السلطان', 'المفتي', 'الشيخ', 'الزعيم'])
const WAW = 'و'.charCodeAt(0)

const DAYS: readonly string[] = ['weekdays']
/** Words of dates that families are called by, and months that people are. */
const DATE_FAMILIES: ReadonlySet<string> = new Set(['المقبل', 'الربيع'])
const MONTHS: readonly string[] = ['months', 'hijri-months', 'weekdays']
const THAT: readonly string[] = ['complementiser']

/** «عبد الله المحمدي»: one name in two words. */
const SERVANT: ReadonlySet<string> = new Set(['عبد'])
const LISTED_GIVEN: readonly string[] = ['name-word']

/** «بن»: what stands behind the father's name is the family's. */
function isSon(view: TextView, token: number): boolean {
  return view.isAmong(token, SONS)
}

const SONS: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت'])

/** Whether a name is closed at `token`: by a mark, an office or a clause. */
function isClosed(view: TextView, token: number): boolean {
  return !isWord(view, token) || view.has(token, CLOSERS) || !view.listed(token)
}

function isLordly(view: TextView, first: number): boolean {
  for (let before = first - 1; before >= Math.max(0, first - LORDLY_REACH); before -= 1)
    if (view.isAmong(before, LORDLY)) return true
  return false
}

/** Kinds of entries that are no last word of a name, and those that a name is closed by. */
const NO_LAST: readonly string[] = [
  ...PARTICLES,
  'months',
  'weekdays',
  'date-words',
  'date-units',
  'references',
  'collectives',
  'honorifics',
  'numbers',
  'nisba',
  'title-heads',
  'groups',
]
const CLOSERS: readonly string[] = [
  'complementiser',
  'relative',
  'titles',
  'title',
  'title-heads',
  'speaker-nouns',
]
const CLOSING_MARKS: ReadonlySet<string> = new Set([',', '،', ':', '(', '-', '"', '«', '“'])

/**
 * «الدكتور خالد منظور، منسق», «خالد بن سالم رصيف، أن»: any word right behind a lone given name or a father's, where the
 * name is closed behind it.
 */
export function isLastWord(view: TextView, token: number, first: number): boolean {
  if (!isWord(view, token) || view.has(token, NO_LAST) || isParticle(view, first)) return false
  const isLone = token === first + 1 && isGivenName(view, first)
  if (!isLone && !isBehindFather(view, token, first)) return false
  const word = view.word(token)
  const next = token + 1
  if (word.length < 3 || (!view.begins(token, 'ال') && word.endsWith('ا'))) return false
  if (!isLone)
    return endsThere(view, next) && !view.has(token, NO_NAMES) && !ABSTRACT.test(word) && !JOINED.test(word)
  if (!view.begins(token, 'ال') && VERBAL.test(word)) return isForeignFamily(view, token, first)
  const unknown = isWord(view, next) && !view.listed(next)
  const closed = unknown || view.has(next, CLOSERS) || CLOSING_MARKS.has(view.word(next))
  if (!closed && (view.has(token, NO_NAMES) || !(isFamilyName(view, next) || leads(view, next)))) return false
  return view.has(next, CLOSERS) || !isLordly(view, first) || isSheikh(view, token, first)
}

/** «بطرس رصيف خلال», «ممدوح رصيف عن»: a word by itself that no name goes on behind. */
function leads(view: TextView, token: number): boolean {
  if (ABSTRACT.test(view.word(token - 1))) return false
  return (
    view.has(token, LEADING) &&
    view
      .matches(token)
      .some(({ bits, entries }) => bits === 0 && entries.some(({ kind }) => LEADING.includes(kind)))
  )
}

const LEADING: readonly string[] = ['preposition', 'demonstrative']

/** «ديفيد باير قائد الشرطة», «لوران بلان، مدرب»: behind a foreign first name no preposition is joined where an office or a clause follows. */
function isForeignFamily(view: TextView, token: number, first: number): boolean {
  const given = view.has(first, GIVEN) ? view.find(first, 'given-names') : null
  if (given?.entry.payload.id !== FOREIGN || given.match.prefixLength > 0) return false
  if (!FOREIGN_BEGINNING.test(view.word(token))) return false
  if (view.matches(token).some(({ prefixLength }) => prefixLength === 0)) return false
  return view.has(token + 1, CLOSERS) || CLOSING_COMMAS.has(view.word(token + 1))
}

const FOREIGN = 'foreign'
const FOREIGN_BEGINNING = /^[\u0628\u0641][^\u0629]{2,}$/u
const CLOSING_COMMAS: ReadonlySet<string> = new Set([',', '،', '(', '-'])

/** «الشيخ منصور الرصيف هذه الحادثة», «الشيخ منصور الرصيف أن»: a sheikh's family, where his words or what he speaks of begin behind it. */
function isSheikh(view: TextView, token: number, first: number): boolean {
  const next = token + 1
  if (first === 0 || token !== first + 1 || !view.isAmong(first - 1, SHEIKHS)) return false
  return view.has(next, THAT) || view.has(next, DEMONSTRATIVES) || CLOSING_MARKS.has(view.word(next))
}

const DEMONSTRATIVES: readonly string[] = ['demonstrative']
const SHEIKHS: ReadonlySet<string> = new Set(['الشيخ'])

/** An office, a clause or a mark. */
function endsThere(view: TextView, token: number): boolean {
  return view.has(token, ENDING) || CLOSING_MARKS.has(view.word(token))
}

const ENDING: readonly string[] = ['complementiser', 'relative', 'titles', 'title-heads']

/** «بن سالم رصيف», «خالد سالم رصيف»: a given name and a father's stand before it. */
function isBehindFather(view: TextView, token: number, first: number): boolean {
  if (token < first + 2 || view.begins(token, 'ال') || !isGivenName(view, token - 1)) return false
  return isSon(view, token - 2) || (token === first + 2 && isGivenName(view, first))
}

/** Nouns of deeds and qualities, and plurals: «خالد بن سالم مرة، أن». */
const ABSTRACT = /(?:\u0629|\u0627\u062A|\u064A\u0646|\u0648\u0646)$/u

/** «علي عواض الحمزي»: a word that listed people have behind their first name, and never as it. */
function isFamilyName(view: TextView, token: number): boolean {
  const found = view.has(token, 'name-word') ? view.find(token, 'name-word') : null
  return found !== null && found.match.prefixLength === 0 && Number(found.entry.payload.first) === 0
}

/** Prepositions and «و» that may be joined: «فلان بصراحة: …». */
const JOINED = /^[\u0648\u0628\u0644]/u
/** What verbs of the present and the future begin with, and words that another is joined before. */
const VERBAL = /^(?:[\u064A\u062A\u0648\u0641\u0628\u0644]|\u0633[\u064A\u062A\u0646])/u
