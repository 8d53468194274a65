/** Personal names that are listed, and what a text has named so far. */
import type { Match, NameWords, TextView } from '../../pack.ts'
import { perText } from '../../per-text.ts'
import { isFamilyBehind, isGivenName, isLastWord, NO_NAMES } from './family-names.ts'
import { type NameForm, nameForm } from './name-forms.ts'
import { hasClitic, isParticle, isWord } from './particles.ts'

/** Words inside a name that are no names themselves; what follows one of `LINKS` is a name whatever it is. */
export const LINKS: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'ابو',
  'ام',
  'عبد',
  'ولد',
  'ابي',
  'ابا',
  'با',
])
/** What stands between a name and a father's. */
export const SONS: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ولد'])
/** Links before which a listed name is whole. */
const BEGINNING: ReadonlySet<string> = new Set(['ال', 'ابو'])
const INNER: ReadonlySet<string> = new Set([
  ...LINKS,
  'دي',
  'دو',
  'فون',
  'فان',
  'دا',
  'لا',
  'لو',
  'دل',
  'ديلا',
  'اوف',
  'اغا',
  'بك',
  'باشا',
])

/** The names of one text, as far as they are known. */
interface Names {
  /** By token: whether a name may begin there that only what stands before it in the text makes one; empty until one does. */
  again: Uint8Array
  /** Where each listed person is first named by a form that is safe alone. */
  readonly introduced: ReadonlyMap<string, number>
}

/** Bits of `Names.again`: a listed form of somebody named before, and an unlisted person's last name. */
const LISTED = 1
const LOCAL = 2

const SAFE: readonly string[] = ['safe-name']
const PEOPLE: readonly string[] = ['person']

const namesOf = perText((view): Names => {
  const names = { again: NOWHERE, introduced: introductions(view) }
  if (names.introduced.size > 0) markMet(view, names)
  return names
})

const NOWHERE = new Uint8Array(0)

function mark(view: TextView, names: Names, token: number, bit: number): void {
  if (names.again === NOWHERE) names.again = new Uint8Array(view.count)
  names.again[token] = (names.again[token] as number) | bit
}

/** The bits at `token`; none outside the array, beyond which nothing is read: V8 throws away what it compiled for numbers. */
function markOf({ again }: Names, token: number): number {
  return token >= 0 && token < again.length ? (again[token] as number) : 0
}

/** Marks the listed forms of those who were named before. */
function markMet(view: TextView, names: Names): void {
  const [first = 0] = names.introduced.values()
  for (let token = view.next(first + 1, PEOPLE); token < view.count; token = view.next(token + 1, PEOPLE))
    for (const match of view.matches(token))
      if (isMet(match, names.introduced)) {
        mark(view, names, token, LISTED)
        break
      }
}

function introductions(view: TextView): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (let token = view.next(0, SAFE); token < view.count; token = view.next(token + 1, SAFE))
    for (const match of view.matches(token)) {
      if (match.end - match.start === 1 || isTruncated(view, match) || isFathers(view, match)) continue
      for (const id of nameForm(match)?.safeIds ?? NO_IDS) if (!first.has(id)) first.set(id, token)
    }
  return first
}

/** Whether one of those whom the form may name was named before. */
function isMet(match: Match, introduced: ReadonlyMap<string, number>): boolean {
  for (const id of nameForm(match)?.ids ?? NO_IDS)
    if ((introduced.get(id) ?? match.start) < match.start) return true
  return false
}

/**
 * The listed name that begins at `token`, the longest one. A guarded form (an ordinary word, a name of many) counts
 * only where it is `announced` by a title or an honorific, or after the full name earlier in the text.
 */
export function listedName(view: TextView, token: number, announced = false): NameWords | null {
  const whole = view.has(token, GIVEN) ? initialedName(view, token) : null
  if (whole !== null) return whole
  if (!announced && !view.has(token, SAFE) && !isNamedAgain(view, token)) return null
  if (view.has(token, 'person'))
    for (const match of view.matches(token)) {
      const name = nameIn(view, match, announced)
      if (name !== null) return name
    }
  return localName(view, token)
}

const GIVEN: readonly string[] = ['name-word', 'given-names']

/** «جون ف. كيري»: a first name, an initial and a listed family. */
function initialedName(view: TextView, token: number): NameWords | null {
  if (view.word(token + 1).length !== 1 || !isWord(view, token + 1)) return null
  const at = view.word(token + 2) === '.' ? token + 3 : token + 2
  if (!view.has(at, PEOPLE) || !isGivenName(view, token)) return null
  const match = view.matches(at).find((one) => one.bits === 0 && nameForm(one)?.listed === 'family')
  const form = match === undefined ? null : nameForm(match)
  if (match === undefined || form === null) return null
  const { ids, listed, safeIds } = form
  const { prefixLength } = view.find(token, 'name-word')?.match ?? { prefixLength: 0 }
  return { start: token, end: match.end, prefixLength, ids, listed, guarded: safeIds.length === 0 }
}

/** The listed name behind «و» that goes on from one told with an office of two: «الرئيسان فلان وفلان»; null if none. */
export function joinedName(view: TextView, token: number): NameWords | null {
  if (!view.has(token, 'person')) return null
  for (const match of view.matches(token)) {
    const name = hasClitic(match.bits, 'and') ? nameIn(view, match, true, true) : null
    if (name !== null) return name
  }
  return null
}

/** The name that a listed form stands for; the cheap questions first, most forms are first names of many. */
function nameIn(view: TextView, match: Match, announced: boolean, joined = false): NameWords | null {
  const form = nameForm(match)
  if (form === null) return null
  const guarded = isGuarded(match, form)
  const met = guarded ? idsMet(view, match, form) : NO_IDS
  if (
    guarded &&
    met.length === 0 &&
    (!announced || (match.prefixLength > 0 && !joined) || isWordToo(match, form))
  )
    return null
  if (guarded && (isWithHamza(view, match) || (met.length === 0 && isJoinedParticle(view, match))))
    return null
  if (isTruncated(view, match) || isOfOther(view, match) || isHour(view, match.start)) return null
  if (isInName(view, match, form)) return null
  const { start, end, prefixLength } = match
  return { start, end, prefixLength, ids: met.length > 0 ? met : form.ids, listed: form.listed, guarded }
}

/** «السفير كريستوف فارنو»: «ف» begins a clause; a family behind it in the middle of one is somebody else's longer name. */
function isInName(view: TextView, match: Match, form: NameForm): boolean {
  if (!hasClitic(match.bits, 'so') || form.listed !== 'family' || match.end - match.start > 1) return false
  return isWord(view, match.start - 1)
}

/** «وإلى»: spelled as the name «والي» is, once folded. */
function isJoinedParticle(view: TextView, { start, end }: Match): boolean {
  return end === start + 1 && view.begins(start, 'و') && isParticle(view, start)
}

/** «بأن» is spelled as the name «بان» is, once folded; the hamza tells them apart. */
function isWithHamza(view: TextView, { start, end }: Match): boolean {
  if (end !== start + 1 || !view.begins(start, 'ب') || !isParticle(view, start)) return false
  return view.text.charCodeAt(view.start(start) + 1) === HAMZA_ON_ALEF
}

const HAMZA_ON_ALEF = 0x0623

const HOURS: readonly string[] = ['day-parts']
const DAYS: readonly string[] = ['date-words', 'weekdays']

/** «صباح اليوم», «صباح أمس»: a time, though the word is a family's name too. */
export function isHour(view: TextView, token: number): boolean {
  return view.has(token, HOURS) && view.has(token + 1, DAYS)
}

/** Whether it names nobody by these words alone. */
function isGuarded(match: Match, form: NameForm): boolean {
  return form.safeIds.length === 0 || isWordToo(match, form)
}

function isWordToo(match: Match, form: NameForm): boolean {
  return form.isWordToo && match.end - match.start === 1
}

const NO_IDS: readonly string[] = []

/** Those of the form's people whom the text has named in full before. */
function idsMet(view: TextView, match: Match, { ids }: NameForm): readonly string[] {
  const { introduced } = namesOf(view)
  if (introduced.size === 0) return NO_IDS
  return ids.filter((id) => (introduced.get(id) ?? view.count) < match.start)
}

/** An unlisted person's last name, once the text has given the whole name: «ستيفانو برونيلي» … «برونيلي». */
function localName(view: TextView, token: number): NameWords | null {
  if ((markOf(namesOf(view), token) & LOCAL) === 0) return null
  return { start: token, end: token + 1, prefixLength: 0, ids: NO_IDS, listed: null, guarded: false }
}

/** Whether a name may begin at `token` that only what stands before it in the text makes one. */
export function isNamedAgain(view: TextView, token: number): boolean {
  return markOf(namesOf(view), token) !== 0
}

/** The first token from `token` on at which such a name may begin, else `end`. */
export function nextNamedAgain(view: TextView, token: number, end: number): number {
  const { again } = namesOf(view)
  if (again !== NOWHERE) for (let at = token; at < end; at += 1) if (again[at] !== 0) return at
  return end
}

/** A word that a name goes on behind: «بن», «أبو», «عبد», «دي». */
export function isLink(view: TextView, token: number): boolean {
  return view.isAmong(token, INNER)
}

/** Remembers the last word of a name of two words or more. */
export function remember(view: TextView, name: NameWords): void {
  if (name.end - name.start < 2) return
  const names = namesOf(view)
  const last = name.end - 1
  if ((markOf(names, last) & LOCAL) !== 0) return
  for (let at = last; at < view.count; at = view.nextSame(at))
    if (!isParticle(view, at)) mark(view, names, at, LOCAL)
}

/** Whether the words are part of another man's name. */
function isOfOther(view: TextView, match: Match): boolean {
  return isFathers(view, match) || isFirstOfOther(view, match) || isOfFamily(view, match)
}

/** «عبدالله بن عبدالعزيز المصلح»: behind a father's name, a family that the listed form does not have. */
function isOfFamily(view: TextView, { start, end }: Match): boolean {
  if (end - start < 3 || !view.isAmong(end - 2, SONS) || !isWord(view, end)) return false
  if (!view.begins(end, 'ال') || view.has(end, NO_NAMES)) return false
  return isOrigin(view, end) || view.has(end, FAMILY)
}

const FAMILY: readonly string[] = ['name-word', 'given-names']

/** «محمد بن» before «عبد الله بن …», «خالد» before «بن سالم»: a chain that began before names another man. */
function isFathers(view: TextView, { start }: Match): boolean {
  if (start === 0) return false
  if (view.isAmong(start - 1, SONS)) return true
  return view.isAmong(start, SONS) && goesOnAsName(view, start - 1)
}

/** «بنجامين» before a family that nobody listed has: another man of that first name. */
function isFirstOfOther(view: TextView, match: Match): boolean {
  if (match.end - match.start > 1 || !isWord(view, match.end)) return false
  if (isOrigin(view, match.end)) return true
  if (isGivenName(view, match.start) && goesOnAsName(view, match.end)) return !isBesideAnother(view, match)
  if (isFamilyNext(view, match.end, match.start)) return true
  return !view.listed(match.end) && view.start(match.end) - view.end(match.end - 1) === 1
}

/** «أبلغ كاليش برانوف بأن»: both were named in full before. */
function isBesideAnother(view: TextView, match: Match): boolean {
  const own = metAs(view, match)
  if (own.length === 0) return false
  return view
    .matches(match.end)
    .some((next) => next.bits === 0 && metAs(view, next).some((id) => !own.includes(id)))
}

function metAs(view: TextView, match: Match): readonly string[] {
  const form = nameForm(match)
  return form === null ? NO_IDS : idsMet(view, match, form)
}

/** A further name of the same man: «خالد العمري» is not the one Khalid who is listed. */
function goesOnAsName(view: TextView, token: number): boolean {
  if (!view.has(token, 'name-word') || isParticle(view, token) || view.has(token, NO_NAMES)) return false
  return view.find(token, 'name-word')?.match.prefixLength === 0
}

/** «محمد بن» before «نايف»: a listed form that stops in the middle of a chain names another man. */
function isTruncated(view: TextView, match: Match): boolean {
  if (match.end >= view.count || !isWord(view, match.end)) return false
  return view.isAmong(match.end, LINKS) && !view.isAmong(match.end, BEGINNING)
}

/** Whether the word is the family's name of somebody whose name begins at `first` and who was not named before. */
export function isFamilyNext(view: TextView, token: number, first: number): boolean {
  if (token <= first || isNamedAgain(view, first)) return false
  return isFamilyBehind(view, token, first) || isLastWord(view, token, first)
}

/** «الحمزي» behind a given name: an adjective of origin that means no state and is nothing else. */
export function isOrigin(view: TextView, token: number): boolean {
  if (!view.begins(token, 'ال') || !view.ends(token, 'ي')) return false
  return view.word(token).length > 4 && view.matches(token).length === 0
}
