/** Personal names: those that are listed, and unlisted ones where a title or an honorific announces them. */
import type { Match, NameWords, TextView } from '../../pack.ts'
import { isParticle, isWord } from './particles.ts'

/** No Arabic name in the news is longer: six links of a chain and a family. */
const LONGEST_NAME = 9

/** Words inside a name that are no names themselves; what follows one of `LINKS` is a name whatever it is. */
const LINKS: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ال', 'ابو', 'ام', 'عبد', 'ولد', 'ابي', 'با'])
const PARTICLES: ReadonlySet<string> = new Set([
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

/** Kinds of entries that end a name where they begin. */
const STOPS: readonly string[] = [
  'reporting-verbs',
  'encounter-verbs',
  'titles',
  'collectives',
  'months',
  'weekdays',
]

/**
 * The listed name that begins at `token`, the longest one. A guarded form (an ordinary word, a name of many) counts
 * only where it is `announced` by a title or an honorific, or after the full name earlier in the text.
 */
export function listedName(view: TextView, token: number, announced = false): NameWords | null {
  for (const match of view.matches(token)) {
    const people = match.entries.filter((entry) => entry.kind === 'person')
    if (people.length === 0 || isTruncated(view, match) || isFirstOfOther(view, match)) continue
    const all = [...new Set(people.map((entry) => String(entry.payload.id)))]
    const guarded = people.every((entry) => entry.payload.guarded !== '') || isOrdinary(match)
    const known = guarded ? all.filter((id) => (introductions(view).get(id) ?? view.count) < token) : all
    if (guarded && known.length === 0 && (!announced || match.prefixLength > 0 || isOrdinary(match))) continue
    const ids = known.length > 0 ? known : all
    const listed = String(people[0]?.payload.name ?? '')
    return { start: match.start, end: match.end, prefixLength: match.prefixLength, ids, listed, guarded }
  }
  return localName(view, token)
}

const locals = new WeakMap<TextView, Map<string, number>>()

/** An unlisted person's last name, once the text has given the whole name: «ستيفانو برونيلي» … «برونيلي». */
function localName(view: TextView, token: number): NameWords | null {
  const first = locals.get(view)?.get(view.word(token))
  if (first === undefined || first >= token || isParticle(view, token)) return null
  return { start: token, end: token + 1, prefixLength: 0, ids: [], listed: null, guarded: false }
}

/** Whether the word is such a last name. */
export function isLocalName(view: TextView, token: number): boolean {
  return locals.has(view) && localName(view, token) !== null
}

/** Remembers the last word of a name of two words or more. */
function remember(view: TextView, name: NameWords): void {
  if (name.end - name.start < 2) return
  const known = locals.get(view) ?? new Map<string, number>()
  locals.set(view, known)
  const last = view.word(name.end - 1)
  if (!known.has(last)) known.set(last, name.start)
}

/** Kinds of words that a one-word name can be mistaken for. */
const ORDINARY: ReadonlySet<string> = new Set([
  'particles',
  'function-words',
  'weekdays',
  'months',
  'hijri-months',
  'date-words',
])

/** A one-word form that also stands for a word of the language, once folded: «إن» for the name «آن». */
function isOrdinary(match: Match): boolean {
  return match.end - match.start === 1 && match.entries.some((entry) => ORDINARY.has(entry.kind))
}

const introduced = new WeakMap<TextView, ReadonlyMap<string, number>>()

/** Where each listed person is first named by a form that is safe alone. */
function introductions(view: TextView): ReadonlyMap<string, number> {
  const known = introduced.get(view)
  if (known !== undefined) return known
  const first = new Map<string, number>()
  for (let token = 0; token < view.count; token += 1) {
    for (const match of view.matches(token)) {
      if (match.end - match.start < 2 || isTruncated(view, match)) continue
      for (const entry of match.entries) {
        const id = String(entry.payload.id)
        if (entry.kind === 'person' && entry.payload.guarded === '' && !first.has(id)) first.set(id, token)
      }
    }
  }
  introduced.set(view, first)
  return first
}

/** «بنجامين» before a family that nobody listed has: another man of that first name. */
function isFirstOfOther(view: TextView, match: Match): boolean {
  if (match.end - match.start > 1 || !isWord(view, match.end)) return false
  return !view.listed(match.end) && view.start(match.end) - view.end(match.end - 1) === 1
}

/** «محمد بن» before «نايف»: a listed form that stops in the middle of a chain names another man. */
function isTruncated(view: TextView, match: Match): boolean {
  if (match.end >= view.count || !isWord(view, match.end)) return false
  return LINKS.has(view.word(match.end)) && view.word(match.end) !== 'ال' && view.word(match.end) !== 'ابو'
}

/** An unlisted name at `token`, as long as its words look like one; null if not even the first does. */
export function unlistedName(view: TextView, token: number, prefixLength = 0): NameWords | null {
  let end = token
  while (end < view.count && end - token < LONGEST_NAME && continuesName(view, end, token)) end += 1
  while (end > token && (LINKS.has(view.word(end - 1)) || PARTICLES.has(view.word(end - 1)))) end -= 1
  if (end === token) return null
  const name = { start: token, end, prefixLength, ids: [], listed: null, guarded: false }
  remember(view, name)
  return name
}

function continuesName(view: TextView, token: number, first: number): boolean {
  if (!isWord(view, token)) return isNameHyphen(view, token, first)
  const word = view.word(token)
  if (LINKS.has(word) || PARTICLES.has(word)) return true
  if (token > first && LINKS.has(view.word(token - 1))) return true
  if (stops(view, token)) return false
  const known = view
    .matches(token)
    .find((match) => match.prefixLength === 0 && match.entries.some(isNameWord))
  if (known !== undefined) return token > first || startsNames(known)
  return !view.listed(token)
}

function isNameWord(entry: { readonly kind: string }): boolean {
  return entry.kind === 'name-word'
}

/** Whether the word is a given name of somebody listed, not only a later part of a name. */
function startsNames(match: Match): boolean {
  return match.entries.some((entry) => entry.kind === 'name-word' && Number(entry.payload.first) > 0)
}

function isNameHyphen(view: TextView, token: number, first: number): boolean {
  return (
    token > first &&
    view.word(token) === '-' &&
    isWord(view, token + 1) &&
    view.start(token + 1) === view.end(token)
  )
}

function stops(view: TextView, token: number): boolean {
  return isParticle(view, token) || STOPS.some((kind) => view.find(token, kind) !== null)
}
