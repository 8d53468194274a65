/** Names that close an office of many words, right before an aside or the content: «قائد الكتيبة … العميد فلان، أن». */
import type { NameWords, Phrase, TextView } from '../../pack.ts'
import { isLink, remember } from './names.ts'
import { honorificEnd, isCircumstance, isGivenName, LORDS, nameAt } from './open-names.ts'
import {
  cell,
  closingQuote,
  isComma,
  isDefinite,
  isOpeningQuote,
  isParticle,
  isWord,
  particle,
} from './particles.ts'
import { namesakeEnd } from './title-complements.ts'

/** An office with whose it is has no more tokens than this. */
const LONGEST = 24

/** The name of at least two words behind the office that ends at `from`, before `limit`; null where anybody else may be meant. */
export function closingName(view: TextView, from: number, limit: number): NameWords | null {
  const quoted = quotedName(view, from, limit)
  if (quoted !== null) return quoted
  const end = Math.min(limit, from + LONGEST)
  let apart = -1
  for (let token = from; token < end && !endsOffice(view, token, from); token += 1) {
    const namesake = token > from ? namesakeEnd(view, token) : token
    if (namesake > token) {
      apart = namesake
      token = namesake - 1
      continue
    }
    const behind = honorificEnd(view, token, end)
    const isStyled = behind > token
    const begins = isStyled
      ? isSetApart(view, token, from)
      : beginsName(view, token, token === apart ? token : from)
    const name = begins ? (nameAt(view, behind, end, 2) ?? pairAt(view, behind, limit)) : null
    if (name !== null && isClosed(view, name.end, limit) && (isStyled || isOnlyName(view, name))) return name
    if (isStyled) token = Math.max(behind, name?.end ?? behind) - 1
  }
  return null
}

/** An office without a name, with the one that closes it before `limit`: «أوضح ذلك المتحدث الرسمي للهيئة الدكتور فلان، وقال»; `phrase` itself without. */
export function withName(view: TextView, phrase: Phrase, limit: number): Phrase {
  if (phrase.kind !== 'person' || phrase.name !== null || phrase.refers !== 'title') return phrase
  const name = closingName(view, phrase.end, limit)
  return name === null ? phrase : { ...phrase, end: name.end, refers: null, name }
}

const CLAUSES: readonly string[] = [
  'relative',
  'complementiser',
  'pronoun',
  'negation',
  'turn-shifts',
  'auxiliary',
]
/** Nouns of what somebody says or does, where they are indefinite. */
const DEEDS: readonly string[] = ['encounter-nouns', 'text-nouns', 'talk-nouns', 'stance-nouns']
const OFFICES: readonly string[] = ['titles', 'title', 'title-heads', 'honorifics']
const TITLES: readonly string[] = ['titles', 'title', 'title-heads']
const PREPOSITIONS: readonly string[] = ['preposition']
/** Prepositions that go on telling whose an office is. */
const OF_OFFICES: ReadonlySet<string> = new Set(['in', 'for-sake', 'name-of', 'under'])
/** A second office of one man: «الرئيس التنفيذي والمشرف العام». */
const SECOND: ReadonlySet<string> = new Set(['spokesperson', 'supervisor', 'member'])

/** «وقال المدرب «متولي الوردي» إن»: between marks, behind an office that ends in a noun with its article. */
function quotedName(view: TextView, from: number, limit: number): NameWords | null {
  if (!isOpeningQuote(view, from) || !isWord(view, from - 1) || !isDefinite(view, from - 1)) return null
  // «والدة «فلان»» has no article.
  if (view.begins(from - 1, 'و')) return null
  const [start, end] = [from + 1, closingQuote(view, from, Math.min(limit, from + LONGEST_QUOTED))]
  if (end <= start || view.begins(start, 'ل') || !isClosed(view, end + 1, limit)) return null
  for (let token = start; token < end; token += 1) if (!isWord(view, token)) return null
  const name = { start, end, prefixLength: 0, ids: [], listed: null, guarded: false }
  // «السوق المالية «تداول»», «موقع التواصل «تويتر»»
  if (!isOnlyName(view, name) || (end - start === 1 && !isPartOfName(view, start))) return null
  remember(view, name)
  return name
}

/** No name between marks has more tokens than this, with the marks. */
const LONGEST_QUOTED = 7

/** «فواز الحنين أن»: a given name, and right before the content a family that is a word of the language. */
function pairAt(view: TextView, token: number, limit: number): NameWords | null {
  if (token + 2 !== limit || !isGiven(view, token) || !isDefinite(view, token + 1)) return null
  const name = { start: token, end: limit, prefixLength: 0, ids: [], listed: null, guarded: false }
  remember(view, name)
  return name
}

/** Whether a given name stands at `token`, and nothing else that is listed. */
function isGiven(view: TextView, token: number): boolean {
  if (view.find(token, 'given-names')?.match.prefixLength !== 0) return false
  return view.matches(token).every(({ entries }) => entries.every(({ kind }) => OF_NAMES.has(kind)))
}

const OF_NAMES: ReadonlySet<string> = new Set(['given-names', 'name-word', 'person', 'safe-name'])

/** Whether a clause, an aside, another man, a day or what is said begins at `token`. */
function endsOffice(view: TextView, token: number, from: number): boolean {
  if (view.has(token, CLAUSES) || view.word(token) === ':' || isCircumstance(view, token)) return true
  if (isDay(view, token) || (view.has(token, DEEDS) && !isDefinite(view, token))) return true
  // «المكتب الإعلامي لرئيس الوزراء فلان»: the name is his who is served.
  if (view.begins(token, 'ل') && view.has(token, TITLES)) return true
  if (view.begins(token, 'وال') && view.has(token, OFFICES)) return !isSecondOffice(view, token)
  const found = view.has(token, PREPOSITIONS) ? particle(view, token, 'preposition') : null
  if (found === null || OF_OFFICES.has(String(found.entry.payload.id))) return false
  // «المسؤولة عن تأمين»
  if (token === from) return !CHARGED.some((word) => view.ends(token - 1, word))
  return !isDefinite(view, token - 1)
}

/** «المسؤولة عن الركن»: whoever is in charge of something. */
const CHARGED: readonly string[] = ['المسؤول', 'المسؤولة']

function isSecondOffice(view: TextView, token: number): boolean {
  return OFFICES.some((kind) => SECOND.has(String(view.find(token, kind)?.entry.payload.id)))
}

const DAYS: readonly string[] = ['weekdays', 'months']
const DATE_WORDS: readonly string[] = ['date-words']

function isDay(view: TextView, token: number): boolean {
  if (view.has(token, DAYS)) return true
  return view.has(token, DATE_WORDS) && cell(view.find(token, 'date-words')?.entry.payload.class) === 'day'
}

/** Kinds of entries that name by themselves. */
const PROPER: readonly string[] = ['nisba', 'state', 'capital', 'place', 'body']
const INSTITUTIONS: readonly string[] = ['body-heads', 'groups', 'place-heads', 'speaker-nouns']

/** An honorific behind a comma, a definite noun or what an institution is called: «مكتب الدكتور فلان» is his office. */
function isSetApart(view: TextView, token: number, from: number): boolean {
  const before = token - 1
  if (token === from || !isWord(view, before) || isDefinite(view, before)) return true
  if (view.isAmong(token, LORDS) || isParticle(view, before)) return false
  if (view.has(before, PROPER) || !view.listed(before)) return true
  return view.has(before - 1, INSTITUTIONS) && !view.has(before, INSTITUTIONS)
}

/** Behind a comma, a definite noun or a place, a word without the article that nothing governs. */
function beginsName(view: TextView, token: number, from: number): boolean {
  if (!isWord(view, token) || isDefinite(view, token) || isParticle(view, token)) return false
  if (
    !isPartOfName(view, token) &&
    (JOINED.some((letter) => view.begins(token, letter)) || view.listed(token))
  )
    return false
  const before = token - 1
  if (token === from || isComma(view, before) || isDefinite(view, before)) return true
  return before > from && (view.has(before, PROPER) || isJoinedPlace(view, before, token))
}

/** «بسرمين سارة الوردي»: before a given name, a word that «ب» is joined to and that nothing lists. */
function isJoinedPlace(view: TextView, before: number, token: number): boolean {
  return (
    !view.listed(before) && view.begins(before, 'ب') && (isGivenName(view, token) || isGiven(view, token))
  )
}

/** Letters that may be joined to a noun that no table knows. */
const JOINED: readonly string[] = ['ل', 'و', 'ب']

/** No word of it is known as a noun, but for the family of somebody who has two names before it, or whom the content follows. */
function isOnlyName(view: TextView, { start, end }: NameWords): boolean {
  const isFamily = isDefinite(view, end - 1) && (end - start > 2 || isGiven(view, start))
  const last = isFamily ? end - 1 : end
  for (let token = start; token < last; token += 1)
    if (view.listed(token) && !isPartOfName(view, token)) return false
  return true
}

const NAMES: readonly string[] = ['name-word', 'given-names']

/** A link of names, or a word of them as it is written. */
function isPartOfName(view: TextView, token: number): boolean {
  if (isLink(view, token) || isGivenName(view, token)) return true
  return NAMES.some((kind) => view.find(token, kind)?.match.prefixLength === 0)
}

/** The content, a comma, a preposition, a day, or whom it was said to. */
function isClosed(view: TextView, token: number, limit: number): boolean {
  if (token === limit || isComma(view, token) || isDay(view, token)) return true
  return view.has(token, PREPOSITIONS) || (view.word(token) === 'ل' && isOpeningQuote(view, token + 1))
}
