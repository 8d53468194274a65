/** Names that nothing lists, where the place in the sentence says that somebody is named. */
import type { NameWords, TextView } from '../../pack.ts'
import { PARTICIPLE_TALK } from '../talk-kinds.ts'
import { isBodyNoun } from './body-extents.ts'
import { isDayFamily } from './family-names.ts'
import { endsName } from './name-ends.ts'
import { isFamilyNext, isHour, isLink, listedName, remember } from './names.ts'
import { endsInNamesake } from './namesakes.ts'
import { isGoverned } from './noun-phrases.ts'
import { isComma, isDateWord, isDefinite, isParticle, isWord } from './particles.ts'
import { isGovernedNoun, isNegation, isOwnedWord, isSonNext } from './unlisted-names.ts'

/** No open name is longer, in tokens. */
const LONGEST = 7

/** Kinds of entries that no open name holds. */
const ENDS: readonly string[] = [
  'titles',
  'title-heads',
  'honorifics',
  'collectives',
  'references',
  'groups',
  'unnamed',
  'speaker-nouns',
  'nisba',
  'months',
  'weekdays',
  'turn-shifts',
]

/** Whether no open name holds the word at `token`. */
function isEnd(view: TextView, token: number): boolean {
  return (
    view.has(token, ENDS) || isDateWord(view, token) || isHour(view, token) || isCircumstance(view, token)
  )
}

const PARTICIPLES: readonly string[] = [PARTICIPLE_TALK]

/** «قال فلان قائلا»: a participle of talk in the accusative. */
export function isCircumstance(view: TextView, token: number): boolean {
  return view.ends(token, 'ا') && view.has(token, PARTICIPLES)
}

/** Kinds of entries that name by themselves, and close a noun phrase. */
const PROPER: readonly string[] = ['nisba', 'state', 'capital', 'place', 'body']

/** Verbs and nouns of talk and meeting. */
const TALK: readonly string[] = [
  'reporting-verbs',
  'encounter-verbs',
  'encounter-nouns',
  'stance-nouns',
  'numbers',
]

/** A name in the noun phrase of `[from, end)`: at its head, behind what he is, or behind an honorific; null if none. */
export function nameInside(view: TextView, from: number, end: number): NameWords | null {
  if (opensName(view, from)) return nameAt(view, from, end, 2)
  const head = beginsBareName(view, from) ? nameAt(view, from, end, 2) : null
  if (head !== null && isHeadName(view, head, end)) return head
  let plain = true
  for (let token = from; token < end && !isCircumstance(view, token); token += 1) {
    const behind = view.has(token, 'honorifics') ? honorificEnd(view, token, end) : token
    if (behind > token) {
      const name = nameAt(view, behind, end, 1)
      const closed = isClosed(view, token, from) || isStyled(view, token, name, end)
      if (closed && name !== null && !leadsOn(view, name, end)) return name
      token = (closed ? behind : Math.max(behind, name?.end ?? behind + 1)) - 1
    } else if (isGivenName(view, token) && isClosed(view, token, from)) {
      const name = nameAt(view, token, end, 2)
      if (name !== null) return name
    } else if (plain && token > from && beginsName(view, token)) {
      return nameAt(view, token, end, 2)
    } else if (beginsBehindDefinite(view, token, from)) {
      const name = nameAt(view, token, end, 2)
      if (name !== null && (name.end === end || view.word(name.end) === '،')) return name
    }
    plain = plain && isWord(view, token) && isDefinite(view, token)
  }
  return null
}

/** «أبو فلان», «فان فلان», but not «لا يعود». */
export function opensName(view: TextView, token: number): boolean {
  return isLink(view, token) && !view.has(token, NEGATION) && !view.has(token + 1, CLAUSES)
}

const NEGATION: readonly string[] = ['negation']
/** «لو أن»: a clause begins there. */
const CLAUSES: readonly string[] = ['complementiser']

/** «العقيد البحري الدكتور متولي الوردي»: one word, and a further honorific before the name. */
function leadsOn(view: TextView, name: NameWords, end: number): boolean {
  return name.end - name.start === 1 && name.end < end && view.has(name.end, HONORIFICS)
}

const HONORIFICS: readonly string[] = ['honorifics']
/** Those whom institutions are called after. */
export const LORDS: ReadonlySet<string> = new Set(['الملك', 'الامير', 'الشيخ', 'السلطان', 'الامام'])
const INSTITUTIONS: readonly string[] = ['body-heads', 'groups', 'place-heads', 'speaker-nouns']

/** «مدير برنامج سوق المرفأ الدكتور متولي الوردي أن»: behind any noun, an honorific that nothing is called after, and a whole name. */
function isStyled(view: TextView, token: number, name: NameWords | null, end: number): boolean {
  if (name === null || name.end - name.start < 2 || view.isAmong(token, LORDS)) return false
  return name.end === end && !isParticle(view, token - 1) && !view.has(token - 1, INSTITUTIONS)
}

/** «المدرب متولي الوردي», but not «الحملة لنصرة الجيران», «المدير لفندق المرفأ». */
function beginsName(view: TextView, token: number): boolean {
  if (!isIndefinite(view, token) || isCommon(view, token)) return false
  if (view.has(token, 'name-word') || !isJoined(view, token)) return true
  return !isDefinite(view, token + 1) && !(isJoinedNoun(view, token) && view.listed(token))
}

/** «عضو اللجنة في الاتحاد … المصري متولي الوردي», «حاكم ولاية أوردين متولي الوردي»: behind a definite noun or a place a word without the article is no part of it. */
function beginsBehindDefinite(view: TextView, token: number, from: number): boolean {
  if (token <= from + 1 || !isIndefinite(view, token) || isCommon(view, token)) return false
  if (!isWord(view, token - 1) || !(isDefinite(view, token - 1) || isOfPlace(view, token, from))) return false
  if (view.ends(token, 'ا') && view.listed(token)) return false
  return view.has(token, 'name-word') || !isJoined(view, token)
}

/** «حاكم ولاية أوردين متولي»: behind a place an unlisted word, where no body is told. */
function isOfPlace(view: TextView, token: number, from: number): boolean {
  if (view.listed(token) && !view.has(token, GIVEN)) return false
  const before = token - 1
  return (
    view.has(before, PLACES) &&
    !view.has(before, NISBA) &&
    !isParticle(view, before) &&
    !isBodyNoun(view, from)
  )
}

const PLACES: readonly string[] = ['place', 'capital', 'state']
const NISBA: readonly string[] = ['nisba']

/** «جريك كلارك وزير …»: at the head of a subject, a word that is no noun of those who speak. */
function beginsBareName(view: TextView, token: number): boolean {
  if (!isIndefinite(view, token) || isCommon(view, token)) return false
  if (view.ends(token, 'ا') && view.listed(token) && !view.has(token, GIVEN)) return false
  return !isJoined(view, token) || !view.listed(token) || view.has(token, GIVEN)
}

const GIVEN: readonly string[] = ['name-word', 'given-names']

/** A word that nothing but names holds, and behind all of it what he is, or the end. */
function isHeadName(view: TextView, { start, end: behind }: NameWords, end: number): boolean {
  if (behind < end && !isComma(view, behind) && !view.has(behind, OFFICES)) return false
  if (isKnown(view, start) && isKnown(view, start + 1) && isDefinite(view, start + 1)) return false
  let named = false
  for (let token = start; token < behind; token += 1) {
    if (token > start && (isGoverned(view, token) || view.begins(token, 'و'))) return false
    named ||= !isKnown(view, token)
  }
  return named
}

/** A word that tables know, and not as a name: «حارس المنارة» is no name. */
function isKnown(view: TextView, token: number): boolean {
  return view.listed(token) && !view.has(token, GIVEN)
}

const OFFICES: readonly string[] = ['titles', 'title-heads', 'speaker-nouns']

/** Letters that may be joined to a noun. */
const JOINED: readonly string[] = ['ب', 'ل', 'و', 'ف']

/** «لصحة عسير», «وتعاليم ديننا»: a joined preposition or «و», as far as its letter tells. */
function isJoinedNoun(view: TextView, token: number): boolean {
  return view.begins(token, 'ل') || view.begins(token, 'ب') || view.begins(token, 'و')
}

function isJoined(view: TextView, token: number): boolean {
  return JOINED.some((letter) => view.begins(token, letter))
}

/** Behind the honorifics and ranks that begin at `token`, or `token` itself. */
export function honorificEnd(view: TextView, token: number, end: number): number {
  let behind = token
  while (behind < end) {
    const found = view.find(behind, 'honorifics')
    if (found === null || found.entry.payload.kind !== 'before' || found.match.prefixLength > 0) break
    behind = found.match.end
    if (view.word(behind) === '.') behind += 1
  }
  return behind
}

/** A noun in the construct state would make the name its own: «مستشفى الملك فهد» is a hospital. */
function isClosed(view: TextView, token: number, from: number): boolean {
  if (token === from || !isWord(view, token - 1)) return true
  if (view.has(token - 1, TITLES)) return isClosed(view, token - 1, from)
  if (isDefinite(view, token - 1)) return true
  if (token - 1 > from && view.ends(token - 1, 'ا') && view.listed(token - 1) && isDefinite(view, token - 2))
    return true
  return view.has(token - 1, PROPER) || (!view.listed(token - 1) && !view.begins(token - 1, 'ل'))
}

/** «الملك» in «جامعة الملك فهد» is part of the body's name. */
const TITLES: readonly string[] = ['titles', 'title-heads', 'title']

/** Whether the given name of somebody listed stands at `token`. */
export function isGivenName(view: TextView, token: number): boolean {
  if (!view.has(token, 'name-word') || isParticle(view, token)) return false
  const found = view.find(token, 'name-word')
  return found !== null && found.match.prefixLength === 0 && Number(found.entry.payload.first) > 0
}

function isIndefinite(view: TextView, token: number): boolean {
  return isWord(view, token) && !isDefinite(view, token) && view.word(token).length > 2
}

/** A word that tables know as something else than a name. */
function isCommon(view: TextView, token: number): boolean {
  return isParticle(view, token) || isEnd(view, token) || view.has(token, TALK)
}

const UNITS: readonly string[] = ['date-units']

/** The name of at least `fewest` words at `token`. */
export function nameAt(view: TextView, token: number, end: number, fewest: number): NameWords | null {
  if (endsInNamesake(view, token) || isGovernedNoun(view, token)) return null
  // «دعا البابا الشهر الماضي إلى»
  if (view.has(token, UNITS) && isDefinite(view, token)) return null
  if (isDefinite(view, token) && isGivenName(view, token + 1)) return null
  const listed = view.has(token, 'person') ? listedName(view, token, true) : null
  if (
    listed !== null &&
    listed.ids.length > 0 &&
    listed.end <= end &&
    (listed.end - token >= fewest || listedName(view, token) !== null) &&
    !goesOn(view, listed.end, token)
  )
    return listed
  let last = token
  while (last < end && last - token < LONGEST && goesOn(view, last, token)) last += 1
  while (last > token && isLink(view, last - 1)) last -= 1
  if (isFamilyBehindFather(view, token, last, end)) last += 1
  if (last - token < fewest || (last - token > 1 && !holdsName(view, token, last))) return null
  if (last - token === 1 && isWord(view, last) && !isDefinite(view, token) && isKnown(view, token))
    return null
  const name = { start: token, end: last, prefixLength: 0, ids: [], listed: null, guarded: false }
  remember(view, name)
  return name
}

/** Whether a word of `[first, end)` is a part of names, or no word that tables know: «مسؤولية شخصية» is none. */
function holdsName(view: TextView, first: number, end: number): boolean {
  for (let token = first; token < end; token += 1)
    if (!view.listed(token) || isLink(view, token) || isFamily(view, token)) return true
  return isNamedByFamily(view, first, end)
}

/** «تيسير المفرج»: a given name that is an ordinary word, and a family's that is another given name. */
function isNamedByFamily(view: TextView, first: number, end: number): boolean {
  return (
    end === first + 2 && view.has(first, GIVEN) && isDefinite(view, first + 1) && view.has(first + 1, GIVEN)
  )
}

function isFamily(view: TextView, token: number): boolean {
  if (view.find(token, 'name-word')?.match.prefixLength === 0) return true
  return token > 0 && view.begins(token, 'ال') && view.ends(token, 'ي') && !isDefinite(view, token - 1)
}

/** «خالد بن عبدالواحد الخان أن»: behind his father, the last word is the family, though a thing may be called so too. */
function isFamilyBehindFather(view: TextView, first: number, last: number, end: number): boolean {
  if (last !== end - 1 || last - first < 3 || !isLink(view, last - 2)) return false
  return isWord(view, last) && isDefinite(view, last) && !isParticle(view, last) && !isEnd(view, last)
}

/** «المقيم بالعاصمة», «المسؤول عن السدود»: what a preposition goes on behind is no family's name. */
function isGoverning(view: TextView, token: number): boolean {
  return isWord(view, token + 1) && (view.has(token + 1, PREPOSITIONS) || isGovernedNoun(view, token + 1))
}

const PREPOSITIONS: readonly string[] = ['preposition']

/** «لصحفيين»: several people to whom it was said. */
function isAddressed(view: TextView, token: number): boolean {
  return view.begins(token, 'ل') && view.word(token).length > 5 && PEOPLE.some((end) => view.ends(token, end))
}

const PEOPLE: readonly string[] = ['ين', 'ات']

function goesOn(view: TextView, token: number, first: number): boolean {
  if (!isWord(view, token)) return false
  if (token === first)
    return isLink(view, token) || isSonNext(view, token) || (!isParticle(view, token) && !isEnd(view, token))
  if (isNegation(view, token) || endsName(view, token, first)) return false
  if (isLink(view, token) || isLink(view, token - 1)) return true
  if (isDayFamily(view, token, first)) return true
  if (isGovernedNoun(view, token)) return false
  if (isParticle(view, token) || isEnd(view, token) || isAddressed(view, token)) return false
  if (isOwnedWord(view, token)) return false
  if (view.find(token, 'name-word')?.match.prefixLength === 0) return true
  if (isFamilyNext(view, token, first) && !isGoverning(view, token)) return true
  if (isDefinite(view, token))
    return (
      !view.listed(token) ||
      (!isDefinite(view, token - 1) &&
        (view.ends(token, 'ي') || (token === first + 1 && !isGoverning(view, token))))
    )
  return !view.listed(token) || (token === first + 1 && !(view.ends(token, 'ة') && isWord(view, token + 1)))
}
