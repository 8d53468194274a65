/** Names of people: listed ones, capitalised ones behind a title, and surnames of whom the text has named in full. */
import type { Match, NameWords, TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import {
  isCapital,
  isComma,
  isJoined,
  isMark,
  isOneOf,
  isWord,
  lists,
  PARTICLES,
  signs,
} from './particles.ts'

const LONGEST = 9
const PERSON: readonly string[] = ['person']
/** What a capitalised word may be that is no name. */
const NO_NAME: readonly string[] = [
  ...PARTICLES,
  'months',
  'weekdays',
  'titles',
  'title',
  'pronouns',
  'nisba',
  'state',
  'talk-nouns',
  'encounter-nouns',
  'honorifics',
  'date-words',
  'reporting-verbs',
  'groups',
  'body',
]
const QUOTES = signs(['“', '”', '"'])
const JOINERS = signs(['-', '‐', '‑', "'", '’', '‘', 'ʼ', '`'])

const seen = perText(() => new Map<string, number>())

const seenInFull = perText(() => new Map<string, number>())

/** Keeps the words of a name, so that its surname is known again. */
export function rememberName(view: TextView, name: NameWords): void {
  keepWords(view, name, seen(view))
  if (name.end - name.start > 1) keepWords(view, name, seenInFull(view))
}

function keepWords(view: TextView, name: NameWords, known: Map<string, number>): void {
  for (let token = name.start; token < name.end; token += 1) {
    const word = view.word(token)
    if (isCapital(view, token) && word.length > 1 && !known.has(word)) known.set(word, token)
  }
}

/** Whether the word was part of a name before `token`. */
export function isKnownWord(view: TextView, token: number): boolean {
  return (seen(view).get(view.word(token)) ?? token) < token
}

/** Whether the word was part of a name of several words before `token`. */
export function isOfFullName(view: TextView, token: number): boolean {
  return (seenInFull(view).get(view.word(token)) ?? token) < token
}

/** The listed name at `token`; a guarded one only where it is `announced` or was given before. */
export function listedName(view: TextView, token: number, announced: boolean): NameWords | null {
  if (!lists(view, token, PERSON)) return null
  for (const match of view.matches(token)) {
    const entries = match.entries.filter((entry) => entry.kind === 'person')
    if (entries.length === 0 || !isNameEnd(view, match) || !isNameStart(view, match)) continue
    const guarded = entries.every((entry) => (entry.payload.guarded ?? '') !== '')
    const family = entries.every((entry) => entry.payload.name === 'family')
    if (!announced && family && (!isWhole(view, match) || (guarded && !isSomebody(view, match)))) continue
    if (
      !announced &&
      match.start + 1 === match.end &&
      lists(view, token, NO_NAME) &&
      !isKnownWord(view, token)
    )
      continue
    if (!announced && isGivenName(view, match) && !isKnownWord(view, token)) continue
    const ids = [...new Set(entries.map((entry) => String(entry.payload.id)))]
    const listed = String(entries[0]?.payload.name ?? 'full')
    return { start: match.start, end: match.end, prefixLength: 0, ids, listed, guarded }
  }
  return null
}

/** "Price", "Brown": a word that is a surname, too, is one where the text has named its bearer, or where it speaks: "…, Price said." */
function isSomebody(view: TextView, { start, end }: Match): boolean {
  if (isKnownWord(view, end - 1)) return true
  if (end - start > 1 || !(isComma(view, start - 1) || isOneOf(view, start - 1, QUOTES))) return false
  const verb = view.find(end, 'reporting-verbs')?.entry.payload
  return (verb?.id === 'say' || verb?.id === 'add') && verb.shape === 'past'
}

/** "William" alone is nobody in particular. */
function isGivenName(view: TextView, match: Match): boolean {
  return match.end - match.start === 1 && lists(view, match.start, 'given-names')
}

function isNameStart(view: TextView, match: Match): boolean {
  return isCapital(view, match.start) || view.find(match.start, 'name-parts') !== null
}

/** "Kim Eui-jong": behind a hyphen a given name goes on in small letters. */
function isNameEnd(view: TextView, { start, end }: Match): boolean {
  return isCapital(view, end - 1) || (end - start > 2 && isJoined(view, end - 1))
}

/** A surname alone is nobody's where another name stands beside it: "Hope Price", "Brown University". */
function isWhole(view: TextView, match: Match): boolean {
  const [before, after] = [match.start - 1, match.end]
  if (isCapital(view, after) && !lists(view, after, NO_NAME)) return false
  if (isJoined(view, match.start) && !isOneOf(view, before, OPENERS)) return false
  return !isCapital(view, before) || lists(view, before, NO_NAME) || isSentenceHead(view, before)
}

const OPENERS = signs(['(', '“', '"', '[', '—', '–', '‘', '/'])

function isSentenceHead(view: TextView, token: number): boolean {
  return view.sentences.some((sentence) => sentence.start === token)
}

/** The capitalised words at `token` as a name: "Sher Bahadur Deuba", "Antony J. Blinken", "Mohammed bin Zayed". */
export function unlistedName(view: TextView, token: number): NameWords | null {
  const end = nameEnd(view, token)
  return end < 0 ? null : unlisted(view, token, end)
}

function unlisted(view: TextView, start: number, end: number): NameWords {
  const ids = idsOf(view, start, end)
  const shortened = ids.length === 0 && isInitial(view, start) ? idsByInitial(view, start, end) : ids
  const listed = shortened === ids ? null : 'family'
  return { start, end, prefixLength: 0, ids: shortened, listed, guarded: false }
}

/** "S. Lavrov", "S Jaishankar": whoever bears the rest of the name and has a given name of that letter, where initials alone stand before it. */
function idsByInitial(view: TextView, start: number, end: number): readonly string[] {
  let family = start
  while (family < end && (isInitial(view, family) || isMark(view, family, '.'))) family += 1
  const initial = view.word(start)
  const [match] = family < end ? view.matches(family).filter((one) => one.end === end) : []
  return (match?.entries ?? [])
    .filter((entry) => entry.kind === 'person')
    .map((entry) => String(entry.payload.id))
    .filter((id, index, all) => all.indexOf(id) === index && givenOf(view, id).startsWith(initial))
}

/** Where the capitalised words that may be a name end; -1 where none begins at `token`. */
export function nameEnd(view: TextView, token: number): number {
  if (!startsName(view, token)) return -1
  let end = token + 1
  for (let steps = 0; steps < LONGEST; steps += 1) {
    const next = namePartEnd(view, end)
    if (next < 0) break
    end = next
  }
  return end - token === 1 && view.word(token).length === 1 ? -1 : end
}

function startsName(view: TextView, token: number): boolean {
  if (view.find(token, 'name-parts') !== null && namePartEnd(view, token) > 0) return true
  return (
    isCapital(view, token) &&
    !view.isAmong(token, HEADS) &&
    !isHeadlineContact(view, token) &&
    (!lists(view, token, NO_NAME) ||
      isKnownWord(view, token) ||
      lists(view, token, PERSON) ||
      (isInitial(view, token) && isMark(view, token + 1, '.') && isJoined(view, token + 1)))
  )
}

/** "Foreign Minister Meets with …", "Ruth Ankerson Visits …": a verb of contact, which a headline writes as a name. */
function isHeadlineContact(view: TextView, token: number): boolean {
  return (
    lists(view, token, CONTACT_VERBS) &&
    view.find(token, 'encounter-verbs')?.entry.payload.shape === 'present'
  )
}

const CONTACT_VERBS: readonly string[] = ['encounter-verbs']

/** Words with a capital at the head of a sentence, before a name: "What Jonas Feldrun said". */
const HEADS: ReadonlySet<string> = new Set(['even', 'how', 'like', 'what', 'why'])

/** Behind the part of a name that begins at `token`; -1 where the name is over. */
function namePartEnd(view: TextView, token: number): number {
  if (token >= view.count) return -1
  if (isOneOf(view, token, JOINERS) && isJoined(view, token)) {
    const next = token + 1
    return isWord(view, next) && isJoined(view, next) && isNamePart(view.word(next)) ? next + 1 : -1
  }
  if (
    isOneOf(view, token, QUOTES) &&
    isCapital(view, token + 1) &&
    isOneOf(view, token + 2, QUOTES) &&
    isCapital(view, token + 3)
  )
    return token + 3
  if (isMark(view, token, '.') && isJoined(view, token) && isInitial(view, token - 1)) return token + 1
  if (isComma(view, token) && view.find(token + 1, 'name-parts')?.entry.payload.class === 'after')
    return isMark(view, token + 2, '.') && !isLast(view, token + 2) ? token + 3 : token + 2
  const part = view.find(token, 'name-parts')
  if (part !== null) {
    if (part.entry.payload.class === 'after')
      return isMark(view, token + 1, '.') && !isLast(view, token + 1) ? token + 2 : token + 1
    if (!isCapital(view, token)) return innerEnd(view, token)
  }
  if (!isCapital(view, token) || isHeadlineContact(view, token)) return -1
  return lists(view, token, NO_NAME) && !lists(view, token, PERSON) && view.word(token).length > 1
    ? -1
    : token + 1
}

/** "Shia’a" goes on with one vowel, a possessive with its own letter. */
function isNamePart(word: string): boolean {
  return word.length > 1 || word === 'a' || word === 'i'
}

/** "bin", "al-", "van der" count only where a capitalised part follows. */
function innerEnd(view: TextView, token: number): number {
  let next = token + 1
  if (isOneOf(view, next, JOINERS)) next += 1
  if (view.find(next, 'name-parts') !== null && !isCapital(view, next)) return innerEnd(view, next)
  return isCapital(view, next) ? next + 1 : -1
}

function isInitial(view: TextView, token: number): boolean {
  return isCapital(view, token) && view.word(token).length === 1
}

/** A full stop that ends the sentence, not the abbreviation. */
function isLast(view: TextView, token: number): boolean {
  return view.sentences.some((sentence) => sentence.end === token + 1)
}

/** Registry ids of a name with more parts than are listed: its surname, where the given name is the same. */
function idsOf(view: TextView, start: number, end: number): readonly string[] {
  const given = givenName(view, start)
  for (let token = start + 1; token < end; token += 1) {
    for (const match of view.matches(token)) {
      if (
        match.end > end ||
        (match.end < end && view.find(match.end, 'name-parts') === null && !isComma(view, match.end))
      )
        continue
      const ids = match.entries
        .filter((entry) => entry.kind === 'person')
        .map((entry) => String(entry.payload.id))
        .filter((id) => givenOf(view, id) === given)
      if (ids.length > 0) return [...new Set(ids)]
    }
  }
  const last = view.word(end - 1)
  const longer = listedBefore(view, start, end, last)
  if (longer.length > 0) return longer
  const [family] = view.matches(start).filter((match) => match.end === end - 1)
  return (family?.entries ?? [])
    .filter((entry) => entry.kind === 'person' && givenOf(view, String(entry.payload.id)) === last)
    .map((entry) => String(entry.payload.id))
}

/** "Firstname bin Second Al-House" where "Firstname bin Second" is listed, of whom the registry's own name ends so too. */
function listedBefore(view: TextView, start: number, end: number, last: string): readonly string[] {
  const [match] = view.matches(start)
  if (match === undefined || match.end - match.start < 2 || match.end >= end) return []
  const ids = match.entries
    .filter((entry) => entry.kind === 'person')
    .map((entry) => String(entry.payload.id))
    .filter((id) => wordsOf(view, id).at(-1) === last)
  return [...new Set(ids)]
}

/** The given name in the spelling that stands for all of its own: Joseph is joe. */
function givenName(view: TextView, token: number): string {
  const alias = view.find(token, 'given-names')?.entry.payload.alias
  return typeof alias === 'string' && alias !== '' ? alias : view.word(token)
}

interface PersonFact {
  readonly names?: { readonly en?: string }
}

/** First words of people's names, folded once. */
const givens = new WeakMap<PersonFact, string>()

function givenOf(view: TextView, id: string): string {
  const fact = view.fact(`person/${id}`) as PersonFact | undefined
  if (fact === undefined) return ''
  const known = givens.get(fact)
  if (known !== undefined) return known
  const given = wordsOf(view, id)[0] ?? ''
  givens.set(fact, given)
  return given
}

/** The words of a listed person's English name, folded. */
function wordsOf(view: TextView, id: string): readonly string[] {
  const fact = view.fact(`person/${id}`) as PersonFact | undefined
  return (fact?.names?.en ?? '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[ -]/)
}

/** Whether no word of a name speaks against the person's own: "Feld bin Olm" for "Feld bin Olm Al Tarrin". */
export function holdsWords(view: TextView, id: string, { start, end }: NameWords): boolean {
  const words = wordsOf(view, id)
  for (let token = start; token < end; token += 1)
    if (isWord(view, token) && !words.includes(view.word(token))) return false
  return true
}

/** The gender that a given name tells, or null. */
export function genderOfName(view: TextView, name: NameWords): 'm' | 'f' | null {
  const gender = view.find(name.start, 'given-names')?.entry.payload.gender
  return gender === 'm' || gender === 'f' ? gender : null
}

/** Two or more capitalised words, or a surname that the text has given: a name that no title announces. */
export function freeName(view: TextView, token: number): NameWords | null {
  if (!isCapital(view, token)) return null
  const end = nameEnd(view, token)
  return end >= 0 && isKnownWord(view, lastWord(view, token, end)) ? unlisted(view, token, end) : null
}

function lastWord(view: TextView, start: number, end: number): number {
  let token = end - 1
  while (token > start && (!isWord(view, token) || view.find(token, 'name-parts') !== null)) token -= 1
  return token
}
