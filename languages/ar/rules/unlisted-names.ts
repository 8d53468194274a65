/** Unlisted personal names, where a title or an honorific announces them. */
import type { Entry, Match, NameWords, TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { isGivenName, mayBeFamily, NO_NAMES } from './family-names.ts'
import { endsName } from './name-ends.ts'
import { isFamilyNext, isHour, isLink, isOrigin, LINKS, remember, SONS } from './names.ts'
import { GOVERNING, isWord, PARTICLES } from './particles.ts'

/** No Arabic name in the news is longer: six links of a chain and a family. */
const LONGEST_NAME = 9

/** Kinds of entries that end a name where they begin, offices apart. */
const OTHER_STOPS: readonly string[] = [
  ...PARTICLES,
  'reporting-verbs',
  'encounter-verbs',
  'collectives',
  'months',
  'weekdays',
]
/** Kinds of entries that end a name where they begin. */
const STOPS: readonly string[] = [...OTHER_STOPS, 'titles']

const UNITS: readonly string[] = ['date-units']

/** By first token, each looked for once. */
const unlistedOf = perText((): Map<number, NameWords | null> => new Map())

/** An unlisted name at `token`, as long as its words look like one; null if not even the first does. */
export function unlistedName(view: TextView, token: number): NameWords | null {
  // «دعا البابا الشهر الماضي إلى»
  if (view.has(token, UNITS) && view.begins(token, 'ال')) return null
  const unlisted = unlistedOf(view)
  const known = unlisted.get(token)
  if (known !== undefined) return known
  const name = readUnlisted(view, token)
  unlisted.set(token, name)
  if (name !== null) remember(view, name)
  return name
}

/** «بالتحسن», «للسفارة», «بأوغندا»: a preposition joined to a listed noun with the article or to a place; no name begins so. */
export function isGovernedNoun(view: TextView, token: number): boolean {
  if (isNamed(view, token)) return false
  if (view.begins(token, 'بال') || view.begins(token, 'لل')) return view.listed(token)
  if (GOVERNORS.some((letter) => view.begins(token, letter)) && isJoinedNoun(view, token)) return true
  return (
    view.has(token, STATES) &&
    (view.begins(token, 'ب') || view.begins(token, 'ل')) &&
    isJoinedPlace(view, token)
  )
}

/** «الزراعة واستصلاح الأراضي»: a noun joined by «و», before a definite one. */
function isJoinedTo(view: TextView, token: number): boolean {
  return (
    view.begins(token, 'و') &&
    view.begins(token + 1, 'ال') &&
    view.word(token).length > 5 &&
    !isNamed(view, token)
  )
}

/** Prepositions that are joined to what they govern. */
const GOVERNORS: readonly string[] = ['ب', 'ل']

/** «لفندق», «بمنطقة»: listed with a preposition before it, and not as a whole. */
function isJoinedNoun(view: TextView, token: number): boolean {
  const matches = view.matches(token)
  return (
    matches.some(({ prefixLength, bits }) => prefixLength > 0 && (bits & GOVERNING) !== 0) &&
    matches.every(({ prefixLength }) => prefixLength > 0)
  )
}

/** A part of a name as it is written, or anything listed of people. */
function isNamed(view: TextView, token: number): boolean {
  return NAMED.some((kind) => view.find(token, kind)?.match.prefixLength === 0)
}

function isJoinedPlace(view: TextView, token: number): boolean {
  const found = view.find(token, 'state') ?? view.find(token, 'capital')
  return found !== null && found.match.prefixLength > 0
}

const NAMED: readonly string[] = ['name-word', 'given-names', 'person']
const STATES: readonly string[] = ['state', 'capital']

function readUnlisted(view: TextView, token: number): NameWords | null {
  if (isOffice(view, token) || isGovernedNoun(view, token) || isJoinedTo(view, token)) return null
  let end = token
  while (end < view.count && end - token < LONGEST_NAME && continuesName(view, end, token)) end += 1
  while (end > token && isLink(view, end - 1)) end -= 1
  return end === token ? null : { start: token, end, prefixLength: 0, ids: [], listed: null, guarded: false }
}

/**
 * A name whose first word is an ordinary one, or nobody's that is listed: behind «الشيخ», «الدكتور», «الوزير السابق» a
 * noun without the article begins a name where a family's name follows it («مفلح القحطاني»).
 */
export function apposedName(view: TextView, token: number): NameWords | null {
  if (!isWord(view, token) || view.has(token, NO_NAMES) || isDefiniteWord(view, token)) return null
  if (isOffice(view, token) || isGovernedNoun(view, token) || isJoinedTo(view, token)) return null
  if (!isWord(view, token + 1)) return null
  if (!isDefiniteWord(view, token - 1) && view.word(token - 1) !== '.') return null
  const link = view.isAmong(token + 1, LINKS)
  if (!link && !isFamily(view, token + 1)) return null
  let end = token + 2
  while (end < view.count && end - token < LONGEST_NAME && continuesName(view, end, token)) end += 1
  while (end > token && isLink(view, end - 1)) end -= 1
  if (end - token < 2) return null
  const name = { start: token, end, prefixLength: 0, ids: [], listed: null, guarded: false }
  remember(view, name)
  return name
}

/** «ولي العهد»: a listed office of several words, though its first alone is a name. */
function isOffice(view: TextView, token: number): boolean {
  const match = view.has(token, 'titles') ? view.find(token, 'titles')?.match : undefined
  return match !== undefined && match.end - match.start > 1
}

function isDefiniteWord(view: TextView, token: number): boolean {
  return view.begins(token, 'ال')
}

/** «القحطاني», or a word that no table knows. */
function isFamily(view: TextView, token: number): boolean {
  if (view.has(token, NO_NAMES) || view.ends(token, 'ات')) return false
  return (
    !view.listed(token) ||
    isOrigin(view, token) ||
    (isDefiniteWord(view, token) && view.ends(token, 'ي') && view.has(token, 'name-word'))
  )
}

/** «أمير منطقة …» behind a name is an office, though «أمير» alone is a name. */
function isOfficeInside(view: TextView, token: number, first: number): boolean {
  if (token <= first || isLink(view, token - 1) || !view.has(token, HEADS)) return false
  if (mayBeFamily(view, token)) return false
  const head = view.find(token, 'title-heads')
  if (head === null) return false
  if (head.match.end - head.match.start > 1) return true
  const isBare = head.match.prefixLength === 0
  if (isBare && SERVING.has(String(head.entry.payload.id)) && view.has(token + 1, SERVED)) return true
  return isCommonNoun(view, token + 1)
}

/** «مفتي الديار», «المستشار الأسري», «شيخ قبائل»: a listed noun, which is nobody's name. */
function isCommonNoun(view: TextView, token: number): boolean {
  if (!isWord(view, token) || view.begins(token, 'و')) return false
  return view.listed(token) && !isNamed(view, token) && !view.has(token, OTHER_STOPS)
}

const HEADS: readonly string[] = ['title-heads']
/** «الجهني مساعد مدير الدفاع»: heads that are names too, before the office that they serve. */
const SERVING: ReadonlySet<string> = new Set(['assistant', 'deputy'])
const SERVED: readonly string[] = ['title-heads', 'titles', 'title']

/** «الدكتور أحمد أمين، الأستاذ», «أحمد أمين رئيس الفريق»: a name that is an office too, right behind a given name and before what closes it. */
function isClosedName(view: TextView, token: number, first: number): boolean {
  if (token <= first || !isGivenName(view, token - 1)) return false
  if (view.find(token, 'name-word')?.match.prefixLength !== 0 || view.has(token, OTHER_STOPS)) return false
  if (!isWord(view, token + 1) || view.has(token + 1, CLAUSES)) return true
  return (
    view.has(token + 1, CHIEFS) && !SERVING.has(String(view.find(token, 'title-heads')?.entry.payload.id))
  )
}

const CLAUSES: readonly string[] = ['complementiser', 'relative']
const CHIEFS: readonly string[] = ['titles', 'title-heads']

/** «سعيد ناصر ريحان»: a first name of many, spelled as a verb, between names. */
function isBetweenNames(view: TextView, token: number, first: number): boolean {
  if (token <= first || !isGivenName(view, token) || view.has(token, PARTICLES)) return false
  if (!isGivenName(view, token - 1) || !isNamed(view, token + 1)) return false
  return Number(view.find(token, 'name-word')?.entry.payload.first) >= COMMON
}

/** As many listed people have a common first name. */
const COMMON = 5

/** «خلف الله»: the second word of a name in two. */
function isSecondHalf(view: TextView, token: number, first: number): boolean {
  if (token <= first) return false
  const found = view.find(token - 1, 'given-names')
  return found !== null && found.match.prefixLength === 0 && found.match.end > token
}

/** «وصل الله»: a first name in two words, of which the first is a verb. */
function isTwoWords(view: TextView, token: number): boolean {
  const found = view.has(token, GIVEN) ? view.find(token, 'given-names') : null
  return found !== null && found.match.prefixLength === 0 && found.match.end > token + 1
}

const GIVEN: readonly string[] = ['given-names']

/** «كلينتون وقتها»: a word with a pronoun, which no table knows. */
export function isOwnedWord(view: TextView, token: number): boolean {
  return (
    view.word(token).length > 4 && OWNERS.some((ending) => view.ends(token, ending)) && !view.listed(token)
  )
}

const OWNERS: readonly string[] = ['ها', 'هما', 'هم']

/** Whether the word may stand behind the first one of an unlisted name. */
export function isInsideName(view: TextView, token: number): boolean {
  return continuesName(view, token, token - 1)
}

function continuesName(view: TextView, token: number, first: number): boolean {
  if (!isWord(view, token)) return isNameHyphen(view, token, first)
  if (endsName(view, token, first)) return false
  if (isClosedName(view, token, first) || isSecondHalf(view, token, first)) return true
  if (isOfficeInside(view, token, first) || isHour(view, token) || isNegation(view, token)) return false
  if (
    (isLink(view, token) && !isConjunction(view, token)) ||
    (token > first && view.isAmong(token - 1, LINKS))
  )
    return true
  if (token > first && isOwnedWord(view, token)) return false
  if (view.has(token, STOPS) && !isBetweenNames(view, token, first))
    return token === first
      ? isTwoWords(view, token) || isSonNext(view, token) || isFamilyNext(view, token + 1, token)
      : isFamilyNext(view, token, first)
  if (!view.has(token, NAMES))
    return !view.listed(token) || (token > first && isOrigin(view, token)) || isFamilyNext(view, token, first)
  const known = view
    .matches(token)
    .find((match) => match.prefixLength === 0 && match.entries.some(isNameWord))
  if (known !== undefined) return token > first || startsNames(known)
  return !view.listed(token) || isFamilyNext(view, token, first) || isSpelledJoined(view, token, first)
}

/** Letters that are seldom or never joined to somebody's name in the middle of another's: «ف», «ك», and the «س» of verbs. */
const NEVER_JOINED: readonly string[] = ['ف', 'ك', 'س']
const FOREIGN: readonly string[] = ['name-word', 'given-names', 'person', 'safe-name']

/** «كريستوف فارنو», «مارتينا سترونغ»: a foreign name that is spelled like a letter and somebody else's. */
function isSpelledJoined(view: TextView, token: number, first: number): boolean {
  if (token <= first || !NEVER_JOINED.some((letter) => view.begins(token, letter))) return false
  return view
    .matches(token)
    .every(
      ({ prefixLength, entries }) =>
        prefixLength === 1 && entries.every(({ kind }) => FOREIGN.includes(kind)),
    )
}

/** «بنك التوفير لا يبقى»: "not" before a verb, and no link of a foreign name. */
export function isNegation(view: TextView, token: number): boolean {
  if (!view.has(token, NEGATION)) return false
  return view.begins(token + 1, 'ي') || view.begins(token + 1, 'ت')
}

const NEGATION: readonly string[] = ['negation']

/** «فان الجاني» for «فإن»: no link of a foreign name stands before an article. */
function isConjunction(view: TextView, token: number): boolean {
  return view.isAmong(token, SPELLED_ALIKE) && isWord(view, token + 1) && isDefiniteWord(view, token + 1)
}

const SPELLED_ALIKE: ReadonlySet<string> = new Set(['فان'])

/** «المهندس سلطان بن فلان»: before «بن» a given name that is an office too. */
export function isSonNext(view: TextView, token: number): boolean {
  return view.isAmong(token + 1, SONS) && isGivenName(view, token)
}

const NAMES: readonly string[] = ['name-word', 'given-names']

function isNameWord(entry: Entry): boolean {
  return entry.kind === 'name-word' || entry.kind === 'given-names'
}

/** Whether the word is a given name of somebody listed, not only a later part of a name. */
function startsNames(match: Match): boolean {
  return match.entries.some(
    (entry) =>
      entry.kind === 'given-names' || (entry.kind === 'name-word' && Number(entry.payload.first) > 0),
  )
}

/** «أرندت-براور»: a hyphen with nothing beside it, inside a name that began at `first`. */
export function isNameHyphen(view: TextView, token: number, first: number): boolean {
  return (
    token > first &&
    view.word(token) === '-' &&
    view.start(token) === view.end(token - 1) &&
    isWord(view, token + 1) &&
    view.start(token + 1) === view.end(token)
  )
}
